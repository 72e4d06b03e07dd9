"""A list of members comes in as one step: all of it, or nothing at all."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from qacouncil.errors import Cancelled
from qacouncil.exchange.member_row import MemberRow
from qacouncil.localized import Localized
from qacouncil.models.all_tables import metadata
from qacouncil.models.people import mandate, person
from qacouncil.operations.import_members import ImportedMembers, import_members
from qacouncil.operations.members import PersonData, add_person, change_person, end_mandate
from qacouncil.operations.undo import restore
from qacouncil.rules.terms import Category, ExternalKind, Role
from qacouncil.storage.audit import first_break
from tests.council_builder import Council
from tests.operations.refusals import refused

FIRST, LAST = dt.date(2027, 9, 1), dt.date(2030, 8, 31)


def row(number: int, surname: str = "Жаңабай", **changes: Any) -> MemberRow:
    made = MemberRow(
        number=number,
        surname=surname,
        given="Асан",
        position="доцент",
        category=Category.TEACHER,
        role=Role.MEMBER,
        voting=True,
        starts_on=FIRST,
        ends_on=LAST,
        order_number="12",
        order_date=FIRST,
    )
    return replace(made, **changes)


Content = dict[str, list[dict[str, object]]]


def content(there: Council) -> Content:
    """Everything in the file but the audit."""
    with there.file.reading() as connection:
        return {
            table.name: sorted(map(dict, connection.execute(select(table)).mappings()), key=str)
            for table in metadata.sorted_tables
            if not table.name.startswith("audit")
        }


def without_versions(found: Content) -> Content:
    """What the rows say, whoever touched them when."""
    own = ("changed_at", "version")
    return {
        name: [{key: row[key] for key in row if key not in own} for row in rows]
        for name, rows in found.items()
    }


def test_persons_and_mandates_are_as_the_rows_say(seven: Council) -> None:
    rows = [
        row(5, latin_surname="Zhangabay", email="a@b.kz"),
        row(6, "Ким", category=Category.EXTERNAL, external_kind=ExternalKind.EMPLOYER,
            role=Role.SECRETARY, voting=False, ends_on=None, order_date=None),
    ]  # fmt: skip
    done = seven.file.write(import_members, seven.id, rows, "ru")
    assert done.result == ImportedMembers(persons=2, mandates=2)
    with seven.file.reading() as connection:
        both = select(person, mandate).join(mandate, mandate.c.person_id == person.c.id)
        found = connection.execute(both.where(mandate.c.starts_on == FIRST)).mappings().all()
    first, second = sorted(found, key=lambda each: each["surname"])
    assert (first["surname"], first["latin_surname"]) == ("Жаңабай", "Zhangabay")
    assert (first["position_ru"], first["position_kk"]) == ("доцент", "")
    assert (first["ends_on"], first["order_number"], first["order_date"]) == (LAST, "12", FIRST)
    assert (second["category"], second["external_kind"], second["role"], second["voting"]) == (
        Category.EXTERNAL, ExternalKind.EMPLOYER, Role.SECRETARY, False,
    )  # fmt: skip
    assert second["ends_on"] is None


def test_rows_of_one_person_give_one_person_with_two_mandates(seven: Council) -> None:
    later = row(9, starts_on=dt.date(2031, 9, 1), ends_on=None, same_as=5)
    done = seven.file.write(import_members, seven.id, [row(5), later], "ru")
    assert done.result == ImportedMembers(persons=1, mandates=2)


def test_a_known_person_is_found_again_and_only_what_is_empty_is_filled(seven: Council) -> None:
    known = seven.do(add_person, PersonData("Жаңабай", position=Localized(kk="оқытушы")))
    rows = [row(5, person_id=known, phone="123")]
    done = seven.file.write(import_members, seven.id, rows, "ru")
    assert done.result == ImportedMembers(persons=0, mandates=1)
    again = [row(5, person_id=known, position="профессор", has_mandate=False)]
    assert seven.file.write(import_members, seven.id, again, "ru").result.mandates == 0
    with seven.file.reading() as connection:
        found = connection.execute(select(person).where(person.c.id == known)).mappings().one()
    assert (found["position_kk"], found["position_ru"], found["phone"]) == (
        "оқытушы", "доцент", "123",
    )  # fmt: skip
    seven.file.write(import_members, seven.id, [replace(again[0], replaces_position=True)], "ru")
    with seven.file.reading() as connection:
        found = connection.execute(select(person).where(person.c.id == known)).mappings().one()
    assert found["position_ru"] == "профессор"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"surname": " "}, "Row 6: the surname is missing"),
        ({"voting": None}, "Row 6: category, role, vote or first day is missing"),
        ({"starts_on": None}, "Row 6: category, role, vote or first day is missing"),
        ({"ends_on": FIRST - dt.timedelta(days=1)}, "Row 6: the mandate ends before it begins"),
        ({"same_as": 5}, "Row 6: Жаңабай Асан has a mandate on the council at that time"),
        ({"person_id": "gone"}, "Row 6: Жаңабай is no longer in the council file"),
        ({"given": "a\0b"}, "damaged character"),
    ],
)
def test_one_bad_row_leaves_nothing_behind(
    seven: Council, changes: dict[str, Any], said: str
) -> None:
    before = content(seven)
    with refused(seven, said):
        seven.do(import_members, seven.id, [row(5), row(6, **changes)], "ru")
    assert content(seven) == before


@pytest.mark.parametrize("steps", [0, 3, 13])
def test_cancelled_it_leaves_nothing_behind(seven: Council, steps: int) -> None:
    before, told = content(seven), []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) > steps:
            raise Cancelled

    rows = [row(number, f"Жаңа{number}") for number in range(2, 2002)]
    with pytest.raises(Cancelled):
        seven.file.write(import_members, seven.id, rows, "ru", stop)
    assert told == [(place * 250, 4000) for place in range(steps + 1)]
    assert content(seven) == before
    with seven.file.reading() as connection:
        assert first_break(connection) is None


def test_the_whole_import_is_undone_in_one_step(seven: Council) -> None:
    known = seven.do(add_person, PersonData("Ескі"))
    before = content(seven)
    rows = [
        row(2, "Ескі", person_id=known),
        *(row(number, f"Жаңа{number}") for number in range(3, 9)),
    ]
    sequence = seven.file.write(import_members, seven.id, rows, "kk").sequence
    assert content(seven) != before
    assert sequence is not None
    seven.do(restore, sequence)
    assert without_versions(content(seven)) == without_versions(before)


def test_what_was_changed_since_is_not_undone(seven: Council) -> None:
    done = seven.file.write(import_members, seven.id, [row(5), row(6, "Ким")], "ru")
    with seven.file.reading() as connection:
        kim = connection.execute(
            select(person.c.id).where(person.c.surname == "Ким", person.c.given == "Асан")
        ).scalar_one()
    seven.do(change_person, kim, PersonData("Кимов"))
    assert done.sequence is not None
    with refused(seven, "changed meanwhile"):
        seven.do(restore, done.sequence)


def test_a_later_row_of_somebody_known_gives_a_mandate_to_the_same_person(seven: Council) -> None:
    known = seven.file.write(add_person, PersonData(surname="Жаңабай", given="Асан")).result
    rows = [
        row(5, person_id=known),
        row(6, same_as=5, starts_on=dt.date(2031, 9, 1), ends_on=None),
    ]
    done = seven.file.write(import_members, seven.id, rows, "ru")
    assert done.result == ImportedMembers(persons=0, mandates=2)
    with seven.file.reading() as connection:
        held = select(mandate.c.person_id).where(mandate.c.starts_on >= FIRST)
        assert connection.execute(held).scalars().all() == [known, known]


def test_two_chairs_on_one_day_are_refused(seven: Council) -> None:
    rows = [row(5, role=Role.CHAIR), row(6, "Ким", role=Role.CHAIR, starts_on=LAST, ends_on=None)]
    with refused(seven, "Row 5: the council has a chair at that time already."):
        seven.do(import_members, seven.id, rows, "ru")
    with seven.file.reading() as connection:
        chairs = select(mandate.c.id).where(mandate.c.role == Role.CHAIR)
        (chair,) = connection.execute(chairs).scalars().all()
    seven.do(end_mandate, chair, FIRST - dt.timedelta(days=1))
    with refused(seven, "Row 6: the council has a chair at that time already."):
        seven.do(import_members, seven.id, rows, "ru")
    rows[1] = replace(rows[1], starts_on=LAST + dt.timedelta(days=1))
    assert seven.file.write(import_members, seven.id, rows, "ru").result.mandates == 2
