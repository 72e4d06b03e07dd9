"""The language the system speaks, of those the program knows."""

from __future__ import annotations

from collections.abc import Mapping

from qacouncil.localized import Language

# POSIX, "Internationalization Variables": the first that is set decides.
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def system_language(environment: Mapping[str, str], locale_name: str | None) -> Language:
    """Kazakh or Russian where the system speaks it, otherwise English.

    locale_name: what the system calls its locale where no variable says it, as Windows does:
    `kk_KZ`, `Russian_Kazakhstan`.
    """
    named = next((environment[name] for name in _VARIABLES if environment.get(name)), locale_name)
    spoken = (named or "").lower()
    if spoken.startswith(("kk", "kazakh")):
        return "kk"
    return "ru" if spoken.startswith(("ru_", "ru-", "ru.", "russian")) or spoken == "ru" else "en"
