"""A paper as one page of the web, complete in itself: no script, no address, all of it escaped."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from html import escape

from qacouncil.documents.binding import TIED_SPACE, bound, paragraphs
from qacouncil.documents.fonts import FIXED_SPACE
from qacouncil.documents.html_style import STYLE
from qacouncil.documents.rendering import Paper
from qacouncil.documents.story import (
    WHOLE,
    Align,
    AnnexMark,
    Approval,
    Beside,
    Block,
    Cards,
    Cell,
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
    Row,
    SealLine,
    Signature,
    Story,
    Table,
    ThreeParts,
)
from qacouncil.localized import Language

# A browser that heeds it loads nothing and runs nothing, whatever a text may hold.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

_ALIGNED = {Align.LEFT: "", Align.CENTRE: ' class="c"', Align.RIGHT: ' class="r"'}
_GAP = 6.0  # points above a block, from which on the page leaves room too


def paper_html(paper: Paper) -> bytes:
    """The page, in UTF-8; the same paper gives the same bytes."""
    about = paper.metadata
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{paper.story.language}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta name="author" content="{_words(about.author)}">',
        '<meta name="generator" content="QACouncil">',
        f"<title>{_words(about.title)}</title>",
        f"<style>{STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        *_Page(paper.story).blocks(paper.story.blocks),
        "</main>",
        "</body>",
        "</html>",
    ]
    return ("\n".join(parts) + "\n").encode("utf-8")


class _Page:
    """Writes the blocks one after another; it knows how deep the headings are."""

    def __init__(self, story: Story) -> None:
        self._language = story.language
        titled = any(isinstance(block, Heading) and block.title for block in story.blocks)
        self._top = self._level = int(titled)  # level: of the last heading the outline names

    def blocks(self, blocks: list[Block]) -> Iterator[str]:
        listed = False
        for block in blocks:
            if isinstance(block, RosterRow) != listed:
                yield "</ul>" if listed else '<ul class="roster">'
                listed = not listed
            yield from self._block(block)
        if listed:
            yield "</ul>"

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Paragraph(said=said):
                for text in paragraphs(said.text):
                    shown = self._words(text, said.language)
                    yield f"<p{self._lang(said.language)}{_gap(block)}>{shown}</p>"
            case Heading():
                yield self._heading(block)
            case Plain():
                names = ["strong"] if block.bold else []
                names += ["label"] if block.bold and block.tied == WHOLE else []
                yield self._text(block.text, block, *names, small=block.size)
            case Centred():
                names = ["centre", *(["strong"] if block.bold else [])]
                yield self._text(block.text, block, *names, small=block.size)
            case RosterRow():
                position = f" – {self._words(block.position)}" if block.position.strip() else ""
                yield f"<li>{self._words(block.name)}{position}</li>"
            case Facts():
                yield "<dl>"
                for fact in block.facts:
                    label = self._words(fact.label)
                    label = f"<strong>{label}</strong>" if fact.bold else label
                    value = self._lines(fact.value)
                    value = f"<strong>{value}</strong>" if fact.strong else value
                    yield f"<dt>{label}</dt><dd>{value}</dd>"
                yield "</dl>"
            case Table():
                yield from self._table(block)
            case Pair():
                yield '<div class="pair">'
                for side in (block.left, block.right):
                    yield "<div>"
                    if side is not None:
                        yield from self.blocks([side])
                    yield "</div>"
                yield "</div>"
            case _:
                yield from self._rare(block)

    def _rare(self, block: Block) -> Iterator[str]:
        match block:
            case ThreeParts():
                parts = (block.left, block.middle, block.right)
                shown = "\n".join(f"<span>{self._words(part)}</span>" for part in parts)
                yield f'<div class="row">{shown}</div>'
            case Signature():
                rule = '<span class="rule"></span>' if block.ruled else ""
                yield (
                    f'<div class="signature"><span>{self._words(block.position)}</span>{rule}'
                    f"<span>{self._words(block.name)}</span></div>"
                )
            case SealLine():
                date, mark = self._words(block.date), self._words(block.mark)
                yield f'<div class="row"><span>{date}</span><span>{mark}</span></div>'
            case Cards():
                yield from self.blocks([*block.blocks])
                for choice in block.choices:
                    yield f"<p>☐ {self._words(choice)}</p>"
                yield from self.blocks([*block.foot])
            case Beside():
                yield (
                    f'<div class="row"><span>{self._lines(block.left)}</span>'
                    f"<span>{self._lines(block.right)}</span></div>"
                )
            case Approval():
                rule = f"____________ {self._words(block.name)}"
                lines = (
                    self._words(block.word),
                    self._lines(block.position),
                    rule,
                    self._words(block.date),
                )
                yield f'<div class="right">{"<br>".join(filter(None, lines))}</div>'
            case AnnexMark():
                yield f'<div class="right">{self._lines(block.text)}</div>'
            case Logo():
                data = base64.b64encode(block.png).decode("ascii")
                yield f'<img alt="" src="data:image/png;base64,{data}">'
            case Chart():
                # Charts are few: the others need not wait for them.
                from qacouncil.documents.chart_output import chart_svg  # noqa: PLC0415

                picture = chart_svg(block.drawing, block.alt, ink="currentColor")
                yield f"<figure>{picture}</figure>"
            case PageBreak():
                return
            case _:
                raise TypeError(f"a page of the web cannot show a {type(block).__name__}")

    def _heading(self, block: Heading) -> str:
        """The paper's title is the first level; what the outline names lies above what it does
        not name.
        """
        if block.title:
            level = 1
        elif block.bookmark:
            level = self._level = self._top + 1
        else:
            level = self._level + 1
        centred = ' class="centre"' if block.centred else ""
        return f"<h{level}{centred}>{self._lines(block.text)}</h{level}>"

    def _table(self, table: Table) -> Iterator[str]:
        yield '<div class="scroll"><table>'
        if table.caption.strip():
            yield f"<caption>{self._words(table.caption)}</caption>"
        heads = "".join(
            f'<th scope="col">{self._lines(column.head)}</th>' for column in table.columns
        )
        yield f"<thead><tr>{heads}</tr></thead>"
        yield "<tbody>"
        for row in table.rows:
            yield self._row(row, table)
        yield "</tbody>"
        yield "</table></div>"

    def _row(self, row: Row, table: Table) -> str:
        if row.group:
            span = f'colspan="{len(table.columns)}" scope="colgroup"'
            return f"<tr><th {span}>{self._words(row.group)}</th></tr>"
        pairs = zip(row.cells, table.columns, strict=True)
        return f"<tr>{''.join(self._cell(cell, column.align) for cell, column in pairs)}</tr>"

    def _cell(self, cell: Cell, align: Align) -> str:
        text = self._lines(cell.text, cell.language)
        text = f"<strong>{text}</strong>" if cell.bold and text else text
        return f"<td{_ALIGNED[align]}{self._lang(cell.language)}>{text}</td>"

    def _lang(self, language: Language | None) -> str:
        return "" if language in (None, self._language) else f' lang="{language}"'

    def _text(self, text: str, block: Block, *names: str, small: float | None) -> str:
        classes = [*names, *(["small"] if small else [])]
        classes += ["gap"] if block.before >= _GAP else []
        named = f' class="{" ".join(classes)}"' if classes else ""
        return f"<p{named}>{self._lines(text)}</p>"

    def _words(self, text: str, language: Language | None = None) -> str:
        """A text in one line."""
        return self._shown(" ".join(paragraphs(text)), language)

    def _lines(self, text: str, language: Language | None = None) -> str:
        return "<br>".join(self._shown(part, language) for part in paragraphs(text))

    def _shown(self, text: str, language: Language | None) -> str:
        """Escaped, with the spaces at which no line breaks."""
        return escape(bound(text, language or self._language).replace(TIED_SPACE, FIXED_SPACE))


def _gap(block: Block) -> str:
    return ' class="gap"' if block.before >= _GAP else ""


def _words(text: str) -> str:
    """A text for the head of the page: in one line, escaped."""
    return escape(" ".join(paragraphs(text)))
