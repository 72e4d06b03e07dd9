"""The matrix of disciplines and outcomes: arrows move, Space marks, Enter opens the discipline."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from qacouncil.exchange.sheet import CellValue
from qacouncil.operations.disciplines import mark_outcome
from qacouncil.queries.programme_matrix import VersionMatrix
from qacouncil.ui.announce import Announcer
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import why_reading
from qacouncil.ui.focus_ring import RING_INSIDE
from qacouncil.ui.programmes.discipline_dialog import DisciplineDialog
from qacouncil.ui.programmes.matrix_grid import MatrixModel, MatrixPainter
from qacouncil.ui.programmes.tab import Tab
from qacouncil.ui.said import one_line
from qacouncil.ui.table_export import export_rows
from qacouncil.ui.tokens import GAP_M, GAP_S, ROW, ROW_TWO_LINES, TABLE_HEAD
from qacouncil.ui.undo import Steps
from qacouncil.ui.widgets.basic import Button, label, line
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.key_positions import shortcut

_NAMES, _COUNT, _CELL = 230, 84, 44  # px
_LOW = 420


class MatrixTab(Tab):
    """What the cell with the keys is about stands in words below, and is said aloud."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._version: VersionMatrix | None = None
        self._count = label("note")
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.export = Button(ui, "secondary", "export", small=True)
        self.model = MatrixModel(ui)
        self._painter = MatrixPainter(ui, self.model)
        self.grid = MatrixGrid(self)
        self.grid.setModel(self.model)
        self.grid.setItemDelegate(self._painter)
        self.about = label("note", wrap=True)
        self.legend = label("note", wrap=True)
        self._announcer = Announcer(self.grid)
        self._steps = Steps(ui)
        self.empty = EmptyList(ui, "programmes")
        self.empty.action.hide()
        self._arrange()
        self.copy.clicked.connect(self.copy_rows)
        self.export.clicked.connect(self.export_rows)
        self.grid.selectionModel().currentChanged.connect(self._moved)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self.grid, "Ctrl+Z", self._steps.undo, within)
        ui.theme.changed.connect(self.grid.viewport().update)

    def first(self) -> QWidget:
        return self.grid if self._filled else self

    def show_version(self, version: VersionMatrix) -> None:
        self._version = version
        current = self.grid.currentIndex()
        place = (current.row(), current.column()) if current.isValid() else (1, 1)
        self.model.show_version(version)
        for part in (self.grid, self.copy, self.export, self._count, self._foot):
            part.setVisible(self._filled)
        self.empty.setVisible(not self._filled)
        if self._filled:
            row = min(place[0], self.model.rowCount() - 1)
            column = min(place[1], self.model.columnCount() - 1)
            self.grid.setCurrentIndex(self.model.index(row, column))
            self._widths()
        self._say_counts()
        self._say_cell()

    def reveal(self, discipline_id: str, outcome_id: str) -> None:
        place = self.model.place(discipline_id, outcome_id)
        self.grid.setCurrentIndex(self.model.index(place.row(), place.column()))
        self.grid.setFocus()

    def say(self) -> None:
        t = self.ui.words
        self.copy.name_it(t.pgettext("button", "Copy the matrix"))
        self.export.name_it(t.pgettext("button", "Export"))
        self.grid.setAccessibleName(t.gettext("Matrix of disciplines and learning outcomes"))
        self.legend.setText(
            t.gettext(
                "■ the discipline forms the outcome; hatched, “none”: a gap; crossed, “many”:"
                " an overload. Space marks a cell."
            )
        )
        self.empty.set_texts(
            t.gettext("The matrix is made of disciplines and learning outcomes"),
            t.gettext("Add both on their tabs; then mark here which discipline forms what."),
            "",
        )
        self.model.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.model.rowCount() - 1)
        self._say_counts()
        self._say_cell()

    def toggle(self) -> None:
        """Mark the cell with the keys, or take its mark away."""
        index = self.grid.currentIndex()
        pair = self.model.pair(index)
        if pair is None or why_reading(self.ui):
            return
        formed = not self.model.is_marked(index)
        self._steps.keep(self.ui.session.write(mark_outcome, *pair, formed=formed))

    def change(self) -> None:
        """Open the discipline of the row with the keys."""
        pair, version = self.model.pair(self.grid.currentIndex()), self._version
        if pair is not None and version is not None and not why_reading(self.ui):
            DisciplineDialog(self.ui, self, version, version.discipline(pair[0])).exec()

    def copy_rows(self) -> None:
        """All of it with headings, for a spreadsheet."""
        heads, rows = self._sheet()
        lines = [heads, *([str(cell) for cell in row] for row in rows)]
        text = "\n".join("\t".join(cells) for cells in lines)
        QGuiApplication.clipboard().setText(f"{text}\n")

    def export_rows(self) -> None:
        if self._version is not None and self._filled:
            heads, rows = self._sheet()
            name = self.ui.words.pgettext("view", "Matrix")
            name = f"{self._version.code} {self._version.entry_year} {name}"
            export_rows(self.ui, self, name, heads, rows)

    def keys(self) -> list[tuple[str, str]]:
        t = self.ui.words
        edits = [("Space", t.pgettext("key", "mark")), ("Enter", t.pgettext("key", "discipline"))]
        return [
            ("←↑→↓", t.pgettext("key", "cell")),
            *([] if why_reading(self.ui) else [*edits, ("Ctrl+Z", t.pgettext("key", "undo"))]),
        ]

    @property
    def _filled(self) -> bool:
        version = self._version
        return version is not None and bool(version.disciplines and version.outcomes)

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        self._painter.current = current
        self.grid.viewport().update()
        self._say_cell()

    def _say_cell(self) -> None:
        index, version = self.grid.currentIndex(), self._version
        said = self.model.words(index) if index.isValid() and self._filled else ""
        self._announcer.tell(said)
        pair = self.model.pair(index) if said else None
        if pair is not None and version is not None:
            outcome = version.outcome(pair[1])
            name = one_line(version.discipline(pair[0]).name, self.ui)
            said = f"{said}\n{name} – {outcome.number}. {one_line(outcome.text, self.ui)}"
        self.about.setText(said)

    def _say_counts(self) -> None:
        version, t = self._version, self.ui.words
        if version is not None:
            self._count.setText(
                t.gettext(
                    "Disciplines: {disciplines}, outcomes: {outcomes}",
                    disciplines=len(version.disciplines),
                    outcomes=len(version.outcomes),
                )
            )

    def _sheet(self) -> tuple[list[str], list[list[CellValue]]]:
        version, t = self._version, self.ui.words
        if version is None:
            return [], []
        heads = [
            t.pgettext("table", "Code"),
            t.pgettext("table", "Discipline"),
            *(str(each.number) for each in version.outcomes),
            t.pgettext("column", "In all"),
        ]
        rows: list[list[CellValue]] = [
            [
                each.code,
                one_line(each.name, self.ui),
                *("■" if one.id in each.outcomes else "" for one in version.outcomes),
                len(each.outcomes),
            ]
            for each in version.disciplines
        ]
        counts = [
            self.model.number(self.model.index(0, place))
            for place in range(1, len(version.outcomes) + 1)
        ]
        all_marks = self.model.number(self.model.index(0, 0))
        rows.append(["", t.gettext("Disciplines that form it"), *counts, all_marks])
        return heads, rows

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.legend.setVisible(self.height() > _LOW)

    def _widths(self) -> None:
        self.grid.verticalHeader().resizeSection(0, ROW_TWO_LINES)
        across = self.grid.horizontalHeader()
        across.resizeSection(0, _COUNT)
        for column in range(1, self.model.columnCount()):
            across.resizeSection(column, _CELL)

    def _arrange(self) -> None:
        self.bar.addWidget(self._count)
        self.bar.addStretch(1)
        self.bar.addWidget(self.copy)
        self.bar.addWidget(self.export)
        body = self.panel.body
        body.addWidget(self.grid, 1)
        self._foot = QWidget()
        foot = Tab.column(self._foot)
        foot.addWidget(line())
        for text in (self.about, self.legend):
            text.setContentsMargins(GAP_M, GAP_S // 2, GAP_M, GAP_S // 2)
            foot.addWidget(text)
        body.addWidget(self._foot)
        body.addWidget(self.empty, 1)


class MatrixGrid(QTableView):
    """Cell by cell; names stay in sight while one scrolls."""

    def __init__(self, tab: MatrixTab) -> None:
        super().__init__()
        self._tab = tab
        self.setProperty(RING_INSIDE, True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across, upright = self.horizontalHeader(), self.verticalHeader()
        across.setFixedHeight(TABLE_HEAD)
        across.setMinimumSectionSize(_CELL)
        upright.setFixedWidth(_NAMES)
        upright.setDefaultSectionSize(ROW)
        upright.setTextElideMode(Qt.TextElideMode.ElideRight)
        for head in (across, upright):
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            head.setHighlightSections(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Space:
            self._tab.toggle()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tab.change()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._tab.copy_rows()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseDoubleClickEvent(event)
        self._tab.toggle()

    def selectionChanged(  # noqa: N802 - Qt's name
        self, selected: QItemSelection, deselected: QItemSelection
    ) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()
