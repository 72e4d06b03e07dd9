"""The reference for any paper: its words set by a bare script in ReportLab's stock paragraphs.

It knows none of the program's rules: no hyphenation, no fallback fonts, nothing kept together.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate
from reportlab.platypus import Table as StockTable

from bench.reference_protocol import styles
from qacouncil.documents.rendering import Paper
from qacouncil.documents.story import Block, Centred, Heading, Table
from qacouncil.documents.story_text import block_lines

Line = tuple[str, str]  # style, text
Words = list[Line | list[list[str]]]  # a table is a list of its rows


def words_of(paper: Paper) -> Words:
    """The paper's words, paragraph by paragraph, read beforehand."""
    words: Words = []
    for block in paper.story.blocks:
        if isinstance(block, Table):
            heads = [column.head for column in block.columns]
            rows = [[cell.text for cell in row.cells] or [row.group] for row in block.rows]
            words.append([heads, *(row + [""] * (len(heads) - len(row)) for row in rows)])
        else:
            words += [(_style(block), line) for line in block_lines(block)]
    return words


def _style(block: Block) -> str:
    if isinstance(block, Heading):
        return "centred" if block.centred else "heading"
    return "centre" if isinstance(block, Centred) else "body"


def set_words(words: Words, *, wide: bool) -> bytes:
    """The words as a PDF."""
    style = styles()
    output = BytesIO()
    size = landscape(A4) if wide else A4
    page = SimpleDocTemplate(
        output, pagesize=size, leftMargin=30 * mm, rightMargin=15 * mm, topMargin=20 * mm
    )
    story: list[Flowable] = []
    for each in words:
        if isinstance(each, tuple):
            story.append(Paragraph(escape(each[1]), style[each[0]]))
        else:
            story.append(_table(each, size[0] - 45 * mm - 12))
    page.build(story)
    return output.getvalue()


def _table(rows: Sequence[Sequence[str]], width: float) -> StockTable:
    cell = styles()["left"].clone("cell", fontSize=12, leading=13.8)
    filled = [[Paragraph(escape(text), cell) for text in row] for row in rows]
    columns = [width / len(rows[0])] * len(rows[0])
    return StockTable(filled, columns, repeatRows=1, style=[("GRID", (0, 0), (-1, -1), 0.5, black)])
