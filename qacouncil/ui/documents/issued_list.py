"""Papers that were given out, with the ways to open one again or save it once more, unchanged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QTemporaryDir, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.exchange.material_file import write_copy
from qacouncil.i18n.paper_words import SHORT, kind_words
from qacouncil.queries.issued_papers import IssuedPaper, issued_content
from qacouncil.queries.meeting_reference import NamedMeeting
from qacouncil.ui.context import Ui
from qacouncil.ui.documents.giving_out import ask_where, elsewhere
from qacouncil.ui.documents.last_choices import remember
from qacouncil.ui.notices import open_outside
from qacouncil.ui.paper_files import tell_saved
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import numbered
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Button, line
from qacouncil.ui.widgets.table import Column, Table
from qacouncil.ui.widgets.typed_times import date_as_shown

_PREFIX = 8  # characters of the hash that tell papers apart


class IssuedList(Retranslating, QWidget):
    """`selected`: the paper the keys are on, or None. Enter opens it."""

    selected = Signal(object)

    def __init__(self, ui: Ui, *, of_one_meeting: bool = False) -> None:
        super().__init__()
        self.ui = ui
        self._meetings: Mapping[str, NamedMeeting] = {}
        self._folder: QTemporaryDir | None = None
        self.table = Table(ui, self._columns(of_one_meeting=of_one_meeting), two_lines=True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.sort_by("issued", descending=True)
        self.table.opened.connect(self._open)
        self.table.selected.connect(self._tell)
        self.open_it, self.save_it = Button(ui), Button(ui, icon_name="save")
        self.open_it.clicked.connect(lambda: self._open(self.table.selected_row()))
        self.save_it.clicked.connect(lambda: self._save(self.table.selected_row()))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_M)
        buttons.setSpacing(GAP_S)
        buttons.addWidget(self.open_it)
        buttons.addWidget(self.save_it)
        buttons.addStretch(1)
        buttons.addWidget(
            ExportButton(ui, self.table, lambda t: t.gettext("Issued papers"), short=True)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(line())
        column.addLayout(buttons)
        self._tell(None)
        self.retranslate()

    def show_papers(
        self, papers: Sequence[IssuedPaper], meetings: Mapping[str, NamedMeeting]
    ) -> None:
        """Show these; meetings: those they are of, by id."""
        self._meetings = meetings
        self.table.show_rows(papers)
        if papers and self.table.selected_row() is None:
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        self._tell(self.table.selected_row())

    def retranslate(self) -> None:
        words = self.ui.words
        self.table.setAccessibleName(words.gettext("Issued papers"))
        self.open_it.setText(words.pgettext("button", "Open"))
        self.save_it.setText(words.pgettext("button", "Save a copy…"))

    def _tell(self, row: IssuedPaper | None) -> None:
        for button in (self.open_it, self.save_it):
            button.setEnabled(row is not None)
        self.selected.emit(row)

    def _open(self, row: IssuedPaper | None) -> None:
        """A copy in a folder of its own, which goes with the program; it is only to be read."""
        if row is None:
            return
        if self._folder is None:
            self._folder = QTemporaryDir(QDir.tempPath() + "/qacouncil-XXXXXX")
        folder, session = Path(self._folder.filePath(row.id)), self.ui.session

        def copy() -> Path:
            name, content = session.read(issued_content, row.id)
            folder.mkdir(parents=True, exist_ok=True)
            write_copy(folder / name, content, to_read=True)
            return folder / name

        session.work(copy).then(open_outside)

    def _save(self, row: IssuedPaper | None) -> None:
        """The very bytes that were given out."""
        if row is None:
            return
        path = ask_where(self.ui, self.window(), row.file_name, row.format)
        if path is None:
            return
        session = self.ui.session

        def done(_result: object) -> None:
            remember(self.ui, folder=str(path.parent))
            tell_saved(self.ui, path)

        work = session.work(lambda: write_copy(path, session.read(issued_content, row.id)[1]))
        again = lambda: self._save(row)  # noqa: E731
        work.then(done).otherwise(lambda error: self.ui.tell(elsewhere(error, again)))

    def _columns(self, *, of_one_meeting: bool) -> list[Column]:
        def meeting(row: IssuedPaper) -> str:
            named = self._meetings.get(row.meeting_id or "")
            if named is None:
                return ""
            number = numbered(self.ui, named.written_number) if named.written_number else ""
            return f"{number} {date_as_shown(named.date)}".strip()

        of_meeting = Column("meeting", lambda t: t.pgettext("table", "Meeting"), meeting, width=120)
        return [
            Column(
                "kind",
                lambda t: t.pgettext("table", "Paper"),
                lambda row: kind_words(self.ui.words, row.kind),
                stretch=True,
            ),
            *([] if of_one_meeting else [of_meeting]),
            Column(
                "form",
                lambda t: t.pgettext("table of issued papers", "Form"),
                lambda row: f"{SHORT[row.language]}, {row.format.upper()}",
                width=110,
            ),
            Column(
                "revision",
                lambda t: t.pgettext("table", "Rev."),
                lambda row: "" if row.revision is None else str(row.revision),
                width=60,
            ),
            Column(
                "issued",
                lambda t: t.pgettext("table", "Issued"),
                lambda row: moment(row.issued_at),
                width=130,
                sort=lambda row: row.issued_at,
            ),
            Column("sha256", lambda _t: "SHA-256", lambda row: row.sha256[:_PREFIX], width=110),
        ]


def moment(stored: str) -> str:
    """The local date and time of a stored moment."""
    local = dt.datetime.fromisoformat(stored).astimezone()
    return f"{date_as_shown(local.date())} {local:%H:%M}"
