"""The choice of the language by its own name, readable before any language is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from qacouncil.localized import LANGUAGES
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import label, line

_NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
_HEADING = "Тіл · Язык · Language"
_ROW, _DOT, _WORDS_AT = 37, 16, 39


class LanguageList(Retranslating, QWidget):
    """`chosen`: the person took another language."""

    chosen = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        heading = label("title")
        heading.setText(_HEADING)
        self._group = QButtonGroup(self)
        sheet = QFrame()
        sheet.setProperty("kind", "panel")
        rows = QVBoxLayout(sheet)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        for place, language in enumerate(LANGUAGES):
            if place:
                rows.addWidget(line())
            button = _LanguageButton(ui, _NAMES[language])
            self._group.addButton(button, place)
            rows.addWidget(button)
        self._group.idClicked.connect(lambda place: self.chosen.emit(LANGUAGES[place]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(heading)
        column.addWidget(sheet)
        self.retranslate()

    def retranslate(self) -> None:
        chosen = self._group.button(LANGUAGES.index(self.ui.language))
        chosen.setChecked(True)
        # Tab comes to the language chosen; Qt sees to it only once one was clicked.
        for button in self._group.buttons():
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if button is chosen else Qt.FocusPolicy.ClickFocus
            )


class _LanguageButton(QRadioButton):
    def __init__(self, ui: Ui, name: str) -> None:
        super().__init__(name)
        self._ui = ui
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ui.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(_WORDS_AT + self.fontMetrics().horizontalAdvance(self.text()) + GAP_M, _ROW)

    def hitButton(self, _place: object) -> bool:  # noqa: N802 - Qt's name
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._ui.theme, self.rect()
        if self.isChecked() or self.underMouse():
            painter.fillRect(box, theme.color("tint" if self.isChecked() else "hover"))
        dot = QRectF(GAP_M, (box.height() - _DOT) / 2, _DOT, _DOT)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(dot)
            painter.setBrush(theme.color("surface"))
            painter.drawEllipse(dot.adjusted(5, 5, -5, -5))
        else:
            painter.setPen(QPen(theme.color("border")))
            painter.setBrush(theme.color("surface"))
            painter.drawEllipse(dot.adjusted(0.5, 0.5, -0.5, -0.5))
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        room = QRect(_WORDS_AT, 0, box.width() - _WORDS_AT, box.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self.text())
