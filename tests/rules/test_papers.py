"""Which papers a meeting has at which stage, and which are kept."""

from __future__ import annotations

import pytest

from qacouncil.rules.papers import (
    COUNCIL_PAPERS,
    MEETING_PAPERS,
    NEEDS,
    WhyNoPaper,
    is_kept,
    why_no_paper,
)
from qacouncil.rules.terms import PaperKind, Stage


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
