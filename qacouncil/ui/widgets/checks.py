"""Check boxes and radio buttons with the look of the component sheet."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QRadioButton, QStyle, QStyleOptionButton

from qacouncil.ui.context import Ui
from qacouncil.ui.icons import icon
from qacouncil.ui.tokens import ICON_TAG, Tokens


class CheckBox(QCheckBox):
    """A check box whose box is painted from the tokens."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        ui.theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxIndicator
        where = self.style().subElementRect(part, option, self)
        painter = QPainter(self)
        paint_box(
            painter,
            where,
            self._ui.theme.tokens,
            checked=self.isChecked(),
            enabled=self.isEnabled(),
        )


class RadioButton(QRadioButton):
    """A radio button whose circle is painted from the tokens."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        ui.theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_RadioButtonIndicator
        where = QRectF(self.style().subElementRect(part, option, self))
        tokens = self._ui.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = tokens.accent if self.isChecked() else tokens.border
        painter.setPen(QPen(QColor(edge if self.isEnabled() else tokens.hairline)))
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(where.adjusted(0.5, 0.5, -0.5, -0.5))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent if self.isEnabled() else tokens.disabled))
            painter.drawEllipse(where.adjusted(3.5, 3.5, -3.5, -3.5))


def paint_box(
    painter: QPainter, where: QRect, tokens: Tokens, *, checked: bool, enabled: bool = True
) -> None:
    """The box of a check box, also in the rows of a list."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    full = tokens.accent if enabled else tokens.disabled
    edge = full if checked else tokens.border if enabled else tokens.hairline
    painter.setPen(QPen(QColor(edge)))
    painter.setBrush(QColor(full if checked else tokens.surface))
    painter.drawRoundedRect(QRectF(where).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    if checked:
        ink = tokens.on_accent if enabled else tokens.surface
        icon("check", ink, ICON_TAG).paint(painter, where, Qt.AlignmentFlag.AlignCenter)
