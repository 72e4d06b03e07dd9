"""A dialog with a form in three columns that scrolls where the window is low."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qacouncil.errors import UserError
from qacouncil.ui.context import Ui
from qacouncil.ui.page import Scrolled
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_L, GAP_M, GAP_S
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.dialog import Dialog

_WIDTH = 720
_AROUND = 130  # question and buttons
_BAR = 14  # of scrolling


class FormDialog(Retranslating, Dialog):
    """Stays open, with all that was typed, until the operation is on disk."""

    def __init__(self, ui: Ui, parent: QWidget | None) -> None:
        super().__init__(ui, parent)
        self.setMinimumWidth(_WIDTH)
        self.first: QWidget | None = None  # takes the focus when the form appears
        self.refused = label("error", wrap=True)
        self.refused.hide()
        self._inside = QWidget()
        self.form = QVBoxLayout(self._inside)
        self.form.setContentsMargins(2, 2, GAP_M, 2)
        self.form.setSpacing(GAP_S)
        self._scroll = Scrolled(self._inside)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self.refused)

    def fit(self) -> None:
        """As high as its fields, or as the window it stands over."""
        parent = self.parentWidget()
        window = parent.window() if parent is not None else None
        room = window.height() if window is not None else 640
        self.form.activate()
        self._scroll.setMinimumWidth(self.form.totalMinimumSize().width() + _BAR)
        inside = max(self._inside.sizeHint().width(), _WIDTH - 2 * GAP_L)
        wanted = max(self.form.totalHeightForWidth(inside), self._inside.sizeHint().height()) + 4
        self._scroll.setMinimumHeight(min(wanted, max(200, room - _AROUND)))
        layout = self.layout()
        if layout is not None:
            layout.activate()
            needed = layout.totalMinimumSize()
            self.resize(max(_WIDTH, needed.width()), needed.height())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        self.fit()
        super().showEvent(event)
        if self.first is not None:
            self.first.setFocus()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self.fit()

    def refuse(self, error: UserError) -> None:
        """Say why the operation was refused; nothing typed is lost."""
        self.refused.setText(error.sentence(self.ui.words))
        self.refused.show()
        self.verb.setEnabled(True)

    def begin(self) -> None:
        """The operation is under way: the verb is not taken twice."""
        self.refused.hide()
        self.verb.setEnabled(False)
