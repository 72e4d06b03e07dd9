"""What the register's index says of decisions, reckoned from the file's other tables.

A handful of statements whatever the number of decisions, so that one may be asked for with every
save of a text, and all of them by the thousand.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from qacouncil.documents.person_name import PersonName
from qacouncil.i18n.collation import collation_bytes
from qacouncil.i18n.folding import fold
from qacouncil.i18n.names import short_name
from qacouncil.localized import LANGUAGES, Language, Localized
from qacouncil.rules.decisions import decision_state
from qacouncil.rules.execution import (
    Assigned,
    Execution,
    Responsible,
    Step,
    StepVerdict,
    execution,
    is_carried_out,
    responsible_now,
)
from qacouncil.rules.register import Course, course
from qacouncil.rules.supersession import standing
from qacouncil.rules.terms import DecisionState, ExecutionStep, Outcome, RelationKind, Stage
from qacouncil.storage.register_tables import NEVER

# Letters of a text that decide its place in a list, and of names.
_LETTERS, _NAME_LETTERS = 60, 30
STATES = tuple(DecisionState)
_BEGINNING = dt.date.min
# Room for a number in `moment` and `number`; what is larger sorts last.
_ITEMS = _POINTS = (1 << 12) - 1
_NUMBERS = (1 << 20) - 1
_NO_YEAR = (1 << 14) - 1

_OF = "IN (SELECT value FROM json_each(?))"
_DECISIONS = f"""
SELECT d.id, d.item_id, d.meeting_id, d.text_kk, d.text_ru, d.text_en,
       coalesce(nullif(e.area, ''), i.area) AS area,
       i.put_off OR EXISTS (SELECT 1 FROM agenda_item WHERE carried_from_id = i.id) AS left_over,
       e.basis_kk, e.basis_ru, e.basis_en, e.note_kk, e.note_ru, e.note_en
FROM decision AS d JOIN agenda_item AS i ON i.id = d.item_id
LEFT JOIN decision_entry AS e ON e.decision_id = d.id WHERE d.id {_OF}
"""
_MEETINGS = f"""
SELECT id, council_id, date, start_minute, numbering_year, number, stage
FROM meeting WHERE id {_OF}
"""
_ITEM_ORDER = f"""
SELECT id, meeting_id FROM agenda_item WHERE meeting_id {_OF} ORDER BY position, created_at, id
"""
_POINT_ORDER = f"""
SELECT id, item_id FROM decision WHERE item_id {_OF} ORDER BY position, created_at, id
"""
# By meeting first: that is what has an index.
_OUTCOMES = f"""
SELECT p.decision_id, r.outcome FROM vote_point AS p
JOIN vote_result AS r ON r.vote_id = p.vote_id JOIN vote AS v ON v.id = p.vote_id
WHERE p.meeting_id {_OF} AND p.decision_id {_OF} ORDER BY v.position, v.created_at, v.id
"""
_TASKS = f"""
SELECT id, decision_id, deadline, responsible_kk, responsible_ru, responsible_en
FROM assignment WHERE decision_id {_OF} ORDER BY position, created_at, id
"""
_RESPONSIBLE = f"""
SELECT assignment_id, person_id FROM assignment_person
WHERE assignment_id {_OF} AND NOT co_executor ORDER BY position
"""
_STEPS = f"""
SELECT assignment_id, id, kind, happened_on, created_at, deadline, person_id,
       responsible_kk, responsible_ru, responsible_en
FROM assignment_step WHERE assignment_id {_OF} ORDER BY happened_on, created_at, id
"""
_PERSONS = f"""
SELECT id, surname, given, patronymic, latin_surname, latin_given, latin_patronymic
FROM person WHERE id {_OF}
"""
_OWN_PROGRAMMES = f"""
SELECT l.decision_id, p.code, p.name_kk, p.name_ru, p.name_en
FROM decision_programme AS l JOIN programme AS p ON p.id = l.programme_id
WHERE l.decision_id {_OF} ORDER BY p.code
"""
_ITEM_PROGRAMMES = f"""
SELECT l.item_id, p.code, p.name_kk, p.name_ru, p.name_en
FROM item_programme AS l JOIN programme AS p ON p.id = l.programme_id
WHERE l.item_id {_OF} ORDER BY p.code
"""
_OWN_STANDARDS = f"SELECT decision_id, standard FROM decision_standard WHERE decision_id {_OF}"
_ITEM_STANDARDS = f"SELECT item_id, standard FROM item_standard WHERE item_id {_OF}"
_LATER = f"""
SELECT l.earlier_id, l.kind, l.decision_id, d.meeting_id
FROM decision_relation AS l JOIN decision AS d ON d.id = l.decision_id
WHERE l.earlier_id {_OF}
"""


Sorts = Mapping[Language, Callable[[str], bytes]]


@dataclass(frozen=True, slots=True)
class IndexRow:
    """A decision in the index: the columns of its tables but for the place, which is given out."""

    decision: str
    numbers: tuple[int | None, ...]  # of decision_index, in their order
    sorting: tuple[bytes, ...]  # text, then who: in kk, ru, en
    persons: tuple[str, ...]
    words: str


def key_of(record_id: str) -> int:
    """A number for a council or meeting: 48 bits of a hash of its id."""
    return int.from_bytes(hashlib.blake2b(record_id.encode(), digest_size=6).digest(), "big")


def index_rows(connection: Connection, decisions: Collection[str]) -> Iterator[IndexRow]:
    """The rows of these decisions, of those that are there."""
    facts = _Facts(connection, list(decisions))
    sort = {language: collation_bytes(language, _LETTERS) for language in LANGUAGES}
    for row in facts.decisions:
        yield facts.row(row, sort)


def area_number(area: str) -> int:
    """A07: 7."""
    return int(area[1:]) if area[1:].isdecimal() else 0


class _Facts:
    """Everything that is known of some decisions."""

    def __init__(self, connection: Connection, ids: list[str]) -> None:
        self._connection = connection
        self.decisions = self._all(_DECISIONS, ids)
        meetings = list({row.meeting_id for row in self.decisions})
        items = list({row.item_id for row in self.decisions})
        self._meetings = {row.id: row for row in self._all(_MEETINGS, meetings)}
        self._items = _places(self._all(_ITEM_ORDER, meetings))
        self._points = _places(self._all(_POINT_ORDER, items))
        self._outcomes = self._last_outcomes(meetings, ids)
        self._tasks = _grouped(self._all(_TASKS, ids))
        tasks = [task.id for several in self._tasks.values() for task in several]
        self._steps = _grouped(self._all(_STEPS, tasks), key=0)
        self._named = _grouped(self._all(_RESPONSIBLE, tasks), key=0)
        self._names = self._person_names()
        self._own = _grouped(self._all(_OWN_PROGRAMMES, ids), key=0)
        self._of_items = _grouped(self._all(_ITEM_PROGRAMMES, items), key=0)
        self._own_standards = _grouped(self._all(_OWN_STANDARDS, ids), key=0)
        self._item_standards = _grouped(self._all(_ITEM_STANDARDS, items), key=0)
        self._standing = self._what_is_left(ids)

    def row(self, row: Any, sort: Sorts) -> IndexRow:
        meeting = self._meetings[row.meeting_id]
        stage, outcome = Stage(meeting.stage), self._outcomes.get(row.id)
        begun = is_carried_out(stage, outcome) is StepVerdict.ALLOWED
        if outcome is None and row.left_over:
            begun = False  # drafted for an item that was left to a later meeting
        tasks = [self._task(each) for each in self._tasks.get(row.id, ())]
        how_far, deadline = course(each for each, _who in tasks)
        outcomes = () if outcome is None else (outcome,)
        state = decision_state(outcomes, signed=stage is Stage.SIGNED)
        item, point = self._items[row.item_id], self._points[row.id]
        day = dt.date.fromisoformat(meeting.date).toordinal()
        text = Localized(row.text_kk, row.text_ru, row.text_en)
        who = [each for _how, each in tasks]
        persons = {each for has_it in who for each in has_it.person_ids}
        said = {language: self._said(who, language) for language in LANGUAGES}
        return IndexRow(
            decision=row.id,
            numbers=(
                key_of(meeting.council_id),
                key_of(row.meeting_id),
                _moment(day, meeting.start_minute, row.meeting_id, item, point),
                _number(meeting.numbering_year, meeting.number, item, point),
                day,
                area_number(row.area),
                STATES.index(state),
                self._standing.get(row.id, 0),
                how_far if begun else Course.NOT_BEGUN,
                NEVER if deadline is None else deadline.toordinal(),
                sum(1 << int(each.standard[1:]) for each in self._standards_of(row)),
            ),
            sorting=(
                *(sort[each](" ".join(text.nearest(each)[0].split())) for each in LANGUAGES),
                *(sort[each](said[each][:_NAME_LETTERS]) for each in LANGUAGES),
            ),
            persons=tuple(sorted(persons)),
            words=fold(" ".join(self._words(row, said))),
        )

    def _words(self, row: Any, said: dict[Language, str]) -> list[str]:
        """All that a decision is found by: texts, persons, programmes, basis and note."""
        found = [*row[3:6], *(each for each in row[8:] if each), *said.values()]
        for programme in self._own.get(row.id) or self._of_items.get(row.item_id, ()):
            found += programme[1:]
        return found

    def _task(self, task: Any) -> tuple[Execution, Responsible]:
        """How far an assignment is, whatever the day, and who has it."""
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
        given = Assigned(_BEGINNING, _day(task.deadline), Responsible(people, tuple(task[3:6])))
        return execution(given.deadline, steps, dt.date.max), responsible_now(given, steps)

    def _standards_of(self, row: Any) -> Iterable[Any]:
        return self._own_standards.get(row.id) or self._item_standards.get(row.item_id, [])

    def _said(self, who: list[Responsible], language: Language) -> str:
        names = []
        for each in who:
            names += [
                short_name(self._names[person], language, initials_first=False)
                for person in each.person_ids
            ]
            names += [Localized(*each.words).nearest(language)[0].strip()]
        return ", ".join(dict.fromkeys(each for each in names if each))

    def _person_names(self) -> dict[str, PersonName]:
        people = {row.person_id for rows in self._named.values() for row in rows}
        people |= {row.person_id for rows in self._steps.values() for row in rows if row.person_id}
        rows = self._all(_PERSONS, list(people))
        return {row.id: PersonName(*row[1:]) for row in rows}

    def _last_outcomes(self, meetings: list[str], ids: list[str]) -> dict[str, Outcome]:
        """The last one is the one that counts."""
        return {row[0]: Outcome(row[1]) for row in self._all(_OUTCOMES, meetings, ids)}

    def _what_is_left(self, ids: list[str]) -> dict[str, int]:
        """Only what was adopted takes anything from an earlier decision."""
        later = self._all(_LATER, ids)
        if not later:
            return {}
        meetings = {row.meeting_id for row in later}
        outcomes = self._last_outcomes(list(meetings), [row.decision_id for row in later])
        stages = {row.id: Stage(row.stage) for row in self._all(_MEETINGS, list(meetings))}
        kinds = defaultdict(list)
        for row in later:
            stage, outcome = stages[row.meeting_id], outcomes.get(row.decision_id)
            if is_carried_out(stage, outcome) is StepVerdict.ALLOWED:
                kinds[row.earlier_id].append(RelationKind(row.kind))
        return {earlier: standing(done) for earlier, done in kinds.items()}

    def _all(self, statement: str, *ids: list[str]) -> list[Any]:
        if not all(ids):
            return []
        given = tuple(json.dumps(each) for each in ids)
        return list(self._connection.exec_driver_sql(statement, given).all())


def _day(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)


def _places(rows: Iterable[Any]) -> dict[str, int]:
    """By id, counted from 1 among those of the same owner, in the order given."""
    counted: dict[str, int] = defaultdict(int)
    found = {}
    for record_id, owner in rows:
        counted[owner] += 1
        found[record_id] = counted[owner]
    return found


def _grouped(rows: Iterable[Any], key: int = 1) -> Mapping[str, Sequence[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        found[row[key]].append(row)
    return found


def _moment(day: int, minute: int, meeting_id: str, item: int, point: int) -> int:
    """Order of time: day, minute, meetings of the same minute apart, item, point; 63 bits."""
    apart = key_of(meeting_id) & 0xFF
    time = (day << 12 | max(0, min(minute, 4095))) << 8 | apart
    return (time << 12 | min(item, _ITEMS)) << 10 | min(point, _POINTS >> 2)


def _number(year: str, number: int | None, item: int, point: int) -> int:
    """Order of numbers: year, number of the minutes, item, point; those without one last."""
    first = int(year[:4]) if number is not None and year[:4].isdecimal() else _NO_YEAR
    head = first << 20 | min(number or 0, _NUMBERS)
    return (head << 12 | min(item, _ITEMS)) << 12 | min(point, _POINTS)
