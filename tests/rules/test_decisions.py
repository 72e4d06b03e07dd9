from __future__ import annotations

import pytest

from qacouncil.rules.decisions import DecisionMove, decision_move, decision_state
from qacouncil.rules.terms import DecisionState, Outcome

SHORT = {
    "yes": DecisionMove.ALLOWED,
    "vote": DecisionMove.VOTE_FIRST,
    "again": DecisionMove.SECOND_VOTE,
    "no": DecisionMove.NOT_ADOPTED,
    "reopen": DecisionMove.REOPEN_FIRST,
}
# A column for each target: draft, adopted, rejected, void, final.
MOVES = {
    DecisionState.DRAFT: "vote yes yes yes vote",
    DecisionState.ADOPTED: "yes again again again yes",
    DecisionState.REJECTED: "yes again again again no",
    DecisionState.VOID: "yes again again again no",
    DecisionState.FINAL: "reopen yes reopen reopen reopen",
}


@pytest.mark.parametrize("state", DecisionState)
def test_every_move(state: DecisionState) -> None:
    expected = [SHORT[word] for word in MOVES[state].split()]
    assert [decision_move(state, target) for target in DecisionState] == expected


@pytest.mark.parametrize("state", DecisionState)
def test_a_repeated_vote_may_come_out_otherwise_and_nothing_else_is_eased(
    state: DecisionState,
) -> None:
    expected = [SHORT[word.replace("again", "yes")] for word in MOVES[state].split()]
    assert [decision_move(state, target, repeats=True) for target in DecisionState] == expected


@pytest.mark.parametrize("signed", [False, True])
def test_the_last_vote_counts(signed: bool) -> None:
    adopted = DecisionState.FINAL if signed else DecisionState.ADOPTED
    assert decision_state((), signed=signed) is DecisionState.DRAFT
    assert decision_state((Outcome.REJECTED, Outcome.ADOPTED), signed=signed) is adopted
    last_rejected = decision_state((Outcome.ADOPTED, Outcome.REJECTED), signed=signed)
    assert last_rejected is DecisionState.REJECTED
    assert decision_state((Outcome.NO_QUORUM,), signed=signed) is DecisionState.VOID
