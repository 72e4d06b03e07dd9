"""Attendance over a year in words: how each took part, what stands out, all of it as rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from qacouncil.i18n.collation import collation_key
from qacouncil.i18n.dates import short_date
from qacouncil.i18n.marking import N_
from qacouncil.i18n.names import short_name
from qacouncil.i18n.term_words import term_words
from qacouncil.i18n.translator import Translator
from qacouncil.queries.attendance_record import AttendanceRecord, PersonRecord
from qacouncil.rules.attendance_record import Came, Notable, NotableCode, Share

_NOTABLE: Mapping[NotableCode, str] = MappingProxyType(
    {
        NotableCode.ABSENT_IN_ROW: N_("Absences in a row: {number}"),
        NotableCode.UNEXCUSED: N_("Absences without a valid reason: {number}"),
        NotableCode.UNDER_HALF: N_("Attended fewer than half: {came} / {of}"),
    }
)


def came_words(t: Translator, came: Came | None) -> str:
    """One cell in words; a person who was no member then has none."""
    if came is None:
        return t.pgettext("attendance", "not a member")
    return {
        Came.IN_PERSON: t.pgettext("attendance", "present"),
        Came.ONLINE: t.pgettext("attendance", "online"),
        Came.IN_WRITING: t.pgettext("attendance", "in writing"),
        Came.EXCUSED: t.pgettext("attendance", "absent for a valid reason"),
        Came.UNEXCUSED: t.pgettext("attendance", "absent without a valid reason"),
        Came.UNSAID: t.pgettext("attendance", "absent"),
        Came.UNMARKED: t.pgettext("attendance", "not marked"),
    }[came]


def notable_words(t: Translator, notable: Sequence[Notable]) -> str:
    """What stands out, in a line; empty: nothing."""
    return "; ".join(t.gettext(_NOTABLE[each.code], **each.values) for each in notable)


def share_words(share: Share) -> str:
    """5 / 7 (71 %); nothing where there was no meeting."""
    if share.percent is None:
        return "–"
    return f"{share.came}\u00a0/\u00a0{share.of} ({share.percent}\u00a0%)"


def listed(t: Translator, record: AttendanceRecord) -> list[PersonRecord]:
    """Those who stand out first, then by name."""
    key = collation_key(t.language)

    def place(each: PersonRecord) -> tuple[object, ...]:
        return (not each.notable, key(short_name(each.name, t.language, initials_first=False)))

    return sorted(record.people, key=place)


def attendance_rows(t: Translator, record: AttendanceRecord) -> tuple[list[str], list[list[str]]]:
    """Headings and rows for a spreadsheet: members, then the categories, then all together."""
    dates = [short_date(each.date, t.language) for each in record.meetings]
    heads = [
        t.pgettext("column", "Member"),
        t.pgettext("column", "Category"),
        *dates,
        t.pgettext("column", "Attended"),
        t.pgettext("column", "Meetings"),
        t.pgettext("column", "Share, %"),
        t.pgettext("column", "Stands out"),
    ]
    rows = [
        [
            short_name(each.name, t.language, initials_first=False),
            term_words(t, each.category),
            *(came_words(t, one) for one in each.course),
            *_numbers(each.share),
            notable_words(t, each.notable),
        ]
        for each in listed(t, record)
    ]
    blank = [""] * len(dates)
    totals = [(term_words(t, category), own) for category, own in record.categories.items()]
    totals.append((t.gettext("All members"), record.total))
    rows += [["", name, *blank, *_numbers(own), ""] for name, own in totals]
    return heads, rows


def _numbers(share: Share) -> list[str]:
    percent = "" if share.percent is None else str(share.percent)
    return [str(share.came), str(share.of), percent]
