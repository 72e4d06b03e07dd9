"""The decisions screen: a table of all points, and the card of the one selected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.changes import Changes
from qacouncil.i18n.area_words import AREAS, area_words
from qacouncil.i18n.folding import fold
from qacouncil.queries.decision_card import decision_card
from qacouncil.queries.decisions_list import DecisionLine, decisions_list
from qacouncil.rules.numbering import academic_year
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.decisions.card import DecisionCardPanel
from qacouncil.ui.decisions.rows import columns, in_order, searched
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.page import PageHead, page_column
from qacouncil.ui.screen import Screen
from qacouncil.ui.side_panel import SidePanel
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import Button, Panel, line
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.columns_button import ColumnsButton
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.fields import SearchEdit
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.table import Table

_SIDE = 320
_TABLES = frozenset(
    {
        *("meeting", "agenda_item", "decision", "vote", "vote_point", "vote_result"),
        *("assignment", "assignment_person", "person", "signed_minutes"),
        *("assignment_step", "evidence_file"),
    }
)


class DecisionsScreen(Screen):
    """Enter opens the card, Ctrl+F filters, Ctrl+C copies rows."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._rows: list[DecisionLine] | None = None
        self._folded: dict[str, str] = {}
        self.head = PageHead()
        self.search = SearchEdit(ui)
        self.area, self.year = Choice(ui), Choice(ui)
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.side_button = Button(ui, "secondary", "panel", small=True)
        self._count = ElidedLabel("note")
        self.table = Table(ui, columns(ui), two_lines=True)
        self.table.sort_by("date", descending=True)
        self.columns = ColumnsButton(ui, self.table, "decisions")
        self.export = ExportButton(
            ui, self.table, lambda t: t.pgettext("screen", "Decisions"), short=True
        )
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
        wanted = [row for row in self._rows or () if record_id in (row.id, row.meeting.id)]
        if record_id and wanted:
            self.table.select(wanted[0].id)
            self.side.set_open(True)

    def refresh(self, changes: Changes | None) -> None:
        if changes is None or changes.tables & _TABLES:
            session = self.ui.session
            found = session.read(decisions_list, council_id=session.council_id)
            self._rows = in_order(found)
            self._folded.clear()
            self._say_choices()
            self._filter()
            self._show_card(self.table.selected_row())

    def retranslate(self) -> None:
        t = self.ui.words
        self.head.heading.setText(t.pgettext("screen", "Decisions"))
        self.setAccessibleName(t.pgettext("screen", "Decisions"))
        self.search.setPlaceholderText(t.gettext("Words of the decision"))
        self.search.setAccessibleName(t.gettext("Filter of the decisions"))
        self.copy.name_it(t.pgettext("button", "Copy the rows"))
        self.side_button.name_it(t.pgettext("button", "Card of the decision (F8)"))
        self.table.setAccessibleName(t.pgettext("screen", "Decisions"))
        self.empty.set_texts(
            t.gettext("There are no decisions yet"),
            t.gettext("Decisions taken at the meetings are collected here with their deadlines."),
            t.pgettext("button", "Open the meetings"),
        )
        self.card.retranslate()
        self._folded.clear()
        self._say_choices()
        self._filter()

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
        self.search.textChanged.connect(self._filter)
        self.area.chosen.connect(self._filter)
        self.year.chosen.connect(self._filter)
        self.copy.clicked.connect(self.table.copy)
        self.side_button.clicked.connect(self.side.toggle)
        self.side.narrowed.connect(self._narrowed)
        self.table.selected.connect(self._show_card)
        self.table.opened.connect(lambda _row: self.side.set_open(True))
        self.card.closed.connect(self._close_card)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self, "Ctrl+F", self.search.setFocus, within)

    def _say_choices(self) -> None:
        t = self.ui.words
        there = {row.area for row in self._rows or ()}
        known = [(each, area_words(t, each)) for each in AREAS if each in there]
        self.area.set_choices([(None, t.gettext("All areas")), *known])
        self.area.setAccessibleName(t.pgettext("field", "Area"))
        years = sorted({academic_year(row.meeting.date) for row in self._rows or ()}, reverse=True)
        self.year.set_choices([(None, t.gettext("All years")), *((each, each) for each in years)])
        self.year.setAccessibleName(t.gettext("Academic year"))

    def _clear_filter(self) -> None:
        self.search.set_value("")
        self.area.set_value(None)
        self.year.set_value(None)

    def _filter(self) -> None:
        if self._rows is None:
            return
        wanted = fold(self.search.text()).split()
        area, year = self.area.value(), self.year.value()
        rows = [
            row
            for row in self._rows
            if area in (None, row.area)
            and year in (None, academic_year(row.meeting.date))
            and (not wanted or self._has(row, wanted))
        ]
        self.table.show_rows(rows, key=lambda row: row.id)
        if self.table.selected_row() is None and rows:
            self.table.select(self.table.rows.row(0).id)
        meetings = len({row.meeting.id for row in rows})
        self._count.setText(
            self.ui.words.gettext(
                "Decisions: {number}, meetings: {meetings}", number=len(rows), meetings=meetings
            )
        )
        self.side.setVisible(bool(self._rows))
        self._nothing.setVisible(not self._rows)

    def _has(self, row: DecisionLine, wanted: list[str]) -> bool:
        """Whether a decision holds each of these folded words; what it holds is folded once."""
        text = self._folded.get(row.id)
        if text is None:
            text = self._folded[row.id] = fold(searched(self.ui, row))
        return all(word in text for word in wanted)

    def _show_card(self, row: DecisionLine | None) -> None:
        card = None if row is None else self.ui.session.read(decision_card, row.id)
        self.card.show_decision(row, card)

    def _narrowed(self, narrow: bool) -> None:
        """The card shows what the table then leaves out."""
        self.side_button.setVisible(narrow)
        self._count.setVisible(not narrow)
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
        self.search.setMinimumWidth(120)
        self.search.setMaximumWidth(170)
        self.area.setMaximumWidth(260)
        short = self.area.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.area.setSizeAdjustPolicy(short)
        self.area.setMinimumContentsLength(16)
        self.area.view().setTextElideMode(Qt.TextElideMode.ElideNone)
        bar = QHBoxLayout()
        bar.setContentsMargins(10, GAP_S, 10, GAP_S)
        bar.setSpacing(GAP_S)
        bar.addWidget(self.search)
        bar.addWidget(self.area)
        bar.addWidget(self.year)
        bar.addWidget(self._count, 1)
        bar.addWidget(self.columns)
        bar.addWidget(self.copy)
        bar.addWidget(self.export)
        bar.addWidget(self.side_button)
        self.side_button.hide()
        panel.body.addLayout(bar)
        panel.body.addWidget(line())
        panel.body.addWidget(self.table, 1)
        self.side = SidePanel(self.ui, "decisions", panel, self.card, _SIDE)
        column = page_column(self)
        column.addWidget(self.head)
        column.addWidget(self.side, 1)
        column.addWidget(self._nothing, 1)
