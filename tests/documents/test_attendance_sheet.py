"""The attendance sheet: to be signed, and filled; in one language and in two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qacouncil.documents.attendance_content import AttendanceContent, Attender
from qacouncil.documents.attendance_sheet import attendance_gaps, attendance_paper
from qacouncil.documents.gaps import GapKind, PlaceKind
from qacouncil.documents.pages import MM
from qacouncil.documents.person_name import PersonName
from qacouncil.documents.rendering import paper_lines, paper_pages, paper_pdf
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, NO_TEXT, Language, Localized
from qacouncil.rules.terms import AttendanceState, Body, Category
from tests.documents.attendance_specimen import filled_specimen, sheet_specimen
from tests.documents.extraction import flowing, pages_by_pdfium
from tests.documents.write_golden import BOTH, GOLDEN, PAPERS, golden_path

Translators = dict[Language, Translator]


def lines(content: AttendanceContent, translator: Translator) -> list[str]:
    return paper_lines(attendance_paper(content, translator))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", ["attendance", "attendance_filled"])
def test_the_sheet_reads_as_the_golden_file(
    language: Language, paper: str, translators: Translators
) -> None:
    pages = pages_by_pdfium(PAPERS[paper](translators[language]))
    assert "\f\n".join(pages) + "\n" == golden_path(language, paper).read_text("utf-8")


@pytest.mark.parametrize("paper", ["attendance", "attendance_filled"])
def test_the_sheet_in_two_languages_is_one_page_and_reads_as_the_golden_file(
    paper: str, translators: Translators
) -> None:
    pages = pages_by_pdfium(paper_pdf(BOTH[paper](translators["kk"], translators["ru"])))
    assert len(pages) == 1
    assert pages[0] + "\n" == (GOLDEN / f"{paper}.kk_ru.txt").read_text("utf-8")


def test_there_is_room_to_sign_in_every_row(translators: Translators) -> None:
    paper = attendance_paper(sheet_specimen(), translators["kk"], translators["ru"])
    heights = [p.box.height for page in paper_pages(paper) for p in page if p.box.head]
    groups = [height for height in heights if height < 8.5 * MM]
    assert (len(heights), len(groups)) == (20, 2)


def test_an_empty_sheet_says_nothing_of_who_came(translators: Translators) -> None:
    text = "\n".join(lines(replace(filled_specimen(), filled=False), translators["ru"]))
    for absent in ("командировка", "онлайн", "15:00–16:40"):
        assert absent not in text
    assert "Присутствовали члены совета: ____ из 15" in text


def test_a_filled_sheet_tells_every_stay_and_who_did_not_come(translators: Translators) -> None:
    found = lines(filled_specimen(), translators["ru"])
    assert any(
        line.endswith("Ким Виктор Алексеевич | преподаватель | 15:00–15:20 15:50–16:40 |")
        for line in found
    )
    assert any("| 15:10–16:40 |" in line and "Шәріпов" in line for line in found)
    assert any("| – | отсутствует: командировка" in line and "Байзақов" in line for line in found)
    assert any(line.endswith("работодатель | 15:00–16:40 | онлайн") for line in found)
    assert "Присутствовали члены совета: 14 из 15" in found


def test_an_absence_without_a_reason(translators: Translators) -> None:
    content = filled_specimen()
    away = replace(content.voting[0], state=AttendanceState.ABSENT, reason=NO_TEXT)
    found = lines(replace(content, voting=(away,), others=(), members=1), translators["kk"])
    assert any(line.endswith("| – | қатыспады") for line in found)
    assert not any("құқығы жоқ" in line for line in found)


def test_each_alphabet_has_its_order_and_numbers_run_on(translators: Translators) -> None:
    firsts: dict[Language, str] = {"kk": "1 | Әбілқасымова", "en": "1 | Abilkassymova"}
    for language, first in firsts.items():
        found = lines(sheet_specimen(), translators[language])
        assert any(line.startswith(first) for line in found)
        assert any(line.startswith("18 | ") for line in found)


def test_another_body_and_a_meeting_without_a_number(translators: Translators) -> None:
    content = replace(sheet_specimen(), body=Body.COMMISSION, number="", place=NO_TEXT)
    text = "\n".join(lines(content, translators["ru"]))
    assert "Члены комиссии с правом голоса" in text
    assert "Заседание № ____, 21 января 2027 года, 15:00" in text
    assert "Место" not in text


def test_sixty_guests_and_a_long_reason_break_over_pages_under_the_same_head(
    translators: Translators,
) -> None:
    content = filled_specimen()
    guests = tuple(Attender(PersonName(f"Қонақ{n}", "Аян", "Ғалиұлы")) for n in range(60))
    long = Localized(kk="себебі " * 10_000)
    away = replace(content.voting[0], state=AttendanceState.ABSENT, reason=long)
    content = replace(content, voting=(away, *content.voting[1:]), others=guests)
    pages = pages_by_pdfium(
        paper_pdf(attendance_paper(content, translators["kk"], translators["ru"]))
    )
    assert len(pages) > 5
    assert all("Фамилия, имя, отчество" in page for page in pages)
    shown = flowing(" ".join(pages))
    assert all(f"Қонақ{n} " in shown for n in range(60))
    assert shown.count("себебі") >= 20_000  # in Kazakh, and marked in the Russian line
    assert "[нет перевода]" in shown
    assert "Хатшы / Секретарь" in pages[-1]
    assert "Қонақ" in pages[-1], "the signature takes rows along"


def test_a_silent_secretary_and_guests_are_not_counted() -> None:
    content = filled_specimen()
    voiceless = Attender(PersonName("Ахмет"), Category.TEACHER, state=AttendanceState.PRESENT)
    more = replace(content, others=(*content.others, voiceless), members=16)
    assert (content.members_present, more.members_present) == (14, 15)


def test_gaps_are_named_beforehand() -> None:
    content = filled_specimen()
    away = replace(content.voting[2], reason=Localized(kk="іссапарда"))
    content = replace(content, voting=(away,), others=(), place=Localized(ru="Зал"))
    kinds = [(gap.kind, gap.place.kind) for gap in attendance_gaps(content, "ru")]
    assert kinds == [(GapKind.NOT_TRANSLATED, PlaceKind.REASON)]
    kinds = [(gap.kind, gap.place.kind) for gap in attendance_gaps(content, "kk")]
    assert kinds == [(GapKind.NOT_TRANSLATED, PlaceKind.VENUE)]
    assert attendance_gaps(replace(content, filled=False), "ru") == []
