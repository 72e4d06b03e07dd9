"""Charts: nothing lies on anything else, one drawing for page and screen, readable in grey."""

from __future__ import annotations

import itertools
import xml.etree.ElementTree as ET

import pytest
from reportlab.graphics.shapes import Circle, Drawing

from qacouncil.documents.chart_output import chart_svg
from qacouncil.documents.charts import (
    Bar,
    ChartBox,
    ChartText,
    bar_chart,
    chart_shapes,
    chart_words,
)
from qacouncil.documents.fonts import BOLD, REGULAR, fonts
from qacouncil.documents.layout import PageSetting
from qacouncil.documents.pages import Frame
from qacouncil.documents.pdf import Metadata
from qacouncil.documents.rendering import Paper, paper_pdf
from qacouncil.documents.story import Chart, Story
from qacouncil.i18n.area_words import AREAS, area_words
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language
from tests.documents.extraction import pages_by_pdfium

WIDTH = Frame().width
LEGEND = ("қатысқандар", "дәлелді себеппен қатыспады", "өзге себеппен қатыспады")
BARS = (
    Bar("оқытушы", (90, 5, 4)),
    Bar("ӘБП", (30, 1, 0)),
    Bar("сыртқы мүше: жұмыс берушілер қауымдастығы " * 3, (14, 0, 1)),
    Bar("Барлығы", (134, 6, 5), bold=True),
)


def place(text: ChartText) -> tuple[float, float, float, float]:
    """Left, lower, right and upper edge of a text as it is printed."""
    width = fonts().width(text.text, BOLD if text.bold else REGULAR) * text.size / 1000
    return text.x, text.y - 0.22 * text.size, text.x + width, text.y + 0.7 * text.size


def overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > 0.01
        and min(one[3], other[3]) - max(one[1], other[1]) > 0.01
    )


def assert_clear(drawing: Drawing) -> None:
    """No text lies on another, on a bar or beyond the drawing's edges."""
    shapes = chart_shapes(drawing)
    texts = [place(each) for each in shapes if isinstance(each, ChartText)]
    boxes = [
        (each.x, each.y, each.x + each.width, each.y + each.height)
        for each in shapes
        if isinstance(each, ChartBox)
    ]
    assert texts
    assert not [pair for pair in itertools.combinations(texts, 2) if overlap(*pair)]
    assert not [(text, box) for text in texts for box in boxes if overlap(text, box)]
    for left, low, right, high in (*texts, *boxes):
        assert left >= -0.1
        assert low >= -0.1
        assert right <= drawing.width + 0.1
        assert high <= drawing.height + 0.1


@pytest.mark.parametrize("width", [WIDTH, 300.0])
def test_long_names_and_long_legends_lie_on_nothing(width: float) -> None:
    assert_clear(bar_chart(BARS, width, "kk", legend=LEGEND))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_areas_of_decision_fit_in_every_language(
    language: Language, translators: dict[Language, Translator]
) -> None:
    bars = [Bar(area_words(translators[language], each), (7, 0)) for each in AREAS]
    drawing = bar_chart(bars, WIDTH, language)
    assert_clear(drawing)
    assert drawing.height < Frame().height


def test_a_word_longer_than_its_column_is_cut_and_whole() -> None:
    drawing = bar_chart([Bar("сөз" * 60, (3,))], WIDTH, "kk")
    assert_clear(drawing)
    assert "".join(chart_words(drawing)) == "сөз" * 60 + "3"


def test_the_parts_of_a_bar_are_as_long_as_what_they_count() -> None:
    drawing = bar_chart([Bar("a", (6, 3, 0, 1))], WIDTH, "en")
    outlines = [s for s in chart_shapes(drawing) if isinstance(s, ChartBox) and s.grey is None]
    assert [round(each.width / outlines[-1].width) for each in outlines] == [6, 3, 1]


def test_a_bar_of_nothing_is_only_its_number() -> None:
    drawing = bar_chart([Bar("a", (0,)), Bar("b", ())], WIDTH, "en")
    assert not [each for each in chart_shapes(drawing) if isinstance(each, ChartBox)]
    assert chart_words(drawing) == ["a", "0", "b"]
    assert chart_words(bar_chart([], WIDTH, "en")) == []


def test_the_picture_for_the_screen_is_well_formed_and_always_the_same() -> None:
    bars = [Bar("<a & \x00b>\ud800", (3,), said='"5 %"')]
    made = [chart_svg(bar_chart(bars, WIDTH, "en"), 'A "<chart>"') for _ in range(2)]
    assert made[0] == made[1]
    root = ET.fromstring(made[0].encode("utf-8"))
    assert root.get("aria-label") == 'A "<chart>"'
    texts = [each.text for each in root if each.tag.endswith("text")]
    assert texts == ["<a & □b>□", '"5 %"']
    assert "url(" not in made[0]
    assert "href" not in made[0]


def test_ink_of_the_page_colours_the_whole_picture() -> None:
    assert "#" not in chart_svg(bar_chart(BARS, WIDTH, "kk", legend=LEGEND), ink="currentColor")


def test_the_page_has_the_words_of_the_chart_in_its_own_fonts() -> None:
    drawing = bar_chart(BARS, WIDTH, "kk", legend=LEGEND)
    story = Story("kk")
    story.add(Chart(drawing, "Қатысу"))
    paper = Paper(story, PageSetting(), Metadata("т", "а", "kk"))
    pdf = paper_pdf(paper)
    shown = " ".join(pages_by_pdfium(pdf)[0].split())
    for words in chart_words(drawing):
        assert words in shown
    assert b"Helvetica" not in pdf
    assert paper_pdf(paper) == pdf


def test_a_shape_that_a_chart_does_not_have_is_refused() -> None:
    drawing = Drawing(10, 10)
    drawing.add(Circle(5, 5, 2))
    with pytest.raises(TypeError, match="Circle"):
        chart_shapes(drawing)


def test_labels_take_no_more_room_than_their_widest_line() -> None:
    bars = [Bar("Административно-управленческий персонал", (3,)), Bar("АУП", (2,))]
    shapes = chart_shapes(bar_chart(bars, 400.0, "ru"))
    widest = max(place(each)[2] for each in shapes if isinstance(each, ChartText) and each.x == 0)
    outlines = [each for each in shapes if isinstance(each, ChartBox) and each.grey is None]
    assert outlines[0].x - widest < 10
