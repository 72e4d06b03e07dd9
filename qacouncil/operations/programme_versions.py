"""Versions of a programme by year of entry; next year's is copied from this year's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Table

from qacouncil.errors import FieldError, UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.agenda import decision
from qacouncil.models.programmes import (
    discipline,
    discipline_outcome,
    discipline_prerequisite,
    learning_outcome,
    programme,
    programme_version,
)
from qacouncil.models.register import decision_discipline
from qacouncil.operations.guards import columns, refuse_outside
from qacouncil.storage.transaction import Transaction, Values

_RECORD = ("id", "created_at", "changed_at", "version")


@dataclass(frozen=True, slots=True)
class VersionData:
    """A version. entry_year: students who begin in it; decision_id: that approved it."""

    entry_year: int
    credits: int
    decision_id: str | None = None
    note: Localized = NO_TEXT


def add_version(transaction: Transaction, programme_id: str, data: VersionData) -> str:
    """Begin a version without disciplines. Returns its id.

    Raises UserError where the year has one.
    """
    transaction.row(programme, programme_id)
    values = _columns(transaction, programme_id, data, None)
    return transaction.insert(programme_version, programme_id=programme_id, **values)


def change_version(transaction: Transaction, version_id: str, data: VersionData) -> None:
    """Change year of entry, credits, note, and which decision approved it."""
    row = transaction.row(programme_version, version_id)
    values = _columns(transaction, row["programme_id"], data, version_id)
    transaction.update(programme_version, version_id, **values)


def remove_version(transaction: Transaction, version_id: str) -> None:
    """Take a version out with its disciplines and outcomes; the audit keeps it.

    Raises UserError where a decision approved it, or one is on a discipline of it.
    """
    row = transaction.row(programme_version, version_id)
    if row["decision_id"]:
        raise UserError(N_("A decision approved this version: it stays in the register."))
    refuse_decided(transaction, version_id)
    transaction.remove(programme_version, id=version_id)


def refuse_decided(transaction: Transaction, version_id: str) -> None:
    """Raises UserError where a decision is on a discipline of this version."""
    for each in transaction.ids(discipline, version_id=version_id):
        if transaction.rows(decision_discipline, discipline_id=each):
            raise UserError(N_("A decision is on a discipline of this version: it stays."))


def copy_version(transaction: Transaction, version_id: str, entry_year: int) -> str:
    """Begin the version of another year with all that this one has. Returns its id.

    Disciplines, prerequisites, outcomes and the matrix are copied; the decision is not: the new
    version is yet to be approved. Raises UserError where the year has a version.
    """
    row = transaction.row(programme_version, version_id)
    copy_id = add_version(transaction, row["programme_id"], VersionData(entry_year, row["credits"]))
    outcomes = _copied(transaction, learning_outcome, version_id, copy_id)
    disciplines = _copied(transaction, discipline, version_id, copy_id)
    for old, new in disciplines.items():
        for link in transaction.rows(discipline_prerequisite, discipline_id=old):
            transaction.link(
                discipline_prerequisite,
                discipline_id=new,
                prerequisite_id=disciplines[link["prerequisite_id"]],
            )
        for link in transaction.rows(discipline_outcome, discipline_id=old):
            transaction.link(
                discipline_outcome, discipline_id=new, outcome_id=outcomes[link["outcome_id"]]
            )
    return copy_id


def _copied(
    transaction: Transaction, table: Table, version_id: str, copy_id: str
) -> Mapping[str, str]:
    """Copy the rows of a version; by the old id, the new one."""

    def own(row: Values) -> dict[str, object]:
        kept = {name: value for name, value in row.items() if name not in _RECORD}
        return {**kept, "version_id": copy_id}

    return {
        row["id"]: transaction.insert(table, **own(row))
        for row in transaction.rows(table, version_id=version_id)
    }


def _columns(
    transaction: Transaction, programme_id: str, data: VersionData, own_id: str | None
) -> dict[str, object]:
    refuse_outside(1991, 2100, data.entry_year)
    refuse_outside(1, 1000, data.credits)
    if data.decision_id is not None:
        transaction.row(decision, data.decision_id, [decision.c.id])
    there = transaction.rows(
        programme_version, programme_id=programme_id, entry_year=data.entry_year
    )
    if any(row["id"] != own_id for row in there):
        raise FieldError(
            "entry_year",
            N_("There is a version for this year of entry already: {year}."),
            year=str(data.entry_year),
        )
    return {
        "entry_year": data.entry_year,
        "credits": data.credits,
        "decision_id": data.decision_id,
        **columns("note", data.note),
    }
