"""What the dialog of an import is told of the things that are read in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from qacouncil.exchange.import_choices import ImportChoices
from qacouncil.exchange.row_findings import RowFinding
from qacouncil.exchange.sheet import Sheet
from qacouncil.exchange.table_layout import TableLayout
from qacouncil.i18n.translator import Translator
from qacouncil.ui.context import Ui
from qacouncil.ui.session import Writing
from qacouncil.ui.widgets.table import Column

Layout = TableLayout[Any]
Told = Callable[[int, int], None]


class ImportRow(Protocol):
    """A row as the preview shows it. left_out: by the person or by an answer."""

    @property
    def number(self) -> int: ...
    @property
    def findings(self) -> tuple[RowFinding, ...]: ...
    @property
    def left_out(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Preview:
    """What a table gives with the choices made so far.

    open: errors, and questions without an answer. taken: how many would be imported. content: the
    kind's own, which it writes.
    """

    rows: Sequence[Any]  # ImportRow
    open: Sequence[RowFinding]
    taken: int
    content: Any


class ImportKind(Protocol):
    """Members, disciplines … `read` is called beside the window and touches no widget."""

    def question(self, t: Translator) -> str:
        """The title of the dialog."""
        ...

    def fields(self) -> Sequence[StrEnum]:
        """What a column may hold, in the order of the choice."""
        ...

    def field_words(self, t: Translator, field: StrEnum) -> str: ...

    def layout(self, sheet: Sheet) -> Layout:
        """Where the headings stand, as far as they are recognised."""
        ...

    def layout_at(self, sheet: Sheet, heading_row: int) -> Layout:
        """With the headings in this row; 0: there are none."""
        ...

    def lacking(self, t: Translator, layout: Layout) -> str:
        """Which column is needed still, in a sentence; empty: none."""
        ...

    def read(self, sheet: Sheet, layout: Layout, choices: ImportChoices, told: Told) -> Preview: ...

    def columns(self, ui: Ui) -> Sequence[Column]:
        """The columns of the preview between the row's number and its state."""
        ...

    def columns_first_left_out(self) -> Sequence[str]:
        """The keys of the columns that a narrow window has no room for."""
        ...

    def sentence(self, t: Translator, finding: RowFinding) -> str: ...

    def answers(self, finding: RowFinding) -> Sequence[str]: ...

    def answer_words(self, t: Translator, finding: RowFinding, answer: str) -> str: ...

    def takes_date(self, finding: RowFinding) -> bool:
        """Whether any date, 2026-09-01, is an answer too."""
        ...

    def write(self, preview: Preview, told: Told) -> Writing: ...

    def verb(self, t: Translator, number: int) -> str:
        """The button that imports so many."""
        ...

    def done(self, t: Translator, number: int) -> str:
        """What the notice says when so many were imported."""
        ...
