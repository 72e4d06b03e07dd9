"""The council file of the register benchmark: 100,000 invented decisions of twenty years."""

from __future__ import annotations

import datetime as dt
import random
import uuid
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from bench.council import MEMBERS, SUBJECTS
from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, assignment, assignment_person, decision
from qacouncil.models.councils import council, regulation
from qacouncil.models.execution import assignment_step
from qacouncil.models.meetings import meeting
from qacouncil.models.people import person
from qacouncil.models.programmes import programme
from qacouncil.models.register import decision_programme, decision_standard
from qacouncil.models.votes import vote, vote_point, vote_result
from qacouncil.operations.councils import CouncilNames, Regulation, found_council
from qacouncil.storage.new_file import create_file
from qacouncil.storage.transaction import Transaction

MEETINGS, ITEMS, POINTS = 1000, 20, 5
DECISIONS = MEETINGS * ITEMS * POINTS
TODAY = dt.date(2026, 11, 23)
_STAMP = "2026-11-23T09:00:00Z"
_PERSONS, _PROGRAMMES = 60, 30
_VERBS = (
    ("бекіту", "Утвердить"),
    ("қарауға ұсыну", "Рекомендовать"),
    ("пысықтауға қайтару", "Вернуть на доработку"),
    ("назарға алу", "Принять к сведению"),
    ("жариялау", "Опубликовать"),
)


def build(file: Path) -> None:
    """Make the file unless it is there."""
    if not file.exists():
        create_file(file, _fill, actor="bench", now=dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC))


def _fill(transaction: Transaction) -> None:
    name = Localized(kk="Академиялық сапа жөніндегі кеңес")
    council_id = found_council(
        transaction, CouncilNames(name, name, name, name), Regulation(dt.date(2006, 9, 1))
    )
    chance = random.Random(7)
    (rules,) = transaction.rows(regulation, council_id=council_id)
    assert transaction.row(council, council_id)
    people = [_person(number) for number in range(_PERSONS)]
    programmes = [_programme(council_id, number) for number in range(_PROGRAMMES)]
    transaction.insert_many(person, people)
    transaction.insert_many(programme, programmes)
    made = _meetings(council_id, rules["id"], people, programmes, chance)
    while batch := list(islice(made, 20)):
        for table in batch[0]:
            transaction.insert_many(table, [row for rows in batch for row in rows[table]])


def _record(**values: Any) -> dict[str, Any]:
    return {
        "id": values.pop("id", None) or str(uuid.uuid4()),
        "created_at": _STAMP,
        "changed_at": _STAMP,
        "version": 1,
        **values,
    }


def _person(number: int) -> dict[str, Any]:
    surname, given, patronymic, _position = MEMBERS[number % len(MEMBERS)]
    return _record(surname=f"{surname} {number}", given=given, patronymic=patronymic)


def _programme(council_id: str, number: int) -> dict[str, Any]:
    return _record(
        council_id=council_id,
        code=f"6B061{number:02}",
        name_kk=f"Бағдарлама {number}",
        level="bachelor",
        nqf_level=6,
        eqf_level=6,
        credits=240,
        initial_state="in_force",
    )


def _meetings(
    council_id: str, rules: str, people: list[Any], programmes: list[Any], chance: random.Random
) -> Iterator[dict[Any, list[dict[str, Any]]]]:
    for number in range(MEETINGS):
        date = dt.date(2006, 9, 4) + dt.timedelta(number * 7)
        year = date.year if date.month >= 9 else date.year - 1
        head = _record(
            council_id=council_id,
            regulation_id=rules,
            numbering_year=f"{year}-{year + 1}",
            number=number + 1,
            stage="minutes",
            kind="regular",
            form="in_person",
            date=date,
            start_minute=900,
        )
        rows: dict[Any, list[dict[str, Any]]] = {meeting: [head]}
        for position in range(1, ITEMS + 1):
            _item(rows, head, position, people, programmes, chance)
        yield rows


def _item(
    rows: dict[Any, list[dict[str, Any]]],
    head: dict[str, Any],
    position: int,
    people: list[Any],
    programmes: list[Any],
    chance: random.Random,
) -> None:
    def add(table: Any, row: dict[str, Any]) -> dict[str, Any]:
        rows.setdefault(table, []).append(row)
        return row

    within = {"meeting_id": head["id"]}
    area = f"A{chance.randint(1, 13):02}"
    item = add(agenda_item, _record(**within, position=position, title_kk="Тақырып", area=area))
    ballot = add(vote, _record(**within, item_id=item["id"], position=1, kind="open"))
    add(vote_result, _result(head["id"], ballot["id"], chance))
    for point in range(1, POINTS + 1):
        subject = chance.choice(SUBJECTS)
        kk, ru = chance.choice(_VERBS)
        text = f"{subject[0].upper()}{subject[1:]} {kk}, {chance.randint(1, 9999)}-тармақ"
        made = add(
            decision,
            _record(
                **within, item_id=item["id"], position=point, text_kk=text, text_ru=f"{ru}: {text}"
            ),
        )
        add(vote_point, {**within, "vote_id": ballot["id"], "decision_id": made["id"]})
        add(decision_standard, {"decision_id": made["id"], "standard": f"S{point:02}"})
        if point == 1:
            given = chance.choice(programmes)["id"]
            link = {"decision_id": made["id"], "programme_id": given, "state": None}
            add(decision_programme, link)
        if point < POINTS:
            deadline = head["date"] + dt.timedelta(chance.randint(5, 90))
            task = add(
                assignment, _record(**within, decision_id=made["id"], position=1, deadline=deadline)
            )
            has_it = chance.choice(people)["id"]
            link = {"assignment_id": task["id"], "person_id": has_it, "co_executor": False}
            add(assignment_person, {**within, **link, "position": 1})
            if chance.random() < 0.9:
                step = {"kind": "done", "happened_on": deadline, "note_kk": "Орындалды"}
                add(assignment_step, _record(assignment_id=task["id"], **step))


def _result(meeting_id: str, vote_id: str, chance: random.Random) -> dict[str, Any]:
    outcome = "adopted" if chance.random() < 0.95 else "rejected"
    return {
        "vote_id": vote_id,
        "meeting_id": meeting_id,
        "closed_at": _STAMP,
        "outcome": outcome,
        "reason": "all_for",
        **dict.fromkeys(("vacant", "recused", "not_voting"), 0),
        **dict.fromkeys(("mandates", "present", "entitled", "quorum_counted", "quorum_of"), 9),
        "quorum_needed": 6,
        "quorum_met": True,
        "majority": "simple",
        "base": "present",
        "tie": "chair_decides",
        "quorum_kind": "fraction",
        "quorum_numerator": 2,
        "quorum_denominator": 3,
        "quorum_comparison": "at_least",
        "vacancies_count": False,
        "recused_count": False,
    }
