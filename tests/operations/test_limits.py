"""What no file could hold is refused where it is typed: what is stored can be loaded again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, get_args

import pytest

from qacouncil.exchange.document_basis import Area
from qacouncil.localized import Localized
from qacouncil.operations.agenda import add_annex, add_item, change_item, set_item_times
from qacouncil.operations.attendance import record_intervals
from qacouncil.operations.councils import Regulation, adopt_regulation, change_paper_style
from qacouncil.operations.meetings import MeetingData, change_meeting, close_meeting, plan_meeting
from qacouncil.operations.members import PersonData, add_person
from qacouncil.operations.votes import VoteData, draft_vote
from qacouncil.rules.attendance import Interval
from qacouncil.rules.regulation import QuorumRule
from qacouncil.rules.terms import AREAS, Category, Majority
from tests.council_builder import DAY, HOUR, Council
from tests.operations.refusals import refused

WORDS = Localized(kk="Сөз")
BAD_TEXT = "A text holds a damaged character"
NO_AREA = "There is no such area of decision"
OUTSIDE = "This value is not possible"
RULES = Regulation(DAY)

Ids = dict[str, str]
# What is done with which arguments, and the words of its refusal.
CASES: dict[str, tuple[Callable[..., object], Callable[[Ids], tuple[Any, ...]], str]] = {
    "NUL": (add_item, lambda ids: (ids["meeting"], Localized(ru="a\0b"), "A04"), BAD_TEXT),
    "half a character": (
        add_item,
        lambda ids: (ids["meeting"], Localized(en="\ud800"), "A04"),
        BAD_TEXT,
    ),
    "name": (add_person, lambda _ids: (PersonData("Ким\0"),), BAD_TEXT),
    "area": (add_item, lambda ids: (ids["meeting"], WORDS, "A14"), NO_AREA),
    "changed area": (change_item, lambda ids: (ids["item"], WORDS, "A00"), NO_AREA),
    "area of a majority": (
        adopt_regulation,
        lambda ids: (ids["council"], replace(RULES, majorities={"B01": Majority.SIMPLE})),
        NO_AREA,
    ),
    "start": (plan_meeting, lambda ids: (ids["council"], MeetingData(DAY, 2880)), OUTSIDE),
    "changed start": (change_meeting, lambda ids: (ids["meeting"], MeetingData(DAY, -1)), OUTSIDE),
    "end": (close_meeting, lambda ids: (ids["meeting"], 2880), OUTSIDE),
    "item begins": (set_item_times, lambda ids: (ids["item"], -1, None), OUTSIDE),
    "item ends": (set_item_times, lambda ids: (ids["item"], None, 2880), OUTSIDE),
    "arrives": (record_intervals, lambda ids: (ids["row"], [Interval(2880, None)]), OUTSIDE),
    "leaves": (record_intervals, lambda ids: (ids["row"], [Interval(None, 2880)]), OUTSIDE),
    "vote": (draft_vote, lambda ids: (ids["item"], VoteData(minute=2880)), OUTSIDE),
    "votes": (draft_vote, lambda ids: (ids["item"], VoteData(for_=10**9 + 1)), OUTSIDE),
    "sheets": (add_annex, lambda ids: (ids["meeting"], WORDS, 0), OUTSIDE),
    "too many sheets": (add_annex, lambda ids: (ids["meeting"], WORDS, 100_001), OUTSIDE),
    "seats": (
        adopt_regulation,
        lambda ids: (ids["council"], replace(RULES, seats={Category.STUDENT: 100_001})),
        OUTSIDE,
    ),
    "days": (
        adopt_regulation,
        lambda ids: (ids["council"], replace(RULES, notice_days=-1)),
        OUTSIDE,
    ),
    "years": (
        adopt_regulation,
        lambda ids: (ids["council"], replace(RULES, staff_term_years=0)),
        OUTSIDE,
    ),
    "percent": (
        adopt_regulation,
        lambda ids: (ids["council"], replace(RULES, student_share_percent=101)),
        OUTSIDE,
    ),
    "quorum": (
        adopt_regulation,
        lambda ids: (ids["council"], replace(RULES, quorum=QuorumRule(denominator=100_001))),
        OUTSIDE,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_cannot_be_kept_is_refused(seven: Council, name: str) -> None:
    operation, arguments, words = CASES[name]
    meeting_id = seven.held()
    ids = {
        "council": seven.id,
        "meeting": meeting_id,
        "item": seven.item(meeting_id),
        "row": seven.attendance(meeting_id, seven.persons[3]),
    }
    with refused(seven, words):
        seven.do(operation, *arguments(ids))


def test_the_last_minute_is_that_of_the_next_day(seven: Council) -> None:
    item_id = seven.item(seven.held())
    seven.do(set_item_times, item_id, HOUR, 2879)


def test_a_heading_of_the_resolution_is_one_of_three(seven: Council) -> None:
    with refused(seven, "Allowed: resolved, resolved_passive, decided."):
        seven.do(change_paper_style, seven.id, resolved_heading="ordered")
    seven.do(change_paper_style, seven.id, resolved_heading="decided")


def test_papers_in_two_languages_are_set_in_one_of_two_forms(seven: Council) -> None:
    with refused(seven, "Allowed: columns, after."):
        seven.do(change_paper_style, seven.id, bilingual="beside")
    seven.do(change_paper_style, seven.id, bilingual="after")


def test_the_areas_are_those_of_the_file_format() -> None:
    assert get_args(Area) == AREAS
