"""One member: mandates over the years, orders, attendance, and what can be changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from qacouncil.i18n.full_names import full_name
from qacouncil.i18n.member_words import category_words, role_words
from qacouncil.queries.mandates import MandateLine
from qacouncil.queries.person_details import Attended
from qacouncil.queries.tracked_assignments import TrackedAssignment
from qacouncil.rules.execution import ExecutionState
from qacouncil.rules.terms import Role
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.members.rows import order_words
from qacouncil.ui.members.timeline import Bar, Row, Timeline
from qacouncil.ui.page import Scrolled, emptied
from qacouncil.ui.said import capital, one_line
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Button, Panel, label
from qacouncil.ui.widgets.meters import Cells
from qacouncil.ui.widgets.tag import Tag
from qacouncil.ui.widgets.typed_times import date_as_shown

_LABELS = 204
_CELL, _MOST_CELLS = 12, 30


class MemberDetail(Panel):
    """`person`, `mandate`, `ending`: the person, the mandate or its end is to be changed.

    `handing`: the role is to go to another member. `asked`: every assignment of the person.
    """

    person = Signal()
    mandate = Signal()
    ending = Signal()
    handing = Signal()
    asked = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._shown: MandateLine | None = None
        self._all: tuple[MandateLine, ...] = ()
        self._attended: tuple[Attended, ...] = ()
        self._assignments: tuple[TrackedAssignment, ...] = ()
        self._date = dt.date.min
        self.title.hide()
        self.fact.hide()
        self.name = ElidedLabel("title")
        self.head_actions.addWidget(self.name, 1)
        self.change_person = Button(ui, "flat", small=True)
        self.change_mandate = Button(ui, "flat", small=True)
        self.hand_over = Button(ui, "flat", small=True)
        self.end_mandate = Button(ui, "flat", small=True)
        for button, signal in (
            (self.change_person, self.person),
            (self.change_mandate, self.mandate),
            (self.hand_over, self.handing),
            (self.end_mandate, self.ending),
        ):
            button.clicked.connect(signal)
            self.head_actions.addWidget(button)
        self.timeline = Timeline(ui, _LABELS)
        self._facts = QGridLayout()
        self._facts.setVerticalSpacing(5)
        self._facts.setHorizontalSpacing(0)
        self._facts.setColumnMinimumWidth(0, _LABELS)
        self._facts.setColumnStretch(1, 1)
        inside = QWidget()
        rows = QGridLayout(inside)
        rows.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        rows.setVerticalSpacing(GAP_S)
        rows.addWidget(self.timeline, 0, 0)
        rows.addLayout(self._facts, 1, 0)
        rows.setRowStretch(2, 1)
        self._scroll = Scrolled(inside)
        self.body.addWidget(self._scroll, 1)

    def show_member(
        self,
        shown: MandateLine | None,
        of_person: Sequence[MandateLine],
        attended: tuple[Attended, ...],
        assignments: Sequence[TrackedAssignment],
        date: dt.date,
    ) -> None:
        """A mandate, all mandates of the same person, the meetings held meanwhile, what to do."""
        self._shown, self._all, self._attended = shown, tuple(of_person), attended
        self._assignments = tuple(assignments)
        self._date = date
        self.say()

    def say(self) -> None:
        """Set every text; the screen calls it on a switch of language too."""
        t, shown = self._ui.words, self._shown
        self.change_person.setText(t.pgettext("button", "Change the person"))
        self.change_mandate.setText(t.pgettext("button", "Change the mandate"))
        self.end_mandate.setText(t.pgettext("button", "End the mandate"))
        self.hand_over.setText(t.pgettext("button", "Hand over the role"))
        self.hand_over.setVisible(shown is not None and shown.role is not Role.MEMBER)
        locked = why_reading(self._ui)
        buttons = (self.change_person, self.change_mandate, self.hand_over, self.end_mandate)
        for button in buttons:
            lock(button, locked)
            button.setEnabled(shown is not None and not locked)
        if shown is None or shown.term.ended is not None:
            self.end_mandate.setEnabled(False)
            self.hand_over.setEnabled(False)
        self._scroll.setVisible(shown is not None)
        emptied(self._facts)
        if shown is None:
            self.name.setText(t.gettext("No member is selected"))
            return
        self.name.setText(full_name(shown.name, t.language))
        self._say_timeline()
        for place, (name, widget) in enumerate(self._fact_rows(shown)):
            left = label("fact")
            left.setText(name)
            self._facts.addWidget(left, place, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(widget, place, 1)

    def _say_timeline(self) -> None:
        rows: dict[str, list[Bar]] = {}
        told = []
        for each in self._all:
            order = order_words(self._ui, each.order_number)
            words = self._ui.words.gettext("Order {number}", number=order) if order else ""
            rows.setdefault(self._was(each), []).append(Bar(each.term.from_, each.term.last, words))
            told.append(f"{self._was(each)}: {_days(each)}")
        self.timeline.show_rows(
            self._ui.words.gettext("Mandate"),
            [Row(name, tuple(bars)) for name, bars in rows.items()],
            self._date,
            "\n".join(told),
        )

    def _was(self, each: MandateLine) -> str:
        t = self._ui.words
        words = category_words(t, each.category, each.external_kind)
        return f"{capital(role_words(t, each.role))}, {words}"

    def _fact_rows(self, shown: MandateLine) -> list[tuple[str, QWidget]]:
        t = self._ui.words
        rows: list[tuple[str, QWidget]] = []
        position = one_line(shown.position, self._ui)
        if position:
            rows.append((t.pgettext("field", "Position"), _words(position)))
        rows.append((t.gettext("Orders"), _words(self._orders())))
        if shown.term.ended is not None:
            rows.append((t.gettext("Ended early"), _words(self._end(shown))))
        if self._attended:
            rows.append((t.gettext("Attendance"), self._attendance()))
        if self._assignments:
            rows.append((t.gettext("Assignments"), self._tasks()))
        voting = t.gettext("yes") if shown.voting else t.gettext("no")
        rows.append((t.gettext("Right to vote"), _words(f"{voting}, {_days(shown)}")))
        return rows

    def _orders(self) -> str:
        """All orders of the person, the latest first: those that appointed and that released."""
        t = self._ui.words
        said = []
        for each in reversed(self._all):
            if each.term.ended is not None:
                order = self._order(each.end_order_number, each.end_order_date)
                if order:
                    said.append(t.gettext("{order} (released)", order=order))
            said.append(self._order(each.order_number, each.order_date))
        return ", ".join(dict.fromkeys(filter(None, said))) or "–"

    def _order(self, number: str, day: dt.date | None) -> str:
        """№ 94-к of 28.08.2025; empty where no number is noted."""
        words = order_words(self._ui, number)
        if not words or day is None:
            return words
        date = date_as_shown(day)
        return self._ui.words.gettext("{number} of {date}", number=words, date=date)

    def _end(self, shown: MandateLine) -> str:
        parts = [date_as_shown(shown.term.ended), order_words(self._ui, shown.end_order_number)]
        parts.append(one_line(shown.end_reason, self._ui))
        return ", ".join(filter(None, parts))

    def _tasks(self) -> QWidget:
        """How many are open, overdue and over, and the way to all of them."""
        t = self._ui.words
        states = [each.stands for each in self._assignments]
        open_ = sum(each.is_open for each in states)
        overdue = sum(each.state is ExecutionState.OVERDUE for each in states)
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_M)
        said = label()
        said.setText(
            t.gettext("on hand: {open}, over: {over}", open=open_, over=len(states) - open_)
        )
        row.addWidget(said)
        if overdue:
            words = t.gettext("Overdue: {number}", number=overdue)
            row.addWidget(Tag(self._ui, "danger", "error", words))
        every = Button(self._ui, "link")
        every.setText(t.pgettext("button", "Show all"))
        every.setAccessibleName(t.pgettext("button", "Show all assignments"))
        every.clicked.connect(self.asked)
        row.addWidget(every)
        row.addStretch(1)
        return made

    def _attendance(self) -> QWidget:
        made = QWidget()
        row = QGridLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setHorizontalSpacing(GAP_M)
        last = self._attended[-_MOST_CELLS:]
        cells = Cells(self._ui, _CELL)
        cells.setFixedWidth((_CELL + 3) * len(last))
        cells.show_cells(["present" if each.present else "absent" for each in last], None)
        there = sum(each.present for each in self._attended)
        words = _words(
            self._ui.words.gettext(
                "meetings attended: {present} of {number}",
                present=there,
                number=len(self._attended),
            )
        )
        row.addWidget(cells, 0, 0)
        row.addWidget(words, 0, 1)
        row.setColumnStretch(1, 1)
        return made


def _words(text: str) -> QWidget:
    made = label(wrap=True)
    made.setText(text)
    return made


def _days(each: MandateLine) -> str:
    last = "…" if each.term.last == dt.date.max else date_as_shown(each.term.last)
    return f"{date_as_shown(each.term.from_)} – {last}"
