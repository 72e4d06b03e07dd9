"""Persons, and their mandates on a council by order and date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.people import mandate, person
from qacouncil.operations.guards import clean, columns
from qacouncil.operations.mandate_guard import check_mandate
from qacouncil.rules.mandate_checks import Holding
from qacouncil.rules.mandates import Term
from qacouncil.rules.terms import Category, ExternalKind, Role
from qacouncil.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class PersonData:
    """Who a person is. Only the surname must be there; a patronymic often is not."""

    surname: str
    given: str = ""
    patronymic: str = ""
    latin_surname: str = ""
    latin_given: str = ""
    latin_patronymic: str = ""
    position: Localized = NO_TEXT
    degree: Localized = NO_TEXT
    unit: Localized = NO_TEXT
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Appointment:
    """A mandate as an order lays it down; its first and last day both count."""

    category: Category
    starts_on: dt.date
    ends_on: dt.date | None = None
    role: Role = Role.MEMBER
    voting: bool = True
    external_kind: ExternalKind | None = None
    order_number: str = ""
    order_date: dt.date | None = None


def add_person(transaction: Transaction, data: PersonData) -> str:
    """Add a person. Returns the id. Raises UserError without a surname."""
    return transaction.insert(person, **_person_columns(data))


def change_person(transaction: Transaction, person_id: str, data: PersonData) -> None:
    """Change a person. Signed protocols keep the name they were signed with."""
    transaction.update(person, person_id, **_person_columns(data))


def appoint(transaction: Transaction, council_id: str, person_id: str, data: Appointment) -> str:
    """Give a person a mandate. Returns its id.

    Raises FieldError as `check_mandate` does.
    """
    wanted = Holding(person_id, data.role, Term(data.starts_on, data.ends_on))
    check_mandate(transaction, council_id, wanted)
    return transaction.insert(
        mandate, council_id=council_id, person_id=person_id, **_mandate_columns(data)
    )


def add_member(
    transaction: Transaction, council_id: str, person_data: PersonData, data: Appointment
) -> str:
    """Add a person and give them a mandate, both or neither. Returns the mandate's id.

    Raises UserError as `add_person` and `appoint` do.
    """
    person_id = add_person(transaction, person_data)
    return appoint(transaction, council_id, person_id, data)


def change_mandate(transaction: Transaction, mandate_id: str, data: Appointment) -> None:
    """Correct a mandate. Meetings that have opened keep the members they opened with.

    Raises FieldError as `check_mandate` does.
    """
    row = transaction.row(mandate, mandate_id)
    term = Term(data.starts_on, data.ends_on, row["ended_on"])
    wanted = Holding(row["person_id"], data.role, term)
    check_mandate(transaction, row["council_id"], wanted, but=(mandate_id,))
    transaction.update(mandate, mandate_id, **_mandate_columns(data))


def end_mandate(
    transaction: Transaction,
    mandate_id: str,
    ended_on: dt.date,
    reason: Localized = NO_TEXT,
    order_number: str = "",
    order_date: dt.date | None = None,
) -> None:
    """Close a mandate before its time; the day itself still counts.

    Raises FieldError as `check_mandate` does.
    """
    row = transaction.row(mandate, mandate_id)
    term = Term(row["starts_on"], row["ends_on"], ended_on)
    wanted = Holding(row["person_id"], Role(row["role"]), term)
    check_mandate(transaction, row["council_id"], wanted, but=(mandate_id,), last="ended_on")
    transaction.update(
        mandate,
        mandate_id,
        ended_on=ended_on,
        end_order_number=clean(order_number),
        end_order_date=order_date,
        **columns("end_reason", reason),
    )


def _person_columns(data: PersonData) -> dict[str, str]:
    if not data.surname.strip():
        raise UserError(N_("The person has no surname. Write it."))
    return {
        "surname": clean(data.surname),
        "given": clean(data.given),
        "patronymic": clean(data.patronymic),
        "latin_surname": clean(data.latin_surname),
        "latin_given": clean(data.latin_given),
        "latin_patronymic": clean(data.latin_patronymic),
        **columns("position", data.position),
        **columns("degree", data.degree),
        **columns("unit", data.unit),
        "email": clean(data.email),
        "phone": clean(data.phone),
    }


def _mandate_columns(data: Appointment) -> dict[str, object]:
    return {
        "category": data.category,
        "external_kind": data.external_kind,
        "role": data.role,
        "voting": data.voting,
        "starts_on": data.starts_on,
        "ends_on": data.ends_on,
        "order_number": clean(data.order_number),
        "order_date": data.order_date,
    }
