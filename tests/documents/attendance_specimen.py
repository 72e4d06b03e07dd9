"""The attendance sheet of the specimen's meeting: to sign, and filled. Invented."""

from __future__ import annotations

from dataclasses import replace

from qacouncil.documents.attendance_content import AttendanceContent, Attender
from qacouncil.localized import Localized
from qacouncil.rules.attendance import Interval
from qacouncil.rules.terms import AttendanceState, Category, ExternalKind
from tests.documents.specimen import (
    ABILKASSYMOVA,
    BAIZAKOV,
    DOSZHANOV,
    KIM,
    KUDAIBERGENOVA,
    LI,
    MYRZAKHMETOVA,
    NURGAZYULY,
    OMIRBEKOV,
    ORAZBAYEV,
    PETROVA,
    RAKHIMOVA,
    SEIDAKHMET,
    SHARIPOV,
    TURSYNOVA,
    YESSIMOVA,
    YSKAKOV,
    ZHUNISSOVA,
    specimen,
)

_TEACHERS = (*(TURSYNOVA, ABILKASSYMOVA, BAIZAKOV, DOSZHANOV, YESSIMOVA, KIM, PETROVA, YSKAKOV),)
_STAFF = (ORAZBAYEV, ZHUNISSOVA, KUDAIBERGENOVA)
_STUDENTS = (NURGAZYULY, SEIDAKHMET, SHARIPOV)


def sheet_specimen() -> AttendanceContent:
    """As on the printed specimen: fifteen members, a secretary without a vote, two guests."""
    held = specimen()
    return AttendanceContent(
        university=held.university,
        faculty=held.faculty,
        council=held.council,
        body=held.body,
        number="4",
        date=held.date,
        start=held.start,
        end=held.end,
        place=held.place,
        voting=(
            *(Attender(name, Category.TEACHER) for name in _TEACHERS),
            *(Attender(name, Category.ADMINISTRATION) for name in _STAFF),
            *(Attender(name, Category.STUDENT) for name in _STUDENTS),
            Attender(LI, Category.EXTERNAL, ExternalKind.EMPLOYER),
        ),
        others=(
            Attender(MYRZAKHMETOVA, Category.ADMINISTRATION, secretary=True),
            Attender(OMIRBEKOV),
            Attender(RAKHIMOVA),
        ),
        members=15,
        secretary=MYRZAKHMETOVA,
        begun=False,
        filled=False,
    )


def filled_specimen() -> AttendanceContent:
    """One on a business trip, one online, one late, one away for half an hour."""
    sheet = sheet_specimen()
    trip = Localized("іссапарда", "командировка", "business trip")
    changes: dict[object, dict[str, object]] = {
        BAIZAKOV: {"state": AttendanceState.ABSENT, "reason": trip},
        LI: {"online": True},
        SHARIPOV: {"intervals": (Interval(15 * 60 + 10, None),)},
        KIM: {"intervals": (Interval(None, 15 * 60 + 20), Interval(15 * 60 + 50, None))},
    }
    came = {"state": AttendanceState.PRESENT}
    voting = (replace(each, **{**came, **changes.get(each.name, {})}) for each in sheet.voting)  # type: ignore[arg-type]
    secretary, *guests = sheet.others
    others = (replace(secretary, state=AttendanceState.PRESENT), *guests)
    return replace(sheet, voting=tuple(voting), others=others, begun=True, filled=True)
