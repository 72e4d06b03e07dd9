"""One meeting as a JSON object, from its rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from qacouncil.exchange import agenda_document as agenda
from qacouncil.exchange import council_document as form
from qacouncil.exchange.dump_beside import Beside
from qacouncil.exchange.rows import shape_of

Row = Mapping[str, Any]
Parts = Mapping[str, list[Row]]


def meeting_shape(row: Row, parts: Parts, beside: Beside) -> form.Meeting:
    """parts: the rows of the meeting by table, in order."""

    def of(table: str, **equal: object) -> list[Row]:
        rows = parts.get(table, [])
        return [each for each in rows if all(each[name] == equal[name] for name in equal)]

    points = {each["id"]: each["position"] for each in of("decision")}
    return shape_of(
        form.Meeting,
        row,
        attendance=[
            shape_of(
                form.Attendance,
                each,
                intervals=[
                    shape_of(form.Interval, stay)
                    for stay in of("attendance_interval", attendance_id=each["id"])
                ],
            )
            for each in of("attendance")
        ],
        guests=[shape_of(form.Guest, each) for each in of("guest")],
        agenda=[_item(each, of, points, beside) for each in of("agenda_item")],
        annexes=[
            shape_of(form.Annex, each, files=list(beside.files.get(each["id"], ())))
            for each in of("annex")
        ],
        remarks=[shape_of(form.Remark, each) for each in of("remark")],
        signed=[
            shape_of(form.SignedMinutes, each, content=msgspec.json.decode(each["content"]))
            for each in of("signed_minutes")
        ],
        complete=row["number"] is not None,
    )


def _item(row: Row, of: Any, points: Mapping[str, int], beside: Beside) -> agenda.Item:
    item_id = row["id"]
    return shape_of(
        agenda.Item,
        row,
        programmes=[each["programme_id"] for each in of("item_programme", item_id=item_id)],
        standards=[each["standard"] for each in of("item_standard", item_id=item_id)],
        speakers=[each["person_id"] for each in of("item_speaker", item_id=item_id)],
        spoke=[shape_of(agenda.Speech, each) for each in of("speech", item_id=item_id)],
        recusals=[shape_of(agenda.Recusal, each) for each in of("recusal", item_id=item_id)],
        decisions=[
            shape_of(
                agenda.Decision,
                each,
                assignments=[
                    _assignment(task, of, beside)
                    for task in of("assignment", decision_id=each["id"])
                ],
                **beside.of_decision(each["id"]),
            )
            for each in of("decision", item_id=item_id)
        ],
        votes=[_vote(each, of, points) for each in of("vote", item_id=item_id)],
        materials=list(beside.materials.get(item_id, ())),
        confirmations=[
            shape_of(agenda.Confirmation, each) for each in of("confirmation", item_id=item_id)
        ],
    )


def _assignment(row: Row, of: Any, beside: Beside) -> agenda.Assignment:
    named = of("assignment_person", assignment_id=row["id"])
    return shape_of(
        agenda.Assignment,
        row,
        persons=[each["person_id"] for each in named if not each["co_executor"]],
        co_executors=[each["person_id"] for each in named if each["co_executor"]],
        steps=beside.steps.get(row["id"], []),
    )


def _vote(row: Row, of: Any, points: Mapping[str, int]) -> agenda.Vote:
    vote_id = row["id"]
    results = of("vote_result", vote_id=vote_id)
    on = sorted(points[link["decision_id"]] for link in of("vote_point", vote_id=vote_id))
    return shape_of(
        agenda.Vote,
        row,
        points=on or None,
        by_name=[
            agenda.Ballot(person=each["person_id"], choice=each["choice"])
            for each in of("ballot", vote_id=vote_id)
        ],
        counting_commission=[each["person_id"] for each in of("counting_member", vote_id=vote_id)],
        closed=bool(results),
        result=shape_of(agenda.VoteResult, results[0]) if results else None,
    )
