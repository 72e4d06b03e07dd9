"""The words of a story, paragraph by paragraph, as the page prints them and without a page."""

from __future__ import annotations

from qacouncil.documents.binding import paragraphs
from qacouncil.documents.story import (
    AnnexMark,
    Approval,
    Beside,
    Block,
    Cards,
    Centred,
    Facts,
    Heading,
    Pair,
    Paragraph,
    Plain,
    RosterRow,
    SealLine,
    Signature,
    Table,
    ThreeParts,
)

_BETWEEN_CELLS = " | "
_BETWEEN_CHOICES = "   "


def block_lines(block: Block) -> list[str]:
    """The lines of one block; of a table a line for each row."""
    return [line for text in _texts(block) for line in paragraphs(text)]


def _texts(block: Block) -> list[str]:
    match block:
        case Paragraph(said=said):
            return [said.text]
        case Plain(text=text) | Centred(text=text) | Heading(text=text) | AnnexMark(text=text):
            return [text]
        case ThreeParts():
            return ["   ".join(filter(None, (block.left, block.middle, block.right)))]
        case SealLine():
            return [f"{block.date}   {block.mark}"]
        case Beside():
            return [block.left, block.right]
        case Facts():
            return [f"{fact.label} {fact.value}" for fact in block.facts]
        case RosterRow():
            return [f"{block.name} – {block.position}" if block.position else block.name]
        case Signature():
            rule = "____ " if block.ruled else ""
            return [f"{block.position} {rule}{block.name}".strip()]
        case Approval():
            return [block.word, block.position, f"____ {block.name}".strip(), block.date]
        case Table():
            heads = _BETWEEN_CELLS.join(column.head for column in block.columns)
            return [heads, *(_row(row.group, [c.text for c in row.cells]) for row in block.rows)]
        case Cards():
            above = [text for part in block.blocks for text in _texts(part)]
            below = [text for part in block.foot for text in _texts(part)]
            words = _BETWEEN_CHOICES.join(" ".join(paragraphs(each)) for each in block.choices)
            squares = _BETWEEN_CHOICES.join("☐" for _ in block.choices)
            return [*above, words, squares, *below]
        case Pair():
            sides = (block.left, block.right)
            return [text for side in sides if side is not None for text in _texts(side)]
        case _:
            return []


def _row(group: str, texts: list[str]) -> str:
    return group or _BETWEEN_CELLS.join(" ".join(paragraphs(text)) for text in texts)
