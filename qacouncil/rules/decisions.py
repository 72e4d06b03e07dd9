"""What becomes of a point of a resolution, from its votes and the signing of the minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from qacouncil.rules.terms import DecisionState, Outcome


class DecisionMove(StrEnum):
    """Whether a point may go from one state to another, or why not."""

    ALLOWED = "allowed"
    VOTE_FIRST = "vote_first"  # nothing has been voted on yet
    SECOND_VOTE = "second_vote"  # only a vote that repeats the first, which is kept
    NOT_ADOPTED = "not_adopted"  # only what was adopted stands once the minutes are signed
    REOPEN_FIRST = "reopen_first"  # signed: only reopening the minutes leads out


_DRAFT, _ADOPTED, _REJECTED, _VOID, _FINAL = DecisionState
_VOTED = (_ADOPTED, _REJECTED, _VOID)


def _from_voted(state: DecisionState) -> dict[DecisionState, DecisionMove]:
    """From the outcome of a vote: reopened, repeated, or signed."""
    return {
        _DRAFT: DecisionMove.ALLOWED,
        **dict.fromkeys(_VOTED, DecisionMove.SECOND_VOTE),
        _FINAL: DecisionMove.ALLOWED if state is _ADOPTED else DecisionMove.NOT_ADOPTED,
    }


_MOVES: Mapping[DecisionState, Mapping[DecisionState, DecisionMove]] = MappingProxyType(
    {
        _DRAFT: {
            _DRAFT: DecisionMove.VOTE_FIRST,
            **dict.fromkeys(_VOTED, DecisionMove.ALLOWED),
            _FINAL: DecisionMove.VOTE_FIRST,
        },
        **{state: _from_voted(state) for state in _VOTED},
        _FINAL: {
            **dict.fromkeys(DecisionState, DecisionMove.REOPEN_FIRST),
            _ADOPTED: DecisionMove.ALLOWED,  # by reopening the minutes
        },
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


def decision_move(
    state: DecisionState, target: DecisionState, *, repeats: bool = False
) -> DecisionMove:
    """Whether a point may go from `state` to `target`, or why not.

    repeats: by a vote that repeats the one before, which is kept.
    """
    move = _MOVES[state][target]
    return DecisionMove.ALLOWED if repeats and move is DecisionMove.SECOND_VOTE else move
