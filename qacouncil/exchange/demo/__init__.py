"""The demo councils: invented, the same for the same seed and date."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from qacouncil.exchange.council_document import CouncilDocument
from qacouncil.exchange.demo.council import decade_document, university_document
from qacouncil.exchange.demo.small import small_document

Scale = Literal["small", "decade", "university"]


def demo_document(scale: Scale, seed: int, today: dt.date) -> CouncilDocument:
    """A council file of invented people, meetings and decisions, all of them before `today`.

    small: one council with 15 members and four meetings, in Kazakh, Russian and English.
    decade: one council with 120 persons, 120 meetings and 1,200 items, in Kazakh and Russian.
    university: twenty such councils.

    Raises msgspec.ValidationError where a file of resources/demo/ is damaged.
    """
    if scale == "small":
        return small_document(seed, today)
    if scale == "decade":
        return decade_document(seed, today)
    return university_document(seed, today)
