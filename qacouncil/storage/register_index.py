"""The register's index, kept in step with the decisions it tells of.

It follows every operation in the same transaction, is made anew after a load in bulk, and when a
file is opened whose index is missing or was reckoned otherwise.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection

from qacouncil.storage.register_rows import IndexRow, index_rows
from qacouncil.storage.register_tables import RECKONING
from qacouncil.storage.register_touched import touched_decisions
from qacouncil.storage.transaction import Transaction

_CHUNK = 500

_TABLES = ("decision_index", "decision_sorting", "decision_person", "decision_words")
_PLACE = "SELECT place FROM decision_sorting WHERE decision = ?"
_SORTING = (
    "INSERT INTO decision_sorting"
    " (decision, council, text_kk, text_ru, text_en, who_kk, who_ru, who_en, place)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INDEX = "INSERT INTO decision_index VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_PERSON = "INSERT INTO decision_person (person, place) VALUES (?, ?)"
_WORDS = "INSERT INTO decision_words (rowid, words) VALUES (?, ?)"


def follow(transaction: Transaction) -> None:
    """Bring the index up to date with what an operation wrote, before it is committed."""
    connection = transaction.connection
    if transaction.in_bulk:
        rebuild(connection)
        return
    touched = touched_decisions(connection, transaction.entries())
    for chunk in _chunks(sorted(touched)):
        _replace(connection, chunk)


def rebuild(connection: Connection) -> None:
    """Make the whole index anew, in the caller's transaction."""
    for table in (*_TABLES, "decision_index_mark"):
        connection.exec_driver_sql(f"DELETE FROM {table}")
    place = 0
    for chunk in _chunks(_all_decisions(connection)):
        rows = list(index_rows(connection, chunk))
        for table in _TABLES:
            _add(connection, table, list(enumerate(rows, place + 1)))
        place += len(rows)
    connection.exec_driver_sql("INSERT INTO decision_index_mark VALUES (?)", (RECKONING,))


def disagreements(connection: Connection) -> int:
    """How many decisions the index is wrong about, those it lacks or has too many included."""
    there = _all_decisions(connection)
    known = {row[0] for row in connection.exec_driver_sql("SELECT decision FROM decision_sorting")}
    wrong = len(known - set(there))
    for chunk in _chunks(there):
        written = {row.decision: row for row in _as_written(connection, chunk)}
        wrong += sum(written.get(row.decision) != row for row in index_rows(connection, chunk))
    return wrong


def _replace(connection: Connection, decisions: list[str]) -> None:
    """Write anew what these decisions changed of their rows; those that are gone leave none.

    While a text is typed that is its words and their order, and nothing else of a dozen indexes.
    """
    places: dict[str, int] = {}
    for each in decisions:
        place = connection.exec_driver_sql(_PLACE, (each,)).scalar_one_or_none()
        if place is not None:
            places[each] = place
    before = {row.decision: _parts(row) for row in _as_written(connection, list(places))}
    last = "SELECT coalesce(max(place), 0) FROM decision_index"
    place = max(connection.exec_driver_sql(last).scalar_one(), *places.values(), 0)
    gone = {table: set(places.values()) for table in _TABLES}
    added: dict[str, list[tuple[int, IndexRow]]] = {table: [] for table in _TABLES}
    for row in index_rows(connection, decisions):
        own = places.get(row.decision)
        if own is None:
            own = place = place + 1
        written = before.get(row.decision, {})
        for table, part in _parts(row).items():
            if written.get(table) == part:
                gone[table].discard(own)
            else:
                added[table].append((own, row))
    for table in _TABLES:
        if gone[table]:
            name = "rowid" if table == "decision_words" else "place"
            connection.exec_driver_sql(
                f"DELETE FROM {table} WHERE {name} IN (SELECT value FROM json_each(?))",
                (json.dumps(sorted(gone[table])),),
            )
        _add(connection, table, added[table])


def _parts(row: IndexRow) -> dict[str, object]:
    """By table: what it holds of a row."""
    return {
        "decision_index": row.numbers,
        "decision_sorting": (row.numbers[0], row.sorting),
        "decision_person": row.persons,
        "decision_words": row.words,
    }


def _add(connection: Connection, table: str, rows: list[tuple[int, IndexRow]]) -> None:
    values: list[tuple[Any, ...]]
    if table == "decision_index":
        statement, values = _INDEX, [(place, *row.numbers) for place, row in rows]
    elif table == "decision_sorting":
        statement = _SORTING
        values = [(row.decision, row.numbers[0], *row.sorting, place) for place, row in rows]
    elif table == "decision_person":
        statement = _PERSON
        values = [(each, place) for place, row in rows for each in row.persons]
    else:
        statement, values = _WORDS, [(place, row.words) for place, row in rows]
    if values:
        connection.exec_driver_sql(statement, values)


def _as_written(connection: Connection, decisions: list[str]) -> Iterator[IndexRow]:
    query = """
        SELECT s.decision, s.text_kk, s.text_ru, s.text_en, s.who_kk, s.who_ru, s.who_en, w.words,
               (SELECT json_group_array(person) FROM decision_person WHERE place = s.place), i.*
        FROM decision_sorting AS s JOIN decision_index AS i
        ON i.place = s.place AND i.council = s.council
        JOIN decision_words AS w ON w.rowid = s.place
        WHERE s.decision IN (SELECT value FROM json_each(?))
    """
    for row in connection.exec_driver_sql(query, (json.dumps(decisions),)):
        yield IndexRow(
            decision=row[0],
            numbers=tuple(row[10:]),
            sorting=tuple(row[1:7]),
            persons=tuple(sorted(json.loads(row[8]))),
            words=row[7],
        )


def _all_decisions(connection: Connection) -> list[str]:
    """Meeting by meeting, so that a chunk asks for few."""
    query = "SELECT id FROM decision ORDER BY meeting_id, item_id, position"
    return list(connection.exec_driver_sql(query).scalars())


def _chunks(ids: Collection[str]) -> Iterable[list[str]]:
    listed = list(ids)
    return (listed[begin : begin + _CHUNK] for begin in range(0, len(listed), _CHUNK))
