"""What a document says of decisions beside the minutes, as rows: the register and the execution."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

from qacouncil.errors import UserError
from qacouncil.exchange.agenda_document import Decision, Item
from qacouncil.exchange.execution_document import AssignmentStep
from qacouncil.exchange.load_frame import CouncilFrame, Row, refuse_twice, refused_at
from qacouncil.exchange.load_papers import content_of_file
from qacouncil.exchange.rows import Names
from qacouncil.i18n.marking import N_
from qacouncil.models.agenda import item_programme, item_standard
from qacouncil.models.execution import assignment_step, evidence_file
from qacouncil.models.register import (
    decision_discipline,
    decision_entry,
    decision_programme,
    decision_relation,
    decision_standard,
)
from qacouncil.operations.execution import step_refusal
from qacouncil.rules.execution import Assigned, Responsible, Step, StepVerdict, faults


def load_item_subjects(frame: CouncilFrame, shape: Item, item: Row, place: str) -> None:
    """Add what an item is about. Raises UserError, naming the place."""
    own = {"meeting_id": item["meeting_id"], "item_id": item["id"]}
    for programme in frame.ids(shape.programmes, f"{place}.programmes", "programme"):
        frame.link(item_programme, **own, programme_id=programme)
    for standard in dict.fromkeys(shape.standards):
        frame.link(item_standard, **own, standard=standard)


def load_entry(frame: CouncilFrame, shape: Decision, decision_id: str, place: str) -> None:
    """Add what the register says of a decision. Raises UserError, naming the place."""
    own = {"decision_id": decision_id}
    for index, each in enumerate(shape.entries):
        frame.add(decision_entry, each, f"{place}.entries[{index}]", **own)
    refuse_twice([each.programme for each in shape.programmes], f"{place}.programmes")
    for index, on in enumerate(shape.programmes):
        frame.add(decision_programme, on, f"{place}.programmes[{index}]", **own)
    for discipline in frame.ids(shape.disciplines, f"{place}.disciplines", "discipline"):
        frame.link(decision_discipline, **own, discipline_id=discipline)
    for standard in dict.fromkeys(shape.standards):
        frame.link(decision_standard, **own, standard=standard)
    refuse_twice([each.earlier for each in shape.relations], f"{place}.relations")
    for index, relation in enumerate(shape.relations):
        frame.add(decision_relation, relation, f"{place}.relations[{index}]", **own)


def load_steps(
    frame: CouncilFrame, shapes: Sequence[AssignmentStep], task: Row, place: str
) -> None:
    """Add the steps of an assignment. Raises UserError where one could not have been."""
    steps: dict[str, Step] = {}
    places: dict[str, str] = {}
    for index, each in enumerate(shapes):
        where = f"{place}.steps[{index}]"
        row = frame.add(assignment_step, each, where, assignment_id=task["id"])
        steps[row["id"]] = _step(each, row)
        places[row["id"]] = where
        for number, file in enumerate(each.evidence):
            at = f"{where}.evidence[{number}]"
            content = content_of_file(file, at)
            frame.add(
                evidence_file,
                file,
                at,
                step_id=row["id"],
                position=number + 1,
                size=len(content),
                content=content,
            )
    assigned = Assigned(dt.date.min, task["deadline"])
    for step_id, verdict in faults(assigned, steps.values(), dt.date.max).items():
        if verdict is not StepVerdict.SAME_RESPONSIBLE:  # two persons may have become one
            raise refused_at(places[step_id], UserError(step_refusal(verdict)))


def refuse_circles(relations: Iterable[Row], names: Names) -> None:
    """Raises UserError where decisions supersede, repeal or amend each other in a circle."""
    later: dict[str, list[str]] = defaultdict(list)
    waits_for: dict[str, int] = defaultdict(int)
    for each in relations:
        later[each["earlier_id"]].append(each["decision_id"])
        waits_for[each["decision_id"]] += 1
    # What refers to nothing, then what refers only to that, and so on: what is left is a circle.
    free = [each for each in later if each not in waits_for]
    while free:
        for by in later.get(free.pop(), ()):
            waits_for[by] -= 1
            if not waits_for[by]:
                del waits_for[by]
                free.append(by)
    for name, own in names.ids.items() if waits_for else ():
        if own in waits_for:
            raise UserError(
                N_(
                    "At {place}: the decisions supersede, repeal or amend each other in a circle. "
                    "Nothing was loaded."
                ),
                place=f"{names.places[name]}.relations",
            )


def _step(shape: AssignmentStep, row: Row) -> Step:
    """The step for the rules; evidence is taken for granted: a document may be without files."""
    words = shape.responsible
    return Step(
        id=row["id"],
        kind=shape.kind,
        happened_on=shape.happened_on,
        written_at=row["created_at"],
        noted=shape.note.any(),
        evidence=True,
        deadline=shape.deadline,
        responsible=Responsible(
            (row["person_id"],) if row["person_id"] else (), (words.kk, words.ru, words.en)
        ),
    )
