"""The protocol in Kazakh and Russian at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from qacouncil.documents.bilingual import bilingual_after, bilingual_columns
from qacouncil.documents.pages import RuleMark, TextMark
from qacouncil.documents.person_name import PersonName
from qacouncil.documents.protocol import protocol_lines
from qacouncil.documents.protocol_content import Participant, ProtocolContent
from qacouncil.documents.rendering import Paper, paper_lines, paper_pages, paper_pdf
from qacouncil.documents.story import Pair, RosterRow, Signature
from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language, Localized
from tests.documents.extraction import flowing, pages_by_pdfium
from tests.documents.specimen import specimen
from tests.documents.write_golden import GOLDEN

Translators = dict[Language, Translator]
Make = Callable[[ProtocolContent, Translator, Translator], Paper]

FORMS = [bilingual_columns, bilingual_after]


def made(make: Make, translators: Translators, content: ProtocolContent | None = None) -> Paper:
    return make(content or specimen(), translators["kk"], translators["ru"])


@pytest.mark.parametrize("make", FORMS)
def test_it_reads_as_the_golden_file(make: Make, translators: Translators) -> None:
    pages = pages_by_pdfium(paper_pdf(made(make, translators)))
    golden = GOLDEN / f"{make.__name__}.kk_ru.txt"
    assert "\f\n".join(pages) + "\n" == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("make", FORMS)
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_line_of_both_protocols_is_there(
    make: Make, language: Language, translators: Translators
) -> None:
    lines = set(paper_lines(made(make, translators)))
    alone = protocol_lines(specimen(), translators[language])
    joined = ("ХАТТАМА", "ПРОТОКОЛ", "№ 4", "2027 жылғы 21 қаңтар", "21 января", "____")
    missing = [line for line in alone if line not in lines and not any(j in line for j in joined)]
    assert missing == []


@pytest.mark.parametrize("make", FORMS)
def test_both_texts_are_signed_once(make: Make, translators: Translators) -> None:
    paper = made(make, translators)
    signed = [block for block in paper.story.blocks if isinstance(block, Signature)]
    assert [block.position for block in signed] == ["Төраға / Председатель", "Хатшы / Секретарь"]
    last = paper_pages(paper)[-1]
    rules = [m for placed in last for m in placed.box.marks if isinstance(m, RuleMark)]
    assert len(rules) == 2


def test_paragraph_stands_beside_paragraph(translators: Translators) -> None:
    paper = made(bilingual_columns, translators)
    pairs = [block for block in paper.story.blocks if isinstance(block, Pair)]
    assert pairs
    assert all(type(pair.left) is type(pair.right) for pair in pairs)


def test_a_person_stands_beside_themselves(translators: Translators) -> None:
    """The two alphabets order Қ and І in their own ways."""
    content = specimen()
    names = ("Кәрім", "Қасым", "Лаура", "Ірімбет", "Ян", "Өтеп")
    guests = tuple(Participant(PersonName(name), voting=False) for name in names)
    paper = made(bilingual_columns, translators, replace(content, guests=guests))
    pairs = [block for block in paper.story.blocks if isinstance(block, Pair)]
    rows = [
        (pair.left.name, pair.right.name)
        for pair in pairs
        if isinstance(pair.left, RosterRow) and isinstance(pair.right, RosterRow)
    ]
    assert len(rows) > len(names)
    assert [left for left, _ in rows] == [right for _, right in rows]


def test_the_columns_keep_apart(translators: Translators) -> None:
    gutter, middle = 8 / 25.4 * 72, 165 / 25.4 * 72 / 2
    long = Localized(kk="әлеуметтендірілгендіктеріңізден " * 60, ru="непреодолимость " * 60)
    content = specimen()
    content = replace(content, items=(replace(content.items[0], heard=long), *content.items[1:]))
    for page in paper_pages(made(bilingual_columns, translators, content)):
        for placed in page:
            for mark in placed.box.marks:
                if isinstance(mark, TextMark) and mark.x < middle - gutter and mark.line.width:
                    wide = mark.x + mark.line.indent + mark.line.width
                    signature = any(isinstance(m, RuleMark) for m in placed.box.marks)
                    assert signature or wide <= middle - gutter / 2 + 0.5


@pytest.mark.parametrize("make", FORMS)
def test_a_text_that_is_missing_is_marked_in_its_language(
    make: Make, translators: Translators
) -> None:
    content = specimen()
    only = replace(content.items[0], heard=Localized(kk="Тек қазақша айтылды."))
    content = replace(content, items=(only, *content.items[1:]))
    printed = flowing(" ".join(pages_by_pdfium(paper_pdf(made(make, translators, content)))))
    assert "[нет перевода]" in printed
    assert printed.count("Тек қазақша айтылды.") == 2


@pytest.mark.parametrize("make", FORMS)
def test_the_list_of_those_present_is_an_annex_in_both_languages(
    make: Make, translators: Translators
) -> None:
    content = specimen()
    more = tuple(
        Participant(PersonName(f"Қосымов{n}", "Асқар"), Localized(kk="оқытушы")) for n in range(60)
    )
    content = replace(content, present=content.present + more, voting_mandates=75)
    pages = pages_by_pdfium(paper_pdf(made(make, translators, content)))
    printed = flowing(" ".join(pages))
    assert "6-қосымша" in printed
    assert "Приложение 6" in printed
    assert printed.count("Қосымов59") == 2


def test_what_is_signed_ties_only_what_stands_above_it(translators: Translators) -> None:
    pages = paper_pages(made(bilingual_after, translators))
    for page in pages[:-1]:
        assert not page[-1].box.keep, "a page ends where it may"
