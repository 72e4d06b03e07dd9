"""Ruled tables: their head on each page, rows whole, and nothing lost of a row of many lines."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from qacouncil.documents.docx_model import Para
from qacouncil.documents.docx_tables import ruled_grid
from qacouncil.documents.layout import PageSetting
from qacouncil.documents.pages import LANDSCAPE, Placed, ShapeMark, TextMark
from qacouncil.documents.pdf import Metadata
from qacouncil.documents.rendering import Paper, paper_lines, paper_pages, paper_pdf
from qacouncil.documents.story import WHOLE, Align, Column, Logo, Row, Story, Table, cells
from tests.documents.extraction import flowing, pages_by_pdfium

_COLUMNS = (Column("№", 10, Align.CENTRE), Column("Поручение"), Column("Срок", 25, Align.CENTRE))


def paper(*rows: Row) -> Paper:
    story = Story("ru")
    story.table(_COLUMNS, rows, before=8)
    return Paper(story, PageSetting(LANDSCAPE, 12), Metadata("т", "а", "ru"))


def words(placed: Placed) -> str:
    return " ".join(
        mark.line.text + "".join(mark.line.pieces or ())
        for mark in placed.box.marks
        if isinstance(mark, TextMark)
    )


def test_the_head_stands_on_every_page() -> None:
    rows = [cells(str(number), "Обновить страницу", "01.09.2026") for number in range(60)]
    pages = paper_pages(paper(*rows))
    assert len(pages) > 2
    for page in pages:
        assert words(page[0]) == "№ Поручение Срок"
        end = page[-1].top + page[-1].box.height
        assert end <= LANDSCAPE.height + 0.1
    assert sum(len(page) - 1 for page in pages) == 60


@pytest.mark.parametrize("before", range(18, 28))
def test_a_line_of_a_group_is_kept_with_a_row(before: int) -> None:
    rows = [cells(str(number), "Обновить", "") for number in range(before)]
    group = Row(group="Протокол № 3")
    pages = paper_pages(paper(*rows, group, cells("1", "Внести", ""), cells("2", "Внести", "")))
    assert all(words(page[-1]) != "Протокол № 3" for page in pages)


@pytest.mark.parametrize("before", range(18, 28))
def test_a_total_is_kept_with_a_row_above_it(before: int) -> None:
    rows = [cells(str(number), "Обновить", "") for number in range(before)]
    total = Row(cells("", "Всего", "").cells, total=True)
    made = paper(*rows, total, *rows)
    pages = paper_pages(made)
    assert all(words(page[1]) != "Всего" for page in pages)
    (table,) = [block for block in made.story.blocks if isinstance(block, Table)]
    above = ruled_grid(table, 400.0, "ru").rows[before]
    kept = [part.keep_next for cell in above.cells for part in cell.parts if isinstance(part, Para)]
    assert kept
    assert all(kept)


def test_a_row_longer_than_a_page_is_divided_and_printed_whole() -> None:
    long = " ".join(f"слово{number}" for number in range(3000))
    pdf = paper_pdf(paper(cells("1", long, "01.09.2026"), cells("2", "После", "")))
    pages = pages_by_pdfium(pdf)
    assert len(pages) > 3
    shown = flowing(" ".join(pages))
    assert all(f"слово{number} " in shown for number in range(3000))
    assert "После" in pages[-1]


def test_a_word_wider_than_its_column_is_cut_and_stays_on_a_page() -> None:
    rows = [cells(str(number), "Обновить", "x" * 40) for number in range(40)]
    for page in paper_pages(paper(*rows)):
        for placed in page:
            for mark in placed.box.marks:
                if isinstance(mark, TextMark) and mark.line.pieces:
                    height = mark.down + mark.leading * len(mark.line.pieces)
                    assert height <= placed.box.height


def test_a_narrow_column_is_widened_for_its_longest_word() -> None:
    columns = (Column("№", 10, Align.CENTRE), Column("Поручение"), Column("Категория", 24))
    story = Story("ru")
    story.table(columns, [cells("1", "Обновить", "преподаватель")], before=0)
    made = Paper(story, PageSetting(size=12), Metadata("т", "а", "ru"))
    (page,) = paper_pages(made)
    texts = [mark.line for mark in page[1].box.marks if isinstance(mark, TextMark)]
    assert [line.text for line in texts] == ["1", "Обновить", "преподаватель"]
    right = max(m.x + m.line.width for m in page[1].box.marks if isinstance(m, TextMark))
    assert right < made.setting.frame.width


def test_centred_cells_stand_in_the_middle() -> None:
    (page,) = paper_pages(paper(cells("1", "Обновить", "01.09.2026")))
    number = next(m for m in page[1].box.marks if isinstance(m, TextMark))
    left, width = number.x, 10 / 25.4 * 72 - 2 * number.x
    assert number.line.indent * 2 + number.line.width == pytest.approx(width, abs=0.1)
    assert left < 5


def test_a_cell_with_the_words_of_its_head_keeps_its_own_place() -> None:
    (page,) = paper_pages(paper(cells("1", "Поручение", ""), cells("2", "Поручение", "")))
    head, *rows = [
        mark.line.indent
        for placed in page
        for mark in placed.box.marks
        if isinstance(mark, TextMark) and mark.line.text == "Поручение"
    ]
    assert head > 0
    assert rows == [0, 0]


def test_every_row_is_ruled() -> None:
    (page,) = paper_pages(paper(cells("1", "Обновить", ""), Row(group="Группа")))
    for placed in page:
        assert any(isinstance(mark, ShapeMark) for mark in placed.box.marks)


def test_the_words_of_a_table_are_a_line_for_each_row() -> None:
    made = paper(Row(group="Протокол № 3"), cells("1", "Обновить\nстраницу", "01.09.2026"))
    assert paper_lines(made) == [
        "№ | Поручение | Срок",
        "Протокол № 3",
        "1 | Обновить страницу | 01.09.2026",
    ]


def test_a_logo_is_drawn_and_the_bytes_do_not_change() -> None:
    picture = io.BytesIO()
    Image.new("RGBA", (40, 20), (0, 90, 120, 128)).save(picture, "PNG")
    story = Story("kk")
    story.add(Logo(picture.getvalue()))
    story.centred("Кеңес")
    made = Paper(story, PageSetting(), Metadata("т", "а", "kk"))
    pdf = paper_pdf(made)
    assert b"/Subtype /Image" in pdf
    assert pdf == paper_pdf(made)
    assert paper_pages(made)[0][0].box.keep, "the logo is kept with what it stands above"


def test_ties_reach_back_only_where_asked() -> None:
    story = Story("en")
    for _ in range(3):
        story.plain("One line.")
    story.tie_last(2)
    plain = Paper(story, PageSetting(), Metadata("t", "a", "en"))
    assert [placed.box.keep for placed in paper_pages(plain)[0]] == [False, False, True]
    story.tie_above(2)
    assert [placed.box.keep for placed in paper_pages(plain)[0]] == [False, True, True]
    story.blocks[0].tied = WHOLE
    assert [placed.box.keep for placed in paper_pages(plain)[0]] == [True, True, True]


def test_a_group_is_no_higher_than_its_line_where_rows_have_a_height() -> None:
    story = Story("ru")
    rows = (Row(group="Группа"), cells("1", "Обновить", ""))
    story.table(_COLUMNS, rows, before=8, row_height=8.5)
    made = Paper(story, PageSetting(LANDSCAPE, 12), Metadata("т", "а", "ru"))
    head, group, row = (placed.box.height for placed in paper_pages(made)[0])
    assert row == pytest.approx(8.5 * 72 / 25.4)
    assert group < head < row


@pytest.mark.parametrize("lines", range(18, 28))
def test_no_row_stands_alone_under_the_head_or_on_the_last_page(lines: int) -> None:
    story = Story("ru")
    for number in range(lines):
        story.plain(f"строка {number}")
    rows = [cells(str(number), "Обновить страницу", "") for number in range(30)]
    story.table(_COLUMNS, rows, before=8)
    pages = paper_pages(Paper(story, PageSetting(LANDSCAPE, 12), Metadata("т", "а", "ru")))
    written = [[words(each) for each in page if "Обновить" in words(each)] for page in pages]
    assert sum(len(page) for page in written) == 30
    assert all(len(page) != 1 for page in written)
