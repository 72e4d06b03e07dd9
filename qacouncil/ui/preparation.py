"""Makes the meeting workspace ready while nothing else is to be done.

It is the largest screen: its modules, its widgets and the statements it reads with take far longer
to make than a meeting takes to be shown. After the first screen is painted they are made one after
another, so that a click in between waits for one step and not for all.
"""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Callable
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from qacouncil.ui.main_window import MainWindow
from qacouncil.ui.session import Session

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


class Preparation(QObject):
    """Begins again with each file that is opened."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._steps: list[Callable[[], object]] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        window.files.opened.connect(self.begin)

    @property
    def is_done(self) -> bool:
        return not self._steps

    def begin(self) -> None:
        """Make ready, from a moment later on."""
        self._steps = [partial(import_module, name) for name in _PARTS]
        self._steps += [self._read, self._build, self._polish, _keep]
        self._timer.start(_AFTER)

    def _go_on(self) -> None:
        if self._window.ui.open_session is None:
            self._steps.clear()
        if self._steps:
            self._steps.pop(0)()
            self._timer.start(_BETWEEN)

    def _read(self) -> None:
        session = self._window.ui.session
        session.work(_read_newest, session, self._window.ui.clock()).otherwise(lambda _: None)

    def _build(self) -> None:
        # Of so many widgets nothing is garbage.
        gc.disable()
        try:
            self._window.stack.prepare("meeting")
        finally:
            gc.enable()

    def _polish(self) -> None:
        self._window.stack.polish("meeting")


def _keep() -> None:
    """What was made lasts as long as the window: it is never looked through for garbage again."""
    gc.collect()
    gc.freeze()


def _read_newest(session: Session, moment: dt.datetime) -> None:
    """In a thread of the pool: read a meeting as the workspace does, and keep nothing of it.

    A statement is put into words once and then known.
    """
    # Imported here, where it takes nobody's time.
    from qacouncil.queries.item_texts import item_texts  # noqa: PLC0415
    from qacouncil.queries.meetings_list import meetings_list  # noqa: PLC0415
    from qacouncil.queries.presence import read_presence  # noqa: PLC0415
    from qacouncil.queries.vote_sheet import read_vote_sheet  # noqa: PLC0415
    from qacouncil.queries.workspace import head_and_agenda, people_to_name  # noqa: PLC0415

    lines = session.read(meetings_list, council_id=session.council_id)
    if not lines:
        return
    meeting_id = lines[0].meeting.id
    _head, agenda = session.read(head_and_agenda, meeting_id)
    session.read(people_to_name, meeting_id)
    item = agenda[0].id if agenda else None
    session.read(read_presence, meeting_id, item, moment)
    if item is not None:
        session.read(item_texts, item)
        session.read(read_vote_sheet, meeting_id, item, moment)
