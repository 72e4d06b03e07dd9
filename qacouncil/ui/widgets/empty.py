"""What stands where a list is still empty: what it is for, and the first action."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import GAP_M, GAP_S, GAP_XL
from qacouncil.ui.widgets.basic import Button, IconLabel, label

_ICON = 24
_WIDTH = 270  # of the sentence: three short lines rather than one long


class EmptyList(QWidget):
    """`acted`: the first action was asked for; `other`: another way to begin."""

    acted = Signal()
    other = Signal()

    def __init__(self, ui: Ui, icon_name: str) -> None:
        super().__init__()
        self._title = label("title", wrap=True)
        self._words = label("fact", wrap=True)
        self.action = Button(ui, "primary")
        self.action.clicked.connect(self.acted)
        self.second = Button(ui, "link")
        self.second.clicked.connect(self.other)
        self.second.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GAP_M, GAP_XL, GAP_M, GAP_XL)
        rows.setSpacing(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        rows.addStretch(1)
        rows.addWidget(IconLabel(ui, icon_name, "text2", _ICON), 0, middle)
        rows.addSpacing(GAP_S)
        for text in (self._title, self._words):
            text.setAlignment(middle)
            text.setFixedWidth(_WIDTH)
            rows.addWidget(text, 0, middle)
        rows.addSpacing(GAP_M)
        rows.addWidget(self.action, 0, middle)
        rows.addSpacing(GAP_S)
        rows.addWidget(self.second, 0, middle)
        rows.addStretch(1)

    def set_texts(self, title: str, words: str, action: str = "", second: str = "") -> None:
        """What there is not yet, what the list is for, the labels of the actions (or none)."""
        self._title.setText(title)
        self._words.setText(words)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.second.setText(second)
        self.second.setVisible(bool(second))
        self._fit()

    def set_actions_enabled(self, *, enabled: bool) -> None:
        """Whether anything can be begun now."""
        for button in (self.action, self.second):
            button.setEnabled(enabled)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._fit()  # the font is known for certain now

    def _fit(self) -> None:
        # A centred label of a layout is given the height of its unwrapped words.
        for text in (self._title, self._words):
            text.setFixedHeight(max(0, text.heightForWidth(_WIDTH)))
