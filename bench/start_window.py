"""The process of the start benchmark: the program from its first line to its first picture.

python -m bench.start_window ours|reference FILE.qac
"""

from __future__ import annotations

import os
import sys


def ours(file: str) -> None:
    """Open the file in the window and leave once its first screen is painted with its data."""
    from pathlib import Path  # noqa: PLC0415

    from qacouncil.app import build_window  # noqa: PLC0415
    from qacouncil.settings import SettingsFile  # noqa: PLC0415

    desk = build_window(SettingsFile(), "kk")
    desk.window.resize(1366, 697)
    desk.window.begin(Path(file))
    desk.window.show()
    _leave_when_painted(desk.application)


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
    window.resize(1366, 697)
    window.show()
    _leave_when_painted(application)


def _leave_when_painted(application: object) -> None:
    """Ends the process at once: closing down is no part of the start."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    if not isinstance(application, QApplication):
        raise TypeError("Qt's application is missing")
    for _ in range(3):  # showing, laying out, painting
        application.processEvents()
    os._exit(0)


if __name__ == "__main__":
    {"ours": ours, "reference": reference}[sys.argv[1]](sys.argv[2])
