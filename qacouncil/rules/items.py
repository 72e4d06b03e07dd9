"""What becomes of an agenda item, and which items the next agenda is offered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from qacouncil.rules.terms import ItemState, Outcome, Stage

_P, _U, _D, _N, _O, _C = ItemState

# A step that is not here is refused.
_MOVES: Mapping[ItemState, frozenset[ItemState]] = MappingProxyType(
    {
        _P: frozenset({_U, _D, _N, _O}),
        _U: frozenset({_P, _D, _N, _O}),
        _D: frozenset({_U}),  # its vote is reopened
        _N: frozenset({_U, _O, _C}),
        _O: frozenset({_P, _U, _C}),
        _C: frozenset({_N, _O}),  # taken off the later agenda
    }
)


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """What is known of an item.

    outcomes: of its closed votes. worded: something was heard, said or resolved. put_off: the
    meeting left it to a later one. taken: it stands on a later agenda.
    """

    started: bool = False
    worded: bool = False
    outcomes: tuple[Outcome, ...] = ()
    put_off: bool = False
    taken: bool = False


def item_state(stage: Stage, item: ItemFacts) -> ItemState:
    """What has become of an item of a meeting at this stage.

    A vote without a quorum decides nothing: an item with no other has not been dealt with. Before
    the meeting opens, words are drafts.
    """
    state = _without_later(stage, item)
    left = state in (ItemState.NOT_REACHED, ItemState.PUT_OFF)
    return ItemState.CARRIED_OVER if left and item.taken else state


def _without_later(stage: Stage, item: ItemFacts) -> ItemState:
    if stage in (Stage.CANCELLED, Stage.NOT_HELD):
        return ItemState.NOT_REACHED
    if item.put_off:
        return ItemState.PUT_OFF
    if stage in (Stage.PLAN, Stage.CONVENE):
        return ItemState.PLANNED
    if any(each is not Outcome.NO_QUORUM for each in item.outcomes):
        return ItemState.DEALT_WITH
    if stage is Stage.HOLD:
        return ItemState.UNDER_WAY if item.started or item.outcomes else ItemState.PLANNED
    without_vote = item.worded and not item.outcomes
    return ItemState.DEALT_WITH if without_vote else ItemState.NOT_REACHED


def item_may_become(state: ItemState, target: ItemState) -> bool:
    """Whether an item may go from one state to the other."""
    return target in _MOVES[state]


def is_offered(state: ItemState) -> bool:
    """Whether the next agenda is offered the item."""
    return item_may_become(state, ItemState.CARRIED_OVER)
