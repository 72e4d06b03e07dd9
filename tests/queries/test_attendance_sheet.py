"""What the attendance sheet says of a meeting: before it, and once people came."""

from __future__ import annotations

from qacouncil.documents.composition import members_in_all, members_present
from qacouncil.localized import Localized
from qacouncil.operations.attendance import add_guest, record_attendance, record_intervals
from qacouncil.operations.meetings import set_leaders
from qacouncil.operations.members import Appointment, PersonData, add_person, appoint
from qacouncil.queries.attendance_sheet import attendance_content
from qacouncil.queries.protocol import protocol_content
from qacouncil.rules.attendance import Interval
from qacouncil.rules.terms import AttendanceState, Category, ExternalKind, Mode, Role
from tests.council_builder import HOUR, SURNAMES, TERM, Council


def test_before_the_meeting_it_has_its_proposed_number_and_nobody_came(seven: Council) -> None:
    meeting_id = seven.plan()
    with seven.file.reading() as connection:
        sheet = attendance_content(connection, meeting_id, filled=True)
    assert (sheet.number, sheet.begun, sheet.filled) == ("1", False, False)
    assert {each.name.surname for each in sheet.voting} == set(SURNAMES[:7])
    assert (sheet.others, sheet.members) == ((), 7)
    assert sheet.secretary is not None
    assert sheet.secretary.surname == SURNAMES[1]


def test_those_without_a_vote_and_guests_stand_apart(seven: Council) -> None:
    for surname, role in (("Тілеу", Role.MEMBER), ("Уәли", Role.SECRETARY)):
        person = seven.do(add_person, PersonData(surname))
        term = Appointment(Category.ADMINISTRATION, *TERM, role=role, voting=False)
        seven.do(appoint, seven.id, person, term)
    employer = seven.do(add_person, PersonData("Фазыл"))
    external = Appointment(Category.EXTERNAL, *TERM, external_kind=ExternalKind.EMPLOYER)
    seven.do(appoint, seven.id, employer, external)
    meeting_id = seven.plan()
    seven.do(add_guest, meeting_id, seven.do(add_person, PersonData("Қонақ")))
    outside = seven.do(add_person, PersonData("Шет"))
    seven.do(set_leaders, meeting_id, seven.persons[0], outside)
    with seven.file.reading() as connection:
        sheet = attendance_content(connection, meeting_id, filled=False)
    kinds = {each.name.surname: each.kind for each in sheet.voting}
    assert kinds["Фазыл"] is ExternalKind.EMPLOYER
    assert set(kinds.values()) == {ExternalKind.EMPLOYER, None}
    others = [(each.name.surname, each.secretary, each.category is None) for each in sheet.others]
    assert sorted(others) == [
        ("Тілеу", False, False),
        ("Уәли", True, False),
        ("Шет", True, True),
        ("Қонақ", False, True),
    ]
    assert sheet.members == 9, "all with a vote, and one without who does not keep the minutes"


def test_a_filled_sheet_has_who_came_when_and_why_not(seven: Council) -> None:
    meeting_id = seven.held()
    ids = [seven.attendance(meeting_id, each) for each in seven.persons]
    reason = Localized(kk="науқас")
    seven.do(record_attendance, ids[2], AttendanceState.ABSENT, reason=reason)
    seven.do(record_attendance, ids[3], AttendanceState.PRESENT, Mode.ONLINE)
    seven.do(record_intervals, ids[4], (Interval(HOUR + 10, None),))
    with seven.file.reading() as connection:
        sheet = attendance_content(connection, meeting_id, filled=True)
    people = {each.name.surname: each for each in sheet.voting}
    absent, online, late = (people[SURNAMES[n]] for n in (2, 3, 4))
    assert (absent.state, absent.reason) == (AttendanceState.ABSENT, reason)
    assert (online.online, late.online) == (True, False)
    assert late.intervals == (Interval(HOUR + 10, None),)
    assert (sheet.members_present, sheet.members) == (6, 7)
    assert (sheet.begun, sheet.filled) == (True, True)


def test_it_counts_the_members_as_the_protocol_does(seven: Council) -> None:
    person = seven.do(add_person, PersonData("Уәли"))
    term = Appointment(Category.ADMINISTRATION, *TERM, role=Role.SECRETARY, voting=False)
    seven.do(appoint, seven.id, person, term)
    meeting_id = seven.held(present=6)
    for state, counted in ((AttendanceState.PRESENT, 7), (AttendanceState.ABSENT, 8)):
        seven.do(record_attendance, seven.attendance(meeting_id, person), state)
        with seven.file.reading() as connection:
            sheet = attendance_content(connection, meeting_id, filled=True)
            minutes = protocol_content(connection, meeting_id)
        assert (sheet.members_present, sheet.members) == (6, counted)
        assert (len(members_present(minutes)), members_in_all(minutes)) == (6, counted)
