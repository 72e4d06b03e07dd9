"""Builds what the program needs and connects it: the only wiring."""

from __future__ import annotations

import datetime as dt
import gc
import getpass
import locale
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qacouncil.console import BUG, MENDABLE, speak_utf8
from qacouncil.i18n.language_option import named_language
from qacouncil.i18n.system_language import system_language
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import LANGUAGES, Language
from qacouncil.paths import backup_folder, demo_file, report_folder, settings_file
from qacouncil.settings import SettingsFile, read_settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from qacouncil.commands.context import Context
    from qacouncil.ui.main_window import MainWindow

FILE_ENDING = ".qac"
SELF_TEST, GALLERY = "--self-test", "--gallery"


def run(arguments: Sequence[str]) -> int:
    """The window where there is no command, otherwise the command; the exit code."""
    if arguments and arguments[0] == SELF_TEST:
        return run_self_test(arguments[1:])
    if arguments and arguments[0] == GALLERY:
        return run_gallery()
    file = window_asked_for(arguments)
    return run_command_line(arguments) if file is None else run_window(arguments, file)


def window_asked_for(arguments: Sequence[str]) -> str | None:
    """The file to open in the window, empty for none; None where a command is meant.

    `qacouncil`, `qacouncil FILE.qac`, both with or without --interface-language.
    """
    rest = list(arguments)
    if rest and rest[0] == "--interface-language" and len(rest) > 1:
        rest = rest[2:]
    elif rest and rest[0].startswith("--interface-language="):
        rest = rest[1:]
    if not rest:
        return ""
    return rest[0] if len(rest) == 1 and rest[0].lower().endswith(FILE_ENDING) else None


def run_command_line(arguments: Sequence[str]) -> int:
    """`qacouncil COMMAND`: the exit code, all else said."""
    # Imported here and below: the window needs nothing of the command line.
    from qacouncil.terminal import run_commands  # noqa: PLC0415

    speak_utf8((sys.stdout, sys.stderr))
    try:
        context = build_context(arguments)
    except FileNotFoundError as error:
        return _no_catalogues(error)
    return run_commands(context, arguments)


def run_window(arguments: Sequence[str], file: str) -> int:
    """`qacouncil [FILE.qac]`: the window until it is closed; the exit code."""
    speak_utf8((sys.stdout, sys.stderr))
    try:
        language = interface_language(arguments)
        words = load_translator(language)
    except FileNotFoundError as error:
        return _no_catalogues(error)
    if not has_display(os.environ, sys.platform):
        sentence = words.gettext(
            "There is no display to show the window on. The commands work without one: "
            "qacouncil --help"
        )
        sys.stderr.write(f"{sentence}\n")
        return MENDABLE
    desk = open_window(SettingsFile(settings_file()), language, Path(file) if file else None)
    return int(desk.application.exec())


def run_self_test(arguments: Sequence[str]) -> int:
    """`qacouncil --self-test [--pictures DIR] [FILE.qac]`: 0 where all is as it should be.

    Needs no display and changes nothing: settings are those of a first start, the file is read.
    Without a file the invented council is made in a temporary folder.
    """
    speak_utf8((sys.stdout, sys.stderr))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    import argparse  # noqa: PLC0415

    parser = argparse.ArgumentParser(f"qacouncil {SELF_TEST}")
    parser.add_argument("--pictures", type=Path, metavar="DIR")
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE.qac")
    chosen = parser.parse_args(arguments)
    from qacouncil.exchange.demo_file import make_demo_file  # noqa: PLC0415
    from qacouncil.ui.self_test.walk import Walk  # noqa: PLC0415

    if chosen.pictures is not None:
        chosen.pictures.mkdir(parents=True, exist_ok=True)
    desk = build_window(SettingsFile(), "kk")
    walk = Walk(desk.window, chosen.pictures)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        file = chosen.file
        if file is None:
            file, now = Path(folder) / "demo.qac", _now()
            make_demo_file(file, "small", 1, today=now.astimezone().date(), actor="–", now=now)
        walk.through(file)
    for finding in walk.findings:
        sys.stderr.write(f"{finding}\n")
    sys.stdout.write(f"findings: {len(walk.findings)}, pictures: {walk.pictures}\n")
    return MENDABLE if walk.findings else 0


def run_gallery() -> int:
    """`qacouncil --gallery`: every component in both themes, for developers; the exit code."""
    desk = build_window(SettingsFile(), interface_language(()))
    from qacouncil.ui.gallery.screen import GalleryScreen  # noqa: PLC0415

    gallery = GalleryScreen(desk.window.ui)
    gallery.resize(desk.window.sizeHint())
    gallery.show()
    return int(desk.application.exec())


@dataclass(frozen=True, slots=True)
class Desk:
    """The application and its window, kept together while it runs."""

    application: QApplication
    window: MainWindow


def open_window(settings: SettingsFile, language: Language, file: Path | None) -> Desk:
    """The window as it is shown at the start, with this file or the welcome screen."""
    # Nearly all that is made now lasts as long as the window. Python would look through it for
    # garbage again and again: a tenth of the start, and later fifty milliseconds between two keys.
    gc.disable()
    from qacouncil.ui.preparation import Preparation  # noqa: PLC0415

    # A thread that writes or reads lets the window's have its turn after a millisecond, not five.
    # Each row that is read from the file is such a turn.
    sys.setswitchinterval(0.001)
    try:
        desk = build_window(settings, language)
        desk.window.restore()
        Preparation(desk.window)
        desk.window.begin(file)
        desk.window.show()
    finally:
        gc.freeze()
        gc.enable()
    return desk


def build_window(
    settings: SettingsFile, language: Language, clock: Callable[[], dt.datetime] | None = None
) -> Desk:
    """The window with all that stands behind it, not shown yet."""
    # Imported here: no command needs Qt.
    import threading  # noqa: PLC0415

    from PySide6.QtGui import QIcon  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from qacouncil.paths import resource  # noqa: PLC0415
    from qacouncil.ui.bug_reporter import BugReporter  # noqa: PLC0415
    from qacouncil.ui.context import Ui  # noqa: PLC0415
    from qacouncil.ui.focus_ring import FocusRing  # noqa: PLC0415
    from qacouncil.ui.main_window import MainWindow  # noqa: PLC0415
    from qacouncil.ui.opening import CouncilFiles  # noqa: PLC0415
    from qacouncil.ui.retranslate import Languages  # noqa: PLC0415
    from qacouncil.ui.screens import factories  # noqa: PLC0415
    from qacouncil.ui.theme import Theme, ThemeChoice  # noqa: PLC0415

    there = QApplication.instance()
    application = there if isinstance(there, QApplication) else QApplication(["qacouncil"])
    application.setApplicationName("QACouncil")
    application.setDesktopFileName("qacouncil")
    application.setWindowIcon(QIcon(str(resource("icons/application.svg"))))
    theme = Theme(application, ThemeChoice(settings.chosen.theme))
    FocusRing(application, theme)
    moment = clock or _now
    ui = Ui(
        theme=theme,
        languages=Languages(application, language),
        clock=moment,
        go=lambda _place: None,
        tell=lambda _notice: None,
        settings=settings,
    )
    files = CouncilFiles(lambda: _actor(settings.chosen.name), moment, backup_folder, demo_file)
    window = MainWindow(ui, files, factories())
    reporter = BugReporter(ui, window, report_folder, moment)
    window.broken.connect(reporter.report)
    sys.excepthook = reporter.hook
    threading.excepthook = lambda caught: reporter.hook(
        caught.exc_type, caught.exc_value or caught.exc_type(), caught.exc_traceback
    )
    return Desk(application, window)


def has_display(environment: os._Environ[str] | dict[str, str], platform: str) -> bool:
    """Whether a window can be shown: everywhere but on a Linux without X11 or Wayland."""
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def build_context(arguments: Sequence[str]) -> Context:
    """What the commands need, of this machine and this person."""
    from qacouncil.commands.context import Context  # noqa: PLC0415

    return Context(
        translator=load_translator(interface_language(arguments)),
        translator_for=load_translator,
        clock=_now,
        actor=actor,
        report_folder=report_folder,
    )


def interface_language(arguments: Sequence[str]) -> Language:
    """The one asked for, else the one chosen in the settings, else the system's."""
    named = named_language(arguments)
    asked = next((each for each in LANGUAGES if each == named), None)
    return (
        asked
        or read_settings(settings_file()).interface_language
        or system_language(os.environ, locale.getlocale()[0])
    )


def actor() -> str:
    """Who is at work: the name given at first start, else the name of the user's account."""
    return _actor(read_settings(settings_file()).name)


def _actor(name: str) -> str:
    if name:
        return name
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        return "–"


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _no_catalogues(error: FileNotFoundError) -> int:
    # Without catalogues there is no other language to say it in.
    sys.stderr.write(f"The catalogues of messages are not built. Run the set-up: {error}\n")
    return BUG
