"""What a person has chosen for all council files, and where the program was left."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from qacouncil.localized import LANGUAGES, Language

THEMES = ("system", "light", "dark")
RECENT_KEPT = 8


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A council file that was open: its full path, the faculty in the language of that day.

    opened: when, UTC, ISO 8601. council: the id of the council shown, where it holds several.
    """

    path: str
    title: str = ""
    opened: str = ""
    council: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """`name` is who the audit says did it, empty where nobody has given one.

    theme: system, light or dark. recent: newest first. window: Qt's own form of the geometry,
    in hexadecimal. splitters: widths in pixels by the splitter's name. columns: those put away,
    by the list's name. documents: the last choices of that screen (kind, language, folder).
    """

    name: str = ""
    interface_language: Language | None = None
    theme: str = THEMES[0]
    recent: tuple[RecentFile, ...] = ()
    window: str = ""
    rail_collapsed: bool = False
    splitters: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    documents: Mapping[str, str] = field(default_factory=dict)


class SettingsFile:
    """The settings in use and the file they are kept in; without a file they live as long as it."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self.chosen = Settings() if path is None else read_settings(path)

    def change(self, **changes: Any) -> None:
        """Choose anew, by the names of the fields, and write the file whole.

        Raises UserError where the disk refuses; what was chosen holds for this run even then.
        """
        changed = replace(self.chosen, **changes)
        if changed == self.chosen:
            return
        self.chosen = changed
        if self._path is not None:
            _write(self._path, changed)

    def remember_file(self, opened: RecentFile) -> None:
        """Put a file at the head of the recent ones."""
        others = [each for each in self.chosen.recent if each.path != opened.path]
        self.change(recent=(opened, *others)[:RECENT_KEPT])


def read_settings(file: Path) -> Settings:
    """The settings in a file. What is missing or cannot be read is as if never chosen."""
    try:
        chosen = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(chosen, dict):
        return Settings()
    language = chosen.get("interface_language")
    theme = chosen.get("theme")
    return Settings(
        name=_text(chosen, "name").strip(),
        interface_language=next((each for each in LANGUAGES if each == language), None),
        theme=theme if theme in THEMES else THEMES[0],
        recent=_recent(chosen.get("recent")),
        window=_text(chosen, "window"),
        rail_collapsed=chosen.get("rail_collapsed") is True,
        splitters=_splitters(chosen.get("splitters")),
        columns=_columns(chosen.get("columns")),
        documents=_texts(chosen.get("documents")),
    )


def _text(values: dict[str, Any], name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""


def _recent(value: object) -> tuple[RecentFile, ...]:
    if not isinstance(value, list):
        return ()
    named = [each for each in value if isinstance(each, dict) and _text(each, "path")]
    return tuple(
        RecentFile(*(_text(each, name) for name in ("path", "title", "opened", "council")))
        for each in named[:RECENT_KEPT]
    )


def _splitters(value: object) -> dict[str, tuple[int, ...]]:
    if not isinstance(value, dict):
        return {}
    return {
        str(name): tuple(widths)
        for name, widths in value.items()
        if isinstance(widths, list) and all(type(each) is int and each >= 0 for each in widths)
    }


def _columns(value: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        return {}
    return {
        str(name): tuple(keys)
        for name, keys in value.items()
        if isinstance(keys, list) and all(isinstance(each, str) for each in keys)
    }


def _texts(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {str(name): text for name, text in value.items() if isinstance(text, str)}


def _write(path: Path, settings: Settings) -> None:
    # Imported here: a command only reads its settings.
    from qacouncil.storage.failures import file_error  # noqa: PLC0415
    from qacouncil.storage.whole_file import write_whole  # noqa: PLC0415

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise file_error(error, path) from error
    content = json.dumps(asdict(settings), ensure_ascii=False, indent=1)
    write_whole(path, content.encode())
