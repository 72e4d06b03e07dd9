"""One meeting as a JSON object, from its rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from qacouncil.exchange import council_document as form
from qacouncil.exchange.rows import shape_of

Row = Mapping[str, Any]
Parts = Mapping[str, list[Row]]
Annexed = Mapping[str, list[form.Attachment]]
Materials = Mapping[str, list[form.Material]]


def meeting_shape(row: Row, parts: Parts, files: Annexed, materials: Materials) -> form.Meeting:
    """parts: the rows of the meeting by table, in order; files: by annex id; materials: by item."""

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
        agenda=[_item(each, of, points, materials) for each in of("agenda_item")],
        annexes=[
            shape_of(form.Annex, each, files=list(files.get(each["id"], ())))
            for each in of("annex")
        ],
        remarks=[shape_of(form.Remark, each) for each in of("remark")],
        signed=[
            shape_of(form.SignedMinutes, each, content=msgspec.json.decode(each["content"]))
            for each in of("signed_minutes")
        ],
        complete=row["number"] is not None,
    )


def _item(row: Row, of: Any, points: Mapping[str, int], materials: Materials) -> form.Item:
    item_id = row["id"]
    return shape_of(
        form.Item,
        row,
        speakers=[each["person_id"] for each in of("item_speaker", item_id=item_id)],
        spoke=[shape_of(form.Speech, each) for each in of("speech", item_id=item_id)],
        recusals=[shape_of(form.Recusal, each) for each in of("recusal", item_id=item_id)],
        decisions=[
            shape_of(
                form.Decision,
                each,
                assignments=[
                    _assignment(task, of) for task in of("assignment", decision_id=each["id"])
                ],
            )
            for each in of("decision", item_id=item_id)
        ],
        votes=[_vote(each, of, points) for each in of("vote", item_id=item_id)],
        materials=list(materials.get(item_id, ())),
        confirmations=[
            shape_of(form.Confirmation, each) for each in of("confirmation", item_id=item_id)
        ],
    )


def _assignment(row: Row, of: Any) -> form.Assignment:
    named = of("assignment_person", assignment_id=row["id"])
    return shape_of(
        form.Assignment,
        row,
        persons=[each["person_id"] for each in named if not each["co_executor"]],
        co_executors=[each["person_id"] for each in named if each["co_executor"]],
    )


def _vote(row: Row, of: Any, points: Mapping[str, int]) -> form.Vote:
    vote_id = row["id"]
    results = of("vote_result", vote_id=vote_id)
    on = sorted(points[link["decision_id"]] for link in of("vote_point", vote_id=vote_id))
    return shape_of(
        form.Vote,
        row,
        points=on or None,
        by_name=[
            form.Ballot(person=each["person_id"], choice=each["choice"])
            for each in of("ballot", vote_id=vote_id)
        ],
        counting_commission=[each["person_id"] for each in of("counting_member", vote_id=vote_id)],
        closed=bool(results),
        result=shape_of(form.VoteResult, results[0]) if results else None,
    )
