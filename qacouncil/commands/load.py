"""`qacouncil load`: a new council file from JSON."""

from __future__ import annotations

import hashlib
from pathlib import Path

from qacouncil.commands.context import Answer, Context
from qacouncil.errors import UserError
from qacouncil.exchange import load as exchange
from qacouncil.exchange.council_json import read_document
from qacouncil.i18n.marking import N_
from qacouncil.storage.failures import file_error, said_in_words
from qacouncil.storage.new_file import create_file
from qacouncil.storage.ordinary_file import demand_ordinary
from qacouncil.storage.transaction import Transaction

LARGEST = 512 << 20  # bytes of JSON; it is read whole


def run(context: Context, *, file: Path, document: Path) -> Answer:
    """Create the file; nothing of it is left where anything in the document cannot be."""
    if demand_ordinary(document) > LARGEST:
        raise UserError(
            N_("{name} is larger than {number} MB: no council is so large. Choose another file."),
            name=document.name,
            number=LARGEST >> 20,
        )
    try:
        data = document.read_bytes()
    except OSError as error:
        raise file_error(error, document, reading=True) from error
    content = read_document(data, document.name)
    fingerprint = hashlib.sha256(data).hexdigest()

    def load_document(transaction: Transaction) -> None:
        exchange.load_document(transaction, content, fingerprint)

    with said_in_words(file):
        create_file(file, load_document, actor=context.actor(), now=context.clock())
    return Answer()
