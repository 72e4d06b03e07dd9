from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.comparison import Line, Piece, compare, matches


def shown(lines: tuple[Line, ...]) -> list[tuple[str, str]]:
    """Both sides with what is changed in brackets."""

    def side(pieces: tuple[Piece, ...]) -> str:
        return "".join(f"[{piece.text}]" if piece.changed else piece.text for piece in pieces)

    return [(side(line.left), side(line.right)) for line in lines]


def test_what_is_the_same_stays() -> None:
    lines = compare(["Бірінші.", "Екінші."], ["Бірінші.", "Екінші."])
    assert shown(lines) == [("Бірінші.", "Бірінші."), ("Екінші.", "Екінші.")]
    assert all(line.same for line in lines)
    assert compare([], []) == ()


def test_words_are_marked_within_a_paragraph() -> None:
    lines = compare(
        ["Мерзімі: 01.02.2027. Жауапты: А. Серік"], ["Мерзімі: 15.02.2027. Жауапты: А. Серік"]
    )
    assert shown(lines) == [
        ("Мерзімі: [01].02.2027. Жауапты: А. Серік", "Мерзімі: [15].02.2027. Жауапты: А. Серік")
    ]
    assert not lines[0].same


def test_paragraphs_come_and_go() -> None:
    assert shown(compare(["а", "б", "в"], ["а", "в"])) == [("а", "а"), ("[б]", ""), ("в", "в")]
    assert shown(compare(["а"], ["жаңа", "а"])) == [("", "[жаңа]"), ("а", "а")]
    assert shown(compare(["мүлде басқа сөз"], ["тағы бір нәрсе"])) == [
        ("[мүлде басқа сөз]", ""),
        ("", "[тағы бір нәрсе]"),
    ]


def test_a_version_is_found_beside_what_is_new() -> None:
    lines = compare(
        ["Басы", "Жоба бойынша баяндама тыңдалды.", "Соңы"],
        ["Басы", "Жаңа абзац қосылды.", "Жоба бойынша есеп тыңдалды.", "Соңы"],
    )
    assert shown(lines)[1:3] == [
        ("", "[Жаңа абзац қосылды.]"),
        ("Жоба бойынша [баяндама ]тыңдалды.", "Жоба бойынша [есеп ]тыңдалды."),
    ]


def test_what_is_removed_before_a_version_stands_before_it() -> None:
    lines = compare(["мүлде өзге", "а б в г"], ["а б в д"])
    assert shown(lines) == [("[мүлде өзге]", ""), ("а б в [г]", "а б в [д]")]


def test_what_was_moved_is_on_both_sides() -> None:
    lines = shown(compare(["а", "б", "в", "г"], ["в", "г", "а", "б"]))
    assert [left for left, _ in lines if left and "[" not in left] in (["а", "б"], ["в", "г"])


def test_what_repeats_is_compared_one_by_one() -> None:
    assert (
        matches("xabaabx", "yababay") == [(1, 1), (2, 2), (3, 3), (5, 4)]
        or len(matches("xabaabx", "yababay")) == 4
    )
    assert matches("abba", "baab") != []


def test_a_long_stretch_without_anything_in_common_is_not_compared() -> None:
    left = ["а б"] * 60
    right = ["а в"] * 60
    lines = compare(left, right)
    assert len(lines) == 60
    assert shown(lines)[0] == ("а [б]", "а [в]")
    assert len(compare(["x y"] * 60, ["z w"] * 61)) == 121
    assert matches("ab" * 40, "cd" * 40) == []
    assert matches("ab" * 40, "ba" * 40 + "c") == []


WORDS = st.text("аб ", max_size=8)


@given(st.lists(WORDS, max_size=12), st.lists(WORDS, max_size=12))
def test_nothing_is_lost(left: list[str], right: list[str]) -> None:
    """Each side reads as it was, and what is said to be the same is."""
    lines = compare(left, right)

    def side(name: str) -> list[str]:
        sides = [getattr(line, name) for line in lines]
        return ["".join(piece.text for piece in pieces) for pieces in sides if pieces]

    assert [text for text in side("left") if text] == [text for text in left if text]
    assert [text for text in side("right") if text] == [text for text in right if text]
    for line in lines:
        kept = [
            "".join(p.text for p in pieces if not p.changed) for pieces in (line.left, line.right)
        ]
        assert kept[0] == kept[1]
    pairs = matches(left, right)
    assert all(left[one] == right[other] for one, other in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


def test_what_occurs_once_holds_a_long_stretch_together() -> None:
    """Too long to be compared one by one: still a paragraph that stays is found."""
    left = [f"бұрынғы{each}" for each in range(120)]
    right = [f"жаңа{each}" for each in range(120)]
    left[40] = right[70] = "Өзгермеген тармақ."
    left[90] = right[100] = "Бұл да сол қалпында."
    assert matches(left, right) == [(40, 70), (90, 100)]
