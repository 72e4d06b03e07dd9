"""Files for calendars: a meeting, or the deadlines of open assignments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from qacouncil.i18n.translator import load_translator
from qacouncil.localized import Language
from qacouncil.queries.calendar_entry import calendar_entry
from qacouncil.queries.execution import due_assignments
from qacouncil.storage.whole_file import write_whole
from qacouncil.ui.context import Ui
from qacouncil.ui.paper_files import ask_for_file, tell_saved
from qacouncil.ui.said import today


def save_meeting(ui: Ui, window: QWidget, meeting_id: str, language: Language) -> None:
    """Ask where to, and write the entry of a meeting beside the window."""
    ui.session.flush()
    entry, now = ui.session.read(calendar_entry, meeting_id), ui.clock()

    def make() -> bytes:
        from qacouncil.exchange.ics import calendar_file  # noqa: PLC0415

        return calendar_file(entry, load_translator(language), now)

    _save(ui, window, ui.words.pgettext("file name", "meeting"), entry.date, make)


def save_deadlines(ui: Ui, window: QWidget) -> None:
    """The same of every open assignment with a deadline, in the language of the interface."""
    session, day, now = ui.session, today(ui), ui.clock()
    session.flush()
    council_id, language = session.council_id, ui.language

    def make() -> bytes:
        from qacouncil.exchange.ics_deadlines import deadlines_file  # noqa: PLC0415

        due = session.read(due_assignments, council_id, day)
        return deadlines_file(due.first, load_translator(language), now)

    _save(ui, window, ui.words.pgettext("file name", "deadlines"), day, make)


def _save(ui: Ui, window: QWidget, stem: str, day: dt.date, make: Callable[[], bytes]) -> None:
    words = ui.words
    proposed = ui.session.file.path.with_name(f"{stem} {day.isoformat()}.ics")
    kinds = words.gettext("Calendar files") + " (*.ics)"
    path = ask_for_file(window, proposed, words.gettext("Save for the calendar"), kinds)
    if path is not None:
        writing = ui.session.work(lambda: write_whole(path, make()))
        writing.then(lambda _: tell_saved(ui, path))
