"""The forms of a discipline and of a learning outcome."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from qacouncil.operations.disciplines import (
    LAST_SEMESTER,
    MOST_CREDITS,
    DisciplineData,
    add_discipline,
    change_discipline,
)
from qacouncil.operations.learning_outcomes import add_outcomes, change_outcome
from qacouncil.queries.programme_matrix import DisciplineLine, OutcomeLine, VersionMatrix
from qacouncil.rules.discipline_code import read_discipline_code
from qacouncil.ui.context import Ui
from qacouncil.ui.members.form_dialog import FormDialog
from qacouncil.ui.programmes.forms import Texts, beside, first_error, number_error
from qacouncil.ui.said import one_line
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.fields import Field, LineEdit, NumberEdit
from qacouncil.ui.widgets.picks import Pick, Picks

_APART = re.compile(r"[\s,;]+")


class DisciplineDialog(FormDialog):
    """A new discipline, or a change of one. `made`: its id, once it is on disk."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        version: VersionMatrix,
        discipline: DisciplineLine | None = None,
    ) -> None:
        super().__init__(ui, parent)
        self.made = discipline.id if discipline is not None else ""
        self._version, self._discipline = version, discipline
        self.code, self.semesters, self.prerequisites = (LineEdit(ui) for _ in range(3))
        self.credits = NumberEdit(ui, MOST_CREDITS)
        self.repair = Button(ui, "link")
        self.names, self.modules = Texts(ui), Texts(ui)
        self.fields = {
            name: Field(ui, getattr(self, name))
            for name in ("code", "credits", "semesters", "prerequisites")
        }
        self._outcomes_title = label("label")
        self.outcomes = Picks(ui)
        self._lay_out()
        self._fill()
        self.code.textChanged.connect(self._say_code)
        self.repair.clicked.connect(self._repair)
        self.retranslate()
        self.first = self.code

    def retranslate(self) -> None:
        t, add = self.ui.words, self._discipline is None
        self.set_question(
            t.gettext("Add a discipline") if add else t.gettext("Change the discipline")
        )
        verb = t.pgettext("button", "Add the discipline") if add else t.pgettext("button", "Save")
        self.set_buttons(t.pgettext("button", "Cancel"), verb)
        labels = {
            "code": t.pgettext("field", "Code *"),
            "credits": t.pgettext("field", "Credits *"),
            "semesters": t.pgettext("field", "Semesters (1, 2)"),
            "prerequisites": t.pgettext("field", "Prerequisites, by their codes (MAT1201, LA1203)"),
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
        self.modules.label(
            (
                t.pgettext("field", "Module, in Kazakh"),
                t.pgettext("field", "Module, in Russian"),
                t.pgettext("field", "Module, in English"),
            )
        )
        self._outcomes_title.setText(t.pgettext("field", "Learning outcomes that it forms"))
        self._outcomes_title.setVisible(bool(self._version.outcomes))
        self._show_outcomes()
        self._say_code()

    def fields_refused(self) -> Mapping[str, Field]:
        return {**self.fields, "name": self.names.fields[self.ui.language]}

    def confirm(self) -> None:
        semesters, prerequisites = self._semesters(), self._prerequisites()
        error = number_error(self.ui.words, self.credits.value(), 1, MOST_CREDITS)
        self.fields["credits"].set_error(error)
        if first_error(self.fields) or semesters is None or prerequisites is None:
            return
        data = DisciplineData(
            code=self.code.value(),
            name=self.names.value(),
            credits=self.credits.value() or 0,
            module=self.modules.value(),
            semesters=semesters,
            prerequisite_ids=prerequisites,
            outcome_ids=self.outcomes.value(),
        )
        session = self.ui.session
        if self._discipline is None:
            self.send(session.write(add_discipline, self._version.id, data))
        else:
            self.send(session.write(change_discipline, self._discipline.id, data))

    def written(self, result: object) -> None:
        if self._discipline is None:
            self.made = str(result)
        self.accept()

    def _semesters(self) -> list[int] | None:
        typed = [each for each in _APART.split(self.semesters.value()) if each]
        right = all(each.isdecimal() and 1 <= int(each) <= LAST_SEMESTER for each in typed)
        t = self.ui.words
        self.fields["semesters"].set_error(
            ""
            if right
            else t.gettext("Write semesters from 1 to {last}: 1, 2.", last=LAST_SEMESTER)
        )
        return [int(each) for each in typed] if right else None

    def _prerequisites(self) -> list[str] | None:
        """The ids of the codes typed; look-alike letters and small ones are read as they should."""
        by_code = {each.code: each.id for each in self._version.disciplines}
        typed = [each for each in _APART.split(self.prerequisites.value()) if each]
        known = {
            each: by_code.get(each) or by_code.get(read_discipline_code(each)) for each in typed
        }
        unknown = [each for each, found in known.items() if found is None]
        t = self.ui.words
        self.fields["prerequisites"].set_error(
            t.gettext("This version has no such discipline: {code}.", code=unknown[0])
            if unknown
            else ""
        )
        return None if unknown else [found for found in known.values() if found is not None]

    def _say_code(self) -> None:
        typed, t = self.code.value(), self.ui.words
        meant = read_discipline_code(typed)
        self.repair.setVisible(meant != typed)
        wrong = t.gettext("Not all of it is in Latin letters without spaces.")
        self.fields["code"].set_error(wrong if meant != typed else "")
        self.repair.setText(t.pgettext("button", "Write {code}", code=meant))
        self.fit()

    def _repair(self) -> None:
        self.code.setText(read_discipline_code(self.code.value()))
        self.code.setFocus()

    def _show_outcomes(self) -> None:
        picks = [
            Pick(each.id, f"{each.number}. {one_line(each.text, self.ui)}")
            for each in self._version.outcomes
        ]
        self.outcomes.show_picks(picks, self._discipline.outcomes if self._discipline else ())

    def _fill(self) -> None:
        line = self._discipline
        self._show_outcomes()
        if line is None:
            self.credits.set_value(5)
            return
        self.code.set_value(line.code)
        self.credits.set_value(line.credits)
        self.semesters.set_value(", ".join(map(str, line.semesters)))
        asked = [self._version.discipline(each).code for each in line.prerequisites]
        self.prerequisites.set_value(", ".join(asked))
        self.names.show(line.name)
        self.modules.show(line.module)

    def _lay_out(self) -> None:
        fields = self.fields
        self.form.addLayout(beside(fields["code"], fields["credits"], fields["semesters"]))
        self.form.addWidget(self.repair)
        self.form.addLayout(beside(*self.names.row))
        self.form.addLayout(beside(*self.modules.row))
        self.form.addWidget(fields["prerequisites"])
        self.form.addWidget(self._outcomes_title)
        self.form.addWidget(self.outcomes)
        self.form.addStretch(1)


class OutcomeDialog(FormDialog):
    """A new learning outcome, or a change of one. `made`: its id, once it is on disk."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        version: VersionMatrix,
        outcome: OutcomeLine | None = None,
    ) -> None:
        super().__init__(ui, parent)
        self.made = outcome.id if outcome is not None else ""
        self._version, self._outcome = version, outcome
        self.texts = Texts(ui, long=True)
        for field in self.texts.row:
            self.form.addWidget(field)
        self.form.addStretch(1)
        if outcome is not None:
            self.texts.show(outcome.text)
        self.retranslate()
        self.first = self.texts.editors[ui.language]

    def retranslate(self) -> None:
        t, add = self.ui.words, self._outcome is None
        self.set_question(
            t.gettext("Add a learning outcome") if add else t.gettext("Change the learning outcome")
        )
        verb = t.pgettext("button", "Add the outcome") if add else t.pgettext("button", "Save")
        self.set_buttons(t.pgettext("button", "Cancel"), verb)
        self.texts.label(
            (
                t.pgettext("field", "Learning outcome, in Kazakh"),
                t.pgettext("field", "Learning outcome, in Russian"),
                t.pgettext("field", "Learning outcome, in English"),
            )
        )

    def fields_refused(self) -> Mapping[str, Field]:
        return {"text": self.texts.fields[self.ui.language]}

    def confirm(self) -> None:
        session, text = self.ui.session, self.texts.value()
        if self._outcome is None:
            self.send(session.write(add_outcomes, self._version.id, [text]))
        else:
            self.send(session.write(change_outcome, self._outcome.id, text))

    def written(self, result: object) -> None:
        if self._outcome is None and isinstance(result, list):
            self.made = str(result[0])
        self.accept()
