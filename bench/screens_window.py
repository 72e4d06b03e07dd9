"""The process of the screens benchmark: every screen gone to, and how long until it is painted.

python -m bench.screens_window FILE.qac [MEETING_ID]     JSON: seconds by screen
python -m bench.screens_window FILE.qac --list           ends once the list of meetings is painted

What the program makes ready after the start is ready by then, as for a person who reads the
Overview for a second or two.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from qacouncil.app import Desk, open_window
from qacouncil.queries.meetings_list import meetings_list
from qacouncil.settings import SettingsFile
from qacouncil.ui.context import Place
from qacouncil.ui.preparation import Preparation
from qacouncil.ui.self_test.walk import wait_until_quiet

SCREENS = ("meetings", "decisions", "members", "settings", "overview")


def main(file: str, meeting: str) -> None:
    """Go everywhere, then to each place once more; or to the list of meetings alone."""
    desk = open_window(SettingsFile(), "kk", Path(file))
    desk.window.resize(1366, 697)
    if meeting == "--list":
        _go(desk, Place("meetings"))
        _leave()
    preparation = desk.window.findChild(Preparation)
    if preparation is None:
        raise TypeError("nothing is made ready")
    while not preparation.is_done:
        QCoreApplication.processEvents()
    wait_until_quiet(desk.window)
    found = {}
    places = [Place("meeting", meeting)] if meeting else []
    places += [Place(screen) for screen in SCREENS]
    for turn in ("first", "again"):
        for place in places:
            found[f"{place.screen}-{turn}"] = _go(desk, place)
            wait_until_quiet(desk.window)
    session = desk.window.ui.session
    oldest = session.read(meetings_list, council_id=session.council_id)[0].meeting.id
    if oldest != meeting:
        # Not made ready, as the newest is.
        found["meeting-oldest"] = _go(desk, Place("meeting", oldest))
    sys.stdout.write(json.dumps(found))
    _leave()


def _go(desk: Desk, place: Place) -> float:
    """Seconds until the screen is laid out and painted, with all that it asks for at once."""
    begin = time.perf_counter()
    desk.window.go(place)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    QCoreApplication.processEvents()
    return time.perf_counter() - begin


def _leave() -> None:
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "")
