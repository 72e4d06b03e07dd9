"""Persons and their mandates on a council."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Date, Index, String, Table

from qacouncil.models.base import (
    code,
    metadata,
    part_of,
    record_columns,
    reference,
    text_columns,
)
from qacouncil.rules.terms import Category, ExternalKind, Role

# Anyone the council deals with: members, guests, responsible persons. There is no field for an
# IIN, and none is wanted.
person = Table(
    "person",
    metadata,
    *record_columns(),
    Column("surname", String, nullable=False),
    Column("given", String, nullable=False, server_default=""),
    Column("patronymic", String, nullable=False, server_default=""),
    Column("latin_surname", String, nullable=False, server_default=""),
    Column("latin_given", String, nullable=False, server_default=""),
    Column("latin_patronymic", String, nullable=False, server_default=""),
    *text_columns("position"),
    *text_columns("degree"),
    *text_columns("unit"),
    Column("email", String, nullable=False, server_default=""),
    Column("phone", String, nullable=False, server_default=""),
)

# Membership from an order to its end; first and last day both count.
mandate = Table(
    "mandate",
    metadata,
    *record_columns(),
    part_of("council", "council"),
    reference("person", "person"),
    code("category", Category),
    code("external_kind", ExternalKind, required=False),
    code("role", Role),
    Column("voting", Boolean, nullable=False),
    Column("starts_on", Date, nullable=False),
    Column("ends_on", Date),
    Column("ended_on", Date),
    *text_columns("end_reason"),
    Column("order_number", String, nullable=False, server_default=""),
    Column("order_date", Date),
    Column("end_order_number", String, nullable=False, server_default=""),
    Column("end_order_date", Date),
    CheckConstraint("ends_on IS NULL OR ends_on >= starts_on", name="ends_after_start"),
    CheckConstraint("ended_on IS NULL OR ended_on >= starts_on", name="ended_after_start"),
    Index(None, "council_id", "starts_on"),
    Index(None, "person_id"),
)
