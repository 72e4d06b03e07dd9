"""Months and weekdays standing alone, as a calendar names them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from qacouncil.i18n.dates import long_date
from qacouncil.localized import Language

_MONTHS: Mapping[Language, str] = MappingProxyType(
    {
        "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
        "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "en": "January February March April May June"
        " July August September October November December",
    }
)
_WEEKDAYS: Mapping[Language, str] = MappingProxyType(
    {
        "kk": "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі",
        "ru": "понедельник вторник среда четверг пятница суббота воскресенье",
        "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    }
)


def month_name(date: dt.date, language: Language) -> str:
    """қараша, ноябрь, November."""
    return _MONTHS[language].split()[date.month - 1]


def weekday_name(date: dt.date, language: Language) -> str:
    """бейсенбі, четверг, Thursday."""
    return _WEEKDAYS[language].split()[date.weekday()]


def day_in_words(date: dt.date, language: Language) -> str:
    """2026 ж. 23 қараша, дүйсенбі; 23 ноября 2026 г., понедельник; Monday, 23 November 2026."""
    weekday = weekday_name(date, language)
    if language == "kk":
        return f"{date.year} ж. {date.day} {month_name(date, language)}, {weekday}"
    if language == "ru":
        return f"{long_date(date, language).removesuffix('года')}г., {weekday}"
    return f"{weekday}, {long_date(date, language)}"
