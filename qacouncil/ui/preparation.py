"""Makes the screens ready while nothing else is to be done.

Their modules, their widgets and what they read take far longer to make than a screen takes to be
shown. After the first screen is painted they are made one after another, so that a click in between
waits for one step and not for all; the workspace first, with the meeting most likely to be opened.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import gc
from collections.abc import Callable
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from qacouncil.errors import UserError
from qacouncil.ui.main_window import MainWindow
from qacouncil.ui.session import Session
from qacouncil.ui.tokens import RAIL_COLLAPSED

_AFTER, _BETWEEN = 400, 20  # ms after a file is opened, and between two steps
_PARTS = (
    "qacouncil.queries.workspace",
    "qacouncil.queries.vote_sheet",
    "qacouncil.operations.agenda",
    "qacouncil.operations.votes",
    "qacouncil.ui.workspace.attendance_list",
    "qacouncil.ui.workspace.page_view",
    "qacouncil.ui.workspace.side",
    "qacouncil.ui.workspace.vote_section",
    "qacouncil.ui.workspace.workspace",
)
_OTHERS = {
    "meetings": "qacouncil.ui.meetings.screen",
    "decisions": "qacouncil.ui.decisions.screen",
    "members": "qacouncil.ui.members.screen",
    "assessment": "qacouncil.ui.assessment.screen",
    "documents": "qacouncil.ui.documents.screen",
    "settings": "qacouncil.ui.settings_screen.screen",
}


class Preparation(QObject):
    """Begins again with each file that is opened, and each of its councils that is gone to."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._steps: list[Callable[[], object]] = []
        self._likely = ""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        window.begun.connect(self.begin)

    @property
    def is_done(self) -> bool:
        return not self._steps

    def begin(self) -> None:
        """Make ready, from a moment later on."""
        self._likely = ""
        self._steps = [partial(import_module, name) for name in _PARTS]
        self._steps += [self._read, *self._screen("meeting"), self._fill_workspace]
        self._steps.append(self._rehearse)
        for name, module in _OTHERS.items():
            self._steps.append(partial(import_module, module))
            self._steps += [*self._screen(name), partial(self._window.stack.fill, name)]
        self._steps.append(_keep)
        self._timer.start(_AFTER)

    def _go_on(self) -> None:
        if self._window.ui.open_session is None:
            self._steps.clear()
        if not self._steps:
            return
        step = self._steps.pop(0)
        try:
            # What cannot be read now is told to whoever goes there.
            with contextlib.suppress(UserError):
                step()
        finally:
            self._timer.start(_BETWEEN)

    def _read(self) -> None:
        session = self._window.ui.session
        council_id = session.council_id
        reading = session.work(_read_likely, session, council_id, self._window.ui.clock())
        reading.then(partial(self._take_likely, council_id)).otherwise(lambda _: None)

    def _take_likely(self, council_id: str, meeting_id: str) -> None:
        if council_id == self._window.ui.session.council_id:
            self._likely = meeting_id

    def _fill_workspace(self) -> None:
        stack = self._window.stack
        # The meeting that somebody has gone to meanwhile stays.
        if self._likely and stack.prepare("meeting").paper() is None:
            stack.fill("meeting", self._likely)

    def _rehearse(self) -> None:
        self._window.stack.rehearse("meeting", self._window.width() - RAIL_COLLAPSED)

    def _screen(self, name: str) -> list[Callable[[], object]]:
        """Build a screen; then give its widgets their style, which takes as long again."""
        return [partial(self._build, name), partial(self._window.stack.polish, name)]

    def _build(self, name: str) -> None:
        # Of so many widgets nothing is garbage.
        gc.disable()
        try:
            self._window.stack.prepare(name)
        finally:
            gc.enable()


def _keep() -> None:
    """What was made lasts as long as the window: it is never looked through for garbage again."""
    gc.collect()
    gc.freeze()


def _read_likely(session: Session, council_id: str, moment: dt.datetime) -> str:
    """In a thread of the pool: the next meeting, else the last one; empty: there are none.

    It is read as the workspace does: a statement is put into words once and then known.
    """
    # Imported here, where it takes nobody's time.
    from qacouncil.queries.item_texts import item_texts  # noqa: PLC0415
    from qacouncil.queries.meetings_list import meetings_list  # noqa: PLC0415
    from qacouncil.queries.presence import read_presence  # noqa: PLC0415
    from qacouncil.queries.vote_sheet import read_vote_sheet  # noqa: PLC0415
    from qacouncil.queries.workspace import head_and_agenda, people_to_name  # noqa: PLC0415

    lines = session.read(meetings_list, council_id=council_id)
    if not lines:
        return ""
    today = moment.astimezone().date()
    coming = (line for line in lines if line.meeting.date >= today)
    meeting_id = next(coming, lines[-1]).meeting.id
    _head, agenda = session.read(head_and_agenda, meeting_id)
    session.read(people_to_name, meeting_id)
    item = agenda[0].id if agenda else None
    session.read(read_presence, meeting_id, item, moment)
    if item is not None:
        session.read(item_texts, item)
        session.read(read_vote_sheet, meeting_id, item, moment)
    return meeting_id
