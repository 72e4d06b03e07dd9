"""A paper as one page of the web: complete in itself, well formed, real headings and tables."""

from __future__ import annotations

import itertools
import re

import pytest

from qacouncil.documents.charts import Bar, bar_chart
from qacouncil.documents.html_file import paper_html
from qacouncil.documents.layout import PageSetting
from qacouncil.documents.notice import notice_paper
from qacouncil.documents.pdf import Metadata
from qacouncil.documents.protocol import protocol_paper
from qacouncil.documents.rendering import Paper, paper_lines
from qacouncil.documents.story import (
    Align,
    AnnexMark,
    Approval,
    Beside,
    Cell,
    Chart,
    Column,
    Logo,
    PageBreak,
    Pair,
    Paragraph,
    Row,
    Said,
    Story,
    cells,
)
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language
from tests.documents.html_reading import read_page
from tests.documents.notice_specimen import notice_specimen
from tests.documents.specimen import specimen
from tests.pictures import png


def page(story: Story) -> bytes:
    return paper_html(Paper(story, PageSetting(), Metadata("Т <1>", 'А "1"', story.language)))


def every_block() -> Story:
    story = Story("kk")
    story.add(Approval("БЕКІТЕМІН", "Факультет деканы", "Б. Е. Сәрсенов", "2026 жылғы"))
    story.add(Logo(png()))
    story.centred("УНИВЕРСИТЕТ", bold=True)
    story.title("ЕСЕП", before=10)
    story.three_parts("сол", "ортасы", "оң", before=5)
    story.heading("1. Бөлім", before=10, bookmark="1. Бөлім")
    story.heading("ТЫҢДАЛДЫ:", before=3)
    story.paragraph(Said("Мәтін.\nЕкінші жол.", "kk"))
    story.paragraph(Said("Текст.", "ru"), before=8)
    story.label("Қатысқандар", before=8)
    story.roster_row("Ким В. А.", "доцент")
    story.roster_row("Ли С. В.", "")
    story.add(Beside("сол жақ", "оң\nжақ"))
    group = Row(group="№ 3 хаттама")
    story.table(
        (Column("№", 10, Align.CENTRE), Column("Мәтін")),
        (group, cells("1", Cell("Решение", bold=True, language="ru"))),
        before=8,
        caption="Кесте",
    )
    story.add(Pair(Paragraph(Said("Қазақша", "kk")), Paragraph(Said("По-русски", "ru"))))
    story.add(Pair(None, Paragraph(Said("Один", "ru"))))
    story.add(Chart(bar_chart([Bar("Бар", (3,))], 300, "kk"), "Диаграмма"))
    story.add(PageBreak())
    story.add(AnnexMark("1-қосымша"))
    story.signature("Хатшы", "Ж. Ә. Мырзахметова", before=24)
    story.plain("Байланыс", size=12, before=14)
    return story


def test_every_block_is_shown_and_the_page_is_well_formed() -> None:
    story = every_block()
    html = page(story)
    read = read_page(html)
    for line in paper_lines(Paper(story, PageSetting(), Metadata("", "", "kk"))):
        for part in re.split(r" \| |   |____", line):
            assert part.strip() in read.text
    assert page(every_block()) == html


def test_headings_go_down_one_level_at_a_time() -> None:
    headings = read_page(page(every_block())).headings
    assert headings == [(1, "ЕСЕП"), (2, "1. Бөлім"), (3, "ТЫҢДАЛДЫ:")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_papers_of_meetings_become_pages_too(
    language: Language, translators: dict[Language, Translator]
) -> None:
    for paper in (
        protocol_paper(specimen(), translators[language]),
        notice_paper(notice_specimen(), translators[language]),
    ):
        read = read_page(paper_html(paper))
        levels = [0, *(level for level, _ in read.headings)]
        assert all(deeper - level <= 1 for level, deeper in itertools.pairwise(levels))
        assert read.tags[0] == ("html", {"lang": language})
        for line in paper_lines(paper):
            for part in re.split("   |____", line):
                assert part.strip().replace("\xa0", " ") in read.text.replace("\xa0", " ")


def test_the_page_asks_for_nothing_from_elsewhere() -> None:
    html = page(every_block())
    read = read_page(html)
    assert not [tag for tag, _ in read.tags if tag in {"script", "link", "iframe", "a", "form"}]
    for _, attributes in read.tags:
        for name, value in attributes.items():
            assert not name.startswith("on")
            if name in {"src", "href"}:
                assert str(value).startswith("data:image/png;base64,")
    allowed = html.replace(b"http://www.w3.org/2000/svg", b"")
    assert b"://" not in allowed
    assert b"url(" not in html
    policy = dict(read.tags)["meta"]
    assert policy is not None


def test_texts_are_never_markup() -> None:
    story = Story("en")
    evil = "<script>alert(1)</script> & \"x\" 'y' \x00\ud800"
    story.title(evil, before=0)
    story.table((Column(evil),), (cells(evil), Row(group=evil)), before=0, caption=evil)
    story.signature(evil, evil, before=0)
    html = page(story)
    assert b"<script" not in html
    shown = "<script>alert(1)</script> & \"x\" 'y' □□"
    read = read_page(html)
    assert read.headings == [(1, shown)]
    assert read.text.count(shown) == 7


def test_other_languages_are_named_where_they_stand() -> None:
    read = read_page(page(every_block()))
    said = [attributes["lang"] for _, attributes in read.tags if "lang" in attributes]
    assert said == ["kk", "ru", "ru", "ru", "ru"]


def test_tables_have_heads_and_a_caption() -> None:
    tags = read_page(page(every_block())).tags
    scopes = [attributes.get("scope") for tag, attributes in tags if tag == "th"]
    assert scopes == ["col", "col", "colgroup"]
    assert ("caption", {}) in tags


def test_a_line_does_not_break_after_a_number_sign() -> None:
    story = Story("ru")
    story.paragraph(Said("Протокол № 4 и решение", "ru"))
    assert "№\u00a04 и\u00a0решение" in page(story).decode("utf-8")


def test_the_page_fits_a_telephone_the_dark_and_a_printer() -> None:
    html = page(every_block()).decode("utf-8")
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in html
    for wanted in ("max-width: 40rem", "prefers-color-scheme: dark", "@media print", "@page"):
        assert wanted in html
