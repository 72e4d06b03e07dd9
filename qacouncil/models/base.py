"""What all tables share: the registry of tables, and the columns most of them begin with.

Three naming conventions carry meaning (`exchange/` and `storage/` rely on them, a test holds them):
`x_kk, x_ru, x_en` are one text in three languages; `x_id` refers to a record; `x_minute` counts
minutes from 00:00 of the meeting's date.
"""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData, String, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def record_columns() -> list[Column[str] | Column[int]]:
    """Stable UUID, times in UTC (ISO 8601, whole seconds, Z) and the optimistic-locking version."""
    return [
        Column("id", String(36), primary_key=True),
        Column("created_at", String(20), nullable=False),
        Column("changed_at", String(20), nullable=False),
        Column("version", Integer, nullable=False, server_default="1"),
    ]


def text_columns(name: str) -> list[Column[str]]:
    """One text for people in three languages; an empty string is a missing translation."""
    return [
        Column(f"{name}_{language}", Text, nullable=False, server_default="")
        for language in ("kk", "ru", "en")
    ]


def reference(name: str, table: str, *, required: bool = True) -> Column[str]:
    """A reference to another record that must exist while this row does."""
    return Column(f"{name}_id", String(36), ForeignKey(f"{table}.id"), nullable=not required)


def part_of(name: str, table: str) -> Column[str]:
    """A reference to the record this row is a part of, and goes with."""
    return Column(
        f"{name}_id", String(36), ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False
    )


def link_to(name: str, table: str, *, part: bool) -> Column[str]:
    """One half of the key of a link row."""
    key = ForeignKey(f"{table}.id", ondelete="CASCADE" if part else None)
    return Column(f"{name}_id", String(36), key, primary_key=True)


def code(
    name: str,
    values: type[StrEnum],
    *,
    required: bool = True,
    default: StrEnum | None = None,
) -> Column[str]:
    """A column that holds one of the field's codes."""
    checked = one_of(name, values)
    return Column(name, String(20), checked, nullable=not required, server_default=default)


def one_of(name: str, values: type[StrEnum]) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{name} IN ({listed})", name=name)
