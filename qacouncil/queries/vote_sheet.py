"""The votes of an item as they are typed, and what each would come to if it were closed now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Connection, Table, select

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, decision, recusal
from qacouncil.models.meetings import attendance, attendance_interval
from qacouncil.models.votes import ballot, counting_member, vote, vote_point, vote_result
from qacouncil.queries.meeting_clock import minute_of_vote, running_minute
from qacouncil.queries.meeting_rows import MeetingRows, Row, read_meeting
from qacouncil.queries.protocol import result_of
from qacouncil.queries.reckoning import (
    attendance_of_item,
    count_of,
    presences,
    presiding_of_item,
    voting_rule,
)
from qacouncil.queries.values import person_name, quorum_rule, words
from qacouncil.rules.lifecycle import Edit, may_edit
from qacouncil.rules.quorum import Attendance
from qacouncil.rules.regulation import QuorumRule, VotingRule
from qacouncil.rules.terms import (
    Choice,
    Majority,
    MeetingForm,
    PresidingVote,
    Stage,
    TieRule,
    VoteBase,
    VoteKind,
)
from qacouncil.rules.voting import Count, Result

# Of the whole meeting; the rest is read of the one item only.
_SHOWN = (attendance, attendance_interval, agenda_item, recusal)


@dataclass(frozen=True, slots=True)
class Voter:
    """A person by name, in the order of the list of members."""

    person_id: str
    name: PersonName


@dataclass(frozen=True, slots=True)
class Typed:
    """What is typed of a vote; None: not typed yet. Of a secret one `by_name` is empty."""

    kind: VoteKind = VoteKind.OPEN
    majority: Majority | None = None
    minute: int | None = None
    for_: int | None = None
    against: int | None = None
    abstained: int | None = None
    not_voting: int | None = None
    presiding_vote: PresidingVote | None = None
    issued: int | None = None
    found: int | None = None
    invalid: int | None = None
    note: Localized = Localized()
    by_name: tuple[tuple[str, Choice], ...] = ()
    commission: tuple[str, ...] = ()
    points: tuple[str, ...] = ()  # empty: all of the item

    @property
    def is_empty(self) -> bool:
        """Whether no vote is written yet."""
        return not self.by_name and (self.for_, self.against, self.abstained) == (None,) * 3

    def same_as(self, other: Typed) -> bool:
        """Whether both say the same, in whatever order persons and points are named."""
        return _ordered(self) == _ordered(other)


@dataclass(frozen=True, slots=True)
class Basis:
    """What a vote is reckoned by at its minute: rules, numbers and who may vote.

    usual: the majority where the vote has none of its own. presiding_votes: whether the presiding
    person may vote here; presiding_id None: nobody presides. recused: present, without a part.
    """

    quorum_rule: QuorumRule
    voting_rule: VotingRule
    usual: Majority
    attendance: Attendance
    voters: tuple[Voter, ...]
    recused: tuple[Voter, ...]
    presiding: Voter | None
    presiding_votes: bool
    minute: int

    @property
    def entitled(self) -> int:
        """Members present who may vote."""
        return self.attendance.present - self.attendance.recused


@dataclass(frozen=True, slots=True)
class VoteView:
    """One vote. result: None while it is a draft; of a closed one the basis is as stored too."""

    id: str
    typed: Typed
    repeats: bool
    first: str  # the vote it repeats in the end, itself otherwise
    basis: Basis
    count: Count
    result: Result | None


@dataclass(frozen=True, slots=True)
class PointView:
    """A point of the resolution, numbered within its item from 1."""

    id: str
    number: int
    text: Localized


@dataclass(frozen=True, slots=True)
class VoteSheet:
    """The votes of an item, in their order; `draft` is the basis of one not begun yet."""

    meeting_id: str
    item_id: str
    item_number: int
    start: int
    now: int | None
    votes: tuple[VoteView, ...]
    points: tuple[PointView, ...]
    members: tuple[Voter, ...]
    draft: Basis
    editable: bool
    stage: Stage
    absentee: bool = False  # in writing: no secret vote, no minute

    def voted_already(self, vote_id: str, points: Collection[str]) -> VoteView | None:
        """A closed vote on one of these points (empty: all) that this one does not repeat."""
        every = {point.id for point in self.points}
        own = set(points) or every
        mine = next((each.first for each in self.votes if each.id == vote_id), vote_id)
        for each in self.votes:
            on = set(each.typed.points) or every
            if each.result is not None and each.first != mine and on & own:
                return each
        return None

    def points_left(self) -> tuple[str, ...]:
        """The points no vote is on yet, by id; empty: all of them."""
        every = [point.id for point in self.points]
        voted = {point for vote in self.votes for point in vote.typed.points or every}
        left = tuple(point for point in every if point not in voted)
        return () if len(left) == len(every) else left


def read_vote_sheet(
    connection: Connection, meeting_id: str, item_id: str, moment: dt.datetime
) -> VoteSheet | None:
    """The votes of an item; None where the item is gone."""
    rows = _rows(connection, meeting_id, item_id)
    items = rows.of("agenda_item")
    item = next((each for each in items if each["id"] == item_id), None)
    if item is None:
        return None
    now = running_minute(rows, moment)
    stage = Stage(rows.meeting["stage"])
    points = rows.of("decision", item_id=item_id)
    return VoteSheet(
        meeting_id=meeting_id,
        item_id=item_id,
        item_number=items.index(item) + 1,
        start=rows.meeting["start_minute"],
        now=now,
        votes=tuple(_vote(rows, item, each, now) for each in rows.of("vote", item_id=item_id)),
        points=tuple(
            PointView(row["id"], number, words(row, "text"))
            for number, row in enumerate(points, start=1)
        ),
        members=tuple(_voter(rows, row["person_id"]) for row in rows.of("attendance")),
        draft=_basis(rows, item, None, now),
        editable=may_edit(stage, Edit.VOTES),
        stage=stage,
        absentee=rows.meeting["form"] == MeetingForm.ABSENTEE,
    )


def _ordered(typed: Typed) -> Typed:
    return replace(typed, by_name=tuple(sorted(typed.by_name)), points=tuple(sorted(typed.points)))


def _rows(connection: Connection, meeting_id: str, item_id: str) -> MeetingRows:
    """The meeting with the votes and points of one item: there may be hundreds of others."""
    rows = read_meeting(connection, meeting_id, _SHOWN, item_words=False)

    def part(table: Table, condition: ColumnElement[bool]) -> list[Row]:
        order = [table.c[name] for name in ("position", "created_at", "id") if name in table.c]
        found = connection.execute(select(table).where(condition).order_by(*order))
        return [dict(row) for row in found.mappings()]

    votes = part(vote, (vote.c.meeting_id == meeting_id) & (vote.c.item_id == item_id))
    ids = [row["id"] for row in votes]
    links = (vote_point, ballot, counting_member, vote_result)
    parts = {
        **rows.parts,
        "vote": votes,
        "decision": part(decision, decision.c.item_id == item_id),
        **{table.name: part(table, table.c.vote_id.in_(ids)) for table in links},
    }
    return replace(rows, parts=parts, _indexes={})


def _vote(rows: MeetingRows, item: Row, row: Row, now: int | None) -> VoteView:
    stored = rows.of("vote_result", vote_id=row["id"])
    basis = _basis(rows, item, row, now)
    if stored:
        basis = _stored_basis(rows, stored[0], basis)
    return VoteView(
        id=row["id"],
        typed=_typed(rows, row),
        repeats=row["repeats_id"] is not None,
        first=_first(rows, row),
        basis=basis,
        count=count_of(rows, item, row),
        result=result_of(stored[0]) if stored else None,
    )


def _first(rows: MeetingRows, row: Row) -> str:
    earlier = rows.of("vote", id=row["repeats_id"]) if row["repeats_id"] else []
    return _first(rows, earlier[0]) if earlier else str(row["id"])


def _typed(rows: MeetingRows, row: Row) -> Typed:
    own, presiding = row["majority"], row["presiding_vote"]
    return Typed(
        kind=VoteKind(row["kind"]),
        majority=Majority(own) if own else None,
        minute=row["at_minute"],
        for_=row["votes_for"],
        against=row["votes_against"],
        abstained=row["votes_abstained"],
        not_voting=row["votes_not_voting"],
        presiding_vote=PresidingVote(presiding) if presiding else None,
        issued=row["ballots_issued"],
        found=row["ballots_found"],
        invalid=row["ballots_invalid"],
        note=words(row, "note"),
        by_name=tuple(
            (named["person_id"], Choice(named["choice"]))
            for named in rows.of("ballot", vote_id=row["id"])
        ),
        commission=tuple(
            named["person_id"] for named in rows.of("counting_member", vote_id=row["id"])
        ),
        points=_points(rows, row),
    )


def _points(rows: MeetingRows, row: Row) -> tuple[str, ...]:
    """The points a vote is on; empty where it is on all of its item."""
    on = [link["decision_id"] for link in rows.of("vote_point", vote_id=row["id"])]
    every = rows.of("decision", item_id=row["item_id"])
    return () if len(on) == len(every) else tuple(on)


def _basis(rows: MeetingRows, item: Row, row: Row | None, now: int | None) -> Basis:
    minute = minute_of_vote(rows, item, row, now)
    rule = voting_rule(rows, item, {"majority": None})
    recused = {out["person_id"] for out in rows.of("recusal", item_id=item["id"])}
    there = {
        person
        for person, presence in presences(rows).items()
        if presence.voting and presence.at(minute)
    }
    presiding = presiding_of_item(rows, item)
    return Basis(
        quorum_rule=quorum_rule(rows.regulation),
        voting_rule=rule,
        usual=rule.majority,
        attendance=attendance_of_item(rows, item, minute),
        voters=_voters(rows, there - recused),
        recused=_voters(rows, there & recused),
        presiding=None if presiding is None else _voter(rows, presiding),
        presiding_votes=presiding in there - recused,
        minute=minute,
    )


def _stored_basis(rows: MeetingRows, result: Row, basis: Basis) -> Basis:
    """The rules and numbers as they stood when the vote was closed."""
    presiding = result["presiding_id"]
    return Basis(
        quorum_rule=quorum_rule(result),
        voting_rule=VotingRule(
            Majority(result["majority"]), VoteBase(result["base"]), TieRule(result["tie"])
        ),
        usual=Majority(result["majority"]),
        attendance=Attendance(
            result["mandates"], result["present"], result["recused"], result["vacant"]
        ),
        voters=basis.voters,
        recused=basis.recused,
        presiding=None if presiding is None else _voter(rows, presiding),
        presiding_votes=basis.presiding_votes,
        minute=basis.minute,
    )


def _voters(rows: MeetingRows, persons: Collection[str]) -> tuple[Voter, ...]:
    order = [row["person_id"] for row in rows.of("attendance")]
    return tuple(_voter(rows, person) for person in order if person in persons)


def _voter(rows: MeetingRows, person_id: str) -> Voter:
    return Voter(person_id, person_name(rows.persons[person_id]))
