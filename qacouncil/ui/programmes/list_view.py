"""The programmes as a table with its filters, the card of the one selected at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.folding import fold
from qacouncil.i18n.programme_words import level_words, programme_state_words
from qacouncil.queries.programmes_list import ProgrammeLine
from qacouncil.rules.terms import ProgrammeLevel, ProgrammeState
from qacouncil.ui.context import Ui
from qacouncil.ui.programmes.card import ProgrammeCardPanel
from qacouncil.ui.programmes.rows import columns, searched
from qacouncil.ui.said import capital
from qacouncil.ui.side_panel import SidePanel
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import Button, Panel, label, line
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.columns_button import ColumnsButton
from qacouncil.ui.widgets.fields import SearchEdit
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.table import Table

_SIDE, _LEAST, _SEARCH, _LEAST_SEARCH = 380, 350, 170, 110
# Columns that come in from this width of the table on, px.
_NEEDED = ((1180, ("department",)), (980, ("head",)), (720, ("level",)), (560, ("credits",)))


class ProgrammesView(QWidget):
    """`selected`: the row or None. Enter opens the card, Ctrl+F filters, Ctrl+E exports."""

    selected = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.rows: list[ProgrammeLine] = []
        self._folded: dict[str, str] = {}
        self.search = SearchEdit(ui)
        self.level, self.state = Choice(ui), Choice(ui)
        self._count = label("note")
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.side_button = Button(ui, "secondary", "panel", small=True)
        self.table = Table(ui, columns(ui), two_lines=True)
        self.export = ExportButton(
            ui, self.table, lambda words: words.pgettext("screen", "Programmes")
        )
        self.table.sort_by("code")
        self.columns = ColumnsButton(ui, self.table, "programmes")
        self.card = ProgrammeCardPanel(ui)
        self._arrange()
        self._connect()

    def show_rows(self, rows: list[ProgrammeLine]) -> None:
        self.rows = rows
        self._folded = {row.id: fold(searched(self._ui, row)) for row in rows}
        self._filter()

    def reveal(self, programme_id: str) -> None:
        """Select this programme, whatever filter hides it, with its card."""
        self.search.set_value("")
        self.level.set_value(None)
        self.state.set_value(None)
        self._filter()
        if self.table.select(programme_id):
            self.side.set_open(True)

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        self.search.setPlaceholderText(t.gettext("Code, name, department"))
        self.search.setAccessibleName(t.gettext("Filter of the programmes"))
        levels = [(each, capital(level_words(t, each))) for each in ProgrammeLevel]
        self.level.set_choices([(None, t.gettext("All levels")), *levels])
        self.level.setAccessibleName(t.pgettext("table", "Level"))
        states = [(each, capital(programme_state_words(t, each))) for each in ProgrammeState]
        self.state.set_choices([(None, t.gettext("All states")), *states])
        self.state.setAccessibleName(t.pgettext("table", "State"))
        self.copy.name_it(t.pgettext("button", "Copy the rows"))
        self.side_button.name_it(t.pgettext("button", "Card of the programme (F8)"))
        self.table.setAccessibleName(t.pgettext("screen", "Programmes"))
        self.card.say()
        self.show_rows(self.rows)

    def export_rows(self) -> None:
        """The rows shown, as a spreadsheet."""
        self.export.export()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._leave_out()

    def _leave_out(self) -> None:
        """What the card says, where the table has no room for it beside the name."""
        width = self.width() - (0 if self.side.is_narrow else _SIDE)
        away = [keys for least, keys in _NEEDED if width < least]
        self.table.columns_seen.leave_out([key for keys in away for key in keys])

    def _filter(self) -> None:
        level, state = self.level.value(), self.state.value()
        wanted = fold(self.search.text()).split()
        shown = [
            row
            for row in self.rows
            if level in (None, row.level)
            and state in (None, row.state)
            and all(word in self._folded[row.id] for word in wanted)
        ]
        self.table.show_rows(shown)
        if self.table.selected_row() is None and shown:
            self.table.select(self.table.rows.row(0).id)
        number = len(self.rows)
        self._count.setText(
            self._ui.words.gettext("Shown: {shown} of {number}", shown=len(shown), number=number)
        )

    def _narrowed(self, narrow: bool) -> None:
        """The card shows what the table then leaves out."""
        self.side_button.setVisible(narrow)
        self.card.close_button.setVisible(narrow)
        self._count.setVisible(not narrow)
        self._leave_out()

    def _close(self) -> None:
        self.side.set_open(False)
        self.side_button.setVisible(True)
        self.table.setFocus()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.level.chosen.connect(self._filter)
        self.state.chosen.connect(self._filter)
        self.copy.clicked.connect(self.table.copy)
        self.side_button.clicked.connect(self.side.toggle)
        self.side.narrowed.connect(self._narrowed)
        self.table.selected.connect(self.selected)
        self.table.opened.connect(lambda _row: self.side.set_open(True))
        self.card.closed.connect(self._close)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self, "Ctrl+F", self.search.setFocus, within)

    def _arrange(self) -> None:
        panel = Panel(head=False)
        bar = QHBoxLayout()
        bar.setContentsMargins(10, GAP_S, 10, GAP_S)
        bar.setSpacing(GAP_S)
        self.search.setMinimumWidth(_LEAST_SEARCH)
        self.search.setMaximumWidth(_SEARCH)
        for widget in (self.search, self.level, self.state):
            bar.addWidget(widget)
        bar.addWidget(self._count)
        bar.addStretch(1)
        for button in (self.columns, self.copy, self.export, self.side_button):
            bar.addWidget(button)
        self.side_button.hide()
        self.export.shorten(short=True)  # the card beside the table needs the room
        self.card.close_button.hide()
        panel.body.addLayout(bar)
        panel.body.addWidget(line())
        panel.body.addWidget(self.table, 1)
        self.side = SidePanel(self._ui, "programmes", panel, self.card, _SIDE)
        self.card.setMinimumWidth(_LEAST)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.side)
