"""A row in every table that is kept beside the minutes: programmes, policy, register, execution."""

from __future__ import annotations

import dataclasses
import hashlib
from typing import Any

from qacouncil.models.agenda import agenda_item, assignment, decision, item_programme, item_standard
from qacouncil.models.assessment import assessment_grade, assessment_policy
from qacouncil.models.elections import election, election_candidate
from qacouncil.models.execution import assignment_step, evidence_file
from qacouncil.models.kept_files import kept_file
from qacouncil.models.programmes import (
    discipline,
    discipline_outcome,
    discipline_prerequisite,
    learning_outcome,
    programme,
    programme_review,
    programme_version,
)
from qacouncil.models.register import (
    decision_discipline,
    decision_entry,
    decision_programme,
    decision_relation,
    decision_standard,
    saved_view,
)
from qacouncil.rules.assessment import USUAL_SCALE
from qacouncil.storage.transaction import Transaction
from tests.council_builder import DAY, Council

CONTENT = b"\x00\x01\x02\x05"
REMOVED = b"removed"


def text(*names: str) -> dict[str, str]:
    """Words in two of the three languages for each of these fields."""
    return {f"{name}_{language}": f"Сөз {name}" for name in names for language in ("kk", "en")}


def keep_programmes(transaction: Transaction, there: Council, signed: str, earlier: str) -> None:
    """A programme and a policy, and what the meetings have to do with them, before signing."""
    programme_id = transaction.insert(
        programme,
        council_id=there.id,
        code="6B06101",
        **text("name", "department", "initial_basis"),
        level="bachelor",
        nqf_level=6,
        eqf_level=5,
        group_code="B057",
        credits=240,
        head_id=there.persons[2],
        initial_state="in_revision",
        initial_since=DAY,
        review_years=3,
    )
    (item,) = transaction.rows(agenda_item, meeting_id=signed)
    own = {"meeting_id": signed, "item_id": item["id"]}
    transaction.link(item_programme, **own, programme_id=programme_id)
    transaction.link(item_standard, **own, standard="S10")
    point = max(transaction.rows(decision, meeting_id=signed), key=lambda row: row["position"])
    (before,) = transaction.rows(decision, meeting_id=earlier)
    found = _version(transaction, programme_id, point["id"])
    transaction.insert(
        programme_review,
        programme_id=programme_id,
        kind="periodic",
        due_on=DAY,
        done_on=DAY.replace(day=1),
        **text("conclusion"),
        decision_id=point["id"],
    )
    _register(transaction, point["id"], before["id"], programme_id, found)
    (task,) = transaction.rows(assignment, meeting_id=signed)
    _steps(transaction, task["id"], there)
    _policy(transaction, there, point["id"])


def keep_elections(transaction: Transaction, there: Council) -> None:
    """An election, a saved view, and a file that was removed."""
    held = transaction.insert(
        election,
        council_id=there.id,
        held_on=DAY,
        category="teacher",
        **text("held_by", "note"),
        seats=2,
        electors=40,
        voters=31,
        record_number="3",
    )
    for position, elected in ((1, True), (2, False)):
        transaction.insert(
            election_candidate,
            election_id=held,
            position=position,
            person_id=there.persons[position],
            votes=20 - position,
            elected=elected,
            mandate_id=there.mandates[position] if elected else None,
        )
    transaction.insert(
        saved_view,
        council_id=there.id,
        position=1,
        screen="decisions",
        name="Мерзімі өткен",
        choice='{"state": "overdue"}',
    )
    transaction.link(
        kept_file,
        sha256=hashlib.sha256(REMOVED).hexdigest(),
        kept_at=transaction.now,
        size=len(REMOVED),
        content=REMOVED,
    )


def _version(transaction: Transaction, programme_id: str, decision_id: str) -> str:
    """A version with two disciplines and an outcome; the id of the first discipline."""
    version = transaction.insert(
        programme_version,
        programme_id=programme_id,
        entry_year=2026,
        credits=239,
        decision_id=decision_id,
        **text("note"),
    )
    outcome = transaction.insert(learning_outcome, version_id=version, position=1, **text("text"))
    first, second = (
        transaction.insert(
            discipline,
            version_id=version,
            position=position,
            code=f"ICT110{position}",
            **text("name", "module"),
            credits=5,
            semesters="1,2",
        )
        for position in (1, 2)
    )
    transaction.link(discipline_prerequisite, discipline_id=second, prerequisite_id=first)
    transaction.link(discipline_outcome, discipline_id=first, outcome_id=outcome)
    return first


def _register(
    transaction: Transaction, decision_id: str, before: str, programme_id: str, found: str
) -> None:
    own = {"decision_id": decision_id}
    transaction.insert(decision_entry, **own, area="A02", **text("basis", "note"))
    transaction.link(decision_programme, **own, programme_id=programme_id, state="in_force")
    transaction.link(decision_discipline, **own, discipline_id=found)
    transaction.link(decision_standard, **own, standard="S02")
    transaction.link(decision_relation, **own, earlier_id=before, kind="supersedes")


def _steps(transaction: Transaction, task: str, there: Council) -> None:
    """Written down in another order than they happened in."""

    def step(kind: str, day: int, **more: Any) -> str:
        return transaction.insert(
            assignment_step,
            assignment_id=task,
            kind=kind,
            happened_on=DAY.replace(month=12, day=day),
            **more,
        )

    done = step("done", 20)
    step("extended", 2, deadline=DAY.replace(month=12, day=30), **text("note", "decided_by"))
    step("reassigned", 1, person_id=there.persons[6], **text("responsible", "decided_by"))
    transaction.insert(
        evidence_file,
        step_id=done,
        position=1,
        file_name="бұйрық.pdf",
        sha256=hashlib.sha256(CONTENT).hexdigest(),
        size=len(CONTENT),
        content=CONTENT,
    )


def _policy(transaction: Transaction, there: Council, decision_id: str) -> None:
    policy = transaction.insert(
        assessment_policy,
        council_id=there.id,
        **text("name", "basis", "retakes", "appeals", "note"),
        in_force_from=DAY,
        in_force_to=DAY.replace(year=2028),
        adopted_on=DAY,
        decision_id=decision_id,
        current_percent=25,
        midterm_percent=35,
        final_percent=40,
    )
    for position, grade in enumerate(USUAL_SCALE, 1):
        transaction.insert(
            assessment_grade, policy_id=policy, position=position, **dataclasses.asdict(grade)
        )
