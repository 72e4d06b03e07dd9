"""What the notice of a meeting prints."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

from sqlalchemy import Connection, select

from qacouncil.documents.notice_content import NoticeContent, NoticeItem
from qacouncil.documents.person_name import PersonName
from qacouncil.models.agenda import agenda_item, decision, item_speaker, material
from qacouncil.models.meetings import attendance, guest
from qacouncil.queries.letterhead import logo
from qacouncil.queries.meeting_rows import MeetingRows, Row, read_meeting
from qacouncil.queries.protocol import paper_style
from qacouncil.queries.values import person_name, words
from qacouncil.rules.terms import Body, MeetingForm, MeetingKind, Role

_PARTS = (attendance, guest, agenda_item, item_speaker, decision)


def notice_content(connection: Connection, meeting_id: str, today: dt.date) -> NoticeContent:
    """The notice as it stands; it bears the day it was sent or, where it was not yet, today."""
    rows = read_meeting(connection, meeting_id, _PARTS)
    head, council = rows.meeting, rows.council
    members = rows.of("attendance")
    chair, is_chair = _chair(rows, members)
    secretary = _person(rows, head["secretary_id"] or _holder(members, Role.SECRETARY))
    return NoticeContent(
        university=words(council, "university"),
        faculty=words(council, "faculty"),
        council=words(council, "name"),
        body=Body(council["body"]),
        kind=MeetingKind(head["kind"]),
        form=MeetingForm(head["form"]),
        issued=head["notice_sent_on"] or today,
        date=head["date"],
        start=head["start_minute"],
        end=head["end_minute"],
        place=words(head, "place"),
        to_guests=bool(rows.of("guest")),
        items=_items(connection, rows),
        chair=chair,
        chair_presides=is_chair,
        secretary=_name(secretary),
        contact=_contact(secretary),
        style=paper_style(council),
        logo=logo(connection, council["id"]),
    )


def _items(connection: Connection, rows: MeetingRows) -> tuple[NoticeItem, ...]:
    files = material_names(connection, rows.meeting["id"])
    return tuple(
        NoticeItem(
            number=number,
            title=words(item, "title"),
            speakers=tuple(
                person_name(rows.persons[each["person_id"]])
                for each in rows.of("item_speaker", item_id=item["id"])
            ),
            materials=tuple(files.get(item["id"], ())),
            drafted=bool(rows.of("decision", item_id=item["id"])),
        )
        for number, item in enumerate(rows.of("agenda_item"), start=1)
    )


def material_names(connection: Connection, meeting_id: str) -> dict[str, list[str]]:
    """The names of a meeting's files by item, in their order; the files are not read."""
    own = material.c
    found: dict[str, list[str]] = defaultdict(list)
    query = select(own.item_id, own.file_name).where(own.meeting_id == meeting_id)
    for row in connection.execute(query.order_by(own.position, own.created_at, own.id)):
        found[row.item_id].append(row.file_name)
    return found


def _chair(rows: MeetingRows, members: list[Row]) -> tuple[PersonName | None, bool]:
    """Who signs for the chair: the one named to preside, else the chair on the day."""
    chair = _holder(members, Role.CHAIR)
    named = rows.meeting["presiding_id"] or chair
    return _name(_person(rows, named)), named == chair


def _holder(members: list[Row], role: Role) -> str | None:
    return next((row["person_id"] for row in members if row["role"] == role), None)


def _person(rows: MeetingRows, person_id: str | None) -> Row | None:
    return None if person_id is None else rows.persons[person_id]


def _name(person: Row | None) -> PersonName | None:
    return None if person is None else person_name(person)


def _contact(person: Row | None) -> str:
    """Telephone and e-mail, as far as they are known."""
    return "" if person is None else ", ".join(filter(None, (person["phone"], person["email"])))
