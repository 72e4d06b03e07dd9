"""The assessment policy of a council in a document as rows; elections and saved views too."""

from __future__ import annotations

from collections.abc import Sequence

from qacouncil.errors import UserError
from qacouncil.exchange.assessment_document import AssessmentPolicy
from qacouncil.exchange.council_document import Council
from qacouncil.exchange.election_document import Election
from qacouncil.exchange.load_frame import CouncilFrame, refuse_twice, refused_at
from qacouncil.i18n.marking import N_
from qacouncil.models.assessment import assessment_grade, assessment_policy
from qacouncil.models.elections import election, election_candidate
from qacouncil.models.register import saved_view
from qacouncil.rules.assessment import Grade, check_scale, overlap

_WHOLE = 100


def load_policies(frame: CouncilFrame, shape: Council, place: str) -> None:
    """Add the versions of the policy. Raises UserError, naming the place."""
    adopted: list[AssessmentPolicy] = []
    for index, each in enumerate(shape.assessment_policies):
        where = f"{place}.assessment_policies[{index}]"
        _check_policy(each, where)
        row = frame.add(assessment_policy, each, where, council_id=frame.council_id)
        for number, grade in enumerate(each.grades):
            at = f"{where}.grades[{number}]"
            if grade.to_percent < grade.from_percent:
                raise UserError(
                    N_("At {place}: the percentages end before they begin. Nothing was loaded."),
                    place=at,
                )
            frame.add(assessment_grade, grade, at, policy_id=row["id"], position=number + 1)
        if each.adopted_on is not None:
            _check_adopted(each, adopted, where)
            adopted.append(each)


def load_elections(frame: CouncilFrame, shape: Council, place: str) -> None:
    """Add the elections with their candidates. Raises UserError, naming the place."""
    owners = {row["id"]: row["person_id"] for row in frame.tables["mandate"]}
    for index, each in enumerate(shape.elections):
        where = f"{place}.elections[{index}]"
        _check_election(each, where)
        row = frame.add(election, each, where, council_id=frame.council_id)
        refuse_twice([one.person for one in each.candidates], f"{where}.candidates")
        for number, one in enumerate(each.candidates):
            at = f"{where}.candidates[{number}]"
            standing = frame.add(
                election_candidate, one, at, election_id=row["id"], position=number + 1
            )
            if owners.get(standing["mandate_id"], standing["person_id"]) != standing["person_id"]:
                raise UserError(
                    N_("At {place}: the mandate is another person's. Nothing was loaded."),
                    place=at,
                )


def load_views(frame: CouncilFrame, shape: Council, place: str) -> None:
    """Add the views saved of lists."""
    for index, each in enumerate(shape.saved_views):
        where, own = f"{place}.saved_views[{index}]", frame.council_id
        frame.add(saved_view, each, where, council_id=own, position=index + 1)


def _check_policy(shape: AssessmentPolicy, place: str) -> None:
    total = shape.current_percent + shape.midterm_percent + shape.final_percent
    if total != _WHOLE:
        raise UserError(
            N_("At {place}: the weights make {total} %, not 100 %. Nothing was loaded."),
            place=place,
            total=total,
        )
    if shape.in_force_to is not None and shape.in_force_to < shape.in_force_from:
        raise UserError(
            N_("At {place}: the policy ends before it begins. Nothing was loaded."), place=place
        )


def _check_adopted(shape: AssessmentPolicy, others: Sequence[AssessmentPolicy], place: str) -> None:
    """What a draft may still lack: what adopted it, a whole scale, days of its own."""
    if shape.decision is None and not shape.basis.any():
        refusal = N_("Say what adopted the version: a decision, or a document and its date.")
        raise refused_at(f"{place}.basis", UserError(refusal))
    scale = [
        Grade(each.letter, each.points, each.from_percent, each.to_percent, each.traditional)
        for each in shape.grades
    ]
    if check_scale(scale):
        raise UserError(
            N_("At {place}: the scale has gaps or repeats itself. Nothing was loaded."),
            place=f"{place}.grades",
        )
    found = overlap(others, shape.in_force_from, shape.in_force_to)
    if found.ends or found.later is not None:
        raise UserError(
            N_("At {place}: another version is in force at that time. Nothing was loaded."),
            place=place,
        )


def _check_election(shape: Election, place: str) -> None:
    if shape.electors is not None and shape.voters is not None and shape.voters > shape.electors:
        raise UserError(
            N_("At {place}: more voted than could vote. Nothing was loaded."),
            place=f"{place}.voters",
        )
