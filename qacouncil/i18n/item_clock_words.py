"""How long an item has taken, in a few words."""

from __future__ import annotations

from qacouncil.i18n.translator import Translator
from qacouncil.rules.item_clock import ItemClock


def clock_words(t: Translator, clock: ItemClock | None, planned: int | None) -> str:
    """12 min · 12 of 15 min · over by 3 min · planned: 15 min; empty: nothing to say."""
    if clock is None:
        return "" if planned is None else t.gettext("planned: {planned} min", planned=planned)
    if clock.over:
        return t.gettext("over by {over} min", over=clock.over)
    if clock.planned is None:
        return t.gettext("{elapsed} min", elapsed=clock.elapsed)
    return t.gettext("{elapsed} of {planned} min", elapsed=clock.elapsed, planned=clock.planned)
