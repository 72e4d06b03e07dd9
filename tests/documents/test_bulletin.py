"""The public bulletin: what was decided, nothing of persons, and names found beforehand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qacouncil.documents.bulletin import bulletin_paper
from qacouncil.documents.bulletin_content import BulletinContent, PublishedItem, PublishedPoint
from qacouncil.documents.bulletin_names import bulletin_gaps, names_in
from qacouncil.documents.gaps import GapKind, gap_sentence
from qacouncil.documents.html_file import paper_html
from qacouncil.documents.person_name import PersonName
from qacouncil.documents.rendering import paper_lines, paper_pdf
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language, Localized
from qacouncil.rules.terms import Body
from tests.documents import specimen
from tests.documents.bulletin_specimen import bulletin_specimen
from tests.documents.extraction import pages_by_pdfium
from tests.documents.html_reading import read_page
from tests.documents.write_golden import golden_path

PEOPLE = [each for each in vars(specimen).values() if isinstance(each, PersonName)]


def saying(text: str) -> BulletinContent:
    """A bulletin with one point."""
    content = bulletin_specimen()
    point = PublishedPoint(1, Localized(kk=text))
    item = PublishedItem(1, Localized(kk="мәселе"), (point,))
    return replace(content, meetings=(replace(content.meetings[0], items=(item,)),))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_reads_as_the_golden_file(
    language: Language, translators: dict[Language, Translator]
) -> None:
    pages = pages_by_pdfium(paper_pdf(bulletin_paper(bulletin_specimen(), translators[language])))
    golden = golden_path(language, "bulletin").read_text(encoding="utf-8")
    assert "\f\n".join(pages) + "\n" == golden


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_the_web_says_the_same(
    language: Language, translators: dict[Language, Translator]
) -> None:
    paper = bulletin_paper(bulletin_specimen(), translators[language])
    read = read_page(paper_html(paper))
    for line in paper_lines(paper):
        assert line.replace("\xa0", " ") in read.text.replace("\xa0", " ")
    assert [level for level, _ in read.headings] == [1, 2, 3, 2, 3, 3, 3, 3, 3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_nobody(language: Language, translators: dict[Language, Translator]) -> None:
    content = bulletin_specimen()
    words = " ".join(paper_lines(bulletin_paper(content, translators[language])))
    assert not [each for each in PEOPLE if each.surname in words]
    assert names_in(content, PEOPLE) == ()


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_period_without_decisions_says_so(
    language: Language, body: Body, translators: dict[Language, Translator]
) -> None:
    content = replace(bulletin_specimen(), meetings=(), withheld=0, unsigned=0, body=body)
    lines = paper_lines(bulletin_paper(content, translators[language]))
    assert len(lines) == 7
    assert "{" not in "".join(lines)


@pytest.mark.parametrize(
    "word",
    [
        *("Сапарова", "САПАРОВА", "Сапаровой", "Сапарову", "Сапароваға", "Сапарованың"),
        *("А.Сапарованы", "Saparova", "Saparova’s", "Сапарова-Ким"),
    ],
)
def test_a_surname_is_found_in_its_forms(word: str) -> None:
    content = saying(f"Жұмыс {word} тапсырылсын.")
    (found,) = names_in(content, [PersonName("Сапарова", "Айгүл")])
    assert (found.minutes, found.item, found.point) == ("3", 1, 1)


@pytest.mark.parametrize(
    ("surname", "word"),
    [
        ("Ким", "Кимге"),
        ("Ким", "Кима"),
        ("Ли", "Лиге"),
        ("Әбен", "Әбеннің"),
        ("Покровский", "Покровскому"),
        ("Толстой", "Толстого"),
        ("Коваленок", "Коваленка"),
        ("Серік", "Серігінің"),
        ("Нұрғазыұлы", "Нұрғазыұлына"),
        ("Нұрғазыұлы", "Нургазыулы"),
        ("Петрова-Юсупова", "Юсуповой"),
        ("Оразбаев", "Orazbayev"),
    ],
)
def test_other_surnames_are_found_too(surname: str, word: str) -> None:
    assert names_in(saying(f"Жүктелсін: {word}."), [PersonName(surname)])


@pytest.mark.parametrize(
    ("surname", "text"),
    [
        ("Ли", "Литература и лицензии факультета. Лицей."),
        ("Ким", "Кимберлитовая трубка"),
        ("Ли", "не рассматривать ли вопрос"),
        ("Сапар", "сапар шегу туралы"),
        ("Жұман", "Жоспар бекітілсін."),
    ],
)
def test_other_words_are_no_names(surname: str, text: str) -> None:
    assert names_in(saying(text), [PersonName(surname)]) == ()


def test_each_name_is_told_once_a_place_and_titles_are_read() -> None:
    content = saying("Сапарова, Сапарованың, Ким")
    meeting = content.meetings[0]
    item = replace(meeting.items[0], title=Localized(ru="О переводе Сапаровой"))
    content = replace(content, meetings=(replace(meeting, items=(item,)),))
    found = names_in(content, [PersonName("Сапарова"), PersonName("Ким"), PersonName("Ким")])
    assert [(each.point, each.word) for each in found] == [
        (0, "Сапаровой"),
        (1, "Сапарова"),
        (1, "Ким"),
    ]


def test_names_and_missing_translations_are_told_beforehand(
    translators: dict[Language, Translator],
) -> None:
    gaps = bulletin_gaps(saying("Сапароваға тапсырылсын."), [PersonName("Сапарова")], "ru")
    assert [gap.kind for gap in gaps] == [
        GapKind.MAY_NAME,
        GapKind.NOT_TRANSLATED,
        GapKind.NOT_TRANSLATED,
    ]
    said = gap_sentence(gaps[0], translators["ru"])
    assert said == "Протокол №\u00a03. Пункт 1.1: здесь может быть названо лицо: Сапароваға."
