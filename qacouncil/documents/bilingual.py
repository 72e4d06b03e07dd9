"""The protocol in Kazakh and Russian at once: side by side, or one after the other.

Kazakh, the state language, stands left or above (docs/paper.md). Both texts are signed once.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from qacouncil.documents.check_code import in_both
from qacouncil.documents.page_style import page_setting
from qacouncil.documents.pdf import Metadata
from qacouncil.documents.protocol import protocol_paper
from qacouncil.documents.protocol_content import ProtocolContent
from qacouncil.documents.rendering import Paper
from qacouncil.documents.story import (
    AnnexMark,
    Approval,
    Block,
    Logo,
    PageBreak,
    Pair,
    Signature,
    Story,
)
from qacouncil.i18n.translator import Translator

_SIZE = 12.0  # points, in the narrow columns


def bilingual_columns(content: ProtocolContent, kazakh: Translator, russian: Translator) -> Paper:
    """The protocol in two columns, paragraph beside paragraph."""
    left = protocol_paper(content, kazakh, narrow=True)
    right = protocol_paper(content, russian, narrow=True)
    story = Story("kk")
    for pair in zip_longest(left.story.blocks, right.story.blocks):
        story.add(_together(*pair))
    setting = replace(page_setting(content.style), size=_SIZE)
    return Paper(story, setting, _metadata(left, right), in_both(left.check, right.check))


def bilingual_after(content: ProtocolContent, kazakh: Translator, russian: Translator) -> Paper:
    """The Kazakh protocol, then the Russian one on a new page, then the signatures of both."""
    first, second = protocol_paper(content, kazakh), protocol_paper(content, russian)
    above, below = first.story.blocks, second.story.blocks
    signatures = [
        _signed_once(one, other)
        for one, other in zip(above, below, strict=False)
        if isinstance(one, Signature) and isinstance(other, Signature)
    ]
    story = Story("kk")
    opening = _body(above)
    if opening and isinstance(opening[0], Approval):
        opening[0] = _together(opening[0], below[0])
    for block in opening:
        story.add(block)
    story.loosen_last()
    for block in (PageBreak(), *_body(below)):
        if not isinstance(block, Approval):
            story.add(block)
    story.tie_above(2)
    for block in (*signatures, *_annexes(above), *_annexes(below)):
        story.add(block)
    check = in_both(first.check, second.check)
    return Paper(story, page_setting(content.style), _metadata(first, second), check)


def _together(one: Block | None, other: Block | None) -> Block:
    if isinstance(one, Signature) and isinstance(other, Signature):
        return _signed_once(one, other)
    if isinstance(one, Approval) and isinstance(other, Approval):
        return _approved_once(one, other)
    if isinstance(one, Logo):
        return one
    parts = [part for part in (one, other) if part is not None]
    return Pair(
        one,
        other,
        tied=max(part.tied for part in parts),
        reach=max(part.reach for part in parts),
    )


def _signed_once(one: Signature, other: Signature) -> Signature:
    """One line for both languages; the names are the same in both."""
    return replace(one, position=f"{one.position} / {other.position}")


def _approved_once(one: Approval, other: Approval) -> Approval:
    """One stamp for both languages, with one date to fill in."""
    words, positions = f"{one.word} / {other.word}", f"{one.position}\n{other.position}"
    return replace(one, word=words, position=positions)


def _body(blocks: list[Block]) -> list[Block]:
    """What stands above the signatures."""
    return blocks[: _first(blocks, Signature)]


def _annexes(blocks: list[Block]) -> list[Block]:
    """The list of those present, where it is an annex: it follows the signatures."""
    return blocks[_first(blocks, AnnexMark) :]


def _first(blocks: list[Block], kind: type[Block]) -> int:
    found = (place for place, block in enumerate(blocks) if isinstance(block, kind))
    return next(found, len(blocks))


def _metadata(one: Paper, other: Paper) -> Metadata:
    title = f"{one.metadata.title} / {other.metadata.title}"
    return replace(one.metadata, title=title)
