"""The decisions screen: the register, a page at a time, and the card of the one selected."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qacouncil.changes import Changes
from qacouncil.queries.decision_card import decision_card
from qacouncil.queries.register_choices import register_choices
from qacouncil.queries.register_filter import RegisterFilter, RegisterOrder, Sorting
from qacouncil.queries.register_list import (
    Counts,
    RegisterLine,
    first_of_meeting,
    register_counts,
    register_page,
    register_place,
)
from qacouncil.rules.register import RegisterPart
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.decisions.card import DecisionCardPanel
from qacouncil.ui.decisions.filters import RegisterFilters
from qacouncil.ui.decisions.parts import RegisterParts
from qacouncil.ui.decisions.rows import columns
from qacouncil.ui.decisions.views import ViewsButton
from qacouncil.ui.page import PageHead, page_column
from qacouncil.ui.screen import Screen
from qacouncil.ui.side_panel import SidePanel
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.widgets.basic import Button, Panel, line
from qacouncil.ui.widgets.columns_button import ColumnsButton
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.paged_rows import PagedTable, Pages

_SIDE = 320
_TABLES = frozenset(
    {
        *("meeting", "agenda_item", "decision", "vote", "vote_point", "vote_result"),
        *("assignment", "assignment_person", "person", "signed_minutes", "programme"),
        *("assignment_step", "evidence_file", "item_programme", "item_standard"),
        *("decision_entry", "decision_programme", "decision_standard", "decision_relation"),
        "decision_discipline",
    }
)


class DecisionsScreen(Screen):
    """Enter opens the card, Ctrl+F filters, Ctrl+C copies rows."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._wanted: RegisterFilter | None = None  # as last counted
        self._counts: Counts | None = None
        self._sorting = Sorting()
        self.head = PageHead()
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.side_button = Button(ui, "secondary", "panel", small=True)
        self.table = PagedTable(ui, columns(ui))
        self.table.sort_by("date", descending=True)
        self.table.pages.ordered = self._order
        self.table.place_of = self._place_of
        self.columns = ColumnsButton(ui, self.table, "decisions")
        self.export = ExportButton(
            ui, self.table, lambda t: t.pgettext("screen", "Decisions"), short=True
        )
        self.views = ViewsButton(ui, "decisions", self.choice)
        actions = (self.views, self.columns, self.copy, self.export, self.side_button)
        self.filters = RegisterFilters(ui, actions)
        self.parts = RegisterParts(ui)
        self.card = DecisionCardPanel(ui)
        self.empty = EmptyList(ui, "decisions")
        self.empty.acted.connect(lambda: ui.go(Place("meetings")))
        self._arrange()
        self._connect()
        self.retranslate()

    def open(self, record_id: str) -> None:
        """With the card of this point, or with that of a meeting's first one."""
        if record_id:
            self._clear_filter()
        self.renew()
        if not record_id:
            return
        first = self.ui.session.read(first_of_meeting, record_id)
        if self.table.select(first or record_id):
            self.side.set_open(True)

    def refresh(self, changes: Changes | None) -> None:
        if changes is None or changes.tables & _TABLES:
            session = self.ui.session
            self.filters.show_choices(session.read(register_choices, session.council_id))
            self._wanted = None
            self._show()
            self._show_card(self.table.selected_row())

    def retranslate(self) -> None:
        t = self.ui.words
        self.head.heading.setText(t.pgettext("screen", "Decisions"))
        self.setAccessibleName(t.pgettext("screen", "Decisions"))
        self.copy.name_it(t.pgettext("button", "Copy the rows"))
        self.side_button.name_it(t.pgettext("button", "Card of the decision (F8)"))
        self.table.setAccessibleName(t.pgettext("screen", "Decisions"))
        self.empty.set_texts(
            t.gettext("There are no decisions yet"),
            t.gettext("Decisions taken at the meetings are collected here with their deadlines."),
            t.pgettext("button", "Open the meetings"),
        )
        self.filters.retranslate()
        self.parts.retranslate()
        self.card.retranslate()
        if self._counts is not None:
            self._show()

    def first(self) -> QWidget:
        return self.table if self.table.row_count() else self

    def keys(self) -> list[tuple[str, str]]:
        t = self.ui.words
        return [
            ("Enter", t.pgettext("key", "card")),
            ("Ctrl+F", t.pgettext("key", "filter")),
            ("Ctrl+C", t.pgettext("key", "copy rows")),
            ("Ctrl+E", t.pgettext("key", "export")),
            ("F8", t.pgettext("key", "side panel")),
        ]

    def _connect(self) -> None:
        self.filters.changed.connect(self._show)
        self.parts.chosen.connect(self._show)
        self.views.applied.connect(self.apply)
        self.copy.clicked.connect(self.table.copy)
        self.side_button.clicked.connect(self.side.toggle)
        self.side.narrowed.connect(self._narrowed)
        self.table.selected.connect(self._show_card)
        self.table.opened.connect(lambda _row: self.side.set_open(True))
        self.card.closed.connect(self._close_card)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self, "Ctrl+F", self.filters.search.setFocus, within)

    def choice(self) -> dict[str, str]:
        """What the list is filtered by, to be kept as a view."""
        part = self.parts.value
        return {**self.filters.values(), **({"part": str(part)} if part else {})}

    def apply(self, choice: dict[str, str]) -> None:
        """Filter by this, as `choice` gave it."""
        part = choice.get("part")
        known = part if part in tuple(RegisterPart) else None
        self.parts.set_value(RegisterPart(known) if known else None)
        self.filters.set_values(choice)

    def _clear_filter(self) -> None:
        self.apply({})

    def _order(self, key: str, descending: bool) -> None:
        self._sorting = Sorting(RegisterOrder(key), descending, self.ui.language)
        if self._counts is not None:
            self._show()

    def _place_of(self, decision_id: object) -> int:
        wanted, counts = self._wanted, self._counts
        if wanted is None or counts is None:
            return -1
        wanted, total = self._of_part(wanted, counts)
        return self.ui.session.read(register_place, wanted, self._sorting, total, str(decision_id))

    def _of_part(self, wanted: RegisterFilter, counts: Counts) -> tuple[RegisterFilter, int]:
        return replace(wanted, part=self.parts.value), counts.of(self.parts.value)

    def _show(self) -> None:
        """Count where something else is wanted; then the rows, the first page of which is read."""
        session = self.ui.open_session
        if session is None:
            return
        wanted = self.filters.wanted(session.council_id)
        if wanted != self._wanted or self._counts is None:
            self._wanted, self._counts = wanted, session.read(register_counts, wanted)
        counts = self._counts
        self._sorting = replace(self._sorting, language=self.ui.language)
        asked, total = self._of_part(wanted, counts)
        sorting = self._sorting

        def read(first: int, most: int) -> list[RegisterLine]:
            return session.read(register_page, asked, sorting, total, first, most)

        self.table.show_pages(Pages(total, read))
        if self.table.selected_row() is None and total:
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        said = self.ui.words.gettext("Decisions: {number}", number=counts.total)
        self.parts.show_counts(counts, said)
        nothing = not counts.total and wanted == RegisterFilter(wanted.council_id, wanted.day)
        self.side.setVisible(not nothing)
        self._nothing.setVisible(nothing)

    def _show_card(self, row: RegisterLine | None) -> None:
        card = None if row is None else self.ui.session.read(decision_card, row.id)
        self.card.show_decision(None if row is None else row.line, card)

    def _narrowed(self, narrow: bool) -> None:
        """The card shows what the table then leaves out."""
        self.side_button.setVisible(narrow)
        self.table.columns_seen.leave_out(("date", "who") if narrow else ())

    def _close_card(self) -> None:
        self.side.set_open(False)
        self.side_button.setVisible(True)
        self.table.setFocus()

    def _arrange(self) -> None:
        panel = Panel(head=False)
        self._nothing = Panel(head=False)
        self._nothing.body.addWidget(self.empty)
        self._nothing.hide()
        self.side_button.hide()
        panel.body.addWidget(self.filters)
        panel.body.addWidget(self.parts)
        panel.body.addWidget(line())
        panel.body.addWidget(self.table, 1)
        self.side = SidePanel(self.ui, "decisions", panel, self.card, _SIDE)
        column = page_column(self)
        column.addWidget(self.head)
        column.addWidget(self.side, 1)
        column.addWidget(self._nothing, 1)
