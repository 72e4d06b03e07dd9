"""Tests under this watch ask the register's index for its truth after every operation."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from qacouncil.storage import register_index
from qacouncil.storage.transaction import Transaction


@contextmanager
def watched() -> Iterator[list[str]]:
    """While it lasts no operation leaves the index behind; gives the operations seen."""
    seen: list[str] = []
    follow = register_index.follow

    def followed(transaction: Transaction) -> None:
        follow(transaction)
        seen.append(transaction.operation)
        assert register_index.disagreements(transaction.connection) == 0, transaction.operation

    with pytest.MonkeyPatch.context() as there:
        there.setattr(register_index, "follow", followed)
        yield seen
