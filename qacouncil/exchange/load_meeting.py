"""A meeting of a document as rows, checked: who was there, what was decided, how votes came out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Any

from qacouncil.errors import UserError
from qacouncil.exchange.agenda_document import Vote, VoteResult
from qacouncil.exchange.council_document import Meeting
from qacouncil.exchange.load_agenda import AgendaLoader
from qacouncil.exchange.load_council import CouncilRows
from qacouncil.exchange.load_frame import NEVER_OPENED, Frame, Row, Tables, refused_at
from qacouncil.exchange.load_members import load_guests, load_members
from qacouncil.exchange.load_papers import load_annexes, load_remarks, load_signed, sign
from qacouncil.exchange.rows import Names, moment, row_of
from qacouncil.i18n.marking import N_
from qacouncil.models.meetings import meeting
from qacouncil.models.votes import vote_result
from qacouncil.operations.vote_result import (
    VoteRefused,
    is_counted,
    refuse_problems,
    refuse_strangers,
    result_row,
)
from qacouncil.queries.meeting_rows import PARTS, MeetingRows
from qacouncil.queries.reckoning import count_of
from qacouncil.queries.stored_result import agrees
from qacouncil.rules.numbering import next_number, numbering_year, parse_year
from qacouncil.rules.quorum import Attendance
from qacouncil.rules.terms import MeetingForm, Numbering, Role, Stage, VoteKind
from qacouncil.time_zones import is_zone


class MeetingLoader:
    """Turns the meetings of one council into rows, in order of date."""

    def __init__(
        self,
        council: CouncilRows,
        persons: dict[str, Row],
        names: Names,
        now: str,
        actor: str,
    ) -> None:
        self._council = council
        self._persons = persons
        self._names = names
        self._now = now
        self._actor = actor
        self._taken: dict[str, set[int]] = defaultdict(set)

    def load(self, shape: Meeting, place: str) -> Tables:
        """The rows of a meeting by table. Raises UserError, naming the place."""
        tables: Tables = defaultdict(list)
        frame = Frame(self._names, self._head(shape, place), self._now)
        tables["meeting"].append(frame.head)
        load_members(frame, shape, self._council, tables, place)
        load_guests(frame, shape, tables, place)
        agenda = AgendaLoader(frame, complete=shape.complete)
        agenda.load(shape.agenda, tables, place)
        load_annexes(frame, shape, tables, place)
        load_remarks(frame, shape, tables, place)
        _lead(shape, frame.head, tables, place)
        load_signed(frame, shape, tables, place)
        rows = self._meeting_rows(frame.head, tables)
        for row, vote, where in agenda.votes:
            tables["vote_result"].extend(_closed(frame, shape, rows, row, vote, where))
        revisions = {each.revision for each in shape.signed}
        if shape.stage is Stage.SIGNED and shape.revision not in revisions:
            # With the results of the votes.
            rows = self._meeting_rows(frame.head, tables)
            tables["signed_minutes"].append(sign(frame, rows, self._actor))
        return tables

    def _head(self, shape: Meeting, place: str) -> Row:
        opened = shape.stage not in NEVER_OPENED
        rules = self._council.regulation_on(shape.date)
        year = shape.numbering_year or numbering_year(Numbering(rules["numbering"]), shape.date)
        opened_at = moment(shape.opened_at or self._now, f"{place}.opened_at")
        head = row_of(
            meeting,
            shape,
            self._names,
            place,
            now=self._now,
            council_id=self._council.council["id"],
            regulation_id=self._regulation(shape, rules, place) if opened else None,
            numbering_year=_year(year, place),
            number=None,
            opened_at=opened_at if opened else None,
        )
        if head["end_minute"] is not None and head["end_minute"] < head["start_minute"]:
            raise UserError(
                N_("At {place}: the meeting ends before it begins. Nothing was loaded."),
                place=place,
            )
        if not is_zone(shape.timezone):
            raise UserError(
                N_(
                    "At {place}: there is no time zone {zone}. Write it as Asia/Almaty."
                    " Nothing was loaded."
                ),
                place=place,
                zone=shape.timezone,
            )
        head["number"] = self._number(shape, head["numbering_year"], place)
        if shape.form is MeetingForm.ABSENTEE:
            _refuse_absentee(shape, self._own_rules(head, rules), place)
        return head

    def _own_rules(self, head: Row, in_force: Row) -> Row:
        """Those the meeting was opened under, else those of its date."""
        own = head["regulation_id"]
        known = self._council.tables["regulation"]
        return next((row for row in known if row["id"] == own), in_force)

    def _regulation(self, shape: Meeting, in_force: Row, place: str) -> str:
        if not shape.regulation:
            return str(in_force["id"])
        return self._names.of(shape.regulation, f"{place}.regulation", "regulation")

    def _number(self, shape: Meeting, year: str, place: str) -> int | None:
        if shape.stage in NEVER_OPENED:
            if shape.number is not None:
                raise UserError(
                    N_(
                        "At {place}: a meeting that was never opened has no number. "
                        "Nothing was loaded."
                    ),
                    place=place,
                )
            return None
        number = shape.number or next_number(self._taken[year])
        if number in self._taken[year]:
            raise UserError(
                N_("At {place}: the number {number} is used twice. Nothing was loaded."),
                place=place,
                number=f"{year}/{number}",
            )
        self._taken[year].add(number)
        return number

    def _meeting_rows(self, head: Row, tables: Tables) -> MeetingRows:
        rules_id = head["regulation_id"] or self._council.regulation_on(head["date"])["id"]
        versions = self._council.tables
        return MeetingRows(
            council=self._council.council,
            regulation=next(row for row in versions["regulation"] if row["id"] == rules_id),
            majorities={
                row["area"]: row["majority"]
                for row in versions["regulation_majority"]
                if row["regulation_id"] == rules_id
            },
            seats={
                row["category"]: row["seats"]
                for row in versions["regulation_category"]
                if row["regulation_id"] == rules_id and row["seats"] is not None
            },
            meeting=head,
            parts={table.name: list(tables[table.name]) for table in PARTS},
            persons=self._persons,
        )


def _refuse_absentee(shape: Meeting, rules: Row, place: str) -> None:
    """Absentee voting is allowed by the regulation, has no sitting and is never secret."""
    sat = any(each.intervals for each in shape.attendance)
    secret = any(cast.kind is VoteKind.SECRET for item in shape.agenda for cast in item.votes)
    message = (
        N_("At {place}: the regulation does not allow absentee voting. Nothing was loaded.")
        if not rules["absentee_voting"]
        else N_("At {place}: absentee voting has no arrivals or departures. Nothing was loaded.")
        if sat
        else N_("At {place}: absentee voting cannot be secret. Nothing was loaded.")
        if secret
        else ""
    )
    if message:
        raise UserError(message, place=place)


def _lead(shape: Meeting, head: Row, tables: Tables, place: str) -> None:
    """The chair presides and the secretary keeps the minutes unless others are named."""
    leaders = (("presiding_id", Role.CHAIR), ("secretary_id", Role.SECRETARY))
    for column, role in () if shape.complete else leaders:
        holders = [row["person_id"] for row in tables["attendance"] if row["role"] == role]
        if head[column] is None and len(holders) == 1:
            head[column] = holders[0]
    if shape.stage is Stage.SIGNED and None in (head["presiding_id"], head["secretary_id"]):
        raise UserError(
            N_(
                "At {place}: the minutes are signed, and it is not said who presided or "
                "who kept them. Nothing was loaded."
            ),
            place=place,
        )


def _closed(
    frame: Frame, shape: Meeting, rows: MeetingRows, row: Row, vote: Vote, place: str
) -> list[Row]:
    """The result of a vote as it stood or, where it is left out, reckoned; none of a draft."""
    typed = is_counted(row) or bool(vote.by_name)
    if vote.result is None and (not vote.closed or not typed):
        if shape.stage is Stage.SIGNED:
            raise UserError(
                N_(
                    "At {place}: the minutes are signed, and this vote is not closed. "
                    "Nothing was loaded."
                ),
                place=place,
            )
        return []
    if shape.stage in NEVER_OPENED:
        raise UserError(
            N_("At {place}: a meeting that was never opened has no votes. Nothing was loaded."),
            place=place,
        )
    try:
        if vote.result is None:
            result = result_row(rows, row, frame.now)
        else:
            result = _stored(frame, rows, row, vote.result, place)
    except VoteRefused as error:
        raise refused_at(place, error) from error
    if shape.stage is Stage.NOT_HELD and result["quorum_met"]:
        raise UserError(
            N_(
                "At {place}: the meeting was not held, and this vote had a quorum. "
                "Nothing was loaded."
            ),
            place=place,
        )
    return [result]


def _stored(frame: Frame, rows: MeetingRows, row: Row, result: VoteResult, place: str) -> Any:
    """A result as it stood, not reckoned anew from the attendance; it must agree with itself."""
    item = rows.of("agenda_item", id=row["item_id"])[0]
    there = Attendance(result.mandates, result.present, result.recused, result.vacant)
    refuse_problems(there, replace(count_of(rows, item, row), presiding=None))
    refuse_strangers(rows, row)
    stored = frame.row(vote_result, result, place, vote_id=row["id"])
    if not agrees(row, stored, [each["choice"] for each in rows.of("ballot", vote_id=row["id"])]):
        raise UserError(
            N_(
                "At {place}: the stored result does not agree with the numbers. Nothing was loaded."
            ),
            place=place,
        )
    return stored


def _year(text: str, place: str) -> str:
    try:
        return parse_year(text)
    except ValueError:
        raise UserError(
            N_("At {place}: {value} is not an academic or calendar year. Nothing was loaded."),
            place=place,
            value=text,
        ) from None
