"""From a meeting's rows to the rules' plain values: who was there when, what a vote comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qacouncil.queries.meeting_rows import MeetingRows, Row
from qacouncil.queries.values import quorum_rule
from qacouncil.rules import mandates
from qacouncil.rules.attendance import Interval, Presence, attendance_at, first_quorum
from qacouncil.rules.mandates import CompositionRule, Seat
from qacouncil.rules.quorum import Attendance, Quorum, quorum
from qacouncil.rules.regulation import VotingRule
from qacouncil.rules.terms import (
    AttendanceState,
    Category,
    Choice,
    Majority,
    PresidingVote,
    TieRule,
    VoteBase,
    VoteKind,
)
from qacouncil.rules.voting import Ballots, Count


@dataclass(frozen=True, slots=True)
class Opening:
    """The quorum at the minute the meeting could begin; its start where it never could."""

    minute: int
    quorum: Quorum
    attendance: Attendance


def voting_rule_of(result: Row) -> VotingRule:
    """The voting rule of a stored result."""
    return VotingRule(
        Majority(result["majority"]), VoteBase(result["base"]), TieRule(result["tie"])
    )


def voting_rule(rows: MeetingRows, item: Row, vote: Row) -> VotingRule:
    """The rule of one vote: its own majority, else the area's, else the regulation's."""
    usual = rows.majorities.get(item["area"], rows.regulation["majority"])
    return VotingRule(
        majority=Majority(vote["majority"] or usual),
        base=VoteBase(rows.regulation["base"]),
        tie=TieRule(rows.regulation["tie"]),
    )


def presences(rows: MeetingRows) -> dict[str, Presence]:
    """Every member on the day by person id."""
    intervals: dict[str, list[Interval]] = {}
    for row in rows.parts["attendance_interval"]:
        stay = Interval(row["arrived_minute"], row["left_minute"])
        intervals.setdefault(row["attendance_id"], []).append(stay)
    return {
        row["person_id"]: Presence(
            voting=row["voting"],
            present=row["state"] == AttendanceState.PRESENT,
            intervals=tuple(intervals.get(row["id"], ())),
        )
        for row in rows.parts["attendance"]
    }


def vacant_seats(rows: MeetingRows) -> int:
    """Vacant seats on the day; only categories whose number of seats is laid down have any."""
    laid_down = CompositionRule(seats={Category(name): n for name, n in rows.seats.items()})
    held = (Seat(Category(row["category"])) for row in rows.parts["attendance"])
    return sum(mandates.vacant_seats(laid_down, held).values())


def attendance_of_item(rows: MeetingRows, item: Row, minute: int) -> Attendance:
    """The voting members at one minute of an item, with those recused from it."""
    out = {row["person_id"] for row in rows.of("recusal", item_id=item["id"])}
    members = [(presence, person in out) for person, presence in presences(rows).items()]
    return attendance_at(members, minute, vacant_seats(rows))


def quorum_at(rows: MeetingRows, minute: int) -> Opening:
    """The quorum of the meeting as a whole at one minute."""
    members = [(member, False) for member in presences(rows).values()]
    there = attendance_at(members, minute, vacant_seats(rows))
    return Opening(minute, quorum(quorum_rule(rows.regulation), there), there)


def opening(rows: MeetingRows) -> Opening:
    """The quorum of the meeting: at its hour or, where it had to wait, when it was reached."""
    rule, start = quorum_rule(rows.regulation), rows.meeting["start_minute"]
    reached = first_quorum(rule, presences(rows).values(), start, vacant_seats(rows))
    return quorum_at(rows, start if reached is None else reached)


def item_minutes(rows: MeetingRows) -> dict[str, int]:
    """When each item begins: as noted, else when the one before it ended or, failing that, began.

    Noted times are taken as they are: an item may begin before the one before it has ended.
    """
    minutes: dict[str, int] = {}
    current = opening(rows).minute
    for item in rows.parts["agenda_item"]:
        noted = item["starts_minute"]
        current = current if noted is None else noted
        minutes[item["id"]] = current
        ended = item["ends_minute"]
        current = current if ended is None else max(current, ended)
    return minutes


def vote_minute(rows: MeetingRows, item: Row, vote: Row) -> int:
    """The minute whose quorum is the vote's: as noted, else the item's end, else its beginning."""
    for noted in (vote["at_minute"], item["ends_minute"]):
        if noted is not None:
            return int(noted)
    return item_minutes(rows)[item["id"]]


def presiding_of_item(rows: MeetingRows, item: Row) -> str | None:
    """The id of the person who presides over an item: as changed at it or at an earlier one."""
    presiding: str | None = rows.meeting["presiding_id"]
    for other in rows.parts["agenda_item"]:
        presiding = other["presiding_id"] or presiding
        if other["id"] == item["id"]:
            break
    return presiding


def presiding_vote(rows: MeetingRows, item: Row, vote: Row, minute: int) -> PresidingVote | None:
    """How the presiding person voted: NONE without a vote here, None where it is not known."""
    person = presiding_of_item(rows, item)
    presence = presences(rows).get(person or "")
    recused = rows.of("recusal", item_id=item["id"], person_id=person)
    if presence is None or not presence.voting or recused or not presence.at(minute):
        return PresidingVote.NONE
    if vote["presiding_vote"]:
        return PresidingVote(vote["presiding_vote"])
    named = rows.of("ballot", vote_id=vote["id"], person_id=person)
    return PresidingVote(named[0]["choice"]) if named else None


def count_of(rows: MeetingRows, item: Row, vote: Row) -> Count:
    """The numbers of a vote of a meeting, with how the presiding person voted."""
    choices = [row["choice"] for row in rows.of("ballot", vote_id=vote["id"])]
    secret = vote["kind"] == VoteKind.SECRET
    minute = vote_minute(rows, item, vote)
    return counted(vote, choices, None if secret else presiding_vote(rows, item, vote, minute))


def counted(vote: Row, choices: Sequence[str], presiding: PresidingVote | None) -> Count:
    """The numbers of a vote as written; where names alone are given, they are counted.

    choices: of those who voted by name. Ballots have only a secret vote.
    """

    written = [vote[f"votes_{name}"] for name in ("for", "against", "abstained")]
    by_name = all(number is None for number in written)

    def number(column: str, choice: Choice) -> int:
        return choices.count(choice) if by_name else int(vote[column] or 0)

    kind, ballots = VoteKind(vote["kind"]), None
    given = None not in (vote["ballots_issued"], vote["ballots_found"])
    if kind is VoteKind.SECRET and given:
        invalid = vote["ballots_invalid"] or 0
        ballots = Ballots(vote["ballots_issued"], vote["ballots_found"], invalid)
    return Count(
        for_=number("votes_for", Choice.FOR),
        against=number("votes_against", Choice.AGAINST),
        abstained=number("votes_abstained", Choice.ABSTAINED),
        not_voting=vote["votes_not_voting"],
        kind=kind,
        presiding=presiding,
        ballots=ballots,
    )
