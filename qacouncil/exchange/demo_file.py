"""A council file with an invented council."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

from qacouncil.exchange.council_json import write_document
from qacouncil.exchange.demo import Scale, demo_document
from qacouncil.exchange.load import load_document
from qacouncil.storage.failures import said_in_words
from qacouncil.storage.new_file import create_file
from qacouncil.storage.transaction import Transaction


def make_demo_file(
    file: Path, scale: Scale, seed: int, *, today: dt.date, actor: str, now: dt.datetime
) -> None:
    """Create the file. The same scale, seed, date and moment make the same council.

    Raises UserError where the name is taken or the disk refuses.
    """
    document = demo_document(scale, seed, today)
    fingerprint = hashlib.sha256(write_document(document)).hexdigest()

    def make_demo(transaction: Transaction) -> None:
        load_document(transaction, document, fingerprint)

    with said_in_words(file):
        create_file(file, make_demo, actor=actor, now=now)
