"""One line of what is ready for a meeting, or not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qacouncil.i18n.translator import Translator
from qacouncil.ui.context import Place


@dataclass(frozen=True, slots=True)
class Check:
    """`mend` and `place` say how and where what is not `ready` is mended."""

    title: str
    fact: str
    ready: bool
    mend: str
    place: Place


def numbers(t: Translator, places: Iterable[int]) -> str:
    """№ 2, № 3."""
    sign = "No." if t.language == "en" else "№"
    return ", ".join(f"{sign}\u00a0{place}" for place in places)
