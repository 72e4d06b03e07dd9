"""The fields of what a paper needs: which meeting, as of when, for which period, which points."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from qacouncil.documents.notice import Signer
from qacouncil.i18n.dates import short_date
from qacouncil.i18n.term_words import term_words
from qacouncil.queries.meetings_list import MeetingLine
from qacouncil.queries.paper_points import PaperPoint
from qacouncil.queries.papers import PaperWish, in_year
from qacouncil.rules.execution import AssignmentChoice
from qacouncil.rules.numbering import academic_year
from qacouncil.rules.papers import MEETING_PAPERS, NEEDS, Need
from qacouncil.rules.terms import PaperKind
from qacouncil.ui.context import Ui
from qacouncil.ui.page import Scrolled
from qacouncil.ui.said import numbered, one_line, today
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.fields import Choice, DateEdit, Field, NumberEdit
from qacouncil.ui.widgets.picks import Pick, Picks
from qacouncil.ui.widgets.segmented import Segmented

_ROWS = ("meeting", "year", "date", "signer", "copies", "filled", "assignments")
_MOST_COPIES = 999
_LEAST_POINTS = 110  # px of the list of points, however low the window is


class Needs(QWidget):
    """`changed`: something else is wished for. `wish()` is what is wished for now."""

    changed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._kind = PaperKind.PROTOCOL
        self._lines: list[MeetingLine] = []
        self._points: tuple[PaperPoint, ...] = ()
        self._points_of = ""
        self.meeting, self.year, self.signer = Choice(ui), Choice(ui), Choice(ui)
        self.assignments = Choice(ui)
        self.date, self.since, self.until = DateEdit(ui), DateEdit(ui), DateEdit(ui)
        self.copies = NumberEdit(ui, _MOST_COPIES)
        self.filled, self.points = Segmented(ui), Picks(ui)
        self.fields: dict[str, Field] = {
            name: Field(ui, getattr(self, name))
            for name in (
                *("meeting", "year", "date", "since", "until", "copies", "filled", "signer"),
                "assignments",
            )
        }
        for choice in (self.meeting, self.year, self.signer, self.assignments):
            choice.setSizePolicy(
                choice.sizePolicy().Policy.Ignored, choice.sizePolicy().Policy.Fixed
            )
            choice.chosen.connect(lambda _: self.changed.emit())
        for editor in (self.date, self.since, self.until, self.copies):
            editor.left_changed.connect(self.changed)
        self.filled.chosen.connect(lambda _: self.changed.emit())
        self.points.changed.connect(self.changed)
        self._points_label = label("label")
        self._scrolled = Scrolled(self.points)
        self._arrange()
        self._begin(today(ui))

    def _begin(self, day: dt.date) -> None:
        since, until = in_year(academic_year(day))
        for editor, value in ((self.date, day), (self.since, since), (self.until, until)):
            editor.set_value(value)

    @property
    def line(self) -> MeetingLine | None:
        """The meeting chosen."""
        chosen = self.meeting.value()
        return next((each for each in self._lines if each.meeting.id == chosen), None)

    @property
    def lists_points(self) -> bool:
        """Whether there are points to choose from."""
        return Need.DECISIONS in NEEDS[self._kind] and bool(self._points)

    def show_kind(self, kind: PaperKind) -> None:
        """Ask for what this paper needs."""
        self._kind = kind
        needs = NEEDS[kind]
        shown = {
            "meeting": kind in MEETING_PAPERS,
            "year": Need.YEAR in needs,
            "date": Need.DATE in needs,
            "since": Need.PERIOD in needs,
            "until": Need.PERIOD in needs,
            "copies": Need.COPIES in needs,
            "filled": Need.FILLED in needs,
            "signer": Need.SIGNER in needs,
            "assignments": Need.ASSIGNMENTS in needs,
        }
        for name, field in self.fields.items():
            field.setVisible(shown[name])
        self._show_points()

    def show_meetings(self, lines: Sequence[MeetingLine]) -> None:
        """The meetings there are, in order of time."""
        before = self.line
        self._lines = list(lines)
        self._say_choices()
        if before is None and lines:
            day = today(self._ui)
            past = [each for each in lines if each.meeting.date <= day]
            self.meeting.set_value((past or lines)[-1].meeting.id)

    def show_points(self, meeting_id: str, points: tuple[PaperPoint, ...]) -> None:
        """The points of a meeting; those marked of another are not marked of this."""
        if meeting_id != self._points_of:
            self.points.show_picks(())
        self._points_of, self._points = meeting_id, points
        self._show_points()

    def choose_meeting(self, meeting_id: str) -> None:
        self.meeting.set_value(meeting_id)

    def wish(self) -> PaperWish | None:
        """None where something is missing or is no date; the field says so."""
        needs, kind = NEEDS[self._kind], self._kind
        self._say_errors()
        if any(field.error for field in self.fields.values() if field.isVisibleTo(self)):
            return None
        line = self.line
        if kind in MEETING_PAPERS and line is None:
            return None
        day = self.date.value() if Need.DATE in needs else None
        since, until = self._period()
        return PaperWish(
            kind,
            meeting_id=line.meeting.id if line is not None and kind in MEETING_PAPERS else "",
            council_id=self._ui.session.council_id,
            date=day or today(self._ui),
            since=since,
            until=until,
            decisions=tuple(self.points.value()) if Need.DECISIONS in needs else (),
            filled=self.filled.value() is not False,
            copies=self.copies.value() or 0 if Need.COPIES in needs else 0,
            signer=str(self.signer.value()),
            assignments=AssignmentChoice(str(self.assignments.value())),
        )

    def first(self) -> QWidget | None:
        """The first field that is asked for."""
        shown = [each.editor for each in self.fields.values() if each.isVisibleTo(self)]
        return shown[0] if shown else None

    def say(self) -> None:
        """Set every text."""
        words = self._ui.words
        labels = {
            "meeting": words.pgettext("field", "Meeting"),
            "year": words.pgettext("field", "Academic year"),
            "date": words.pgettext("field", "As of the date"),
            "since": words.pgettext("field", "From"),
            "until": words.pgettext("field", "To"),
            "copies": words.pgettext("field", "Number of ballot papers (empty: as many as needed)"),
            "filled": words.pgettext("field", "Form"),
            "signer": words.pgettext("field", "Signed by"),
            "assignments": words.pgettext("field", "Assignments"),
        }
        for name, text in labels.items():
            self.fields[name].set_label(text)
        self.filled.set_choices(
            [
                (True, words.pgettext("attendance sheet", "Filled in")),
                (False, words.pgettext("attendance sheet", "Empty, to sign")),
            ]
        )
        self.signer.set_choices(
            [
                (Signer.SECRETARY.value, words.pgettext("list", "secretary")),
                (Signer.CHAIR.value, words.pgettext("list", "chair")),
            ]
        )
        self.assignments.set_choices(
            [
                (AssignmentChoice.ALL, words.pgettext("assignments", "All")),
                (AssignmentChoice.OPEN, words.pgettext("assignments", "Not done")),
                (AssignmentChoice.OVERDUE, words.pgettext("assignments", "Overdue")),
                (AssignmentChoice.DONE, words.pgettext("assignments", "Done")),
            ]
        )
        self._say_choices()
        self._show_points()
        self._say_errors()

    def _period(self) -> tuple[dt.date, dt.date]:
        needs = NEEDS[self._kind]
        if Need.YEAR in needs:
            return in_year(str(self.year.value()))
        if Need.PERIOD in needs:
            since, until = self.since.value(), self.until.value()
            return since or dt.date.min, until or dt.date.max
        return dt.date.min, dt.date.max

    def _say_errors(self) -> None:
        words = self._ui.words
        no_date = words.gettext("This is not a date. Write it as 31.12.2026.")
        for name in ("date", "since", "until"):
            editor = getattr(self, name)
            self.fields[name].set_error("" if editor.is_valid() else no_date)
        since, until = self.since.value(), self.until.value()
        if since is not None and until is not None and until < since:
            told = words.gettext("The period ends before it begins.")
            self.fields["until"].set_error(told)

    def _say_choices(self) -> None:
        named = [(each.meeting.id, self._named(each)) for each in reversed(self._lines)]
        self.meeting.set_choices(named)
        now = academic_year(today(self._ui))
        found = {now, *(academic_year(each.meeting.date) for each in self._lines)}
        first = int(now[:4])
        found |= {f"{year}-{year + 1}" for year in (first - 1, first + 1)}
        before = self.year.value()
        self.year.set_choices([(each, each) for each in sorted(found, reverse=True)])
        self.year.set_value(before if before in found else now)

    def _named(self, line: MeetingLine) -> str:
        """№ 4 · 26.11.2026 · minutes signed."""
        words, named = self._ui.words, line.meeting
        number = numbered(self._ui, named.written_number) if named.written_number else ""
        parts = (number, short_date(named.date, self._ui.language), term_words(words, named.stage))
        return " · ".join(filter(None, parts))

    def _show_points(self) -> None:
        shown = self.lists_points
        words = self._ui.words
        self._points_label.setText(
            words.pgettext("field", "Decisions (none marked: all)")
            if self._kind is PaperKind.EXTRACT
            else words.pgettext("field", "Decisions (none marked: all by secret ballot)")
        )
        self._points_label.setVisible(shown)
        self._scrolled.setVisible(shown)
        picks = [
            Pick(each.number, f"{each.number}. {one_line(each.text, self._ui)}")
            for each in self._points
        ]
        self.points.show_picks(picks if shown else ())

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP_M)
        grid.setVerticalSpacing(GAP_S)
        for row, name in enumerate(_ROWS):
            grid.addWidget(self.fields[name], row, 0, 1, 2)
        grid.addWidget(self.fields["since"], len(_ROWS), 0)
        grid.addWidget(self.fields["until"], len(_ROWS), 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(grid)
        column.addWidget(self._points_label)
        self._scrolled.setMinimumHeight(_LEAST_POINTS)
        column.addWidget(self._scrolled, 1)
        self._points_label.setAlignment(Qt.AlignmentFlag.AlignLeft)
