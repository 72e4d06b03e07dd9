"""The papers around a meeting, made of the specimens."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from qacouncil.documents.attendance_sheet import attendance_paper
from qacouncil.documents.ballots import ballots_paper
from qacouncil.documents.counting_act import counting_act_paper
from qacouncil.documents.extract import Certifier, extract_paper
from qacouncil.documents.rendering import Paper
from qacouncil.i18n.translator import Translator
from tests.documents.act_specimen import act_specimen
from tests.documents.attendance_specimen import filled_specimen, sheet_specimen
from tests.documents.ballot_specimen import decision, election
from tests.documents.specimen import MYRZAKHMETOVA, specimen

_ISSUED = dt.date(2027, 1, 25)
_CERTIFIER = Certifier(MYRZAKHMETOVA)

MEETING_PAPERS: dict[str, Callable[[Translator], Paper]] = {
    "extract": lambda t: extract_paper(specimen(), ["2"], _ISSUED, _CERTIFIER, t),
    "ballots": lambda t: ballots_paper([replace(election(), count=5), decision()], t),
    "counting_act": lambda t: counting_act_paper([act_specimen()], t),
    "attendance": lambda t: attendance_paper(sheet_specimen(), t),
    "attendance_filled": lambda t: attendance_paper(filled_specimen(), t),
}

# In Kazakh and Russian at once.
IN_BOTH: dict[str, Callable[[Translator, Translator], Paper]] = {
    "ballots": lambda kk, ru: ballots_paper([replace(decision(), count=3)], kk, ru),
    "attendance": lambda kk, ru: attendance_paper(sheet_specimen(), kk, ru),
    "attendance_filled": lambda kk, ru: attendance_paper(filled_specimen(), kk, ru),
}
