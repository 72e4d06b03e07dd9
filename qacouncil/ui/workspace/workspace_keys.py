"""The keys of the workspace: what they do, and what the status bar says of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qacouncil.i18n.translator import Translator
from qacouncil.ui.widgets.key_positions import shortcut

_KEYS = (
    ("Ctrl+Return", "next"),
    ("Ctrl+Enter", "next"),
    ("Ctrl+Shift+Return", "previous"),
    ("Ctrl+Shift+Enter", "previous"),
    ("Insert", "item"),
    ("F2", "speaker"),
    ("F3", "point"),
    ("F4", "vote"),
    ("F5", "assignment"),
    ("F6", "attendance"),
    ("F7", "later"),
    ("F9", "page"),
    ("F11", "room"),
)


def bind_keys(screen: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
    """Let the keys do what these acts do, wherever the cursor is on the screen."""
    for sequence, name in _KEYS:
        shortcut(screen, sequence, acts[name], Qt.ShortcutContext.WidgetWithChildrenShortcut)


def workspace_keys(words: Translator) -> list[tuple[str, str]]:
    """The most important first."""
    return [
        ("Ctrl+Enter", words.pgettext("key", "next item")),
        ("F2", words.pgettext("key", "speaker")),
        ("F3", words.pgettext("key", "point")),
        ("F4", words.pgettext("key", "vote")),
        ("F5", words.pgettext("key", "assignment")),
        ("F6", words.pgettext("key", "attendance")),
        ("F7", words.pgettext("key", "finish later")),
        ("F9", words.pgettext("key", "page")),
        ("F11", words.pgettext("key", "for the room")),
        ("Insert", words.pgettext("key", "agenda item")),
    ]
