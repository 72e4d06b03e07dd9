"""The keys of the workspace, for the status bar."""

from __future__ import annotations

from qacouncil.i18n.translator import Translator


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
        ("Insert", words.pgettext("key", "agenda item")),
    ]
