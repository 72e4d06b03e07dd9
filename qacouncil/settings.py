"""What a person has chosen for all council files: a name and an interface language."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from qacouncil.localized import LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class Settings:
    """`name` is who the audit says did it, empty where nobody has given one."""

    name: str = ""
    interface_language: Language | None = None


def read_settings(file: Path) -> Settings:
    """The settings in a file. What is missing or cannot be read is as if never chosen."""
    try:
        chosen = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(chosen, dict):
        return Settings()
    name = chosen.get("name")
    language = next((each for each in LANGUAGES if each == chosen.get("interface_language")), None)
    return Settings(name.strip() if isinstance(name, str) else "", language)
