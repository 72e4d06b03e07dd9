"""The control sheet in cases the golden files do not show."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from qacouncil.documents.control_sheet import control_sheet_paper
from qacouncil.documents.control_sheet_content import (
    ControlledAssignment,
    ControlledMinutes,
    ControlSheetContent,
)
from qacouncil.documents.rendering import paper_lines, paper_pages, paper_pdf
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language, Localized
from qacouncil.rules.execution import AssignmentChoice
from tests.documents.control_specimen import control_specimen
from tests.documents.extraction import flowing, pages_by_pdfium

Translators = dict[Language, Translator]


def lines(content: ControlSheetContent, translator: Translator) -> list[str]:
    return paper_lines(control_sheet_paper(content, translator))


def points(found: list[str]) -> list[str]:
    return [line.split(" | ")[1] for line in found if line[:1].isdigit() and "|" in line]


@pytest.mark.parametrize(
    ("choice", "listed", "said", "counted"),
    [
        (
            AssignmentChoice.OPEN,
            ["1.2", "2.2", "4.2", "4.4"],
            "поручения без отметки об исполнении",
            "Всего: 4. На контроле: 3. Просрочено: 1.",
        ),
        (AssignmentChoice.OVERDUE, ["4.2"], "просроченные поручения", "Всего: 1. Просрочено: 1."),
        (
            AssignmentChoice.DONE,
            ["2.1", "3.2", "3.2", "4.3", "5.2"],
            "исполненные поручения",
            "Всего: 5. Исполнено: 5.",
        ),
    ],
)
def test_a_choice_is_said_and_counted(
    choice: AssignmentChoice, listed: list[str], said: str, counted: str, translators: Translators
) -> None:
    found = lines(replace(control_specimen(), choice=choice), translators["ru"])
    assert points(found) == listed
    assert said in found
    assert counted in found
    assert ("Протокол № 3, 19 ноября 2026 года" in found) == (choice is AssignmentChoice.DONE)


def test_nothing_done_is_known_before_its_day(translators: Translators) -> None:
    early = replace(control_specimen(), date=dt.date(2026, 12, 7))
    found = lines(early, translators["kk"])
    assert "Барлығы: 9. Бақылауда: 9." in found
    assert "бақылауда, мерзімі жақын" in " ".join(found)


def test_an_assignment_without_deadline_is_under_control(translators: Translators) -> None:
    bare = ControlledAssignment("1.1", Localized(ru="Обновить."))
    content = replace(
        control_specimen(), minutes=(ControlledMinutes("", dt.date(2027, 1, 21), (bare,)),)
    )
    found = lines(content, translators["ru"])
    assert "Протокол, 21 января 2027 года" in found
    assert "1 | 1.1 | Обновить. | – | – | на контроле | –" in found
    assert "Обновить. [not translated]" in " ".join(lines(content, translators["en"]))


def test_of_which_time_it_is(translators: Translators) -> None:
    content = control_specimen()
    t = translators["kk"]
    assert "2026-2027 оқу жылы, 15.03.2027 күнгі жағдай бойынша" in lines(content, t)
    assert "15.03.2027 күнгі жағдай бойынша" in lines(replace(content, since=None), t)
    later = replace(content, since=dt.date(2027, 1, 1))
    assert "01.01.2027 – 15.03.2027 аралығы" in lines(later, t)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("choice", AssignmentChoice)
def test_an_empty_sheet_says_so(
    choice: AssignmentChoice, language: Language, translators: Translators
) -> None:
    paper = control_sheet_paper(
        replace(control_specimen(), minutes=(), choice=choice), translators[language]
    )
    found = paper_lines(paper)
    assert not any("|" in line for line in found)
    assert sum(line.endswith(".") for line in found) == 1
    assert len(paper_pages(paper)) == 1


def test_a_text_longer_than_a_page_is_printed_whole(translators: Translators) -> None:
    long = Localized(ru=" ".join(f"слово{number}" for number in range(10_000)))
    first = control_specimen().minutes[0]
    longest = replace(first.assignments[0], text=long)
    content = replace(
        control_specimen(), minutes=(replace(first, assignments=(longest, *first.assignments)),)
    )
    pdf = paper_pdf(control_sheet_paper(content, translators["ru"]))
    text = flowing(" ".join(pages_by_pdfium(pdf)))
    assert all(f"слово{number} " in text for number in range(10_000))
