"""Attendance over an academic year: who came, what stands out, for the annual report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from qacouncil.exchange.attendance_csv import attendance_csv
from qacouncil.exchange.neutral import neutralised
from qacouncil.i18n.attendance_words import attendance_rows, came_words
from qacouncil.queries.attendance_record import AttendanceRecord, attendance_record
from qacouncil.rules.attendance_record import Came
from qacouncil.rules.numbering import academic_year
from qacouncil.storage.whole_file import write_whole
from qacouncil.ui.context import Ui
from qacouncil.ui.focus_ring import RING_INSIDE
from qacouncil.ui.members.attendance_grid import SIGN, GridModel, GridPainter, paint_sign
from qacouncil.ui.members.view import View
from qacouncil.ui.paper_files import ask_for_file, tell_saved
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import today
from qacouncil.ui.tokens import GAP_M, GAP_S, GAP_XS, ROW_ATTENDANCE, TABLE_HEAD
from qacouncil.ui.widgets.basic import Button, Panel, label, line
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.flow import Flow, flowing, group

_ROW = ROW_ATTENDANCE + 4
_NAME, _CATEGORY, _MEETING, _SHARE = 190, 176, 46, 120  # px
_LEGEND = (Came.IN_PERSON, Came.ONLINE, Came.IN_WRITING, Came.EXCUSED, Came.UNSAID, Came.UNEXCUSED)


class AttendanceView(Retranslating, View):
    """`opened`: the id of the person whose row was chosen. Ctrl+C copies all of it as TSV."""

    opened = Signal(str)
    tables = frozenset({"meeting", "attendance", "person"})

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._record: AttendanceRecord | None = None
        self.year = Choice(ui)
        self.year.chosen.connect(lambda _year: self.read())
        self._count = label("note")
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.copy.clicked.connect(self.copy_rows)
        self.save = Button(ui, "secondary", "export", small=True)
        self.save.clicked.connect(self.export)
        self.rows = GridModel(ui)
        self.grid = _Grid(self.copy_rows)
        self.grid.setModel(self.rows)
        self._painter = GridPainter(ui, self.rows)
        self.grid.setItemDelegate(self._painter)
        self.grid.activated.connect(self._open)
        self.empty = EmptyList(ui, "members")
        self.empty.action.hide()
        self._legend = [(_Sign(ui, came), label("note")) for came in _LEGEND]
        ui.theme.changed.connect(self.grid.viewport().update)
        self._arrange()
        self.retranslate()

    def read(self) -> None:
        """Read the year that is chosen, at first the present one."""
        session = self.ui.session
        chosen = self.year.value()
        year = chosen if isinstance(chosen, str) else academic_year(today(self.ui))
        self._record = session.read(attendance_record, session.council_id, year)
        self._show()

    def first(self) -> QWidget:
        return self.grid if self._record is not None and self._record.meetings else self.year

    def copy_rows(self) -> None:
        """All of it, with headings, for a spreadsheet."""
        if self._record is not None:
            heads, rows = attendance_rows(self.ui.words, self._record)
            text = "\n".join("\t".join(map(neutralised, row)) for row in (heads, *rows))
            QGuiApplication.clipboard().setText(text)

    def export(self) -> None:
        """Ask for the file, write it, offer to open it."""
        record, words = self._record, self.ui.words
        if record is None:
            return
        stem = words.pgettext("file name", "attendance")
        proposed: Path = self.ui.session.file.path.parent / f"{stem} {record.year}.csv"
        path = ask_for_file(self, proposed, words.gettext("Export the attendance"), "CSV (*.csv)")
        if path is not None:
            work = self.ui.session.work(write_whole, path, attendance_csv(words, record))
            work.then(lambda _: tell_saved(self.ui, path))

    def retranslate(self) -> None:
        words = self.ui.words
        self.year.setAccessibleName(words.pgettext("field", "Academic year"))
        self.copy.name_it(words.pgettext("button", "Copy the rows"))
        self.save.setText(words.pgettext("button", "Export as CSV"))
        self.grid.setAccessibleName(words.pgettext("screen", "Attendance over the year"))
        self.empty.set_texts(
            words.gettext("No meeting of this academic year is over yet"),
            words.gettext("Attendance is gathered here from the meetings that were held."),
            "",
        )
        for (sign, text), came in zip(self._legend, _LEGEND, strict=True):
            text.setText(came_words(words, came))
            sign.setAccessibleName(text.text())
        if self._record is not None:
            self._show()

    def _show(self) -> None:
        record, words = self._record, self.ui.words
        if record is None:
            return
        self.year.set_choices([(each, each) for each in record.years])
        self.year.set_value(record.year)
        current = self.grid.currentIndex().row()
        self.rows.show_record(record)
        notable = sum(bool(each.notable) for each in record.people)
        self._count.setText(
            words.gettext(
                "Meetings: {meetings}, members: {members}, stand out: {notable}",
                meetings=len(record.meetings),
                members=len(record.people),
                notable=notable,
            )
        )
        self._pages.setCurrentWidget(self._body if record.meetings else self._nothing)
        self.copy.setEnabled(bool(record.meetings))
        self.save.setEnabled(bool(record.meetings))
        head = self.grid.horizontalHeader()
        head.resizeSection(0, _NAME)
        head.resizeSection(1, _CATEGORY)
        for column in range(2, self.rows.meetings + 2):
            head.resizeSection(column, _MEETING)
        head.resizeSection(self.rows.meetings + 2, _SHARE)
        if record.meetings:
            self.grid.setCurrentIndex(self.rows.index(max(0, current), 0))

    def _open(self, index: object) -> None:
        row = self.rows.rows[self.grid.currentIndex().row()]
        del index
        if row.person_id:
            self.opened.emit(row.person_id)

    def _arrange(self) -> None:
        panel = Panel(head=False)
        bar = QHBoxLayout()
        bar.setContentsMargins(10, GAP_S, 10, GAP_S)
        bar.setSpacing(GAP_S)
        bar.addWidget(self.year)
        bar.addWidget(self._count)
        bar.addStretch(1)
        bar.addWidget(self.copy)
        bar.addWidget(self.save)
        panel.body.addLayout(bar)
        panel.body.addWidget(line())
        self._body = QWidget()
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.grid, 1)
        inside.addWidget(line())
        legend = Flow(GAP_M, GAP_XS)
        for sign, text in self._legend:
            legend.addWidget(group(GAP_XS, sign, text))
        foot = flowing(legend)
        foot.setContentsMargins(10, GAP_XS, 10, GAP_XS)
        inside.addWidget(foot)
        self._nothing = QWidget()
        empty = QVBoxLayout(self._nothing)
        empty.addWidget(self.empty)
        both = QWidget()
        self._pages = QStackedLayout(both)
        self._pages.addWidget(self._body)
        self._pages.addWidget(self._nothing)
        panel.body.addWidget(both, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)


class _Grid(QTableView):
    def __init__(self, copy: Callable[[], None]) -> None:
        super().__init__()
        self._copy = copy
        self.setProperty(RING_INSIDE, True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        upright, head = self.verticalHeader(), self.horizontalHeader()
        upright.hide()
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        upright.setDefaultSectionSize(_ROW)
        head.setFixedHeight(TABLE_HEAD)
        head.setStretchLastSection(True)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)


class _Sign(QWidget):
    """One sign of the legend."""

    def __init__(self, ui: Ui, came: Came) -> None:
        super().__init__()
        self._ui, self._came = ui, came
        self.setFixedSize(SIGN + 4, SIGN + 4)
        ui.theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        paint_sign(painter, self.rect().toRectF().center(), self._came, self._ui)
