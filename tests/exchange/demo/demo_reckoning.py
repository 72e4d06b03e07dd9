"""What the rules say of the votes of a demo document, reckoned from its shapes alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from qacouncil.exchange.agenda_document import Item, Vote
from qacouncil.exchange.council_document import Attendance as AttendanceShape
from qacouncil.exchange.council_document import (
    Council,
    CouncilDocument,
    Mandate,
    Meeting,
    Regulation,
)
from qacouncil.exchange.document_basis import Words
from qacouncil.rules import attendance as minutes
from qacouncil.rules.mandates import Term
from qacouncil.rules.quorum import Attendance, quorum
from qacouncil.rules.regulation import QuorumRule, VotingRule
from qacouncil.rules.terms import AttendanceState, Majority
from qacouncil.rules.voting import Ballots, Count, Result, decide


@dataclass(frozen=True)
class Reckoned:
    """A vote with where it was taken and what the rules say of it."""

    meeting: Meeting
    item: Item
    vote: Vote
    present: set[str]  # voting members in the room, the recused included
    result: Result


def walk(shape: Any) -> Iterator[Any]:
    """Every struct of a document, the document itself first."""
    if isinstance(shape, msgspec.Struct):
        yield shape
        for name in shape.__struct_fields__:
            yield from walk(getattr(shape, name))
    elif isinstance(shape, list):
        for each in shape:
            yield from walk(each)


def texts(document: CouncilDocument) -> Iterator[Words]:
    """Every text for people that is not empty."""
    for shape in walk(document):
        if isinstance(shape, Words) and shape != Words():
            yield shape


def mandates_on(council: Council, meeting: Meeting) -> list[Mandate]:
    """The mandates that hold on the day of a meeting."""
    return [
        each
        for each in council.mandates
        if Term(each.starts_on, each.ends_on, each.ended_on).valid_on(meeting.date)
    ]


def there_at(council: Council, meeting: Meeting, clock: str) -> tuple[set[str], int]:
    """The voting members in the room at a time, and how many votes the council has."""
    start = minutes.clock_minute(meeting.start, 0)
    minute = minutes.clock_minute(clock, start)
    voting = {each.person for each in mandates_on(council, meeting) if each.voting}
    found = {
        each.person
        for each in meeting.attendance
        if each.person in voting and _presence(each, start).at(minute)
    }
    return found, len(voting)


def quorum_met(council: Council, meeting: Meeting, clock: str) -> bool:
    """Whether the meeting has a quorum at a time."""
    present, of = there_at(council, meeting, clock)
    attendance = Attendance(mandates=of, present=len(present))
    return quorum(_quorum_rule(_regulation(council, meeting)), attendance).met


def reckoned(council: Council) -> Iterator[Reckoned]:
    """Every vote of the council. Raises ValueError where the numbers of one cannot be."""
    for meeting in council.meetings:
        regulation = _regulation(council, meeting)
        for item in meeting.agenda:
            for vote in item.votes:
                present, of = there_at(council, meeting, str(vote.at))
                recused = {each.person for each in item.recusals}
                attendance = Attendance(
                    mandates=of, present=len(present), recused=len(recused & present)
                )
                result = decide(
                    _quorum_rule(regulation),
                    _voting_rule(regulation, item, vote),
                    attendance,
                    _count(vote),
                )
                yield Reckoned(meeting, item, vote, present, result)


def _presence(attendance: AttendanceShape, start: int) -> minutes.Presence:
    intervals = [
        minutes.Interval(*(_minute(clock, start) for clock in (each.arrived, each.left)))
        for each in attendance.intervals
    ]
    here = attendance.state is AttendanceState.PRESENT
    return minutes.Presence(voting=True, present=here, intervals=tuple(intervals))


def _minute(clock: str | None, start: int) -> int | None:
    return None if clock is None else minutes.clock_minute(clock, start)


def _regulation(council: Council, meeting: Meeting) -> Regulation:
    return next(each for each in council.regulations if each.id == meeting.regulation)


def _quorum_rule(regulation: Regulation) -> QuorumRule:
    return QuorumRule(
        kind=regulation.quorum_kind,
        numerator=regulation.quorum_numerator,
        denominator=regulation.quorum_denominator,
        comparison=regulation.quorum_comparison,
        vacancies_count=regulation.vacancies_count,
        recused_count=regulation.recused_count,
    )


def _voting_rule(regulation: Regulation, item: Item, vote: Vote) -> VotingRule:
    by_area: dict[str, Majority] = {each.area: each.majority for each in regulation.majorities}
    majority = vote.majority or by_area.get(item.area, regulation.majority)
    return VotingRule(majority=majority, base=regulation.base, tie=regulation.tie)


def _count(vote: Vote) -> Count:
    ballots = None
    if vote.ballots_issued is not None:
        ballots = Ballots(vote.ballots_issued, vote.ballots_found or 0, vote.ballots_invalid or 0)
    return Count(
        for_=vote.votes_for or 0,
        against=vote.votes_against or 0,
        abstained=vote.votes_abstained or 0,
        not_voting=vote.votes_not_voting,
        kind=vote.kind,
        presiding=vote.presiding_vote,
        ballots=ballots,
    )
