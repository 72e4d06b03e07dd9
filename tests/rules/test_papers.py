"""Which papers a meeting has at which stage, and which are kept."""

from __future__ import annotations

import pytest

from qacouncil.rules.papers import (
    COUNCIL_PAPERS,
    MEETING_PAPERS,
    NEEDS,
    WhyNoPaper,
    formats_of,
    is_kept,
    languages_of,
    why_no_paper,
)
from qacouncil.rules.terms import PaperFormat, PaperKind, PaperLanguage, Stage


def test_every_paper_is_of_a_meeting_or_of_the_council_and_says_what_it_needs() -> None:
    assert {*MEETING_PAPERS, *COUNCIL_PAPERS} == set(PaperKind) == set(NEEDS)
    assert not set(MEETING_PAPERS) & set(COUNCIL_PAPERS)


@pytest.mark.parametrize("stage", list(Stage))
def test_an_extract_is_made_from_signed_minutes_alone(stage: Stage) -> None:
    expected = None if stage is Stage.SIGNED else WhyNoPaper.NOT_SIGNED
    assert why_no_paper(PaperKind.EXTRACT, stage) is expected


@pytest.mark.parametrize(
    ("kind", "stage", "expected"),
    [
        (PaperKind.PROTOCOL, Stage.PLAN, WhyNoPaper.NOT_OPENED),
        (PaperKind.PROTOCOL, Stage.CONVENE, WhyNoPaper.NOT_OPENED),
        (PaperKind.PROTOCOL, Stage.HOLD, None),
        (PaperKind.PROTOCOL, Stage.NOT_HELD, None),
        (PaperKind.PROTOCOL, Stage.CANCELLED, WhyNoPaper.CANCELLED),
        (PaperKind.COUNTING_ACT, Stage.CONVENE, WhyNoPaper.NOT_OPENED),
        (PaperKind.NOTICE, Stage.PLAN, None),
        (PaperKind.NOTICE, Stage.CANCELLED, WhyNoPaper.CANCELLED),
        (PaperKind.BALLOTS, Stage.CONVENE, None),
        (PaperKind.ATTENDANCE_SHEET, Stage.PLAN, None),
    ],
)
def test_a_paper_is_there_once_what_it_tells_is(
    kind: PaperKind, stage: Stage, expected: WhyNoPaper | None
) -> None:
    assert why_no_paper(kind, stage) is expected


def test_papers_of_signed_minutes_and_of_the_council_are_kept() -> None:
    kept = [stage for stage in (None, *Stage) if is_kept(stage)]
    assert kept == [None, Stage.SIGNED]


@pytest.mark.parametrize("kind", list(PaperKind))
def test_the_protocol_and_the_papers_of_a_sitting_are_in_two_languages_at_once(
    kind: PaperKind,
) -> None:
    in_two = {PaperKind.PROTOCOL, PaperKind.ATTENDANCE_SHEET, PaperKind.BALLOTS}
    single = [PaperLanguage.KK, PaperLanguage.RU, PaperLanguage.EN]
    assert languages_of(kind) == single + [PaperLanguage.KK_RU] * (kind in in_two)


def test_every_paper_is_pdf_or_docx_and_the_bulletin_a_page_of_the_web_too() -> None:
    for kind in PaperKind:
        assert formats_of(kind)[:2] == (PaperFormat.PDF, PaperFormat.DOCX)
        assert (PaperFormat.HTML in formats_of(kind)) is (kind is PaperKind.BULLETIN)
