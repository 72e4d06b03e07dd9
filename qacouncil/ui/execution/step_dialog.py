"""The form of a step: execution recorded, a deadline extended, a task given to others, an end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.errors import UserError
from qacouncil.i18n.assignment_words import step_words
from qacouncil.localized import LANGUAGES, NO_TEXT, Language, Localized
from qacouncil.operations.execution import StepData, correct_step, record_step, step_refusal
from qacouncil.queries.decision_timeline import RecordedStep
from qacouncil.queries.tracked_assignments import TrackedAssignment
from qacouncil.queries.workspace import everyone
from qacouncil.rules.execution import (
    Responsible,
    Step,
    StepVerdict,
    in_order,
    step_verdict,
)
from qacouncil.rules.terms import ExecutionStep
from qacouncil.ui.context import Ui
from qacouncil.ui.execution.evidence_edit import EvidenceEdit
from qacouncil.ui.execution.step_words import labels, question, save, verb
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import today
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import DateEdit, Field, LineEdit
from qacouncil.ui.widgets.growing_text import GrowingText
from qacouncil.ui.widgets.segmented import Segmented
from qacouncil.ui.workspace.content_language import with_text
from qacouncil.ui.workspace.people import People
from qacouncil.ui.workspace.people_edit import PeopleEdit

RECORDING = (ExecutionStep.PROGRESS, ExecutionStep.PARTLY_DONE, ExecutionStep.DONE)
# Which fields a kind of step has beside its day and what is said of it.
_FIELDS: dict[ExecutionStep, tuple[str, ...]] = {
    **dict.fromkeys(RECORDING, ("files",)),
    ExecutionStep.EXTENDED: ("deadline", "by"),
    ExecutionStep.REASSIGNED: ("person", "words", "by"),
    ExecutionStep.CLOSED: ("by", "files"),
    ExecutionStep.REOPENED: ("by",),
}
# At which field it is said what is missing or wrong.
_PLACES: dict[StepVerdict, str] = {
    **dict.fromkeys((StepVerdict.BEFORE_ASSIGNED, StepVerdict.IN_FUTURE), "day"),
    **dict.fromkeys(
        (StepVerdict.NEEDS_DEADLINE, StepVerdict.NOT_LATER, StepVerdict.DEADLINE_PAST), "deadline"
    ),
    **dict.fromkeys((StepVerdict.NEEDS_RESPONSIBLE, StepVerdict.SAME_RESPONSIBLE), "words"),
    StepVerdict.NEEDS_EVIDENCE: "files",
    StepVerdict.NEEDS_NOTE: "note",
}
_TEXTS = ("note", "by", "words")
_LANGUAGE_NAMES: tuple[tuple[Language, str], ...] = (("kk", "ҚАЗ"), ("ru", "РУС"), ("en", "ENG"))


class StepDialog(Retranslating, Dialog):
    """A new step of one of these kinds, or a change of one."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        task: TrackedAssignment,
        kinds: Sequence[ExecutionStep],
        step: RecordedStep | None = None,
    ) -> None:
        super().__init__(ui, parent)
        self._task, self._step, self._kinds = task, step, tuple(kinds)
        self._language: Language = ui.language
        self.kind, self.language = Segmented(ui), Segmented(ui)
        self.day, self.deadline = DateEdit(ui), DateEdit(ui)
        self.note, self.by, self.words = GrowingText(ui), LineEdit(ui), LineEdit(ui)
        self.files = EvidenceEdit(ui, () if step is None else step.files)
        self.person = PeopleEdit(ui, lambda words: words.pgettext("field", "New person"), most=1)
        self.fields = {
            "day": Field(ui, self.day),
            "deadline": Field(ui, self.deadline),
            "words": Field(ui, self.words),
            "by": Field(ui, self.by),
            "note": Field(ui, self.note),
            "files": Field(ui, self.files),
        }
        self._waits = False
        self._texts: dict[str, Localized] = dict.fromkeys(_TEXTS, NO_TEXT)
        self.kind.chosen.connect(lambda _: self.retranslate())
        self.language.chosen.connect(self._turn)
        self.files.refused.connect(self._file_refused)
        self.files.changed.connect(self._files_changed)
        self._fill()
        self._arrange_form()
        self.retranslate()

    def retranslate(self) -> None:
        t = self.ui.words
        chosen = self._kind()
        self.kind.set_choices([(each, step_words(t, each)) for each in self._kinds])
        self.kind.set_value(chosen)
        self.kind.setAccessibleName(t.gettext("What is recorded"))
        self.kind.setVisible(len(self._kinds) > 1)
        self.language.set_choices(_LANGUAGE_NAMES)
        self.language.set_value(self._language)
        self.language.setAccessibleName(t.gettext("Language of the text"))
        self.set_question(question(t, self._task.number, chosen, new=self._step is None))
        cancel = t.pgettext("button", "Cancel")
        self.set_buttons(cancel, verb(t, chosen) if self._step is None else save(t))
        for name, said in labels(t, chosen).items():
            self.fields[name].set_label(said)
        shown = ("day", "note", *_FIELDS[chosen])
        for name, field in self.fields.items():
            field.setVisible(name in shown)
        self.person.setVisible("person" in shown)

    def confirm(self) -> None:
        for each in (self.day, self.deadline):
            each.settle()
        for field in self.fields.values():
            field.set_error("")
        data = self._data()
        if data is None:
            return
        if self.files.is_reading():
            self._waits = True  # it is sent with them
            return
        verdict = self._verdict(data)
        if verdict is not StepVerdict.ALLOWED:
            self._say(_PLACES.get(verdict, "day"), self.ui.words.gettext(step_refusal(verdict)))
            return
        session, day = self.ui.session, today(self.ui)
        new = self.files.new
        if self._step is None:
            self.send(session.write(record_step, self._task.id, data, day, new))
        else:
            gone = self.files.gone
            self.send(session.write(correct_step, self._step.id, data, day, new, gone))

    def _kind(self) -> ExecutionStep:
        chosen = self.kind.value()
        if isinstance(chosen, ExecutionStep):
            return chosen
        return self._kinds[0] if self._step is None else self._step.kind

    def _data(self) -> StepData | None:
        """What was typed; None, with the error at its field, where a date is none."""
        wrong = self.ui.words.gettext("This is not a date. Write it as 31.12.2026.")
        kind, day = self._kind(), self.day.value()
        if day is None:
            self._say("day", wrong)
            return None
        if not self.deadline.is_valid() and kind is ExecutionStep.EXTENDED:
            self._say("deadline", wrong)
            return None
        self._keep()
        fields = _FIELDS[kind]
        return StepData(
            kind=kind,
            happened_on=day,
            note=self._texts["note"],
            deadline=self.deadline.value() if "deadline" in fields else None,
            person_id=next(iter(self.person.value()), None) if "person" in fields else None,
            responsible=self._texts["words"] if "words" in fields else NO_TEXT,
            decided_by=self._texts["by"] if "by" in fields else NO_TEXT,
        )

    def _verdict(self, data: StepData) -> StepVerdict:
        """What the rules say of it, before it is sent: they say it at the field."""
        task = self._task
        own = "" if self._step is None else self._step.id
        said = data.responsible
        people = () if data.person_id is None else (data.person_id,)
        step = Step(
            own,
            data.kind,
            data.happened_on,
            noted=bool(data.note),
            evidence=self.files.has_files(),
            deadline=data.deadline,
            responsible=Responsible(people, (said.kk, said.ru, said.en)),
        )
        # One that is corrected keeps its place among those of its day, a new one is the last.
        written = {each.id: each.written_at for each in task.steps}
        place = data.happened_on, written.get(own, "~"), own
        before = [
            each
            for each in in_order(task.steps)
            if each.id != own and (each.happened_on, each.written_at, each.id) < place
        ]
        return step_verdict(task.assigned, before, step, today(self.ui))

    def refuse(self, error: UserError) -> None:
        for verdict, place in _PLACES.items():
            if error.message == step_refusal(verdict):
                self._say(place, error.sentence(self.ui.words))
                return
        super().refuse(error)

    def _say(self, place: str, sentence: str) -> None:
        shown = place if self.fields[place].isVisibleTo(self) else "note"
        self.fields[shown].set_error(sentence)
        self.fields[shown].take_keys()

    def _files_changed(self) -> None:
        self.fields["files"].set_error("")
        if self._waits and not self.files.is_reading():
            self._waits = False
            self.confirm()

    def _file_refused(self, error: UserError) -> None:
        self._waits = False
        self._say("files", error.sentence(self.ui.words))

    def _turn(self, language: object) -> None:
        """Another language of the texts is typed now."""
        self._keep()
        self._language = next(each for each in LANGUAGES if each == language)
        self._show_texts()

    def _keep(self) -> None:
        for name, editor in self._editors().items():
            self._texts[name] = with_text(self._texts[name], self._language, editor.value())

    def _show_texts(self) -> None:
        for name, editor in self._editors().items():
            editor.set_value(self._texts[name].text(self._language))

    def _editors(self) -> dict[str, GrowingText | LineEdit]:
        return {"note": self.note, "by": self.by, "words": self.words}

    def _fill(self) -> None:
        people = People(self.ui.session.read(everyone))
        step = self._step
        self.day.set_value(today(self.ui) if step is None else step.happened_on)
        if step is None:
            self.person.show_people(people, ())
            return
        self.deadline.set_value(step.deadline)
        self.person.show_people(people, [step.person_id] if step.person_id else [])
        self._texts = {"note": step.note, "by": step.decided_by, "words": step.responsible}
        spoken = (step.note or step.responsible or step.decided_by).nearest(self._language)
        self._language = spoken[1]
        self._show_texts()

    def _arrange_form(self) -> None:
        left = Qt.AlignmentFlag.AlignLeft
        self.body.addWidget(self.kind, 0, left)
        dates = QHBoxLayout()
        dates.setSpacing(GAP_M)
        for name in ("deadline", "day"):
            dates.addWidget(self.fields[name], 1)
        self.body.addLayout(dates)
        self.body.addWidget(self.person)
        self.body.addWidget(self.language, 0, Qt.AlignmentFlag.AlignRight)
        for name in ("words", "note", "by", "files"):
            self.body.addWidget(self.fields[name])
        extended = ExecutionStep.EXTENDED in self._kinds
        reassigned = ExecutionStep.REASSIGNED in self._kinds
        first = self.deadline if extended else self.person.picker if reassigned else self.note
        first.setFocus()
