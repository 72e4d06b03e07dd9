"""What the small demo keeps beside its meetings: programmes, assessment policy, an election."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qacouncil.exchange.assessment_document import AssessmentGrade, AssessmentPolicy
from qacouncil.exchange.council_document import Mandate, Meeting
from qacouncil.exchange.demo.beside_script import (
    ElectionScript,
    PolicyScript,
    ProgrammeScript,
    ReviewScript,
    VersionScript,
    YearDay,
)
from qacouncil.exchange.demo.calendar import working_day_after, working_day_before
from qacouncil.exchange.demo.records import Stamp
from qacouncil.exchange.document_basis import Words
from qacouncil.exchange.election_document import Election, ElectionCandidate
from qacouncil.exchange.programme_document import (
    Discipline,
    LearningOutcome,
    Programme,
    ProgrammeReview,
    ProgrammeVersion,
)
from qacouncil.rules.assessment import USUAL_SCALE
from qacouncil.rules.programme_code import level_facts
from qacouncil.rules.terms import Category

_ADOPTED = (8, 28)  # month and day about which the university adopts what begins in September
_ELECTED = (8, 27)


@dataclass(frozen=True, slots=True)
class Backstage:
    """What the rest of the demo is made with: identities by key, and the meetings as written.

    first: the calendar year in which the academic year of the meetings begins.
    """

    stamp: Stamp
    persons: Mapping[str, str]
    units: Mapping[str, Words]
    meetings: Sequence[Meeting]
    first: int

    def point(self, place: str | None) -> str | None:
        """The identity of a point of a resolution, "2.1.3"."""
        if place is None:
            return None
        meeting, item, point = (int(each) - 1 for each in place.split("."))
        return self.meetings[meeting].agenda[item].decisions[point].id

    def meeting_of(self, place: str) -> Meeting:
        return self.meetings[int(place.split(".", maxsplit=1)[0]) - 1]

    def day(self, day: YearDay) -> dt.date:
        years, month, number = day
        return dt.date(self.first + years, month, number)


def programme(stage: Backstage, script: ProgrammeScript) -> Programme:
    """A programme with its versions and reviews."""
    levels = level_facts(script.level)
    return Programme(
        id=stage.stamp.identity(),
        created=stage.stamp.created,
        code=script.code,
        name=script.name,
        level=script.level,
        nqf_level=levels.nqf,
        eqf_level=levels.eqf,
        group_code=script.group_code,
        credits=script.credits,
        department=stage.units[script.unit],
        head=None if script.head is None else stage.persons[script.head],
        initial_state=script.state,
        initial_since=script.since,
        initial_basis=script.basis,
        review_years=script.review_years,
        versions=[
            _version(stage, script, place, version) for place, version in enumerate(script.versions)
        ],
        reviews=[_review(stage, each) for each in script.reviews],
    )


def policy(stage: Backstage, script: PolicyScript) -> AssessmentPolicy:
    """A version of the policy with the usual scale, adopted by a decision or before."""
    begins = stage.first + script.begins
    current, midterm, final = script.weights
    older = working_day_before(dt.date(begins, *_ADOPTED))
    return AssessmentPolicy(
        id=stage.stamp.identity(),
        created=stage.stamp.created,
        name=script.name,
        in_force_from=dt.date(begins, 9, 1),
        in_force_to=None if script.to is None else dt.date(stage.first + script.to + 1, 8, 31),
        adopted_on=stage.meeting_of(script.decision).date if script.decision else older,
        decision=stage.point(script.decision),
        basis=script.basis,
        current_percent=current,
        midterm_percent=midterm,
        final_percent=final,
        retakes=script.retakes,
        appeals=script.appeals,
        note=script.note,
        grades=[
            AssessmentGrade(
                id=stage.stamp.identity(),
                created=stage.stamp.created,
                letter=each.letter,
                points=each.points,
                from_percent=each.from_percent,
                to_percent=each.to_percent,
                traditional=each.traditional,
            )
            for each in USUAL_SCALE
        ],
    )


def election(stage: Backstage, script: ElectionScript, mandates: Mapping[str, Mandate]) -> Election:
    """The election of the student members, before their year begins."""
    return Election(
        id=stage.stamp.identity(),
        created=stage.stamp.created,
        held_on=working_day_before(dt.date(stage.first, *_ELECTED)),
        category=Category.STUDENT,
        held_by=script.held_by,
        seats=script.seats,
        electors=script.electors,
        voters=script.voters,
        record_number=script.record_number,
        note=script.note,
        candidates=[
            ElectionCandidate(
                id=stage.stamp.identity(),
                created=stage.stamp.created,
                person=stage.persons[key],
                votes=votes,
                elected=key in mandates,
                mandate=mandates[key].id if key in mandates else None,
            )
            for key, votes in script.candidates
        ],
    )


def _version(
    stage: Backstage, programme_script: ProgrammeScript, place: int, script: VersionScript
) -> ProgrammeVersion:
    told = programme_script.versions[place + 1] if script.like else script
    outcomes = [
        LearningOutcome(id=stage.stamp.identity(), created=stage.stamp.created, text=each)
        for each in script.outcomes
    ]
    ids = {each.code: stage.stamp.identity() for each in told.disciplines}
    return ProgrammeVersion(
        id=stage.stamp.identity(),
        created=stage.stamp.created,
        entry_year=stage.first + script.entry,
        credits=programme_script.credits,
        decision=stage.point(script.decision),
        note=script.note,
        disciplines=[
            Discipline(
                id=ids[each.code],
                created=stage.stamp.created,
                code=each.code,
                name=each.name,
                module=told.modules[each.module],
                credits=each.credits,
                semesters=each.semesters,
                prerequisites=[ids[code] for code in each.prerequisites],
                # The former wording of the outcomes is not in the file.
                outcomes=[outcomes[number - 1].id for number in each.outcomes if outcomes],
            )
            for each in told.disciplines
        ],
        outcomes=outcomes,
    )


def _review(stage: Backstage, script: ReviewScript) -> ProgrammeReview:
    return ProgrammeReview(
        id=stage.stamp.identity(),
        created=stage.stamp.created,
        kind=script.kind,
        due_on=working_day_after(stage.day(script.due)),
        done_on=None if script.done is None else working_day_before(stage.day(script.done)),
        conclusion=script.conclusion,
    )
