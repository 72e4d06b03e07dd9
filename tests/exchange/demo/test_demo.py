"""What holds for the demo of every scale: records, references, votes, dates."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import msgspec
import pytest

from qacouncil.exchange.agenda_document import Ballot
from qacouncil.exchange.council_document import Council, CouncilDocument, Person
from qacouncil.exchange.demo import Scale, demo_document
from qacouncil.exchange.demo.calendar import is_working_day
from qacouncil.exchange.document_basis import Record
from qacouncil.exchange.execution_document import AssignmentStep
from qacouncil.exchange.planning_document import Topic
from qacouncil.rules.numbering import numbering_year
from qacouncil.rules.terms import (
    AttendanceState,
    Choice,
    Numbering,
    PresidingVote,
    Role,
    Stage,
    VoteKind,
)
from tests.exchange.demo.demo_reckoning import mandates_on, reckoned, there_at, walk

TODAY = dt.date(2026, 11, 23)
SCALES: tuple[Scale, ...] = ("small", "decade")


@pytest.fixture(scope="module", params=SCALES)
def document(request: pytest.FixtureRequest) -> CouncilDocument:
    """The demo of one scale; the university has tests of its own."""
    return demo_document(request.param, 1, TODAY)


@pytest.fixture(scope="module")
def council(document: CouncilDocument) -> Council:
    """Its only council."""
    return document.councils[0]


@pytest.mark.parametrize("scale", SCALES)
def test_same_seed_and_date_give_the_same_bytes(scale: Scale) -> None:
    first, again = (msgspec.json.encode(demo_document(scale, 5, TODAY)) for _ in range(2))
    assert first == again
    assert msgspec.json.encode(demo_document(scale, 6, TODAY)) != first


def test_is_what_the_contract_describes(document: CouncilDocument) -> None:
    data = msgspec.json.encode(document)
    assert msgspec.json.decode(data, type=CouncilDocument) == document


def test_every_record_has_its_own_identity_and_the_day_it_was_made(
    document: CouncilDocument,
) -> None:
    records = [shape for shape in walk(document) if isinstance(shape, Record)]
    times = Counter(record.id for record in records)
    assert max(times.values()) == 1
    assert all(len(identity) == 36 for identity in times)
    assert {record.created for record in records} == {"2026-11-23T09:00:00Z"}


def test_references_lead_to_what_is_there(document: CouncilDocument, council: Council) -> None:
    persons = {person.id for person in document.persons}
    mandates = {mandate.id for mandate in council.mandates}
    regulations = {regulation.id for regulation in council.regulations}
    for shape in walk(document):
        if not isinstance(shape, Person) and hasattr(shape, "person"):
            # A topic may have nobody yet who speaks to it.
            assert shape.person in persons or (
                isinstance(shape, Topic | AssignmentStep) and not shape.person
            )
    for meeting in council.meetings:
        assert meeting.regulation in regulations
        assert {meeting.presiding, meeting.secretary} <= persons
        assert {each.mandate for each in meeting.attendance} <= mandates
        for item in meeting.agenda:
            votes: set[str] = set()
            assert item.speakers
            assert set(item.speakers) <= persons
            for decision in item.decisions:
                for task in decision.assignments:
                    assert {*task.persons, *task.co_executors} <= persons
                    assert task.persons or task.responsible.kk
            for vote in item.votes:
                assert set(vote.counting_commission) <= persons
                assert set(vote.points or ()) <= set(range(1, len(item.decisions) + 1))
                assert vote.repeats is None or vote.repeats in votes
                votes.add(vote.id)


def test_attendance_lists_each_member_of_the_day_once(council: Council) -> None:
    for meeting in council.meetings:
        members = {mandate.person: mandate.id for mandate in mandates_on(council, meeting)}
        assert 13 <= len(members) <= 15
        assert {each.person: each.mandate for each in meeting.attendance} == members
        assert len(meeting.attendance) == len(members)
        assert not {guest.person for guest in meeting.guests} & set(members)


def test_every_meeting_has_a_chair_a_deputy_and_a_secretary(council: Council) -> None:
    for meeting in council.meetings:
        roles = Counter(mandate.role for mandate in mandates_on(council, meeting))
        assert [roles[role] for role in Role if role is not Role.MEMBER] == [1, 1, 1]
        here = {
            each.person
            for each in meeting.attendance
            if each.state is AttendanceState.PRESENT and not each.intervals
        }
        assert {meeting.presiding, meeting.secretary} <= here


def test_who_speaks_is_in_the_room(council: Council) -> None:
    for meeting in council.meetings:
        guests = {guest.person for guest in meeting.guests}
        secretary = {meeting.secretary}
        for item in meeting.agenda:
            out = {each.person for each in item.recusals}
            clocks = [str(item.starts), *(str(vote.at) for vote in item.votes)]
            at_first, at_last = (there_at(council, meeting, clocks[end])[0] for end in (0, -1))
            here = guests | secretary | at_first | at_last
            speaking = {*item.speakers, *(speech.person for speech in item.spoke)}
            assert speaking <= here
            assert not speaking & out
            assert out <= at_first & at_last


def test_votes_keep_the_rules(council: Council) -> None:
    for each in reckoned(council):
        assert each.vote.closed
        assert each.vote.result is None
        assert each.result.not_voting == 0  # in the demo everybody entitled votes
        assert (each.vote.presiding_vote is None) == (each.vote.kind is VoteKind.SECRET)
        assert each.meeting.presiding in each.present
        assert set(each.vote.counting_commission) <= each.present


def test_roll_calls_name_all_who_may_vote(council: Council) -> None:
    calls = [each for each in reckoned(council) if each.vote.kind is VoteKind.ROLL_CALL]
    assert calls
    for each in calls:
        recused = {recusal.person for recusal in each.item.recusals}
        assert {ballot.person for ballot in each.vote.by_name} == each.present - recused
        given = Counter(ballot.choice for ballot in each.vote.by_name)
        assert given[Choice.FOR] == each.vote.votes_for
        assert given[Choice.AGAINST] == each.vote.votes_against
        assert given[Choice.ABSTAINED] == each.vote.votes_abstained
        assert len(each.vote.by_name) == sum(given.values())
        own = _choice_of(each.vote.by_name, str(each.meeting.presiding))
        assert each.vote.presiding_vote == PresidingVote(own)


def _choice_of(ballots: list[Ballot], person: str) -> str:
    return next(ballot.choice.value for ballot in ballots if ballot.person == person)


def test_minutes_of_a_meeting_run_forward(council: Council) -> None:
    for meeting in council.meetings:
        clocks = [meeting.start]
        for item in meeting.agenda:
            clocks += [str(item.starts), *(str(vote.at) for vote in item.votes), str(item.ends)]
        clocks.append(str(meeting.end))
        assert clocks == sorted(clocks)


def test_dates_of_meetings_and_deadlines(council: Council) -> None:
    dates = [meeting.date for meeting in council.meetings]
    assert dates == sorted(set(dates))
    assert dates[-1] < TODAY
    for meeting in council.meetings:
        assert is_working_day(meeting.date)
        assert meeting.notice_sent_on is not None
        assert (meeting.date - meeting.notice_sent_on).days >= 5
        for item in meeting.agenda:
            for decision in item.decisions:
                for task in decision.assignments:
                    if task.deadline is not None:
                        assert task.deadline > meeting.date
                        assert is_working_day(task.deadline)


def test_numbers_run_from_one_in_every_academic_year(council: Council) -> None:
    years: dict[str, list[int | None]] = {}
    for meeting in council.meetings:
        assert meeting.numbering_year == numbering_year(Numbering.ACADEMIC_YEAR, meeting.date)
        years.setdefault(meeting.numbering_year, []).append(meeting.number)
    for numbers in years.values():
        assert numbers == list(range(1, len(numbers) + 1))


def test_all_but_the_last_meeting_are_signed(council: Council) -> None:
    stages = [meeting.stage for meeting in council.meetings]
    assert stages == [Stage.SIGNED] * (len(stages) - 1) + [Stage.MINUTES]


def test_no_person_sits_twice_at_a_time(council: Council) -> None:
    for meeting in council.meetings:
        persons = [mandate.person for mandate in mandates_on(council, meeting)]
        assert len(persons) == len(set(persons))


@pytest.mark.parametrize(
    "today", ["2026-09-01", "2026-10-16", "2027-01-04", "2027-03-23", "2027-07-20", "2028-02-29"]
)
def test_other_days(today: str) -> None:
    day = dt.date.fromisoformat(today)
    for scale in SCALES:
        council = demo_document(scale, 2, day).councils[0]
        assert len({meeting.date for meeting in council.meetings}) == len(council.meetings)
        assert all(
            meeting.date < day and is_working_day(meeting.date) for meeting in council.meetings
        )
        assert len(list(reckoned(council))) >= len(council.meetings)
