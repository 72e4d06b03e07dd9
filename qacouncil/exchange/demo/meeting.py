"""One meeting of the large demos: who is there, ten items, their votes and assignments."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from qacouncil.exchange.agenda_document import Assignment, Decision, Item, Recusal, Speech
from qacouncil.exchange.council_document import Annex, Guest, Mandate, Meeting
from qacouncil.exchange.demo.attendance import Seated, attendance_record, presiding, seated
from qacouncil.exchange.demo.calendar import utc_of, working_day_after, working_day_before
from qacouncil.exchange.demo.large_register import LargeRegister
from qacouncil.exchange.demo.plans import STANDARD_OF
from qacouncil.exchange.demo.records import Stamp
from qacouncil.exchange.demo.texts import ItemText
from qacouncil.exchange.demo.votes import Situation, vote_record
from qacouncil.exchange.demo.world import Positions
from qacouncil.exchange.document_basis import Words
from qacouncil.rules.attendance import clock_exact
from qacouncil.rules.numbering import academic_year
from qacouncil.rules.terms import Category, MeetingForm, MeetingKind, Mode, Role, Stage

_HEADS = Words(kk="кафедра меңгерушілері", ru="заведующие кафедрами")
_HOURS = (10 * 60, 14 * 60, 15 * 60)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is settled before a meeting is written. guests: identities of persons."""

    date: dt.date
    number: int
    stage: Stage
    kind: MeetingKind
    regulation: str
    mandates: list[Mandate]
    guests: list[str]
    texts: list[ItemText]


@dataclass(frozen=True, slots=True)
class _Slot:
    """An item's minutes."""

    starts: int
    vote: int
    ends: int


class MeetingWriter:
    """Writes the meetings of one council."""

    def __init__(
        self, rng: random.Random, stamp: Stamp, positions: Positions, register: LargeRegister
    ) -> None:
        self._rng = rng
        self._stamp = stamp
        self._positions = positions
        self._register = register

    def write(self, plan: Plan) -> Meeting:
        """The whole meeting. Its annexes are those of the items that have one."""
        rng, stamp = self._rng, self._stamp
        start = rng.choice(_HOURS)
        slots = self._slots(start, len(plan.texts))
        end = slots[-1].ends
        members = seated(rng, self._positions, plan.mandates, start, end)
        hybrid = rng.random() < 0.15
        pairs = zip(plan.texts, slots, strict=True)
        return Meeting(
            id=stamp.identity(),
            created=stamp.created,
            date=plan.date,
            start=clock_exact(start),
            end=clock_exact(end),
            number=plan.number,
            numbering_year=academic_year(plan.date),
            stage=plan.stage,
            kind=plan.kind,
            form=MeetingForm.HYBRID if hybrid else MeetingForm.IN_PERSON,
            place=rng.choice(self._positions.places),
            notice_sent_on=working_day_before(plan.date - dt.timedelta(days=7)),
            presiding=presiding(members).person,
            secretary=_of_role(members, Role.SECRETARY),
            opened_at=utc_of(plan.date, clock_exact(start)),
            regulation=plan.regulation,
            attendance=[attendance_record(rng, stamp, each, hybrid=hybrid) for each in members],
            guests=[self._guest(person) for person in plan.guests],
            agenda=[self._item(plan, members, text, slot) for text, slot in pairs],
            annexes=[self._annex(text.annex) for text in plan.texts if text.annex is not None],
        )

    def _slots(self, start: int, count: int) -> list[_Slot]:
        found: list[_Slot] = []
        minute = start + 5
        for _ in range(count):
            ends = minute + self._rng.randint(8, 14)
            found.append(_Slot(minute, ends - self._rng.randint(1, 3), ends))
            minute = ends
        return found

    def _guest(self, person: str) -> Guest:
        return Guest(
            id=self._stamp.identity(),
            created=self._stamp.created,
            person=person,
            mode=Mode.IN_PERSON,
        )

    def _annex(self, title: Words) -> Annex:
        return Annex(
            id=self._stamp.identity(),
            created=self._stamp.created,
            title=title,
            sheets=self._rng.randint(1, 24),
        )

    def _item(self, plan: Plan, members: list[Seated], text: ItemText, slot: _Slot) -> Item:
        rng = self._rng
        there = [each for each in members if each.at(slot.starts) and each.at(slot.vote)]
        speaker = self._speaker(plan, there)
        chair = presiding(members)
        recused = self._recused(there, {speaker, chair.person})
        out = {each.person for each in recused}
        entitled = [
            each.person
            for each in members
            if each.mandate.voting and each.at(slot.vote) and each.person not in out
        ]
        situation = Situation(at=clock_exact(slot.vote), voters=entitled, presiding=chair.person)
        standard = STANDARD_OF[text.area]
        vote, adopted = vote_record(rng, self._stamp, situation)
        return Item(
            id=self._stamp.identity(),
            created=self._stamp.created,
            title=text.title,
            area=text.area,
            starts=clock_exact(slot.starts),
            ends=clock_exact(slot.ends),
            programmes=self._register.subjects(text),
            standards=[standard] if standard else [],
            speakers=[speaker],
            heard=text.heard,
            spoke=self._speeches(there, out | {speaker}, text.speeches),
            recusals=recused,
            decisions=[
                self._decision(plan, speaker, text, place, adopted=adopted)
                for place in range(len(text.decisions))
            ],
            votes=[vote],
        )

    def _speaker(self, plan: Plan, there: list[Seated]) -> str:
        """A guest, or a member of the staff who is there."""
        staff = [each.person for each in there if _is_staff(each.mandate)]
        if plan.guests and self._rng.random() < 0.35:
            return self._rng.choice(plan.guests)
        return self._rng.choice(staff)

    def _recused(self, there: list[Seated], others: set[str]) -> list[Recusal]:
        """Seldom somebody, never the speaker or the one who presides."""
        possible = [
            each.person
            for each in there
            if each.mandate.category is Category.TEACHER and each.person not in others
        ]
        if not possible or self._rng.random() >= 0.04:
            return []
        return [
            Recusal(
                id=self._stamp.identity(),
                created=self._stamp.created,
                person=self._rng.choice(possible),
                reason=self._rng.choice(self._positions.recusal),
            )
        ]

    def _speeches(self, there: list[Seated], out: set[str], texts: list[Words]) -> list[Speech]:
        possible = [
            each.person
            for each in there
            if each.person not in out and each.mandate.role is not Role.SECRETARY
        ]
        persons = self._rng.sample(possible, min(len(texts), len(possible)))
        return [
            Speech(id=self._stamp.identity(), created=self._stamp.created, person=person, text=text)
            for person, text in zip(persons, texts, strict=False)
        ]

    def _decision(
        self, plan: Plan, speaker: str, text: ItemText, place: int, *, adopted: bool
    ) -> Decision:
        """A point; only what was adopted is given to somebody and changes anything."""
        decision = text.decisions[place]
        identity = self._stamp.identity()
        register = self._register
        tasks = []
        if decision.task and adopted:
            due = dt.timedelta(days=self._rng.choice((10, 14, 21, 30, 45, 60, 90)))
            deadline = working_day_after(plan.date + due)
            tasks.append(
                Assignment(
                    id=self._stamp.identity(),
                    created=self._stamp.created,
                    persons=self._responsible(plan, speaker) if decision.task == "person" else [],
                    responsible=_HEADS if decision.task == "heads" else Words(),
                    deadline=deadline,
                    steps=register.steps(plan.date, deadline),
                )
            )
        return Decision(
            id=identity,
            created=self._stamp.created,
            text=decision.text,
            assignments=tasks,
            programmes=register.state(text, decision) if adopted else [],
            relations=register.relations(text, place, decision, identity) if adopted else [],
        )

    def _responsible(self, plan: Plan, speaker: str) -> list[str]:
        if self._rng.random() < 0.7:
            return [speaker]
        staff = [mandate.person for mandate in plan.mandates if _is_staff(mandate)]
        other = self._rng.choice(staff)
        return [speaker] if other == speaker else [speaker, other]


def _is_staff(mandate: Mandate) -> bool:
    return mandate.category in (Category.TEACHER, Category.ADMINISTRATION)


def _of_role(members: list[Seated], role: Role) -> str | None:
    return next((each.person for each in members if each.mandate.role is role), None)
