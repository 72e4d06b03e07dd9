"""What may stand at the head of the papers: a whole PNG of a modest size, and nothing else."""

from __future__ import annotations

import pytest

from qacouncil.logo import LOGO_SIDE, is_logo
from tests.pictures import picture, png, png_that_says

LARGE = png((LOGO_SIDE, LOGO_SIDE))
BAD = {
    "empty": b"",
    "a text": b"logo",
    "a JPEG": picture("JPEG"),
    "one pixel too wide": png((LOGO_SIDE + 1, 1)),
    "one pixel too high": png((1, LOGO_SIDE + 1)),
    "cut off": LARGE[: len(LARGE) // 2],
    "the head alone": png()[:40],
    "a flipped bit": png()[:45] + bytes([png()[45] ^ 1]) + png()[46:],
    # Its head says 60 000 by 60 000 pixels: never decoded.
    "a bomb": png_that_says(60_000),
}


@pytest.mark.parametrize("content", [png(), LARGE, png((1, 1))])
def test_a_whole_png_is_a_logo(content: bytes) -> None:
    assert is_logo(content)


@pytest.mark.parametrize("name", BAD)
def test_anything_else_is_none(name: str) -> None:
    assert not is_logo(BAD[name])
