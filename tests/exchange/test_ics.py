"""The calendar file of a meeting, read back with another reader of the format and the tz data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from qacouncil.exchange.ics import calendar_file
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import NO_TEXT, Language, Localized
from qacouncil.models.agenda import agenda_item
from qacouncil.operations.agenda import add_item
from qacouncil.operations.meetings import (
    MeetingData,
    cancel_meeting,
    change_meeting,
    convene_meeting,
    plan_meeting,
)
from qacouncil.queries.calendar_entry import CalendarEntry, calendar_entry
from qacouncil.rules.terms import MeetingKind
from qacouncil.storage.transaction import Transaction
from tests.council_builder import NOW, Council, council

ALMATY, QYZYLORDA = "Asia/Almaty", "Asia/Qyzylorda"
DATE = dt.date(2026, 11, 26)
DATA = MeetingData(
    DATE, 15 * 60, 17 * 60, place=Localized(kk="Бас ғимарат, 305-аудитория; 2-қабат")
)


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Council]:
    with council(tmp_path / "council.qac", members=2) as made:
        yield made


def planned(there: Council, data: MeetingData = DATA) -> str:
    return there.do(plan_meeting, there.id, data)


def entry_of(there: Council, meeting_id: str) -> CalendarEntry:
    with there.file.reading() as connection:
        return calendar_entry(connection, meeting_id)


def written(entry: CalendarEntry, language: Language = "kk") -> bytes:
    return calendar_file(entry, load_translator(language), NOW)


def event_of(entry: CalendarEntry, language: Language = "kk") -> Event:
    (event,) = Calendar.from_ical(written(entry, language)).walk("VEVENT")
    assert isinstance(event, Event)
    return event


def moment(event: Event, name: str) -> dt.datetime:
    found = event.decoded(name)
    assert isinstance(found, dt.datetime)
    return found


def sequence(event: Event) -> int:
    found = event.decoded("sequence")
    assert isinstance(found, int)
    return found


def test_a_calendar_reads_when_where_and_what(there: Council) -> None:
    meeting_id = planned(there)
    long = "Оқу бағдарламаларын жаңарту туралы, екінші оқылым; қорытынды " * 3
    there.do(add_item, meeting_id, Localized(kk=long, ru="О программах"), "A04")
    there.do(add_item, meeting_id, Localized(kk="Әртүрлі"), "A04")
    event = event_of(entry_of(there, meeting_id))
    assert moment(event, "dtstart") == dt.datetime(2026, 11, 26, 15, tzinfo=ZoneInfo(ALMATY))
    assert moment(event, "dtend") == dt.datetime(2026, 11, 26, 12, tzinfo=dt.UTC)
    assert str(event["location"]) == "Бас ғимарат, 305-аудитория; 2-қабат"
    assert str(event["summary"]) == "Академиялық сапа жөніндегі кеңес: отырыс"
    assert str(event["description"]).splitlines() == [
        "Күн тәртібі:",
        f"1. {long.strip()}",
        "2. Әртүрлі",
    ]
    assert str(event["status"]) == "TENTATIVE"
    assert event.decoded("dtstamp") == NOW


def test_lines_are_folded_and_end_as_the_format_asks(there: Council) -> None:
    meeting_id = planned(there)
    there.do(add_item, meeting_id, Localized(kk="Сапа " * 60), "A04")
    file = written(entry_of(there, meeting_id))
    assert file.count(b"\n") == file.count(b"\r\n")
    assert max(len(line) for line in file.split(b"\r\n")) <= 75


def test_the_uid_stays_and_the_sequence_rises_with_each_change(there: Council) -> None:
    meeting_id = planned(there)
    before = event_of(entry_of(there, meeting_id))
    there.do(change_meeting, meeting_id, replace(DATA, start=16 * 60))
    after = event_of(entry_of(there, meeting_id))
    there.do(convene_meeting, meeting_id)
    convened = event_of(entry_of(there, meeting_id), "ru")
    assert str(before["uid"]) == str(after["uid"]) == str(convened["uid"])
    assert str(before["uid"]).startswith(meeting_id)
    first, second, third = map(sequence, (before, after, convened))
    assert 0 == first < second < third
    assert str(convened["status"]) == "CONFIRMED"


def test_a_cancelled_meeting_says_so(there: Council) -> None:
    meeting_id = planned(there)
    there.do(cancel_meeting, meeting_id, NO_TEXT)
    event = event_of(entry_of(there, meeting_id))
    assert str(event["status"]) == "CANCELLED"
    assert sequence(event) > 0


@pytest.mark.parametrize(
    ("date", "zone", "hours"),
    [
        (dt.date(2023, 5, 10), ALMATY, 6),
        (dt.date(2024, 2, 29), ALMATY, 6),
        (dt.date(2024, 3, 1), ALMATY, 5),
        (DATE, ALMATY, 5),
        (dt.date(2023, 5, 10), QYZYLORDA, 5),
        (DATE, QYZYLORDA, 5),
    ],
)
def test_the_zone_is_told_in_full_by_the_tz_data(
    there: Council, date: dt.date, zone: str, hours: int
) -> None:
    meeting_id = planned(there, replace(DATA, date=date, timezone=zone))
    read = Calendar.from_ical(written(entry_of(there, meeting_id)))
    (told,) = read.walk("VTIMEZONE")
    event = read.walk("VEVENT")[0]
    assert event["dtstart"].params["TZID"] == str(told["tzid"]) == zone
    # By what the file itself says, without any tz data of the reader's.
    own = told.to_tz(lookup_tzid=False)  # type: ignore[attr-defined]
    naive = dt.datetime.combine(date, dt.time(15))
    assert naive.replace(tzinfo=own).utcoffset() == dt.timedelta(hours=hours)
    assert event.decoded("dtstart").utcoffset() == dt.timedelta(hours=hours)


def test_over_midnight_in_the_night_the_clocks_are_put_back(there: Council) -> None:
    night = MeetingData(dt.date(2024, 2, 29), 22 * 60 + 30, 24 * 60 + 30)
    event = event_of(entry_of(there, planned(there, night)))
    assert moment(event, "dtend").date() == dt.date(2024, 3, 1)
    assert moment(event, "dtend").astimezone(dt.UTC) - moment(event, "dtstart").astimezone(
        dt.UTC
    ) == dt.timedelta(hours=3)


def test_without_an_end_the_planned_minutes_tell_it(there: Council) -> None:
    meeting_id = planned(there, replace(DATA, end=None))
    items = [there.do(add_item, meeting_id, Localized(kk="Бір"), "A04") for _ in range(2)]

    def plan_minutes(transaction: Transaction, *minutes: int) -> None:
        for item, number in zip(items, minutes, strict=False):
            transaction.update(agenda_item, item, planned_minutes=number)

    there.do(plan_minutes, 20)
    assert "dtend" not in event_of(entry_of(there, meeting_id))
    there.do(plan_minutes, 20, 25)
    assert moment(event_of(entry_of(there, meeting_id)), "dtend").minute == 45


def test_an_extraordinary_meeting_in_russian(there: Council) -> None:
    meeting_id = planned(there, replace(DATA, kind=MeetingKind.EXTRAORDINARY, place=NO_TEXT))
    event = event_of(entry_of(there, meeting_id), "ru")
    assert str(event["summary"]).endswith(": внеочередное заседание")
    assert "location" not in event
    assert "description" not in event
