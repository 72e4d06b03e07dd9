"""Giving a material another name."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from qacouncil.errors import UserError
from qacouncil.operations.materials import rename_material
from qacouncil.queries.materials import MaterialLine
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import Field, LineEdit


class RenameDialog(Retranslating, Dialog):
    """The name without its ending stands chosen, to be typed over."""

    def __init__(self, ui: Ui, parent: QWidget | None, line: MaterialLine) -> None:
        super().__init__(ui, parent)
        self._line = line
        self.name = LineEdit(ui)
        self.name.set_value(line.file_name)
        self._field = Field(ui, self.name)
        self.body.addWidget(self._field)
        self.retranslate()
        self.name.setFocus()
        self.name.setSelection(0, len(line.file_name.rpartition(".")[0] or line.file_name))

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("What is the material to be called?"))
        self.set_buttons(words.pgettext("button", "Cancel"), words.pgettext("button", "Rename"))
        self._field.set_label(words.pgettext("field", "Name of the file"))

    def confirm(self) -> None:
        self.send(self.ui.session.write(rename_material, self._line.id, self.name.value()))

    def refuse(self, error: UserError) -> None:
        self._field.set_error(error.sentence(self.ui.words))
        self._field.take_keys()
