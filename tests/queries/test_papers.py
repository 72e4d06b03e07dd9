"""A paper is read by its kind and writes itself without the file."""

from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.documents.notice import Signer, notice_paper
from qacouncil.documents.protocol import protocol_paper
from qacouncil.documents.rendering import paper_lines, paper_pages, paper_pdf
from qacouncil.errors import UserError
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import LANGUAGES, NO_TEXT
from qacouncil.operations.meetings import cancel_meeting, close_meeting
from qacouncil.operations.minutes import sign_minutes
from qacouncil.queries.notice import notice_content
from qacouncil.queries.papers import (
    PaperWish,
    in_year,
    kinds_of_council,
    kinds_of_meeting,
    read_paper,
)
from qacouncil.queries.protocol import protocol_content
from qacouncil.rules.papers import COUNCIL_PAPERS, MEETING_PAPERS
from qacouncil.rules.terms import PaperKind
from tests.council_builder import DAY, HOUR, Council


def test_minutes_are_those_of_the_meeting(seven: Council) -> None:
    meeting_id = seven.held()
    with seven.file.reading() as connection:
        paper = read_paper(connection, PaperWish(PaperKind.PROTOCOL, meeting_id))
        content = protocol_content(connection, meeting_id)
    for language in LANGUAGES:
        words = load_translator(language)
        assert paper_pdf(paper(words)) == paper_pdf(protocol_paper(content, words))
    assert paper.gaps("ru")
    assert paper.gaps("kk") == []


def test_a_notice_bears_the_day_and_the_signer_wished_for(seven: Council) -> None:
    meeting_id = seven.plan()
    wish = PaperWish(PaperKind.NOTICE, meeting_id, date=dt.date(2026, 11, 2), signer="chair")
    words = load_translator("kk")
    with seven.file.reading() as connection:
        lines = paper_lines(read_paper(connection, wish)(words))
        content = notice_content(connection, meeting_id, dt.date(2026, 11, 2))
    assert lines == paper_lines(notice_paper(content, words, Signer.CHAIR))
    assert lines != paper_lines(notice_paper(content, words, Signer.SECRETARY))


def test_an_extract_is_of_the_points_wished_for(seven: Council) -> None:
    meeting_id = seven.held()
    seven.do(close_meeting, meeting_id, HOUR + 60)
    seven.do(sign_minutes, meeting_id)
    wish = PaperWish(PaperKind.EXTRACT, meeting_id, date=DAY, decisions=("1.1",))
    with seven.file.reading() as connection:
        paper = read_paper(connection, wish)
    lines = paper_lines(paper(load_translator("kk")))
    assert "1.1. Жоспар бекітілсін." in lines
    assert "2026 жылғы 20 қараша М.О." in lines
    assert paper.gaps("ru")
    assert paper.gaps("kk") == []


@pytest.mark.parametrize(("bilingual", "filled"), [(False, True), (True, False)])
def test_an_attendance_sheet_is_empty_or_filled_in_one_language_or_two(
    seven: Council, bilingual: bool, filled: bool
) -> None:
    wish = PaperWish(
        PaperKind.ATTENDANCE_SHEET, seven.held(present=6), filled=filled, bilingual=bilingual
    )
    with seven.file.reading() as connection:
        paper = read_paper(connection, wish)
    text = "\n".join(paper_lines(paper(load_translator("kk"))))
    assert ("ЛИСТ РЕГИСТРАЦИИ" in text) == bilingual
    assert ("Қатысқан кеңес мүшелері: 6 / 7" in text) == filled


def test_ballots_are_of_the_points_and_as_many_as_wished_for(seven: Council) -> None:
    meeting_id = seven.held()
    wish = PaperWish(PaperKind.BALLOTS, meeting_id, decisions=("1.1",), copies=3, bilingual=True)
    with seven.file.reading() as connection:
        paper = read_paper(connection, wish)
    pages = paper_pages(paper(load_translator("kk")))
    assert len(pages) == 2, "two on a page in two languages"
    assert paper.gaps("ru")
    with (
        seven.file.reading() as connection,
        pytest.raises(UserError, match="marked for a secret ballot"),
    ):
        read_paper(connection, PaperWish(PaperKind.BALLOTS, meeting_id))


def refusal(there: Council, kind: PaperKind, meeting_id: str) -> str:
    with there.file.reading() as connection, pytest.raises(UserError) as refused:
        read_paper(connection, PaperWish(kind, meeting_id))
    return refused.value.sentence(load_translator("en"))


def test_what_there_is_not_says_why(seven: Council) -> None:
    planned, called_off = seven.plan(), seven.plan(DAY + dt.timedelta(days=7))
    seven.do(cancel_meeting, called_off, NO_TEXT)
    assert "Open the meeting first" in refusal(seven, PaperKind.PROTOCOL, planned)
    assert "cancelled" in refusal(seven, PaperKind.NOTICE, called_off)
    assert "signed minutes" in refusal(seven, PaperKind.EXTRACT, seven.held())
    assert "no longer there" in refusal(seven, PaperKind.PROTOCOL, "gone")


def test_kinds_keep_their_usual_order() -> None:
    of_meeting, of_council = kinds_of_meeting(), kinds_of_council()
    assert of_meeting == [each for each in MEETING_PAPERS if each in of_meeting]
    assert of_council == [each for each in COUNCIL_PAPERS if each in of_council]
    assert {PaperKind.PROTOCOL, PaperKind.NOTICE} <= set(of_meeting)


def test_a_year_is_the_one_in_which_the_period_begins() -> None:
    since, until = in_year("2026-2027")
    assert (since, until) == (dt.date(2026, 9, 1), dt.date(2027, 8, 31))
    assert PaperWish(PaperKind.WORK_PLAN, since=since, until=until).year == "2026-2027"
