"""A choice of one from a list that drops down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from qacouncil.ui.context import Ui
from qacouncil.ui.icons import icon
from qacouncil.ui.tokens import GAP_S, ICON_TAG


class Choice(QComboBox):
    """Values with their texts. `chosen`: taken by the person, not set by the program.

    editable: the texts are proposals, another may be typed.
    """

    chosen = Signal(object)
    left_changed = Signal()

    def __init__(self, ui: Ui, *, editable: bool = False) -> None:
        super().__init__()
        self.setEditable(editable)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._ui = ui
        self._values: list[object] = []
        self.activated.connect(self._activated)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        ui.theme.changed.connect(self.update)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """(value, text) each; what was chosen stays so, if it is still there."""
        before = self.value()
        self.clear()
        self._values = [value for value, _ in choices]
        self.addItems([text for _, text in choices])
        self.set_value(before if before in self._values else next(iter(self._values), None))

    def value(self) -> object:
        """The value chosen; None where there is none."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: object) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def show_value(self, value: object) -> None:
        """Set unless its list is open."""
        if not self.view().isVisible():
            self.set_value(value)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._paint_words(event)
        color = "text2" if self.isEnabled() else "disabled"
        sign = icon("down", getattr(self._ui.theme.tokens, color), ICON_TAG)
        left = GAP_S if self.isRightToLeft() else self.width() - ICON_TAG - GAP_S - 2
        sign.paint(
            QPainter(self),
            QRect(left, 0, ICON_TAG, self.height()),
            Qt.AlignmentFlag.AlignCenter,
        )

    def _paint_words(self, event: QPaintEvent) -> None:
        """As Qt does, but words that have no room end in an ellipsis."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        shown = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        if self.isEditable() or shown == self.currentText():
            super().paintEvent(event)
            return
        option.currentText = shown
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()  # scrolling a page must not change what it passes over

    def _activated(self, index: int) -> None:
        self.chosen.emit(self._values[index])
        self.left_changed.emit()
