"""Search finds what is written whatever was typed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.i18n.folding import fold, name_matches, readings, text_matches

SAME = [
    ("ЁЛКА", "елка"),
    ("Қайырбек", "Кайырбек"),
    ("Ғани", "Гани"),
    ("Әбдіғали", "Абдигали"),
    ("Өмірзақ", "Омирзак"),
    ("Тұрсын", "Турсын"),
    ("Жүніс", "Жунис"),
    ("Жаңа", "Жана"),
    ("Һауа", "хауа"),
    ("əлем", "әлем"),  # a Latin schwa
    ("Hұрлан", "Нұрлан"),  # a Latin capital in a Cyrillic word
    ("Berik", "BERIK"),
    ("№ 583", "N 583"),
    ("№\u00a0583", "no. 583"),
    ("№583", "N583"),
    ("2026–2027", "2026-2027"),
    ("Ким   Е.\u00a0В.", "ким е. в."),
    (unicodedata.normalize("NFD", "Қайрат Ёлкин"), "қайрат ёлкин"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Ким", "Ким Е."), ("сан", "сын"), ("6B", "7M")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


FOUND = [
    ("ка", "Қайырбек Дана"),  # the Russian layout
    ("қа", "Қайырбек Дана"),  # the Kazakh layout
    ("rf", "Қайырбек Дана"),  # the Russian keys on the Latin layout
    ("0а", "Қайырбек Дана"),  # the Kazakh key on the Russian layout
    ("0f", "Қайырбек Дана"),  # the same on the Latin layout
    ("ka", "Қайырбек Дана"),  # as a passport spells it
    ("да", "Қайырбек Дана"),  # by the given name
    ("ка да", "Қайырбек Дана"),
    ("дана қай", "Қайырбек Дана"),
    ("щы", "Oshanov Daniyar"),  # os on the Russian layout
    ("жұ", "Жұмағұлов Нұрлан"),
    ("жу", "Жұмағұлов Нұрлан"),
    (";9", "Жұмағұлов Нұрлан"),
]


@pytest.mark.parametrize(("typed", "name"), FOUND)
def test_two_letters_on_any_layout_find_a_name(typed: str, name: str) -> None:
    assert name_matches(typed, name) is not None


@pytest.mark.parametrize("typed", ["ай", "бв", "zz", "қаң", "ка зә"])
def test_letters_inside_or_outside_the_name_do_not_find_it(typed: str) -> None:
    assert name_matches(typed, "Қайырбек Дана") is None


def test_a_surname_goes_before_a_given_name() -> None:
    surname, given = name_matches("ка", "Қайырбек Дана"), name_matches("ка", "Ким Қайрат")
    assert surname is not None
    assert given is not None
    assert surname < given


def test_what_is_typed_goes_before_what_its_keys_mean_elsewhere() -> None:
    assert readings("ка")[0] == "ка"
    assert "ка" in readings("rf")
    assert readings("  ") == ()


def test_digits_alone_are_digits() -> None:
    assert readings("24") == ("24",)


def test_a_filter_wants_each_of_its_words() -> None:
    text = "Қайтарылсын: силлабустар, 3.2"
    assert text_matches("силлабус кайт", text)
    assert text_matches("", text)
    assert not text_matches("силлабус отчет", text)
