"""A few values side by side, one of them chosen: ҚАЗ · РУС · ENG."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import BUTTON_SMALL, GAP_S
from qacouncil.ui.widgets.basic import Button


class Segmented(QWidget):
    """`chosen`: taken by the person, not set by the program. Arrow keys move the choice."""

    chosen = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._values: list[object] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._values[place]))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """(value, text) each; the same values only change their texts."""
        values = [value for value, _ in choices]
        if values != self._values:
            self._rebuild(values)
        for place, (_, text) in enumerate(choices):
            button = self._group.button(place)
            button.setText(text)
            button.setAccessibleName(text)
        self._fit()

    def value(self) -> object:
        """The value chosen; None where there is none."""
        place = self._group.checkedId()
        return self._values[place] if place >= 0 else None

    def set_value(self, value: object) -> None:
        if value in self._values:
            chosen = self._group.button(self._values.index(value))
            chosen.setChecked(True)
            # Tab leads to the one that is chosen. Qt sees to it after a click only.
            for each in self._group.buttons():
                stop = Qt.FocusPolicy.StrongFocus if each is chosen else Qt.FocusPolicy.ClickFocus
                each.setFocusPolicy(stop)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._fit()  # the font is known for certain now

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """As wide as the segments, whichever of them is chosen and bold."""
        self._row.invalidate()
        self.setFixedSize(self._row.sizeHint())

    def _rebuild(self, values: list[object]) -> None:
        before = self.value()
        for old in self._group.buttons():
            self._group.removeButton(old)
            self._row.removeWidget(old)
            old.deleteLater()
        self._values = values
        for place in range(len(values)):
            self._group.addButton(self._segment(place, len(values)), place)
        if values:
            self.set_value(before if before in values else values[0])

    def _segment(self, place: int, count: int) -> Button:
        button = _Segment(self._ui, small=True)
        ends = {0: "first", count - 1: "last"}
        button.setProperty("segment", ends.get(place, "middle") if count > 1 else "only")
        button.setCheckable(True)
        self._row.addWidget(button)
        button.show()  # at once: what is not shown yet takes no room
        return button


class _Segment(Button):
    """Has room for its words in bold, so that nothing moves when it is chosen."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        self.ensurePolished()
        bold = QFont(self.font())
        bold.setBold(True)
        width = QFontMetrics(bold).horizontalAdvance(self.text()) + 2 * (GAP_S + 1)
        return QSize(width, BUTTON_SMALL)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()
