"""The journey of an academic year, told as it goes: python -m faults.year FOLDER.

The keys of `tests/journeys/test_a_year.py` drive the window; each text that was typed into a field
that saves itself is said on standard output, with the time, as a line of JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

import pytest

from faults.council import ROOT
from qacouncil.ui.workspace.text_field import TextField
from tests.journeys.keyboard import Keyboard


class Telling:
    """A plug-in of pytest that listens to the keyboard."""

    def pytest_runtest_call(self) -> None:
        strike = Keyboard.type

        def typed(hands: Keyboard, text: str) -> None:
            strike(hands, text)
            if isinstance(hands.focus, TextField):
                say(typed=hands.focus.value())

        Keyboard.type = typed  # type: ignore[assignment,method-assign]
        say(begun=True)


def say(**facts: object) -> None:
    """A line that is with the parent when this returns, whatever happens next."""
    line = json.dumps({"t": time.monotonic(), **facts}, ensure_ascii=False)
    os.write(1, f"{line}\n".encode())


def main(folder: str) -> int:
    journey = ROOT / "tests" / "journeys" / "test_a_year.py"
    wishes = ["-q", "-s", "-n", "0", "-p", "no:cacheprovider", f"--basetemp={Path(folder)}"]
    return int(pytest.main([*wishes, str(journey)], plugins=[Telling()]))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
