"""Documents in JSON form to load, break and load again."""

from __future__ import annotations

import copy
import hashlib
import json
from pathlib import Path
from typing import Any

from qacouncil.exchange.council_json import read_document, write_document
from qacouncil.exchange.dump import dump_document
from qacouncil.exchange.load import load_document
from qacouncil.storage.new_file import create_file
from qacouncil.storage.transaction import Transaction
from tests.loaded_file import NOW, opened

Raw = dict[str, Any]
MINIMAL = Path(__file__).parent / "minimal.json"


def minimal() -> Raw:
    """One council of three with one meeting, as a person would write it."""
    document: Raw = json.loads(MINIMAL.read_text("utf-8"))
    return document


def changed(document: Raw, path: str, value: Any) -> Raw:
    """A copy with the value at a path: "councils.0.name"; None takes the key away."""
    result = copy.deepcopy(document)
    holder: Any = result
    *way, last = [int(each) if each.isdigit() else each for each in path.split(".")]
    for step in way:
        holder = holder[step]
    if value is None:
        del holder[last]
    else:
        holder[last] = value
    return result


def load_bytes(data: bytes, path: Path) -> Path:
    """Load a document's bytes into a new file, as the command does."""
    document = read_document(data, "council.json")

    def load(transaction: Transaction) -> None:
        load_document(transaction, document, hashlib.sha256(data).hexdigest())

    create_file(path, load, actor="A. Tester", now=NOW)
    return path


def load(document: Raw, path: Path) -> Path:
    return load_bytes(json.dumps(document, ensure_ascii=False).encode(), path)


def dump(path: Path, *, with_files: bool = True) -> bytes:
    with opened(path, read_only=True) as file, file.reading() as connection:
        return write_document(dump_document(connection, with_files=with_files))
