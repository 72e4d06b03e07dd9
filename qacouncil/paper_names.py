"""What the file of a paper is proposed to be called."""

from __future__ import annotations

import datetime as dt
import re

from qacouncil.file_names import fit_name
from qacouncil.i18n.paper_words import kind_stem
from qacouncil.i18n.translator import Translator
from qacouncil.queries.meeting_reference import NamedMeeting
from qacouncil.queries.papers import PaperWish
from qacouncil.rules.papers import NEEDS, Need
from qacouncil.rules.terms import PaperFormat, PaperLanguage

_UNFIT = re.compile(r"[\\/]")


def paper_name(
    words: Translator,
    wish: PaperWish,
    meeting: NamedMeeting | None,
    language: PaperLanguage,
    paper_format: PaperFormat,
) -> str:
    """`minutes 4 2026-11-26 kk.pdf`: the word in the language of the window, then of what."""
    if meeting is not None:
        # A prefix such as "09-12/" would name a folder.
        number = "" if meeting.number is None else _UNFIT.sub("-", meeting.written_number)
        about = f"{number} {meeting.date.isoformat()}".strip()
    else:
        about = _time(wish)
    points = " ".join(wish.decisions)
    parts = (kind_stem(words, wish.kind), about, points, language.replace("_", "-"))
    return fit_name(" ".join(filter(None, parts)) + f".{paper_format}")


def _time(wish: PaperWish) -> str:
    needs = NEEDS[wish.kind]
    if Need.YEAR in needs:
        return wish.year
    if Need.DATE in needs:
        return wish.date.isoformat()
    known = [each for each in (wish.since, wish.until) if each not in (dt.date.min, dt.date.max)]
    return " ".join(each.isoformat() for each in known)
