"""The learning outcomes of a version."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qacouncil.operations.learning_outcomes import move_outcome, remove_outcome
from qacouncil.queries.programme_matrix import OutcomeLine, VersionMatrix
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.notices import error_notice
from qacouncil.ui.programmes.discipline_dialog import OutcomeDialog
from qacouncil.ui.programmes.tab import Tab
from qacouncil.ui.said import one_line
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.table import Column, Table


class OutcomesTab(Tab):
    """Insert adds, Enter changes, Delete removes, Alt+↑/↓ moves."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._version: VersionMatrix | None = None
        self._formed: dict[str, list[str]] = {}
        self._count = label("note")
        self.add_button = Button(ui, "secondary", "add", small=True)
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.table = Table(ui, self._columns(), two_lines=True)
        self.export = ExportButton(
            ui, self.table, lambda words: self._named(words.pgettext("view", "Learning outcomes"))
        )
        self.empty = EmptyList(ui, "programmes")
        self.bar.addWidget(self._count)
        self.bar.addStretch(1)
        for button in (self.add_button, self.copy, self.export):
            self.bar.addWidget(button)
        self.panel.body.addWidget(self.table, 1)
        self.panel.body.addWidget(self.empty, 1)
        self.add_button.clicked.connect(self.add)
        self.empty.acted.connect(self.add)
        self.copy.clicked.connect(self.table.copy)
        self.table.opened.connect(lambda _row: self._change())
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self.table, "Del", self._remove, within)
        shortcut(self.table, "Alt+Up", lambda: self._move(-1), within)
        shortcut(self.table, "Alt+Down", lambda: self._move(1), within)

    def first(self) -> QWidget:
        return self.table if self._version and self._version.outcomes else self.empty.action

    def show_version(self, version: VersionMatrix) -> None:
        self._version = version
        self._formed = {each.id: [] for each in version.outcomes}
        for discipline in version.disciplines:
            for outcome in discipline.outcomes:
                self._formed[outcome].append(discipline.code)
        self.table.show_rows(version.outcomes)
        if self.table.selected_row() is None and version.outcomes:
            self.table.select(version.outcomes[0].id)
        there = bool(version.outcomes)
        for part in (self.table, self.add_button, self.copy, self.export, self._count):
            part.setVisible(there)
        self.empty.setVisible(not there)
        self._say_count()

    def reveal(self, outcome_id: str) -> None:
        self.table.select(outcome_id)
        self.table.setFocus()

    def say(self) -> None:
        t = self.ui.words
        self.add_button.setText(t.pgettext("button", "Add a learning outcome"))
        self.copy.name_it(t.pgettext("button", "Copy the rows"))
        self.table.setAccessibleName(t.pgettext("view", "Learning outcomes"))
        self.empty.set_texts(
            t.gettext("This version has no learning outcomes yet"),
            t.gettext(
                "What graduates know and can do; the matrix shows which disciplines form it."
            ),
            t.pgettext("button", "Add a learning outcome"),
        )
        for button in (self.add_button, self.empty.action):
            lock(button, why_reading(self.ui))
        self._say_count()

    def add(self) -> None:
        if self._version is not None and not why_reading(self.ui):
            dialog = OutcomeDialog(self.ui, self, self._version)
            if dialog.exec():
                self.table.select(dialog.made)
                self.table.setFocus()

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
            ("Enter", t.pgettext("key", "change")),
            ("Delete", t.pgettext("key", "remove")),
            ("Alt+↑/↓", t.pgettext("key", "move")),
        ]

    def _change(self) -> None:
        row = self._changeable()
        if row is not None and self._version is not None:
            OutcomeDialog(self.ui, self, self._version, row).exec()

    def _remove(self) -> None:
        row = self._changeable()
        if row is not None:
            writing = self.ui.session.write(remove_outcome, row.id)
            offer_undo(
                self.ui, writing, lambda words: words.gettext("The learning outcome was removed.")
            ).otherwise(lambda error: self.ui.tell(error_notice(error)))

    def _move(self, step: int) -> None:
        row = self._changeable()
        if row is not None:
            self.ui.session.write(move_outcome, row.id, max(1, row.number + step))

    def _changeable(self) -> OutcomeLine | None:
        return None if why_reading(self.ui) else self.table.selected_row()

    def _say_count(self) -> None:
        if self._version is not None:
            number = len(self._version.outcomes)
            words = self.ui.words.gettext("Learning outcomes: {number}", number=number)
            self._count.setText(words)

    def _columns(self) -> list[Column]:
        def formed(row: OutcomeLine) -> str:
            return ", ".join(self._formed.get(row.id, ())) or "–"

        return [
            Column(
                "number",
                lambda t: t.pgettext("table", "No."),
                lambda row: str(row.number),
                width=60,
                sort=lambda row: row.number,
                right=True,
            ),
            Column(
                "text",
                lambda t: t.pgettext("table", "Learning outcome"),
                lambda row: one_line(row.text, self.ui),
                stretch=True,
            ),
            Column("formed", lambda t: t.pgettext("table", "Formed by"), formed, width=260),
        ]
