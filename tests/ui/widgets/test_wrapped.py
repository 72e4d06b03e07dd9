"""Words in a narrow place: two lines, then three dots."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from qacouncil.ui.widgets.wrapped import wrapped_lines


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetrics:
    return QFontMetrics(QFont(qapp.font()))


def test_short_words_stay_on_one_line(metrics: QFontMetrics) -> None:
    made = wrapped_lines("one two", metrics, 1000, 2)
    assert made.lines == ("one two",)
    assert not made.elided


def test_long_words_take_the_second_line(metrics: QFontMetrics) -> None:
    width = metrics.horizontalAdvance("one two") + 2
    made = wrapped_lines("one two three", metrics, width, 2)
    assert made.lines == ("one two", "three")
    assert not made.elided


def test_what_fits_in_neither_ends_in_dots(metrics: QFontMetrics) -> None:
    width = metrics.horizontalAdvance("one two") + 2
    made = wrapped_lines("one two three four five", metrics, width, 2)
    assert made.lines[0] == "one two"
    assert made.lines[1].endswith("…")
    assert made.elided


def test_a_no_break_space_does_not_break(metrics: QFontMetrics) -> None:
    width = metrics.horizontalAdvance("minutes №") + 2
    made = wrapped_lines("minutes №\u00a05", metrics, width, 2)
    assert made.lines[0] == "minutes"


def test_one_long_word_is_elided(metrics: QFontMetrics) -> None:
    made = wrapped_lines("extraordinarily", metrics, 40, 2)
    assert len(made.lines) == 1
    assert made.elided
