"""Our alphabets against Qt's collator, which is right but not there on the command line."""

from __future__ import annotations

import functools
import re

import pytest
from PySide6.QtCore import QCollator, QLocale

from qacouncil.i18n.collation import collation_key
from qacouncil.localized import Language

ALPHABET = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"

NAMES = re.findall(
    r"\S+",
    """
    Әбілқасымова Досжанов Есімова Ёлкин Елкин Елкина Жүнісова Ким ким Құдайбергенова Ли Нұрғазыұлы
    Оразбаев Петрова-Юсупова Петрова Петровская Сейдахмет Тұрсынова Шәріпов Ысқақов Ілиясов Ұлықбек
    Өмірбеков Үсенов Һамза Иванов Қаһарман Әлі Али Алиев Әлиев Оспанов O'Brien O’Neil Smith Émile
    """,
)

WITH_INITIALS = ["Петрова А. Б.", "Ким В. А.", "Ким Б.", "Ким В.", "Кимов А."]


@pytest.mark.parametrize(
    ("language", "locale"), [("kk", "kk_KZ"), ("ru", "ru_RU"), ("en", "en_GB")]
)
def test_names_sort_as_qt_sorts_them(language: Language, locale: str) -> None:
    texts = [*NAMES, *WITH_INITIALS, *ALPHABET, *ALPHABET.lower(), "2", "10"]
    by_qt = sorted(texts, key=functools.cmp_to_key(QCollator(QLocale(locale)).compare))
    assert sorted(texts, key=collation_key(language)) == by_qt


def test_the_kazakh_alphabet_is_in_order() -> None:
    assert len(ALPHABET) == 42
    shuffled = sorted(ALPHABET, reverse=True)
    assert "".join(sorted(shuffled, key=collation_key("kk"))) == ALPHABET


def test_unknown_letters_come_last() -> None:
    assert sorted(["漢", "я", "a", "а"], key=collation_key("kk")) == ["а", "я", "a", "漢"]
