"""What the papers bear beside the names: logo, who approves, index in the register of files."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from qacouncil.errors import UserError
from qacouncil.localized import LANGUAGES, Language, Localized
from qacouncil.operations.letterhead import LetterheadData, change_letterhead
from qacouncil.queries.council_details import CouncilDetails
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import why_reading
from qacouncil.ui.settings_screen.logo import LogoChooser
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Panel, label
from qacouncil.ui.widgets.equal_columns import EqualColumns
from qacouncil.ui.widgets.fields import Field, LineEdit

_COLUMNS = 3
_NAMES = ("approver_name", "approver_name_latin")
_LINES = (*_NAMES, "file_index")
_POSITION: dict[str, Language] = {f"position_{language}": language for language in LANGUAGES}


class LetterheadSection(Panel):
    """Each field is saved as it is left, the logo as it is chosen."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.logo = LogoChooser(ui)
        self.editors = {name: LineEdit(ui) for name in (*_POSITION, *_LINES)}
        self.fields = {name: Field(ui, editor) for name, editor in self.editors.items()}
        self.approver = label("section-title")
        head = EqualColumns(_COLUMNS, GAP_M, GAP_S)
        head.addWidget(self.logo.field)
        head.addWidget(self.fields["file_index"])
        who = EqualColumns(_COLUMNS, GAP_M, GAP_S)
        for name in (*_POSITION, *_NAMES):
            who.addWidget(self.fields[name])
        column = QVBoxLayout()
        column.setContentsMargins(GAP_M, GAP_M, GAP_M, GAP_M)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addSpacing(GAP_S)
        column.addWidget(self.approver)
        column.addLayout(who)
        self.body.addLayout(column)
        self.body.addStretch(1)
        for name, editor in self.editors.items():
            editor.left_changed.connect(partial(self._save, name))

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        self.title.setText(t.gettext("Letterhead and approval"))
        self.fact.setText(t.gettext("what the papers bear besides the names"))
        self.approver.setText(t.gettext("Who approves (the stamp “APPROVED”)"))
        labels = {
            "position_kk": t.gettext("Position, in Kazakh"),
            "position_ru": t.gettext("Position, in Russian"),
            "position_en": t.gettext("Position, in English"),
            "approver_name": t.pgettext("field", "Surname, given name, patronymic"),
            "approver_name_latin": t.pgettext("field", "Name in Latin letters"),
            "file_index": t.pgettext("field", "File index"),
        }
        locked = why_reading(self._ui)
        for name, field in self.fields.items():
            field.set_label(labels[name])
            self.editors[name].set_locked(locked)
        self.logo.say()

    def show_letterhead(self, shown: CouncilDetails, logo: bytes | None) -> None:
        """Show what is on disk; a field that is being typed in stays as it is."""
        for name, language in _POSITION.items():
            self.editors[name].show_value(shown.approver_position.text(language))
        for name in _LINES:
            self.editors[name].show_value(getattr(shown, name))
        self.logo.show_logo(logo)

    def _save(self, left: str) -> None:
        lines = {name: self.editors[name].value() for name in _LINES}
        position = Localized(*(self.editors[name].value() for name in _POSITION))
        for field in self.fields.values():
            field.set_error("")
        session = self._ui.session
        session.write(
            change_letterhead, session.council_id, LetterheadData(position, **lines)
        ).otherwise(partial(self._refuse, left))

    def _refuse(self, left: str, error: UserError) -> None:
        self.fields[left].set_error(error.sentence(self._ui.words))
