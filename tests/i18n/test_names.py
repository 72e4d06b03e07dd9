from __future__ import annotations

import pytest

from qacouncil.documents.person_name import PersonName
from qacouncil.i18n.names import is_spelled_by_rule, short_name
from qacouncil.localized import Language


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        (PersonName("Сапарова", "Әлия", "Бекқызы"), "kk", "Ә. Б. Сапарова"),
        (PersonName("Сапарова", "Әлия", "Бекқызы"), "ru", "Ә. Б. Сапарова"),
        (PersonName("Мырзахметова", "Жанар", "Әділқызы"), "en", "Zh. A. Myrzakhmetova"),
        (PersonName("Байзақов", "Ерболат", "Серікұлы"), "en", "Ye. S. Baizakov"),
        (PersonName("Нұрғазыұлы", "Темірлан"), "kk", "Т. Нұрғазыұлы"),
        (PersonName("Ли"), "en", "Li"),
        (PersonName("Петрова-Юсупова", "Елена", "Игоревна"), "ru", "Е. И. Петрова-Юсупова"),
        (PersonName("Дюпон", "Жан-Поль"), "ru", "Ж.-П. Дюпон"),
        (
            PersonName("Дюпон", "Жан-Поль", latin_surname="Dupont", latin_given="Jean-Paul"),
            "en",
            "J.-P. Dupont",
        ),
        (PersonName("Ким", "Елена", latin_surname="Kim", latin_given="Elena"), "en", "E. Kim"),
        (PersonName("Ким", "Елена", latin_surname="Kim", latin_given="Yelena"), "en", "Ye. Kim"),
        (PersonName("O'Brien", "Shane"), "en", "S. O'Brien"),
        (PersonName("", "", latin_surname="Smith", latin_given="John"), "kk", "J. Smith"),
        (PersonName("Сапарова", "Ә.", "Б."), "kk", "Ә. Б. Сапарова"),
        (PersonName("Омар", "Мұхаммед Әли"), "kk", "М. Омар"),
        (PersonName(" Ким ", " ", "-"), "kk", "Ким"),
    ],
)
def test_short_names(name: PersonName, language: Language, expected: str) -> None:
    assert short_name(name, language, initials_first=True) == expected


def test_initials_last() -> None:
    name = PersonName("Сапарова", "Әлия", "Бекқызы")
    assert short_name(name, "kk", initials_first=False) == "Сапарова Ә.\u00a0Б."


def test_what_is_spelled_by_rule() -> None:
    assert is_spelled_by_rule(PersonName("Сапарова"))
    assert not is_spelled_by_rule(PersonName("Сапарова", latin_surname="Saparova"))
    assert not is_spelled_by_rule(PersonName("O'Brien"))
