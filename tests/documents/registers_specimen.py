"""The registers of the specimen's council, in its academic year. Invented."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from qacouncil.documents.letterhead import Letterhead
from qacouncil.documents.members_content import (
    ListedChange,
    ListedMember,
    MemberChangesContent,
    MembersContent,
    Order,
)
from qacouncil.documents.person_name import PersonName
from qacouncil.documents.register_content import RegisterHead
from qacouncil.localized import Localized
from qacouncil.rules.mandates import Seat
from qacouncil.rules.member_changes import ChangeKind
from qacouncil.rules.terms import Body, Category, ExternalKind, Role
from tests.documents.specimen import (
    DOSZHANOV,
    KUDAIBERGENOVA,
    LI,
    MYRZAKHMETOVA,
    NURGAZYULY,
    OMIRBEKOV,
    ORAZBAYEV,
    RAKHIMOVA,
    SEIDAKHMET,
    SHARIPOV,
    ZHUNISSOVA,
    specimen,
)

STAFF_UNTIL, STUDENTS_UNTIL = dt.date(2029, 8, 31), dt.date(2027, 8, 31)
FIRST_ORDER = Order("112-Ж", dt.date(2026, 8, 28))
DEAN = PersonName("Сәрсенов", "Бауыржан", "Ермекұлы")

_CATEGORIES: Mapping[PersonName, Category] = {
    ORAZBAYEV: Category.ADMINISTRATION,
    ZHUNISSOVA: Category.ADMINISTRATION,
    KUDAIBERGENOVA: Category.ADMINISTRATION,
    MYRZAKHMETOVA: Category.ADMINISTRATION,
    NURGAZYULY: Category.STUDENT,
    SEIDAKHMET: Category.STUDENT,
    SHARIPOV: Category.STUDENT,
    LI: Category.EXTERNAL,
}


def head(body: Body = Body.COUNCIL) -> RegisterHead:
    held = specimen()
    dean = Localized("Факультет деканы", "Декан факультета", "Dean of the Faculty")
    return RegisterHead(
        university=held.university,
        faculty=held.faculty,
        council=held.council,
        body=body,
        secretary=MYRZAKHMETOVA,
        letterhead=Letterhead(approver_position=dean, approver_name=DEAN),
    )


def members_specimen() -> MembersContent:
    """As on the printed specimen: fifteen with a vote, and the secretary."""
    held = specimen()
    people = (*held.present, *held.absent)
    members = []
    for each in people:
        category = _CATEGORIES.get(each.name, Category.TEACHER)
        members.append(
            ListedMember(
                each.name,
                each.position,
                Seat(category, each.role, each.voting),
                ExternalKind.EMPLOYER if category is Category.EXTERNAL else None,
                STUDENTS_UNTIL if category is Category.STUDENT else STAFF_UNTIL,
            )
        )
    return MembersContent(head(), dt.date(2026, 9, 1), tuple(members), (FIRST_ORDER,))


def member_changes_specimen() -> MemberChangesContent:
    """Two joined, two left, one was made deputy chair and one mandate was renewed."""
    listed = {each.name: each for each in members_specimen().members}
    teacher = Seat(Category.TEACHER)
    lecturer = Localized(
        "«Құрылыс» кафедрасының доценті",
        "доцент кафедры «Строительство»",
        "Associate Professor, Civil Engineering",
    )
    deputy = ListedMember(
        DOSZHANOV,
        listed[DOSZHANOV].position,
        Seat(Category.TEACHER, Role.DEPUTY_CHAIR),
        until=STAFF_UNTIL,
    )
    order = Order("15-Ж", dt.date(2027, 1, 12))
    changes = (
        ListedChange(
            ChangeKind.JOINED,
            ListedMember(RAKHIMOVA, lecturer, teacher, until=STAFF_UNTIL),
            dt.date(2027, 1, 13),
            order,
        ),
        ListedChange(
            ChangeKind.JOINED,
            ListedMember(OMIRBEKOV, lecturer, teacher, until=STAFF_UNTIL),
            dt.date(2027, 1, 13),
            order,
        ),
        ListedChange(
            ChangeKind.LEFT,
            listed[ORAZBAYEV],
            dt.date(2027, 1, 12),
            order,
            Localized(
                "басқа жұмысқа ауысуына байланысты",
                "в связи с переходом на другую работу",
                "transfer to another post",
            ),
        ),
        ListedChange(ChangeKind.LEFT, listed[SHARIPOV], dt.date(2026, 8, 31), expired=True),
        ListedChange(ChangeKind.RESEATED, deputy, dt.date(2027, 1, 13), order, former=teacher),
        ListedChange(
            ChangeKind.RENEWED,
            listed[SEIDAKHMET],
            dt.date(2026, 9, 1),
            FIRST_ORDER,
            former=listed[SEIDAKHMET].seat,
        ),
    )
    return MemberChangesContent(
        head(), dt.date(2026, 9, 1), dt.date(2027, 3, 15), before=16, after=16, changes=changes
    )
