from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.rules.attendance import Interval, Presence
from qacouncil.rules.meeting_warnings import (
    ItemSpan,
    Spot,
    WarningCode,
    Where,
    count_warnings,
    leader_warnings,
    notice_warnings,
    quorum_warnings,
    vote_warnings,
)
from qacouncil.rules.regulation import QuorumRule
from qacouncil.rules.terms import Comparison, QuorumKind, Role

DAY = dt.date(2026, 10, 22)
START, END = 900, 1000
TWO_THIRDS = QuorumRule(QuorumKind.FRACTION, 2, 3, Comparison.AT_LEAST)
THERE, AWAY = Presence(voting=True, present=True), Presence(voting=True, present=False)
VOTE = Where(Spot.VOTE, 1, 1)


def stays(*intervals: Interval) -> Presence:
    return Presence(voting=True, present=True, intervals=intervals)


@pytest.mark.parametrize(("days", "late"), [(5, False), (4, True), (0, True)])
def test_a_notice_is_late_on_fewer_days_than_asked(days: int, late: bool) -> None:
    found = notice_warnings(DAY, DAY - dt.timedelta(days=days), 5)
    assert [dict(each.values) for each in found] == ([{"days": days, "needed": 5}] if late else [])


def test_no_notice_is_not_a_late_one() -> None:
    assert notice_warnings(DAY, None, 5) == []


@pytest.mark.parametrize(("stated", "warned"), [(None, False), (9, False), (10, True)])
def test_a_stated_count_beside_the_list(stated: int | None, warned: bool) -> None:
    codes = [each.code for each in count_warnings(stated, 9)]
    assert codes == ([WarningCode.COUNT_PRESENT_DIFFERS] if warned else [])


@pytest.mark.parametrize(
    ("minute", "named", "codes"),
    [
        (None, (0, 0, 0), []),
        (START, (0, 0, 0), []),
        (END, (3, 1, 0), []),
        (START - 1, (3, 1, 0), [WarningCode.VOTE_OUTSIDE]),
        (END + 1, (3, 1, 0), [WarningCode.VOTE_OUTSIDE]),
        (START, (2, 1, 0), [WarningCode.VOTES_DIFFER]),
    ],
)
def test_a_vote_beside_its_meeting_and_its_names(
    minute: int | None, named: tuple[int, int, int], codes: list[WarningCode]
) -> None:
    found = vote_warnings(VOTE, minute, START, END, (3, 1, None), named)
    assert [each.code for each in found] == codes


def test_a_meeting_without_an_end_ends_never() -> None:
    assert vote_warnings(VOTE, 5000, START, None, (None, None, None), (1, 0, 0)) == []


ROLES = {"chair": Role.CHAIR, "deputy": Role.DEPUTY_CHAIR, "she": Role.MEMBER}


@pytest.mark.parametrize(
    ("presiding", "chair", "values"),
    [
        ("chair", THERE, None),
        (None, AWAY, None),
        ("deputy", AWAY, {"role": Role.DEPUTY_CHAIR, "chair_present": False}),
        ("she", AWAY, {"role": Role.MEMBER, "chair_present": False}),
        ("deputy", THERE, {"role": Role.DEPUTY_CHAIR, "chair_present": True}),
        ("stranger", AWAY, {"role": None, "chair_present": False}),
    ],
)
def test_who_presides(
    presiding: str | None, chair: Presence, values: dict[str, object] | None
) -> None:
    members = {"chair": chair, "deputy": THERE, "she": THERE}
    found = leader_warnings(presiding, "she", ROLES, members)
    assert [each.code for each in found] == (
        [WarningCode.PRESIDING_NOT_CHAIR] if values is not None else []
    )
    if values is not None:
        assert found[0].values == {**values, "persons": (presiding,)}


def test_leaders_who_are_absent_and_two_chairs() -> None:
    roles = {"chair": Role.CHAIR, "second": Role.CHAIR, "she": Role.SECRETARY}
    members = {"chair": AWAY, "second": THERE, "she": AWAY}
    found = leader_warnings("chair", "she", roles, members)
    assert [(each.code, each.where.person_id) for each in found] == [
        (WarningCode.SEVERAL_CHAIRS, ""),
        (WarningCode.PRESIDING_ABSENT, "chair"),
        (WarningCode.SECRETARY_ABSENT, "she"),
    ]


def quorum_of(
    members: dict[str, Presence], *items: ItemSpan, end: int | None = END
) -> list[tuple[WarningCode, int, dict[str, object]]]:
    found = quorum_warnings(TWO_THIRDS, members, 0, START, end, items)
    return [(each.code, each.where.item, dict(each.values)) for each in found]


def test_a_full_meeting_has_nothing() -> None:
    members = {"a": THERE, "b": THERE, "c": THERE}
    assert quorum_of(members, ItemSpan(1, START, None, decides=True)) == []


def test_without_a_quorum_what_is_decided_is_void() -> None:
    items = (ItemSpan(1, START, 910), ItemSpan(2, 910, None, decides=True))
    assert quorum_of({"a": THERE, "b": AWAY, "c": AWAY}, *items) == [
        (WarningCode.NO_QUORUM, 0, {"counted": 1, "of": 3, "needed": 2}),
        (WarningCode.DECISION_WITHOUT_QUORUM, 2, {}),
    ]


def test_a_quorum_that_is_reached_late() -> None:
    members = {"a": THERE, "b": stays(Interval(920, None)), "c": AWAY}
    numbers = {"counted": 1, "of": 3, "needed": 2}
    # The item began on paper before there was a quorum; it is reckoned from when there was.
    assert quorum_of(members, ItemSpan(1, START, None)) == [
        (WarningCode.QUORUM_LATE, 0, {**numbers, "minute": 920, "persons": ("b",)})
    ]


def test_a_change_that_leaves_a_quorum_is_of_the_meeting() -> None:
    members = {"a": THERE, "b": THERE, "c": stays(Interval(None, 930))}
    numbers = {"counted": 2, "of": 3, "needed": 2, "before": 3}
    assert quorum_of(members, ItemSpan(1, START, None)) == [
        (WarningCode.QUORUM_CHANGE, 0, {**numbers, "minute": 930, "persons": ("c",)})
    ]


def test_one_for_another_in_the_same_minute_changes_nothing() -> None:
    members = {"a": THERE, "b": stays(Interval(None, 930)), "c": stays(Interval(930, None))}
    assert quorum_of(members) == []


def test_who_leaves_as_the_meeting_ends_changes_nothing() -> None:
    members = {"a": THERE, "b": THERE, "c": stays(Interval(None, END))}
    assert quorum_of(members) == []
    assert quorum_of(members, end=None)[0][0] is WarningCode.QUORUM_CHANGE


def test_a_quorum_that_is_lost_is_of_each_item_it_falls_into() -> None:
    members = {"a": THERE, "b": stays(Interval(None, 930)), "c": AWAY}
    items = (ItemSpan(1, START, 910), ItemSpan(2, 910, 950), ItemSpan(3, 950, None))
    values = {"counted": 1, "of": 3, "needed": 2, "persons": ("b",)}
    assert quorum_of(members, *items) == [
        (WarningCode.QUORUM_LOST, 2, {**values, "minute": 930}),
        (WarningCode.QUORUM_LOST, 3, {**values, "minute": 950}),
    ]


def test_a_departure_after_an_item_is_not_of_that_item() -> None:
    members = {"a": THERE, "b": stays(Interval(None, 930)), "c": AWAY}
    assert quorum_of(members, ItemSpan(1, START, 930)) == []


def test_recusals_can_take_an_item_its_quorum() -> None:
    members = {"a": THERE, "b": THERE, "c": AWAY}
    fixed = QuorumRule(QuorumKind.FIXED, 2, 1, Comparison.AT_LEAST)
    item = ItemSpan(1, START, None, recused={"a"})
    found = quorum_warnings(fixed, members, 0, START, END, [item])
    assert [(each.code, each.values["persons"]) for each in found] == [
        (WarningCode.QUORUM_LOST, ())
    ]


def test_members_without_a_vote_come_and_go_unnoticed() -> None:
    silent = Presence(voting=False, present=True, intervals=(Interval(None, 930),))
    assert quorum_of({"a": THERE, "b": THERE, "s": silent}) == []
