"""The faults of `dev.py faults`, each a time or two; and that what goes wrong would be seen."""

from __future__ import annotations

import random
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from faults import (
    access,
    clock_back,
    council,
    killed_session,
    killed_tasks,
    small_disk,
    two_programs,
)
from faults.killed_session import Told, judged
from faults.report import Report

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills and mounts as Linux does")


def all_as_promised(report: Report) -> None:
    if report.skipped:
        pytest.skip(report.skipped)
    assert report.failures == []


def test_a_session_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(killed_session, "LONGEST", 2.0)
    all_as_promised(killed_session.run(tmp_path, random.Random(1), 2))


def test_a_copy_killed(tmp_path: Path) -> None:
    all_as_promised(killed_tasks.run(tmp_path, random.Random(1), 1, ("copy",)))


@pytest.mark.parametrize("run", [small_disk.run, two_programs.run, clock_back.run])
def test_a_fault(tmp_path: Path, run: Callable[[Path, random.Random, int], Report]) -> None:
    all_as_promised(run(tmp_path, random.Random(1), 1))


def test_a_share_that_goes_away(tmp_path: Path) -> None:
    all_as_promised(access.run(tmp_path, random.Random(1), 1, ("mounts",)))


def typed(text: str, at: float) -> dict[str, object]:
    return {"t": at, "mark": "№1", "typed": text, "whole": "№1 Жоба мақұлдансын"}


def test_what_is_lost_or_half_there_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "council.qac"
    meeting_id = council.make(file)
    lost: list[float] = []
    young = Told([typed("№1 Жоба", 9.5)], killed=10)
    assert judged(file, meeting_id, young, lost) == []
    assert lost == [0.5]
    old = Told([typed("№1 Жоба", 8.5)], killed=10)
    (said,) = judged(file, meeting_id, old, lost)
    assert said.startswith("1.50 s before the kill was typed")
    facts = {"stage": "plan", "attendance": {}, "speeches": ["x"], "points": []}
    done = Told([{"begun": "vote"}, {"done": "vote", "facts": facts}], killed=10)
    assert len(judged(file, meeting_id, done, lost)) == 3
    connection = sqlite3.connect(file)
    connection.execute("DROP TRIGGER audit_kept_delete")
    connection.execute("DELETE FROM audit WHERE sequence = 2")
    connection.commit()
    connection.close()
    assert "entry 2 does not follow" in " ".join(judged(file, meeting_id, young, lost))


def test_a_line_says_what_was_tried_and_what_came_of_it() -> None:
    assert Report("3 times").line("kill") == "kill: 3 times: all as promised"
    failed = Report("3 times", "slow", ["one", "two"])
    assert failed.line("kill") == "kill: 3 times: 2 failed; slow\n    one\n    two"
    assert Report(skipped="no root").line("disk") == "disk: not tried: no root"
