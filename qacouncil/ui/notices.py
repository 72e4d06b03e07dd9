"""Sentences of the window itself, ready for the notification bar."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from qacouncil.errors import UserError
from qacouncil.ui.context import Notice


def error_notice(error: UserError) -> Notice:
    """What the person can mend."""
    return Notice("error", error.sentence)


def copy_notice(path: Path) -> Notice:
    """A copy was saved."""
    return Notice(
        "info",
        lambda words: words.gettext("The copy was saved: {name}", name=path.name),
        lambda words: words.pgettext("button", "Open the folder"),
        lambda: open_outside(path.parent),
    )


def open_outside(*paths: Path) -> None:
    """Let the system open files or folders with the programs it keeps for them."""
    for path in paths:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
