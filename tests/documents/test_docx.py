"""DOCX files: nothing lost, real styles and tables, and an order that Word takes."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.shared import Mm, Pt

from qacouncil.documents.bulletin import bulletin_paper
from qacouncil.documents.docx_file import paper_docx
from qacouncil.documents.layout import PageSetting
from qacouncil.documents.notice import notice_paper
from qacouncil.documents.pages import LANDSCAPE
from qacouncil.documents.pdf import Metadata
from qacouncil.documents.protocol import protocol_paper
from qacouncil.documents.rendering import Paper
from qacouncil.documents.story import (
    WHOLE,
    AnnexMark,
    Cards,
    Column,
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
from tests.documents.bulletin_specimen import bulletin_specimen
from tests.documents.docx_reading import W, misplaced, words_of_docx, words_of_paper, xml_parts
from tests.documents.every_block import every_block, kinds_of_block
from tests.documents.meeting_papers import MEETING_PAPERS
from tests.documents.notice_specimen import notice_specimen
from tests.documents.registers_papers import REGISTERS
from tests.documents.specimen import not_held_specimen, specimen
from tests.documents.write_golden import BOTH

COLUMNS = (Column("№", 10), Column("Поручение"))


def opened(paper: Paper) -> Any:
    return docx.Document(io.BytesIO(paper_docx(paper)))


def paper(story: Story) -> Paper:
    return Paper(story, PageSetting(), Metadata("т", "а", story.language))


def papers(language: Language, translators: dict[Language, Translator]) -> list[Paper]:
    translator = translators[language]
    return [
        protocol_paper(specimen(), translator),
        protocol_paper(not_held_specimen(), translator),
        notice_paper(notice_specimen(), translator),
        bulletin_paper(bulletin_specimen(), translator),
        *(make(translator) for make in (*REGISTERS.values(), *MEETING_PAPERS.values())),
        *(make(translators["kk"], translators["ru"]) for make in BOTH.values()),
        every_block("Проект № 5 2026-2027 учебного года", language),
        every_block("Слово " * 80, language, LANDSCAPE),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_lost_and_all_is_in_order(
    language: Language, translators: dict[Language, Translator]
) -> None:
    for each in papers(language, translators):
        file = paper_docx(each)
        words = words_of_docx(file)
        if any(isinstance(block, Cards) for block in each.story.blocks):
            assert set(words) == set(words_of_paper(each)), "said once, there many times"
        else:
            assert words == words_of_paper(each)
        assert misplaced(file) == []
        if language == "kk":
            assert paper_docx(each) == file, "the same paper gives the same bytes"


def test_no_kind_of_block_is_forgotten() -> None:
    there = {type(block) for block in every_block("Слово").story.blocks}
    assert there == kinds_of_block()


def test_headings_are_headings(translators: dict[Language, Translator]) -> None:
    document = opened(protocol_paper(specimen(), translators["ru"]))
    styled = [(p.style.name, p.text) for p in document.paragraphs]
    assert ("Title", "ПРОТОКОЛ") in styled
    assert ("Heading 1", "ПОВЕСТКА ДНЯ") in styled
    assert ("Heading 1", "1.\u00a0СЛУШАЛИ:") in styled or ("Heading 1", "1. СЛУШАЛИ:") in styled
    assert ("Heading 2", "ПОСТАНОВИЛИ:") in styled
    body = document.styles["Body Text"].paragraph_format
    assert body.first_line_indent == pytest.approx(Mm(12.5), abs=Pt(0.1))
    assert document.styles["Normal"].font.size is None
    assert all(p.style.name != "Normal" for p in document.paragraphs if len(p.text) > 200)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_says_what_it_is(
    language: Language, translators: dict[Language, Translator]
) -> None:
    each = protocol_paper(specimen(), translators[language])
    properties = opened(each).core_properties
    tag = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-US"}[language]
    assert (properties.title, properties.author) == (each.metadata.title, each.metadata.author)
    assert properties.language == tag
    document = dict(xml_parts(paper_docx(each)))["word/document.xml"]
    tags = {lang.get(f"{W}val") for lang in document.iter(f"{W}lang")}
    assert tags == {tag}


def test_no_time_no_machine_and_no_picture_of_another_file() -> None:
    file = paper_docx(every_block("Слово"))
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {name for name in package.namelist() if "media" in name} == {
            f"word/media/image{number}.png"
            for number in (1, 2)  # the emblem and the chart
        }
        core = package.read("docProps/core.xml").decode()
    assert "created" not in core
    assert "python-docx" not in core


def test_the_page_is_that_of_the_pdf() -> None:
    section = opened(every_block("Слово")).sections[0]
    assert (section.page_width, section.left_margin) == (
        pytest.approx(Mm(210), abs=Pt(0.1)),
        pytest.approx(Mm(30), abs=Pt(0.1)),
    )
    assert section.different_first_page_header_footer
    (number,) = section.header.paragraphs
    assert number.style.name == "Header"
    assert "PAGE" in number._p.xml
    turned = opened(every_block("Слово", frame=LANDSCAPE)).sections[0]
    assert turned.orientation == WD_ORIENT.LANDSCAPE
    assert turned.page_width > turned.page_height


def test_tables_are_tables() -> None:
    story = Story("ru")
    story.plain("Над таблицей")
    rows = [Row(group="Протокол № 3"), cells("1", "Обновить"), cells("2", "слово " * 3000)]
    story.table(COLUMNS, rows, before=8, row_height=8.5, caption="Поручения")
    document = opened(paper(story))
    (table,) = document.tables
    head, group, short, long = table.rows
    assert head._tr.xpath("./w:trPr/w:tblHeader")
    assert [bool(row._tr.xpath("./w:trPr/w:cantSplit")) for row in table.rows] == [
        *(True, True, True),
        False,
    ], "a row longer than a page must break"
    assert group.cells[0]._tc is group.cells[1]._tc
    assert all(p.paragraph_format.keep_with_next for c in head.cells for p in c.paragraphs)
    assert group.cells[0].paragraphs[0].paragraph_format.keep_with_next
    assert not short.cells[0].paragraphs[0].paragraph_format.keep_with_next
    assert short.height == pytest.approx(Mm(8.5), abs=Pt(0.1))
    assert long.cells[1].text.startswith("слово слово")
    widths = [column.width for column in table.columns]
    assert widths[0] == pytest.approx(Mm(10), abs=Pt(0.1))
    assert sum(widths) == pytest.approx(Mm(165), abs=Pt(0.2))
    assert table._tbl.xpath("./w:tblPr/w:tblCaption")[0].get(f"{W}val") == "Поручения"
    assert document.paragraphs[0].paragraph_format.space_after == Pt(8)


def test_pairs_that_follow_each_other_share_a_table() -> None:
    story = Story("kk")
    for text in ("Бірінші", "Екінші"):
        story.add(Pair(Paragraph(Said(text, "kk")), Paragraph(Said("Второй", "ru"))))
    story.plain("Аралық")
    story.add(Pair(Paragraph(Said("Үшінші", "kk")), Paragraph(Said("Третий", "ru"))))
    document = opened(paper(story))
    assert [len(table.rows) for table in document.tables] == [2, 1]
    left, right = document.tables[0].rows[0].cells
    assert 'w:val="kk-KZ"' in left._tc.xml
    assert 'w:val="ru-RU"' in right._tc.xml
    assert 'w:val="kk-KZ"' not in right._tc.xml


def test_what_is_tied_stays_with_what_follows() -> None:
    story = Story("ru")
    for text in ("Первое", "Второе", "Третье", "Четвёртое"):
        story.paragraph(Said(text, "ru"))
    story.blocks[0].tied = WHOLE
    story.blocks[2].reach = 2
    kept = [p.paragraph_format.keep_with_next for p in opened(paper(story)).paragraphs]
    assert kept == [True, True, True, None]


def test_signatures_have_a_rule_to_sign_on() -> None:
    story = Story("ru")
    story.signature("Секретарь", "Г. Тұрсынова", before=24)
    story.signature("Заместитель декана инженерного факультета", "Д. Оразбаев", before=20)
    story.signature("Верно", "Ж. Мырзахметова", before=20, ruled=False)
    shown = opened(paper(story)).paragraphs
    assert [p.text.replace("\u00a0", " ") for p in shown] == [
        "Секретарь\t\t\tГ. Тұрсынова",
        "Заместитель декана",
        "инженерного факультета\t\t\tД. Оразбаев",
        "Верно\tЖ. Мырзахметова",
    ]
    stops = [round(stop.position.mm, 1) for stop in shown[0].paragraph_format.tab_stops]
    assert stops == [63.5, 101.5, 105.0]
    assert [run.underline for run in shown[0].runs] == [None, None, True, None, None]


def test_spaces_and_hyphens_are_bound_as_on_the_page() -> None:
    story = Story("ru")
    story.paragraph(Said("Приказ № 5, в 2026-2027 учебном году, Петрова-Юсупова Е. И.", "ru"))
    file = opened(paper(story))
    (shown,) = file.paragraphs
    assert shown.text == (
        "Приказ №\u00a05, в\u00a02026-2027 учебном году, Петрова-Юсупова\u00a0Е.\u00a0И."
    )
    assert shown._p.xml.count("noBreakHyphen") == 1
    assert "Петрова-Юсупова" in shown._p.xml


def test_the_window_starts_without_python_docx() -> None:
    code = "import sys, qacouncil.documents.docx_file; sys.exit('docx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_what_begins_a_page_does_so_wherever_it_stands() -> None:
    story = Story("kk")
    story.annex_mark("1-қосымша")
    for _ in range(2):
        story.add(Pair(AnnexMark("2-қосымша"), AnnexMark("Приложение 2")))
    story.add(PageBreak())
    story.table(COLUMNS, [cells("1", "Обновить")], before=8)
    story.add(PageBreak())
    story.plain("Соңы")
    document = opened(paper(story))
    breaks = [bool(p.paragraph_format.page_break_before) for p in document.paragraphs]
    assert breaks == [False, True, True, True, True], "and not before the first line"
    assert [len(table.rows) for table in document.tables] == [1, 1, 2]
