"""A whole list of members at once: all of it or nothing, in one step that can be undone."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from qacouncil.errors import UserError
from qacouncil.exchange.member_row import MemberRow
from qacouncil.i18n.marking import N_
from qacouncil.localized import Language
from qacouncil.models.people import mandate, person
from qacouncil.operations.guards import clean
from qacouncil.operations.mandate_guard import holding
from qacouncil.rules.mandates import Term
from qacouncil.rules.terms import Role
from qacouncil.storage.transaction import Transaction

_AT_ONCE = 250  # rows between two words on how far it is
_OF_PERSON = ("latin_surname", "latin_given", "latin_patronymic", "email", "phone")
_IN_WORDS = ("position", "degree", "unit")

Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ImportedMembers:
    """What an import came to; persons: those who are new to the file."""

    persons: int
    mandates: int


def import_members(
    transaction: Transaction,
    council_id: str,
    rows: Sequence[MemberRow],
    language: Language,
    told: Told | None = None,
) -> ImportedMembers:
    """Give everybody in these rows their mandates; who is known already is found again.

    Of a known person only what is empty is filled in, the position replaced where that was asked
    for. language: of positions, degrees and units. told: how far it is, and the whole; it may
    raise Cancelled, and nothing is left behind then. Raises UserError, naming the row, where
    something is missing, somebody would hold two mandates at a time, or two would chair.
    """
    persons = _persons(rows)
    there = {row.person_id for row in rows if row.person_id}
    _check(transaction, council_id, rows, persons)
    steps = _Steps(told, 2 * len(rows))
    new: dict[str, MemberRow] = {}
    known: list[tuple[str, MemberRow]] = []
    for row in rows:
        person_id = persons[row.number]
        if person_id in there or person_id in new:
            known.append((person_id, row))
        else:
            new[person_id] = row
    for some in _portions(list(new.items())):
        transaction.insert_all(person, [_person(each, row, language) for each, row in some])
        steps.go_on(len(some))
    _fill_in(transaction, known, language, steps)
    seated = [row for row in rows if row.has_mandate]
    for portion in _portions(seated):
        transaction.insert_all(
            mandate, [_mandate(council_id, persons[row.number], row) for row in portion]
        )
        steps.go_on(len(portion))
    return ImportedMembers(len(new), len(seated))


class _Steps:
    """Says how far the work has come; before the first step too, so that it can be stopped."""

    def __init__(self, told: Told | None, total: int) -> None:
        self._told, self._done, self._total = told, 0, total
        self.go_on(0)

    def go_on(self, done: int) -> None:
        self._done += done
        if self._told is not None:
            self._told(self._done, self._total)


def _persons(rows: Sequence[MemberRow]) -> dict[int, str]:
    """Whose each row is: a person of the file, or one whom several rows may share."""
    of_rows = {row.number: row.person_id for row in rows if row.person_id}
    found: dict[int, str] = {}
    for row in rows:
        first = row.number if row.same_as is None else row.same_as
        if first not in of_rows:
            of_rows[first] = str(uuid.uuid4())
        found[row.number] = row.person_id or of_rows[first]
    return found


def _check(
    transaction: Transaction,
    council_id: str,
    rows: Sequence[MemberRow],
    persons: Mapping[int, str],
) -> None:
    terms: dict[str, list[Term]] = defaultdict(list)
    chairs: list[Term] = []
    for each in map(holding, transaction.rows(mandate, council_id=council_id)):
        terms[each.person].append(each.term)
        if each.role is Role.CHAIR:
            chairs.append(each.term)
    for row in rows:
        if not row.surname.strip():
            raise UserError(N_("Row {row}: the surname is missing."), row=row.number)
        if not row.has_mandate:
            continue
        if row.starts_on is None or None in (row.category, row.role, row.voting):
            raise UserError(
                N_("Row {row}: category, role, vote or first day is missing."), row=row.number
            )
        term = Term(row.starts_on, row.ends_on)
        if term.last < term.from_:
            raise UserError(N_("Row {row}: the mandate ends before it begins."), row=row.number)
        own = terms[persons[row.number]]
        if any(term.overlaps(other) for other in own):
            raise UserError(
                N_("Row {row}: {name} has a mandate on the council at that time already."),
                row=row.number,
                name=" ".join(part for part in (row.surname, row.given) if part),
            )
        own.append(term)
        if row.role is not Role.CHAIR:
            continue
        if any(term.overlaps(other) for other in chairs):
            raise UserError(
                N_("Row {row}: the council has a chair at that time already."), row=row.number
            )
        chairs.append(term)


def _person(person_id: str, row: MemberRow, language: Language) -> dict[str, Any]:
    names = ("surname", "given", "patronymic")
    return {
        "id": person_id,
        **{name: clean(getattr(row, name)) for name in names},
        **_details(row, language),
    }


def _details(row: MemberRow, language: Language) -> dict[str, str]:
    plain = {name: clean(getattr(row, name)) for name in _OF_PERSON}
    return plain | {f"{name}_{language}": clean(getattr(row, name)) for name in _IN_WORDS}


def _mandate(council_id: str, person_id: str, row: MemberRow) -> dict[str, Any]:
    return {
        "id": str(uuid.uuid4()),
        "council_id": council_id,
        "person_id": person_id,
        "category": row.category,
        "external_kind": row.external_kind,
        "role": row.role,
        "voting": row.voting,
        "starts_on": row.starts_on,
        "ends_on": row.ends_on,
        "order_number": clean(row.order_number),
        "order_date": row.order_date,
    }


def _fill_in(
    transaction: Transaction,
    known: Sequence[tuple[str, MemberRow]],
    language: Language,
    steps: _Steps,
) -> None:
    """What is empty of persons who are there; nothing is overwritten unless that was asked for."""
    for some in _portions(known):
        chosen = select(person).where(person.c.id.in_({each for each, _ in some}))
        there = {row["id"]: dict(row) for row in transaction.connection.execute(chosen).mappings()}
        for person_id, row in some:
            if person_id not in there:
                raise UserError(
                    N_("Row {row}: {name} is no longer in the council file. Read the table again."),
                    row=row.number,
                    name=row.surname,
                )
            changes = {
                name: value
                for name, value in _details(row, language).items()
                if value and not there[person_id][name]
            }
            if row.replaces_position:
                changes[f"position_{language}"] = clean(row.position)
            if changes:
                transaction.update(person, person_id, **changes)
                there[person_id].update(changes)
        steps.go_on(len(some))


def _portions(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(rows), _AT_ONCE):
        yield rows[start : start + _AT_ONCE]
