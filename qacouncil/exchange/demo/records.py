"""What every record of the demo carries: an identity and the time it was made."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import msgspec

from qacouncil.paths import resource

T = TypeVar("T")


class Stamp:
    """Gives out identities from a seeded generator, so that the same seed gives the same bytes."""

    def __init__(self, rng: random.Random, today: dt.date) -> None:
        self._rng = rng
        self.created = f"{today.isoformat()}T09:00:00Z"

    def identity(self) -> str:
        """A new UUID (version 4), as text."""
        return str(UUID(int=self._rng.getrandbits(128), version=4))


def read_resource(name: str, shape: type[T]) -> T:
    """The JSON of resources/demo/`name` as `shape`. Raises msgspec.ValidationError."""
    path: Path = resource(f"demo/{name}")
    return msgspec.json.decode(path.read_bytes(), type=shape)
