"""Where pages break, and that nothing leaves the margins."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from qacouncil.documents.fonts import BOLD, fonts
from qacouncil.documents.pages import MM, Frame, Mark, Placed, RuleMark, TextMark
from qacouncil.documents.person_name import PersonName
from qacouncil.documents.protocol import protocol_pages, protocol_pdf
from qacouncil.documents.protocol_content import Item, Participant, Point, ProtocolContent
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language, Localized
from tests.documents.extraction import flowing, pages_by_pdfium
from tests.documents.specimen import specimen


def with_filling(lines: int) -> ProtocolContent:
    """The specimen with so many short paragraphs in its first item: all else moves."""
    content = specimen()
    text = "\n".join(["Қысқа абзац."] * lines)
    first = replace(content.items[0], heard=Localized(text, text, text))
    return replace(content, items=(first, *content.items[1:]))


def text_of(placed: Placed) -> str:
    marks = [mark for mark in placed.box.marks if isinstance(mark, TextMark)]
    return " ".join(mark.line.text + "".join(mark.line.pieces or ()) for mark in marks)


def is_heading(placed: Placed) -> bool:
    marks = placed.box.marks
    return len(marks) == 1 and isinstance(marks[0], TextMark) and marks[0].face == BOLD


def is_first_line(placed: Placed) -> bool:
    mark = placed.box.marks[0]
    return isinstance(mark, TextMark) and mark.line.indent > 0


def is_signature(placed: Placed) -> bool:
    return any(isinstance(mark, RuleMark) for mark in placed.box.marks)


@pytest.mark.parametrize("lines", range(0, 45, 3))
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_belongs_together_stays_on_one_page(
    language: Language, lines: int, translators: dict[Language, Translator]
) -> None:
    pages = protocol_pages(with_filling(lines), translators[language])
    deadline = {"kk": "Мерзімі", "ru": "Срок", "en": "Deadline"}[language]
    vote = {"kk": "Дауыс берілді", "ru": "Голосовали", "en": "Vote"}[language]
    for page in pages:
        assert not is_heading(page[-1]), "a heading alone at the foot"
        assert not text_of(page[0]).startswith((deadline, vote)), "torn from its decision"
        if is_signature(page[0]):
            pytest.fail("signatures without the annex list")
        last = page[-1].box.marks[0]
        assert isinstance(last, (TextMark, RuleMark))
        if isinstance(last, TextMark):
            assert not last.line.pieces, "a word divided over two pages"


@pytest.mark.parametrize("lines", range(45))
def test_signatures_take_two_lines_along_without_annexes(
    lines: int, translators: dict[Language, Translator]
) -> None:
    content = replace(with_filling(lines), annexes=())
    last = protocol_pages(content, translators["kk"])[-1]
    assert sum(is_signature(placed) for placed in last) == 2
    assert not is_signature(last[0])
    assert not is_signature(last[1])


@pytest.mark.parametrize("shift", range(12))
def test_no_line_of_a_paragraph_is_alone(
    shift: int, translators: dict[Language, Translator]
) -> None:
    # Words too short to be divided, so that nothing else keeps the lines together.
    filling = [f"Ұзақ абзац {'мен сөз бен жол ' * (9 + number % 5)}." for number in range(40)]
    text = "\n".join([*["Қысқа абзац."] * shift, *filling])
    content = specimen()
    item = replace(content.items[0], heard=Localized(kk=text))
    pages = protocol_pages(replace(content, items=(item,)), translators["kk"])
    for before, after in itertools.pairwise(pages):
        if text_of(before[-1]).startswith("Ұзақ"):
            assert not is_first_line(before[-1]), "the first line of a paragraph at the foot"
        if not is_heading(after[0]) and not is_first_line(after[0]):
            assert not is_first_line(after[1]), "the last line of a paragraph at the head"


def test_a_chain_longer_than_a_page_still_breaks(translators: dict[Language, Translator]) -> None:
    content = specimen()
    first = content.items[0]
    points = tuple(Point(n, Localized(kk="Бір жол.")) for n in range(1, 200))
    many = tuple(
        replace(content.annexes[0], title=Localized(kk=f"Қосымша {n}")) for n in range(150)
    )
    content = replace(content, items=(replace(first, points=points),), annexes=many)
    pages = protocol_pages(content, translators["kk"])
    frame = Frame()
    for page in pages:
        assert page[-1].top + page[-1].box.height <= frame.height + 0.1
    assert sum(len(page) for page in pages) > 350


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_stands_in_the_margins(
    language: Language, translators: dict[Language, Translator]
) -> None:
    word = "Сапасыздандырылмағандықтарыңыздан" * 12
    content = with_filling(20)
    second = replace(content.items[1], heard=Localized(word, word, word), title=Localized(word))
    content = replace(content, items=(content.items[0], second, *content.items[2:]))
    frame = Frame()
    for page in protocol_pages(content, translators[language]):
        for placed in page:
            assert placed.top + placed.box.height <= frame.height + 0.1
            for mark in placed.box.marks:
                assert mark.x + _right_end(mark) <= frame.width + 1.0


def _right_end(mark: Mark) -> float:
    if isinstance(mark, RuleMark):
        return mark.length
    assert isinstance(mark, TextMark)
    line = mark.line
    shown = line.text + (line.pieces[0] if line.pieces else "")
    width = sum(fonts().width(part, mark.face) for part in shown.split(" "))
    width += shown.count(" ") * fonts().width(" ", mark.face)
    stretched = line.stretch * line.text.count(" ")
    return line.indent + line.carried + width * mark.size / 1000 + stretched


def test_justified_lines_end_at_the_margin(translators: dict[Language, Translator]) -> None:
    frame = Frame()
    ends = [
        mark.x + _right_end(mark)
        for page in protocol_pages(specimen(), translators["kk"])
        for placed in page
        for mark in placed.box.marks
        if isinstance(mark, TextMark) and mark.line.stretch
    ]
    assert len(ends) > 20
    assert all(abs(end - frame.width) < 0.2 for end in ends)


def test_more_than_fifteen_are_listed_in_an_annex(
    translators: dict[Language, Translator],
) -> None:
    content = specimen()
    more = tuple(
        Participant(PersonName(f"Қосымов{n}", "Асқар"), Localized(kk="оқытушы")) for n in range(2)
    )
    content = replace(content, present=content.present + more, voting_mandates=17)
    pages = pages_by_pdfium(protocol_pdf(content, translators["kk"]))
    assert "Қатысқан кеңес мүшелері (16 / 17): тізім қоса беріледі" in flowing(pages[0])
    assert "Есімова Л. Б." not in pages[0]
    assert "6. Қатысқан кеңес мүшелерінің тізімі." in flowing(pages[-2])
    assert pages[-1].startswith("№ 4 хаттамаға 6-қосымша") or "6-қосымша" in pages[-1]
    assert "Есімова Л. Б." in pages[-1]
    assert "Мырзахметова" not in pages[-1]


def test_page_numbers_from_the_second_page(translators: dict[Language, Translator]) -> None:
    pages = pages_by_pdfium(protocol_pdf(specimen(), translators["kk"]))
    assert not pages[0].startswith("1")
    assert [page.split("\n")[0] for page in pages[1:]] == ["2", "3", "4"]


def test_margins_of_the_style(translators: dict[Language, Translator]) -> None:
    content = specimen()
    narrow = replace(content, style=replace(content.style, right_margin=10))
    wide = protocol_pages(narrow, translators["kk"])
    ends = [
        mark.x + _right_end(mark)
        for page in wide
        for placed in page
        for mark in placed.box.marks
        if isinstance(mark, TextMark) and mark.line.stretch
    ]
    assert max(ends) == pytest.approx(Frame(right=10 * MM).width, abs=0.2)


def test_headings_are_bookmarks(translators: dict[Language, Translator]) -> None:
    marks = [
        placed.box.bookmark
        for page in protocol_pages(specimen(), translators["en"])
        for placed in page
        if placed.box.bookmark
    ]
    assert [mark[:2] for mark in marks] == ["1.", "2.", "3.", "4.", "5."]


def test_an_item_without_anything_prints_its_heading(
    translators: dict[Language, Translator],
) -> None:
    content = replace(specimen(), items=(Item(number=1, title=Localized()),))
    assert "1. ТЫҢДАЛДЫ:" in "".join(pages_by_pdfium(protocol_pdf(content, translators["kk"])))
