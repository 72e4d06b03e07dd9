"""What is worth a second look in the record of a meeting: each finding with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from qacouncil.documents.person_name import PersonName
from qacouncil.i18n.text_checks import TextFinding, text_findings
from qacouncil.localized import LANGUAGES, Localized
from qacouncil.models.people import mandate
from qacouncil.queries.meeting_rows import MeetingRows, Row, persons_by_id, read_meeting
from qacouncil.queries.reckoning import item_minutes, opening, presences, vacant_seats
from qacouncil.queries.values import person_name, quorum_rule, words
from qacouncil.rules.mandates import Term
from qacouncil.rules.meeting_warnings import (
    ItemSpan,
    MeetingWarning,
    Spot,
    WarningCode,
    Where,
    leader_warnings,
    notice_warnings,
    quorum_warnings,
    vote_warnings,
)
from qacouncil.rules.numbering import numbering_year
from qacouncil.rules.terms import AttendanceState, Choice, MeetingForm, Numbering, Role, Stage

_HELD = (Stage.HOLD, Stage.MINUTES, Stage.SIGNED, Stage.NOT_HELD)
_CHOICES = (Choice.FOR, Choice.AGAINST, Choice.ABSTAINED)


@dataclass(frozen=True, slots=True)
class MeetingWarnings:
    """In the order of the record: the meeting, its members, the agenda. names: by person id."""

    warnings: tuple[MeetingWarning, ...]
    names: Mapping[str, PersonName]
    initials_first: bool


@dataclass(frozen=True, slots=True)
class _Text:
    where: Where
    text: Localized


def meeting_warnings(connection: Connection, meeting_id: str) -> MeetingWarnings:
    """All findings of a meeting; as many statements for a long one as for a short one."""
    rows = read_meeting(connection, meeting_id)
    mandates = _mandates(connection, rows)
    found = [*_of_meeting(rows, mandates), *_of_members(rows, mandates), *_of_votes(rows)]
    found += _of_texts(list(_texts(rows)))
    found.sort(key=lambda each: each.where.item)  # stable: the meeting before its agenda
    named = {
        person
        for each in found
        for person in (each.where.person_id, *_named(each))
        if person and person not in rows.persons
    }
    known = {**rows.persons, **persons_by_id(connection, named)}
    names = {person: person_name(row) for person, row in known.items()}
    return MeetingWarnings(tuple(found), names, rows.council["paper_initials_first"])


def _named(warning: MeetingWarning) -> tuple[str, ...]:
    persons = warning.values.get("persons", ())
    return persons if isinstance(persons, tuple) else ()


def _mandates(connection: Connection, rows: MeetingRows) -> list[Row]:
    """The mandates of those on the list, and those that may have held when the notice went out."""
    listed = [row["mandate_id"] for row in rows.of("attendance") if row["mandate_id"]]
    own, sent = mandate.c, rows.meeting["notice_sent_on"]
    wanted = own.id.in_(listed)
    if sent is not None:
        wanted |= (own.council_id == rows.meeting["council_id"]) & (own.starts_on <= sent)
    return [dict(row) for row in connection.execute(select(mandate).where(wanted)).mappings()]


def _of_meeting(rows: MeetingRows, mandates: list[Row]) -> list[MeetingWarning]:
    head = rows.meeting
    found = notice_warnings(
        head["date"], head["notice_sent_on"], int(rows.regulation["notice_days"])
    )
    year = numbering_year(Numbering(rows.regulation["numbering"]), head["date"])
    if head["numbering_year"] != year:
        values = {"year": head["numbering_year"], "meant": year}
        found.append(MeetingWarning(WarningCode.NUMBER_YEAR, Where(Spot.MEETING), values))
    found += _ended(rows, mandates)
    if not _attendance_is_known(rows):
        return found
    members = presences(rows)
    roles = {row["person_id"]: Role(row["role"]) for row in rows.of("attendance")}
    found += leader_warnings(head["presiding_id"], head["secretary_id"], roles, members)
    found += quorum_warnings(
        quorum_rule(rows.regulation),
        members,
        vacant_seats(rows),
        head["start_minute"],
        head["end_minute"],
        _spans(rows),
    )
    return found


def _attendance_is_known(rows: MeetingRows) -> bool:
    """While members are still being marked, there is nothing to be said of the quorum."""
    known = all(row["state"] != AttendanceState.UNKNOWN for row in rows.of("attendance"))
    return known and Stage(rows.meeting["stage"]) in _HELD


def _ended(rows: MeetingRows, mandates: list[Row]) -> list[MeetingWarning]:
    """Who was given the notice as a member, and is none on the day."""
    head, there = rows.meeting, {row["person_id"] for row in rows.of("attendance")}
    if head["notice_sent_on"] is None:
        return []
    last = {
        row["person_id"]: term.last
        for row in mandates
        for term in [Term(row["starts_on"], row["ends_on"], row["ended_on"])]
        if term.valid_on(head["notice_sent_on"]) and row["person_id"] not in there
    }
    return [
        MeetingWarning(
            WarningCode.MANDATE_ENDED,
            Where(Spot.ATTENDANCE, person_id=person),
            {"persons": (person,), "date": date},
        )
        for person, date in last.items()
    ]


def _spans(rows: MeetingRows) -> list[ItemSpan]:
    """Each item from its beginning to the next one's, or to where it was noted to end."""
    begins, items = item_minutes(rows), rows.of("agenda_item")
    found = []
    for place, item in enumerate(items):
        after = begins[items[place + 1]["id"]] if place + 1 < len(items) else None
        noted = [each for each in (item["ends_minute"], after) if each is not None]
        found.append(
            ItemSpan(
                number=place + 1,
                begins=begins[item["id"]],
                stops=min(noted) if noted else rows.meeting["end_minute"],
                recused={row["person_id"] for row in rows.of("recusal", item_id=item["id"])},
                decides=bool(
                    rows.of("decision", item_id=item["id"]) or rows.of("vote", item_id=item["id"])
                ),
            )
        )
    return found


def _of_members(rows: MeetingRows, mandates: list[Row]) -> Iterator[MeetingWarning]:
    for row in rows.of("attendance"):
        if row["state"] == AttendanceState.ABSENT and not words(row, "reason"):
            person = row["person_id"]
            where = Where(Spot.ATTENDANCE, person_id=person)
            yield MeetingWarning(WarningCode.ABSENCE_REASON_MISSING, where, {"persons": (person,)})
    listed = {row["mandate_id"] for row in rows.of("attendance")}
    orders = sorted({row["order_number"] for row in mandates if row["id"] in listed})
    for finding in dict.fromkeys(each for order in orders for each in text_findings(order)):
        yield _text_warning(Where(Spot.ORDER), finding)


def _of_votes(rows: MeetingRows) -> Iterator[MeetingWarning]:
    head = rows.meeting
    start = head["start_minute"]
    if _attendance_is_known(rows) and head["form"] != MeetingForm.ABSENTEE:
        start = min(start, opening(rows).minute)
    for number, item in enumerate(rows.of("agenda_item"), start=1):
        for place, cast in enumerate(rows.of("vote", item_id=item["id"]), start=1):
            choices = [row["choice"] for row in rows.of("ballot", vote_id=cast["id"])]
            yield from vote_warnings(
                Where(Spot.VOTE, number, place, record_id=cast["id"]),
                cast["at_minute"],
                start,
                head["end_minute"],
                [cast[f"votes_{name}"] for name in _CHOICES],
                [choices.count(choice) for choice in _CHOICES],
            )


def _texts(rows: MeetingRows) -> Iterator[_Text]:
    """Every text of the record, in its order."""
    head = rows.meeting
    yield _Text(Where(Spot.PLACE, record_id=head["id"]), words(head, "place"))
    for row in rows.of("attendance"):
        where = Where(Spot.ATTENDANCE, person_id=row["person_id"], record_id=row["id"])
        yield _Text(where, words(row, "reason"))
    for number, item in enumerate(rows.of("agenda_item"), start=1):
        own: dict[str, Any] = {"item_id": item["id"]}
        for spot in (Spot.TITLE, Spot.HEARD):
            yield _Text(Where(spot, number, record_id=item["id"]), words(item, spot.value))
        for table, spot, name in (
            ("speech", Spot.SPEECH, "text"),
            ("recusal", Spot.RECUSAL, "reason"),
            ("decision", Spot.POINT, "text"),
            ("vote", Spot.VOTE, "note"),
        ):
            for place, row in enumerate(rows.of(table, **own), start=1):
                person = row.get("person_id") or ""
                where = Where(spot, number, place, person_id=person, record_id=row["id"])
                yield _Text(where, words(row, name))


def _of_texts(texts: list[_Text]) -> Iterator[MeetingWarning]:
    titles = [each.text for each in texts if each.where.spot is Spot.TITLE]
    spoken = [each for each in LANGUAGES if any(title.text(each).strip() for title in titles)]
    for each in texts:
        where = each.where
        if where.spot is Spot.SPEECH and not each.text:
            values = {"persons": (where.person_id,)}
            yield MeetingWarning(WarningCode.EMPTY_SPEECH, where, values)
        lacking = tuple(one for one in spoken if not each.text.text(one).strip())
        # What is the same in every language, such as the place, is often written in one only.
        if each.text and lacking and where.item:
            yield MeetingWarning(WarningCode.MISSING_TRANSLATION, where, {"languages": lacking})
        for language in LANGUAGES:
            there = Where(
                where.spot, where.item, where.number, language, where.person_id, where.record_id
            )
            for finding in text_findings(each.text.text(language), language):
                yield _text_warning(there, finding)


def _text_warning(where: Where, finding: TextFinding) -> MeetingWarning:
    values = {"found": finding.found, "repair": finding.repair}
    return MeetingWarning(finding.code, where, values)
