from __future__ import annotations

import pytest

from qacouncil.i18n.transliteration import has_cyrillic, to_latin


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Тұрсынова", "Tursynova"),
        ("Есімова", "Yessimova"),
        ("Жүнісова", "Zhunissova"),
        ("Байзақов", "Baizakov"),
        ("Оразбаев", "Orazbayev"),
        ("Әбілқасымова", "Abilkassymova"),
        ("Досжанов", "Doszhanov"),
        ("Құдайбергенова", "Kudaibergenova"),
        ("Нұрғазыұлы", "Nurgazyuly"),
        ("Сейдахмет", "Seidakhmet"),
        ("Ысқақов", "Yskakov"),
        ("Афанасьев", "Afanasyev"),
        ("Дмитрий", "Dmitriy"),
        ("Щербак", "Shcherbak"),
        ("ЖҮНІСОВА", "ZHUNISSOVA"),
        ("Һамит-Ёлкин Эль", "Hamit-Yolkin El"),
        ("Kim 7", "Kim 7"),
        ("İЖан", "İZhan"),
        ("", ""),
    ],
)
def test_names_as_in_passports(cyrillic: str, latin: str) -> None:
    assert to_latin(cyrillic) == latin


def test_every_kazakh_letter_has_a_latin_spelling() -> None:
    alphabet = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
    assert len(alphabet) == 42
    assert to_latin(alphabet + alphabet.upper()).isascii()


def test_cyrillic_is_recognised() -> None:
    assert has_cyrillic("Smith Ә")
    assert not has_cyrillic("O'Brien 5")
