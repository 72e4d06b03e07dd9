"""The disciplines of a version as a table, with their credits by semester."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from qacouncil.operations.disciplines import move_discipline, remove_discipline
from qacouncil.queries.programme_matrix import DisciplineLine, VersionMatrix
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.notices import error_notice
from qacouncil.ui.programmes.discipline_dialog import DisciplineDialog
from qacouncil.ui.programmes.tab import Tab
from qacouncil.ui.said import one_line
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button, label, line
from qacouncil.ui.widgets.columns_button import ColumnsButton
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.fields import SearchEdit
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.table import Column, Table

_SEARCH, _NARROW, _OUTCOMES = 170, 720, 880


class DisciplinesTab(Tab):
    """Insert adds, Enter changes, Delete removes, Alt+↑/↓ moves, Ctrl+I imports from a table."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._version: VersionMatrix | None = None
        self.search = SearchEdit(ui)
        self._count = label("note")
        self.add_button = Button(ui, "secondary", "add", small=True)
        self.from_table = Button(ui, "secondary", "file", small=True)
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.table = Table(ui, self._columns(), two_lines=True)
        self.export = ExportButton(
            ui, self.table, lambda words: self._named(words.pgettext("view", "Disciplines"))
        )
        self.columns = ColumnsButton(ui, self.table, "disciplines")
        self.sums = label("note", wrap=True)
        self.empty = EmptyList(ui, "programmes")
        self._arrange()
        self.search.textChanged.connect(self._filter)
        self.add_button.clicked.connect(self.add)
        self.from_table.clicked.connect(self.import_rows)
        self.empty.acted.connect(self.add)
        self.copy.clicked.connect(self.table.copy)
        self.table.opened.connect(lambda _row: self._change())
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self.table, "Del", self._remove, within)
        shortcut(self.table, "Alt+Up", lambda: self._move(-1), within)
        shortcut(self.table, "Alt+Down", lambda: self._move(1), within)
        shortcut(self, "Ctrl+I", self.import_rows, within)
        shortcut(self, "Ctrl+F", self.search.setFocus, within)

    def first(self) -> QWidget:
        return self.table if self._version and self._version.disciplines else self.empty.action

    def show_version(self, version: VersionMatrix) -> None:
        self._version = version
        self.table.show_rows(version.disciplines)
        if self.table.selected_row() is None and version.disciplines:
            self.table.select(version.disciplines[0].id)
        there = bool(version.disciplines)
        parts: list[QWidget] = [self.table, self.sums, self._foot_line, self.search, self.columns]
        for part in (*parts, self.copy, self.export, self.add_button, self._count):
            part.setVisible(there)
        self.empty.setVisible(not there)
        self._say_sums()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        away = [*(("module", "prerequisites") if narrow else ())]
        away += ["outcomes"] if self.width() < _OUTCOMES else []
        self.table.columns_seen.leave_out(away)
        self._count.setVisible(not narrow and self.table.isVisibleTo(self))

    def reveal(self, discipline_id: str) -> None:
        self.search.set_value("")
        self.table.select(discipline_id)
        self.table.setFocus()

    def say(self) -> None:
        t = self.ui.words
        self.search.setPlaceholderText(t.gettext("Code, name, module"))
        self.search.setAccessibleName(t.gettext("Filter of the disciplines"))
        self.add_button.setText(t.pgettext("button", "Add a discipline"))
        self.from_table.name_it(t.pgettext("button", "Import disciplines from a table (Ctrl+I)"))
        self.copy.name_it(t.pgettext("button", "Copy the rows"))
        self.table.setAccessibleName(t.pgettext("view", "Disciplines"))
        self.empty.set_texts(
            t.gettext("This version has no disciplines yet"),
            t.gettext("Enter them by hand, or import them from a table (Ctrl+I)."),
            t.pgettext("button", "Add a discipline"),
        )
        for button in (self.add_button, self.from_table, self.empty.action):
            lock(button, why_reading(self.ui))
        self._say_sums()

    def add(self) -> None:
        if self._version is not None and not why_reading(self.ui):
            dialog = DisciplineDialog(self.ui, self, self._version)
            if dialog.exec():
                self.table.select(dialog.made)
                self.table.setFocus()

    def import_rows(self) -> None:
        """Disciplines from a table that the university keeps."""
        version = self._version
        if version is None or why_reading(self.ui):
            return
        from qacouncil.ui.imports.starting import import_disciplines_from  # noqa: PLC0415

        import_disciplines_from(self.ui, self, version.programme_id, version.entry_year)

    def export_rows(self) -> None:
        self.export.export()

    def _named(self, words: str) -> str:
        """What the file is called: 6B06101 2026, then what it lists."""
        version = self._version
        return words if version is None else f"{version.code} {version.entry_year} {words}"

    def keys(self) -> list[tuple[str, str]]:
        t = self.ui.words
        if why_reading(self.ui):
            return [("Ctrl+C", t.pgettext("key", "copy rows"))]
        return [
            ("Insert", t.pgettext("key", "add")),
            ("Ctrl+I", t.pgettext("key", "import")),
            ("Enter", t.pgettext("key", "change")),
            ("Delete", t.pgettext("key", "remove")),
            ("Alt+↑/↓", t.pgettext("key", "move")),
        ]

    def _change(self) -> None:
        row = self._changeable()
        if row is not None and self._version is not None:
            DisciplineDialog(self.ui, self, self._version, row).exec()

    def _remove(self) -> None:
        row = self._changeable()
        if row is not None:
            writing = self.ui.session.write(remove_discipline, row.id)
            offer_undo(
                self.ui,
                writing,
                lambda words: words.gettext("The discipline was removed: {code}.", code=row.code),
            ).otherwise(lambda error: self.ui.tell(error_notice(error)))

    def _move(self, step: int) -> None:
        row = self._changeable()
        if row is not None:
            self.ui.session.write(move_discipline, row.id, max(1, row.number + step))

    def _changeable(self) -> DisciplineLine | None:
        return None if why_reading(self.ui) else self.table.selected_row()

    def _filter(self) -> None:
        self.table.filter(self.search.text())
        self._say_sums()

    def _say_sums(self) -> None:
        version, t = self._version, self.ui.words
        if version is None:
            return
        self._count.setText(
            t.gettext(
                "Shown: {shown} of {number}",
                shown=self.table.row_count(),
                number=len(version.disciplines),
            )
        )
        total = t.gettext(
            "Credits: {credits} of {planned}", credits=version.credits, planned=version.planned
        )
        parts = [
            t.gettext("semester {number}: {credits}", number=semester, credits=credits)
            if semester
            else t.gettext("no semester: {credits}", credits=credits)
            for semester, credits in version.by_semester.items()  # noqa: A001 - the field's word
        ]
        kept = [part.replace(" ", "\u00a0") for part in parts]
        self.sums.setText("   ·   ".join([total, *kept]))

    def _columns(self) -> list[Column]:
        ui = self.ui

        def asked(row: DisciplineLine) -> str:
            version = self._version
            known = {each.id: each.code for each in version.disciplines} if version else {}
            return ", ".join(known.get(each, "") for each in row.prerequisites) or "–"

        def formed(row: DisciplineLine) -> str:
            version = self._version
            known = {each.id: str(each.number) for each in version.outcomes} if version else {}
            return ", ".join(known.get(each, "") for each in row.outcomes) or "–"

        return [
            Column(
                "number",
                lambda t: t.pgettext("table", "No."),
                lambda row: str(row.number),
                width=60,
                sort=lambda row: row.number,
                right=True,
            ),
            Column("code", lambda t: t.pgettext("table", "Code"), lambda row: row.code, width=110),
            Column(
                "name",
                lambda t: t.pgettext("table", "Discipline"),
                lambda row: one_line(row.name, ui),
                stretch=True,
            ),
            Column(
                "module",
                lambda t: t.pgettext("table", "Module"),
                lambda row: one_line(row.module, ui) or "–",
                width=170,
            ),
            Column(
                "credits",
                lambda t: t.pgettext("table", "Credits"),
                lambda row: str(row.credits),
                width=90,
                sort=lambda row: row.credits,
                right=True,
            ),
            Column(
                "semesters",
                lambda t: t.pgettext("table", "Semesters"),
                lambda row: ", ".join(map(str, row.semesters)) or "–",
                width=110,
                sort=lambda row: row.semesters or (99,),
            ),
            Column(
                "prerequisites", lambda t: t.pgettext("table", "Prerequisites"), asked, width=170
            ),
            Column("outcomes", lambda t: t.pgettext("table", "Outcomes"), formed, width=110),
        ]

    def _arrange(self) -> None:
        self.search.setFixedWidth(_SEARCH)
        self.bar.addWidget(self.search)
        self.bar.addWidget(self._count)
        self.bar.addStretch(1)
        for button in (self.add_button, self.from_table, self.columns, self.copy, self.export):
            self.bar.addWidget(button)
        body = self.panel.body
        body.addWidget(self.table, 1)
        self._foot_line = line()
        body.addWidget(self._foot_line)
        self.sums.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        body.addWidget(self.sums)
        body.addWidget(self.empty, 1)
