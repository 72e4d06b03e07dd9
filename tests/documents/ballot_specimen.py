"""The secret vote of the printed specimens: who stands for election, and what decided."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from qacouncil.documents.ballot_content import BallotContent
from qacouncil.localized import Localized
from tests.documents.specimen import YESSIMOVA, specimen

TITLE = Localized(
    "Университеттің академиялық адалдық жөніндегі комиссиясына факультет өкілін ұсыну туралы",
    "О выдвижении представителя факультета в комиссию университета по академической честности",
    "On the nomination of the faculty’s representative to the university’s integrity commission",
)
POINT = Localized(
    "Есімова Ләззат Бекболатқызы факультет өкілі ретінде ұсынылсын.",
    "Выдвинуть представителем факультета: Есімова Ләззат Бекболатқызы.",
    "To nominate Lazzat Yessimova as the faculty’s representative.",
)


def election() -> BallotContent:
    """As on the printed specimen, with the name of the one who stands."""
    held = specimen()
    return BallotContent(
        university=held.university,
        faculty=held.faculty,
        council=held.council,
        date=dt.date(2027, 3, 25),
        number="5",
        item=3,
        title=TITLE,
        points=(("3.1", POINT),),
        count=15,
        candidate=YESSIMOVA,
    )


def decision() -> BallotContent:
    """The same with the text that is voted on."""
    return replace(election(), candidate=None)
