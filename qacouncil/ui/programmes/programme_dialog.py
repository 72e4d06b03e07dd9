"""The form of a programme: entered anew, or changed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from qacouncil.i18n.programme_words import code_notes, level_words, programme_state_words
from qacouncil.operations.programmes import (
    LONGEST_REVIEW,
    MOST_CREDITS,
    ProgrammeData,
    add_programme,
    change_programme,
)
from qacouncil.queries.programme_card import ProgrammeCard
from qacouncil.queries.workspace import everyone
from qacouncil.rules.programme_code import level_facts, read_programme_code
from qacouncil.rules.terms import ProgrammeLevel, ProgrammeState
from qacouncil.ui.context import Ui
from qacouncil.ui.members.form_dialog import FormDialog
from qacouncil.ui.programmes.forms import Texts, beside, first_error, number_error, short
from qacouncil.ui.said import capital
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.fields import Choice, DateEdit, Field, LineEdit, NumberEdit
from qacouncil.ui.workspace.people import People
from qacouncil.ui.workspace.people_edit import PeopleEdit

_HIGHEST = 8  # of both frameworks


class ProgrammeDialog(FormDialog):
    """A new programme, or a change of one. `made`: its id, once it is on disk.

    The code says level, frameworks and usual credits; what is typed there afterwards stays.
    """

    def __init__(self, ui: Ui, parent: QWidget | None, card: ProgrammeCard | None = None) -> None:
        super().__init__(ui, parent)
        self.made = card.line.id if card is not None else ""
        self._card = card
        self.code, self.group = LineEdit(ui), LineEdit(ui)
        self.repair = Button(ui, "link")
        self.level, self.state = short(Choice(ui)), short(Choice(ui))
        self.nqf, self.eqf = NumberEdit(ui, _HIGHEST), NumberEdit(ui, _HIGHEST)
        self.credits = NumberEdit(ui, MOST_CREDITS)
        self.review_years = NumberEdit(ui, LONGEST_REVIEW)
        self.since = DateEdit(ui)
        self.names, self.departments, self.basis = Texts(ui), Texts(ui), Texts(ui)
        self.head = PeopleEdit(ui, lambda words: words.pgettext("field", "Head"), most=1)
        self.fields = {
            name: Field(ui, getattr(self, name))
            for name in (
                *("code", "group", "level", "nqf", "eqf", "credits", "review_years"),
                *("state", "since"),
            )
        }
        self._state_note = label("note", wrap=True)
        self._lay_out()
        self._fill()
        self._connect()
        self.retranslate()
        self.first = self.code

    def retranslate(self) -> None:
        t = self.ui.words
        add = self._card is None
        self.set_question(
            t.gettext("Enter an educational programme")
            if add
            else t.gettext("Change the programme")
        )
        verb = t.pgettext("button", "Enter the programme") if add else t.pgettext("button", "Save")
        self.set_buttons(t.pgettext("button", "Cancel"), verb)
        labels = {
            "code": t.pgettext("field", "Code *"),
            "group": t.pgettext("field", "Group of programmes"),
            "level": t.pgettext("field", "Level"),
            "nqf": t.pgettext("field", "NQF level"),
            "eqf": t.pgettext("field", "EQF level"),
            "credits": t.pgettext("field", "Credits *"),
            "review_years": t.pgettext("field", "Periodic review, every … years"),
            "state": t.pgettext("field", "State when entered"),
            "since": t.pgettext("field", "In this state since"),
        }
        for name, text in labels.items():
            self.fields[name].set_label(text)
        self.names.label(
            (
                t.pgettext("field", "Name, in Kazakh *"),
                t.pgettext("field", "Name, in Russian"),
                t.pgettext("field", "Name, in English"),
            )
        )
        self.departments.label(
            (
                t.pgettext("field", "Department, in Kazakh"),
                t.pgettext("field", "Department, in Russian"),
                t.pgettext("field", "Department, in English"),
            )
        )
        self.basis.label(
            (
                t.pgettext("field", "What this rests on, in Kazakh"),
                t.pgettext("field", "What this rests on, in Russian"),
                t.pgettext("field", "What this rests on, in English"),
            )
        )
        self.level.set_choices([(each, capital(level_words(t, each))) for each in ProgrammeLevel])
        self.state.set_choices(
            [(each, capital(programme_state_words(t, each))) for each in ProgrammeState]
        )
        self._state_note.setText(
            t.gettext("A decision has changed the state: from then on only a decision does.")
            if self._decided
            else t.gettext("From now on only a decision of the council changes the state.")
        )
        self._say_code()

    def fields_refused(self) -> Mapping[str, Field]:
        language = self.ui.language
        return {
            **{name: self.fields[name] for name in ("code", "level", "state")},
            "name": self.names.fields[language],
            "basis": self.basis.fields[language],
        }

    def confirm(self) -> None:
        if not self._check():
            return
        head = next(iter(self.head.value()), None)
        data = ProgrammeData(
            code=self.code.value(),
            name=self.names.value(),
            level=ProgrammeLevel(str(self.level.value())),
            nqf_level=self.nqf.value() or 0,
            eqf_level=self.eqf.value() or 0,
            credits=self.credits.value() or 0,
            group_code=self.group.value(),
            department=self.departments.value(),
            head_id=head,
            state=ProgrammeState(str(self.state.value())),
            since=self.since.value(),
            basis=self.basis.value(),
            review_years=self.review_years.value() or 0,
        )
        session = self.ui.session
        if self._card is None:
            self.send(session.write(add_programme, session.council_id, data))
        else:
            self.send(session.write(change_programme, self._card.line.id, data))

    def written(self, result: object) -> None:
        if self._card is None:
            self.made = str(result)
        self.accept()

    @property
    def _decided(self) -> bool:
        return self._card is not None and bool(self._card.steps)

    def _check(self) -> bool:
        t = self.ui.words
        for name, most in (
            *(("nqf", _HIGHEST), ("eqf", _HIGHEST)),
            *(("credits", MOST_CREDITS), ("review_years", LONGEST_REVIEW)),
        ):
            editor: NumberEdit = getattr(self, name)
            self.fields[name].set_error(number_error(t, editor.value(), 1, most))
        wrong = t.gettext("This is not a date. Write it as 01.09.2026.")
        self.fields["since"].set_error("" if self.since.is_valid() else wrong)
        return not first_error(self.fields)

    def _code_typed(self) -> None:
        """Until the level is chosen by hand, the code says it, and the rest goes with it."""
        level = read_programme_code(self.code.text()).level
        if level is not None and level is not self.level.value():
            self.level.set_value(level)
            self._level_chosen()
        self._say_code()

    def _level_chosen(self) -> None:
        facts = level_facts(ProgrammeLevel(str(self.level.value())))
        self.nqf.set_value(facts.nqf)
        self.eqf.set_value(facts.eqf)
        self.credits.set_value(facts.credits)
        self._say_code()

    def _say_code(self) -> None:
        t, read = self.ui.words, read_programme_code(self.code.text())
        self.fields["code"].set_error("")
        self.repair.setVisible(read.is_repaired)
        if read.is_repaired:
            self.repair.setText(t.pgettext("button", "Write {code}", code=read.code))
            self.fields["code"].set_error(
                t.gettext("Not all of it is in Latin letters without spaces.")
            )
        level = ProgrammeLevel(str(self.level.value() or ProgrammeLevel.BACHELOR))
        notes = code_notes(t, read, level, None)
        self.fields["code"].set_note(" ".join(notes))
        empty = read_programme_code("")
        self.fields["credits"].set_note(" ".join(code_notes(t, empty, level, self.credits.value())))
        self.fit()

    def _repair(self) -> None:
        self.code.setText(read_programme_code(self.code.text()).code)
        self.code.setFocus()

    def _fill(self) -> None:
        self.level.set_choices([(each, "") for each in ProgrammeLevel])
        self.state.set_choices([(each, "") for each in ProgrammeState])
        people = People(self.ui.session.read(everyone))
        card = self._card
        if card is None:
            self.head.show_people(people, [])
            self._level_chosen()
            self.review_years.set_value(5)
            return
        line = card.line
        self.head.show_people(people, [line.head_id] if line.head_id else [])
        self.code.set_value(line.code)
        self.group.set_value(line.group_code)
        self.level.set_value(line.level)
        self.nqf.set_value(line.nqf_level)
        self.eqf.set_value(line.eqf_level)
        self.credits.set_value(line.credits)
        self.review_years.set_value(card.review_years)
        self.state.set_value(card.entered)
        self.since.set_value(card.entered_since)
        self.names.show(line.name)
        self.departments.show(line.department)
        self.basis.show(card.basis)
        for editor in (self.state, self.since, *self.basis.editors.values()):
            editor.setEnabled(not self._decided)

    def _connect(self) -> None:
        self.code.textChanged.connect(self._code_typed)
        self.credits.textChanged.connect(self._say_code)
        self.level.chosen.connect(lambda _level: self._level_chosen())
        self.repair.clicked.connect(self._repair)

    def _lay_out(self) -> None:
        fields = self.fields
        self.form.addLayout(beside(fields["code"], fields["group"], fields["level"]))
        self.form.addWidget(self.repair)
        numbers = (fields[name] for name in ("nqf", "eqf", "credits", "review_years"))
        self.form.addLayout(beside(*self.names.row))
        self.form.addLayout(beside(*numbers, stretches=(1, 1, 1, 2)))
        self.form.addLayout(beside(*self.departments.row))
        self.form.addWidget(self.head)
        self.form.addLayout(beside(fields["state"], fields["since"]))
        self.form.addLayout(beside(*self.basis.row))
        self.form.addWidget(self._state_note)
        self.form.addStretch(1)
