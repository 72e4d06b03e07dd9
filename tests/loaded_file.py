"""Council files made from documents, for tests that need one on disk."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from qacouncil.exchange.council_json import read_document
from qacouncil.exchange.load import load_document
from qacouncil.storage.council_file import CouncilFile, open_file
from qacouncil.storage.new_file import create_file
from qacouncil.storage.transaction import Transaction

NOW = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)


def clock() -> dt.datetime:
    """A clock that stands still."""
    return NOW


def make_file(path: Path, document: dict[str, Any]) -> Path:
    """Load a document in JSON form into a new council file."""
    read = read_document(json.dumps(document, ensure_ascii=False).encode(), path.name)

    def load(transaction: Transaction) -> None:
        load_document(transaction, read, "0" * 64)

    create_file(path, load, actor="A. Tester", now=NOW)
    return path


def opened(path: Path, *, read_only: bool = False) -> CouncilFile:
    """The file, open, with the clock that stands still."""
    return open_file(path, actor="A. Tester", clock=clock, read_only=read_only)
