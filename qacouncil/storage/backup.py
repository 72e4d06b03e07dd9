"""Dated copies of a council file, made by SQLite's own backup: whole even while it is in use."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import os
import sqlite3
from pathlib import Path

from qacouncil.storage.ordinary_file import real_path
from qacouncil.storage.whole_file import journals, put_over, sync, temporary_beside

KEPT = 10


def dated_copy(source: sqlite3.Connection, original: Path, folder: Path, now: dt.datetime) -> Path:
    """Copy an open database into the folder under its name and the time; keep the last ten.

    Copies dated later than this one were made before the clock was set back: ten of them are kept
    as well, and none is replaced. Returns the copy. Raises OSError or sqlite3.Error where it cannot
    be made; earlier copies are thinned only after the new one is whole.
    """
    folder = folder / _folder_name(original)
    folder.mkdir(parents=True, exist_ok=True)
    stamp = now.strftime("%Y-%m-%d %H-%M-%S")
    copy = free_name(folder / f"{original.stem} {stamp}{original.suffix}")
    copy_database(source, copy)
    there = sorted(folder.glob(f"*{original.suffix}"), key=lambda each: each.stem)
    later = [each for each in there if each.stem > copy.stem]
    for old in (*there[: len(there) - len(later)][:-KEPT], *later[:-KEPT]):
        with contextlib.suppress(OSError):
            old.unlink()
    return copy


def free_name(path: Path) -> Path:
    """This name, or where the clock has shown this second before, the next one with a number."""
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return free


def copy_database(source: sqlite3.Connection, target: Path) -> None:
    """Copy an open database to a file that is whole or not there; an older one is replaced."""
    part = temporary_beside(target)
    try:
        destination = sqlite3.connect(part)
        try:
            source.backup(destination)
            destination.execute("PRAGMA journal_mode = DELETE")
        finally:
            destination.close()
        sync(part)
        # A journal left by the older file would be taken for the copy's.
        for journal in journals(target):
            journal.unlink(missing_ok=True)
        put_over(part, target)
    finally:
        for each in (part, *journals(part)):
            with contextlib.suppress(OSError):
                each.unlink(missing_ok=True)


def _folder_name(original: Path) -> str:
    """One folder a council file: two files of one name in different places do not mix."""
    place = hashlib.sha256(os.fsencode(real_path(original.parent))).hexdigest()[:8]
    return f"{original.stem}-{place}"
