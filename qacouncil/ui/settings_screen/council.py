"""The council's names and city in three languages, and how the body calls itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from qacouncil.errors import UserError
from qacouncil.localized import LANGUAGES, Localized
from qacouncil.operations.councils import CouncilNames, change_council
from qacouncil.queries.council_details import CouncilDetails
from qacouncil.rules.terms import Body
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Panel, label
from qacouncil.ui.widgets.callout import Callout
from qacouncil.ui.widgets.fields import Choice, Field, LineEdit

_TEXTS = ("name", "faculty", "university", "city")


class CouncilSection(Panel):
    """Each field is saved as it is left."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.note = label("note", wrap=True)
        self.locked = Callout(ui, "info", "lock")  # once for all fields
        self.editors = {(name, language): LineEdit(ui) for name in _TEXTS for language in LANGUAGES}
        self.fields = {key: Field(ui, editor) for key, editor in self.editors.items()}
        self.body_name = Choice(ui)
        self.body_field = Field(ui, self.body_name)
        above = QHBoxLayout()
        above.setContentsMargins(GAP_M, GAP_M, GAP_M, 0)
        above.addWidget(self.locked)
        self.body.addLayout(above)
        grid = QGridLayout()
        grid.setContentsMargins(GAP_M, GAP_M, GAP_M, GAP_M)
        grid.setHorizontalSpacing(GAP_M)
        grid.setVerticalSpacing(GAP_S)
        for row, name in enumerate(_TEXTS):
            for column, language in enumerate(LANGUAGES):
                grid.addWidget(self.fields[name, language], row, column)
                self.editors[name, language].left_changed.connect(partial(self._save, name))
        grid.addWidget(self.body_field, len(_TEXTS), 0)
        grid.addWidget(self.note, len(_TEXTS) + 1, 0, 1, 3)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        self.body_name.chosen.connect(lambda _body: self._save("body"))
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        self.title.setText(t.gettext("Council"))
        self.fact.setText(t.gettext("as printed at the head of the papers"))
        labels = {
            ("name", "kk"): t.pgettext("field", "Council, in Kazakh"),
            ("name", "ru"): t.pgettext("field", "Council, in Russian"),
            ("name", "en"): t.pgettext("field", "Council, in English"),
            ("faculty", "kk"): t.pgettext("field", "Faculty, in Kazakh"),
            ("faculty", "ru"): t.pgettext("field", "Faculty, in Russian"),
            ("faculty", "en"): t.pgettext("field", "Faculty, in English"),
            ("university", "kk"): t.pgettext("field", "University, in Kazakh"),
            ("university", "ru"): t.pgettext("field", "University, in Russian"),
            ("university", "en"): t.pgettext("field", "University, in English"),
            ("city", "kk"): t.pgettext("field", "City, in Kazakh"),
            ("city", "ru"): t.pgettext("field", "City, in Russian"),
            ("city", "en"): t.pgettext("field", "City, in English"),
        }
        for (name, language), field in self.fields.items():
            field.set_label(labels[name, language])
        self.body_field.set_label(t.pgettext("field", "Kind of body"))
        self.body_name.set_choices(
            [
                (Body.COUNCIL, t.gettext("council")),
                (Body.COMMITTEE, t.gettext("committee")),
                (Body.COMMISSION, t.gettext("commission")),
            ]
        )
        self.note.setText(t.gettext("Signed minutes keep the names they were signed with."))
        locked = why_reading(self._ui)
        self.locked.set_text(locked)
        self.locked.setVisible(bool(locked))
        for editor in self.editors.values():
            editor.set_locked(locked, marked=False)
        lock(self.body_name, locked)

    def show_council(self, shown: CouncilDetails) -> None:
        """Show what is on disk; a field that is being typed in stays as it is."""
        for (name, language), editor in self.editors.items():
            text: Localized = getattr(shown, name)
            editor.show_value(text.text(language))
        self.body_name.show_value(shown.body)

    def _save(self, left: str) -> None:
        texts = {
            name: Localized(*(self.editors[name, language].value() for language in LANGUAGES))
            for name in _TEXTS
        }
        body = self.body_name.value()
        names = CouncilNames(**texts, body=Body(str(body)))
        for field in self.fields.values():
            field.set_error("")
        session = self._ui.session
        refused = partial(self._refuse, left)
        session.write(change_council, session.council_id, names).otherwise(refused)

    def _refuse(self, left: str, error: UserError) -> None:
        field = self.fields.get((left, "kk"), self.body_field)
        field.set_error(error.sentence(self._ui.words))
