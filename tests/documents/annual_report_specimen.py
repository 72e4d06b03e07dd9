"""The academic year of the specimen's council as its annual report tells it. Invented."""

from __future__ import annotations

import datetime as dt

from qacouncil.documents.annual_report_content import (
    AnnualReportContent,
    Attended,
    CarriedOut,
    Decided,
    ReportedMeeting,
    ReportedMember,
    ReportedTopic,
    Seated,
    Voted,
)
from qacouncil.localized import Localized
from qacouncil.rules.terms import (
    Body,
    Category,
    MeetingForm,
    MeetingKind,
    TopicState,
    VoteKind,
)
from tests.documents.registers_specimen import head, member_changes_specimen
from tests.documents.specimen import (
    ABILKASSYMOVA,
    BAIZAKOV,
    DOSZHANOV,
    KIM,
    KUDAIBERGENOVA,
    LI,
    NURGAZYULY,
    ORAZBAYEV,
    PETROVA,
    SEIDAKHMET,
    SHARIPOV,
    TURSYNOVA,
    YESSIMOVA,
    YSKAKOV,
    ZHUNISSOVA,
)

AS_OF = dt.date(2027, 6, 21)
_REGULAR, _EXTRA = MeetingKind.REGULAR, MeetingKind.EXTRAORDINARY
_HERE, _FAR, _MIXED = MeetingForm.IN_PERSON, MeetingForm.REMOTE, MeetingForm.HYBRID

_MEETINGS = (
    ReportedMeeting(dt.date(2026, 9, 17), "1", _REGULAR, _HERE, True, 13, 15, 4, 7),
    ReportedMeeting(dt.date(2026, 10, 15), "2", _REGULAR, _HERE, True, 14, 15, 5, 9),
    ReportedMeeting(dt.date(2026, 11, 19), "3", _REGULAR, _MIXED, True, 12, 15, 4, 8),
    ReportedMeeting(dt.date(2027, 1, 21), "4", _REGULAR, _HERE, True, 14, 15, 5, 12),
    ReportedMeeting(dt.date(2027, 2, 4), "5", _EXTRA, _FAR, True, 11, 15, 1, 2),
    ReportedMeeting(dt.date(2027, 2, 18), "6", _REGULAR, _HERE, False, 8, 15),
    ReportedMeeting(dt.date(2027, 4, 15), "7", _REGULAR, _HERE, True, 15, 15, 6, 11),
    ReportedMeeting(dt.date(2027, 6, 10), "8", _REGULAR, _FAR, True, 13, 15, 3, 5),
)

_TEACHER, _STUDENT = Category.TEACHER, Category.STUDENT
_STAFF, _OUTSIDE = Category.ADMINISTRATION, Category.EXTERNAL
_MEMBERS = (
    ReportedMember(TURSYNOVA, _TEACHER, Attended(8, 0, 0)),
    ReportedMember(ABILKASSYMOVA, _TEACHER, Attended(8, 0, 0)),
    ReportedMember(BAIZAKOV, _TEACHER, Attended(5, 2, 1)),
    ReportedMember(DOSZHANOV, _TEACHER, Attended(7, 1, 0)),
    ReportedMember(YESSIMOVA, _TEACHER, Attended(7, 0, 1)),
    ReportedMember(KIM, _TEACHER, Attended(4, 1, 3)),
    ReportedMember(PETROVA, _TEACHER, Attended(8, 0, 0)),
    ReportedMember(YSKAKOV, _TEACHER, Attended(6, 2, 0)),
    ReportedMember(NURGAZYULY, _STUDENT, Attended(7, 1, 0)),
    ReportedMember(SEIDAKHMET, _STUDENT, Attended(6, 1, 1)),
    ReportedMember(SHARIPOV, _STUDENT, Attended(5, 0, 3)),
    ReportedMember(ORAZBAYEV, _STAFF, Attended(8, 0, 0)),
    ReportedMember(ZHUNISSOVA, _STAFF, Attended(7, 1, 0)),
    ReportedMember(KUDAIBERGENOVA, _STAFF, Attended(8, 0, 0)),
    ReportedMember(LI, _OUTSIDE, Attended(6, 2, 0)),
)
_AREAS = (
    Decided("A01", 6, 13, 1),
    Decided("A02", 3, 5, 0),
    Decided("A03", 4, 8, 1),
    Decided("A05", 2, 6, 0),
    Decided("A06", 2, 4, 0),
    Decided("A07", 2, 3, 0),
    Decided("A08", 3, 6, 1),
    Decided("A11", 1, 1, 0),
    Decided("A12", 2, 4, 0),
    Decided("A13", 3, 4, 0),
)
_STANDARDS = (
    Decided("S02", 5, 12, 1),
    Decided("S03", 4, 8, 1),
    Decided("S05", 1, 2, 0),
    Decided("S09", 3, 7, 0),
    Decided("S10", 2, 4, 0),
)
_PLAN = (
    *(ReportedTopic(9, False, Localized("т", "т", "t"), TopicState.DONE) for _ in range(17)),
    *(ReportedTopic(11, True, Localized("т", "т", "t"), TopicState.DONE) for _ in range(3)),
    ReportedTopic(
        3,
        False,
        Localized(
            "Өндірістік практика базалары туралы",
            "О базах производственной практики",
            "On industrial internship bases",
        ),
        TopicState.OVERDUE,
    ),
    ReportedTopic(
        6,
        True,
        Localized(
            "2027-2028 оқу жылына арналған жұмыс жоспары туралы",
            "О плане работы на 2027-2028 учебный год",
            "On the work plan for the academic year 2027-2028",
        ),
        TopicState.DUE,
    ),
)


def annual_report_specimen(body: Body = Body.COUNCIL) -> AnnualReportContent:
    return AnnualReportContent(
        head=head(body),
        year="2026-2027",
        as_of=AS_OF,
        changes=member_changes_specimen(),
        seated=(
            Seated(dt.date(2026, 9, 1), (8, 3, 3, 1)),
            Seated(AS_OF, (8, 2, 4, 1)),
        ),
        meetings=_MEETINGS,
        cancelled=1,
        ahead=0,
        members=_MEMBERS,
        areas=_AREAS,
        standards=_STANDARDS,
        votes=(
            Voted(VoteKind.OPEN, 38, 12, 3, 1),
            Voted(VoteKind.ROLL_CALL, 1, 1, 0, 0),
            Voted(VoteKind.SECRET, 2, 1, 0, 0),
        ),
        plan=_PLAN,
        carried_out=CarriedOut(29, 6, 2, 8, 1, extended=3),
        chair=TURSYNOVA,
    )


def empty_report(body: Body = Body.COUNCIL) -> AnnualReportContent:
    """A year of which the file knows nothing yet."""
    full = annual_report_specimen(body)
    nobody = (0, 0, 0, 0)
    return AnnualReportContent(
        head=full.head,
        year=full.year,
        as_of=dt.date(2027, 8, 31),
        changes=type(full.changes)(full.head, full.changes.since, full.changes.until, 0, 0),
        seated=(Seated(dt.date(2026, 9, 1), nobody), Seated(dt.date(2027, 8, 31), nobody)),
    )
