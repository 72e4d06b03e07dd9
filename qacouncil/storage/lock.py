"""Who has a council file open for writing.

Two small files stand beside it while it is open: a lock held by the operating system, which a crash
frees by itself, and a note that says who holds it since when.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_


class FileInUse(UserError):  # noqa: N818 - a UserError, as its base is named
    """Another program has the file open for writing; it can still be opened for reading."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds the file, since when (UTC, ISO 8601)."""

    actor: str
    since: str


class WriterLock:
    """The lock on one council file, from `take` to `release`."""

    def __init__(self, path: Path) -> None:
        self._name = path.name
        self._note = path.with_name(f".{path.name}.who")
        self._lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=0, thread_local=False)

    def take(self, holder: Holder) -> None:
        """Take the lock. Raises FileInUse, naming who has it; OSError where the disk refuses."""
        try:
            self._lock.acquire()
        except Timeout:
            raise self._in_use() from None
        note = json.dumps({"actor": holder.actor, "since": holder.since}, ensure_ascii=False)
        try:
            self._note.write_text(note, encoding="utf-8")
        except OSError:
            self.release()
            raise

    def release(self) -> None:
        """Give the lock back and clear both files away."""
        if not self._lock.is_locked:
            return
        _clear_away(self._note)
        if os.name == "nt":
            # Windows deletes no file that anybody has open.
            self._lock.release()
            _clear_away(Path(self._lock.lock_file))
        else:
            # While it is held, so that the next holder's file is never the one to go.
            _clear_away(Path(self._lock.lock_file))
            self._lock.release()

    def _in_use(self) -> FileInUse:
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
            holder = Holder(str(note["actor"]), str(note["since"]))
        except (OSError, ValueError, KeyError, TypeError):
            return FileInUse(
                N_("{name} is open in another program. It can be opened for reading only."),
                name=self._name,
            )
        return FileInUse(
            N_(
                "{name} is open elsewhere ({who}, since {since}). "
                "It can be opened for reading only."
            ),
            name=self._name,
            who=holder.actor,
            since=_on_the_wall(holder.since),
        )


def _on_the_wall(moment: str) -> str:
    """The moment where the program runs, as a clock and a calendar show it: 23.11.2026, 14:00."""
    try:
        there = dt.datetime.fromisoformat(moment)
    except ValueError:
        return moment
    return f"{there.astimezone():%d.%m.%Y, %H:%M}"


def _clear_away(mark: Path) -> None:
    with contextlib.suppress(OSError):
        mark.unlink(missing_ok=True)
