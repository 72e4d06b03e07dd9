"""Words of the lists: names in full, areas, calendar, what a composition lacks."""

from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.documents.person_name import PersonName
from qacouncil.i18n.area_words import AREAS, area_words
from qacouncil.i18n.calendar_words import day_in_words, month_name, weekday_name
from qacouncil.i18n.composition_sentences import (
    ahead_sentences,
    category_group,
    finding_sentence,
    quorum_rule_sentence,
)
from qacouncil.i18n.full_names import full_name
from qacouncil.i18n.member_words import category_words, role_words
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language
from qacouncil.rules.composition_ahead import Ahead
from qacouncil.rules.mandates import CompositionCode, CompositionFinding
from qacouncil.rules.regulation import QuorumRule
from qacouncil.rules.terms import Category, Comparison, ExternalKind, QuorumKind, Role

THURSDAY = dt.date(2026, 11, 26)


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        (PersonName("Ким", "Елена", "Викторовна"), "ru", "Ким Елена Викторовна"),
        (PersonName("Мұрат", "Әлихан"), "kk", "Мұрат Әлихан"),
        (PersonName("Ким", "Елена", "Викторовна"), "en", "Kim Yelena Viktorovna"),
        (PersonName("Ким", "Елена", latin_given="Elena"), "en", "Kim Elena"),
        (PersonName("", latin_surname="Weber", latin_given="Anna"), "kk", "Weber Anna"),
    ],
)
def test_names_in_full(name: PersonName, language: Language, said: str) -> None:
    assert full_name(name, language) == said


def test_thirteen_areas_are_named_in_each_language(
    translators: dict[Language, Translator],
) -> None:
    assert tuple(f"A{number:02d}" for number in range(1, 14)) == AREAS
    for language in LANGUAGES:
        names = {area_words(translators[language], area) for area in AREAS}
        assert len(names) == 13
    assert area_words(translators["en"], "A99") == "A99"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("kk", "2026 ж. 26 қараша, бейсенбі"),
        ("ru", "26 ноября 2026 г., четверг"),
        ("en", "Thursday, 26 November 2026"),
    ],
)
def test_a_day_in_words(language: Language, said: str) -> None:
    assert day_in_words(THURSDAY, language) == said


def test_every_month_and_weekday_has_its_own_name() -> None:
    days = [dt.date(2026, month, 1) for month in range(1, 13)]
    week = [THURSDAY + dt.timedelta(days=number) for number in range(7)]
    for language in LANGUAGES:
        assert len({month_name(day, language) for day in days}) == 12
        assert len({weekday_name(day, language) for day in week}) == 7


@pytest.mark.parametrize("code", CompositionCode)
def test_each_finding_is_a_sentence(
    code: CompositionCode, translators: dict[Language, Translator]
) -> None:
    finding = CompositionFinding(code, 3, 5, Category.STUDENT)
    for language in LANGUAGES:
        sentence = finding_sentence(translators[language], finding)
        assert sentence.endswith(".")
        assert "{" not in sentence


def test_what_lies_ahead_names_day_findings_and_number(
    translators: dict[Language, Translator],
) -> None:
    finding = CompositionFinding(CompositionCode.TOO_FEW, 0, 1, Category.STUDENT)
    ahead = Ahead(dt.date(2026, 12, 1), (finding,), ending=2)
    assert ahead_sentences(translators["ru"], ahead) == [
        "По состоянию на 01.12.2026:",
        "Обучающиеся: 0. По положению: не менее 1.",
        "Накануне истекают полномочия, членов совета: 2.",
    ]
    assert len(ahead_sentences(translators["ru"], Ahead(ahead.date, (finding,), ending=0))) == 2


def test_the_quorum_says_its_share_and_its_vacant_seats(
    translators: dict[Language, Translator],
) -> None:
    t = translators["en"]
    more = Comparison.MORE_THAN
    rules = {
        QuorumRule(): "At least 2/3 of the voting members; vacant seats do not count.",
        QuorumRule(vacancies_count=True): "At least 2/3 of the voting members; vacant seats count.",
        QuorumRule(
            numerator=1, denominator=2, comparison=more
        ): "More than 1/2 of the voting members; vacant seats do not count.",
        QuorumRule(
            numerator=1, denominator=2, comparison=more, vacancies_count=True
        ): "More than 1/2 of the voting members; vacant seats count.",
        QuorumRule(QuorumKind.FIXED, 5, 1): "At least 5 voting members.",
    }
    assert {rule: quorum_rule_sentence(t, rule) for rule in rules} == rules


def test_narrow_columns_have_the_approved_short_forms(
    translators: dict[Language, Translator],
) -> None:
    t = translators["ru"]
    assert category_words(t, Category.ADMINISTRATION) == "АУП"
    assert category_words(t, Category.EXTERNAL, ExternalKind.EMPLOYER) == "работодатель"
    assert category_words(t, Category.EXTERNAL) != "работодатель"
    assert category_group(t, Category.ADMINISTRATION, short=True) == "АУП"
    assert role_words(t, Role.DEPUTY_CHAIR) == "зам. председателя"
    assert role_words(t, Role.CHAIR) == "председатель"
