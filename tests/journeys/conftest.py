"""What the journeys share."""

from __future__ import annotations

from tests.journeys.desk import desk

__all__ = ["desk"]
