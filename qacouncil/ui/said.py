"""Small things many screens say: today, a name in a list, a word that begins a cell."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from qacouncil.i18n.names import Name, short_name
from qacouncil.localized import Localized
from qacouncil.ui.context import Ui

# за – 14; необходимо: 9; кемінде 8; for 14
_BEFORE_NUMBER = re.compile(
    r" ([–—]) (?=\d)|(?<=:) (?=\d)"
    r"|(?<=\bкемінде) (?=\d)|(?<=\bне менее) (?=\d)|(?<=\bat least) (?=\d)"
    r"|(?<=\bfor) (?=\d)|(?<=\bagainst) (?=\d)|(?<=\babstained) (?=\d)"
)


def today(ui: Ui) -> dt.date:
    """The date on the wall where the program runs."""
    return ui.clock().astimezone().date()


def capital(text: str) -> str:
    """With a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def numbered(ui: Ui, number: object) -> str:
    """№ 4, in English No. 4; the number stays with its sign on one line."""
    sign = "No." if ui.language == "en" else "№"
    return f"{sign}\u00a0{number}"


def numbers_kept(text: str) -> str:
    """A sentence of numbers with each on the line of the word it tells of, as on paper."""
    return _BEFORE_NUMBER.sub(
        lambda found: f"\u00a0{found[1]}\u00a0" if found[1] else "\u00a0", text
    )


def listed_name(ui: Ui, name: Name) -> str:
    """Ким Е. В., in the spelling of the interface language."""
    return short_name(name, ui.language, initials_first=False)


def responsible(ui: Ui, names: Iterable[Name], text: Localized) -> str:
    """Who carries something out: persons and words, or nobody named."""
    said = [listed_name(ui, each) for each in names]
    words = text.nearest(ui.language)[0].strip()
    return ", ".join([*said, words] if words else said)


def one_line(text: Localized, ui: Ui) -> str:
    """A text as a cell shows it: in the next best language, without line breaks."""
    return " ".join(text.nearest(ui.language)[0].split())
