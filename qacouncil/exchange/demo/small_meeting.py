"""One meeting of the small demo, from its script to the records of the council document."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qacouncil.exchange.agenda_document import (
    Assignment,
    Ballot,
    Decision,
    Item,
    Recusal,
    Speech,
    Vote,
)
from qacouncil.exchange.council_document import Annex, Attendance, Guest, Interval, Meeting
from qacouncil.exchange.demo.calendar import (
    next_year,
    utc_of,
    working_day_after,
    working_day_before,
)
from qacouncil.exchange.demo.records import Stamp
from qacouncil.exchange.demo.script import (
    CouncilScript,
    DecisionScript,
    ItemScript,
    MeetingScript,
    VoteScript,
)
from qacouncil.exchange.document_basis import Words
from qacouncil.rules.numbering import academic_year
from qacouncil.rules.terms import AttendanceState, Choice, Mode, Role, Stage, VoteKind

HEADS = Words(kk="кафедра меңгерушілері", ru="заведующие кафедрами", en="heads of departments")

_NOTICE = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class SmallCast:
    """The script of the council with the identities given to its keys."""

    script: CouncilScript
    persons: dict[str, str]
    mandates: dict[str, str]
    regulation: str

    def of_role(self, role: Role) -> str:
        """The key of the member who holds the role. Raises LookupError where nobody does."""
        for key, person in self.script.persons.items():
            if person.mandate is not None and person.mandate.role is role:
                return key
        raise LookupError(role)


@dataclass(frozen=True, slots=True)
class _Scene:
    """One meeting while it is being written."""

    stamp: Stamp
    cast: SmallCast
    script: MeetingScript
    date: dt.date
    words: dict[str, str]  # what the placeholders of the texts stand for

    def filled(self, words: Words) -> Words:
        """The text with its placeholders filled."""
        return Words(
            kk=words.kk.format_map(self.words),
            ru=words.ru.format_map(self.words),
            en=words.en.format_map(self.words),
        )


def small_meeting(
    stamp: Stamp,
    cast: SmallCast,
    script: MeetingScript,
    *,
    date: dt.date,
    number: int,
    stage: Stage,
) -> Meeting:
    """The meeting on its date; its number is that within the academic year."""
    year = academic_year(date)
    following = next_year(year)
    words = {"year": year, "next_year": following, "next_first": following[:4]}
    scene = _Scene(stamp, cast, script, date, words)
    return Meeting(
        id=stamp.identity(),
        created=stamp.created,
        date=date,
        start=script.start,
        end=script.end,
        number=number,
        numbering_year=year,
        stage=stage,
        form=script.form,
        place=script.place,
        notice_sent_on=working_day_before(date - _NOTICE),
        presiding=cast.persons[cast.of_role(Role.CHAIR)],
        secretary=cast.persons[cast.of_role(Role.SECRETARY)],
        opened_at=utc_of(date, script.start),
        regulation=cast.regulation,
        attendance=[_attendance(scene, key) for key in cast.mandates],
        guests=[
            Guest(id=stamp.identity(), created=stamp.created, person=cast.persons[key])
            for key in script.guests
        ],
        agenda=[_item(scene, item) for item in script.agenda],
        annexes=[
            Annex(
                id=stamp.identity(), created=stamp.created, title=annex.title, sheets=annex.sheets
            )
            for annex in script.annexes
        ],
    )


def _attendance(scene: _Scene, key: str) -> Attendance:
    script, cast = scene.script, scene.cast
    reason = script.absent.get(key)
    arrived, left = script.arrivals.get(key), script.departures.get(key)
    return Attendance(
        id=scene.stamp.identity(),
        created=scene.stamp.created,
        person=cast.persons[key],
        mandate=cast.mandates[key],
        state=AttendanceState.PRESENT if reason is None else AttendanceState.ABSENT,
        mode=Mode.ONLINE if key in script.online else Mode.IN_PERSON,
        excused=None if reason is None else True,
        reason=reason or Words(),
        intervals=[Interval(arrived=arrived, left=left)] if arrived or left else [],
    )


def _item(scene: _Scene, item: ItemScript) -> Item:
    stamp, persons = scene.stamp, scene.cast.persons
    return Item(
        id=stamp.identity(),
        created=stamp.created,
        title=scene.filled(item.title),
        area=item.area,
        starts=item.starts,
        ends=item.ends,
        speakers=[persons[key] for key in item.speakers],
        heard=scene.filled(item.heard),
        spoke=[
            Speech(
                id=stamp.identity(),
                created=stamp.created,
                person=persons[each.person],
                text=scene.filled(each.text),
            )
            for each in item.spoke
        ],
        recusals=[
            Recusal(
                id=stamp.identity(),
                created=stamp.created,
                person=persons[each.person],
                reason=each.text,
            )
            for each in item.recusals
        ],
        decisions=[_decision(scene, decision) for decision in item.decisions],
        votes=_votes(scene, item),
    )


def _decision(scene: _Scene, decision: DecisionScript) -> Decision:
    stamp, persons = scene.stamp, scene.cast.persons
    assignments = []
    if decision.responsible or decision.heads:
        due = None if decision.due is None else dt.timedelta(days=decision.due)
        assignments.append(
            Assignment(
                id=stamp.identity(),
                created=stamp.created,
                persons=[persons[key] for key in decision.responsible],
                co_executors=[persons[key] for key in decision.co_executors],
                responsible=HEADS if decision.heads else Words(),
                deadline=None if due is None else working_day_after(scene.date + due),
            )
        )
    return Decision(
        id=stamp.identity(),
        created=stamp.created,
        text=scene.filled(decision.text),
        assignments=assignments,
    )


def _votes(scene: _Scene, item: ItemScript) -> list[Vote]:
    votes: list[Vote] = []
    for script in item.votes:
        repeated = None if script.repeats is None else votes[script.repeats - 1].id
        votes.append(_vote(scene, item, script, repeated))
    return votes


def _vote(scene: _Scene, item: ItemScript, vote: VoteScript, repeated: str | None) -> Vote:
    persons = scene.cast.persons
    issued, found, invalid = vote.ballots or (None, None, None)
    by_name = []
    if vote.kind is VoteKind.ROLL_CALL:
        by_name = [
            Ballot(person=persons[key], choice=vote.others.get(key, Choice.FOR))
            for key in _entitled(scene, item, vote.at)
        ]
    return Vote(
        id=scene.stamp.identity(),
        created=scene.stamp.created,
        points=vote.points,
        kind=vote.kind,
        at=vote.at,
        votes_for=vote.counts[0],
        votes_against=vote.counts[1],
        votes_abstained=vote.counts[2],
        presiding_vote=vote.presiding,
        ballots_issued=issued,
        ballots_found=found,
        ballots_invalid=invalid,
        repeats=repeated,
        by_name=by_name,
        counting_commission=[persons[key] for key in vote.commission],
        closed=True,
    )


def _entitled(scene: _Scene, item: ItemScript, at: str) -> list[str]:
    """Keys of the voting members in the room at that minute, the recused left out.

    Clocks are written with two digits, so that their order is that of their letters.
    """
    script = scene.script
    recused = {each.person for each in item.recusals}
    return [
        key
        for key, person in scene.cast.script.persons.items()
        if person.mandate is not None
        and person.mandate.voting
        and key not in script.absent
        and key not in recused
        and script.arrivals.get(key, script.start) <= at < script.departures.get(key, "48:00")
    ]
