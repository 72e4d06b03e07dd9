"""What a list on the command line is asked for, and what it answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qacouncil.rules.execution import AssignmentChoice


@dataclass(frozen=True, slots=True)
class Listed:
    """A list ready to be shown. `heads` and `rows` begin with the council; `none` says it is
    empty, in a sentence.
    """

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    objects: Sequence[Mapping[str, Any]]
    none: str


@dataclass(frozen=True, slots=True)
class Wish:
    """Which lines are wanted: of one council or all, and the date that `--date` named.

    assignments: which of them, of a list of these.
    """

    council_id: str | None
    date: dt.date | None
    assignments: AssignmentChoice = AssignmentChoice.ALL
