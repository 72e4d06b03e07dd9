"""A council and its meetings made through the operations, for tests that need one on disk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Concatenate, ParamSpec, TypeVar

from qacouncil.exchange.council_json import write_document
from qacouncil.exchange.dump import dump_document
from qacouncil.localized import Localized
from qacouncil.models.meetings import attendance
from qacouncil.operations.agenda import add_item
from qacouncil.operations.attendance import record_attendance
from qacouncil.operations.councils import CouncilNames, Regulation, found_council
from qacouncil.operations.decisions import add_decision
from qacouncil.operations.meetings import MeetingData, open_meeting, plan_meeting
from qacouncil.operations.members import Appointment, PersonData, add_person, appoint
from qacouncil.operations.votes import VoteData, close_vote, draft_vote
from qacouncil.queries.meeting_rows import MeetingRows, read_meeting
from qacouncil.rules.terms import AttendanceState, Category, Role
from qacouncil.storage.council_file import CouncilFile, open_file
from qacouncil.storage.new_file import create_file
from qacouncil.storage.transaction import Transaction, Values

NOW = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)
DAY = dt.date(2026, 11, 20)
HOUR = 15 * 60
TERM = (dt.date(2026, 9, 1), dt.date(2029, 8, 31))
NAMES = CouncilNames(
    university=Localized(kk="Сарыдала университеті"),
    faculty=Localized(kk="Инженерия факультеті"),
    name=Localized(kk="Академиялық сапа жөніндегі кеңес"),
    city=Localized(kk="Сарыдала"),
)
SURNAMES = ("Ахметов", "Бекова", "Ғали", "Дүйсен", "Әбен", "Ким", "Ли", "Оспан", "Өмір", "Һасен")

P = ParamSpec("P")
T = TypeVar("T")


@dataclass
class Council:
    """An open council file with one council; person and mandate ids in the order of SURNAMES.

    The first member is the chair, the second the secretary; all vote.
    """

    file: CouncilFile
    id: str = ""
    persons: list[str] = field(default_factory=list)
    mandates: list[str] = field(default_factory=list)

    def do(
        self, operation: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run one operation and return its result."""
        return self.file.write(operation, *args, **kwargs).result

    def rows(self, meeting_id: str) -> MeetingRows:
        with self.file.reading() as connection:
            return read_meeting(connection, meeting_id)

    def meeting(self, meeting_id: str) -> Values:
        return self.rows(meeting_id).meeting

    def dump(self) -> bytes:
        """Everything in the file but the audit."""
        with self.file.reading() as connection:
            return write_document(dump_document(connection, with_files=True))

    def plan(self, date: dt.date = DAY) -> str:
        return self.do(plan_meeting, self.id, MeetingData(date, HOUR, place=Localized(kk="Зал")))

    def held(self, date: dt.date = DAY, present: int | None = None) -> str:
        """An open meeting with one item and one point; the first `present` members are there."""
        there = self.persons if present is None else self.persons[:present]
        return self.file.write(hold_meeting, self.id, date, there).result

    def attendance(self, meeting_id: str, person_id: str) -> str:
        return str(self.rows(meeting_id).of("attendance", person_id=person_id)[0]["id"])

    def item(self, meeting_id: str, index: int = 0) -> str:
        return str(self.rows(meeting_id).of("agenda_item")[index]["id"])

    def closed_vote(self, item_id: str, data: VoteData) -> str:
        vote_id = self.do(draft_vote, item_id, data)
        self.do(close_vote, vote_id)
        return vote_id


def found(transaction: Transaction, rules: Regulation | None = None) -> str:
    """The first operation of a new file."""
    return found_council(transaction, NAMES, rules or Regulation(dt.date(2026, 9, 1)))


def new_file(path: Path, rules: Regulation | None = None) -> Path:
    """A council file with a council and nobody in it."""
    if rules is None:
        path.write_bytes(_usual_file(None))
    else:
        _make_file(path, rules)
    return path


@contextmanager
def council(path: Path, members: int = 7, rules: Regulation | None = None) -> Iterator[Council]:
    """A council with members, in a new file that is open."""
    if rules is None:
        path.write_bytes(_usual_file(members))
    else:
        _make_file(path, rules, members)
    with council_in(path) as there:
        yield there


@cache
def _usual_file(members: int | None) -> bytes:
    """What is in the file of such a council: making it takes ten times as long as copying it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "council.qac"
        _make_file(path, None, members)
        return path.read_bytes()


def _make_file(path: Path, rules: Regulation | None, members: int | None = None) -> None:
    def found_in_file(transaction: Transaction) -> None:
        found(transaction, rules)

    create_file(path, found_in_file, actor="A. Tester", now=NOW)
    if members is not None:
        with council_in(path) as there:
            there.file.write(seat_members, there, members)


@contextmanager
def council_in(path: Path) -> Iterator[Council]:
    """The council in a file, open; its members in the order in which they were seated."""
    with open_file(path, actor="A. Tester", clock=lambda: NOW) as file:
        with file.reading() as connection:

            def ids(table: str) -> list[str]:
                rows = connection.exec_driver_sql(f"SELECT id FROM {table} ORDER BY rowid")
                return list(rows.scalars())

            (council_id,) = ids("council")
            there = Council(file, council_id, ids("person"), ids("mandate"))
        yield there


def hold_meeting(
    transaction: Transaction, council_id: str, date: dt.date, present: Sequence[str]
) -> str:
    """Plan a meeting with one item and one point, open it and say who is there."""
    meeting_id = plan_meeting(transaction, council_id, MeetingData(date, HOUR))
    item_id = add_item(transaction, meeting_id, Localized(kk="Жоспар туралы"), "A04")
    add_decision(transaction, item_id, Localized(kk="Жоспар бекітілсін."))
    open_meeting(transaction, meeting_id)
    for row in transaction.rows(attendance, meeting_id=meeting_id):
        there = row["person_id"] in present
        state = AttendanceState.PRESENT if there else AttendanceState.ABSENT
        record_attendance(transaction, row["id"], state)
    return meeting_id


def seat_members(transaction: Transaction, there: Council, members: int) -> None:
    """Add persons and appoint them, all in one transaction."""
    roles = [Role.CHAIR, Role.SECRETARY]
    categories = [Category.TEACHER, Category.STUDENT, Category.ADMINISTRATION]
    for index in range(members):
        person_id = add_person(transaction, PersonData(SURNAMES[index], "Аян"))
        data = Appointment(
            categories[index % 3], *TERM, role=roles[index] if index < 2 else Role.MEMBER
        )
        there.persons.append(person_id)
        there.mandates.append(appoint(transaction, there.id, person_id, data))
