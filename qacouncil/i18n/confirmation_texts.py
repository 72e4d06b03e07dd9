"""The words of the item that confirms earlier minutes, as official papers have them.

They become texts of the meeting, which the secretary may change: so all three languages are written
at once, whatever the language of the window.
"""

from __future__ import annotations

import datetime as dt

from qacouncil.i18n.dates import short_date
from qacouncil.localized import Localized


def title_of_item(number: str, date: dt.date) -> Localized:
    """number: with its prefix; it stands in brackets, where nothing is inflected."""
    kk, ru, en = (_which(number, date, sign) for sign in ("kk", "ru", "en"))
    return Localized(
        kk=f"Өткен отырыстың хаттамасын растау туралы ({kk})",
        ru=f"Об утверждении протокола предыдущего заседания ({ru})",
        en=f"Confirmation of the minutes of the previous meeting ({en})",
    )


def draft_of_resolution(number: str, date: dt.date) -> Localized:
    """What the council is asked to resolve; "with changes" is for the secretary to write."""
    kk, ru, en = (_which(number, date, sign) for sign in ("kk", "ru", "en"))
    return Localized(
        kk=f"Өткен отырыстың хаттамасы ({kk}) ұсынылған редакцияда расталсын.",
        ru=f"Утвердить протокол предыдущего заседания ({ru}) в представленной редакции.",
        en=f"Confirm the minutes of the previous meeting ({en}) as presented.",
    )


def _which(number: str, date: dt.date, language: str) -> str:
    if language == "en":
        return f"No.\u00a0{number}, {short_date(date, 'en')}"
    return f"№\u00a0{number}, {short_date(date, 'kk' if language == 'kk' else 'ru')}"
