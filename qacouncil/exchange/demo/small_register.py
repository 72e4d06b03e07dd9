"""What the register of the small demo says of its decisions, and how they are carried out."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Mapping

from msgspec.structs import replace

from qacouncil.exchange.agenda_document import Assignment, Decision, Item
from qacouncil.exchange.council_document import Meeting
from qacouncil.exchange.demo.beside_script import (
    EvidenceScript,
    PointScript,
    RegisterScript,
    StepScript,
)
from qacouncil.exchange.demo.calendar import working_day_after
from qacouncil.exchange.demo.plans import STANDARD_OF
from qacouncil.exchange.demo.small_beside import Backstage
from qacouncil.exchange.execution_document import AssignmentStep, EvidenceFile
from qacouncil.exchange.register_document import (
    DecisionEntry,
    DecisionProgramme,
    DecisionRelation,
)


def with_register(
    stage: Backstage, script: RegisterScript, programmes: Mapping[str, str], today: dt.date
) -> list[Meeting]:
    """The meetings with all that. programmes: identities by code; no step is after `today`."""
    return [
        replace(
            meeting,
            agenda=[
                _item(stage, script, programmes, today, item, f"{number}.{place}")
                for place, item in enumerate(meeting.agenda, start=1)
            ],
        )
        for number, meeting in enumerate(stage.meetings, start=1)
    ]


def _item(
    stage: Backstage,
    script: RegisterScript,
    programmes: Mapping[str, str],
    today: dt.date,
    item: Item,
    place: str,
) -> Item:
    about = script.items[place].programmes if place in script.items else []
    standard = STANDARD_OF[item.area]
    return replace(
        item,
        programmes=[programmes[code] for code in about],
        standards=[standard] if standard else [],
        decisions=[
            _decision(stage, script.points.get(own, PointScript()), programmes, today, each, own)
            for each, own in (
                (each, f"{place}.{point}") for point, each in enumerate(item.decisions, start=1)
            )
        ],
    )


def _decision(
    stage: Backstage,
    script: PointScript,
    programmes: Mapping[str, str],
    today: dt.date,
    decision: Decision,
    place: str,
) -> Decision:
    entered = script.area or script.basis.any() or script.note.any()
    return replace(
        decision,
        entries=[
            DecisionEntry(
                id=stage.stamp.identity(),
                created=stage.stamp.created,
                area=script.area,
                basis=script.basis,
                note=script.note,
            )
        ]
        if entered
        else [],
        programmes=[
            DecisionProgramme(programme=programmes[code], state=state)
            for code, state in script.programmes.items()
        ],
        standards=script.standards,
        relations=[
            DecisionRelation(earlier=str(stage.point(earlier)), kind=kind)
            for earlier, kind in script.relations.items()
        ],
        assignments=[
            _carried_out(stage, script, today, each, stage.meeting_of(place).date)
            for each in decision.assignments
        ],
    )


def _carried_out(
    stage: Backstage, script: PointScript, today: dt.date, task: Assignment, given_on: dt.date
) -> Assignment:
    steps = [_step(stage, each, given_on) for each in script.steps]
    return replace(task, steps=[each for each in steps if each.happened_on <= today])


def _step(stage: Backstage, script: StepScript, given_on: dt.date) -> AssignmentStep:
    def on(days: int) -> dt.date:
        return working_day_after(given_on + dt.timedelta(days=days))

    return AssignmentStep(
        id=stage.stamp.identity(),
        created=stage.stamp.created,
        kind=script.kind,
        happened_on=on(script.after),
        note=script.note,
        deadline=None if script.due is None else on(script.due),
        person=None if script.person is None else stage.persons[script.person],
        decided_by=script.decided_by,
        evidence=[_evidence(stage, script.file)] if script.file is not None else [],
    )


def _evidence(stage: Backstage, script: EvidenceScript) -> EvidenceFile:
    content = script.text.encode()
    return EvidenceFile(
        id=stage.stamp.identity(),
        created=stage.stamp.created,
        file_name=script.name,
        sha256=hashlib.sha256(content).hexdigest(),
        content=base64.b64encode(content).decode(),
    )
