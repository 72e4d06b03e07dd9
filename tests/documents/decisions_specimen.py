"""The register of decisions of the specimen's council: its meeting, and one not signed yet."""

from __future__ import annotations

import datetime as dt

from qacouncil.documents.decisions_register_content import (
    DecisionsRegisterContent,
    RegisteredMinutes,
    RegisteredPoint,
    RegisteredTask,
    RegisteredVote,
)
from qacouncil.documents.protocol_content import Item
from qacouncil.localized import Localized
from qacouncil.rules.terms import Outcome
from tests.documents.registers_specimen import head
from tests.documents.specimen import BAIZAKOV, YESSIMOVA, specimen

_AREAS = ("A01", "A03", "A07", "A05", "A06")


def decisions_specimen() -> DecisionsRegisterContent:
    """Every point of the specimen's protocol; then a secret vote, one that failed, one void."""
    held = specimen()
    points = tuple(
        point
        for item, area in zip(held.items, _AREAS, strict=True)
        for point in _points(item, area)
    )
    return DecisionsRegisterContent(
        head(),
        dt.date(2026, 9, 1),
        dt.date(2027, 3, 15),
        (
            RegisteredMinutes("4", held.date, signed=True, points=points),
            RegisteredMinutes("5", dt.date(2027, 2, 18), signed=False, points=_of_february()),
        ),
    )


def _points(item: Item, area: str) -> list[RegisteredPoint]:
    (vote,) = item.votes
    cast = RegisteredVote(
        vote.result.outcome, vote.for_, vote.against, vote.abstained, vote.result.not_voting
    )
    return [
        RegisteredPoint(
            f"{item.number}.{point.number}",
            point.text,
            area,
            cast,
            tuple(
                RegisteredTask(each.responsible, each.responsible_text, each.deadline)
                for each in point.assignments
            ),
        )
        for point in item.points
    ]


def _of_february() -> tuple[RegisteredPoint, ...]:
    bases = Localized(
        "Практика базаларының тізбесі бекітілсін.",
        "Утвердить перечень баз практики.",
        "Approve the list of internship bases.",
    )
    report = Localized(
        "Комиссия есебі назарға алынсын.",
        "Принять к сведению отчёт комиссии.",
        "Take note of the report of the commission.",
    )
    tasks = (
        RegisteredTask((BAIZAKOV, YESSIMOVA), deadline=dt.date(2027, 4, 1)),
        RegisteredTask(
            responsible_text=Localized("деканат", "деканат", "dean’s office"),
            deadline=dt.date(2027, 5, 15),
        ),
    )
    return (
        RegisteredPoint("1.1", bases, "A10", RegisteredVote(Outcome.ADOPTED, 9, 4, 1), tasks),
        RegisteredPoint(
            "2.1", report, "A12", RegisteredVote(Outcome.REJECTED, 6, 7, 0, 1, secret=True)
        ),
        RegisteredPoint("3.1", report, "A13", RegisteredVote(Outcome.NO_QUORUM, 0, 0, 0)),
        RegisteredPoint("4.1", report, "A04"),
    )
