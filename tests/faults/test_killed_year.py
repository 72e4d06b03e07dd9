"""What is judged of a year that was killed."""

from __future__ import annotations

import time
from pathlib import Path

from faults import council
from faults.killed_year import judged


def test_typing_that_is_not_in_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "year").mkdir()
    council.make(tmp_path / "year" / "council.qac")
    now = time.monotonic()
    kept, lost = council.TITLES[0], "Мұндай мәтін жоқ."
    told = [{"t": now - 3, "typed": kept}, {"t": now - 3, "typed": lost}, {"t": now, "typed": "ә"}]
    (wrong,) = judged(tmp_path, told, now, code=-9)
    assert lost in wrong
    assert judged(tmp_path, told, now, code=1) == ["the year failed by itself (1)"]


def test_a_file_that_was_not_made_yet_is_no_failure(tmp_path: Path) -> None:
    assert judged(tmp_path, [], 0.0, code=-9) == []
