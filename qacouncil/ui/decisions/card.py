"""The card of a decision: its full text, what is known of it, and its way to execution."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qacouncil.documents.person_name import PersonName
from qacouncil.documents.protocol_content import Assignment
from qacouncil.i18n.area_words import area_words
from qacouncil.i18n.names import short_name
from qacouncil.localized import LANGUAGES, NO_TEXT, Language
from qacouncil.queries.decision_card import DecisionCard
from qacouncil.queries.decision_timeline import (
    AssignmentHistory,
    DecisionTimeline,
    RecordedStep,
    decision_timeline,
)
from qacouncil.queries.decisions_list import DecisionLine
from qacouncil.rules.execution import state_of_all
from qacouncil.rules.terms import ExecutionStep, PaperKind, Stage
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.decisions.entry_facts import entry_facts
from qacouncil.ui.decisions.rows import number_of, outcome_tag
from qacouncil.ui.execution.foot import CardFoot
from qacouncil.ui.execution.histories import Histories
from qacouncil.ui.execution.reminder_dialog import ReminderDialog
from qacouncil.ui.execution.step_dialog import RECORDING, StepDialog
from qacouncil.ui.execution_tag import execution_tag
from qacouncil.ui.page import Scrolled, emptied
from qacouncil.ui.said import responsible, today
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Button, Panel, label, line
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.segmented import Segmented
from qacouncil.ui.widgets.tag import Tag
from qacouncil.ui.widgets.typed_times import date_as_shown
from qacouncil.ui.workspace.more import MoreButton

_LANGUAGE_NAMES: tuple[tuple[Language, str], ...] = (("kk", "ҚАЗ"), ("ru", "РУС"), ("en", "ENG"))


class DecisionCardPanel(Panel):
    """`closed`: the person put it away. The content's language is its own switch."""

    closed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._row: DecisionLine | None = None
        self._card: DecisionCard | None = None
        self._timeline: DecisionTimeline | None = None
        self._chosen: Language | None = None
        self._tag = Tag(ui)
        self.copy = Button(ui, "flat", "copy", small=True)
        self.copy.clicked.connect(self._copy)
        self.more = MoreButton(ui)
        self.close_button = Button(ui, "flat", "close", small=True)
        self.close_button.clicked.connect(self.closed)
        self.head_actions.addWidget(self.close_button)
        self.language = Segmented(ui)
        self.language.chosen.connect(self._choose)
        self.text = label(wrap=True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._missing = label("note", wrap=True)
        self._facts = QGridLayout()
        self._execution = label("section-title")
        self.histories = Histories(ui)
        self.histories.corrected.connect(self._correct)
        self.foot = CardFoot(ui)
        self.foot.asked.connect(self._do)
        self.foot.turned.connect(self._say_more)
        self.meeting = Button(ui, "link")
        self.meeting.clicked.connect(self._go)
        self._arrange()

    def show_decision(self, row: DecisionLine | None, card: DecisionCard | None) -> None:
        """Show a row of the table with what its minutes say of it; None: nothing is chosen."""
        self._row, self._card = row, card
        self._timeline = None
        if row is not None:
            read = self._ui.session.read
            self._timeline = read(decision_timeline, row.id, today(self._ui))
        if card is not None:
            there = [each for each in LANGUAGES if card.text.text(each).strip()]
            names = [(each, name) for each, name in _LANGUAGE_NAMES if each in there]
            self.language.set_choices(names)
            self.language.setVisible(len(there) > 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Not a mixin: the screen calls it with everything else."""
        t = self._ui.words
        self.close_button.name_it(t.pgettext("button", "Close the card"))
        self.language.setAccessibleName(t.gettext("Language of the text"))
        self.meeting.setToolTip(t.pgettext("button", "Open the meeting"))
        self.copy.name_it(t.pgettext("button", "Copy the text"))
        self._execution.setText(t.gettext("Execution"))
        self._say()

    def _choose(self, language: object) -> None:
        self._chosen = next((each for each in LANGUAGES if each == language), None)
        self._say()

    def _say(self) -> None:
        row, card, timeline, t = self._row, self._card, self._timeline, self._ui.words
        there = row is not None and card is not None and timeline is not None
        for part in (self._scroll, self._foot_line, self.foot, self._tag, self.copy):
            part.setVisible(there)
        self._nothing.setVisible(not there)
        if row is None or card is None or timeline is None:
            self.title.setText(t.gettext("Decision"))
            self._nothing.set_texts(
                t.gettext("No decision is selected"),
                t.gettext("Its full text, vote and assignments appear here."),
            )
            return
        self.title.setText(t.gettext("Decision {number}", number=number_of(row)))
        states = [each.task.state for each in timeline.histories]
        tag = execution_tag(self._ui, state_of_all(states)) if states else None
        self._tag.set_tag(*(tag or outcome_tag(self._ui, row)))
        text, found = card.text.nearest(self._chosen or self._ui.language)
        self.language.set_value(found)
        self.text.setText(text)
        self._missing.setVisible(found != self._ui.language and not self.language.isVisibleTo(self))
        self._missing.setText(t.gettext("not translated"))
        self._say_facts(row, card, timeline, found)
        self.histories.show_timeline(card, timeline, row.meeting.written_number, found)
        self.foot.show_histories(timeline.histories, signed=timeline.stage is Stage.SIGNED)
        self._foot_line.setVisible(not self.foot.isHidden())
        self._say_more()

    def _say_more(self) -> None:
        self.more.entries = [
            (lambda t: t.pgettext("button", "Register entry"), self._enter),
            *self.foot.entries(),
        ]
        self.more.setVisible(bool(self.more.entries))

    def _say_facts(
        self, row: DecisionLine, card: DecisionCard, timeline: DecisionTimeline, language: Language
    ) -> None:
        t = self._ui.words
        self._facts.removeWidget(self.meeting)  # it stays, with the keys where it has them
        emptied(self._facts)
        self.meeting.setText(f"{row.meeting.written}, {date_as_shown(row.meeting.date)}")
        self.meeting.setToolTip(t.pgettext("button", "Open the meeting"))
        signed = row.meeting.stage is Stage.SIGNED
        minutes = t.pgettext("field", "Minutes") if signed else t.pgettext("field", "Draft minutes")
        facts: list[tuple[str, str | QWidget]] = [
            (minutes, self.meeting),
            (t.pgettext("field", "Area"), area_words(t, row.area)),
            (t.pgettext("field", "Item"), card.title.nearest(language)[0]),
            *entry_facts(self._ui, row.id),
        ]
        if timeline.histories:
            facts += self._responsible_now(timeline)
        else:
            for task in card.assignments:
                facts += self._task(task, language)
        for place, (name, fact) in enumerate(facts):
            left = label("fact")
            left.setText(name)
            right = fact if isinstance(fact, QWidget) else label(wrap=True)
            if isinstance(right, QLabel) and isinstance(fact, str):
                right.setText(fact)
            self._facts.addWidget(left, place, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(right, place, 1)

    def _responsible_now(self, timeline: DecisionTimeline) -> list[tuple[str, str | QWidget]]:
        """Who has it now; of several assignments each block says its own."""
        if len(timeline.histories) > 1:
            return []
        t, task = self._ui.words, timeline.histories[0].task
        who = responsible(self._ui, task.responsible, task.responsible_text)
        due = "–" if task.deadline is None else date_as_shown(task.deadline)
        facts: list[tuple[str, str | QWidget]] = [(t.pgettext("field", "Responsible"), who or "–")]
        if task.co_executors:
            names = responsible(self._ui, task.co_executors, NO_TEXT)
            facts.append((t.pgettext("field", "Co-executors"), names))
        return [*facts, (t.pgettext("field", "Deadline"), due)]

    def _task(self, task: Assignment, language: Language) -> list[tuple[str, str | QWidget]]:
        """As it is drafted: nothing is to be carried out yet."""
        t = self._ui.words

        def names(people: tuple[PersonName, ...]) -> str:
            return ", ".join(
                short_name(each, self._ui.language, initials_first=False) for each in people
            )

        words = task.responsible_text.nearest(language)[0]
        who = ", ".join(part for part in (names(task.responsible), words) if part)
        due = "–" if task.deadline is None else date_as_shown(task.deadline)
        facts: list[tuple[str, str | QWidget]] = [(t.pgettext("field", "Responsible"), who or "–")]
        if task.co_executors:
            facts.append((t.pgettext("field", "Co-executors"), names(task.co_executors)))
        return [*facts, (t.pgettext("field", "Deadline"), due)]

    def record(self) -> None:
        """Write down what was done on the assignment that is chosen."""
        if self.foot.record.isVisibleTo(self) and self.foot.record.isEnabled():
            self._do(str(ExecutionStep.DONE))

    def _do(self, asked: str) -> None:
        history, row = self.foot.history, self._row
        if asked == "extract" and row is not None:
            self._ui.go(Place("documents", row.meeting.id, field=PaperKind.EXTRACT))
        elif history is None:
            return
        elif asked == "remind":
            ReminderDialog(self._ui, self.window(), history.task).open()
        else:
            kind = ExecutionStep(asked)
            kinds = RECORDING if kind in RECORDING else (kind,)
            StepDialog(self._ui, self.window(), history.task, kinds).open()

    def _enter(self) -> None:
        """What the register says of it beside its minutes."""
        from qacouncil.ui.decisions.entry_dialog import entry_dialog  # noqa: PLC0415

        if self._row is not None:
            number = number_of(self._row)
            dialog = entry_dialog(self._ui, self.window(), self._row.id, number)
            if dialog is not None:
                dialog.open()

    def _correct(self, history: AssignmentHistory, step: RecordedStep) -> None:
        kinds = RECORDING if step.kind in RECORDING else (step.kind,)
        StepDialog(self._ui, self.window(), history.task, kinds, step).open()

    def _copy(self) -> None:
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        QApplication.clipboard().setText(self.text.text())

    def _go(self) -> None:
        if self._row is not None:
            item = int(self._row.number.partition(".")[0])
            self._ui.go(Place("meeting", self._row.meeting.id, item=item, field="points"))

    def _arrange(self) -> None:
        self._facts.setHorizontalSpacing(GAP_M)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnStretch(1, 1)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(GAP_M, GAP_M, GAP_M, GAP_M)
        rows.setSpacing(GAP_M)
        top = QHBoxLayout()
        top.setSpacing(GAP_S)
        top.addWidget(self._tag)
        top.addStretch(1)
        top.addWidget(self.copy)
        top.addWidget(self.more)
        rows.addLayout(top)
        rows.addWidget(self.language, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.text)
        rows.addWidget(self._missing)
        rows.addLayout(self._facts)
        rows.addWidget(line())
        rows.addWidget(self._execution)
        rows.addWidget(self.histories)
        rows.addStretch(1)
        self._scroll = Scrolled(inside)
        self._foot_line = line()
        self._nothing = EmptyList(self._ui, "decisions")
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._foot_line)
        self.body.addWidget(self.foot)
        self.body.addWidget(self._nothing, 1)
