"""Spelling that a machine can check: alphabets, placeholders, terms, personal data."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import msgspec
import pytest

from qacouncil.exchange.council_document import CouncilDocument
from qacouncil.exchange.demo import Scale, demo_document
from qacouncil.exchange.document_basis import Words
from tests.exchange.demo.demo_reckoning import texts

TODAY = dt.date(2026, 11, 23)
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
KAZAKH = RUSSIAN + "әғқңөұүһі"
# Written in Latin letters in every language: programme codes, a degree, a mark.
LATIN = re.compile(r"[678][BMD][0-9]{5}|PhD|FX")
WORD = re.compile(r"[^\W\d_]+")
# What the glossary says otherwise, for this body or at all.
AVOIDED = {
    "kk": ["жиналыс", "ережелер", "бір ауыздан", "студенттер сауалнамасы", "анкета ", "элективтік"],
    "ru": ["собрани", "студентам", "анкету ", "ВУЗ"],
}


UNIVERSITY = pytest.param("university", marks=pytest.mark.long)


@pytest.fixture(scope="module", params=["small", "decade", UNIVERSITY])
def document(request: pytest.FixtureRequest) -> CouncilDocument:
    scale: Scale = request.param
    return demo_document(scale, 1, TODAY)


@pytest.fixture(scope="module")
def said(document: CouncilDocument) -> list[Words]:
    """Every text of it once."""
    return list(dict.fromkeys(texts(document)))


def words_of(said: list[Words], language: str) -> Iterator[tuple[str, str]]:
    """Each word of each text once, with the text."""
    seen: set[str] = set()
    for text in {getattr(words, language) for words in said}:
        for word in WORD.findall(LATIN.sub(" ", text)):
            if word not in seen:
                seen.add(word)
                yield word, text


@pytest.mark.parametrize(("language", "alphabet"), [("kk", KAZAKH), ("ru", RUSSIAN)])
def test_words_keep_to_their_alphabet(said: list[Words], language: str, alphabet: str) -> None:
    for word, text in words_of(said, language):
        assert set(word.casefold()) <= set(alphabet), text


def test_names_are_written_in_one_alphabet(document: CouncilDocument) -> None:
    for person in document.persons:
        for part in (person.surname, person.given, person.patronymic):
            assert set(part.casefold().replace("-", "")) <= set(KAZAKH)


def test_texts_are_whole(said: list[Words]) -> None:
    for words in said:
        for text in (words.kk, words.ru, words.en):
            assert not set(text) & set("{}[]_")
            assert text == text.strip()
            assert "  " not in text
            assert "None" not in text
            assert not re.search(r"№ |\d %", text), "a no-break space belongs there"
            assert not re.search(r"\s[,.;:]", text)
            assert text.count("«") == text.count("»")
            assert not re.search(r"[0-9]-(ге|ға|ке|қа|де|да|те|та|нің|ның|ні|ны)\b", text)


def test_titles_and_sentences_end_as_they_should(document: CouncilDocument) -> None:
    for council in document.councils:
        for shape in (item for meeting in council.meetings for item in meeting.agenda):
            assert re.search(r"туралы(\s\(№\s\d+ хаттама\))?$", shape.title.kk), shape.title.kk
            assert shape.title.ru.startswith(("О ", "Об "))
            assert all(text.endswith(".") for text in (shape.heard.kk, shape.heard.ru))
            for text in (shape.heard.kk, shape.heard.ru):
                # Past an initial ("Т. М."), which ends no sentence.
                assert not re.search(r"(^|[^.\s]{2,}\. )[^\W\d_А-ЯЁӘҒҚҢӨҰҮҺІF«]", text), text
            for decision in shape.decisions:
                assert re.search(r"(сын|сін)( \(\d-қосымша\))?[.:]", decision.text.kk) or (
                    "ұсынылсын:" in decision.text.kk
                )
                assert decision.text.ru.endswith(".")
            for speech in shape.spoke:
                assert speech.text.kk.endswith(".")
                assert speech.text.ru.endswith(".")


def test_glossary_terms_are_used(said: list[Words]) -> None:
    for words in said:
        for avoided in AVOIDED["kk"]:
            assert avoided not in words.kk.casefold()
        for avoided in AVOIDED["ru"]:
            assert avoided not in words.ru


def test_nothing_looks_like_personal_data(document: CouncilDocument, said: list[Words]) -> None:
    every = [text for words in said for text in (words.kk, words.ru, words.en)]
    assert not any(re.search(r"\d{9,}", text) for text in every)
    for person in document.persons:
        assert not person.email
        assert not person.phone
    orders = re.findall(rb'"(?:end_)?order_number":"([^"]*)"', msgspec.json.encode(document))
    assert orders
    assert all(re.fullmatch(r"\d{1,3}-ө", order.decode()) for order in orders)
