"""Two versions of a text beside each other: which paragraphs stay, which words differ.

Lines and words are compared in the same way: what both ends have in common is set aside, then what
occurs once on each side holds the rest together (patience), and only short stretches between are
compared one by one. So two long papers take little time however much was changed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

# Letters and digits, or one other sign, with the spaces after it.
_WORD = re.compile(r"\w+\s*|[^\w\s]\s*|\s+")
_CELLS = 2500  # pairs that a stretch without anchors may have to be compared one by one
_ALIKE = 4, 10  # paragraphs with fewer words in common are two different ones


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words; `changed`: the other side has not got it."""

    text: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph on both sides; empty on the side that has not got it."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]

    @property
    def same(self) -> bool:
        """Whether both sides say the same."""
        return self.left == self.right


def compare(left: Sequence[str], right: Sequence[str]) -> tuple[Line, ...]:
    """The paragraphs of two versions beside each other, in their order."""
    found: list[Line] = []
    before_left = before_right = 0
    for place_left, place_right in (*matches(left, right), (len(left), len(right))):
        found += _changed(left[before_left:place_left], right[before_right:place_right])
        if place_left < len(left):
            piece = (Piece(left[place_left]),)
            found.append(Line(piece, piece))
        before_left, before_right = place_left + 1, place_right + 1
    return tuple(found)


def matches(left: Sequence[Hashable], right: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Places of what is the same on both sides, in order on both."""
    found: list[tuple[int, int]] = []
    waiting = [(0, len(left), 0, len(right))]
    while waiting:
        low, high, other_low, other_high = waiting.pop()
        while low < high and other_low < other_high and left[low] == right[other_low]:
            found.append((low, other_low))
            low, other_low = low + 1, other_low + 1
        while low < high and other_low < other_high and left[high - 1] == right[other_high - 1]:
            high, other_high = high - 1, other_high - 1
            found.append((high, other_high))
        if low == high or other_low == other_high:
            continue
        anchors = _anchors(left, right, (low, high, other_low, other_high))
        if anchors:
            found += anchors
            for start, end in zip(
                [(low - 1, other_low - 1), *anchors], [*anchors, (high, other_high)], strict=True
            ):
                waiting.append((start[0] + 1, end[0], start[1] + 1, end[1]))
        elif (high - low) * (other_high - other_low) <= _CELLS:
            found += _one_by_one(left[low:high], right[other_low:other_high], low, other_low)
    return sorted(found)


def _anchors(
    left: Sequence[Hashable], right: Sequence[Hashable], where: tuple[int, int, int, int]
) -> list[tuple[int, int]]:
    """What occurs once on each side, as far as it stands in the same order: the longest run."""
    low, high, other_low, other_high = where
    once, other_once = Counter(left[low:high]), Counter(right[other_low:other_high])
    places = {right[place]: place for place in range(other_low, other_high)}
    pairs = [
        (place, places[left[place]])
        for place in range(low, high)
        if once[left[place]] == 1 and other_once[left[place]] == 1
    ]
    # Longest rising run of the right places (patience): the last card of each pile, and for each
    # card the one below it in the pile before.
    tops: list[int] = []
    tops_at: list[int] = []
    below: list[int] = []
    for index, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        below.append(tops_at[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(place)
            tops_at.append(index)
        else:
            tops[pile], tops_at[pile] = place, index
    run = []
    index = tops_at[-1] if tops_at else -1
    while index >= 0:
        run.append(pairs[index])
        index = below[index]
    return run[::-1]


def _one_by_one(
    left: Sequence[Hashable], right: Sequence[Hashable], first: int, other_first: int
) -> list[tuple[int, int]]:
    """The longest common run of a short stretch, each compared with each."""
    best = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for row in range(len(left) - 1, -1, -1):
        for column in range(len(right) - 1, -1, -1):
            if left[row] == right[column]:
                best[row][column] = best[row + 1][column + 1] + 1
            else:
                best[row][column] = max(best[row + 1][column], best[row][column + 1])
    found, row, column = [], 0, 0
    while best[row][column]:
        if left[row] == right[column]:
            found.append((first + row, other_first + column))
            row, column = row + 1, column + 1
        elif best[row + 1][column] >= best[row][column + 1]:
            row += 1
        else:
            column += 1
    return found


def _changed(left: Sequence[str], right: Sequence[str]) -> list[Line]:
    """Paragraphs none of which is the same: those alike stand beside each other."""
    found = []
    before_left = before_right = 0
    for pair in (*_alike(left, right), (len(left), len(right))):
        found += [Line((Piece(text, changed=True),), ()) for text in left[before_left : pair[0]]]
        found += [Line((), (Piece(text, changed=True),)) for text in right[before_right : pair[1]]]
        if pair[0] < len(left):
            found.append(_words(left[pair[0]], right[pair[1]]))
        before_left, before_right = pair[0] + 1, pair[1] + 1
    return found


def _alike(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Which paragraphs are versions of each other; in a long stretch those at the same place."""
    bags = [Counter(_WORD.findall(text)) for text in left]
    other_bags = [Counter(_WORD.findall(text)) for text in right]
    if len(left) * len(right) > _CELLS:
        together = range(min(len(left), len(right)))
        return [(place, place) for place in together if _share(bags[place], other_bags[place])]
    # The greatest sum of likeness, in order on both sides.
    best = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    shares = [[_share(bag, other) for other in other_bags] for bag in bags]
    for row in range(len(left) - 1, -1, -1):
        for column in range(len(right) - 1, -1, -1):
            taken = shares[row][column]
            with_it = best[row + 1][column + 1] + taken if taken else 0
            best[row][column] = max(with_it, best[row + 1][column], best[row][column + 1])
    found, row, column = [], 0, 0
    while best[row][column]:
        if best[row][column] == best[row + 1][column]:
            row += 1
        elif best[row][column] == best[row][column + 1]:
            column += 1
        else:
            found.append((row, column))
            row, column = row + 1, column + 1
    return found


def _share(left: Counter[str], right: Counter[str]) -> int:
    """Words in common of a hundred; 0 where they are too few."""
    both = 2 * (left & right).total()
    all_words = left.total() + right.total()
    enough, of = _ALIKE
    return 100 * both // all_words if all_words and both * of >= all_words * enough else 0


def _words(left: str, right: str) -> Line:
    """Two versions of a paragraph, word by word."""
    words, other_words = _WORD.findall(left), _WORD.findall(right)
    same = matches(words, other_words)
    return Line(
        _pieces(words, {place for place, _ in same}),
        _pieces(other_words, {place for _, place in same}),
    )


def _pieces(words: Sequence[str], same: set[int]) -> tuple[Piece, ...]:
    """The words in runs that stay or are changed."""
    found: list[Piece] = []
    for place, word in enumerate(words):
        changed = place not in same
        if found and found[-1].changed == changed:
            found[-1] = Piece(found[-1].text + word, changed)
        else:
            found.append(Piece(word, changed))
    return tuple(found)
