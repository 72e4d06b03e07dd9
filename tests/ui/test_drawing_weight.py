"""A drawing that asks for endless work is told from a picture before Qt begins with it."""

from __future__ import annotations

import pytest

from qacouncil.ui.drawing_weight import is_drawable

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' viewBox="0 0 9 9">'
)
RECT = '<rect id="r" width="5" height="5"/>'
LAUGHS = "".join(
    f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "<rect/>" * 10}">' for n in range(9)
)


def reused(levels: int, times: int, link: str) -> str:
    """Each level draws the one before so many times."""
    groups = [f'<g id="a0">{RECT}</g>']
    for level in range(1, levels):
        again = link.format(level - 1) * times
        groups.append(f'<g id="a{level}">{again}</g>')
    return f"{HEAD}<defs>{''.join(groups)}</defs>{link.format(levels - 1)}</svg>"


DRAWABLE = {
    "plain": f"{HEAD}{RECT}</svg>",
    "without a namespace": "<svg><rect/></svg>",
    "some parts used again": reused(4, 5, '<use xlink:href="#a{}"/>'),
    "a part that is not there": f'{HEAD}<use href="#none"/></svg>',
}
NOT = {
    "empty": "",
    "a text": "logo",
    "cut off": f"{HEAD}{RECT}",
    "a page": "<html><body/></html>",
    "used again ten times, ten times over": reused(10, 10, '<use xlink:href="#a{}"/>'),
    "without the old name space": reused(10, 10, '<use href="#a{}"/>'),
    "by its fill": reused(10, 10, """<rect fill="url('#a{}')"/>"""),
    "a circle": f'{HEAD}<g id="a"><use href="#a"/></g></svg>',
    "deep": f"{HEAD}{'<g>' * 500}{RECT}{'</g>' * 500}</svg>",
    "a billion laughs": f"<!DOCTYPE svg [{LAUGHS}]><svg>&e8;</svg>",
}


@pytest.mark.parametrize("name", DRAWABLE)
def test_a_picture_is_drawn(name: str) -> None:
    assert is_drawable(DRAWABLE[name].encode())


@pytest.mark.parametrize("name", NOT)
def test_endless_work_and_what_is_no_drawing_is_not(name: str) -> None:
    assert not is_drawable(NOT[name].encode())


def test_an_unknown_encoding_is_none() -> None:
    assert not is_drawable(b'<?xml version="1.0" encoding="x-none"?><svg/>')
