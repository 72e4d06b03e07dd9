"""Every table, loaded: `metadata` is complete once this module is imported."""

from __future__ import annotations

from qacouncil.models import (
    agenda,
    audit,
    councils,
    meetings,
    papers,
    people,
    plans,
    review,
    votes,
)
from qacouncil.models.base import metadata

__all__ = [
    "agenda",
    "audit",
    "councils",
    "meetings",
    "metadata",
    "papers",
    "people",
    "plans",
    "review",
    "votes",
]
