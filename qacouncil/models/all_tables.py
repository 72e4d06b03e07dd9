"""Every table, loaded: `metadata` is complete once this module is imported."""

from __future__ import annotations

from qacouncil.models import (
    agenda,
    assessment,
    audit,
    councils,
    elections,
    execution,
    kept_files,
    meetings,
    papers,
    people,
    plans,
    programmes,
    register,
    review,
    votes,
)
from qacouncil.models.base import metadata

__all__ = [
    "agenda",
    "assessment",
    "audit",
    "councils",
    "elections",
    "execution",
    "kept_files",
    "meetings",
    "metadata",
    "papers",
    "people",
    "plans",
    "programmes",
    "register",
    "review",
    "votes",
]
