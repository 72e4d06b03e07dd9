"""An election as its record tells it: when, by whom, how many voted, who stood with which votes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from qacouncil.errors import FieldError, UserError
from qacouncil.i18n.term_words import term_words
from qacouncil.localized import LANGUAGES, NO_TEXT, Localized
from qacouncil.operations.elections import ElectionData, change_election, record_election
from qacouncil.queries.elections import ElectionLine
from qacouncil.queries.person_details import PersonDetails
from qacouncil.rules.terms import Category
from qacouncil.ui.context import Ui
from qacouncil.ui.members.candidates_form import CandidatesForm
from qacouncil.ui.members.form_dialog import FormDialog
from qacouncil.ui.said import capital
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import line
from qacouncil.ui.widgets.fields import Choice, DateEdit, Field, LineEdit, NumberEdit

_LARGEST = 100_000


class ElectionDialog(FormDialog):
    """A new one, or one that is corrected. `made`: its id, once it is on disk."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        known: Sequence[PersonDetails],
        on: dt.date,
        shown: ElectionLine | None = None,
    ) -> None:
        super().__init__(ui, parent)
        self.made = ""
        self._shown = shown
        self.held_on, self.category, self.record = DateEdit(ui), Choice(ui), LineEdit(ui)
        self.numbers = {name: NumberEdit(ui, _LARGEST) for name in ("seats", "electors", "voters")}
        self.held_by = {language: LineEdit(ui) for language in LANGUAGES}
        self.fields = {
            "held_on": Field(ui, self.held_on),
            "category": Field(ui, self.category),
            "record_number": Field(ui, self.record),
            **{f"held_by_{each}": Field(ui, editor) for each, editor in self.held_by.items()},
            **{name: Field(ui, editor) for name, editor in self.numbers.items()},
        }
        self.candidates = CandidatesForm(ui, known)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP_M)
        grid.setVerticalSpacing(GAP_S)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // 3, place % 3)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        self.form.addLayout(grid)
        self.form.addWidget(line())
        self.form.addWidget(self.candidates)
        self.form.addStretch(1)
        self.first = self.held_on
        self.numbers["seats"].textChanged.connect(
            lambda _text: self.candidates.set_seats(self.numbers["seats"].value() or 0)
        )
        self.candidates.resized.connect(self.fit)
        self.retranslate()
        self._fill(on)

    def retranslate(self) -> None:
        t = self.ui.words
        new = self._shown is None
        self.set_question(t.gettext("New election") if new else t.gettext("Change the election"))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Save"))
        labels = {
            "held_on": t.pgettext("field", "Date of the election *"),
            "category": t.pgettext("field", "Elected as"),
            "record_number": t.pgettext("field", "Number of its record"),
            "held_by_kk": t.pgettext("field", "Elected by, in Kazakh"),
            "held_by_ru": t.pgettext("field", "Elected by, in Russian"),
            "held_by_en": t.pgettext("field", "Elected by, in English"),
            "seats": t.pgettext("field", "Seats *"),
            "electors": t.pgettext("field", "Entitled to vote"),
            "voters": t.pgettext("field", "Voted"),
        }
        for name, text in labels.items():
            self.fields[name].set_label(text)
        self.category.set_choices([(each, capital(term_words(t, each))) for each in Category])
        self.candidates.say()

    def confirm(self) -> None:
        self.held_on.settle()
        held_on, category = self.held_on.value(), self.category.value()
        wrong = self.ui.words.gettext("This is not a date. Write it as 01.09.2026.")
        self.fields["held_on"].set_error("" if held_on is not None else wrong)
        if held_on is None:
            self.fields["held_on"].take_keys()
            return
        data = ElectionData(
            held_on,
            self.numbers["seats"].value() or 0,
            self.candidates.data(),
            category=Category(str(category)),
            held_by=Localized(*(self.held_by[each].value() for each in LANGUAGES)),
            electors=self.numbers["electors"].value(),
            voters=self.numbers["voters"].value(),
            record_number=self.record.value(),
            note=NO_TEXT if self._shown is None else self._shown.note,
        )
        session = self.ui.session
        if self._shown is None:
            self.send(session.write(record_election, session.council_id, data))
            return
        writing = session.write(change_election, self._shown.id, data)
        offer_undo(self.ui, writing, lambda words: words.gettext("The election is changed."))
        self.send(writing)

    def fields_refused(self) -> Mapping[str, Field]:
        return self.fields

    def refuse(self, error: UserError) -> None:
        """What is wrong with the candidates stands below them."""
        of_candidates = isinstance(error, FieldError) and error.field == "candidates"
        self.candidates.error.say(error.sentence(self.ui.words) if of_candidates else "")
        if of_candidates:
            for field in self.fields.values():
                field.set_error("")
            self.candidates.picker.setFocus()
            self.fit()
        else:
            super().refuse(error)

    def written(self, result: object) -> None:
        self.made = str(result) if self._shown is None else self._shown.id
        self.accept()

    def _fill(self, on: dt.date) -> None:
        shown = self._shown
        self.held_on.set_value(on if shown is None else shown.held_on)
        self.category.set_value(Category.STUDENT if shown is None else shown.category)
        if shown is None:
            return
        self.record.set_value(shown.record_number)
        for language, editor in self.held_by.items():
            editor.set_value(getattr(shown.held_by, language))
        for name, number in self.numbers.items():
            number.set_value(getattr(shown, name))
        self.candidates.show_candidates(shown.candidates)
