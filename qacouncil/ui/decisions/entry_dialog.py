"""The register's entry of a decision: area, programmes, disciplines, standards, what it changes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from qacouncil.errors import FieldError, UserError
from qacouncil.i18n.area_words import AREAS, area_words
from qacouncil.i18n.standard_words import standard_words
from qacouncil.localized import LANGUAGES, Language
from qacouncil.operations.register_entry import EntryData, write_entry
from qacouncil.queries.programmes_list import programme_choices
from qacouncil.queries.register_choices import STANDARDS
from qacouncil.queries.register_entry import RegisterEntry, register_entry
from qacouncil.ui.context import Ui
from qacouncil.ui.decisions.discipline_rows import DisciplineRows
from qacouncil.ui.decisions.entry_rows import ProgrammeRows, RelationRows
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import today
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import Field
from qacouncil.ui.widgets.growing_text import GrowingText
from qacouncil.ui.widgets.picks import Pick, Picks
from qacouncil.ui.widgets.segmented import Segmented
from qacouncil.ui.workspace.content_language import with_text
from qacouncil.ui.workspace.text_field import LANGUAGE_NAMES

_WIDTH = 620  # px
# At which line it is said what is refused.
_PLACES = {"area": 0, "programmes": 1, "disciplines": 2, "relations": 6}


class EntryDialog(Retranslating, Dialog):
    """Prefilled with what the agenda item says; only what differs from it is kept."""

    def __init__(
        self, ui: Ui, parent: QWidget | None, decision_id: str, number: str, entry: RegisterEntry
    ) -> None:
        super().__init__(ui, parent)
        self._decision_id, self._number, self._entry = decision_id, number, entry
        self.body.addStrut(_WIDTH)
        session = ui.session
        self.area = Choice(ui)
        self.programmes = ProgrammeRows(ui, session.read(programme_choices, session.council_id))
        self.disciplines = DisciplineRows(ui)
        self.standards = Picks(ui)
        self.language = Segmented(ui)
        self.basis, self.note = GrowingText(ui), GrowingText(ui)
        self.relations = RelationRows(ui, decision_id)
        editors = (
            *(self.area, self.programmes, self.disciplines, self.standards),
            *(self.basis, self.note, self.relations),
        )
        self._lines = [Field(ui, each) for each in editors]
        for each in self._lines:
            if each.editor is self.basis:
                self.body.addWidget(self.language, 0, Qt.AlignmentFlag.AlignRight)
            self.body.addWidget(each)
        inherited = dict.fromkeys(entry.item_programmes)
        self.programmes.show_programmes(entry.programmes or inherited)
        self.disciplines.show_disciplines(entry.disciplines)
        self.programmes.changed.connect(self._offer_disciplines)
        self._offer_disciplines()
        self.relations.show_relations(entry.earlier)
        self._texts = {"basis": entry.basis, "note": entry.note}
        # In the language of the window, or the one that is nearest to it of those written.
        self._language: Language = (entry.basis or entry.note).nearest(ui.language)[1]
        self._show_texts()
        self.language.chosen.connect(self._turn)
        self.retranslate()
        self.area.set_value(entry.area or None)

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("Register entry of decision {number}", number=self._number))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Save"))
        self.language.set_choices(list(LANGUAGE_NAMES.items()))
        self.language.set_value(self._language)
        self.language.setAccessibleName(t.gettext("Language of the text"))
        labels = (
            t.pgettext("field", "Area of decision"),
            t.pgettext("field", "Programmes"),
            t.pgettext("field", "Disciplines"),
            t.pgettext("field", "Standards"),
            t.pgettext("field", "Basis (normative document)"),
            t.pgettext("field", "Note"),
            t.pgettext("field", "Earlier decisions that it changes"),
        )
        for each, said in zip(self._lines, labels, strict=True):
            each.set_label(said)
        item = area_words(t, self._entry.item_area)
        own = [(each, area_words(t, each)) for each in AREAS]
        self.area.set_choices([(None, t.gettext("As of the item: {area}", area=item)), *own])
        ticked = self._entry.standards or self._entry.item_standards
        self.standards.show_picks(
            [Pick(each, standard_words(t, each)) for each in STANDARDS], ticked
        )
        self.programmes.retranslate()
        self.disciplines.retranslate()
        self.relations.retranslate()

    def data(self) -> EntryData:
        """What the form holds."""
        entry = self._entry
        self._keep_texts()
        programmes, standards = self.programmes.value(), self.standards.value()
        inherited = programmes == dict.fromkeys(entry.item_programmes)
        return EntryData(
            area=str(self.area.value() or ""),
            programmes=None if inherited else programmes,
            disciplines=self.disciplines.value(),
            standards=None if standards == list(entry.item_standards) else standards,
            basis=self._texts["basis"],
            note=self._texts["note"],
            relations=self.relations.value(),
        )

    def confirm(self) -> None:
        for each in self._lines:
            each.set_error("")
        writing = self.ui.session.write(write_entry, self._decision_id, self.data())
        number = self._number
        offer_undo(
            self.ui,
            writing,
            lambda t: t.gettext("The register entry is saved. Decision: {number}", number=number),
        )
        self.send(writing)

    def refuse(self, error: UserError) -> None:
        if isinstance(error, FieldError):
            field = self._lines[_PLACES[error.field]]
            field.set_error(error.sentence(self.ui.words))
            self.fit()
        else:
            super().refuse(error)

    def _offer_disciplines(self) -> None:
        """Of the programmes chosen here; where none is, of those of the item."""
        self.disciplines.offer(tuple(self.programmes.value()) or self._entry.item_programmes)
        self.fit()

    def _turn(self, language: object) -> None:
        """Another language of the texts is typed now."""
        self._keep_texts()
        self._language = next(each for each in LANGUAGES if each == language)
        self._show_texts()
        self.fit()

    def _keep_texts(self) -> None:
        for name, editor in self._editors().items():
            self._texts[name] = with_text(self._texts[name], self._language, editor.value())

    def _show_texts(self) -> None:
        for name, editor in self._editors().items():
            editor.set_value(self._texts[name].text(self._language))

    def _editors(self) -> dict[str, GrowingText]:
        return {"basis": self.basis, "note": self.note}


def entry_dialog(ui: Ui, parent: QWidget, decision_id: str, number: str) -> QDialog | None:
    """The form for a decision; None where it has been removed."""
    entry = ui.session.read(register_entry, decision_id, today(ui))
    return None if entry is None else EntryDialog(ui, parent, decision_id, number, entry)
