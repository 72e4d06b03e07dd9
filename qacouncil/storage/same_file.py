"""Whether the open file is still the one that stands under its name.

Elsewhere than on Windows, a file can be removed, replaced, overwritten or cut short while it is
open. Whatever is written to it then goes nowhere, or mixes two files. So before each write the
name and the first bytes are looked at.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path

from qacouncil.i18n.marking import N_
from qacouncil.storage.failures import DiskRefused

_HEADER = 100


class SameFile:
    """Holds the file open beside the database, from before its first connection until after its
    last: the system frees all locks of a program on a file as soon as the program closes it once.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._reading = threading.Lock()
        self._file = path.open("rb", buffering=0)
        self._header = self._read_header()

    def demand(self) -> None:
        """Raises DiskRefused where another file has its name, none has, or it was overwritten."""
        try:
            named = self._path.stat()
        except FileNotFoundError:
            if not self._path.parent.is_dir():
                raise DiskRefused(
                    N_(
                        "The folder of {name} cannot be reached. What you type is kept in the "
                        "window and saved once the folder is there again."
                    ),
                    name=self._path.name,
                ) from None
            raise DiskRefused(
                N_(
                    "{name} was removed or renamed while it was open. Put it back under its name, "
                    "or save a copy and go on in the copy."
                ),
                name=self._path.name,
            ) from None
        if not self._is_ours(named):
            raise DiskRefused(
                N_(
                    "Another file has taken the place of {name} while it was open. That one is "
                    "left as it is: save a copy under another name and go on in the copy."
                ),
                name=self._path.name,
            )
        if self.overwritten():
            raise DiskRefused(
                N_(
                    "Another program has overwritten {name} while it was open. Nothing more is "
                    "written to it: close it and open its newest backup copy."
                ),
                name=self._path.name,
            )

    def overwritten(self) -> bool:
        """Whether what is in the file is not what this program has left there."""
        return self._read_header() != self._header

    def taken(self) -> bool:
        """Whether what stands under the name is not this program's file any more."""
        try:
            return not self._is_ours(self._path.stat()) or self.overwritten()
        except OSError:
            return False

    def accept(self) -> None:
        """The file is now as this program has just left it."""
        self._header = self._read_header()

    def close(self) -> None:
        self._file.close()

    def _is_ours(self, named: os.stat_result) -> bool:
        return os.path.samestat(named, os.fstat(self._file.fileno()))

    def _read_header(self) -> tuple[bytes, bool]:
        """The first bytes, which change with each database; and whether there is less after them
        than they say.
        """
        with self._reading:
            self._file.seek(0)
            head = self._file.read(_HEADER)
        pages, page = int.from_bytes(head[28:32], "big"), int.from_bytes(head[16:18], "big")
        page = 65536 if page == 1 else page
        return head, os.fstat(self._file.fileno()).st_size < pages * page
