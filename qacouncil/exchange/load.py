"""Loading a document into a new council file: everything is checked, then written at once."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from sqlalchemy import update

from qacouncil.errors import UserError
from qacouncil.exchange.council_document import Council, CouncilDocument
from qacouncil.exchange.load_council import CouncilRows, council_rows
from qacouncil.exchange.load_frame import CouncilFrame
from qacouncil.exchange.load_meeting import MeetingLoader
from qacouncil.exchange.load_papers import load_issued
from qacouncil.exchange.load_plans import load_plans
from qacouncil.exchange.load_policies import load_elections, load_policies, load_views
from qacouncil.exchange.load_programmes import load_programmes
from qacouncil.exchange.load_register import refuse_circles
from qacouncil.exchange.rows import Names, name_records, row_of
from qacouncil.i18n.marking import N_
from qacouncil.models.all_tables import metadata
from qacouncil.models.meetings import meeting
from qacouncil.models.people import person
from qacouncil.rules.terms import Stage
from qacouncil.storage.transaction import Transaction

Tables = defaultdict[str, list[dict[str, Any]]]


def load_document(transaction: Transaction, document: CouncilDocument, source_sha256: str) -> None:
    """Write a document into an empty council file; its audit begins with the document's hash.

    Raises UserError, naming the place, where something in the document cannot be.
    """
    names = name_records(document, _ids(source_sha256))
    tables: Tables = defaultdict(list)
    for index, each in enumerate(document.persons):
        place = f"persons[{index}]"
        if not each.surname.strip():
            raise UserError(
                N_("At {place}: the person has no surname. Nothing was loaded."), place=place
            )
        tables["person"].append(row_of(person, each, names, place, now=transaction.now))
    persons = {row["id"]: row for row in tables["person"]}
    for index, each_council in enumerate(document.councils):
        place = f"councils[{index}]"
        rows = council_rows(each_council, names, place, index, transaction.now)
        if any(row["code"] == rows.council["code"] for row in tables["council"]):
            raise UserError(
                N_("At {place}: the code {code} is used twice. Nothing was loaded."),
                place=place,
                code=rows.council["code"],
            )
        _add(tables, rows.tables)
        load_plans(each_council, rows.council["id"], names, place, transaction.now, tables)
        frame = CouncilFrame(names, rows.council["id"], transaction.now, tables)
        load_programmes(frame, each_council, place)
        load_policies(frame, each_council, place)
        load_elections(frame, each_council, place)
        load_views(frame, each_council, place)
        _load_meetings(transaction, each_council, names, place, rows, persons, tables)
        load_issued(each_council, rows.council["id"], names, place, transaction.now, tables)
    refuse_circles(tables["decision_relation"], names)
    _write(transaction, tables)
    transaction.note(
        source_sha256=source_sha256,
        persons=len(tables["person"]),
        councils=len(tables["council"]),
        meetings=len(tables["meeting"]),
    )


def _ids(source_sha256: str) -> Callable[[], str]:
    """New UUIDs: the same for the same document, and in the order in which they are given.

    Version 8 of RFC 9562: the count in front, so that rows without a position keep the order of
    the file; the document's hash behind it.
    """
    count = itertools.count(1)
    tail = (
        f"{source_sha256[:4]}-8{source_sha256[4:7]}-8{source_sha256[7:10]}-{source_sha256[10:22]}"
    )
    return lambda: f"{next(count):08x}-{tail}"


def _load_meetings(
    transaction: Transaction,
    council: Council,
    names: Names,
    place: str,
    rows: CouncilRows,
    persons: dict[str, dict[str, Any]],
    tables: Tables,
) -> None:
    loader = MeetingLoader(rows, persons, names, transaction.now, transaction.actor)
    # In order of date, so that numbers left out are given in that order.
    order = sorted(range(len(council.meetings)), key=lambda each: council.meetings[each].date)
    for index in order:
        loaded = loader.load(council.meetings[index], f"{place}.meetings[{index}]")
        _add(tables, loaded)


def _add(tables: Tables, more: dict[str, list[dict[str, Any]]]) -> None:
    for name, rows in more.items():
        tables[name].extend(rows)


def _write(transaction: Transaction, tables: Tables) -> None:
    """All rows, a table at a time; signed meetings are locked last, as their parts go in before."""
    signed = [row["id"] for row in tables["meeting"] if row["stage"] == Stage.SIGNED]
    for row in tables["meeting"]:
        if row["stage"] == Stage.SIGNED:
            row["stage"] = Stage.MINUTES
    transaction.references_later()  # an item may be written before the one it is carried from
    for table in metadata.sorted_tables:
        transaction.insert_many(table, tables[table.name])
    for meeting_id in signed:
        lock = update(meeting).where(meeting.c.id == meeting_id).values(stage=Stage.SIGNED)
        transaction.connection.execute(lock)
