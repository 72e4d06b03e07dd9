"""What a paper says, block by block, before it is set on a page, in a DOCX file or on the web.

A paper is written once, as a `Story`; `documents.rendering` sets it. Lengths are in points unless
a name says millimetres. Blocks are in the order of the page; `before` is the space above a block.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from qacouncil.localized import Language

if TYPE_CHECKING:  # few papers have charts: the others need not wait for them
    from reportlab.graphics.shapes import Drawing

# So many lines at a block's end are kept with what follows that all of it is.
WHOLE = 1_000_000


@dataclass(frozen=True, slots=True)
class Said:
    """A text with the language it is written in, which decides how its words are divided."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its value; the label is bold for the persons who lead the meeting.

    strong: the value is bold, where it is what all is about.
    """

    label: str
    value: str
    bold: bool = False
    strong: bool = False


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(slots=True, kw_only=True)
class Block:
    """tied: how many of its last lines stay on one page with what follows.

    reach: so many lines stay there too, be they its own or of the blocks before it.
    language: of its words; a story says it of each of its blocks.
    """

    before: float = 0.0
    tied: int = 0
    reach: int = 0
    language: Language | None = None


@dataclass(slots=True)
class Paragraph(Block):
    """Running text with a first-line indent; each line end typed begins a new paragraph."""

    said: Said
    justified: bool = True


@dataclass(slots=True)
class Plain(Block):
    """Lines at the left margin, without indent; size None: that of the body."""

    text: str
    bold: bool = False
    size: float | None = None


@dataclass(slots=True)
class Centred(Block):
    """Lines in the middle of the page, of nearly the same length."""

    text: str
    bold: bool = False
    size: float | None = None


@dataclass(slots=True)
class Heading(Block):
    """A bold line, kept with the first two lines of the text after it.

    bookmark: its entry in the outline, "" for none. title: it names the paper itself.
    """

    text: str
    centred: bool = False
    bookmark: str = ""
    title: bool = False


@dataclass(slots=True)
class ThreeParts(Block):
    """One line with a text at each side and one in the middle; three where they do not fit."""

    left: str
    middle: str
    right: str


@dataclass(slots=True)
class Facts(Block):
    """Labels and, in a second column, their values."""

    facts: tuple[Fact, ...]


@dataclass(slots=True)
class RosterRow(Block):
    """A name and, after a dash, the position in hanging lines."""

    name: str
    position: str


@dataclass(slots=True)
class Signature(Block):
    """Position, a rule to sign on (or none, where the name is only typed), and the name."""

    position: str
    name: str
    ruled: bool = True


@dataclass(slots=True)
class SealLine(Block):
    """The date at the left margin and, under the rule of a signature, where the seal is put.

    room_mm: of the circle the seal takes, around its mark.
    """

    date: str
    mark: str
    room_mm: float = 40.0


@dataclass(slots=True)
class Beside(Block):
    """A line at the left margin and, in the block at the right, to whom or by whom."""

    left: str
    right: str


@dataclass(slots=True)
class Approval(Block):
    """The stamp at the upper right: who approves, with a rule to sign on, and the date."""

    word: str
    position: str
    name: str
    date: str


@dataclass(slots=True)
class AnnexMark(Block):
    """The mark at the upper right of an annex; on a new page unless it begins the paper."""

    text: str


@dataclass(slots=True)
class PageBreak(Block):
    """What follows begins a page."""


@dataclass(slots=True)
class Logo(Block):
    """The council's emblem, centred; png: the bytes of a PNG picture."""

    png: bytes
    height_mm: float = 18.0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; language None: the paper's own; size None: the table's."""

    text: str
    bold: bool = False
    size: float | None = None
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `width` in millimetres, 0 for an equal share of what is left."""

    head: str
    width: float = 0.0
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, or with `group` a bold line over the whole width of the table.

    total: of the rows above; it stays with the last of them.
    """

    cells: tuple[Cell, ...] = ()
    group: str = ""
    total: bool = False


def cells(*texts: str | Cell) -> Row:
    """A row of plain texts and of cells."""
    return Row(tuple(Cell(each) if isinstance(each, str) else each for each in texts))


@dataclass(slots=True)
class Table(Block):
    """A ruled table with its head repeated on each page.

    size: of its type. row_height: the least height of a row, in millimetres.
    padding: above and below the text of a row, in millimetres.
    caption: what it shows, for readers of the file; it is not printed.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    size: float = 12.0
    row_height: float = 0.0
    caption: str = ""
    padding: float = 1.0


@dataclass(slots=True)
class Chart(Block):
    """A drawing of `documents.charts`, in the middle; alt: what it shows, in words.

    Its numbers stand in a table beside it: the words of a story do not have them again.
    """

    drawing: Drawing
    alt: str


@dataclass(slots=True)
class Cards(Block):
    """The same card so many times, several on a page, with lines to cut along; alone on its pages.

    blocks: what stands on it, from above. choices: words, each over a square to be marked.
    foot: what stands at its lower edge. columns: how many there are side by side at the most.
    """

    blocks: tuple[Block, ...]
    choices: tuple[str, ...]
    foot: tuple[Block, ...]
    count: int
    columns: int = 2


@dataclass(slots=True)
class Pair(Block):
    """The same block in two languages, side by side; None: it has no words in that one."""

    left: Block | None
    right: Block | None


@dataclass(slots=True)
class Story:
    """Takes the blocks of one paper; one without words is left out."""

    language: Language
    blocks: list[Block] = field(default_factory=list)

    @property
    def place(self) -> int:
        """How many blocks there are: the number of the next one."""
        return len(self.blocks)

    def add(self, block: Block) -> None:
        block.language = block.language or self.language
        self.blocks.append(block)

    def paragraph(self, said: Said, *, before: float = 0.0, justified: bool = True) -> None:
        if said.text.strip():
            self.add(Paragraph(said, justified, before=before))

    def plain(
        self, text: str, *, before: float = 0.0, bold: bool = False, size: float | None = None
    ) -> None:
        if text.strip():
            self.add(Plain(text, bold, size, before=before))

    def centred(
        self, text: str, *, bold: bool = False, before: float = 0.0, size: float | None = None
    ) -> None:
        if text.strip():
            self.add(Centred(text, bold, size, before=before))

    def title(self, text: str, *, before: float) -> None:
        """What the paper is: its kind, centred and bold."""
        self.add(Heading(text, centred=True, title=True, before=before))

    def heading(self, text: str, *, before: float, bookmark: str = "") -> None:
        self.add(Heading(text, bookmark=bookmark, before=before, tied=WHOLE))

    def centred_heading(self, text: str, *, before: float, bookmark: str = "") -> None:
        self.add(Heading(text, centred=True, bookmark=bookmark, before=before, tied=WHOLE))

    def label(self, text: str, *, before: float) -> None:
        """The bold label over a list."""
        self.add(Plain(text, bold=True, before=before, tied=WHOLE))

    def three_parts(self, left: str, middle: str, right: str, *, before: float) -> None:
        self.add(ThreeParts(left, middle, right, before=before))

    def facts(self, facts: Iterable[Fact], *, before: float) -> None:
        self.add(Facts(tuple(facts), before=before))

    def roster_row(self, name: str, position: str, *, before: float = 0.0) -> None:
        self.add(RosterRow(name, position, before=before))

    def signature(self, position: str, name: str, *, before: float, ruled: bool = True) -> None:
        self.add(Signature(position, name, ruled, before=before))

    def beside(self, left: str, right: str, *, before: float) -> None:
        self.add(Beside(left, right, before=before))

    def annex_mark(self, text: str) -> None:
        self.add(AnnexMark(text, tied=WHOLE))

    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Row],
        *,
        before: float,
        size: float = 12.0,
        row_height: float = 0.0,
        caption: str = "",
        padding: float = 1.0,
    ) -> None:
        made = Table(tuple(columns), tuple(rows), size, row_height, caption, padding, before=before)
        self.add(made)

    def tie_last(self, lines: int = 1) -> None:
        """Keep the last lines of the last block together and with what follows."""
        if self.blocks:
            self.blocks[-1].tied = max(self.blocks[-1].tied, lines)

    def tie_above(self, lines: int) -> None:
        """Keep the last lines with what follows, in whichever blocks they are."""
        if self.blocks:
            self.blocks[-1].reach = lines

    def tie_since(self, first: int) -> None:
        """Keep all blocks from number `first` on together and with what follows."""
        for block in self.blocks[first:]:
            block.tied = WHOLE

    def loosen_last(self) -> None:
        """Let a page end after the last block."""
        if self.blocks:
            self.blocks[-1].tied = self.blocks[-1].reach = 0
