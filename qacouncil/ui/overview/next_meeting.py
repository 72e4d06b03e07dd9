"""The panel of the next meeting: when and where, what is ready, and the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qacouncil.i18n.dates import long_date, time_of_day
from qacouncil.i18n.term_words import term_words
from qacouncil.queries.overview import OpenMeeting, Overview
from qacouncil.rules.terms import Stage
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.overview.check import Check
from qacouncil.ui.overview.day_sheet import DaySheet
from qacouncil.ui.overview.readiness import minutes_fact, readiness
from qacouncil.ui.page import emptied
from qacouncil.ui.said import numbered, today
from qacouncil.ui.tokens import GAP_L, GAP_M, GAP_S, GAP_XS
from qacouncil.ui.widgets.basic import Button, IconLabel, Panel, label, line
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.meters import Cells
from qacouncil.ui.widgets.tag import Tag
from qacouncil.ui.widgets.typed_times import date_as_shown

_CHECK_TITLE, _CELLS, _NARROW = 186, 150, 720


class NextMeetingPanel(Panel):
    """`planned`: a new meeting was asked for. A council without members names them first."""

    planned = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__(head=False)
        self._ui = ui
        self._meeting: OpenMeeting | None = None
        self._members = True
        self._empty = EmptyList(ui, "meetings")
        self._empty.acted.connect(self._begin)
        self._head = QWidget()
        self._sheet = DaySheet(ui)
        self.title = label("title")
        self._tag = Tag(ui)
        self._when = label("fact", wrap=True)
        self.readiness = label("title")
        self._cells = Cells(ui, 8)
        self._cells.setFixedWidth(_CELLS)
        self._days = label("fact")
        self.action = Button(ui, "primary")
        self.action.clicked.connect(self._go)
        self._heads = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._arrange()

    def show_overview(self, shown: Overview) -> None:
        """Show the next meeting, or that there is none."""
        self._meeting = shown.next
        meeting = shown.next
        self._head.setVisible(meeting is not None)
        self._empty.setVisible(meeting is None)
        emptied(self._lines)
        if meeting is None:
            self._members = bool(shown.composition.members)
            self._say_empty(any_meeting=shown.any_meeting)
            return
        checks = readiness(self._ui.words, shown, today(self._ui))
        self._say_head(meeting, checks)
        for check in checks:
            self._lines.addWidget(line())
            self._lines.addWidget(self._check_row(check))
        for other in shown.open:
            self._lines.addWidget(line())
            self._lines.addWidget(self._other_row(other))

    def _arrange(self) -> None:
        heads = self._heads
        heads.setSpacing(GAP_S)
        heads.addWidget(self.title)
        heads.addWidget(self._tag)
        heads.addStretch(1)
        ready = QHBoxLayout()
        ready.setSpacing(GAP_S)
        ready.addWidget(self.readiness)
        ready.addWidget(self._cells)
        ready.addSpacing(GAP_XS)
        ready.addWidget(self._days)
        ready.addStretch(1)
        middle = QVBoxLayout()
        middle.setSpacing(GAP_XS)
        middle.addStretch(1)
        middle.addLayout(heads)
        middle.addWidget(self._when)
        middle.addLayout(ready)
        middle.addStretch(1)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(14, GAP_M, 14, GAP_M)
        row.setSpacing(GAP_L)
        row.addWidget(self._sheet, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(middle, 1)
        row.addWidget(self.action)
        self.body.addWidget(self._head)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._empty, 1)

    def _say_empty(self, *, any_meeting: bool) -> None:
        t = self._ui.words
        if not (any_meeting or self._members):
            self._empty.set_texts(
                t.gettext("The council has no members yet"),
                t.gettext("Enter the members by the order that appointed them."),
                t.pgettext("button", "Add members"),
            )
            lock(self._empty.action, "")  # the screen it leads to says what is locked
            return
        title = t.gettext("No meeting is planned")
        if not any_meeting:
            title = t.gettext("There are no meetings yet")
        words = t.gettext("Here you will see what remains to be done before the next meeting.")
        self._empty.set_texts(title, words, t.pgettext("button", "New meeting"))
        lock(self._empty.action, why_reading(self._ui))

    def _say_head(self, meeting: OpenMeeting, checks: list[Check]) -> None:
        t, named = self._ui.words, meeting.named
        self._sheet.show_date(named.date, long_date(named.date, t.language))
        kind = term_words(t, meeting.kind)
        number = numbered(self._ui, named.written_number or "–")
        self.title.setText(_title(self._ui, named.stage, number, kind))
        self._tag.set_tag("progress", "right", term_words(t, named.stage))
        place = meeting.place.nearest(t.language)[0]
        parts = [f"{date_as_shown(named.date)}, {time_of_day(meeting.start)}", place]
        self._when.setText(" · ".join([*filter(None, parts), term_words(t, meeting.form)]))
        done = sum(check.ready for check in checks)
        self.readiness.setText(t.gettext("Readiness: {done} / {of}", done=done, of=len(checks)))
        self._cells.show_cells(["present"] * done + ["absent"] * (len(checks) - done), None)
        left = (named.date - today(self._ui)).days
        self._days.setText(_days_left(self._ui, named.stage, left))
        self.action.setText(_action(self._ui, named.stage))

    def _check_row(self, check: Check) -> QWidget:
        sign = IconLabel(self._ui, *(("check", "done") if check.ready else ("warning", "warning")))
        said = (
            self._ui.words.pgettext("check", "ready")
            if check.ready
            else self._ui.words.pgettext("check", "open")
        )
        sign.setAccessibleName(said)
        title = label("title")
        title.setText(check.title)
        return self._row(sign, title, check.fact, check.mend, check.place)

    def _other_row(self, meeting: OpenMeeting) -> QWidget:
        t = self._ui.words
        sign = IconLabel(
            self._ui, *(("warning", "warning") if meeting.late else ("clock", "text2"))
        )
        title = label("title")
        title.setText(t.gettext("Meeting of {date}", date=date_as_shown(meeting.named.date)))
        written = meeting.named.stage is Stage.MINUTES
        fact = minutes_fact(t, meeting) if written else term_words(t, meeting.named.stage)
        label_ = _action(self._ui, meeting.named.stage)
        return self._row(sign, title, fact, label_, Place("meeting", meeting.named.id))

    def _row(self, sign: IconLabel, title: QWidget, fact: str, mend: str, place: Place) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(14, 3, 14, 3)
        row.setSpacing(GAP_XS)
        title.setMinimumWidth(_CHECK_TITLE)
        words = label("fact", wrap=True)
        words.setText(fact)
        words.setMinimumHeight(22)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(sign)
        row.addWidget(title)
        row.addWidget(words, 1)
        if mend:
            link = Button(self._ui, "link")
            link.setText(mend)
            link.setAccessibleDescription(fact)
            link.clicked.connect(lambda: self._ui.go(place))
            row.addWidget(link)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._heads.setDirection(down if self.width() < _NARROW else across)

    def _begin(self) -> None:
        if self._members:
            self.planned.emit()
        else:
            self._ui.go(Place("members"))

    def _go(self) -> None:
        if self._meeting is not None:
            self._ui.go(Place("meeting", self._meeting.named.id))


def _title(ui: Ui, stage: Stage, number: str, kind: str) -> str:
    t = ui.words
    if stage in (Stage.HOLD, Stage.MINUTES):
        return t.gettext("Meeting: {number}, {kind}", number=number, kind=kind)
    return t.gettext("Next meeting: {number}, {kind}", number=number, kind=kind)


def _days_left(ui: Ui, stage: Stage, left: int) -> str:
    t = ui.words
    if stage not in (Stage.PLAN, Stage.CONVENE):
        return ""
    if left < 0:
        return t.gettext("The date has passed")
    if left == 0:
        return t.gettext("The meeting is today")
    return t.gettext("Days left: {number}", number=left)


def _action(ui: Ui, stage: Stage) -> str:
    t = ui.words
    if stage is Stage.HOLD:
        return t.pgettext("button", "Continue the meeting")
    if stage is Stage.MINUTES:
        return t.pgettext("button", "Complete the minutes")
    if stage is Stage.CONVENE:
        return t.pgettext("button", "Go to the meeting")
    return t.pgettext("button", "Prepare the meeting")
