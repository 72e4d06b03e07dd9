"""A dialog with a form in three columns."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.dialog import Dialog

_WIDTH = 690


class FormDialog(Retranslating, Dialog):
    """The form in three columns; its first field has the cursor."""

    def __init__(self, ui: Ui, parent: QWidget | None) -> None:
        super().__init__(ui, parent)
        self.body.addStrut(_WIDTH)
        self.first: QWidget | None = None  # takes the focus when the form appears
        self.form = QVBoxLayout()
        self.form.setSpacing(GAP_S)
        self.body.addLayout(self.form)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if self.first is not None:
            self.first.setFocus()
