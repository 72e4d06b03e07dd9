"""The dialogs of the window itself, each built as it would be met."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog

from qacouncil.queries.meetings_list import meetings_list
from qacouncil.queries.protocol import protocol_content
from qacouncil.ui.main_window import MainWindow
from qacouncil.ui.screen import Paper
from qacouncil.ui.screens import MakeDialog as MakeOfScreen
from qacouncil.ui.screens import dialogs as screen_dialogs

MakeDialog = Callable[[MainWindow], QDialog]


def dialogs() -> dict[str, MakeDialog]:
    """Every dialog by name: the window's own, then those of the screens."""
    own: dict[str, MakeDialog] = {
        "about": _about,
        "keys": _keys,
        "new_council": _new_council,
        "export": _export,
        "notice": _notice,
        "bug": _bug,
        "reading_only": _reading_only,
        "losing": _losing,
    }
    return {**own, **{name: _of_screen(make) for name, make in screen_dialogs().items()}}


def _of_screen(make: MakeOfScreen) -> MakeDialog:
    return lambda window: make(window.ui, window)


def _about(window: MainWindow) -> QDialog:
    from qacouncil.ui.about import About  # noqa: PLC0415

    return About(window.ui, window)


def _keys(window: MainWindow) -> QDialog:
    from qacouncil.ui.keys_help import KeysHelp  # noqa: PLC0415

    screen = window.stack.shown
    return KeysHelp(window.ui, window, screen.keys if screen is not None else list)


def _new_council(window: MainWindow) -> QDialog:
    from qacouncil.ui.new_council import NewCouncil  # noqa: PLC0415

    return NewCouncil(window.ui, window, lambda _path, _names: None, lambda _stem: None)


def _export(window: MainWindow) -> QDialog:
    from qacouncil.ui.export import ExportDialog  # noqa: PLC0415

    session = window.ui.session
    first = session.read(meetings_list, council_id=session.council_id)[0].meeting.id
    content = session.read(protocol_content, first)
    return ExportDialog(window.ui, window, content, Paper(first, "kk"))


def _notice(window: MainWindow) -> QDialog:
    from qacouncil.ui.notice import notice_of  # noqa: PLC0415

    session = window.ui.session
    first = session.read(meetings_list, council_id=session.council_id)[0].meeting.id
    return notice_of(window.ui, window, Paper(first, "kk"))


def _bug(window: MainWindow) -> QDialog:
    from qacouncil.ui.bug_dialog import BugDialog  # noqa: PLC0415

    return BugDialog(window.ui, window, "Traceback …", Path("QACouncil") / "report.txt")


def _reading_only(window: MainWindow) -> QDialog:
    from qacouncil.errors import UserError  # noqa: PLC0415
    from qacouncil.i18n.marking import N_  # noqa: PLC0415

    error = UserError(
        N_("{name} is open in another program. It can be opened for reading only."),
        name="council.qac",
    )
    return window.files.reading_question(error)


def _losing(window: MainWindow) -> QDialog:
    return window.losing_question(window.ui.session)
