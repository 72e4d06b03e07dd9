"""What an operation touched: told once, after it is on disk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Changes:
    """The tables an operation wrote to, and its name. A screen asks: does this touch me?"""

    operation: str
    tables: frozenset[str]


def joined(several: Sequence[Changes]) -> Changes:
    """What several operations touched; its name is theirs where it is the same operation."""
    names = {each.operation for each in several}
    tables = frozenset().union(*(each.tables for each in several))
    return Changes(names.pop() if len(names) == 1 else "", tables)


@dataclass(frozen=True, slots=True)
class Done(Generic[Result]):
    """The result of an operation that is on disk, and what it changed.

    sequence: the number of its audit row, by which it can be undone; None where nothing changed.
    """

    result: Result
    changes: Changes
    sequence: int | None = None
