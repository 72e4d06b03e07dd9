"""The contrasts that ui.md promises, reckoned by WCAG 2.1's formula for relative luminance."""

from __future__ import annotations

import dataclasses
import re

import pytest

from qacouncil.ui.tokens import DARK, LIGHT, Tokens, sharpened

# On the surface unless another ground is named: token, ground, light, dark.
TABLE = [
    ("border", "surface", 3.6, 4.2),
    ("text", "surface", 16.0, 13.5),
    ("text2", "surface", 6.8, 7.6),
    ("placeholder", "surface", 5.0, 5.5),
    ("disabled", "surface", 3.6, 4.0),
    ("accent", "surface", 7.0, 7.2),
    ("on_accent", "accent", 7.0, 7.4),
    ("text", "tint", 13.5, 11.1),
    ("done", "surface", 6.5, 7.8),
    ("warning", "surface", 6.7, 8.2),
    ("danger", "surface", 7.2, 7.4),
]

# Words that stand on a ground of their own; each must be legible there too.
WORDS = [
    ("done", "done_tint"),
    ("warning", "warning_tint"),
    ("danger", "danger_tint"),
    ("accent", "tint"),
    ("accent", "warning_tint"),
    ("accent", "danger_tint"),
    ("text", "window"),
    ("text", "hover"),
    ("text", "done_tint"),
    ("text", "warning_tint"),
    ("text", "danger_tint"),
    ("text2", "window"),
    ("text2", "header"),
    ("text2", "hover"),
    ("text2", "tint"),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_pressed"),
    ("surface", "danger"),
]

MARKS = [
    ("border", "window"),
    ("border", "header"),
    ("accent", "window"),
    ("danger", "danger_tint"),
]


def luminance(color: str) -> float:
    """Relative luminance of #rrggbb, 0 to 1."""
    channels = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(tokens: Tokens, one: str, other: str) -> float:
    """Contrast ratio of two tokens, 1 to 21."""
    values = sorted((luminance(getattr(tokens, one)), luminance(getattr(tokens, other))))
    return (values[1] + 0.05) / (values[0] + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert luminance("#FFFFFF") == pytest.approx(1)
    assert luminance("#000000") == 0


@pytest.mark.parametrize(("one", "ground", "light", "dark"), TABLE)
def test_the_contrasts_are_those_of_the_design(
    one: str, ground: str, light: float, dark: float
) -> None:
    assert contrast(LIGHT, one, ground) == pytest.approx(light, abs=0.1)
    assert contrast(DARK, one, ground) == pytest.approx(dark, abs=0.1)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_words_are_legible_on_every_ground_they_stand_on(tokens: Tokens) -> None:
    dim = {pair: contrast(tokens, *pair) for pair in WORDS if contrast(tokens, *pair) < 4.5}
    assert dim == {}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_borders_and_marks_are_seen(tokens: Tokens) -> None:
    dim = {pair: contrast(tokens, *pair) for pair in MARKS if contrast(tokens, *pair) < 3}
    assert dim == {}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_is_written_in_full(tokens: Tokens) -> None:
    colors = {k: v for k, v in dataclasses.asdict(tokens).items() if k != "dark"}
    assert [k for k, v in colors.items() if not re.fullmatch("#[0-9A-F]{6}", v)] == []


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_high_contrast_leaves_nothing_faint(tokens: Tokens) -> None:
    sharp = sharpened(tokens)
    assert contrast(sharp, "hairline", "surface") >= 3
    for words in ("text2", "placeholder", "disabled"):
        assert contrast(sharp, words, "surface") >= 4.5
        assert contrast(sharp, words, "surface") > contrast(tokens, words, "surface")
