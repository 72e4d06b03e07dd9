from __future__ import annotations

import pytest

from qacouncil.rules.decisions import decision_may_become, decision_state
from qacouncil.rules.terms import DecisionState, Outcome

# A column for each target: draft, adopted, rejected, void, final.
MOVES = {
    DecisionState.DRAFT: "0 1 1 1 0",
    DecisionState.ADOPTED: "1 0 1 1 1",
    DecisionState.REJECTED: "1 1 0 1 0",
    DecisionState.VOID: "1 1 1 0 0",
    DecisionState.FINAL: "0 1 0 0 0",
}


@pytest.mark.parametrize("state", DecisionState)
def test_every_move(state: DecisionState) -> None:
    expected = [word == "1" for word in MOVES[state].split()]
    assert [decision_may_become(state, target) for target in DecisionState] == expected


@pytest.mark.parametrize("signed", [False, True])
def test_the_last_vote_counts(signed: bool) -> None:
    adopted = DecisionState.FINAL if signed else DecisionState.ADOPTED
    assert decision_state((), signed=signed) is DecisionState.DRAFT
    assert decision_state((Outcome.REJECTED, Outcome.ADOPTED), signed=signed) is adopted
    last_rejected = decision_state((Outcome.ADOPTED, Outcome.REJECTED), signed=signed)
    assert last_rejected is DecisionState.REJECTED
    assert decision_state((Outcome.NO_QUORUM,), signed=signed) is DecisionState.VOID
