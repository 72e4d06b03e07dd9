"""What the person has chosen for all council files: language, theme, name."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from qacouncil.errors import UserError
from qacouncil.localized import LANGUAGES, Language
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.theme import ThemeChoice
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.basic import Panel, label
from qacouncil.ui.widgets.fields import Field, LineEdit
from qacouncil.ui.widgets.segmented import Segmented

_NAMES: tuple[tuple[Language, str], ...] = (
    ("kk", "Қазақша"),
    ("ru", "Русский"),
    ("en", "English"),
)


class ProgramSection(Panel):
    """Language and theme change at once, on every open window."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.language, self.theme, self.name = Segmented(ui), Segmented(ui), LineEdit(ui)
        self.name.setMaximumWidth(320)
        self.fields = [Field(ui, editor) for editor in (self.language, self.theme, self.name)]
        self.note = label("note", wrap=True)
        self.language.set_choices(list(_NAMES))
        self.language.chosen.connect(self._switch)
        self.theme.chosen.connect(self._dress)
        self.name.left_changed.connect(self._rename)
        rows = QVBoxLayout()
        rows.setContentsMargins(GAP_M, GAP_M, GAP_M, GAP_M)
        rows.setSpacing(GAP_M)
        for field in self.fields:
            rows.addWidget(field)
        rows.addWidget(self.note)
        rows.addStretch(1)
        rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(rows)

    def say(self) -> None:
        """Set every text, and what is chosen now."""
        t = self._ui.words
        self.title.setText(t.gettext("Program"))
        self.fact.setText(t.gettext("for every council file on this computer"))
        labels = (
            t.pgettext("field", "Interface language"),
            t.pgettext("field", "Theme"),
            t.pgettext("field", "Your name"),
        )
        for field, text in zip(self.fields, labels, strict=True):
            field.set_label(text)
        self.theme.set_choices(
            [
                (ThemeChoice.SYSTEM, t.pgettext("theme", "As the system")),
                (ThemeChoice.LIGHT, t.pgettext("theme", "Light")),
                (ThemeChoice.DARK, t.pgettext("theme", "Dark")),
            ]
        )
        self.note.setText(t.gettext("The change history shows your changes under this name."))
        self.show_chosen()

    def show_chosen(self) -> None:
        """Show what is in use."""
        self.language.set_value(self._ui.language)
        self.theme.set_value(self._ui.theme.choice)
        self.name.show_value(self._ui.settings.chosen.name)

    def _switch(self, language: object) -> None:
        for known in LANGUAGES:
            if known == language:
                self._ui.languages.switch(known)
                self._keep(interface_language=known)

    def _dress(self, choice: object) -> None:
        theme = ThemeChoice(str(choice))
        self._ui.theme.choose(theme)
        self._keep(theme=str(theme))

    def _rename(self) -> None:
        self._keep(name=self.name.value())
        if self._ui.open_session is not None:
            self._ui.open_session.rename_actor()

    def _keep(self, **chosen: Any) -> None:
        try:
            self._ui.settings.change(**chosen)
        except UserError as error:
            self._ui.tell(Notice("error", error.sentence))
