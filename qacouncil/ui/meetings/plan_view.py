"""The work plan of an academic year: topics by month, approved, put onto agendas."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qacouncil.operations.work_plan import (
    copy_plan,
    make_plan,
    move_topic,
    place_topic,
    remove_topic,
    withdraw_approval,
)
from qacouncil.queries.work_plan import (
    PlannedTopic,
    WorkPlan,
    left_topics,
    plan_years,
    read_work_plan,
)
from qacouncil.rules.numbering import academic_year
from qacouncil.rules.terms import TopicState
from qacouncil.rules.work_plan import MONTHS
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.meetings.plan_dialogs import ApproveDialog, FromPlanDialog, LeftTopicsDialog
from qacouncil.ui.meetings.plan_rows import PlanRow, columns, heading, rows_of
from qacouncil.ui.meetings.topic_dialog import TopicDialog
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import one_line, today
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button, Panel, line
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.table import Table
from qacouncil.ui.widgets.typed_times import date_as_shown
from qacouncil.ui.workspace.more import Act, Label, MoreButton

TABLES = frozenset({"work_plan", "plan_topic", "agenda_item", "meeting", "vote_result", "person"})
_NARROW = 980


class PlanView(Retranslating, QWidget):
    """Insert adds a topic, Enter changes it, Alt+↑/↓ moves it to another month.

    `shown`: the plan of another year, or another plan, is on show.
    """

    shown = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self.plan: WorkPlan | None = None
        self._left: tuple[PlannedTopic, ...] = ()
        self._years: tuple[str, ...] = ()
        self._year = ""
        self.year = Choice(ui)
        self.year.chosen.connect(self._choose_year)
        self._fact = ElidedLabel("note")
        self.left = Button(ui, "link", small=True)
        self.left.clicked.connect(self._take_left)
        self.add = Button(ui, "secondary", "add", small=True)
        self.add.clicked.connect(self.add_topic)
        self.approve = Button(ui, "secondary", "check", small=True)
        self.approve.clicked.connect(self._approve)
        self.more = MoreButton(ui)
        self.table = Table(ui, columns(ui), two_lines=True, group=lambda row: heading(ui, row))
        self.export = ExportButton(
            ui, self.table, lambda t: t.pgettext("screen", "Work plan"), short=True
        )
        self.table.opened.connect(self.change_topic)
        self.table.selected.connect(self.shown)
        self.empty = EmptyList(ui, "calendar")
        self.empty.acted.connect(self._begin)
        self._shown = QStackedWidget()
        self._arrange()
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in (
            ("Delete", self.remove_topic),
            ("Ctrl+Return", self.open_meeting),
            ("Alt+Up", partial(self.move_by, -1)),
            ("Alt+Down", partial(self.move_by, 1)),
            ("Alt+Shift+Up", partial(self._place, -1)),
            ("Alt+Shift+Down", partial(self._place, 1)),
        ):
            shortcut(self, keys, slot, within)
        self.retranslate()

    @property
    def topic(self) -> PlannedTopic | None:
        """The one that is selected."""
        row: PlanRow | None = self.table.selected_row()
        return row.topic if row is not None else None

    def read(self) -> None:
        """Read the plan of the year chosen anew."""
        session, day = self.ui.session, today(self.ui)
        this = academic_year(day)
        self._years = session.read(plan_years, session.council_id)
        self._year = self._year or this
        self.plan = session.read(read_work_plan, session.council_id, self._year, day)
        self._left = ()
        if self._before in self._years and self._year >= this:
            self._left = session.read(left_topics, session.council_id, self._year)
        self.table.show_rows(rows_of(self.plan) if self.plan else [])
        if self.topic is None and self.plan is not None and self.plan.topics:
            # Enter and the arrows begin at what is to be done next.
            open_ = (each for each in self.plan.topics if each.is_open)
            self.show_topic(next(open_, self.plan.topics[0]).id)
        self.retranslate()

    def first(self) -> QWidget:
        """What takes the keys."""
        return self.table if self._has_topics else self.empty.action

    def show_topic(self, topic_id: str) -> None:
        """Select this topic."""
        self.table.select(topic_id)

    def add_topic(self) -> None:
        """Ask for a new topic, of the month of the one that is selected."""
        if why_reading(self.ui):
            return
        dialog = TopicDialog(self.ui, self, self._year, self._month())
        dialog.accepted.connect(lambda: self.show_topic(dialog.made))
        dialog.open()

    def change_topic(self, _row: object = None) -> None:
        """Ask what is to be another in the topic that is selected."""
        topic = self.topic
        if topic is not None and not why_reading(self.ui):
            TopicDialog(self.ui, self, self._year, topic.month, topic).open()

    def remove_topic(self) -> None:
        """Take the selected topic out of the plan; it can be restored."""
        topic = self.topic
        if topic is None or why_reading(self.ui):
            return
        title = one_line(topic.title, self.ui)
        offer_undo(
            self.ui,
            self.ui.session.write(remove_topic, topic.id),
            lambda words: words.gettext("Taken out of the work plan: {topic}", topic=title),
        )

    def move_by(self, step: int) -> None:
        """Put the selected topic into the next month (1) or the one before (-1)."""
        topic = self.topic
        if topic is None or why_reading(self.ui):
            return
        place = MONTHS.index(topic.month) + step
        if 0 <= place < len(MONTHS):
            self.ui.session.write(move_topic, topic.id, MONTHS[place])

    def make_meeting(self) -> None:
        """Ask which topics of the month a meeting takes up."""
        if self.plan is not None and self._has_topics and not why_reading(self.ui):
            FromPlanDialog(self.ui, self, self.plan, self._month()).open()

    def open_meeting(self) -> None:
        """Go to the meeting that has the selected topic, or had it last."""
        topic = self.topic
        if topic is not None and topic.meetings:
            self.ui.go(Place("meeting", topic.meetings[-1].meeting.id))

    def retranslate(self) -> None:
        t = self.ui.words
        self.add.setText(t.pgettext("button", "Add a topic"))
        self.table.setAccessibleName(t.pgettext("screen", "Work plan"))
        self.table.setAccessibleDescription(
            t.gettext("Insert adds a topic, Enter changes it, Alt+Up and Alt+Down move it.")
        )
        self.year.setAccessibleName(t.gettext("Academic year"))
        self.more.setVisible(False)
        if not self._year:
            return
        years = {*self._years, self._year, self._this, _next(self._this)}
        self.year.set_choices([(each, each) for each in sorted(years, reverse=True)])
        self.year.set_value(self._year)
        self._say_approval()
        self._say_empty()
        number = len(self._left)
        self.left.setText(t.gettext("Left from last year’s plan: {number}", number=number))
        self.left.setVisible(bool(number))
        reason = why_reading(self.ui)
        for button in (self.add, self.approve, self.left, self.empty.action):
            lock(button, reason)
        for widget in (self.approve, self._fact):
            widget.setVisible(self._has_topics)
        self._shown.setCurrentWidget(self.table if self._has_topics else self.empty)
        self.more.entries = self._entries()
        self.more.setVisible(bool(self.more.entries) and not reason)
        self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        self.table.columns_seen.leave_out(("unit", "standard") if narrow else ())

    @property
    def fact(self) -> str:
        """What is said of the plan beside the year."""
        return self._fact.text()

    @property
    def has_topics(self) -> bool:
        """Whether the plan on show has any."""
        return self._has_topics

    @property
    def _has_topics(self) -> bool:
        return self.plan is not None and bool(self.plan.topics)

    @property
    def _this(self) -> str:
        return academic_year(today(self.ui))

    @property
    def _before(self) -> str:
        return _next(self._year, -1)

    def _month(self) -> int:
        """Of the topic that is selected; else the present one, or the first of another year."""
        topic = self.topic
        if topic is not None:
            return topic.month
        return today(self.ui).month if self._year == self._this else MONTHS[0]

    def _say_approval(self) -> None:
        t, plan = self.ui.words, self.plan
        if plan is None:
            return
        done = sum(each.state is TopicState.DONE for each in plan.topics)
        told = t.gettext("Dealt with: {done} of {all}", done=done, all=len(plan.topics))
        if plan.approved_on is None:
            said = t.gettext("The plan is not approved yet")
        else:
            on = date_as_shown(plan.approved_on)
            who = one_line(plan.approved_by, self.ui)
            said = (
                t.gettext("Approved on {date}: {who}", date=on, who=who)
                if who
                else t.gettext("Approved on {date}", date=on)
            )
        self._fact.setText(f"{said} · {told}")
        self.approve.setText(
            t.pgettext("button", "Approve…")
            if plan.approved_on is None
            else t.pgettext("button", "Change the approval…")
        )

    def _say_empty(self) -> None:
        t = self.ui.words
        copied = self._before in self._years
        self.empty.set_texts(
            t.gettext("There is no work plan of {year} yet", year=self._year),
            t.gettext(
                "Topics by month: who reports, which unit is responsible. Agendas are made from it."
            ),
            t.pgettext("button", "Copy last year’s plan")
            if copied
            else t.pgettext("button", "Add a topic"),
        )
        self.add.set_kind("secondary")

    def _entries(self) -> list[tuple[Label, Act]]:
        entries: list[tuple[Label, Act]] = []
        if self.plan is not None and self.plan.approved_on is not None:
            entries.append(
                (lambda words: words.pgettext("button", "Take the approval back"), self._withdraw)
            )
        return entries

    def _begin(self) -> None:
        """The first action of a year without a plan."""
        if self._before in self._years:
            self._copy()
        else:
            self.add_topic()

    def _copy(self) -> None:
        session = self.ui.session
        offer_undo(
            self.ui,
            session.write(copy_plan, session.council_id, self._before, self._year),
            lambda words: words.gettext(
                "The plan was copied. Speakers who are not members any more were left out."
            ),
        )

    def _take_left(self) -> None:
        if self.plan is None:
            session = self.ui.session
            session.write(make_plan, session.council_id, self._year).then(
                lambda _plan_id: self._ask_left()
            )
        else:
            self._ask_left()

    def _ask_left(self) -> None:
        if self.plan is not None and self._left:
            LeftTopicsDialog(self.ui, self, self.plan, self._left).open()

    def _approve(self) -> None:
        if self.plan is not None:
            ApproveDialog(self.ui, self, self.plan).open()

    def _withdraw(self) -> None:
        if self.plan is not None:
            self.ui.session.write(withdraw_approval, self.plan.id)

    def _place(self, step: int) -> None:
        topic = self.topic
        if topic is not None and not why_reading(self.ui):
            self.ui.session.write(place_topic, topic.id, step)

    def _choose_year(self, year: object) -> None:
        self._year = str(year)
        self.read()

    def _arrange(self) -> None:
        panel = Panel(head=False)
        bar = QHBoxLayout()
        bar.setContentsMargins(10, GAP_S, 10, GAP_S)
        bar.setSpacing(GAP_M)
        bar.addWidget(self.year)
        bar.addWidget(self._fact, 1)
        bar.addStretch(0)
        for button in (self.left, self.add, self.approve, self.export, self.more):
            bar.addWidget(button)
        for each in (self.table, self.empty):
            self._shown.addWidget(each)
        panel.body.addLayout(bar)
        panel.body.addWidget(line())
        panel.body.addWidget(self._shown, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(panel)


def _next(year: str, step: int = 1) -> str:
    first = int(year[:4]) + step
    return f"{first:04}-{first + 1:04}"
