"""The large demos: how much there is of everything, and that little of it returns."""

from __future__ import annotations

import datetime as dt
import json
import random
from collections import Counter

import msgspec
import pytest

from qacouncil.exchange.council_document import Council, CouncilDocument, Meeting
from qacouncil.exchange.demo import demo_document
from qacouncil.exchange.demo.records import read_resource
from qacouncil.exchange.demo.votes import numbers
from qacouncil.exchange.demo.world import Faculty
from qacouncil.paths import resource
from qacouncil.rules.terms import Category, MeetingKind, Outcome, Reason, VoteKind
from tests.exchange.demo.demo_reckoning import mandates_on, reckoned

TODAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="module")
def document() -> CouncilDocument:
    return demo_document("decade", 1, TODAY)


@pytest.fixture(scope="module")
def council(document: CouncilDocument) -> Council:
    return document.councils[0]


def by_year(council: Council) -> dict[str, list[Meeting]]:
    years: dict[str, list[Meeting]] = {}
    for meeting in council.meetings:
        years.setdefault(meeting.numbering_year, []).append(meeting)
    return years


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_decade_has_what_it_says(seed: int) -> None:
    document = demo_document("decade", seed, TODAY)
    council = document.councils[0]
    assert len(document.persons) == 120
    assert [len(meeting.agenda) for meeting in council.meetings] == [10] * 120
    names = [(person.surname, person.given) for person in document.persons]
    assert len(set(names)) == 120


def test_twelve_meetings_a_year_from_september_to_june(council: Council) -> None:
    counts = [len(meetings) for meetings in by_year(council).values()]
    assert counts[1:-1] == [12] * 9
    assert counts[0] + counts[-1] == 12
    months = {meeting.date.month for meeting in council.meetings}
    assert not months & {7, 8}
    kinds = Counter(meeting.kind for meeting in council.meetings)
    assert kinds[MeetingKind.EXTRAORDINARY] == 20


def test_members_change_over_the_years(council: Council) -> None:
    members = {mandate.person for mandate in council.mandates}
    assert 60 <= len(members) <= 110
    sizes = Counter(len(mandates_on(council, meeting)) for meeting in council.meetings)
    assert {14, 15} <= set(sizes) <= {13, 14, 15}
    for mandate in council.mandates:
        years = 1 if mandate.category is Category.STUDENT else 3
        assert mandate.ends_on is not None
        assert (mandate.ends_on.month, mandate.ends_on.day) == (8, 31)
        assert mandate.ends_on <= dt.date(mandate.starts_on.year + years, 8, 31)
        assert mandate.order_date is not None
        assert mandate.order_date <= mandate.starts_on
        assert (mandate.ended_on is not None) == bool(mandate.end_order_number)
    assert any(mandate.ended_on for mandate in council.mandates)


def test_votes_come_out_in_many_ways(council: Council) -> None:
    results = list(reckoned(council))
    reasons = Counter(each.result.reason for each in results)
    for reason in (
        Reason.ALL_FOR,
        Reason.MAJORITY_REACHED,
        Reason.MAJORITY_MISSED,
        Reason.CASTING_FOR,
        Reason.CASTING_AGAINST,
    ):
        assert reasons[reason]
    adopted = sum(each.result.outcome is Outcome.ADOPTED for each in results)
    assert adopted > 1000
    kinds = Counter(each.vote.kind for each in results)
    assert kinds[VoteKind.SECRET]
    assert any(each.item.recusals for each in results)
    assert any(each.vote.votes_abstained for each in results)


def test_only_what_is_adopted_is_assigned(council: Council) -> None:
    for each in reckoned(council):
        if each.result.outcome is not Outcome.ADOPTED:
            assert not any(decision.assignments for decision in each.item.decisions)


def test_the_deputy_presides_now_and_then(council: Council) -> None:
    leaders = {each.person for each in council.mandates if each.role.value == "deputy_chair"}
    assert 0 < sum(meeting.presiding in leaders for meeting in council.meetings) < 20


def test_texts_hardly_return(council: Council) -> None:
    for meetings in by_year(council).values():
        titles = [item.title for meeting in meetings for item in meeting.agenda]
        assert len(set(titles)) == len(titles)
    for meeting in council.meetings:
        for texts in (
            [item.heard for item in meeting.agenda],
            [decision.text for item in meeting.agenda for decision in item.decisions],
            [annex.title for annex in meeting.annexes],
        ):
            assert len(set(texts)) == len(texts)


def test_all_areas_come_up_every_full_year(council: Council) -> None:
    years = [meetings for meetings in by_year(council).values() if len(meetings) == 12]
    for meetings in years:
        areas = {item.area for meeting in meetings for item in meeting.agenda}
        assert len(areas) == 13


@pytest.mark.long
def test_a_university_is_twenty_different_councils() -> None:
    document = demo_document("university", 1, TODAY)
    assert [council.code for council in document.councils] == [
        f"F{number:02}" for number in range(1, 21)
    ]
    assert len(document.persons) == 2400
    assert sum(len(council.meetings) for council in document.councils) == 2400
    assert {len(meeting.agenda) for c in document.councils for meeting in c.meetings} == {10}
    first, second = document.councils[:2]
    assert first.meetings[0].agenda[0].title != second.meetings[0].agenda[0].title
    identities = [meeting.id for council in document.councils for meeting in council.meetings]
    assert len(set(identities)) == 2400
    decade = demo_document("decade", 1, TODAY)
    assert msgspec.json.encode(decade.councils[0]) == msgspec.json.encode(first)


def test_faculties_have_their_own_programmes() -> None:
    faculties = read_resource("faculties.json", list[Faculty])
    codes = [programme.code for faculty in faculties for programme in faculty.programmes]
    assert len(set(codes)) == len(codes)
    assert all(code.isascii() and len(code) == 7 for code in codes)


def test_a_damaged_resource_is_refused() -> None:
    data = json.loads(resource("demo/faculties.json").read_bytes())
    data[0]["surprise"] = 1
    with pytest.raises(msgspec.ValidationError, match="surprise"):
        msgspec.json.decode(json.dumps(data), type=list[Faculty])


def test_too_few_cannot_vote() -> None:
    with pytest.raises(ValueError, match="too few"):
        numbers(random.Random(1), 4)
