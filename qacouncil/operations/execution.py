"""Carrying out what was decided: steps written down one after another, with their evidence.

The steps are no part of the minutes: they are written down after those are signed, too.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from qacouncil.errors import UserError
from qacouncil.file_names import fit_name
from qacouncil.i18n.marking import N_
from qacouncil.localized import LANGUAGES, NO_TEXT, Localized
from qacouncil.models.agenda import assignment, assignment_person
from qacouncil.models.execution import assignment_step, evidence_file
from qacouncil.models.meetings import meeting
from qacouncil.models.votes import vote, vote_point, vote_result
from qacouncil.operations.guards import clean, columns, renumber
from qacouncil.operations.materials import refuse_size
from qacouncil.rules.execution import (
    Assigned,
    Responsible,
    Step,
    StepVerdict,
    faults,
    is_carried_out,
)
from qacouncil.rules.terms import ExecutionStep, Outcome, Stage
from qacouncil.storage.transaction import Transaction, Values, utc_text


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """A file that shows what was done."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class StepData:
    """A step. deadline: the new one, of an extension; person_id, responsible: of a reassignment.

    note: what was done, or the reason. decided_by: who extended, reassigned or closed it.
    """

    kind: ExecutionStep
    happened_on: dt.date
    note: Localized = NO_TEXT
    deadline: dt.date | None = None
    person_id: str | None = None
    responsible: Localized = NO_TEXT
    decided_by: Localized = NO_TEXT


def record_step(
    transaction: Transaction,
    assignment_id: str,
    data: StepData,
    today: dt.date,
    files: Sequence[EvidenceFile] = (),
) -> str:
    """Write down a step of an assignment, with its evidence. Returns its id.

    Raises UserError where the point was not adopted, where the step cannot follow the others, or
    where it lacks what it needs (rules/execution.py).
    """
    history = History(transaction, assignment_id, today)
    history.refuse_not_adopted()
    step_id = transaction.insert(
        assignment_step,
        assignment_id=assignment_id,
        created_at=history.after_all_of(data.happened_on),
        **_values(data),
    )
    _attach(transaction, step_id, files)
    history.refuse_new_faults(step_id)
    return step_id


def correct_step(
    transaction: Transaction,
    step_id: str,
    data: StepData,
    today: dt.date,
    files: Sequence[EvidenceFile] = (),
    without: Collection[str] = (),
) -> None:
    """Put right what a step says; files are added, and those evidence files taken off.

    Raises UserError as `record_step`.
    """
    row = transaction.row(assignment_step, step_id)
    history = History(transaction, row["assignment_id"], today)
    transaction.update(assignment_step, step_id, **_values(data))
    for evidence_id in without:
        transaction.remove(evidence_file, id=evidence_id, step_id=step_id)
    if without:
        renumber(transaction, evidence_file, transaction.ids(evidence_file, step_id=step_id))
    _attach(transaction, step_id, files)
    history.refuse_new_faults(step_id)


def remove_step(transaction: Transaction, step_id: str, today: dt.date) -> None:
    """Take a step away with its evidence; the audit keeps it.

    Raises UserError where a later step rests on this one.
    """
    row = transaction.row(assignment_step, step_id)
    history = History(transaction, row["assignment_id"], today)
    transaction.remove(assignment_step, id=step_id)
    history.refuse_new_faults(step_id)


def refuse_recorded(transaction: Transaction, assignment_ids: Iterable[str]) -> None:
    """Raises UserError where the execution of one of them is written down: it would be lost."""
    for assignment_id in assignment_ids:
        steps = transaction.ids(assignment_step, assignment_id=assignment_id)
        if steps:
            raise UserError(
                N_(
                    "The execution of this assignment is recorded, so it cannot be removed."
                    " Remove the recorded steps first. Number: {number}."
                ),
                number=len(steps),
            )


class History:
    """The steps of an assignment as they are before an operation.

    today: no step may have happened later.
    """

    def __init__(
        self, transaction: Transaction, assignment_id: str, today: dt.date = dt.date.max
    ) -> None:
        self._transaction = transaction
        self._id = assignment_id
        self._today = today
        self._before = self._faults()

    def refuse_not_adopted(self) -> None:
        """Raises UserError where nothing of it is to be carried out."""
        task = self._transaction.row(assignment, self._id)
        stage = Stage(self._transaction.row(meeting, task["meeting_id"])["stage"])
        verdict = is_carried_out(stage, _outcome(self._transaction, task["decision_id"]))
        if verdict is not StepVerdict.ALLOWED:
            raise UserError(step_refusal(verdict))

    def after_all_of(self, day: dt.date) -> str:
        """When a step of this day is said to be written: after all others of the day."""
        now = self._transaction.now
        same = self._transaction.rows(assignment_step, assignment_id=self._id, happened_on=day)
        last = max((row["created_at"] for row in same), default="")
        if last < now:
            return now
        return utc_text(dt.datetime.fromisoformat(last) + dt.timedelta(seconds=1))

    def new_faults(self) -> Mapping[str, StepVerdict]:
        """By id, the steps that do not fit any more after what was done."""
        now = self._faults()
        return {each: verdict for each, verdict in now.items() if self._before.get(each) != verdict}

    def refuse_new_faults(self, step_id: str) -> None:
        """Raises UserError where a step does not fit any more, or the one written does not."""
        new = self.new_faults()
        if step_id in new:
            raise UserError(step_refusal(new[step_id]))
        if new:
            raise UserError(
                N_(
                    "A later step rests on this one. Remove or correct the later step first."
                    " Nothing was changed."
                )
            )

    def _faults(self) -> Mapping[str, StepVerdict]:
        task = self._transaction.row(assignment, self._id)
        people = self._transaction.rows(
            assignment_person, assignment_id=self._id, co_executor=False
        )
        responsible = Responsible(
            tuple(row["person_id"] for row in people), _words(task, "responsible")
        )
        given_on = self._transaction.row(meeting, task["meeting_id"])["date"]
        steps = [
            _step(row, bool(self._transaction.ids(evidence_file, step_id=row["id"])))
            for row in self._transaction.rows(assignment_step, assignment_id=self._id)
        ]
        return faults(Assigned(given_on, task["deadline"], responsible), steps, self._today)


def step_refusal(verdict: StepVerdict) -> str:
    """Why a step is not written down, as a catalogue key."""
    sentences = {
        StepVerdict.MEETING_FIRST: N_(
            "The meeting is not over: execution is recorded once its minutes are written up."
        ),
        StepVerdict.NOT_ADOPTED: N_("This point was not adopted: there is nothing to carry out."),
        StepVerdict.BEFORE_ASSIGNED: N_("This day is before the meeting that gave the assignment."),
        StepVerdict.IN_FUTURE: N_("This day has not come yet."),
        StepVerdict.ALREADY_DONE: N_("The assignment is done. Reopen it first."),
        StepVerdict.ALREADY_CLOSED: N_("The assignment is closed. Reopen it first."),
        StepVerdict.NOT_FINISHED: N_("The assignment is neither done nor closed."),
        StepVerdict.NEEDS_NOTE: N_("Write what was done, or why."),
        StepVerdict.NEEDS_EVIDENCE: N_("Attach a file as evidence, or write why there is none."),
        StepVerdict.NEEDS_DEADLINE: N_("Enter the new deadline."),
        StepVerdict.NOT_LATER: N_("The new deadline must be later than the one in force."),
        StepVerdict.DEADLINE_PAST: N_("The new deadline is before the day it was given on."),
        StepVerdict.NEEDS_RESPONSIBLE: N_("Say who is responsible from now on."),
        StepVerdict.SAME_RESPONSIBLE: N_("They are responsible already."),
    }
    return sentences[verdict]


def _values(data: StepData) -> dict[str, object]:
    return {
        "kind": data.kind,
        "happened_on": data.happened_on,
        "deadline": data.deadline if data.kind is ExecutionStep.EXTENDED else None,
        "person_id": data.person_id if data.kind is ExecutionStep.REASSIGNED else None,
        **columns("note", data.note),
        **columns("responsible", data.responsible),
        **columns("decided_by", data.decided_by),
    }


def _attach(transaction: Transaction, step_id: str, files: Sequence[EvidenceFile]) -> None:
    hashes = select(evidence_file.c.sha256).where(evidence_file.c.step_id == step_id)
    there = set(transaction.connection.execute(hashes).scalars())
    for file in files:
        name = fit_name(clean(file.name))
        if not name:
            raise UserError(N_("A file needs a name. Type one."))
        refuse_size(name, len(file.content))
        sha256 = hashlib.sha256(file.content).hexdigest()
        if sha256 in there:
            continue  # the same bytes once
        there.add(sha256)
        transaction.insert(
            evidence_file,
            step_id=step_id,
            position=len(there),
            file_name=name,
            sha256=sha256,
            size=len(file.content),
            content=file.content,
        )


def _outcome(transaction: Transaction, decision_id: str) -> Outcome | None:
    """Of the last closed vote on the point."""
    closed = (
        select(vote_result.c.outcome)
        .join(vote, vote.c.id == vote_result.c.vote_id)
        .join(vote_point, vote_point.c.vote_id == vote.c.id)
        .where(vote_point.c.decision_id == decision_id)
        .order_by(vote.c.position.desc(), vote.c.created_at.desc(), vote.c.id.desc())
        .limit(1)
    )
    found = transaction.connection.execute(closed).scalar_one_or_none()
    return None if found is None else Outcome(found)


def _step(row: Values, evidence: bool) -> Step:
    who = () if row["person_id"] is None else (row["person_id"],)
    return Step(
        id=row["id"],
        kind=ExecutionStep(row["kind"]),
        happened_on=row["happened_on"],
        written_at=row["created_at"],
        noted=any(each.strip() for each in _words(row, "note")),
        evidence=evidence,
        deadline=row["deadline"],
        responsible=Responsible(who, _words(row, "responsible")),
    )


def _words(row: Values, name: str) -> tuple[str, ...]:
    return tuple(row[f"{name}_{each}"] for each in LANGUAGES)
