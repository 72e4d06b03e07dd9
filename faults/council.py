"""A council file with a meeting in session, and whether a file is in order."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from qacouncil.commands import check
from qacouncil.commands.context import Context
from qacouncil.errors import UserError
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import Localized
from qacouncil.operations.agenda import add_item
from qacouncil.operations.comings import mark_rest_present
from qacouncil.operations.councils import CouncilNames, Regulation, found_council
from qacouncil.operations.meetings import MeetingData, open_meeting, plan_meeting
from qacouncil.operations.members import Appointment, PersonData, add_person, appoint
from qacouncil.rules.terms import Category, Role
from qacouncil.storage.council_file import CouncilFile, open_file
from qacouncil.storage.new_file import create_file
from qacouncil.storage.transaction import Transaction

ROOT = Path(__file__).resolve().parent.parent
ALMATY = dt.timezone(dt.timedelta(hours=5))
NOW = dt.datetime(2026, 11, 26, 15, 52, tzinfo=ALMATY)
NAMES = CouncilNames(
    university=Localized(kk="Сарыдала университеті"),
    faculty=Localized(kk="Инженерия факультеті"),
    name=Localized(kk="Академиялық сапа жөніндегі кеңес"),
    city=Localized(kk="Сарыдала"),
)
SURNAMES = ("Ахметов", "Бекова", "Ғали", "Дүйсен", "Әбен", "Ким", "Ли", "Оспан", "Өмір")
TITLES = ("Жоспар туралы", "Бағдарлама туралы", "Бюджет туралы")
_TERM = (dt.date(2026, 9, 1), dt.date(2029, 8, 31))
_ROLES = (Role.CHAIR, Role.SECRETARY)


def clock() -> dt.datetime:
    """A clock that stands in the middle of the meeting."""
    return NOW


def opened(path: Path) -> CouncilFile:
    return open_file(path, actor="Ибраева С.", clock=clock)


def make(path: Path) -> str:
    """A new file with a council of nine and an open meeting of three items; the meeting's id."""
    made: list[str] = []

    def found(transaction: Transaction) -> None:
        council_id = found_council(transaction, NAMES, Regulation(_TERM[0]))
        for place, surname in enumerate(SURNAMES):
            person = add_person(transaction, PersonData(surname, "Аян"))
            role = _ROLES[place] if place < len(_ROLES) else Role.MEMBER
            category = Category.STUDENT if place % 3 == 1 else Category.TEACHER
            appoint(transaction, council_id, person, Appointment(category, *_TERM, role=role))
        made.append(council_id)

    create_file(path, found, actor="Ибраева С.", now=NOW)
    with opened(path) as file:
        meeting = MeetingData(NOW.date(), 15 * 60, place=Localized(kk="305"))
        meeting_id = file.write(plan_meeting, made[0], meeting).result
        for title in TITLES:
            file.write(add_item, meeting_id, Localized(kk=title), "A04")
        file.write(open_meeting, meeting_id)
        file.write(mark_rest_present, meeting_id)
    return meeting_id


def findings(path: Path) -> list[str]:
    """What `qacouncil check` finds in a file; a file that cannot be opened is a finding."""
    context = Context(
        load_translator("en"), load_translator, clock, lambda: "–", lambda: path.parent
    )
    try:
        answer = check.run(context, file=path)
    except UserError as error:
        return [str(error)]
    return answer.output.splitlines() if answer.code else []


def reopened(path: Path) -> list[str]:
    """Open for writing, as the person does next, close, and check; what was wrong."""
    try:
        with opened(path):
            pass
    except UserError as error:
        return [f"does not open: {error}"]
    beside = {each.name for each in path.parent.iterdir() if path.name in each.name}
    left = sorted(beside - {path.name})
    return [*findings(path), *(f"left beside the file: {each}" for each in left)]


def texts(path: Path) -> str:
    """Every text of the agenda in Kazakh, one after the other."""
    queries = (
        "SELECT title_kk FROM agenda_item",
        "SELECT heard_kk FROM agenda_item",
        "SELECT text_kk FROM speech",
        "SELECT text_kk FROM decision",
    )
    with opened(path) as file, file.reading() as connection:
        found = [each for query in queries for (each,) in connection.exec_driver_sql(query)]
    return "\n".join(found)


def environment(folder: Path) -> dict[str, str]:
    """For a process of the program that is to keep nothing outside of this folder."""
    own = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("DATA", "CONFIG", "STATE")}
    return {**os.environ, **own, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
