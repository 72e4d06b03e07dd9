from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.documents.binding import paragraphs
from qacouncil.documents.breaking import Breaker, TextLine, TextStyle
from qacouncil.documents.centring import centred_lines
from qacouncil.documents.fonts import REGULAR, fonts
from qacouncil.documents.hyphenation import Hyphenator

STYLE = TextStyle(REGULAR, 14, justified=True, first_indent=35)
MEASURE = 300.0


def broken(text: str, *, measure: float = MEASURE, hyphenate: bool = True) -> list[TextLine]:
    breaker = Breaker(fonts(), Hyphenator() if hyphenate else None)
    return breaker.lines(text, STYLE, measure, "kk")


def rejoined(lines: list[TextLine]) -> str:
    """The paragraph that the lines show."""
    text = ""
    for line in lines:
        if text and not line.carried and not text.endswith(" "):
            text += " "
        text += line.text + line.whole
    return text.replace("\u00a0", " ")


LONG = "Бағдарламаның жаңартылған редакциясын қабылдау туралы мәліметтер енгізілсін " * 6


def test_all_lines_but_the_last_fill_the_measure() -> None:
    lines = broken(LONG.strip())
    assert len(lines) > 5
    assert all(line.stretch or line.pieces for line in lines[:-1])
    assert lines[-1].stretch == 0.0
    assert lines[0].indent == 35
    assert all(line.indent == 0 for line in lines[1:])


def test_at_most_two_hyphens_running() -> None:
    lines = broken("бағдарламаларының " * 30 + "соңы", measure=170)
    running = longest = 0
    for line in lines:
        running = running + 1 if line.pieces else 0
        longest = max(longest, running)
    assert longest == 2


def test_the_last_word_is_not_divided() -> None:
    text = "Мына мәліметтер бағдарламаларының"
    for measure in range(150, 330, 5):
        assert broken(text, measure=measure)[-1].text.strip().endswith("бағдарламаларының")


def test_without_a_hyphenator_no_word_is_divided() -> None:
    assert not any(line.pieces for line in broken(LONG.strip(), hyphenate=False))


def test_a_word_longer_than_a_line_is_cut_without_a_sign() -> None:
    word = "ұзақсөз" * 60
    lines = broken(f"Алды {word} соңы")
    (cut,) = [line for line in lines if line.pieces]
    assert cut.pieces is not None
    assert "".join(cut.pieces) == cut.whole == word
    assert rejoined(lines) == f"Алды {word} соңы"


def test_a_word_longer_than_many_lines_may_break_between_pages() -> None:
    word = "ұзақсөз" * 400
    lines = broken(word)
    assert not any(line.pieces for line in lines)
    assert "".join(line.text for line in lines) == word


def test_joined_signs_are_not_cut_apart() -> None:
    family = "👩\u200d🔬"
    for measure in range(60, 120, 7):
        for line in broken(family * 30, measure=measure):
            for piece in line.pieces or [line.text]:
                assert piece == family * (len(piece) // len(family))


def test_tied_words_part_only_where_they_must() -> None:
    lines = broken("а" * 30 + " – " + "б" * 30, measure=250)
    assert rejoined(lines) == "а" * 30 + " – " + "б" * 30


@given(st.text(max_size=300), st.integers(40, 500))
def test_nothing_is_lost_and_nothing_is_added(text: str, measure: int) -> None:
    for part in paragraphs(text):
        lines = broken(part, measure=measure)
        assert "".join(rejoined(lines).split()) == "".join(part.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("бір екі", ["бір екі"]),
        (
            "ТУРКЕСТАНСКИЙ ИНЖЕНЕРНО-ТЕХНОЛОГИЧЕСКИЙ УНИВЕРСИТЕТ",
            ["ТУРКЕСТАНСКИЙ", "ИНЖЕНЕРНО-ТЕХНОЛОГИЧЕСКИЙ УНИВЕРСИТЕТ"],
        ),
        (
            "бір екі үш төрт бес алты жеті сегіз тоғыз он",
            ["бір екі үш төрт бес", "алты жеті сегіз тоғыз он"],
        ),
    ],
)
def test_centred_lines_are_balanced(text: str, expected: list[str]) -> None:
    style = TextStyle(REGULAR, 14)
    width = 460.0 if text.isupper() else 200.0
    lines = centred_lines(Breaker(fonts(), None), text, style, width, "kk")
    assert [line.text for line in lines] == expected
    assert all(line.indent == pytest.approx((width - line.width) / 2) for line in lines)


@pytest.mark.parametrize("text", ["ұзақ" * 100, "сөз " * 100])
def test_centring_takes_any_text(text: str) -> None:
    lines = centred_lines(Breaker(fonts(), None), text.strip(), TextStyle(REGULAR, 14), 200, "kk")
    assert "".join(rejoined(lines).split()) == "".join(text.split())
