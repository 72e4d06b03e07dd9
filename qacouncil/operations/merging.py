"""Two entries of one person become one: nothing is lost, signed records stay as they are."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Column, Table, select

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.i18n.name_keys import part_key
from qacouncil.models.all_tables import metadata
from qacouncil.models.elections import election, election_candidate
from qacouncil.models.meetings import meeting
from qacouncil.models.people import mandate, person
from qacouncil.operations.mandate_guard import holding
from qacouncil.queries.signed_persons import references_to_persons, signed_persons
from qacouncil.rules.duplicates import fuller
from qacouncil.storage.journal import RECORD
from qacouncil.storage.transaction import Transaction, Values

_NAMES = ("surname", "given", "patronymic", "latin_surname", "latin_given", "latin_patronymic")
# Links that say a thing once, whoever said it twice.
_SAID_TWICE = frozenset({"item_speaker", "assignment_person"})


def merge_persons(transaction: Transaction, kept_id: str, other_id: str) -> str:
    """Keep one person, who gets all that the other has, and remove the other. Returns the kept id.

    Who is named in signed minutes is kept, whichever was asked for. What the kept one lacks is
    filled from the other, initials by the name in full. Raises UserError where both are in signed
    minutes, both in one meeting or election, or their mandates overlap.
    """
    if kept_id == other_id:
        raise UserError(N_("This is one entry. Choose two."))
    signed = signed_persons(transaction.connection, (kept_id, other_id))
    if len(signed) == 2:
        raise UserError(
            N_("Both are named in signed minutes, which do not change. They stay two entries.")
        )
    if other_id in signed:
        kept_id, other_id = other_id, kept_id
    kept, other = transaction.row(person, kept_id), transaction.row(person, other_id)
    _refuse_overlaps(transaction, kept_id, other_id)
    _refuse_one_meeting(transaction, kept_id, other_id)
    _refuse_one_election(transaction, kept_id, other_id)
    for table, column in references_to_persons():
        _move(transaction, table, column, kept_id, other_id)
    transaction.remove(person, id=other_id)
    transaction.update(person, kept_id, **merged_columns(kept, other))
    return kept_id


def merged_columns(kept: Values, other: Values) -> dict[str, str]:
    """What the kept one is told by the other: columns of a person with their new values."""
    found: dict[str, str] = {}
    for name in (column.name for column in person.c if column.name not in RECORD):
        here, there = str(kept[name]).strip(), str(other[name]).strip()
        if name in _NAMES:
            taken = fuller(part_key(here), part_key(there)) != part_key(here)
        else:
            taken = not here
        if taken and there:
            found[name] = there
    return found


def _move(
    transaction: Transaction, table: Table, column: Column[str], kept_id: str, other_id: str
) -> None:
    for row in transaction.rows(table, **{column.name: other_id}):
        if "id" in table.c:
            transaction.update(table, row["id"], **{column.name: kept_id})
            continue
        key = {each.name: row[each.name] for each in table.primary_key}
        moved: Values = {**row, column.name: kept_id}
        if table.name in _SAID_TWICE:
            moved = _said_once(transaction, table, moved)
        transaction.remove(table, **key)
        transaction.link(table, **moved)


def _said_once(transaction: Transaction, table: Table, moved: Values) -> Values:
    """With the link the kept one has already: who is responsible is no co-executor besides."""
    key = {each.name: moved[each.name] for each in table.primary_key}
    for there in transaction.rows(table, **key):
        transaction.remove(table, **key)
        moved = {**moved, "position": min(moved["position"], there["position"])}
        if "co_executor" in there:
            moved = {**moved, "co_executor": moved["co_executor"] and there["co_executor"]}
    return moved


def _refuse_overlaps(transaction: Transaction, kept_id: str, other_id: str) -> None:
    others = transaction.rows(mandate, person_id=other_id)
    for one in transaction.rows(mandate, person_id=kept_id):
        for another in others:
            same = one["council_id"] == another["council_id"]
            if same and holding(one).term.overlaps(holding(another).term):
                raise UserError(
                    N_(
                        "Their mandates overlap, from {one} and from {other}. "
                        "Correct the days of one first."
                    ),
                    one=one["starts_on"].strftime("%d.%m.%Y"),
                    other=another["starts_on"].strftime("%d.%m.%Y"),
                )


def _refuse_one_meeting(transaction: Transaction, kept_id: str, other_id: str) -> None:
    both = set(_meetings_of(transaction, kept_id)) & set(_meetings_of(transaction, other_id))
    if both:
        dates = [transaction.row(meeting, each)["date"] for each in both]
        raise UserError(
            N_(
                "Both take part in the meeting of {date}. "
                "Take one off its list first, or correct the meeting."
            ),
            date=min(dates).strftime("%d.%m.%Y"),
        )


def _meetings_of(transaction: Transaction, person_id: str) -> Iterator[str]:
    for name in ("attendance", "guest"):
        for row in transaction.rows(metadata.tables[name], person_id=person_id):
            yield row["meeting_id"]


def _refuse_one_election(transaction: Transaction, kept_id: str, other_id: str) -> None:
    one, other = (
        select(election_candidate.c.election_id).where(election_candidate.c.person_id == each)
        for each in (kept_id, other_id)
    )
    query = select(election.c.held_on).where(election.c.id.in_(one), election.c.id.in_(other))
    held_on = transaction.connection.execute(query).scalars().first()
    if held_on is not None:
        raise UserError(
            N_("Both are candidates in the election of {date}. Take one off its list first."),
            date=held_on.strftime("%d.%m.%Y"),
        )
