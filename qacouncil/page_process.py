"""Makes the pages of long minutes in a process of their own, so that typing never waits for them.

In a thread they would be the same bytes, but Python runs one thread at a time: each look into the
file and each key would wait for its turn.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import signal
import threading
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from qacouncil.documents.places import Stretch
from qacouncil.documents.protocol import protocol_with_places
from qacouncil.errors import Cancelled
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import Language
from qacouncil.queries.protocol import printed_content
from qacouncil.storage.council_file import open_file

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

# The bytes of the export, and for each item where it stands on the pages.
Made = tuple[bytes, tuple[tuple[Stretch, ...], ...]]

_POLITE = 10  # steps in priority below the window


class PageProcess:
    """One process, started when first asked; it ends with the window, however that ends."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pipe: Connection | None = None
        self._process: SpawnProcess | None = None
        self._gone = False
        self._closed = False

    def make(self, path: Path, meeting_id: str, language: Language) -> Made | None:
        """The pages of a meeting as the file says now; waits for them.

        None where the process cannot do it: the caller does it itself and hears of the reason.
        Raises Cancelled where it was closed meanwhile.
        """
        with self._lock:
            if self._closed:
                raise Cancelled
            if self._gone:
                return None
            try:
                pipe = self._pipe or self._start()
                pipe.send((path, meeting_id, language))
                made: Made | None = pipe.recv()
            except (EOFError, OSError):
                self._gone = True
                if self._closed:
                    raise Cancelled from None
                return None
            return made

    def close(self) -> None:
        """End the process, in the middle of its work too."""
        self._closed = True
        if self._process is not None:
            self._process.terminate()
        with self._lock:
            if self._process is not None:
                self._process.join()
            if self._pipe is not None:
                self._pipe.close()

    def _start(self) -> Connection:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs,), daemon=True)
        self._process.start()
        # With our copy of its end closed, each of the two hears when the other is gone.
        theirs.close()
        self._pipe = ours
        return ours


def serve(pipe: Connection) -> None:
    """In the process: answer what is asked until the window is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the window decides
    if hasattr(os, "nice"):
        os.nice(_POLITE)
    with contextlib.suppress(EOFError, OSError):
        while True:
            path, meeting_id, language = pipe.recv()
            pipe.send(_made(path, meeting_id, language))


def _made(path: Path, meeting_id: str, language: Language) -> Made | None:
    # Opened for each answer: nothing keeps the file from being closed, moved or removed.
    try:
        opened = open_file(path, actor="", clock=_now, read_only=True)
        with opened as file, file.reading() as connection:
            content = printed_content(connection, meeting_id)
        return protocol_with_places(content, load_translator(language))
    except Exception:
        return None


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
