"""Attendance over a year: by person and category, within the academic year and the council."""

from __future__ import annotations

import datetime as dt

from qacouncil.exchange.attendance_csv import attendance_csv
from qacouncil.i18n.attendance_words import attendance_rows, listed
from qacouncil.i18n.translator import load_translator
from qacouncil.operations.attendance import record_attendance
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.members import end_mandate
from qacouncil.queries.attendance_record import AttendanceRecord, attendance_record
from qacouncil.rules.attendance_record import Came, NotableCode, Share
from qacouncil.rules.terms import AttendanceState, Category, Mode
from tests.council_builder import HOUR, Council

YEAR = "2026-2027"


def held(there: Council, date: dt.date, present: int) -> str:
    meeting_id = there.held(date, present)
    there.do(close_meeting, meeting_id, HOUR + 60)
    return meeting_id


def record(there: Council, year: str = YEAR) -> AttendanceRecord:
    with there.file.reading() as connection:
        return attendance_record(connection, there.id, year)


def test_a_year_by_person_and_category(seven: Council) -> None:
    for month, present in ((10, 7), (11, 6), (12, 6)):
        held(seven, dt.date(2026, month, 5), present)
    last = held(seven, dt.date(2027, 1, 20), 6)
    seven.held(dt.date(2027, 2, 3))  # not over yet
    first = seven.attendance(last, seven.persons[0])
    seven.do(record_attendance, first, AttendanceState.PRESENT, Mode.ONLINE)
    away = seven.attendance(last, seven.persons[6])
    seven.do(record_attendance, away, AttendanceState.ABSENT, Mode.IN_PERSON, False)
    found = record(seven)
    assert [each.date.month for each in found.meetings] == [10, 11, 12, 1]
    people = {each.id: each for each in found.people}
    assert people[seven.persons[0]].course[-1] is Came.ONLINE
    absent = people[seven.persons[6]]
    assert absent.course == (Came.IN_PERSON, Came.UNSAID, Came.UNSAID, Came.UNEXCUSED)
    assert [each.code for each in absent.notable] == [
        NotableCode.ABSENT_IN_ROW,
        NotableCode.UNDER_HALF,
    ]
    assert found.total == Share(25, 28)
    assert found.categories[Category.TEACHER] == Share(9, 12)
    t = load_translator("en")
    assert listed(t, found)[0].id == seven.persons[6]  # who stands out comes first


def test_the_year_begins_in_september_and_other_years_are_offered(seven: Council) -> None:
    held(seven, dt.date(2027, 8, 31), 7)
    held(seven, dt.date(2027, 9, 1), 7)
    assert [len(record(seven, year).meetings) for year in (YEAR, "2027-2028")] == [1, 1]
    assert record(seven, "2028-2029").years == ("2028-2029", "2027-2028", YEAR)
    assert record(seven, "2028-2029").total == Share(0, 0)


def test_who_is_no_member_any_more_is_not_counted(seven: Council) -> None:
    held(seven, dt.date(2026, 10, 5), 7)
    seven.do(end_mandate, seven.mandates[6], dt.date(2026, 10, 31))
    held(seven, dt.date(2026, 11, 5), 6)
    gone = next(each for each in record(seven).people if each.id == seven.persons[6])
    assert (gone.course, gone.share) == ((Came.IN_PERSON, None), Share(1, 1))


def test_the_spreadsheet_has_each_meeting_and_the_totals(seven: Council) -> None:
    held(seven, dt.date(2026, 10, 5), 6)
    t = load_translator("en")
    heads, rows = attendance_rows(t, record(seven))
    assert heads[2] == "05.10.2026" or "2026" in heads[2]
    assert len(rows) == 7 + 3 + 1
    assert rows[-1][1:] == ["All members", "", "6", "7", "86", ""]
    written = attendance_csv(t, record(seven))
    assert written.startswith(b"\xef\xbb\xbf")
    assert len(written.decode("utf-8-sig").split("\r\n")) == 13
