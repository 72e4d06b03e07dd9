"""Paragraphs and tables of a DOCX file, and their XML with every child in the schema's order.

Word takes a file for damaged where the properties of a paragraph or a table stand in another
order than that of ISO/IEC 29500. Lengths are in points.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from qacouncil.documents.docx_text import tag, twips

BODY, LIST, PLAIN = "BodyText", "List", "Normal"
TITLE, HEADING_1, HEADING_2 = "Title", "Heading1", "Heading2"
CENTRED, SIGNATURE, CELL = "Centred", "Signature", "TableText"
_RULED, _BARE = "TableGrid", "TableNormal"


@dataclass(slots=True)
class Para:
    """A paragraph; content: its runs as XML. left, hanging: as Word's indents.

    tabs: the kind and place of each stop.
    """

    style: str
    content: str = ""
    before: float = 0.0
    after: float = 0.0
    keep_next: bool = False
    keep_lines: bool = False
    new_page: bool = False
    left: float = 0.0
    hanging: float = 0.0
    first: float = 0.0  # the indent of the first line, 0: that of the style
    tabs: tuple[tuple[str, float], ...] = ()
    align: str = ""
    exact: float = 0.0  # the height of the line, where it only makes room
    length: int = 0  # how many signs it holds

    def xml(self) -> str:
        properties = [tag("pStyle", val=self.style)]
        if self.keep_next:
            properties.append(tag("keepNext"))
        if self.keep_lines:
            properties.append(tag("keepLines"))
        if self.new_page:
            properties.append(tag("pageBreakBefore"))
        if self.tabs:
            stops = (tag("tab", val=kind, pos=twips(place)) for kind, place in self.tabs)
            properties.append(tag("tabs", *stops))
        spacing: dict[str, str | float] = {}
        if self.before:
            spacing["before"] = twips(self.before)
        if self.after:
            spacing["after"] = twips(self.after)
        if self.exact:
            spacing |= {"line": twips(self.exact), "lineRule": "exact"}
        if spacing:
            properties.append(tag("spacing", **spacing))
        if self.first:
            properties.append(tag("ind", left=twips(self.left), firstLine=twips(self.first)))
        elif self.left or self.hanging:
            properties.append(tag("ind", left=twips(self.left), hanging=twips(self.hanging)))
        if self.align:
            properties.append(tag("jc", val=self.align))
        return tag("p", tag("pPr", *properties), self.content)


@dataclass(slots=True)
class GridCell:
    """A cell; span: over so many columns; left, right: its padding where it is not the table's."""

    parts: list[Part]
    span: int = 1
    left: float | None = None
    right: float | None = None
    middle: bool = False


@dataclass(slots=True)
class GridRow:
    cells: list[GridCell]
    head: bool = False
    whole: bool = True  # it is not divided between pages
    height: float = 0.0  # the least


@dataclass(slots=True)
class Grid:
    """A table; widths: of its columns."""

    widths: tuple[float, ...]
    rows: list[GridRow] = field(default_factory=list)
    ruled: bool = True
    pad_x: float = 0.0
    pad_y: float = 0.0
    caption: str = ""

    def xml(self) -> str:
        style = _RULED if self.ruled else _BARE
        look = tag("tblLook", val="0020" if self.ruled else "0000", firstRow=int(self.ruled))
        properties = [
            tag("tblStyle", val=style),
            tag("tblW", w=twips(sum(self.widths)), type="dxa"),
            tag("tblInd", w=0, type="dxa"),
            tag("tblLayout", type="fixed"),
            tag(
                "tblCellMar",
                _width("top", self.pad_y),
                _width("left", self.pad_x),
                _width("bottom", self.pad_y),
                _width("right", self.pad_x),
            ),
            look,
        ]
        if self.caption:
            properties.append(f"<w:tblCaption w:val={quoteattr(self.caption)}/>")
        grid = tag("tblGrid", *(tag("gridCol", w=twips(width)) for width in self.widths))
        rows = (self._row(row) for row in self.rows)
        return tag("tbl", tag("tblPr", *properties), grid, *rows)

    def _row(self, row: GridRow) -> str:
        properties = []
        if row.whole:
            properties.append(tag("cantSplit"))
        if row.height:
            properties.append(tag("trHeight", val=twips(row.height), hRule="atLeast"))
        if row.head:
            properties.append(tag("tblHeader"))
        made = []
        column = 0
        for cell in row.cells:
            width = sum(self.widths[column : column + cell.span])
            made.append(_cell(cell, width))
            column += cell.span
        return tag("tr", *([tag("trPr", *properties)] if properties else []), *made)


Part = Para | Grid


def _cell(cell: GridCell, width: float) -> str:
    properties = [_width("tcW", width)]
    if cell.span > 1:
        properties.append(tag("gridSpan", val=cell.span))
    sides = (("left", cell.left), ("right", cell.right))
    margins = [_width(side, pad) for side, pad in sides if pad is not None]
    if margins:
        properties.append(tag("tcMar", *margins))
    if cell.middle:
        properties.append(tag("vAlign", val="center"))
    return tag("tc", tag("tcPr", *properties), parts_xml(cell.parts))


def _width(name: str, points: float) -> str:
    return tag(name, w=twips(points), type="dxa")


def parts_xml(parts: list[Part]) -> str:
    """The XML of what stands below each other; a table is never the last, nor next to a table."""
    made: list[str] = []
    between = Para(PLAIN, exact=1.0)
    for number, part in enumerate(parts):
        made.append(part.xml())
        following = parts[number + 1] if number + 1 < len(parts) else None
        if isinstance(part, Grid) and not isinstance(following, Para):
            made.append(between.xml())
    return "".join(made) or Para(PLAIN).xml()


def paras(parts: list[Part]) -> Iterator[Para]:
    """Every paragraph, those of the tables too, in the order of the page."""
    for part in parts:
        if isinstance(part, Para):
            yield part
        else:
            for row in part.rows:
                for cell in row.cells:
                    yield from paras(cell.parts)
