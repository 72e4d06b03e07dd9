from __future__ import annotations

from pathlib import Path

from tests.commands.conftest import Run


def test_the_year_as_a_table_and_as_csv(run: Run, one: Path, tmp_path: Path) -> None:
    lines = run("attendance", one, "--year", "2026–2027").lines()
    assert lines[0].startswith("Member")
    assert any(line.strip().startswith("All members") for line in lines)
    target = tmp_path / "report.csv"
    told = run("attendance", one, "--year", "2026-2027", "--output", target)
    assert (told.code, told.out) == (0, "")
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_year_without_meetings_and_a_wrong_one(run: Run, one: Path) -> None:
    told = run("attendance", one, "--year", "2001-2002")
    assert (told.code, told.err) == (0, "No meeting of 2001-2002 is over yet.\n")
    refusal = run("attendance", one, "--year", "2026").refusal()
    assert "This is not an academic year: 2026." in refusal
