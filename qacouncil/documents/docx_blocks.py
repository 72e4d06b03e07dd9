"""The blocks of a story as paragraphs and tables of a DOCX file, in the page's measures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from qacouncil.documents.binding import paragraphs
from qacouncil.documents.docx_cards import card_grid
from qacouncil.documents.docx_marks import (
    approval,
    beside,
    picture,
    seal_line,
    signature,
    three_parts,
)
from qacouncil.documents.docx_model import (
    BODY,
    CENTRED,
    HEADING_1,
    HEADING_2,
    LIST,
    PLAIN,
    TITLE,
    Grid,
    GridCell,
    GridRow,
    Para,
    Part,
    paras,
)
from qacouncil.documents.docx_strip import Strip
from qacouncil.documents.docx_tables import ruled_grid
from qacouncil.documents.docx_text import one_line, tab
from qacouncil.documents.fonts import BOLD
from qacouncil.documents.measures import (
    ANNEX_MARK_WIDTH,
    DASH_WIDTH,
    FIRST_INDENT,
    GUTTER,
    HANGING,
    LABEL_WIDTH,
    NAME_GAP,
    NARROW,
)
from qacouncil.documents.story import (
    WHOLE,
    AnnexMark,
    Approval,
    Beside,
    Block,
    Cards,
    Centred,
    Chart,
    Facts,
    Heading,
    Logo,
    PageBreak,
    Pair,
    Paragraph,
    Plain,
    RosterRow,
    SealLine,
    Signature,
    Table,
    ThreeParts,
)

# Signs that fit on a line, about; where ties reach over so many lines.
_LINE = 70


class DocxWriter(Strip):
    """Writes blocks into its strip, one below the other."""

    def written(self, blocks: Iterable[Block]) -> list[Part]:
        """The paragraphs and tables of all the blocks."""
        for block in blocks:
            first, first_unit = len(self.parts), len(self.units)
            self.language = block.language or self.language
            self._block(block)
            made = self.parts[first:]
            if made and self.new_page:
                next(paras(made)).new_page = True
                self.new_page = False
            _tie(self.units[first_unit:], block.tied)
            _tie(self.units, block.reach)
        return self.parts

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._paragraph(block)
            case Heading():
                self._heading(block)
            case Plain():
                self.texts(block.text, PLAIN, block.before, bold=block.bold, size=block.size)
            case Centred():
                self.texts(block.text, CENTRED, block.before, bold=block.bold, size=block.size)
            case RosterRow():
                self._roster_row(block)
            case Facts():
                self._facts(block)
            case Table():
                self._table(block)
            case Pair():
                self._pair(block)
            case _:
                self._mark(block)

    def _mark(self, block: Block) -> None:
        """The blocks of which a paper has few."""
        match block:
            case ThreeParts():
                three_parts(self, block)
            case Signature():
                signature(self, block)
            case SealLine():
                seal_line(self, block)
            case Beside():
                beside(self, block)
            case Approval():
                approval(self, block)
            case AnnexMark():
                left = self.width - ANNEX_MARK_WIDTH
                self.new_page = True
                self.texts(block.text, PLAIN, 0.0, left=left)
            case Logo() | Chart():
                picture(self, block)
            case Cards():
                self.parts.append(card_grid(self, block, self._apart))
            case PageBreak():
                self.new_page = True
            case _:
                raise TypeError(f"a DOCX file cannot show a {type(block).__name__}")

    def _paragraph(self, block: Paragraph) -> None:
        narrow = self.width < NARROW  # justified, its words would be strewn over the lines
        style = BODY if block.justified and not narrow else LIST
        first = len(self.parts)
        self.texts(block.said.text, style, block.before, language=block.said.language)
        if narrow:
            for made in paras(self.parts[first:]):
                made.first = FIRST_INDENT / 2

    def _heading(self, block: Heading) -> None:
        if block.title:
            style = TITLE
        else:
            style = HEADING_1 if block.centred or block.bookmark else HEADING_2
        first = len(self.parts)
        self.texts(block.text, style, block.before)
        if block.centred and not block.title:
            for made in paras(self.parts[first:]):
                made.align = "center"

    def _facts(self, block: Facts) -> None:
        before = block.before
        labels = [self.wide(f"{fact.label} ", BOLD) for fact in block.facts]
        place = max([LABEL_WIDTH, *labels])
        for fact in block.facts:
            label = one_line(fact.label)
            values = paragraphs(fact.value)
            shown = self.run(label, bold=fact.bold)
            if self.width < NARROW:
                value = " ".join(["", *values])
                made = Para(PLAIN, shown + self.run(value, bold=fact.strong), before)
                self.add(made)
            else:
                tabbed = shown + tab(self.language)
                tabbed += self.run(values[0] if values else "", bold=fact.strong)
                self.add(Para(PLAIN, tabbed, before, left=place, hanging=place, keep_lines=True))
                for value in values[1:]:
                    self.add(Para(PLAIN, self.run(value, bold=fact.strong), left=place))
            before = 0.0

    def _roster_row(self, block: RosterRow) -> None:
        name, position = (one_line(t) for t in (block.name, block.position))
        if self.width < NARROW or self.wide(name) > LABEL_WIDTH - NAME_GAP:
            text = f"{name} – {position}" if position else name
            made = Para(PLAIN, self.run(text), block.before, left=HANGING, hanging=HANGING)
        elif position:
            place = LABEL_WIDTH + DASH_WIDTH
            steps = (tab(self.language), self.run("–"), tab(self.language))
            shown = self.run(name) + "".join(steps) + self.run(position)
            tabs = (("left", LABEL_WIDTH),)
            made = Para(PLAIN, shown, block.before, left=place, hanging=place, tabs=tabs)
        else:
            made = Para(PLAIN, self.run(name), block.before)
        made.keep_lines = True
        self.add(made)

    def _pair(self, block: Pair) -> None:
        """A row of a table without rules; pairs that follow each other share one table."""
        half = self.width / 2
        sides = [
            self._apart([side] if side is not None else [], half - GUTTER / 2)
            for side in (block.left, block.right)
        ]
        beginning = [para for side in sides for para in paras(side[:1]) if para.new_page]
        for para in beginning:  # programs do not agree on page breaks within a table
            para.new_page = False
            self.new_page = True
        left, right = sides
        cells = [GridCell(left, right=GUTTER / 2), GridCell(right, left=GUTTER / 2)]
        last = self.parts[-1] if self.parts else None
        if not isinstance(last, Grid) or last.ruled or self.new_page:
            self.room(0.0)
            last = Grid((half, half), ruled=False)
            self.parts.append(last)
        last.rows.append(GridRow(cells, whole=False))
        self.units.append([*paras(left), *paras(right)])

    def _apart(self, blocks: Iterable[Block], width: float) -> list[Part]:
        """What blocks are in a column of their own."""
        return DocxWriter(replace(self.setting, width=width), self.language).written(blocks)

    def _table(self, block: Table) -> None:
        self.room(block.before)
        grid = ruled_grid(block, self.width, self.language)
        self.parts.append(grid)
        self.units += [[p for cell in row.cells for p in paras(cell.parts)] for row in grid.rows]


def _tie(units: list[list[Para]], lines: int) -> None:
    """Keep the last units with what follows, until they are so many lines or are all."""
    reached = 0
    for unit in reversed(units):
        if reached >= lines:
            return
        for para in unit:
            para.keep_next = True
            para.keep_lines = para.keep_lines or lines >= WHOLE
        reached += 1 + max((para.length for para in unit), default=0) // _LINE
