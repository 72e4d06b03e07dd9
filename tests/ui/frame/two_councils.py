"""A council file with two councils."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from qacouncil.localized import Localized
from qacouncil.operations.councils import CouncilNames, Regulation, found_council
from qacouncil.storage.new_file import create_file
from qacouncil.storage.transaction import Transaction
from tests.ui.conftest import NOW


def two_councils(path: Path) -> Path:
    """Of the faculties A and B, nobody in them."""

    def found(transaction: Transaction) -> None:
        for faculty in ("A", "B"):
            names = CouncilNames(
                Localized(kk="Университет"),
                Localized(kk=faculty),
                Localized(kk="Кеңес"),
                Localized(kk="Астана"),
            )
            found_council(transaction, names, Regulation(dt.date(2026, 9, 1)))

    create_file(path, found, actor="A. Tester", now=NOW)
    return path
