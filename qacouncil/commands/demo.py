"""`qacouncil demo`: a new council file with an invented council."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

from qacouncil.commands.context import Answer, Context
from qacouncil.exchange import load as exchange
from qacouncil.exchange.council_json import write_document
from qacouncil.exchange.demo import Scale, demo_document
from qacouncil.storage.failures import said_in_words
from qacouncil.storage.new_file import create_file
from qacouncil.storage.transaction import Transaction

_EVENING = dt.time(13)  # in UTC; 18:00 in Kazakhstan


def run(context: Context, *, file: Path, scale: Scale, seed: int, today: dt.date | None) -> Answer:
    """Create the file. The same scale, seed and date make the same council.

    A date named as today is also the day on which everything was entered.
    """
    now = context.clock() if today is None else dt.datetime.combine(today, _EVENING, dt.UTC)
    document = demo_document(scale, seed, context.today() if today is None else today)
    fingerprint = hashlib.sha256(write_document(document)).hexdigest()

    def make_demo(transaction: Transaction) -> None:
        exchange.load_document(transaction, document, fingerprint)

    with said_in_words(file):
        create_file(file, make_demo, actor=context.actor(), now=now)
    return Answer()
