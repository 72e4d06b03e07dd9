from __future__ import annotations

import pytest

from qacouncil.rules.items import ItemFacts, is_offered, item_may_become, item_state
from qacouncil.rules.terms import ItemState, Outcome, Stage

# A column for each target: planned, under way, dealt with, not reached, put off, carried over.
MOVES = {
    ItemState.PLANNED: "0 1 1 1 1 0",
    ItemState.UNDER_WAY: "1 0 1 1 1 0",
    ItemState.DEALT_WITH: "0 1 0 0 0 0",
    ItemState.NOT_REACHED: "0 1 0 0 1 1",
    ItemState.PUT_OFF: "1 1 0 0 0 1",
    ItemState.CARRIED_OVER: "0 0 0 1 1 0",
}
NOTHING = ItemFacts()
WORDED = ItemFacts(worded=True)
VOTED = ItemFacts(started=True, worded=True, outcomes=(Outcome.REJECTED,))
VOID = ItemFacts(started=True, worded=True, outcomes=(Outcome.NO_QUORUM,))


@pytest.mark.parametrize("state", ItemState)
def test_every_move(state: ItemState) -> None:
    expected = [word == "1" for word in MOVES[state].split()]
    assert [item_may_become(state, target) for target in ItemState] == expected


@pytest.mark.parametrize(
    ("stage", "facts", "state"),
    [
        (Stage.PLAN, WORDED, ItemState.PLANNED),
        (Stage.CONVENE, NOTHING, ItemState.PLANNED),
        (Stage.HOLD, NOTHING, ItemState.PLANNED),
        (Stage.HOLD, WORDED, ItemState.PLANNED),  # a draft
        (Stage.HOLD, ItemFacts(started=True), ItemState.UNDER_WAY),
        (Stage.HOLD, VOID, ItemState.UNDER_WAY),
        (Stage.HOLD, VOTED, ItemState.DEALT_WITH),
        (Stage.MINUTES, NOTHING, ItemState.NOT_REACHED),
        (Stage.MINUTES, WORDED, ItemState.DEALT_WITH),  # taken to note, without a vote
        (Stage.MINUTES, VOID, ItemState.NOT_REACHED),
        (Stage.SIGNED, VOTED, ItemState.DEALT_WITH),
        (Stage.NOT_HELD, WORDED, ItemState.NOT_REACHED),
        (Stage.CANCELLED, WORDED, ItemState.NOT_REACHED),
    ],
)
def test_what_has_become_of_an_item(stage: Stage, facts: ItemFacts, state: ItemState) -> None:
    assert item_state(stage, facts) is state


def test_a_second_vote_with_a_quorum_decides() -> None:
    twice = ItemFacts(outcomes=(Outcome.NO_QUORUM, Outcome.ADOPTED))
    assert item_state(Stage.MINUTES, twice) is ItemState.DEALT_WITH


def test_what_is_put_off_stays_so_until_a_later_agenda_has_it() -> None:
    put_off = ItemFacts(put_off=True)
    assert item_state(Stage.HOLD, put_off) is ItemState.PUT_OFF
    taken = ItemFacts(put_off=True, taken=True)
    assert item_state(Stage.HOLD, taken) is ItemState.CARRIED_OVER
    assert item_state(Stage.SIGNED, ItemFacts(taken=True)) is ItemState.CARRIED_OVER
    dealt_with_again = ItemFacts(worded=True, taken=True)
    assert item_state(Stage.SIGNED, dealt_with_again) is ItemState.DEALT_WITH


def test_only_what_was_left_is_offered() -> None:
    offered = [state for state in ItemState if is_offered(state)]
    assert offered == [ItemState.NOT_REACHED, ItemState.PUT_OFF]
