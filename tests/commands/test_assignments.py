"""`list assignments` and `calendar --assignments`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from icalendar import Calendar

from qacouncil.exchange.ics_deadlines import deadlines_file
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import Localized
from qacouncil.operations.decisions import AssignmentData, add_assignment
from qacouncil.operations.execution import EvidenceFile, StepData, record_step, remove_step
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.votes import VoteData
from qacouncil.queries.execution import DueAssignment, due_assignments
from qacouncil.rules.terms import ExecutionStep
from tests.commands.conftest import Run
from tests.council_builder import NOW, Council, council, council_in

TODAY = dt.date(2027, 3, 1)
NOTE = Localized(kk="Жасалды.")


def carried_out(path: Path) -> Path:
    """One done, one extended, one overdue long ago."""
    with council(path) as there:
        meeting = there.held()
        point = there.rows(meeting).of("decision")[0]["id"]
        deadlines = (dt.date(2027, 1, 10), dt.date(2027, 1, 11), dt.date(2025, 1, 12))
        tasks = [
            there.do(add_assignment, point, AssignmentData([there.persons[5]], deadline=each))
            for each in deadlines
        ]
        there.closed_vote(there.item(meeting), VoteData((point,), for_=7, against=0, abstained=0))
        there.do(close_meeting, meeting, 17 * 60)
        done = StepData(ExecutionStep.DONE, dt.date(2026, 11, 22), NOTE)
        there.do(record_step, tasks[0], done, TODAY, [EvidenceFile("a.pdf", b"a")])
        later = StepData(
            ExecutionStep.EXTENDED, dt.date(2026, 11, 22), deadline=dt.date(2099, 1, 1)
        )
        there.do(record_step, tasks[1], later, TODAY)
    return path


def test_how_each_assignment_stands(run: Run, tmp_path: Path) -> None:
    file = carried_out(tmp_path / "council.qac")
    order = ("list", file, "assignments", "--date", "2026-12-01")
    found = run(*order, "--json").json()
    assert [(each["state"], each["deadline"], each["evidence"]) for each in found] == [
        ("done", "2027-01-10", ["a.pdf"]),
        ("extended", "2099-01-01", []),
        ("overdue", "2025-01-12", []),
    ]
    assert {each["decision"] for each in found} == {"2026-2027/1:1.1"}
    assert (found[0]["finished_on"], found[1]["first_deadline"]) == ("2026-11-22", "2027-01-11")
    lines = run(*order, "--state", "overdue", language="ru").lines()
    assert len(lines) == 2
    assert "Просрочено, дней: 688" in lines[1]
    assert "А. Ким" in lines[1]


def test_the_deadlines_of_open_assignments_as_a_calendar(run: Run, tmp_path: Path) -> None:
    file, output = carried_out(tmp_path / "council.qac"), tmp_path / "out.ics"
    assert run("calendar", file, "--assignments", "--language", "kk", "--output", output).code == 0
    events = Calendar.from_ical(output.read_bytes()).walk("VEVENT")
    assert [each.decoded("dtstart") for each in events] == [
        dt.date(2025, 1, 12),
        dt.date(2099, 1, 1),
    ]
    assert "Жоспар бекітілсін." in str(events[0]["summary"])
    assert "А. Ким" in str(events[0]["description"])


def test_an_entry_follows_its_deadline_back(tmp_path: Path) -> None:
    # A calendar keeps what it has against an entry with a smaller SEQUENCE.
    with council_in(carried_out(tmp_path / "council.qac")) as there:
        before = entries(there, NOW)
        (step,) = [each.task.steps[0].id for each in due(there) if each.task.steps]
        there.do(remove_step, step, TODAY)
        after = entries(there, NOW + dt.timedelta(minutes=1))
    assert before.keys() == after.keys()
    assert all(after[each] > before[each] for each in before)


def due(there: Council) -> tuple[DueAssignment, ...]:
    with there.file.reading() as connection:
        return due_assignments(connection, there.id, TODAY).first


def entries(there: Council, now: dt.datetime) -> dict[str, int]:
    """SEQUENCE by UID of a calendar made then."""
    made = deadlines_file(due(there), load_translator("en"), now)
    events = Calendar.from_ical(made).walk("VEVENT")
    return {str(each["uid"]): each.decoded("sequence") for each in events}


def test_a_calendar_is_of_a_meeting_or_of_assignments(run: Run, tmp_path: Path) -> None:
    file = carried_out(tmp_path / "council.qac")
    order = ("calendar", file, "--language", "kk", "--output", tmp_path / "out.ics")
    assert run(*order).code == 2
    assert run(*order, "--assignments", "--meeting", "2026-2027/1").code == 2
