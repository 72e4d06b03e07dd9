"""Which decisions the register's index must read anew after an operation, from its journal."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection

Row = Mapping[str, Any]
Touch = tuple[str, Row, Row]  # table, key, the columns that were touched

_NAMES = frozenset(
    {"surname", "given", "patronymic", "latin_surname", "latin_given", "latin_patronymic"}
)
# Of a table of many columns, those that the index says anything of.
_TOLD: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "meeting": frozenset({"date", "start_minute", "numbering_year", "number", "stage"}),
        "agenda_item": frozenset({"position", "area", "put_off", "carried_from_id"}),
        "person": _NAMES,
        "programme": frozenset({"code", "name_kk", "name_ru", "name_en"}),
        "vote": frozenset({"position"}),
    }
)
# How one comes from the rows of a table to decisions: by which of its columns, and the query. Of a
# record that was changed the key alone is given, of one that went or came all columns.
_BY_ITEM = "SELECT id FROM decision WHERE item_id {}"
_BY_ASSIGNMENT = "SELECT decision_id FROM assignment WHERE id {}"
_BY_VOTE = "SELECT decision_id FROM vote_point WHERE vote_id {}"
_BY_STEP = """
SELECT a.decision_id FROM assignment_step AS s JOIN assignment AS a ON a.id = s.assignment_id
WHERE s.id {}
"""
_BY_PERSON = """
SELECT s.decision FROM decision_person AS p JOIN decision_sorting AS s ON s.place = p.place
WHERE p.person {}
"""
_BY_PROGRAMME = """
SELECT d.id FROM decision AS d JOIN item_programme AS p ON p.item_id = d.item_id
WHERE p.programme_id {}
"""
_ITSELF = ""
_WAYS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        # Whatever gets another number by an item or point that comes, goes or moves was moved too.
        "decision": (("id", _ITSELF),),
        "agenda_item": (("id", _BY_ITEM), ("carried_from_id", _BY_ITEM)),
        "meeting": (("id", "SELECT id FROM decision WHERE meeting_id {}"),),
        "vote": (("id", _BY_VOTE),),
        "vote_result": (("vote_id", _BY_VOTE),),
        "vote_point": (("decision_id", _ITSELF),),
        "assignment": (("decision_id", _ITSELF), ("id", _BY_ASSIGNMENT)),
        "assignment_person": (("assignment_id", _BY_ASSIGNMENT),),
        "assignment_step": (("assignment_id", _BY_ASSIGNMENT), ("id", _BY_STEP)),
        "person": (("id", _BY_PERSON),),
        "decision_entry": (
            ("decision_id", _ITSELF),
            ("id", "SELECT decision_id FROM decision_entry WHERE id {}"),
        ),
        "decision_programme": (("decision_id", _ITSELF),),
        "item_programme": (("item_id", _BY_ITEM),),
        "decision_standard": (("decision_id", _ITSELF),),
        "item_standard": (("item_id", _BY_ITEM),),
        "programme": (
            ("id", "SELECT decision_id FROM decision_programme WHERE programme_id {}"),
            ("id", _BY_PROGRAMME),
        ),
        "decision_relation": (("earlier_id", _ITSELF),),
    }
)
# What becomes of a decision by these, its earlier ones feel.
_FELT = frozenset({"vote", "vote_result", "vote_point", "meeting", "agenda_item"})
_EARLIER = "SELECT earlier_id FROM decision_relation WHERE decision_id {}"
_IN = "IN (SELECT value FROM json_each(?))"


def touched_decisions(connection: Connection, entries: Iterable[Touch]) -> set[str]:
    """The ids of the decisions to be read anew; some of them may be gone."""
    asked: dict[tuple[str, bool], set[str]] = {}
    for table, key, row in entries:
        if table not in _WAYS or (table in _TOLD and not _TOLD[table] & row.keys()):
            continue
        for column, query in _WAYS[table]:
            value = key.get(column, row.get(column))
            if value is not None:
                asked.setdefault((query, table in _FELT), set()).add(value)
    found: set[str] = set()
    for (query, felt), ids in asked.items():
        there = _found(connection, query, ids)
        found |= there | (_found(connection, _EARLIER, there) if felt and there else set())
    return found


def _found(connection: Connection, query: str, ids: Collection[str]) -> set[str]:
    if query == _ITSELF:
        return set(ids)
    given = (json.dumps(sorted(ids)),)
    return set(connection.exec_driver_sql(query.format(_IN), given).scalars())
