"""A paper as the bytes of a PDF file, and as its bare words."""

from __future__ import annotations

from dataclasses import dataclass

from qacouncil.documents.check_code import CheckCode, placed_code
from qacouncil.documents.fonts import fonts
from qacouncil.documents.layout import Layout, PageSetting
from qacouncil.documents.pages import Placed, draw, paginate
from qacouncil.documents.pdf import Metadata
from qacouncil.documents.story import Story
from qacouncil.documents.story_text import block_lines


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed, how it is set, what the file says of itself, and its check code."""

    story: Story
    setting: PageSetting
    metadata: Metadata
    check: CheckCode | None = None


def paper_layout(paper: Paper) -> Layout:
    """The paper's line boxes, not yet on pages."""
    layout = Layout(fonts(), paper.setting, paper.story.language)
    layout.set(paper.story.blocks)
    return layout


def paper_pages(paper: Paper) -> list[list[Placed]]:
    """The paper's line boxes by page, as `paper_pdf` draws them."""
    return pages_of(paper, paper_layout(paper))


def pages_of(paper: Paper, layout: Layout) -> list[list[Placed]]:
    """The boxes of the paper's layout by page, and the check code below the last one."""
    pages = paginate(layout.boxes, paper.setting.frame)
    if paper.check is not None:
        pages[-1].append(placed_code(paper.check, paper.setting.frame))
    return pages


def paper_pdf(paper: Paper) -> bytes:
    """The bytes of the PDF file; the same paper gives the same bytes."""
    return draw(paper_pages(paper), paper.setting.frame, fonts(), paper.metadata)


def paper_lines(paper: Paper) -> list[str]:
    """The words of the paper, a paragraph or row each: no fonts, no lines, no pages."""
    lines = [line for block in paper.story.blocks for line in block_lines(block)]
    return lines + [said.text for said in (paper.check.captions if paper.check else ())]
