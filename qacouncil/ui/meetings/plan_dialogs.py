"""Questions about the work plan: its approval, what a year left undone, a meeting made from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from qacouncil.localized import LANGUAGES, Localized
from qacouncil.operations.work_plan import (
    approve_plan,
    plan_from_topics,
    put_topics,
    take_over_topics,
)
from qacouncil.queries.meeting_reference import NamedMeeting, named_meetings
from qacouncil.queries.work_plan import PlannedTopic, WorkPlan
from qacouncil.rules.terms import Stage
from qacouncil.rules.work_plan import MONTHS, first_of_month
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.meetings.plan_rows import month_words, topic_note
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import capital, numbered, one_line, today
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import Choice, DateEdit, Field, LineEdit
from qacouncil.ui.widgets.picks import Pick, Picks
from qacouncil.ui.widgets.typed_times import date_as_shown
from qacouncil.ui.workspace.meeting_form import MeetingFields
from qacouncil.ui.workspace.new_meeting import usual_meeting

_AHEAD = dt.timedelta(days=7)
_MIDDLE = 14  # days into a month that has not come


class ApproveDialog(Retranslating, Dialog):
    """When the plan was approved, and by whom, as the paper says it."""

    def __init__(self, ui: Ui, parent: QWidget | None, plan: WorkPlan) -> None:
        super().__init__(ui, parent)
        self._plan = plan
        self.on = DateEdit(ui)
        self.by = {language: LineEdit(ui) for language in LANGUAGES}
        self._on = Field(ui, self.on)
        self._by = {language: Field(ui, each) for language, each in self.by.items()}
        self._note = label("note", wrap=True)
        for widget in (self._on, *self._by.values(), self._note):
            self.body.addWidget(widget)
        self.on.set_value(plan.approved_on or today(ui))
        for language, editor in self.by.items():
            editor.set_value(plan.approved_by.text(language))
        self.retranslate()

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("Approve the work plan of {year}", year=self._plan.year))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Approve the plan"))
        self._on.set_label(t.pgettext("field", "Date of approval"))
        self._by["kk"].set_label(t.pgettext("field", "Approved by (position, name), in Kazakh"))
        self._by["ru"].set_label(t.pgettext("field", "Approved by (position, name), in Russian"))
        self._by["en"].set_label(t.pgettext("field", "Approved by (position, name), in English"))
        self._note.setText(
            t.gettext(
                "Topics may still be moved after that; the plan says for which month each was"
                " first planned."
            )
        )

    def confirm(self) -> None:
        on = self.on.value()
        wrong = "" if on else self.ui.words.gettext("This is not a date. Write it as 31.12.2026.")
        self._on.set_error(wrong)
        if on is None:
            self._on.take_keys()
            return
        by = Localized(*(self.by[language].value() for language in LANGUAGES))
        self.send(self.ui.session.write(approve_plan, self._plan.id, on, by))


class LeftTopicsDialog(Retranslating, Dialog):
    """Topics the year before left undone, to be taken into this year's plan."""

    def __init__(
        self, ui: Ui, parent: QWidget | None, plan: WorkPlan, left: Sequence[PlannedTopic]
    ) -> None:
        super().__init__(ui, parent)
        self._plan, self._left = plan, tuple(left)
        self.month = Choice(ui)
        self._month = Field(ui, self.month)
        self.picks = Picks(ui)
        self.picks.changed.connect(self._check)
        self.body.addWidget(self._month)
        self.body.addWidget(self.picks)
        self.month.set_choices([(each, "") for each in MONTHS])
        self.retranslate()

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("What was left from last year’s plan?"))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Take into the plan"))
        self._month.set_label(t.pgettext("field", "Month"))
        self.month.set_choices([(each, month_words(self.ui, each)) for each in MONTHS])
        self.picks.show_picks(
            [
                Pick(each.id, one_line(each.title, self.ui), topic_note(self.ui, each))
                for each in self._left
            ],
            [each.id for each in self._left],
        )
        self._check()

    def confirm(self) -> None:
        month = int(str(self.month.value()))
        session = self.ui.session
        self.send(session.write(take_over_topics, self._plan.id, self.picks.value(), month))

    def _check(self) -> None:
        self.verb.setEnabled(bool(self.picks.value()))


class FromPlanDialog(Retranslating, Dialog):
    """A new meeting, or one that is planned, takes up topics of a month and those overdue."""

    def __init__(self, ui: Ui, parent: QWidget | None, plan: WorkPlan, month: int) -> None:
        super().__init__(ui, parent)
        self._plan, self._month = plan, month
        self._going = ""
        self._topics = plan.due_by(month)
        self._meetings = _open_meetings(ui)
        self.meeting = Choice(ui)
        self._meeting = Field(ui, self.meeting)
        self._meeting.setVisible(bool(self._meetings))
        self.meeting.chosen.connect(self._meeting_chosen)
        self.fields = MeetingFields(ui, ui.language)
        self.fields.show_data(usual_meeting(ui, self._day()))
        self.picks = Picks(ui)
        self.picks.changed.connect(self._check)
        self.none = label("fact", wrap=True)
        for widget in (self._meeting, self.fields, self.none, self.picks):
            self.body.addWidget(widget)
        self.body.setSpacing(GAP_M)
        ids = [each.id for each in self._meetings]
        self.meeting.set_choices([(each, "") for each in ("", *ids)])
        of_month = [each.id for each in self._meetings if self._in_month(each.date)]
        self.meeting.set_value(next(iter(of_month), ""))
        self.retranslate()

    def retranslate(self) -> None:
        t = self.ui.words
        month = month_words(self.ui, self._month)
        self.set_question(t.gettext("Meeting by the work plan: {month}", month=month))
        self._meeting.set_label(t.pgettext("field", "Meeting"))
        named = [(each.id, _meeting_words(self.ui, each)) for each in self._meetings]
        self.meeting.set_choices([("", t.gettext("New meeting")), *named])
        self.none.setText(t.gettext("No topic of this month is left, and none is overdue."))
        self.none.setVisible(not self._topics)
        overdue = t.gettext("Overdue")
        of_month = [each.id for each in self._topics if each.month == self._month]
        self.picks.show_picks(
            [
                Pick(
                    each.id,
                    one_line(each.title, self.ui),
                    topic_note(self.ui, each),
                    month if each.month == self._month else overdue,
                )
                for each in self._topics
            ],
            of_month or [each.id for each in self._topics],
        )
        self._meeting_chosen()

    def confirm(self) -> None:
        session, chosen = self.ui.session, str(self.meeting.value() or "")
        if chosen:
            self._going = chosen
            self.send(session.write(put_topics, chosen, self.picks.value()))
            return
        data = self.fields.value()
        if data is not None:
            self._going = ""
            self.send(session.write(plan_from_topics, session.council_id, data, self.picks.value()))

    def written(self, result: object) -> None:
        self.accept()
        self.ui.go(Place("meeting", self._going or str(result)))

    def _meeting_chosen(self, _chosen: object = None) -> None:
        t, new = self.ui.words, not self.meeting.value()
        self.fields.setVisible(new)
        verb = (
            t.pgettext("button", "Plan the meeting")
            if new
            else t.pgettext("button", "Put on the agenda")
        )
        self.set_buttons(t.pgettext("button", "Cancel"), verb)
        self._check()
        self.fit()

    def _check(self) -> None:
        self.verb.setEnabled(bool(self.picks.value()))

    def _day(self) -> dt.date:
        """In the month itself where that has not gone by."""
        first = first_of_month(self._plan.year, self._month)
        return max(today(self.ui) + _AHEAD, first + dt.timedelta(days=_MIDDLE))

    def _in_month(self, date: dt.date) -> bool:
        first = first_of_month(self._plan.year, self._month)
        return (date.year, date.month) == (first.year, first.month)


def _open_meetings(ui: Ui) -> list[NamedMeeting]:
    session = ui.session
    found = session.read(named_meetings, session.council_id)
    return [each for each in found if each.stage in (Stage.PLAN, Stage.CONVENE)]


def _meeting_words(ui: Ui, named: NamedMeeting) -> str:
    return capital(f"{numbered(ui, named.written_number)}, {date_as_shown(named.date)}")
