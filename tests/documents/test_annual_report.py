"""The annual report: every section in words, numbers and bars, and whatever is missing said."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pypdf
import pytest
from pypdf.generic import Destination

from qacouncil.documents.annual_report import annual_report_paper
from qacouncil.documents.annual_report_content import (
    AnnualReportContent,
    Attended,
    Decided,
    ReportedMeeting,
    ReportedMember,
)
from qacouncil.documents.chart_output import chart_svg
from qacouncil.documents.charts import chart_words
from qacouncil.documents.docx_file import paper_docx
from qacouncil.documents.gaps import Gap, GapKind, Place, PlaceKind
from qacouncil.documents.html_file import paper_html
from qacouncil.documents.person_name import PersonName
from qacouncil.documents.register_gaps import annual_report_gaps
from qacouncil.documents.rendering import Paper, paper_lines, paper_pages, paper_pdf
from qacouncil.documents.story import Chart, Heading, Table
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language, Localized
from qacouncil.rules.terms import AREAS, STANDARDS, Body, Category, MeetingForm
from tests.documents.annual_report_specimen import annual_report_specimen, empty_report
from tests.documents.extraction import flowing, pages_by_pdfium
from tests.documents.html_reading import read_page
from tests.documents.test_charts import assert_clear
from tests.documents.write_golden import golden_path


def charts(paper: Paper) -> list[Chart]:
    return [block for block in paper.story.blocks if isinstance(block, Chart)]


def longest() -> AnnualReportContent:
    """Sixty members, forty meetings, every area and standard."""
    content = annual_report_specimen()
    categories = list(Category)
    return replace(
        content,
        members=tuple(
            ReportedMember(
                PersonName(f"Константинопольская-Нұрмұхамедова{number}", "Айгүл", "Серікқызы"),
                categories[number % 4],
                Attended(30 + number % 9, number % 3, number % 4),
            )
            for number in range(60)
        ),
        meetings=tuple(
            replace(each, number=f"АСК-{number}", form=list(MeetingForm)[number % 4])
            for number, each in enumerate(content.meetings * 5)
        ),
        areas=tuple(Decided(code, 120, 1480, 17) for code in AREAS),
        standards=tuple(Decided(code, 120, 480, 0) for code in STANDARDS),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_reads_as_the_golden_file(
    language: Language, translators: dict[Language, Translator]
) -> None:
    paper = annual_report_paper(annual_report_specimen(), translators[language], approved=True)
    golden = golden_path(language, "annual_report").read_text(encoding="utf-8")
    assert "\f\n".join(pages_by_pdfium(paper_pdf(paper))) + "\n" == golden


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("content", [annual_report_specimen(), longest()], ids=["usual", "longest"])
def test_nothing_overlaps_and_every_page_holds_its_lines(
    content: AnnualReportContent, language: Language, translators: dict[Language, Translator]
) -> None:
    paper = annual_report_paper(content, translators[language])
    assert len(charts(paper)) == 8
    for chart in charts(paper):
        assert_clear(chart.drawing)
        assert chart_svg(chart.drawing, chart.alt)
    height = paper.setting.frame.height
    for page in paper_pages(paper):
        assert page[-1].top + page[-1].box.height <= height + 0.1


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_section_has_a_bookmark(
    language: Language, translators: dict[Language, Translator]
) -> None:
    paper = annual_report_paper(annual_report_specimen(), translators[language])
    named = [each.bookmark for each in paper.story.blocks if isinstance(each, Heading)][1:]
    assert [each.split(".")[0] for each in named] == [str(number) for number in range(1, 9)]
    outline = pypdf.PdfReader(BytesIO(paper_pdf(paper))).outline
    assert [each.title for each in outline if isinstance(each, Destination)] == named


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_a_table_and_a_chart_say_the_same(
    language: Language, translators: dict[Language, Translator]
) -> None:
    paper = annual_report_paper(annual_report_specimen(), translators[language])
    shown = flowing(" ".join(pages_by_pdfium(paper_pdf(paper))))
    tables = [block for block in paper.story.blocks if isinstance(block, Table)]
    areas = next(each for each in tables if "54" in [cell.text for cell in each.rows[-1].cells])
    assert [cell.text for cell in areas.rows[-1].cells][1:] == ["28", "54", "3"]
    bars = chart_words(charts(paper)[2].drawing)
    for row in areas.rows[:-1]:
        _, _, adopted, rejected = (cell.text for cell in row.cells)
        assert f"{adopted} / {rejected}" in bars
    for words in bars:
        assert words.replace("\xa0", " ") in shown


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_without_anything_is_said_in_sentences(
    language: Language, body: Body, translators: dict[Language, Translator]
) -> None:
    paper = annual_report_paper(empty_report(body), translators[language])
    assert charts(paper) == []
    assert not [each for each in paper.story.blocks if isinstance(each, Table)]
    lines = paper_lines(paper)
    assert len(lines) == 5 + 7 * 2 + 2
    assert not [line for line in lines if "{" in line]
    assert len(paper_pages(paper)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_meeting_not_held_has_no_decisions(
    language: Language, translators: dict[Language, Translator]
) -> None:
    content = annual_report_specimen()
    paper = annual_report_paper(content, translators[language])
    table = next(block for block in paper.story.blocks if isinstance(block, Table))
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert [row[0] for row in rows if row[-2:] == ["–", "–"]] == ["6"]
    assert len(rows) == len(content.meetings)


def test_one_kind_alone_is_not_compared(translators: dict[Language, Translator]) -> None:
    content = annual_report_specimen()
    meetings: tuple[ReportedMeeting, ...] = content.meetings[:2]
    paper = annual_report_paper(replace(content, meetings=meetings), translators["kk"])
    assert len(charts(paper)) == 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_a_page_of_the_web_and_a_docx_file_too(
    language: Language, translators: dict[Language, Translator]
) -> None:
    paper = annual_report_paper(annual_report_specimen(), translators[language], approved=True)
    read = read_page(paper_html(paper))
    assert len([tag for tag, _ in read.tags if tag == "svg"]) == 8
    assert [level for level, _ in read.headings] == [1, *[2] * 8]
    assert paper_docx(paper)


def test_what_will_not_be_printed_as_typed_is_told_beforehand() -> None:
    content = annual_report_specimen()
    assert annual_report_gaps(content, "kk") == []
    assert content.plan is not None
    done, left = content.plan[0], content.plan[-1]
    plan = tuple(replace(each, title=Localized(kk="Тақырып")) for each in (done, left))
    gaps = annual_report_gaps(replace(content, plan=plan), "ru")
    place = Place(PlaceKind.TOPIC, 2)
    assert gaps == [Gap(GapKind.NOT_TRANSLATED, place, "kk")]
    assert GapKind.LATIN_BY_RULE in {each.kind for each in annual_report_gaps(content, "en")}
