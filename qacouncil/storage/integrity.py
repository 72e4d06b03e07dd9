"""Whether a council file is whole: the database, its schema with the triggers, the audit chain."""

from __future__ import annotations

import re
import sqlite3
from itertools import chain

from sqlalchemy import (
    CheckConstraint,
    Connection,
    LargeBinary,
    Table,
    create_engine,
    false,
    func,
    literal,
    or_,
    select,
    text,
)
from sqlalchemy.exc import DBAPIError

from qacouncil.findings import Finding, FindingCode
from qacouncil.models.all_tables import metadata
from qacouncil.models.audit import audit
from qacouncil.storage.audit import first_break
from qacouncil.storage.register_index import disagreements
from qacouncil.storage.schema import create_schema

# Of a badly damaged file the first lines say enough.
_MOST_LINES = 10


def damage(connection: Connection) -> list[Finding]:
    """What SQLite itself finds wrong; after this nothing in the file can be relied on."""
    lines = connection.exec_driver_sql(f"PRAGMA integrity_check({_MOST_LINES})").scalars().all()
    found = [
        Finding(FindingCode.DAMAGED, {"detail": " ".join(line.split())})
        for line in lines
        # The words of the register's index are told by `register_findings`, and may be made anew.
        if line != "ok" and "FTS5 table" not in line
    ]
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    tables = sorted({row[0] for row in rows})
    return [*found, *(Finding(FindingCode.REFERENCE, {"table": name}) for name in tables)]


def invalid_values(connection: Connection) -> list[Finding]:
    """Tables with a value that cannot be: no date where one belongs, an unknown code.

    SQLite's own check of the file leaves the constraints out where it may only read.
    """
    return [
        Finding(FindingCode.INVALID_VALUE, {"table": table.name})
        for table in metadata.sorted_tables
        if _has_invalid_value(connection, table)
    ]


def _has_invalid_value(connection: Connection, table: Table) -> bool:
    constraints = chain(table.constraints, *(column.constraints for column in table.c))
    checks = [each for each in constraints if isinstance(each, CheckConstraint)]
    failing = [text(f"NOT ({check.sqltext})") for check in checks]
    broken = select(literal(1)).select_from(table).where(or_(false(), *failing)).limit(1)
    columns = [column for column in table.c if not isinstance(column.type, LargeBinary)]
    try:
        if connection.execute(broken).first() is not None:
            return True
        for _row in connection.execute(select(*columns)):
            pass
    except (ValueError, TypeError, DBAPIError):
        return True
    return False


def is_damaged(connection: Connection) -> bool:
    """Whether an error met while reading comes from the file, not from the program."""
    try:
        return bool(
            damage(connection) or schema_differences(connection) or invalid_values(connection)
        )
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError):  # the schema's own text is damaged
        return True


def schema_differences(connection: Connection) -> list[Finding]:
    """Tables, indexes and triggers that are not as in a new file: missing, changed or added."""
    engine = create_engine("sqlite://")
    try:
        with engine.connect() as fresh:
            create_schema(fresh)
            expected = _shapes(fresh)
    finally:
        engine.dispose()
    there = _shapes(connection)
    found = []
    for name in sorted(expected.keys() | there.keys()):
        if name not in there:
            found.append(Finding(FindingCode.SCHEMA_MISSING, {"name": name}))
        elif name not in expected:
            found.append(Finding(FindingCode.SCHEMA_ADDED, {"name": name}))
        elif there[name] != expected[name]:
            found.append(Finding(FindingCode.SCHEMA_CHANGED, {"name": name}))
    return found


def audit_findings(connection: Connection) -> list[Finding]:
    """Whether every row of the audit follows from the one before."""
    if not connection.execute(select(func.count()).select_from(audit)).scalar_one():
        return [Finding(FindingCode.AUDIT_EMPTY)]
    broken = first_break(connection)
    return [] if broken is None else [Finding(FindingCode.AUDIT_BROKEN, {"row": broken})]


def register_findings(connection: Connection) -> list[Finding]:
    """Whether the register's index says of each decision what the file says."""
    number = disagreements(connection)
    return [Finding(FindingCode.REGISTER_STALE, {"number": number})] if number else []


def _shapes(connection: Connection) -> dict[str, object]:
    """By name: of a trigger or index its statement, of a table its columns.

    A migrated table may have been made by several statements, so its text is not compared.
    """
    shapes: dict[str, object] = {}
    master = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
    columns = 'SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY name'
    for kind, name, statement in connection.exec_driver_sql(master).all():
        if kind == "table":
            shapes[name] = connection.exec_driver_sql(columns, (name,)).all()
        else:
            shapes[name] = re.sub(r'[\s"]+', " ", statement or "").strip()
    return shapes
