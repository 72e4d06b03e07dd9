"""Programmes, and decisions on them, for tests that need some in a file."""

from __future__ import annotations

import datetime as dt
from typing import Any

from qacouncil.localized import Localized
from qacouncil.models.all_tables import metadata
from qacouncil.models.register import decision_programme
from qacouncil.operations.decisions import add_decision
from qacouncil.operations.disciplines import DisciplineData, add_discipline
from qacouncil.operations.learning_outcomes import add_outcomes
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.programme_versions import VersionData, add_version
from qacouncil.operations.programmes import ProgrammeData, add_programme
from qacouncil.operations.votes import VoteData
from qacouncil.rules.terms import ProgrammeLevel, ProgrammeState
from qacouncil.storage.transaction import Transaction
from tests.council_builder import DAY, Council

_STAMPS = ("changed_at", "version")

NAME = Localized(
    kk="Бағдарламалық инженерия", ru="Программная инженерия", en="Software Engineering"
)


def programme_data(code: str = "6B06101", **more: Any) -> ProgrammeData:
    usual: dict[str, Any] = {"name": NAME, "level": ProgrammeLevel.BACHELOR, "credits": 240}
    facts = {**usual, "nqf_level": 6, "eqf_level": 6, **more}
    return ProgrammeData(code=code, **facts)


def a_programme(there: Council, code: str = "6B06101", **more: Any) -> str:
    return there.do(add_programme, there.id, programme_data(code, **more))


def small_version(there: Council, programme_id: str, year: int = 2026) -> dict[str, str]:
    """A version of 11 credits: MAT1201 before OOP1206, which forms the first of two outcomes.

    The ids by code, "version", and "1", "2" for the outcomes.
    """
    version_id = there.do(add_version, programme_id, VersionData(year, 11))
    texts = [Localized(kk="Бірінші", en="First"), Localized(kk="Екінші", en="Second")]
    first, second = there.do(add_outcomes, version_id, texts)
    maths = DisciplineData("MAT1201", Localized(kk="Математика", en="Calculus"), 5, semesters=(1,))
    maths_id = there.do(add_discipline, version_id, maths)
    programming = DisciplineData(
        *("OOP1206", Localized(kk="Бағдарламалау", en="Programming"), 6),
        semesters=(2,),
        prerequisite_ids=[maths_id],
        outcome_ids=[first],
    )
    other_id = there.do(add_discipline, version_id, programming)
    disciplines = {"MAT1201": maths_id, "OOP1206": other_id}
    return {"version": version_id, "1": first, "2": second, **disciplines}


def link(
    transaction: Transaction,
    decision_id: str,
    programme_id: str,
    state: ProgrammeState | None = None,
) -> None:
    transaction.link(
        decision_programme, decision_id=decision_id, programme_id=programme_id, state=state
    )


def decided(
    there: Council,
    programme_id: str,
    state: ProgrammeState | None = None,
    date: dt.date = DAY,
    *,
    votes: int = 7,
    closed: bool = True,
) -> str:
    """A meeting with a point on a programme, voted on; the id of the point."""
    meeting_id = there.held(date)
    item_id = there.item(meeting_id)
    decision_id = str(there.rows(meeting_id).of("decision")[0]["id"])
    there.do(link, decision_id, programme_id, state)
    there.closed_vote(item_id, VoteData(for_=votes, against=7 - votes))
    if closed:
        there.do(close_meeting, meeting_id, 17 * 60)
    return decision_id


def point_of_plan(there: Council) -> str:
    """A point of a meeting that is being held, without a vote on it."""
    item_id = there.item(there.held())
    return there.do(add_decision, item_id, Localized(kk="Бекітілсін."))


def content(there: Council) -> dict[str, list[dict[str, Any]]]:
    """Every row in the file but the audit's, and but when it was last changed."""
    with there.file.reading() as connection:
        return {
            table.name: sorted(
                (
                    {name: value for name, value in row.items() if name not in _STAMPS}
                    for row in connection.execute(table.select()).mappings()
                ),
                key=str,
            )
            for table in metadata.sorted_tables
            if table.name != "audit"
        }
