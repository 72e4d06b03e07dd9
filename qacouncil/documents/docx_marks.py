"""The blocks of which a paper has few, as paragraphs of a DOCX file."""

from __future__ import annotations

from qacouncil.documents.binding import paragraphs
from qacouncil.documents.docx_model import (
    CENTRED,
    PLAIN,
    SIGNATURE,
    Para,
    paras,
)
from qacouncil.documents.docx_strip import Strip
from qacouncil.documents.docx_text import one_line, tab
from qacouncil.documents.measures import (
    APPROVAL_APART,
    APPROVAL_NAME,
    APPROVAL_RULE,
    LEADING,
    LOGO_AFTER,
    POSITION_WIDTH,
    RIGHT_BLOCK,
    RULE_COLUMN,
    RULE_LENGTH,
    SIDE_GAP,
)
from qacouncil.documents.pages import MM
from qacouncil.documents.pictures import picture_size
from qacouncil.documents.story import (
    Approval,
    Beside,
    Chart,
    Logo,
    SealLine,
    Signature,
    ThreeParts,
)


def three_parts(column: Strip, block: ThreeParts) -> None:
    parts = [one_line(t) for t in (block.left, block.middle, block.right)]
    left, middle, right = (column.wide(part) for part in parts)
    gap = column.wide("  ")
    if middle:
        fits = max(left, right) + middle / 2 + gap <= column.width / 2
    else:
        fits = left + right + gap <= column.width
    if not fits:
        before = block.before
        for part in filter(None, parts):
            column.add(Para(PLAIN, column.run(part), before))
            before = 0.0
        return
    tabs = (("center", column.width / 2), ("right", column.width))
    shown = tab(column.language).join(column.run(part) for part in parts)
    column.add(Para(PLAIN, shown, block.before, tabs=tabs))


def signature(column: Strip, block: Signature) -> None:
    """Tab stops; a position wider than its column takes lines of its own above the rule."""
    start = POSITION_WIDTH + (RULE_COLUMN - RULE_LENGTH) / 2
    place = POSITION_WIDTH + RULE_COLUMN
    before = block.before
    lines = column.lines(block.position, POSITION_WIDTH)
    for line in lines[:-1]:
        column.add(Para(SIGNATURE, column.run(line), before, keep_next=True))
        before = 0.0
    names = paragraphs(block.name)
    shown = column.run(lines[-1] if lines else "")
    tabs: list[tuple[str, float]] = []
    if block.ruled:
        tabs = [("left", start), ("left", start + RULE_LENGTH)]
        shown += tab(column.language) + tab(column.language, underlined=True)
    shown += tab(column.language) + column.run(" ".join(names))
    tabs.append(("left", place))
    made = Para(SIGNATURE, shown, before, left=place, hanging=place, tabs=tuple(tabs))
    made.keep_lines = True
    column.add(made)


def seal_line(column: Strip, block: SealLine) -> None:
    """The date, the seal's mark under the rule above, and half the seal's circle below."""
    tabs = (("center", POSITION_WIDTH + RULE_COLUMN / 2),)
    shown = column.run(one_line(block.date)) + tab(column.language)
    shown += column.run(one_line(block.mark))
    room = block.room_mm * MM / 2 - LEADING * column.size / 2
    column.add(Para(PLAIN, shown, block.before, room, tabs=tabs))


def beside(column: Strip, block: Beside) -> None:
    place = column.width - RIGHT_BLOCK
    left, right = paragraphs(block.left), paragraphs(block.right)
    before = block.before
    while left and (len(left) > 1 or column.wide(left[0]) > place - SIDE_GAP or not right):
        column.add(Para(PLAIN, column.run(left.pop(0)), before))
        before = 0.0
    if right:
        shown = column.run(left[0] if left else "") + tab(column.language)
        shown += column.run(right[0])
        column.add(Para(PLAIN, shown, before, left=place, hanging=place, keep_lines=True))
        for part in right[1:]:
            column.add(Para(PLAIN, column.run(part), left=place))


def approval(column: Strip, block: Approval) -> None:
    left = column.width - RIGHT_BLOCK
    first = len(column.parts)
    column.texts(block.word, PLAIN, 0.0, left=left)
    column.texts(block.position, PLAIN, 0.0, left=left)
    tabs = (("left", left + APPROVAL_RULE), ("left", left + APPROVAL_NAME))
    name = one_line(block.name)
    shown = tab(column.language, underlined=True) + tab(column.language) + column.run(name)
    column.add(Para(PLAIN, shown, APPROVAL_APART, left=left, tabs=tabs))
    column.texts(block.date, PLAIN, APPROVAL_APART, left=left)
    for made in paras(column.parts[first:]):
        made.keep_next = made.keep_lines = True


def picture(column: Strip, block: Logo | Chart) -> None:
    """In the middle; the emblem is kept with what follows."""
    if isinstance(block, Logo):
        wide, high = picture_size(block.png)
        height = min(block.height_mm * MM, column.width * 0.5 * high / wide)
        shown = column.setting.picture(block.png, height * wide / high, height, "")
        column.add(Para(CENTRED, shown, block.before, LOGO_AFTER, keep_next=True))
    else:
        # Charts are few: the others need not wait for them.
        from qacouncil.documents.chart_picture import chart_png  # noqa: PLC0415

        drawing, alt = block.drawing, one_line(block.alt)
        size = min(column.width, drawing.width)
        height = drawing.height * size / drawing.width
        shown = column.setting.picture(chart_png(drawing), size, height, alt)
        column.add(Para(CENTRED, shown, block.before))
