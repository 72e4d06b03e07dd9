"""A dialog with a form in three columns."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qacouncil.errors import UserError
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.dialog import Dialog

_WIDTH = 690


class FormDialog(Retranslating, Dialog):
    """Stays open, with all that was typed, until the operation is on disk."""

    def __init__(self, ui: Ui, parent: QWidget | None) -> None:
        super().__init__(ui, parent)
        self.body.addStrut(_WIDTH)
        self.first: QWidget | None = None  # takes the focus when the form appears
        self.refused = label("error", wrap=True)
        self.refused.hide()
        self.form = QVBoxLayout()
        self.form.setSpacing(GAP_S)
        self.body.addLayout(self.form)
        self.below.addWidget(self.refused)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if self.first is not None:
            self.first.setFocus()

    def refuse(self, error: UserError) -> None:
        """Say why the operation was refused; nothing typed is lost."""
        self.refused.setText(error.sentence(self.ui.words))
        self.refused.show()
        self.fit()
        self.verb.setEnabled(True)

    def begin(self) -> None:
        """The operation is under way: the verb is not taken twice."""
        self.refused.hide()
        self.verb.setEnabled(False)
