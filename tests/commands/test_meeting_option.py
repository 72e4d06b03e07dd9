"""Which meeting `--meeting` means."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Run


def test_what_the_list_prints_the_option_takes(run: Run, two: Path) -> None:
    meetings = run("list", two, "meetings", "--json").json()
    assert len(meetings) == 11
    for each in meetings:
        year, _, number = each["reference"].rpartition("/")
        written = f"{year}/{each['number_prefix']}{number}" if year else number
        for called in (written, each["reference"], each["id"], each["id"].upper()):
            options = ("--meeting", called, "--council", each["council"])
            heading = run("explain", two, *options).lines()[0]
            assert heading.startswith(f"Meeting {written}, "), each


@pytest.mark.parametrize(
    "called",
    ["2026-2027/1", "2026–2027/1", " 2026–2027 / 1 ", "№ 2026-2027/1", "2026-09-10", "10.09.2026"],
)
def test_a_meeting_of_a_file_with_one_council_is_found_as_people_write_it(
    run: Run, one: Path, called: str
) -> None:
    heading = run("explain", one, "--meeting", called).lines()[0]
    assert heading.startswith("Meeting 2026-2027/1, 10 September 2026")


def test_the_prefix_of_a_council_names_it(run: Run, two: Path) -> None:
    heading = run("explain", two, "--meeting", "ЗАҢ-2026-2027/1").lines()[0]
    assert "11 September 2026" in heading


def test_a_number_of_several_councils_asks_which(run: Run, two: Path) -> None:
    said = run("explain", two, "--meeting", "2026-2027/1").refusal()
    assert said == (
        "Several councils have a meeting 2026-2027/1."
        " Add --council with one of these codes: INF, LAW."
    )
    assert run("explain", two, "--meeting", "2026-2027/1", "--council", "LAW").code == 0


def test_a_date_of_several_meetings_asks_which(run: Run, one: Path) -> None:
    said = run("explain", one, "--meeting", "2026-12-10").refusal()
    assert "2026-2027/3" in said
    assert "several meetings" in said.lower()


@pytest.mark.parametrize("called", ["2026-2027/9", "1999-01-01"])
def test_a_meeting_that_is_not_there(run: Run, one: Path, called: str) -> None:
    assert run("explain", one, "--meeting", called).refusal() == (
        f"There is no meeting {called}. To see the meetings: qacouncil list FILE.qac meetings"
    )


@pytest.mark.parametrize("called", ["", "next", "2026-2028/1", "2026-2027/0", "2026-13-01", "{x}"])
def test_what_names_no_meeting(run: Run, one: Path, called: str) -> None:
    said = run("explain", one, "--meeting", called).refusal()
    assert said.startswith(f"“{called}” does not name a meeting.")
