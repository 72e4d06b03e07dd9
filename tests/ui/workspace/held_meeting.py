"""A meeting in session as the window sees it: nine members, one recused, one late, one away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from qacouncil.changes import Changes
from qacouncil.localized import Localized
from qacouncil.operations.agenda import add_item, write_heard
from qacouncil.operations.attendance import add_guest, recuse
from qacouncil.operations.comings import arrive, mark_absent, mark_present, mark_rest_present
from qacouncil.operations.councils import Regulation
from qacouncil.operations.decisions import add_decision
from qacouncil.operations.meetings import MeetingData, open_meeting, plan_meeting
from qacouncil.operations.members import Appointment, PersonData, add_person, appoint
from qacouncil.queries.meeting_rows import read_meeting
from qacouncil.rules.terms import Category, Role
from qacouncil.storage.council_file import open_file
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.session import Session
from tests.council_builder import TERM, Council, new_file

DAY = dt.date(2026, 11, 26)
START = 15 * 60 + 5
ALMATY = dt.timezone(dt.timedelta(hours=5))
MEMBERS = (
    ("Сейітқали", "Асқар", "Маратұлы", Role.CHAIR),
    ("Оспанов", "Болат", "Қайратұлы", Role.DEPUTY_CHAIR),
    ("Тұрсынбекова", "Лаура", "Бекқызы", Role.MEMBER),
    ("Әбдіғали", "Гүлнар", "Ерланқызы", Role.MEMBER),
    ("Жұмағұлов", "Нұрлан", "Сәкенұлы", Role.MEMBER),
    ("Қайырбек", "Дана", "Асқарқызы", Role.MEMBER),
    ("Ким", "Елена", "Викторовна", Role.MEMBER),
    ("Мұрат", "Әлия", "", Role.MEMBER),
    ("Петров", "Сергей", "Николаевич", Role.MEMBER),
)
TITLES = ("Өткен отырыс шешімдері туралы", "Сауалнама туралы", "7M06104 жобасы туралы")
LATE, AWAY, OUT = 7, 8, 4  # their places in MEMBERS


@dataclass
class Clock:
    """Stands still until it is set: minutes of the day of the meeting, in Almaty."""

    minute: int = 15 * 60 + 52
    day: dt.date = DAY

    def __call__(self) -> dt.datetime:
        midnight = dt.datetime.combine(self.day, dt.time(), ALMATY)
        return midnight + dt.timedelta(minutes=self.minute)


@dataclass
class Held:
    """The council, its open meeting and what the window told."""

    council: Council
    ui: Ui
    clock: Clock
    meeting_id: str
    items: list[str]
    told: list[Notice] = field(default_factory=list)

    @property
    def item_id(self) -> str:
        """The item that somebody is recused from."""
        return self.items[2]

    def seat(self, place: int) -> str:
        """The attendance of a member by place in MEMBERS."""
        return self.council.attendance(self.meeting_id, self.council.persons[place])


@contextmanager
def held_meeting(path: Path, ui: Ui, rules: Regulation | None = None) -> Iterator[Held]:
    """The meeting in an open session of `ui`, with a clock of its own."""
    clock = Clock()
    with open_file(new_file(path, rules), actor="A. Tester", clock=clock) as file:
        with file.reading() as connection:
            council_id = connection.exec_driver_sql("SELECT id FROM council").scalar_one()
        there = Council(file, council_id)
        meeting_id = _hold(there)
        with file.reading() as connection:
            items = [row["id"] for row in read_meeting(connection, meeting_id).of("agenda_item")]
        session = Session(file, council_id, None)
        held = Held(there, ui, clock, meeting_id, items)
        ui.open_session, ui.clock, ui.tell = session, clock, held.told.append
        try:
            yield held
        finally:
            session.close()
            ui.open_session = None


def _hold(there: Council) -> str:
    for surname, given, patronymic, role in MEMBERS:
        person = there.do(add_person, PersonData(surname, given, patronymic))
        there.persons.append(person)
        appointment = Appointment(Category.TEACHER, *TERM, role=role)
        there.mandates.append(there.do(appoint, there.id, person, appointment))
    secretary = there.do(add_person, PersonData("Ибраева", "Сәуле", "Талғатқызы"))
    silent = Appointment(Category.ADMINISTRATION, *TERM, role=Role.SECRETARY, voting=False)
    there.do(appoint, there.id, secretary, silent)
    meeting_id = there.do(plan_meeting, there.id, MeetingData(DAY, START))
    for title in TITLES:
        item_id = there.do(add_item, meeting_id, Localized(kk=title, ru=title), "A04")
        there.do(write_heard, item_id, Localized(kk="Бағдарлама жобасы таныстырылды. " * 9))
        for _ in range(2):
            there.do(add_decision, item_id, Localized(kk="Жоба мақұлдансын.", ru="Одобрить."))
    there.do(open_meeting, meeting_id)
    guest = there.do(add_person, PersonData("Серік", "Арман"))
    there.do(add_guest, meeting_id, guest)
    persons = there.persons
    there.do(mark_absent, there.attendance(meeting_id, persons[AWAY]))
    there.do(arrive, there.attendance(meeting_id, persons[LATE]), 15 * 60 + 20)
    there.do(mark_rest_present, meeting_id)
    there.do(mark_present, there.attendance(meeting_id, persons[0]))
    why = Localized(kk="мүдделер қақтығысы", ru="конфликт интересов", en="conflict of interest")
    there.do(recuse, item_id, persons[OUT], why)
    return meeting_id


class Following(Protocol):
    """A part of the workspace that reads anew after each operation."""

    def refresh(self, changes: Changes | None) -> None: ...


def follow(held: Held, part: Following) -> None:
    """Let a part follow what is written, as the workspace does."""
    held.ui.session.changed.connect(part.refresh)


def press(widget: QWidget, letter: str) -> None:
    """A key that gives this letter, on whatever layout."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, event)
