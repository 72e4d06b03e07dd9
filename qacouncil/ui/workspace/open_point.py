"""One thing that is still open in a meeting, with the place where it is mended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qacouncil.i18n.translator import Translator


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A short sentence, and where it is mended: item and field as in Place."""

    sentence: str
    field: str
    item: int = 0


def listed_items(words: Translator, numbers: Iterable[int]) -> str:
    """№ 2, № 3: with the sign, since these are not so many items."""
    return ", ".join(words.pgettext("item", "№\u00a0{number}", number=number) for number in numbers)
