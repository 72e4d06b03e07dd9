"""A dialog with a form in three columns."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qacouncil.errors import FieldError, UserError
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import Field

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

    def fields_refused(self) -> Mapping[str, Field]:
        """The fields that an operation may refuse, by the names it has for them."""
        return {}

    def refuse(self, error: UserError) -> None:
        """At the field whose value was refused, where it is one's."""
        known = self.fields_refused()
        for each in known.values():
            each.set_error("")
        field = known.get(error.field) if isinstance(error, FieldError) else None
        if field is None:
            super().refuse(error)
            return
        field.set_error(error.sentence(self.ui.words))
        field.take_keys()
        self.fit()
