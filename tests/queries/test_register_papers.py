"""The council's registers, each read by its kind and written in every language."""

from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.documents.gaps import GapKind
from qacouncil.documents.rendering import paper_lines
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import LANGUAGES, Language
from qacouncil.queries.papers import PaperWish, ReadPaper, in_year, read_paper
from qacouncil.rules.execution import AssignmentChoice
from qacouncil.rules.terms import PaperKind
from tests.council_builder import DAY, TERM, Council

YEAR = in_year("2026-2027")
KINDS = (
    PaperKind.MEMBERS,
    PaperKind.MEMBER_CHANGES,
    PaperKind.WORK_PLAN,
    PaperKind.DECISIONS_REGISTER,
    PaperKind.CONTROL_SHEET,
)


def read(there: Council, wish: PaperWish) -> ReadPaper:
    with there.file.reading() as connection:
        return read_paper(connection, wish)


def of_kind(there: Council, kind: PaperKind, date: dt.date = DAY) -> ReadPaper:
    since, until = YEAR
    wish = PaperWish(kind, council_id=there.id, date=date, since=since, until=until)
    return read(there, wish)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_register_is_of_the_council_and_of_the_year(
    kind: PaperKind, language: Language, seven: Council
) -> None:
    paper = of_kind(seven, kind)(load_translator(language))
    lines = paper_lines(paper)
    assert any("САРЫДАЛА УНИВЕРСИТЕТІ" in line for line in lines)
    assert any("2026-2027" in line for line in lines)
    assert "2026-2027" in paper.metadata.title
    assert lines[-1].endswith({"en": "A. Bekova"}.get(language, "А. Бекова"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_register_names_what_is_not_translated(kind: PaperKind, seven: Council) -> None:
    gaps = of_kind(seven, kind).gaps("ru")
    assert sum(gap.kind is GapKind.NOT_TRANSLATED for gap in gaps) >= 3


def test_of_a_year_that_lasts_nothing_is_said_ahead_of_the_day(seven: Council) -> None:
    words = load_translator("kk")
    lasting = paper_lines(of_kind(seven, PaperKind.MEMBER_CHANGES)(words))
    assert "2026-2027 оқу жылы, 20.11.2026 күнгі жағдай бойынша" in lasting
    over = paper_lines(of_kind(seven, PaperKind.MEMBER_CHANGES, TERM[1])(words))
    assert "2026-2027 оқу жылы" in over


def test_the_control_sheet_lists_what_is_wished_for(seven: Council) -> None:
    words = load_translator("en")
    wish = PaperWish(
        PaperKind.CONTROL_SHEET,
        council_id=seven.id,
        date=DAY,
        assignments=AssignmentChoice.OVERDUE,
    )
    lines = paper_lines(read(seven, wish)(words))
    assert "There are no overdue assignments." in lines
    assert "as of 20 November 2026" in lines, "without a first day: of all there are"
