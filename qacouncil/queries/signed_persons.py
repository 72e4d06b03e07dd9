"""Which persons stand in signed minutes, and where persons are named at all."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import Column, Connection, Table, select, union

from qacouncil.models.all_tables import metadata
from qacouncil.models.meetings import meeting
from qacouncil.models.people import person
from qacouncil.rules.terms import Stage


def references_to_persons() -> Iterator[tuple[Table, Column[str]]]:
    """Every column of the file that names a person."""
    for table in metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table is person:
                yield table, key.parent


def signed_persons(connection: Connection, among: Collection[str]) -> frozenset[str]:
    """Those of them who are named in the record of a signed meeting; one statement."""
    wanted = sorted(among)
    parts = []
    for table, column in references_to_persons():
        named = select(column.label("person_id")).where(column.in_(wanted))
        if table is meeting:
            parts.append(named.where(meeting.c.stage == Stage.SIGNED))
        elif "meeting_id" in table.c:
            joined = named.join(meeting, meeting.c.id == table.c.meeting_id)
            parts.append(joined.where(meeting.c.stage == Stage.SIGNED))
    return frozenset(connection.execute(union(*parts)).scalars())
