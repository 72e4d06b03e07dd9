"""A council with two programmes, one of them approved and with a version."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from qacouncil.rules.terms import ProgrammeLevel, ProgrammeState
from qacouncil.ui.context import Ui
from qacouncil.ui.programmes.screen import ProgrammesScreen
from tests.programmes_made import a_programme, decided, small_version
from tests.ui.open_council import OpenCouncil, open_council


@dataclass
class There:
    """first: in force by `decision`, with a version; second: in development."""

    opened: OpenCouncil
    screen: ProgrammesScreen
    first: str
    second: str
    decision: str
    version: dict[str, str]


@pytest.fixture
def opened(tmp_path: Path, ui: Ui) -> Iterator[OpenCouncil]:
    with open_council(tmp_path / "council.qac", ui) as found:
        yield found


@pytest.fixture
def there(opened: OpenCouncil) -> There:
    council = opened.council
    first = a_programme(council, "6B06101")
    second = a_programme(
        council, "7M06102", level=ProgrammeLevel.MASTER, nqf_level=7, eqf_level=7, credits=120
    )
    point = decided(council, first, ProgrammeState.IN_FORCE, dt.date(2026, 10, 1))
    version = small_version(council, first)
    screen = ProgrammesScreen(opened.ui)
    opened.show(screen)
    return There(opened, screen, first, second, point, version)
