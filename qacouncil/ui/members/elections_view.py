"""The elections of members: what each came to, and whether mandates followed from it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.term_words import term_words
from qacouncil.i18n.translator import Translator
from qacouncil.operations.elections import remove_election
from qacouncil.queries.elections import ElectionLine, council_elections
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.members.view import View
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import capital, listed_name, one_line
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button, Panel, line
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.fields import SearchEdit
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.table import Column, Table
from qacouncil.ui.widgets.typed_times import date_as_shown


class ElectionsView(Retranslating, View):
    """Insert adds one, Enter corrects it, Delete takes it out. `opened`: the id of a new member."""

    opened = Signal(str)
    tables = frozenset({"election", "election_candidate", "person"})

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self.search = SearchEdit(ui)
        self.table = Table(ui, _columns(ui), two_lines=True)
        self.table.sort_by("held_on", descending=True)
        self.add = Button(ui, "secondary", "add", small=True)
        self.give = Button(ui, "secondary", small=True)
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.save = ExportButton(ui, self.table, lambda t: t.pgettext("view", "Elections"))
        self.empty = EmptyList(ui, "members")
        self._connect()
        self._arrange()
        self.retranslate()

    def read(self) -> None:
        session = self.ui.session
        elections = session.read(council_elections, session.council_id)
        self.table.show_rows(elections)
        if self.table.selected_row() is None and elections:
            self.table.select(elections[0].id)
        self._list.setVisible(bool(elections))
        self.empty.setVisible(not elections)
        self._lock()

    def first(self) -> QWidget:
        return self.table if self.table.row_count() else self.empty.action

    def keys(self, t: Translator) -> list[tuple[str, str]]:
        edits = [
            ("Enter", t.pgettext("key", "change")),
            ("Insert", t.pgettext("key", "add")),
            ("Delete", t.pgettext("key", "remove")),
        ]
        keys = [
            ("Ctrl+F", t.pgettext("key", "filter")),
            ("Ctrl+C", t.pgettext("key", "copy rows")),
            ("Ctrl+E", t.pgettext("key", "export")),
        ]
        return keys if why_reading(self.ui) else [*edits, *keys]

    def export(self) -> None:
        self.save.export()

    def retranslate(self) -> None:
        t = self.ui.words
        self.search.setPlaceholderText(t.gettext("Filter by name"))
        self.search.setAccessibleName(t.gettext("Filter by name"))
        self.add.setText(t.pgettext("button", "New election"))
        self.give.setText(t.pgettext("button", "Give mandates"))
        self.copy.name_it(t.pgettext("button", "Copy the rows"))
        self.table.setAccessibleName(t.pgettext("view", "Elections"))
        self.empty.set_texts(
            t.gettext("No election is written down yet"),
            t.gettext("Students elect their members; the order gives them their mandates."),
            t.pgettext("button", "New election"),
        )
        self._lock()

    def _lock(self) -> None:
        row, reading = self.table.selected_row(), why_reading(self.ui)
        for button in (self.add, self.empty.action):
            lock(button, reading)
        given = row is not None and row.given
        told = self.ui.words.gettext("Mandates were given already.") if given else ""
        lock(self.give, reading or told)
        if row is None or not row.candidates:
            self.give.setEnabled(False)

    def _record(self) -> None:
        from qacouncil.ui.members.makers import recording  # noqa: PLC0415 - they know this view

        if not why_reading(self.ui):
            dialog = recording(self.ui, self)
            if dialog.exec():
                self.table.select(dialog.made)
                self.table.setFocus()

    def _change(self, row: ElectionLine) -> None:
        from qacouncil.ui.members.makers import recording  # noqa: PLC0415

        if not why_reading(self.ui):
            recording(self.ui, self, row).exec()

    def _give(self) -> None:
        from qacouncil.ui.members.makers import giving  # noqa: PLC0415

        row = self.table.selected_row()
        if row is not None and self.give.isEnabled():
            giving(self.ui, self, row).exec()

    def _remove(self) -> None:
        row = self.table.selected_row()
        if row is not None and not why_reading(self.ui):
            writing = self.ui.session.write(remove_election, row.id)
            offer_undo(self.ui, writing, lambda words: words.gettext("The election is removed."))

    def _connect(self) -> None:
        self.search.textChanged.connect(self.table.filter)
        self.table.selected.connect(lambda _row: self._lock())
        self.table.opened.connect(self._change)
        self.add.clicked.connect(self._record)
        self.empty.acted.connect(self._record)
        self.give.clicked.connect(self._give)
        self.copy.clicked.connect(self.table.copy)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self, "Ins", self._record, within)
        shortcut(self, "Ctrl+N", self._record, within)
        shortcut(self, "Ctrl+F", self.search.setFocus, within)
        shortcut(self.table, "Del", self._remove, Qt.ShortcutContext.WidgetShortcut)

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(10, GAP_S, 10, GAP_S)
        bar.setSpacing(GAP_S)
        self.search.setMaximumWidth(190)
        bar.addWidget(self.search)
        bar.addStretch(1)
        for button in (self.give, self.add, self.copy, self.save):
            bar.addWidget(button)
        panel = Panel(head=False)
        self._list = QWidget()
        rows = QVBoxLayout(self._list)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(bar)
        rows.addWidget(line())
        rows.addWidget(self.table, 1)
        panel.body.addWidget(self._list, 1)
        panel.body.addWidget(self.empty, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)


def _columns(ui: Ui) -> list[Column]:
    def turnout(row: ElectionLine) -> str:
        if row.voters is None:
            return "–"
        of = "–" if row.electors is None else row.electors
        return ui.words.gettext("{voted} of {entitled}", voted=row.voters, entitled=of)

    def chosen(row: ElectionLine) -> str:
        names = [
            listed_name(ui, each.name) + ("" if each.votes is None else f"\u00a0({each.votes})")
            for each in row.elected
        ]
        return ", ".join(each.replace(" ", "\u00a0") for each in names) or "–"

    def state(row: ElectionLine) -> tuple[str, str, str]:
        if row.given:
            return "done", "check", ui.words.gettext("mandates given")
        if row.undecided:
            return "warning", "warning", ui.words.gettext("equal votes")
        return "plain", "clock", ui.words.gettext("no mandates yet")

    return [
        Column(
            "held_on",
            lambda t: t.pgettext("table", "Date"),
            lambda row: date_as_shown(row.held_on),
            width=110,
            sort=lambda row: row.held_on,
        ),
        Column(
            "category",
            lambda t: t.pgettext("table", "Category"),
            lambda row: capital(term_words(ui.words, row.category)),
            width=130,
        ),
        Column(
            "held_by",
            lambda t: t.pgettext("table", "Elected by"),
            lambda row: one_line(row.held_by, ui) or "–",
            width=190,
        ),
        Column(
            "seats",
            lambda t: t.pgettext("table", "Seats"),
            lambda row: str(row.seats),
            width=70,
            sort=lambda row: row.seats,
            right=True,
        ),
        Column("turnout", lambda t: t.pgettext("table", "Voted"), turnout, width=110),
        Column("elected", lambda t: t.pgettext("table", "Elected (votes)"), chosen, stretch=True),
        Column(
            "record",
            lambda t: t.pgettext("table", "Record"),
            lambda row: row.record_number or "–",
            width=90,
        ),
        Column(
            "state",
            lambda t: t.pgettext("table", "State"),
            lambda row: state(row)[2],
            width=190,
            tag=state,
        ),
    ]
