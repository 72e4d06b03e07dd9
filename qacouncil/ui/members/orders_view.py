"""The orders on the composition: whom each appointed and whom it released."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.queries.mandates import MandateLine, council_mandates
from qacouncil.queries.orders import OrderLine, council_orders
from qacouncil.ui.context import Ui
from qacouncil.ui.members.rows import order_words
from qacouncil.ui.members.view import View
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import listed_name
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import Button, Panel, label, line
from qacouncil.ui.widgets.columns_button import ColumnsButton
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.fields import SearchEdit
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.table import Column, Table
from qacouncil.ui.widgets.typed_times import date_as_shown


class OrdersView(Retranslating, View):
    """`opened`: the id of the first mandate of the order that was chosen."""

    opened = Signal(str)
    tables = frozenset({"mandate", "person"})

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._number = 0
        self.search = SearchEdit(ui)
        self._count = label("note")
        self.table = Table(ui, _columns(ui), two_lines=True)
        self.table.sort_by("date", descending=True)
        self.columns = ColumnsButton(ui, self.table, "orders")
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.save = ExportButton(ui, self.table, lambda t: t.pgettext("view", "Orders"))
        self.empty = EmptyList(ui, "members")
        self.empty.action.hide()
        self.search.textChanged.connect(self.table.filter)
        self.table.shown_changed.connect(self._say_count)
        self.copy.clicked.connect(self.table.copy)
        self.table.opened.connect(self._open)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self, "Ctrl+F", self.search.setFocus, within)
        self._arrange()
        self.retranslate()

    def read(self) -> None:
        session = self.ui.session
        orders = council_orders(session.read(council_mandates, session.council_id))
        self._number = len(orders)
        self.table.show_rows(orders)
        if self.table.selected_row() is None and orders:
            self.table.select(orders[0].id)
        self._list.setVisible(bool(orders))
        self.empty.setVisible(not orders)
        self._say_count()

    def first(self) -> QWidget:
        return self.table

    def export(self) -> None:
        self.save.export()

    def retranslate(self) -> None:
        t = self.ui.words
        self.search.setPlaceholderText(t.gettext("Filter by number or name"))
        self.search.setAccessibleName(t.gettext("Filter by number or name"))
        self.copy.name_it(t.pgettext("button", "Copy the rows"))
        self.table.setAccessibleName(t.pgettext("view", "Orders"))
        self.empty.set_texts(
            t.gettext("No order is noted yet"),
            t.gettext("The order is entered with the mandate that it gives or ends."),
            "",
        )
        self._say_count()

    def _say_count(self) -> None:
        shown, number = self.table.row_count(), self._number
        words = self.ui.words
        self._count.setText(words.gettext("Shown: {shown} of {number}", shown=shown, number=number))

    def _open(self, row: OrderLine) -> None:
        self.opened.emit((*row.appointed, *row.released)[0].id)

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(10, GAP_S, 10, GAP_S)
        bar.setSpacing(GAP_S)
        self.search.setFixedWidth(250)
        bar.addWidget(self.search)
        bar.addWidget(self._count)
        bar.addStretch(1)
        for button in (self.columns, self.copy, self.save):
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
    def names(lines: Iterable[MandateLine]) -> str:
        said = dict.fromkeys(listed_name(ui, each.name) for each in lines)
        return ", ".join(each.replace(" ", "\u00a0") for each in said) or "–"

    def number(row: OrderLine) -> str:
        return order_words(ui, row.order.number) or ui.words.gettext("no number")

    return [
        Column("order", lambda t: t.pgettext("table", "Order"), number, width=140, bold=True),
        Column(
            "date",
            lambda t: t.pgettext("table", "Date"),
            lambda row: date_as_shown(row.order.date) if row.order.date else "–",
            width=110,
            sort=lambda row: row.date,
        ),
        Column(
            "appointed",
            lambda t: t.pgettext("table", "Appointed"),
            lambda row: names(row.appointed),
            stretch=True,
        ),
        Column(
            "released",
            lambda t: t.pgettext("table", "Released"),
            lambda row: names(row.released),
            width=320,
        ),
    ]
