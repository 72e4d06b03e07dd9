"""Inviting a person who is not in the file yet."""

from __future__ import annotations

from qacouncil.localized import Localized
from qacouncil.operations.attendance import add_guest
from qacouncil.operations.members import PersonData, add_person
from qacouncil.storage.transaction import Transaction


def invite(
    transaction: Transaction, meeting_id: str, full_name: str, position: Localized = Localized()
) -> str:
    """Add a person by "surname given patronymic" and note them as a guest.

    Returns the id of the person. Raises UserError without a surname, or where the meeting takes
    no guests any more.
    """
    surname, given, patronymic = (*full_name.split(maxsplit=2), "", "", "")[:3]
    person_id = add_person(transaction, PersonData(surname, given, patronymic, position=position))
    add_guest(transaction, meeting_id, person_id)
    return person_id
