"""What the register's index says of decisions, reckoned from the file's other tables.

A handful of statements whatever the number of decisions, so that one may be asked for with every
save of a text, and all of them by the thousand.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from qacouncil.i18n.collation import collation_bytes
from qacouncil.i18n.folding import fold
from qacouncil.localized import LANGUAGES, Language, Localized
from qacouncil.rules.decisions import decision_state
from qacouncil.rules.execution import (
    StepVerdict,
    is_carried_out,
)
from qacouncil.rules.register import Course, course
from qacouncil.rules.supersession import standing
from qacouncil.rules.terms import DecisionState, Outcome, RelationKind, Stage
from qacouncil.storage.register_assigned import LEFT_OVER, OF, Assignments, grouped
from qacouncil.storage.register_tables import NEVER

# A programme's code as it may be typed: 6В06101.
_CYRILLIC = str.maketrans("BMDR", "ВМДР")
# Letters of a text that decide its place in a list, and of names.
_LETTERS, _NAME_LETTERS = 60, 30
STATES = tuple(DecisionState)
# Room for a number in `moment` and `number`; what is larger sorts last.
_ITEMS = _POINTS = (1 << 12) - 1
_NUMBERS = (1 << 20) - 1
_NO_YEAR = (1 << 14) - 1

_MEETINGS = f"""
SELECT id, council_id, date, start_minute, numbering_year, number, stage
FROM meeting WHERE id {OF}
"""
_ITEM_ORDER = f"""
SELECT id, meeting_id FROM agenda_item WHERE meeting_id {OF} ORDER BY position, created_at, id
"""
_POINT_ORDER = f"""
SELECT id, item_id FROM decision WHERE item_id {OF} ORDER BY position, created_at, id
"""
# By meeting first: that is what has an index.
_OUTCOMES = f"""
SELECT p.decision_id, r.outcome FROM vote_point AS p
JOIN vote_result AS r ON r.vote_id = p.vote_id JOIN vote AS v ON v.id = p.vote_id
WHERE p.meeting_id {OF} AND p.decision_id {OF} ORDER BY v.position, v.created_at, v.id
"""
_OWN_PROGRAMMES = f"""
SELECT l.decision_id, p.code, p.name_kk, p.name_ru, p.name_en
FROM decision_programme AS l JOIN programme AS p ON p.id = l.programme_id
WHERE l.decision_id {OF} ORDER BY p.code
"""
_ITEM_PROGRAMMES = f"""
SELECT l.item_id, p.code, p.name_kk, p.name_ru, p.name_en
FROM item_programme AS l JOIN programme AS p ON p.id = l.programme_id
WHERE l.item_id {OF} ORDER BY p.code
"""
_OWN_STANDARDS = f"SELECT decision_id, standard FROM decision_standard WHERE decision_id {OF}"
_ITEM_STANDARDS = f"SELECT item_id, standard FROM item_standard WHERE item_id {OF}"
_LATER = f"""
SELECT l.earlier_id, l.kind, l.decision_id, d.meeting_id, {LEFT_OVER}
FROM decision_relation AS l JOIN decision AS d ON d.id = l.decision_id
JOIN agenda_item AS i ON i.id = d.item_id
WHERE l.earlier_id {OF}
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


class _Facts(Assignments):
    """Everything that is known of some decisions, whatever the day."""

    def __init__(self, connection: Connection, ids: list[str]) -> None:
        super().__init__(connection, ids, dt.date.max)
        meetings = list({row.meeting_id for row in self.decisions})
        items = list({row.item_id for row in self.decisions})
        self._meetings = {row.id: row for row in self.ask(_MEETINGS, meetings)}
        self._items = _places(self.ask(_ITEM_ORDER, meetings))
        self._points = _places(self.ask(_POINT_ORDER, items))
        self._outcomes = self._last_outcomes(meetings, ids)
        self._own = grouped(self.ask(_OWN_PROGRAMMES, ids), key=0)
        self._of_items = grouped(self.ask(_ITEM_PROGRAMMES, items), key=0)
        self._own_standards = grouped(self.ask(_OWN_STANDARDS, ids), key=0)
        self._item_standards = grouped(self.ask(_ITEM_STANDARDS, items), key=0)
        self._standing = self._what_is_left(ids)

    def row(self, row: Any, sort: Sorts) -> IndexRow:
        meeting = self._meetings[row.meeting_id]
        stage, outcome = Stage(meeting.stage), self._outcomes.get(row.id)
        begun = _is_decided(stage, outcome, left_over=row.left_over)
        tasks = self.tasks(row.id)
        how_far, deadline = course(each for each, _who in tasks)
        outcomes = () if outcome is None else (outcome,)
        state = decision_state(outcomes, signed=stage is Stage.SIGNED)
        item, point = self._items[row.item_id], self._points[row.id]
        day = dt.date.fromisoformat(meeting.date).toordinal()
        text = Localized(row.text_kk, row.text_ru, row.text_en)
        who = [each for _how, each in tasks]
        persons = {each for has_it in who for each in has_it.person_ids}
        said = {language: self.said(who, language) for language in LANGUAGES}
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
            found += [*programme[1:], programme.code.translate(_CYRILLIC)]
        return found

    def _standards_of(self, row: Any) -> Iterable[Any]:
        return self._own_standards.get(row.id) or self._item_standards.get(row.item_id, [])

    def _last_outcomes(self, meetings: list[str], ids: list[str]) -> dict[str, Outcome]:
        """The last one is the one that counts."""
        return {row[0]: Outcome(row[1]) for row in self.ask(_OUTCOMES, meetings, ids)}

    def _what_is_left(self, ids: list[str]) -> dict[str, int]:
        """Only what was adopted takes anything from an earlier decision."""
        later = self.ask(_LATER, ids)
        if not later:
            return {}
        meetings = {row.meeting_id for row in later}
        outcomes = self._last_outcomes(list(meetings), [row.decision_id for row in later])
        stages = {row.id: Stage(row.stage) for row in self.ask(_MEETINGS, list(meetings))}
        kinds = defaultdict(list)
        for row in later:
            stage, outcome = stages[row.meeting_id], outcomes.get(row.decision_id)
            if _is_decided(stage, outcome, left_over=row.left_over):
                kinds[row.earlier_id].append(RelationKind(row.kind))
        return {earlier: standing(done) for earlier, done in kinds.items()}


def _is_decided(stage: Stage, outcome: Outcome | None, *, left_over: bool) -> bool:
    """Adopted at a meeting that is over, and no draft of an item left to a later meeting."""
    drafted = outcome is None and left_over
    return is_carried_out(stage, outcome) is StepVerdict.ALLOWED and not drafted


def _places(rows: Iterable[Any]) -> dict[str, int]:
    """By id, counted from 1 among those of the same owner, in the order given."""
    counted: dict[str, int] = defaultdict(int)
    found = {}
    for record_id, owner in rows:
        counted[owner] += 1
        found[record_id] = counted[owner]
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
