"""Ballots: four on a page, or as many as their words leave room for; none is marked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qacouncil.documents.ballot_content import BallotContent
from qacouncil.documents.ballots import ballots_gaps, ballots_paper
from qacouncil.documents.docx_file import paper_docx
from qacouncil.documents.gaps import GapKind, PlaceKind
from qacouncil.documents.html_file import paper_html
from qacouncil.documents.pages import MM, Placed, ShapeMark, TextMark
from qacouncil.documents.rendering import Paper, paper_pages, paper_pdf
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language, Localized
from tests.documents.ballot_specimen import decision, election
from tests.documents.docx_reading import words_of_docx
from tests.documents.extraction import flowing, pages_by_pdfium
from tests.documents.write_golden import BOTH, GOLDEN, PAPERS, golden_path

Translators = dict[Language, Translator]
A4 = (210 * MM, 297 * MM)


def texts(page: list[Placed]) -> list[TextMark]:
    return [mark for placed in page for mark in placed.box.marks if isinstance(mark, TextMark)]


def squares(page: list[Placed]) -> list[ShapeMark]:
    marks = (mark for placed in page for mark in placed.box.marks)
    return [mark for mark in marks if isinstance(mark, ShapeMark) and " re " in mark.operators]


def cuts(page: list[Placed]) -> list[ShapeMark]:
    marks = (mark for placed in page for mark in placed.box.marks)
    return [mark for mark in marks if isinstance(mark, ShapeMark) and "[6 4]" in mark.operators]


def one(translator: Translator, content: BallotContent, beside: Translator | None = None) -> Paper:
    return ballots_paper([content], translator, beside)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ballots_read_as_the_golden_file(language: Language, translators: Translators) -> None:
    pages = pages_by_pdfium(PAPERS["ballots"](translators[language]))
    assert "\f\n".join(pages) + "\n" == golden_path(language, "ballots").read_text("utf-8")


def test_ballots_in_two_languages_read_as_the_golden_file(translators: Translators) -> None:
    pages = pages_by_pdfium(paper_pdf(BOTH["ballots"](translators["kk"], translators["ru"])))
    assert "\f\n".join(pages) + "\n" == (GOLDEN / "ballots.kk_ru.txt").read_text("utf-8")


@pytest.mark.parametrize("count", [1, 4, 5, 15])
def test_there_are_as_many_as_asked_for_four_on_a_page(
    translators: Translators, count: int
) -> None:
    pages = paper_pages(one(translators["ru"], replace(election(), count=count)))
    assert [len(squares(page)) // 2 for page in pages] == [
        min(4, count - first) for first in range(0, count, 4)
    ]
    assert all(len(cuts(page)) == 2 for page in pages)
    assert all(len(page) == 1 for page in pages)


def test_nothing_tells_a_ballot_from_another(translators: Translators) -> None:
    """The same marks at the same places, but for where the card lies; no page bears a number."""
    paper = one(translators["kk"], replace(election(), count=9))
    pages = paper_pages(paper)
    quarter = len(texts(pages[0])) // 4
    cards = []
    for page in pages:
        marks = texts(page)
        for first in range(0, len(marks), quarter):
            card = marks[first : first + quarter]
            x, y = card[0].x, card[0].down
            cards.append(
                [(m.line.text, round(m.x - x, 6), round(m.down - y, 6), m.size) for m in card]
            )
    assert len(cards) == 9
    assert all(card == cards[0] for card in cards)
    shown = pages_by_pdfium(paper_pdf(paper))
    assert "\n9" not in shown[-1]
    assert [page.splitlines()[0] for page in shown] == [shown[0].splitlines()[0]] * 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_keeps_its_padding_and_its_squares_are_nine_millimetres(
    translators: Translators, language: Language
) -> None:
    page, *_ = paper_pages(one(translators[language], decision()))
    for mark in texts(page):
        across = (mark.x + mark.line.indent) % (A4[0] / 2)
        down = mark.down % (A4[1] / 2)
        assert across >= 10 * MM - 0.01
        assert 10 * MM - 0.01 <= down <= A4[1] / 2 - 10 * MM
    for square in squares(page):
        wide, high = square.operators.split(" re ")[0].split()[-2:]
        assert float(wide) == float(high) == pytest.approx(9 * MM, abs=0.01)


@pytest.mark.parametrize(("words", "on_a_page"), [(10, 4), (30, 4), (60, 2), (10_000, 1)])
def test_a_longer_text_takes_a_larger_card(
    translators: Translators, words: int, on_a_page: int
) -> None:
    text = Localized(ru=" ".join(f"слово{n}" for n in range(words)))
    paper = one(translators["ru"], replace(decision(), points=(("3.1", text),), count=8))
    pages = paper_pages(paper)
    assert len(squares(pages[0])) // 2 == on_a_page
    for page in pages:
        for mark in texts(page):
            assert mark.down <= A4[1] - 10 * MM
    shown = flowing(" ".join(pages_by_pdfium(paper_pdf(paper))))
    assert ("(полный текст – в проекте решения)" in shown) == (words == 10_000)
    if words < 10_000:
        assert shown.count(f"слово{words - 1} ") == 8


def test_the_longest_decision_in_two_languages_takes_a_page_and_all_of_it_is_seen(
    translators: Translators,
) -> None:
    long = Localized("сөз " * 10_000, "слово " * 10_000)
    content = replace(decision(), title=long, points=(("3.1", long), ("3.2", long)), count=2)
    paper = one(translators["kk"], content, translators["ru"])
    pages = paper_pages(paper)
    assert [len(squares(page)) for page in pages] == [2, 2]
    assert cuts(pages[0]) == []
    assert all(mark.down <= A4[1] - 10 * MM for mark in texts(pages[0]))
    assert "Не подписывать." in flowing(pages_by_pdfium(paper_pdf(paper))[0])


def test_votes_do_not_share_a_page(translators: Translators) -> None:
    contents = [replace(election(), count=1), replace(decision(), count=1)]
    shown = pages_by_pdfium(paper_pdf(ballots_paper(contents, translators["ru"])))
    assert len(shown) == 2
    assert "Кандидат: Есімова Ләззат Бекболатқызы" in shown[0]
    assert "Проект решения" not in shown[0]
    assert "Кандидат" not in shown[1]


def test_a_meeting_without_a_number(translators: Translators) -> None:
    shown = pages_by_pdfium(paper_pdf(one(translators["ru"], replace(election(), number=""))))
    assert "Заседание" not in shown[0]


def test_ballots_are_written_for_word_and_for_the_web_too(translators: Translators) -> None:
    paper = one(translators["ru"], replace(election(), count=3))
    words = words_of_docx(paper_docx(paper))
    assert words.count("Кандидат:") == words.count("ПРОТИВ") == 3
    assert "☐ ПРОТИВ" in paper_html(paper).decode("utf-8")


def test_gaps_are_named_once() -> None:
    text = Localized(kk="Тек қазақша")
    content = replace(decision(), points=(("3.2", text),))
    (gap,) = ballots_gaps([content, content], "ru")
    assert (gap.kind, gap.place.kind, gap.place.point) == (
        GapKind.NOT_TRANSLATED,
        PlaceKind.POINT,
        2,
    )
    assert ballots_gaps([election()], "ru") == []
    assert {gap.kind for gap in ballots_gaps([election()], "en")} == {GapKind.LATIN_BY_RULE}
