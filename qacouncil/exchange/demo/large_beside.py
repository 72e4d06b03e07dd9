"""What a council of the large demos keeps beside its meetings: programmes, policy, elections."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence

from qacouncil.exchange.assessment_document import AssessmentGrade, AssessmentPolicy
from qacouncil.exchange.council_document import Mandate
from qacouncil.exchange.demo.calendar import working_day_before
from qacouncil.exchange.demo.records import Stamp
from qacouncil.exchange.demo.world import Beside, Faculty
from qacouncil.exchange.document_basis import Words
from qacouncil.exchange.election_document import Election, ElectionCandidate
from qacouncil.exchange.programme_document import Programme, ProgrammeVersion
from qacouncil.rules.assessment import USUAL_SCALE
from qacouncil.rules.programme_code import level_facts, read_programme_code
from qacouncil.rules.terms import Category, ProgrammeLevel, ProgrammeState

_YOUNGEST = 4  # place of the programme that is only being developed when the years begin
_VERSIONS = 4  # years of entry that are in the file
_ADOPTED = (8, 28)
_ELECTED = (8, 27)


def programmes(stamp: Stamp, faculty: Faculty, texts: Beside, first: int) -> list[Programme]:
    """The programmes of a faculty; first: the year in which its meetings begin."""
    found = []
    for place, each in enumerate(faculty.programmes):
        level = read_programme_code(each.code).level or ProgrammeLevel.BACHELOR
        facts = level_facts(level)
        young = place == _YOUNGEST
        found.append(
            Programme(
                id=stamp.identity(),
                created=stamp.created,
                code=each.code,
                name=each.name,
                level=level,
                nqf_level=facts.nqf,
                eqf_level=facts.eqf,
                credits=facts.credits,
                department=faculty.departments[place % len(faculty.departments)],
                initial_state=(ProgrammeState.IN_DEVELOPMENT if young else ProgrammeState.IN_FORCE),
                initial_since=None if young else dt.date(first - 1, 6, 15),
                initial_basis=Words() if young else texts.basis,
                versions=[
                    ProgrammeVersion(
                        id=stamp.identity(),
                        created=stamp.created,
                        entry_year=first + 10 - back,
                        credits=facts.credits,
                    )
                    for back in range(_VERSIONS)
                ],
            )
        )
    return found


def policies(stamp: Stamp, texts: Beside, first: int) -> list[AssessmentPolicy]:
    """The versions of the policy, each in force until the next one."""
    found = []
    ends = [each.begins for each in texts.policies[1:]]
    for each, last in zip(texts.policies, [*ends, None], strict=True):
        begins = dt.date(first + each.begins, 9, 1)
        current, midterm, final = each.weights
        found.append(
            AssessmentPolicy(
                id=stamp.identity(),
                created=stamp.created,
                name=each.name,
                in_force_from=begins,
                in_force_to=None if last is None else dt.date(first + last, 8, 31),
                adopted_on=working_day_before(begins.replace(month=_ADOPTED[0], day=_ADOPTED[1])),
                basis=texts.basis,
                current_percent=current,
                midterm_percent=midterm,
                final_percent=final,
                retakes=each.retakes,
                appeals=each.appeals,
                grades=[
                    AssessmentGrade(
                        id=stamp.identity(),
                        created=stamp.created,
                        letter=grade.letter,
                        points=grade.points,
                        from_percent=grade.from_percent,
                        to_percent=grade.to_percent,
                        traditional=grade.traditional,
                    )
                    for grade in USUAL_SCALE
                ],
            )
        )
    return found


def elections(
    rng: random.Random, stamp: Stamp, texts: Beside, mandates: Sequence[Mandate]
) -> list[Election]:
    """The election of each year's student members."""
    students = [each for each in mandates if each.category is Category.STUDENT]
    found = []
    for begins in sorted({each.starts_on for each in students}):
        elected = [each for each in students if each.starts_on == begins]
        voters = rng.randint(30, 60)
        found.append(
            Election(
                id=stamp.identity(),
                created=stamp.created,
                held_on=working_day_before(dt.date(begins.year, *_ELECTED)),
                category=Category.STUDENT,
                held_by=texts.held_by,
                seats=len(elected),
                electors=voters + rng.randint(0, 12),
                voters=voters,
                record_number="1",
                candidates=[
                    ElectionCandidate(
                        id=stamp.identity(),
                        created=stamp.created,
                        person=each.person,
                        votes=rng.randint(voters // 2 + 1, voters),
                        elected=True,
                        mandate=each.id,
                    )
                    for each in elected
                ],
            )
        )
    return found
