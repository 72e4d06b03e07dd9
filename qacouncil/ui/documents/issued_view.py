"""Everything the council has given out, or one meeting of it; what is chosen is shown beside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from qacouncil.i18n.dates import short_date
from qacouncil.localized import Language
from qacouncil.queries.issued_papers import IssuedPaper, council_papers, issued_content
from qacouncil.queries.meeting_reference import NamedMeeting
from qacouncil.rules.terms import PaperFormat
from qacouncil.ui.context import Ui
from qacouncil.ui.documents.issued_list import IssuedList
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.said import numbered
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Panel, line
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.empty import EmptyList


class IssuedView(Panel):
    """`shown`: a name, the language and the bytes of the PDF chosen; `put_away`: it is none."""

    shown = Signal(str, str, bytes)
    put_away = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__(head=False)
        self._ui = ui
        self._papers: tuple[IssuedPaper, ...] = ()
        self._meetings: dict[str, NamedMeeting] = {}
        self.meeting = Choice(ui)
        self.meeting.chosen.connect(lambda _: self._filter())
        self._count = ElidedLabel("note")
        self.list = IssuedList(ui)
        self.list.selected.connect(self._show)
        self.empty = EmptyList(ui, "paper")
        bar = QHBoxLayout()
        bar.setContentsMargins(10, GAP_S, 10, GAP_S)
        bar.setSpacing(GAP_M)
        bar.addWidget(self.meeting)
        bar.addWidget(self._count, 1)
        self._bar = QWidget()
        self._bar.setLayout(bar)
        self._line = line()
        for widget in (self._bar, self._line):
            self.body.addWidget(widget)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.empty, 1)

    def read(self, meetings: Sequence[NamedMeeting]) -> None:
        """What was given out by now."""
        session = self._ui.session
        self._papers = session.read(council_papers, session.council_id)
        self._meetings = {each.id: each for each in meetings}
        self._say_choices()
        self._filter()

    def choose_meeting(self, meeting_id: str) -> None:
        """Only what was given out of this meeting, where anything was."""
        of = {each.meeting_id for each in self._papers}
        self.meeting.set_value(meeting_id if meeting_id in of else None)
        self._filter()

    @property
    def some(self) -> bool:
        """Whether anything was given out."""
        return bool(self._papers)

    def first(self) -> QWidget:
        return self.list.table if self._papers else self

    def show_selected(self) -> None:
        """Show what is chosen beside the list."""
        self._show(self.list.table.selected_row())

    def say(self) -> None:
        """Set every text."""
        words = self._ui.words
        self.meeting.setAccessibleName(words.pgettext("field", "Meeting"))
        self.empty.set_texts(
            words.gettext("No paper has been issued yet"),
            words.gettext(
                "Papers of signed minutes and of the council are kept here when they are saved"
                " or printed, byte for byte."
            ),
        )
        self._say_choices()
        self._filter()

    def _say_choices(self) -> None:
        words = self._ui.words
        of = {each.meeting_id for each in self._papers}
        found = [each for each in reversed(self._meetings.values()) if each.id in of]
        named = [(each.id, self._named(each)) for each in found]
        self.meeting.set_choices([(None, words.gettext("All issued papers")), *named])

    def _named(self, named: NamedMeeting) -> str:
        number = numbered(self._ui, named.written_number) if named.written_number else ""
        date = short_date(named.date, self._ui.language)
        return " · ".join(filter(None, (number, date)))

    def _filter(self) -> None:
        chosen = self.meeting.value()
        rows = [each for each in self._papers if chosen in (None, each.meeting_id)]
        self.list.show_papers(rows, self._meetings)
        self._count.setText(
            self._ui.words.gettext(
                "Shown: {shown} of {number}", shown=len(rows), number=len(self._papers)
            )
        )
        for widget in (self._bar, self._line, self.list):
            widget.setVisible(self.some)
        self.empty.setVisible(not self.some)

    def _show(self, row: IssuedPaper | None) -> None:
        if not self.isVisible():
            return
        if row is None or row.format is not PaperFormat.PDF:
            self.put_away.emit()
            return
        session, language = self._ui.session, self._ui.language
        work = session.work(session.read, issued_content, row.id)
        work.then(lambda found: self._read(row, language, found[1]))

    def _read(self, row: IssuedPaper, language: Language, content: bytes) -> None:
        if isValid(self) and self.isVisible() and self.list.table.selected_row() == row:
            self.shown.emit(row.id, language, content)
