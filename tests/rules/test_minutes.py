from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.rules.minutes import MinutesMove, minutes_due, minutes_move, minutes_state
from qacouncil.rules.terms import MinutesState, Stage

# A column for each target: none, draft, review, signed, confirmed.
SHORT = {
    "yes": MinutesMove.ALLOWED,
    "reason": MinutesMove.NEEDS_REASON,
    "same": MinutesMove.ALREADY_THERE,
    "meeting": MinutesMove.MEETING_FIRST,
    "sign": MinutesMove.SIGN_FIRST,
    "reopen": MinutesMove.REOPEN_FIRST,
}
MOVES = {
    MinutesState.NONE: "same yes meeting meeting meeting",
    MinutesState.DRAFT: "yes same yes yes sign",
    MinutesState.REVIEW: "yes yes same yes sign",
    MinutesState.SIGNED: "reopen reason reopen same yes",
    MinutesState.CONFIRMED: "reopen reason reopen yes same",
}


@pytest.mark.parametrize("state", MinutesState)
def test_every_move(state: MinutesState) -> None:
    expected = [SHORT[word] for word in MOVES[state].split()]
    assert [minutes_move(state, target) for target in MinutesState] == expected


@pytest.mark.parametrize("state", MinutesState)
def test_an_open_remark_keeps_them_from_being_signed_and_from_nothing_else(
    state: MinutesState,
) -> None:
    for target in MinutesState:
        usual = minutes_move(state, target)
        signing = target is MinutesState.SIGNED and state is not MinutesState.CONFIRMED
        kept = signing and usual is MinutesMove.ALLOWED
        expected = MinutesMove.REMARKS_FIRST if kept else usual
        assert minutes_move(state, target, open_remarks=2) is expected


@pytest.mark.parametrize("stage", Stage)
def test_the_state_follows_from_the_stage(stage: Stage) -> None:
    plain = minutes_state(stage, in_review=False, confirmed=False)
    expected = {Stage.MINUTES: MinutesState.DRAFT, Stage.SIGNED: MinutesState.SIGNED}
    assert plain is expected.get(stage, MinutesState.NONE)


def test_review_is_a_state_of_the_draft_and_confirmation_one_of_what_is_signed() -> None:
    assert minutes_state(Stage.MINUTES, in_review=True, confirmed=False) is MinutesState.REVIEW
    assert minutes_state(Stage.SIGNED, in_review=True, confirmed=False) is MinutesState.SIGNED
    assert minutes_state(Stage.SIGNED, in_review=True, confirmed=True) is MinutesState.CONFIRMED
    assert minutes_state(Stage.HOLD, in_review=True, confirmed=False) is MinutesState.NONE


@pytest.mark.parametrize(
    ("date", "days", "due"),
    [
        ("2026-11-23", 5, "2026-11-30"),  # Monday to Monday
        ("2026-11-26", 1, "2026-11-27"),
        ("2026-11-27", 1, "2026-11-30"),  # Friday: the Monday after it
        ("2026-11-28", 1, "2026-11-30"),  # a Saturday is no first day
        ("2026-11-26", 3, "2026-12-01"),
        ("2026-11-26", 0, "2026-11-26"),
    ],
)
def test_minutes_are_due_after_working_days(date: str, days: int, due: str) -> None:
    assert minutes_due(dt.date.fromisoformat(date), days) == dt.date.fromisoformat(due)
