"""What a meeting is called by, and finding one by it.

A meeting with a number is called `2026-2027/4`; one not opened yet by the number it would get if
the meetings before it opened first; any other by its date or, where the council has several
meetings on that date, by its id.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.i18n.typed_date import typed_date
from qacouncil.models.councils import council, regulation
from qacouncil.models.meetings import meeting
from qacouncil.rules.numbering import Reference, next_number, numbering_year, parse_reference
from qacouncil.rules.terms import Numbering, Stage

Found = Row[*tuple[Any, ...]]
_NOT_OPENED = (Stage.PLAN, Stage.CONVENE)
_MEETINGS = select(
    *(meeting.c.id, meeting.c.council_id, council.c.code, meeting.c.date),
    *(meeting.c.stage, meeting.c.numbering_year, meeting.c.number),
    meeting.c.regulation_id,
).join_from(meeting, council)


@dataclass(frozen=True, slots=True)
class NamedMeeting:
    """A meeting and its reference. `council` is the code; `number` None: not fixed.

    prefix: what the regulation of the meeting has written before the number.
    """

    id: str
    council_id: str
    council: str
    date: dt.date
    stage: Stage
    number: int | None
    reference: str
    proposed: bool
    prefix: str = ""

    @property
    def year(self) -> str:
        """The year it is numbered in; empty where it has no number and is proposed none."""
        return self.reference.rpartition("/")[0]

    @property
    def written_number(self) -> str:
        """The number as papers write it, with its prefix; empty where there is none."""
        year, slash, number = self.reference.rpartition("/")
        return f"{self.prefix}{number}" if year and slash else ""

    @property
    def written(self) -> str:
        """The reference with the prefix before the number: 2026-2027/АСК-4."""
        return f"{self.year}/{self.written_number}" if self.written_number else self.reference


def named_meetings(connection: Connection, council_id: str | None = None) -> list[NamedMeeting]:
    """The meetings of a council, or of all, each with its reference; in order of time."""
    query = _MEETINGS.order_by(
        *(meeting.c.date, meeting.c.start_minute, meeting.c.created_at, meeting.c.id)
    )
    if council_id is not None:
        query = query.where(meeting.c.council_id == council_id)
    rows = connection.execute(query).all()
    rules = _Rules(connection, council_id)
    years = {row.id: rules.year(row) for row in rows}
    proposed = _proposed_numbers(rows, years)
    days = Counter((row.council_id, row.date) for row in rows)
    return [
        _named(row, years[row.id], proposed, days[row.council_id, row.date] == 1, rules.prefix(row))
        for row in rows
    ]


def some_meetings(connection: Connection, ids: Collection[str]) -> dict[str, NamedMeeting]:
    """These meetings by id. Those with a number, nearly always all, are read alone."""
    found = {}
    query = _MEETINGS.where(meeting.c.id.in_(sorted(ids)))
    rows = connection.execute(query).all()
    rules = _Rules(connection, None)
    for row in rows:
        if row.number is not None:
            found[row.id] = _named(
                row, rules.year(row), {}, alone_on_its_day=True, prefix=rules.prefix(row)
            )
    if len(found) < len(rows):
        for each in named_meetings(connection):
            if each.id in ids:
                found[each.id] = each
    return found


def written_number(connection: Connection, head: Mapping[str, Any]) -> str:
    """The number of a meeting as papers write it: its own or the proposed one; else empty."""
    there = named_meetings(connection, head["council_id"])
    return next(each.written_number for each in there if each.id == head["id"])


def find_meeting(connection: Connection, text: str, council_id: str | None = None) -> NamedMeeting:
    """The meeting that a person means by a number, a date or an id.

    Raises UserError where the text is none of these, no meeting is called so, or several are.
    """
    there = named_meetings(connection, council_id)
    by_id = [each for each in there if each.id == text.strip().lower()]
    if by_id:
        return by_id[0]
    try:
        date = typed_date(text)
    except ValueError:
        return _only(_numbered(connection, there, text), text)
    return _only([each for each in there if each.date == date], text)


class _Rules:
    """The versions of the regulations: what is written before a number, which year it is in."""

    def __init__(self, connection: Connection, council_id: str | None) -> None:
        own = regulation.c
        query = select(own.id, own.council_id, own.in_force_from, own.numbering, own.number_prefix)
        if council_id is not None:
            query = query.where(own.council_id == council_id)
        versions = connection.execute(query.order_by(own.in_force_from, own.number)).all()
        self._by_id = {version.id: version for version in versions}
        self._of: dict[str, list[Found]] = {}
        for version in versions:
            self._of.setdefault(version.council_id, []).append(version)

    def year(self, row: Found) -> str:
        """As fixed at the opening; before that by the regulation in force on the date."""
        if row.number is not None:
            return str(row.numbering_year)
        return numbering_year(Numbering(self._version(row).numbering), row.date)

    def prefix(self, row: Found) -> str:
        return str(self._version(row).number_prefix)

    def _version(self, row: Found) -> Found:
        fixed = self._by_id.get(row.regulation_id)
        if fixed is not None:
            return fixed
        versions = self._of[row.council_id]
        return next(
            (each for each in versions[::-1] if each.in_force_from <= row.date), versions[0]
        )


def _proposed_numbers(rows: Iterable[Found], years: Mapping[str, str]) -> dict[str, int]:
    """By id: the numbers after those taken, in order of time, for each council and year."""
    taken: dict[tuple[str, str], list[int]] = {}
    for row in rows:
        taken.setdefault((row.council_id, years[row.id]), []).append(row.number or 0)
    proposed = {}
    for row in rows:
        if row.number is None and row.stage in _NOT_OPENED:
            numbers = taken[row.council_id, years[row.id]]
            proposed[row.id] = next_number(numbers)
            numbers.append(proposed[row.id])
    return proposed


def _named(
    row: Found, year: str, proposed: Mapping[str, int], alone_on_its_day: bool, prefix: str
) -> NamedMeeting:
    number = row.number or proposed.get(row.id)
    if number is not None:
        reference = str(Reference(year, number))
    else:
        reference = row.date.isoformat() if alone_on_its_day else row.id
    return NamedMeeting(
        id=row.id,
        council_id=row.council_id,
        council=row.code,
        date=row.date,
        stage=Stage(row.stage),
        number=row.number,
        reference=reference,
        proposed=row.id in proposed,
        prefix=prefix,
    )


def _numbered(connection: Connection, there: list[NamedMeeting], text: str) -> list[NamedMeeting]:
    """The meetings of this number, with or without the prefix their council writes before it."""
    prefixes: dict[str, set[str]] = {each.council_id: {""} for each in there}
    written = select(regulation.c.council_id, regulation.c.number_prefix).distinct()
    for council_id, prefix in connection.execute(written):
        prefixes.setdefault(council_id, {""}).add(prefix)
    meant = {council_id: _meant(text, each) for council_id, each in prefixes.items()}
    if not any(meant.values()) and not _meant(text, {""}):
        raise UserError(
            N_(
                "“{text}” does not name a meeting. Write its number (2026-2027/4),"
                " its date (2026-09-17) or its identifier."
            ),
            text=text,
        )
    return [each for each in there if each.reference in meant[each.council_id]]


def _meant(text: str, prefixes: Iterable[str]) -> set[str]:
    found = set()
    for prefix in prefixes:
        try:
            found.add(str(parse_reference(text, prefix)))
        except ValueError:
            continue
    return found


def _only(found: list[NamedMeeting], text: str) -> NamedMeeting:
    if len(found) == 1:
        return found[0]
    if not found:
        raise UserError(
            N_(
                "There is no meeting {reference}."
                " To see the meetings: qacouncil list FILE.qac meetings"
            ),
            reference=text.strip(),
        )
    codes = sorted({each.council for each in found})
    if len(codes) > 1:
        raise UserError(
            N_(
                "Several councils have a meeting {reference}."
                " Add --council with one of these codes: {codes}."
            ),
            reference=text.strip(),
            codes=", ".join(codes),
        )
    raise UserError(
        N_("Several meetings were set for {date}. Name one of them by its number: {references}."),
        date=text.strip(),
        references=", ".join(each.reference for each in found),
    )
