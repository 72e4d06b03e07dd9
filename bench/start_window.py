"""The process of the start benchmark: the program from its first line to its first picture.

python -m bench.start_window ours|reference FILE.qac

Both write the most memory they had, in KiB, and end at once: closing is no part of the start.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIZE = (1366, 697)


def ours(file: str) -> None:
    """Open the file in the window and leave once its first screen is painted with its data."""
    from pathlib import Path  # noqa: PLC0415

    from qacouncil.app import open_window  # noqa: PLC0415
    from qacouncil.settings import SettingsFile  # noqa: PLC0415

    desk = open_window(SettingsFile(), "kk", Path(file))
    desk.window.resize(*SIZE)

    from qacouncil.ui.overview.screen import OverviewScreen  # noqa: PLC0415

    overview = desk.window.stack.built("overview")
    if not isinstance(overview, OverviewScreen):
        raise TypeError("the Overview is not the first screen")
    table = overview.due.table
    _wait_until_painted(table.viewport())
    seen = table.indexAt(table.viewport().rect().center())
    if not seen.isValid() or not seen.data() or not overview.composition.title.text():
        raise ValueError("the Overview is painted without its data")
    _leave()


def reference(file: str) -> None:
    """What an expert's bare script would do: an open database, mapped classes, an empty window."""
    import sqlalchemy as sa  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: PLC0415
    from sqlalchemy import orm  # noqa: PLC0415

    application = QApplication([])
    engine = sa.create_engine(f"sqlite:///{file}")
    with orm.Session(engine) as session:
        session.execute(sa.text("SELECT count(*) FROM meeting")).scalar_one()
    window = QMainWindow()
    window.resize(*SIZE)
    window.show()
    _wait_until_painted(window)
    del application
    _leave()


def _wait_until_painted(widget: QWidget) -> None:
    """Until this widget, and with it all of its window that is visible, was painted."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject  # noqa: PLC0415

    class Watch(QObject):
        painted = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            self.painted = self.painted or event.type() == QEvent.Type.Paint
            return False

    watch = Watch()
    widget.installEventFilter(watch)
    while not watch.painted:
        QCoreApplication.processEvents()


def _leave() -> None:
    sys.stdout.write(str(_most_memory()))
    sys.stdout.flush()
    os._exit(0)


def _most_memory() -> int:
    if sys.platform == "win32":
        return 0  # not asked for there
    import resource  # noqa: PLC0415

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    {"ours": ours, "reference": reference}[sys.argv[1]](sys.argv[2])
