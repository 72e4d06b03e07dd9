"""Names folded for the question whether two entries are one person."""

from __future__ import annotations

import pytest

from qacouncil.documents.person_name import PersonName
from qacouncil.i18n.name_keys import name_keys, part_key
from qacouncil.rules.duplicates import Likeness, like_pairs

FULL = PersonName("Сапарова", "Әсел", "Болатқызы")


def alike(one: PersonName, other: PersonName) -> Likeness | None:
    pairs = like_pairs({"one": name_keys(one), "other": name_keys(other)})
    return pairs[0].likeness if pairs else None


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (PersonName("САПАРОВА ", " Әсел", "Болаткызы"), Likeness.SAME),
        (PersonName("Cапapова", "Асель", "Болатқызы"), Likeness.SAME),  # Latin C, a, p
        (PersonName("Сапарова", "Ә.", "Б."), Likeness.PROBABLE),
        (PersonName("Сапарова", "Ә.Б."), Likeness.PROBABLE),
        (PersonName("Сапарова", "Ә"), Likeness.PROBABLE),
        (PersonName("Сапарова", "Әсел Болатқызы"), Likeness.SAME),
        (PersonName("Saparova", "Assel", "Bolatkyzy"), Likeness.SAME),
        (PersonName("Saparova", "Asel", "Bolatkyzy"), Likeness.SAME),
        (PersonName("", "", "", "Saparova", "A."), Likeness.PROBABLE),
        (PersonName("Сапарова", "Айгүл"), None),
        (PersonName("Сапарова"), None),
        (PersonName("Сапаров", "Әсел", "Болатқызы"), None),
    ],
)
def test_one_person_in_two_spellings(other: PersonName, found: Likeness | None) -> None:
    assert alike(FULL, other) is found


def test_hyphens_and_spaces_do_not_matter() -> None:
    one = PersonName("Ахметжанова-Орлова", "Ирина")
    assert alike(one, PersonName("Ахметжанова - Орлова", "Ирина")) is Likeness.SAME


def test_two_latin_letters_may_be_an_initial() -> None:
    assert alike(PersonName("Ким", "Елена"), PersonName("Kim", "Ye.")) is Likeness.PROBABLE


def test_a_part_and_its_initial() -> None:
    assert [part_key(each) for each in ("Ә.", "Ә", "Ye.", "Ан", "")] == [
        "а.",
        "а.",
        "уе.",
        "ан",
        "",
    ]
