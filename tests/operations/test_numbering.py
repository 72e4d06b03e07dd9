"""Numbers of meetings: proposed from the plan on, fixed at the opening, no duplicate and no gap."""

from __future__ import annotations

import datetime as dt
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qacouncil.localized import Localized
from qacouncil.operations.councils import Regulation, adopt_regulation
from qacouncil.operations.meetings import cancel_meeting, open_meeting, return_to_plan
from qacouncil.queries.meeting_reference import NamedMeeting, find_meeting, named_meetings
from qacouncil.rules.numbering import academic_year, numbering_year
from qacouncil.rules.terms import Numbering, Stage
from tests.council_builder import Council

REASON = Localized(kk="Карантин")
RULES = Regulation(dt.date(2026, 9, 1))
CALENDAR = replace(RULES, in_force_from=dt.date(2027, 1, 1), numbering=Numbering.CALENDAR_YEAR)


def named(there: Council) -> list[NamedMeeting]:
    with there.file.reading() as connection:
        return named_meetings(connection, there.id)


def references(there: Council) -> list[str]:
    return [each.reference for each in named(there)]


def test_a_number_is_proposed_from_the_plan_on_and_fixed_at_the_opening(seven: Council) -> None:
    late = seven.plan(dt.date(2026, 12, 10))
    early = seven.plan(dt.date(2026, 11, 10))
    assert references(seven) == ["2026-2027/1", "2026-2027/2"]
    # The later one opens first, and has the number then.
    assert seven.do(open_meeting, late) == 1
    assert references(seven) == ["2026-2027/2", "2026-2027/1"]
    assert seven.do(open_meeting, early) == 2
    assert not any(each.proposed for each in named(seven))


def test_one_that_is_cancelled_leaves_no_gap(seven: Council) -> None:
    first, second, third = (seven.plan(dt.date(2026, 11, day)) for day in (10, 11, 12))
    seven.do(open_meeting, first)
    seven.do(cancel_meeting, second, REASON)
    assert references(seven) == ["2026-2027/1", "2026-11-11", "2026-2027/2"]
    assert seven.do(open_meeting, third) == 2
    seven.do(return_to_plan, second)
    assert references(seven) == ["2026-2027/1", "2026-2027/3", "2026-2027/2"]
    assert seven.do(open_meeting, second) == 3


def test_the_numbering_changes_with_the_regulation(seven: Council) -> None:
    seven.do(open_meeting, seven.plan(dt.date(2026, 12, 10)))
    later = seven.plan(dt.date(2027, 2, 10))
    assert references(seven)[1] == "2026-2027/2"
    seven.do(adopt_regulation, seven.id, replace(CALENDAR, number_prefix="АСК-"))
    shown = named(seven)[1]
    # What is shown from now on is what it will get.
    assert (shown.reference, shown.written) == ("2027/1", "2027/АСК-1")
    assert seven.do(open_meeting, later) == 1
    assert named(seven)[0].written == "2026-2027/1"
    assert named(seven)[1].written == "2027/АСК-1"
    with seven.file.reading() as connection:
        for typed in ("2027/АСК-1", "АСК-2027/1", "2027/1", "№ 2027/АСК-1"):
            assert find_meeting(connection, typed, seven.id).id == later


def test_two_at_once_take_two_numbers(seven: Council) -> None:
    meetings = [seven.plan(dt.date(2026, 11, day)) for day in range(2, 10)]
    together = threading.Barrier(len(meetings))

    def open_one(meeting_id: str) -> int:
        together.wait()
        return seven.file.write(open_meeting, meeting_id).result

    with ThreadPoolExecutor(len(meetings)) as pool:
        numbers = list(pool.map(open_one, meetings))
    assert sorted(numbers) == list(range(1, len(meetings) + 1))


DAYS = st.dates(dt.date(2026, 9, 1), dt.date(2028, 3, 31))
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("plan"), DAYS),
        st.tuples(st.sampled_from(["open", "cancel", "restore"]), st.integers(0, 9)),
        st.tuples(st.just("rules"), st.dates(dt.date(2026, 9, 2), dt.date(2028, 1, 31))),
    ),
    min_size=1,
    max_size=14,
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_whatever_is_done_each_year_is_numbered_from_one_on(
    seven: Council, steps: list[tuple[str, object]]
) -> None:
    council = replace(seven)  # the same file for every example: numbers go on from those before
    for name, value in steps:
        _take(council, name, value)
    by_year: dict[str, list[int]] = {}
    for each in named(council):
        if each.number is not None:
            by_year.setdefault(each.year, []).append(each.number)
            assert each.year in (
                academic_year(each.date),
                numbering_year(Numbering.CALENDAR_YEAR, each.date),
            )
    for numbers in by_year.values():
        assert sorted(numbers) == list(range(1, len(numbers) + 1))
    everyone = [each.written for each in named(council) if each.written_number]
    assert len(set(everyone)) == len(everyone)
    for year in {each.year for each in named(council) if each.proposed}:
        proposed = [
            int(each.reference.rpartition("/")[2])
            for each in named(council)
            if each.proposed and each.year == year
        ]
        assert all(after == before + 1 for before, after in pairwise(proposed))
        assert min(proposed) == len(by_year.get(year, ())) + 1


def _take(there: Council, name: str, value: object) -> None:
    """One step, where it may be taken now."""
    if name == "plan":
        assert isinstance(value, dt.date)
        there.plan(value)
        return
    if name == "rules":
        assert isinstance(value, dt.date)
        numbering = Numbering.CALENDAR_YEAR if value.day % 2 else Numbering.ACADEMIC_YEAR
        rules = replace(RULES, in_force_from=value, numbering=numbering, number_prefix="АСК-")
        there.do(adopt_regulation, there.id, rules)
        return
    meetings = named(there)
    assert isinstance(value, int)
    if not meetings:
        return
    chosen = meetings[value % len(meetings)]
    if name == "open" and chosen.stage is Stage.PLAN:
        proposed = [each for each in meetings if each.proposed and each.year == chosen.year]
        lowest = min(int(each.reference.rpartition("/")[2]) for each in proposed)
        assert there.do(open_meeting, chosen.id) == lowest
    elif name == "cancel" and chosen.stage is Stage.PLAN:
        there.do(cancel_meeting, chosen.id, REASON)
    elif name == "restore" and chosen.stage is Stage.CANCELLED:
        there.do(return_to_plan, chosen.id)


@pytest.mark.parametrize("prefix", ["", "АСК-", "09-12/"])
def test_what_is_written_is_what_is_found(seven: Council, prefix: str) -> None:
    seven.do(adopt_regulation, seven.id, replace(RULES, number_prefix=prefix))
    meeting_id = seven.plan()
    seven.do(open_meeting, meeting_id)
    (shown,) = named(seven)
    assert shown.written_number == f"{prefix}1"
    with seven.file.reading() as connection:
        assert find_meeting(connection, shown.written, seven.id).id == meeting_id
        assert find_meeting(connection, shown.reference, seven.id).id == meeting_id
