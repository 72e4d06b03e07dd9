"""`notice` and `calendar`: what members are sent before a meeting."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar

from tests.commands.conftest import Run
from tests.commands.test_protocol import text_of


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("kk", "ОТЫРЫС ТУРАЛЫ ХАБАРЛАМА"),
        ("ru", "УВЕДОМЛЕНИЕ О ЗАСЕДАНИИ"),
        ("en", "NOTICE OF MEETING"),
    ],
)
def test_the_notice_is_written_in_the_language_asked_for(
    run: Run, one: Path, tmp_path: Path, language: str, heading: str
) -> None:
    output = tmp_path / "out.pdf"
    order = ("notice", one, "--meeting", "2026-12-10", "--language", language, "--output", output)
    # Two meetings stand on that day: one is called off.
    assert "2026-12-10" in run(*order).refusal()
    order = ("notice", one, "--meeting", "2027-01-15", "--language", language, "--output", output)
    said = run(*order, language="kk")
    assert (said.code, said.out) == (0, "")
    assert heading in text_of(output)


def test_another_may_sign(run: Run, one: Path, tmp_path: Path) -> None:
    order = ("notice", one, "--meeting", "2027-01-15", "--language", "kk")
    for signer, name in (("secretary", "Д. Ұзақова"), ("chair", "А. Н. Өмірбек")):
        output = tmp_path / f"{signer}.pdf"
        assert run(*order, "--signed-by", signer, "--output", output).code == 0
        assert name in text_of(output)


def test_no_notice_of_a_cancelled_meeting(run: Run, one: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.pdf"
    order = ("--meeting", "2026-10-01", "--language", "kk", "--output", output)
    said = run("notice", one, *order, language="ru").refusal()
    assert said == "Это заседание отменено, поэтому уведомления нет: 2026-10-01."
    assert not output.exists()


def test_the_calendar_file_of_a_planned_and_of_a_cancelled_meeting(
    run: Run, one: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out.ics"
    found = {}
    for meeting in ("2027-01-15", "2026-10-01"):
        order = ("calendar", one, "--meeting", meeting, "--language", "ru", "--output", output)
        assert run(*order).code == 0
        (event,) = Calendar.from_ical(output.read_bytes()).walk("VEVENT")
        found[meeting] = str(event["status"])
        assert event["dtstart"].params["TZID"] == "Asia/Almaty"
    assert found == {"2027-01-15": "TENTATIVE", "2026-10-01": "CANCELLED"}


def test_neither_is_written_over_a_council_file(run: Run, one: Path) -> None:
    before = one.read_bytes()
    order = (one, "--meeting", "2027-01-15", "--language", "kk", "--output", one)
    for command in ("notice", "calendar"):
        assert "is a council file" in run(command, *order).refusal()
    assert one.read_bytes() == before
