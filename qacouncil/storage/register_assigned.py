"""Decisions with their assignments as they stand on a day, for the register's index and lists.

Set-based, and by indexes alone: a page of a hundred costs as much in a file of a hundred thousand.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from qacouncil.documents.person_name import PersonName
from qacouncil.i18n.names import short_name
from qacouncil.localized import Language, Localized
from qacouncil.rules.execution import (
    Assigned,
    Execution,
    Responsible,
    Step,
    execution,
    responsible_now,
)
from qacouncil.rules.terms import ExecutionStep

# Ids are given as one JSON list, so that a statement is the same for any number of them.
OF = "IN (SELECT value FROM json_each(?))"
# Of `agenda_item AS i`.
LEFT_OVER = "i.put_off OR EXISTS (SELECT 1 FROM agenda_item WHERE carried_from_id = i.id) left_over"
_DECISIONS = f"""
SELECT d.id, d.item_id, d.meeting_id, d.text_kk, d.text_ru, d.text_en,
       coalesce(nullif(e.area, ''), i.area) AS area,
       {LEFT_OVER},
       e.basis_kk, e.basis_ru, e.basis_en, e.note_kk, e.note_ru, e.note_en
FROM decision AS d JOIN agenda_item AS i ON i.id = d.item_id
LEFT JOIN decision_entry AS e ON e.decision_id = d.id WHERE d.id {OF}
"""
_TASKS = f"""
SELECT id, decision_id, deadline, responsible_kk, responsible_ru, responsible_en
FROM assignment WHERE decision_id {OF} ORDER BY position, created_at, id
"""
_RESPONSIBLE = f"""
SELECT assignment_id, person_id FROM assignment_person
WHERE assignment_id {OF} AND NOT co_executor ORDER BY position
"""
_STEPS = f"""
SELECT assignment_id, id, kind, happened_on, created_at, deadline, person_id,
       responsible_kk, responsible_ru, responsible_en
FROM assignment_step WHERE assignment_id {OF} ORDER BY happened_on, created_at, id
"""
_PERSONS = f"""
SELECT id, surname, given, patronymic, latin_surname, latin_given, latin_patronymic
FROM person WHERE id {OF}
"""


class Assignments:
    """Some decisions, those that are there, and who carries them out."""

    def __init__(self, connection: Connection, ids: list[str], day: dt.date) -> None:
        self._connection, self._date = connection, day
        self.decisions = self.ask(_DECISIONS, ids)
        self._tasks = grouped(self.ask(_TASKS, ids))
        tasks = [task.id for several in self._tasks.values() for task in several]
        self._steps = grouped(self.ask(_STEPS, tasks), key=0)
        self._named = grouped(self.ask(_RESPONSIBLE, tasks), key=0)
        self.names = self._person_names()

    def tasks(self, decision_id: str) -> list[tuple[Execution, Responsible]]:
        """How each assignment of a decision stands, and who has it."""
        return [self._task(each) for each in self._tasks.get(decision_id, ())]

    def said(self, who: list[Responsible], language: Language) -> str:
        names = []
        for each in who:
            names += [
                short_name(self.names[person], language, initials_first=False)
                for person in each.person_ids
            ]
            names += [Localized(*each.words).nearest(language)[0].strip()]
        return ", ".join(dict.fromkeys(each for each in names if each))

    def _task(self, task: Any) -> tuple[Execution, Responsible]:
        steps = [
            Step(
                id=each.id,
                kind=ExecutionStep(each.kind),
                happened_on=dt.date.fromisoformat(each.happened_on),
                written_at=each.created_at,
                deadline=_day(each.deadline),
                responsible=Responsible((each.person_id,) if each.person_id else (), each[7:10]),
            )
            for each in self._steps.get(task.id, [])
        ]
        people = tuple(each.person_id for each in self._named.get(task.id, ()))
        given = Assigned(dt.date.min, _day(task.deadline), Responsible(people, tuple(task[3:6])))
        return execution(given.deadline, steps, self._date), responsible_now(given, steps)

    def _person_names(self) -> dict[str, PersonName]:
        people = {row.person_id for rows in self._named.values() for row in rows}
        people |= {row.person_id for rows in self._steps.values() for row in rows if row.person_id}
        rows = self.ask(_PERSONS, list(people))
        return {row.id: PersonName(*row[1:]) for row in rows}

    def ask(self, statement: str, *ids: list[str]) -> list[Any]:
        """The rows of a statement that takes lists of ids; none where a list is empty."""
        if not all(ids):
            return []
        given = tuple(json.dumps(each) for each in ids)
        return list(self._connection.exec_driver_sql(statement, given).all())


def _day(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)


def grouped(rows: Iterable[Any], key: int = 1) -> Mapping[str, Sequence[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        found[row[key]].append(row)
    return found
