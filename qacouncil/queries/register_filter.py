"""What the register is filtered and sorted by, and the SQL of it over its index."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from enum import StrEnum

from qacouncil.i18n.folding import readings
from qacouncil.localized import Language
from qacouncil.rules.execution import SOON
from qacouncil.rules.register import Course, Decided, RegisterPart
from qacouncil.rules.supersession import Standing
from qacouncil.rules.terms import DecisionState
from qacouncil.storage.register_rows import STATES, area_number, key_of
from qacouncil.storage.register_tables import NEVER

# "3.2", "3 / 3.2": item and point, with the number of the minutes before it.
_NUMBER = re.compile(r"(?:(\d+)\s*/\s*)?(\d+)\.(\d+)")
_WORD = re.compile(r"[^\W_]+")
# Fewer are filtered first and sorted then; of more, the order is walked until the page is full.
_FEW = 5000

Values = list[object]


class RegisterOrder(StrEnum):
    """The columns of the register that sort it."""

    NUMBER = "number"
    DATE = "date"
    TEXT = "text"
    WHO = "who"
    DEADLINE = "deadline"
    EXECUTION = "execution"


@dataclass(frozen=True, slots=True)
class RegisterFilter:
    """Which decisions of a council are wanted; empty: all. day: the one the parts are of.

    since, until: days of meetings, both included. words: as typed.
    """

    council_id: str
    day: dt.date
    part: RegisterPart | None = None
    area: str = ""
    decided: Decided | None = None
    person_id: str = ""
    programme_id: str = ""
    standard: str = ""
    meeting_id: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Sorting:
    """By which column, which way, in the order of which language."""

    order: RegisterOrder = RegisterOrder.DATE
    descending: bool = True
    language: Language = "kk"


_ADOPTED = (STATES.index(DecisionState.ADOPTED), STATES.index(DecisionState.FINAL))
_REJECTED = (STATES.index(DecisionState.REJECTED), STATES.index(DecisionState.VOID))
_DECIDED = {
    Decided.ADOPTED: f"i.state IN {_ADOPTED}",
    Decided.NOT_ADOPTED: f"i.state IN {_REJECTED}",
    Decided.UNDECIDED: f"i.state = {STATES.index(DecisionState.DRAFT)}",
    Decided.NOT_IN_FORCE: f"i.standing >= {Standing.SUPERSEDED:d}",
}
# Of programmes those of its own, or else those of its item.
_PROGRAMME = """
    SELECT place FROM decision_sorting WHERE decision IN (
        SELECT decision_id FROM decision_programme WHERE programme_id = ?
        UNION ALL
        SELECT d.id FROM item_programme AS p JOIN decision AS d ON d.item_id = p.item_id
        WHERE p.programme_id = ?
        AND NOT EXISTS (SELECT 1 FROM decision_programme WHERE decision_id = d.id)
    )
"""
_PERSON = "SELECT place FROM decision_person WHERE person = ?"
_WORDS = "SELECT rowid AS place FROM decision_words WHERE decision_words MATCH ?"
# Every plain value stands in it.
_PLAIN = "decision_index AS i INDEXED BY ix_decision_index_council_date_state"
_COLUMNS = {
    RegisterOrder.NUMBER: "i.number",
    RegisterOrder.DATE: "i.moment",
    RegisterOrder.DEADLINE: "i.deadline",
}
_BY_WORDS = (RegisterOrder.TEXT, RegisterOrder.WHO)


def part_condition(part: RegisterPart, day: dt.date) -> str:
    """The rows of a part of the register on a day."""
    today, soon = day.toordinal(), (day + SOON).toordinal()
    due = f"i.execution = {Course.DUE:d}"
    return {
        RegisterPart.OVERDUE: f"{due} AND i.deadline < {today}",
        RegisterPart.DUE_SOON: f"{due} AND i.deadline BETWEEN {today} AND {soon}",
        RegisterPart.IN_PROGRESS: f"{due} AND i.deadline > {soon}",
        RegisterPart.DONE: f"i.execution = {Course.FINISHED:d}",
        RegisterPart.NO_DEADLINE: f"i.execution = {Course.NO_DEADLINE:d}",
    }[part]


@dataclass(frozen=True, slots=True)
class Condition:
    """A filter but for its part: terms on `decision_index AS i`, and queries that give places."""

    terms: tuple[tuple[str, Values], ...]
    places: tuple[tuple[str, Values], ...]
    few_meetings: bool

    def source(self, joined: str = "") -> tuple[str, Values]:
        """FROM and WHERE that begin with what gives places, where anything does."""
        terms = [each for each, _values in self.terms]
        values = [value for _term, several in self.terms for value in several]
        if self.places:
            (first, given), *others = self.places
            terms += [f"i.place IN ({each})" for each, _values in others]
            values = [*given, *values, *(each for _place, several in others for each in several)]
            table = f"({first}) AS p CROSS JOIN decision_index AS i ON i.place = p.place"
        elif self.few_meetings:
            table = "decision_index AS i INDEXED BY ix_decision_index_meeting"
        elif any(each.startswith("i.area") for each in terms):
            table = "decision_index AS i INDEXED BY ix_decision_index_council_area_date"
        else:
            table = _PLAIN
        return f"{table} {joined} WHERE {' AND '.join(terms)}", values

    def where(self) -> tuple[str, Values]:
        """All of it as one condition, for whoever walks through the index in another order."""
        terms = [*self.terms, *((f"i.place IN ({each})", several) for each, several in self.places)]
        values = [value for _term, several in terms for value in several]
        return " AND ".join(term for term, _values in terms), values


def condition(wanted: RegisterFilter) -> Condition:
    """All but the part."""
    terms: list[tuple[str, Values]] = [("i.council = ?", [key_of(wanted.council_id)])]
    places: list[tuple[str, Values]] = []
    if wanted.area:
        terms.append(("i.area = ?", [area_number(wanted.area)]))
    if wanted.since is not None:
        terms.append(("i.date >= ?", [wanted.since.toordinal()]))
    if wanted.until is not None:
        terms.append(("i.date <= ?", [wanted.until.toordinal()]))
    if wanted.decided is not None:
        terms.append((_DECIDED[wanted.decided], []))
    if wanted.meeting_id:
        terms.append(("i.meeting = ?", [key_of(wanted.meeting_id)]))
    if wanted.standard:
        terms.append(("i.standards & ?", [1 << int(wanted.standard[1:])]))
    if wanted.programme_id:
        places.append((_PROGRAMME, [wanted.programme_id, wanted.programme_id]))
    if wanted.person_id:
        places.append((_PERSON, [wanted.person_id]))
    number = _NUMBER.fullmatch(wanted.words.strip())
    if number is not None:
        terms += _numbered(*number.groups())
    elif match := _match(wanted.words):
        places.append((_WORDS, [match]))
    return Condition(tuple(terms), tuple(places), bool(wanted.meeting_id))


def is_whole(wanted: RegisterFilter) -> bool:
    """Whether nothing but the part is asked for."""
    return wanted == RegisterFilter(wanted.council_id, wanted.day, wanted.part)


def page_statement(
    wanted: RegisterFilter, sorting: Sorting, total: int, first: int, most: int
) -> tuple[str, Values, bool]:
    """The places of a page in order, its values, and whether they come last first.

    A page nearer to the end is counted from there.
    """
    asked = condition(wanted)
    if wanted.part is not None:
        part: tuple[str, Values] = (part_condition(wanted.part, wanted.day), [])
        asked = replace(asked, terms=(*asked.terms, part))
    most = max(0, min(most, total - first))
    backwards = first * 2 > total
    skipped = total - first - most if backwards else first
    way = "DESC" if sorting.descending != backwards else "ASC"
    few = total <= _FEW
    source, values = asked.source()
    columns = _columns(sorting)
    place = "i.place"
    if few and sorting.order in _BY_WORDS:
        table, where = (
            source.split(" WHERE ", 1) if not asked.places else source.rsplit(" WHERE ", 1)
        )
        source = f"{table} CROSS JOIN decision_sorting AS s ON s.place = i.place WHERE {where}"
    elif few:
        columns[0] = f"+{columns[0]}"  # not by the index of the order
    else:
        where, values = asked.where()
        if sorting.order not in _BY_WORDS:
            source = f"decision_index AS i WHERE {where}"
        elif is_whole(wanted) and wanted.part is None:
            place = "s.place"
            source = f"decision_sorting AS s WHERE {where.replace('i.', 's.')}"
        else:
            source = (
                "decision_sorting AS s CROSS JOIN decision_index AS i ON i.place = s.place"
                f" WHERE s.council = i.council AND s.council = ? AND {where}"
            )
            values = [key_of(wanted.council_id), *values]
    columns.append(place if few or sorting.order not in _BY_WORDS else "s.place")
    by = ", ".join(f"{column} {way}" for column in columns)
    statement = f"SELECT {place} FROM {source} ORDER BY {by} LIMIT ? OFFSET ?"
    return statement, [*values, most, skipped], backwards


def _columns(sorting: Sorting) -> list[str]:
    if sorting.order in _BY_WORDS:
        return [f"s.{sorting.order}_{sorting.language}"]
    if sorting.order is RegisterOrder.EXECUTION:
        return ["i.execution", "i.deadline"]
    return [_COLUMNS[sorting.order]]


def deadline_of(day: int) -> dt.date | None:
    """A deadline of the index."""
    return None if day >= NEVER else dt.date.fromordinal(day)


def _numbered(minutes: str | None, item: str, point: str) -> list[tuple[str, Values]]:
    found: list[tuple[str, Values]] = [
        ("(i.number >> 12) & 4095 = ?", [int(item)]),
        ("i.number & 4095 = ?", [int(point)]),
    ]
    if minutes is not None:
        found.append(("(i.number >> 24) & 1048575 = ?", [int(minutes)]))
    return found


def _match(typed: str) -> str:
    """What FTS5 is asked: words that begin so, in each way the keys may have been meant."""
    meant = [_WORD.findall(reading) for reading in readings(typed)]
    asked = [" AND ".join(f'"{word}"*' for word in words) for words in meant if words]
    return " OR ".join(f"({each})" for each in asked)
