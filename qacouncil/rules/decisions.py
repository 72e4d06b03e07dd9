"""What becomes of a point of a resolution, from its votes and the signing of the minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from qacouncil.rules.terms import DecisionState, Outcome

_DRAFT, _ADOPTED, _REJECTED, _VOID, _FINAL = DecisionState

# A step that is not here is refused. A vote that is reopened makes a draft again; a second vote
# keeps the first and goes before it.
_MOVES: Mapping[DecisionState, frozenset[DecisionState]] = MappingProxyType(
    {
        _DRAFT: frozenset({_ADOPTED, _REJECTED, _VOID}),
        _ADOPTED: frozenset({_DRAFT, _REJECTED, _VOID, _FINAL}),
        _REJECTED: frozenset({_DRAFT, _ADOPTED, _VOID}),
        _VOID: frozenset({_DRAFT, _ADOPTED, _REJECTED}),
        _FINAL: frozenset({_ADOPTED}),  # the minutes are reopened
    }
)
_BY_OUTCOME: Mapping[Outcome, DecisionState] = MappingProxyType(
    {
        Outcome.ADOPTED: DecisionState.ADOPTED,
        Outcome.REJECTED: DecisionState.REJECTED,
        Outcome.NO_QUORUM: DecisionState.VOID,
    }
)


def decision_state(outcomes: Sequence[Outcome], *, signed: bool) -> DecisionState:
    """outcomes: of the closed votes on the point, the last one last; it is the one that counts."""
    if not outcomes:
        return DecisionState.DRAFT
    state = _BY_OUTCOME[outcomes[-1]]
    final = signed and state is DecisionState.ADOPTED
    return DecisionState.FINAL if final else state


def decision_may_become(state: DecisionState, target: DecisionState) -> bool:
    """Whether a point may go from one state to the other."""
    return target in _MOVES[state]
