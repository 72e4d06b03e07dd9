"""The assessment policy: drafts, their adoption, and the end of a version."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.assessment import assessment_grade, assessment_policy
from qacouncil.models.councils import council
from qacouncil.operations.guards import clean, columns, refuse_outside
from qacouncil.queries.adopted_decisions import adopted_decisions
from qacouncil.queries.assessment_policies import PolicyVersion, assessment_policies
from qacouncil.rules.assessment import (
    HIGHEST,
    USUAL_SCALE,
    USUAL_WEIGHTS,
    Grade,
    Weights,
    check_scale,
    check_weights,
    overlap,
    written_letter,
)
from qacouncil.storage.transaction import Transaction, Values

_TEXTS = ("name", "retakes", "appeals", "note")
_MOST_POINTS = 1000  # hundredths
_LONGEST = 4  # signs of a letter


@dataclass(frozen=True, slots=True)
class Adoption:
    """What adopted a version: a decision of this council, or an older basis and its date."""

    decision_id: str | None = None
    on: dt.date | None = None
    basis: Localized = NO_TEXT


def draft_policy(transaction: Transaction, council_id: str, begins: dt.date) -> str:
    """A new draft with the usual scale and weights. Returns its id."""
    transaction.row(council, council_id)
    policy_id = transaction.insert(
        assessment_policy,
        council_id=council_id,
        in_force_from=begins,
        **_weights(USUAL_WEIGHTS),
    )
    _add_grades(transaction, policy_id, USUAL_SCALE)
    return policy_id


def copy_policy(transaction: Transaction, policy_id: str, begins: dt.date) -> str:
    """A new draft that says what another version says. Returns its id."""
    row = transaction.row(assessment_policy, policy_id)
    texts = {
        f"{name}_{language}": row[f"{name}_{language}"]
        for name in _TEXTS
        for language in ("kk", "ru", "en")
    }
    weights = {name: row[name] for name in _weights(USUAL_WEIGHTS)}
    copied = transaction.insert(
        assessment_policy,
        council_id=row["council_id"],
        in_force_from=begins,
        **texts,
        **weights,
    )
    for grade in transaction.rows(assessment_grade, policy_id=policy_id):
        same = {name: grade[name] for name in _GRADE}
        transaction.insert(assessment_grade, policy_id=copied, **same)
    return copied


def change_policy_text(
    transaction: Transaction, policy_id: str, name: str, text: Localized
) -> None:
    """Change a text of a draft: name, retakes, appeals or note."""
    if name not in _TEXTS:
        raise ValueError(f"not a text of the policy: {name!r}")
    _draft(transaction, policy_id)
    transaction.update(assessment_policy, policy_id, **columns(name, text))


def change_policy_period(
    transaction: Transaction, policy_id: str, begins: dt.date, last: dt.date | None
) -> None:
    """Change when a draft is to be in force. Raises UserError where it ends before it begins."""
    _draft(transaction, policy_id)
    _refuse_reversed(begins, last)
    transaction.update(assessment_policy, policy_id, in_force_from=begins, in_force_to=last)


def change_policy_weights(transaction: Transaction, policy_id: str, weights: Weights) -> None:
    """Change the weights of a draft. Raises UserError where they do not make 100 percent."""
    _draft(transaction, policy_id)
    if check_weights(weights) is not None:
        raise UserError(
            N_("The weights must make 100 %. Now: {total} %. Nothing was changed."),
            total=weights.total,
        )
    transaction.update(assessment_policy, policy_id, **_weights(weights))


def change_policy_scale(transaction: Transaction, policy_id: str, scale: Sequence[Grade]) -> None:
    """Write the scale of a draft anew, from the highest letter down. It may still be unfinished.

    Raises UserError for a grade that no file can keep: percentages outside 0-100 or reversed.
    """
    _draft(transaction, policy_id)
    known = transaction.rows(assessment_grade, policy_id=policy_id)
    for position, grade in enumerate(scale, 1):
        values = _grade(grade)
        if position <= len(known):
            transaction.update(
                assessment_grade, known[position - 1]["id"], position=position, **values
            )
        else:
            transaction.insert(assessment_grade, policy_id=policy_id, position=position, **values)
    for gone in reversed(known[len(scale) :]):
        transaction.remove(assessment_grade, id=gone["id"])


def adopt_policy(transaction: Transaction, policy_id: str, adoption: Adoption) -> None:
    """Adopt a draft. A version it takes over from ends the day before it begins.

    Raises UserError for a scale with a fault, an adoption without a basis or by a point that was
    not adopted, and a later version that begins within its period.
    """
    row = _draft(transaction, policy_id)
    versions = assessment_policies(transaction.connection, row["council_id"])
    own = next(each for each in versions if each.id == policy_id)
    if check_scale(own.scale):
        raise UserError(N_("The scale has faults. Mend them first; they are listed below it."))
    on, decision_id, basis = _adopted(transaction, row, adoption)
    adopted = [each for each in versions if not each.is_draft]
    found = overlap(adopted, own.in_force_from, own.in_force_to)
    if found.later is not None:
        raise _in_the_way(found.later)
    day_before = own.in_force_from - dt.timedelta(days=1)
    for earlier in found.ends:
        transaction.update(assessment_policy, earlier.id, in_force_to=day_before)
    transaction.update(
        assessment_policy,
        policy_id,
        adopted_on=on,
        decision_id=decision_id,
        **columns("basis", basis),
    )


def end_policy(transaction: Transaction, policy_id: str, last: dt.date | None) -> None:
    """Say the last day of an adopted version; None: until the next one.

    Raises UserError where it would end before it begins, or run into the next version.
    """
    row = transaction.row(assessment_policy, policy_id)
    if row["adopted_on"] is None:
        raise UserError(N_("This version is a draft: it is not in force yet."))
    begins = row["in_force_from"]
    _refuse_reversed(begins, last)
    versions = assessment_policies(transaction.connection, row["council_id"])
    others = [each for each in versions if not each.is_draft and each.id != policy_id]
    later = overlap(others, begins, last).later
    if later is not None:
        raise _in_the_way(later)
    transaction.update(assessment_policy, policy_id, in_force_to=last)


def remove_policy_draft(transaction: Transaction, policy_id: str) -> None:
    """Take a draft away; the audit keeps it. Raises UserError for an adopted version."""
    _draft(transaction, policy_id)
    transaction.remove(assessment_policy, id=policy_id)


_GRADE = ("position", "letter", "points", "from_percent", "to_percent", "traditional")


def _draft(transaction: Transaction, policy_id: str) -> Values:
    row = transaction.row(assessment_policy, policy_id)
    if row["adopted_on"] is not None:
        raise UserError(
            N_("This version was adopted: it does not change any more. Copy it into a new draft.")
        )
    return row


def _adopted(
    transaction: Transaction, row: Values, adoption: Adoption
) -> tuple[dt.date, str | None, Localized]:
    """The date, the decision and the basis of an adoption."""
    if adoption.decision_id is not None:
        there = adopted_decisions(
            transaction.connection, row["council_id"], decision_id=adoption.decision_id
        )
        if not there:
            raise UserError(
                N_("This point was not adopted, or its meeting is not closed yet. Choose another.")
            )
        return there[0].date, adoption.decision_id, NO_TEXT
    if adoption.on is None or not adoption.basis:
        raise UserError(N_("Say what adopted the version: a decision, or a document and its date."))
    return adoption.on, None, adoption.basis


def _in_the_way(later: PolicyVersion) -> UserError:
    last = later.in_force_from - dt.timedelta(days=1)
    return UserError(
        N_(
            "Another version comes into force on {date}. Let this one end before, "
            "on {last} at the latest."
        ),
        date=f"{later.in_force_from:%d.%m.%Y}",
        last=f"{last:%d.%m.%Y}",
    )


def _refuse_reversed(begins: dt.date, last: dt.date | None) -> None:
    if last is not None and last < begins:
        raise UserError(N_("The last day lies before the first one. Nothing was changed."))


def _weights(weights: Weights) -> dict[str, int]:
    return {
        "current_percent": weights.current,
        "midterm_percent": weights.midterm,
        "final_percent": weights.final,
    }


def _add_grades(transaction: Transaction, policy_id: str, scale: Sequence[Grade]) -> None:
    for position, grade in enumerate(scale, 1):
        transaction.insert(
            assessment_grade, policy_id=policy_id, position=position, **_grade(grade)
        )


def _grade(grade: Grade) -> dict[str, Any]:
    letter = written_letter(clean(grade.letter))
    refuse_outside(0, HIGHEST, grade.from_percent, grade.to_percent)
    refuse_outside(0, _MOST_POINTS, grade.points)
    if len(letter) > _LONGEST:
        raise UserError(N_("A letter of the scale is too long: {letter}."), letter=letter)
    if grade.from_percent > grade.to_percent:
        raise UserError(
            N_("The percentages of {letter} go from the higher to the lower. Change them."),
            letter=letter,
        )
    return {
        "letter": letter,
        "points": grade.points,
        "from_percent": grade.from_percent,
        "to_percent": grade.to_percent,
        "traditional": grade.traditional,
    }
