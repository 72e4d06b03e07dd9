"""Time zones as a list names them: the city, and the offset of the day."""

from __future__ import annotations

import datetime as dt

from qacouncil.i18n.translator import Translator
from qacouncil.time_zones import is_zone, offset_words


def zone_words(t: Translator, name: str, date: dt.date) -> str:
    """Almaty (UTC+5); a zone of another country, or one nobody knows, as it is stored."""
    cities = {
        "Asia/Almaty": t.pgettext("time zone", "Almaty"),
        "Asia/Qyzylorda": t.pgettext("time zone", "Kyzylorda"),
        "Asia/Qostanay": t.pgettext("time zone", "Kostanay"),
        "Asia/Aqtobe": t.pgettext("time zone", "Aktobe"),
        "Asia/Aqtau": t.pgettext("time zone", "Aktau"),
        "Asia/Atyrau": t.pgettext("time zone", "Atyrau"),
        "Asia/Oral": t.pgettext("time zone", "Oral"),
    }
    city = cities.get(name, name)
    return f"{city} ({offset_words(date, name)})" if is_zone(name) else city
