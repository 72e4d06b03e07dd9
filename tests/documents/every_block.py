"""A paper with a block of every kind, all of them around one text."""

from __future__ import annotations

import io

from PIL import Image

from qacouncil.documents import story as story_module
from qacouncil.documents.charts import Bar, bar_chart
from qacouncil.documents.layout import PageSetting
from qacouncil.documents.pages import Frame
from qacouncil.documents.pdf import Metadata
from qacouncil.documents.rendering import Paper
from qacouncil.documents.story import (
    Align,
    AnnexMark,
    Approval,
    Block,
    Cards,
    Cell,
    Chart,
    Column,
    Fact,
    Logo,
    PageBreak,
    Pair,
    Paragraph,
    Plain,
    Row,
    Said,
    SealLine,
    Story,
    cells,
)
from qacouncil.localized import Language


def kinds_of_block() -> set[type[Block]]:
    """Every kind there is. A class with slots has a double among the subclasses."""
    return {
        each
        for each in vars(story_module).values()
        if isinstance(each, type) and issubclass(each, Block) and each is not Block
    }


def logo() -> bytes:
    """A small picture, half transparent."""
    picture = io.BytesIO()
    Image.new("RGBA", (40, 20), (0, 90, 120, 128)).save(picture, "PNG")
    return picture.getvalue()


def every_block(text: str, language: Language = "ru", frame: Frame | None = None) -> Paper:
    """The paper."""
    story = Story(language)
    story.add(Logo(logo()))
    story.add(Approval("УТВЕРЖДАЮ", text, "Г. Тұрсынова", "«__» ____ 2026 года"))
    story.centred(text, bold=True)
    story.title(text, before=16)
    story.three_parts(text, "№ 4", "г. Туркестан", before=16)
    story.beside(text, "Членам совета", before=16)
    story.facts([Fact("Место:", text), Fact("Секретарь:", text, bold=True)], before=16)
    story.label(text, before=8)
    story.roster_row("Ким В. А.", text, before=2)
    story.centred_heading(text, before=14, bookmark=text)
    story.heading(f"1. {text}", before=12, bookmark=f"1. {text}")
    story.paragraph(Said(text, language))
    story.paragraph(Said(text, "kk"), justified=False)
    story.tie_above(2)
    table = (
        Row(group=text),
        cells("1", text, Cell(text, size=10)),
        cells(Cell("2", bold=True), "", text),
    )
    columns = (Column("№", 10, Align.CENTRE), Column(text), Column("Срок", 25, Align.RIGHT))
    story.table(columns, table, before=8, row_height=8.5, caption=text)
    story.table(columns, table[:1], before=8)
    story.add(Pair(Paragraph(Said(text, "kk")), Paragraph(Said(text, "ru")), before=4))
    story.add(Pair(Plain(text), Plain("Срок: 01.09.2026"), tied=1))
    story.add(Pair(None, AnnexMark("Приложение 1")))
    story.signature("Секретарь", text, before=24)
    story.signature(text, "Г. Тұрсынова", before=20, ruled=False)
    story.add(SealLine(text, "М.П.", before=4))
    story.add(Chart(bar_chart([Bar("Да", (3, 1)), Bar("Нет", (2, 2))], 400, language), text))
    parts = (Plain(text), Plain(text, size=10))
    story.add(Cards(parts[:1], (text, "ПРОТИВ"), parts[1:], 1))
    story.add(PageBreak())
    story.plain(text, size=10)
    story.add(AnnexMark(text))
    return Paper(story, PageSetting(frame or Frame()), Metadata(text, text, language))
