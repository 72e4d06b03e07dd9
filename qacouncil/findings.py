"""What an examination of a file found: a code and its values, no sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class FindingCode(StrEnum):
    """What can be wrong with a council file, beside what keeps it from being opened."""

    DAMAGED = "damaged"  # detail: SQLite's own words
    INVALID_VALUE = "invalid_value"  # table: holds a value that cannot be
    REFERENCE = "reference"  # table: refers to a record that is not there
    SCHEMA_MISSING = "schema_missing"  # name: of a table, index or trigger
    SCHEMA_CHANGED = "schema_changed"
    SCHEMA_ADDED = "schema_added"
    AUDIT_EMPTY = "audit_empty"
    AUDIT_BROKEN = "audit_broken"  # row: the first that does not follow
    SIGNED_MISSING = "signed_missing"  # meeting, revision
    SIGNED_CHANGED = "signed_changed"  # meeting, revision
    VOTE_DISAGREES = "vote_disagrees"  # meeting, item, vote: numbers counted from 1
    NUMBER_TWICE = "number_twice"  # council, meeting
    REGISTER_STALE = "register_stale"  # number: of decisions the register's index is wrong about


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; `values` are named in the code's comment."""

    code: FindingCode
    values: Mapping[str, object] = field(default_factory=dict)
