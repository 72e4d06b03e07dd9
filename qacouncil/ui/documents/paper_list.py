"""The papers there are, of a meeting and of the council."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from qacouncil.i18n.paper_words import kind_words
from qacouncil.queries.papers import kinds_of_council, kinds_of_meeting
from qacouncil.rules.terms import PaperKind
from qacouncil.ui.context import Ui
from qacouncil.ui.widgets.basic import Panel
from qacouncil.ui.widgets.table import Column, Table


@dataclass(frozen=True, slots=True)
class _Row:
    """A paper; kind None: the heading of those below it."""

    kind: PaperKind | None
    of_meeting: bool


class PaperList(Panel):
    """`chosen`: another paper; `entered`: Enter, the keys go to what it needs."""

    chosen = Signal(object)  # PaperKind
    entered = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__(head=False)
        self._ui = ui
        column = Column("paper", lambda t: t.pgettext("table", "Paper"), self._words, stretch=True)
        self.table = Table(ui, [column], group=self._heading)
        self.table.horizontalHeader().hide()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        rows = [_Row(None, of_meeting=True)]
        rows += [_Row(each, of_meeting=True) for each in kinds_of_meeting()]
        of_council = [_Row(each, of_meeting=False) for each in kinds_of_council()]
        if of_council:
            rows += [_Row(None, of_meeting=False), *of_council]
        self.table.show_rows(rows, key=lambda row: (row.kind, row.of_meeting))
        self.table.selected.connect(self._tell)
        self.table.opened.connect(lambda _row: self.entered.emit())
        self.body.addWidget(self.table, 1)

    @property
    def kind(self) -> PaperKind | None:
        """The paper chosen."""
        row = self.table.selected_row()
        return None if row is None else row.kind

    def choose(self, kind: PaperKind | None) -> None:
        """Choose a paper, or the first where it is not there."""
        for of_meeting in (True, False):
            if kind is not None and self.table.select((kind, of_meeting)):
                return
        self.table.setCurrentIndex(self.table.rows.index(self.table.row_after(-1, 1), 0))

    def first(self) -> QWidget:
        return self.table

    def say(self) -> None:
        """Set every text."""
        self.table.setAccessibleName(self._ui.words.gettext("Papers that can be made"))

    def _tell(self, row: _Row | None) -> None:
        if row is not None and row.kind is not None:
            self.chosen.emit(row.kind)

    def _words(self, row: _Row) -> str:
        return "" if row.kind is None else kind_words(self._ui.words, row.kind)

    def _heading(self, row: _Row) -> str:
        if row.kind is not None:
            return ""
        words = self._ui.words
        if row.of_meeting:
            return words.pgettext("papers", "Of a meeting")
        return words.pgettext("papers", "Of the council")
