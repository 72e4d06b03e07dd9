"""The option that names the interface language, read before anything else is loaded."""

from __future__ import annotations

from collections.abc import Sequence

LANGUAGE_OPTION = "--interface-language"


def named_language(arguments: Sequence[str]) -> str | None:
    """What `--interface-language` says, looked up before anything is parsed: help speaks it."""
    named = None
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == LANGUAGE_OPTION and place + 1 < len(arguments):
            named = arguments[place + 1]
        elif argument.startswith(f"{LANGUAGE_OPTION}="):
            named = argument.partition("=")[2]
    return named
