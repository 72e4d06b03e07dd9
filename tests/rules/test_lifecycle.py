from __future__ import annotations

import pytest

from qacouncil.rules.lifecycle import Edit, Move, may_edit, transition
from qacouncil.rules.terms import Stage

# A column for each target, in this order.
TARGETS = (
    Stage.PLAN,
    Stage.CONVENE,
    Stage.HOLD,
    Stage.MINUTES,
    Stage.SIGNED,
    Stage.CANCELLED,
    Stage.NOT_HELD,
)
SHORT = {
    "yes": Move.ALLOWED,
    "reason": Move.NEEDS_REASON,
    "same": Move.ALREADY_THERE,
    "early": Move.NOT_OPENED_YET,
    "opened": Move.ALREADY_OPENED,
    "minutes": Move.MINUTES_FIRST,
    "hold": Move.HOLD_FIRST,
    "reopen": Move.REOPEN_FIRST,
    "restore": Move.RESTORE_FIRST,
    "never": Move.DID_NOT_TAKE_PLACE,
}
MOVES = {
    Stage.PLAN: "same yes yes early early yes early",
    Stage.CONVENE: "yes same yes early early yes early",
    Stage.HOLD: "opened opened same yes minutes opened yes",
    Stage.MINUTES: "opened opened yes same yes opened hold",
    Stage.SIGNED: "reopen reopen reopen reason same reopen reopen",
    Stage.CANCELLED: "yes restore restore restore restore same restore",
    Stage.NOT_HELD: "never never yes never never never same",
}
EDITS = {
    Stage.PLAN: "date details agenda guests texts assignments",
    Stage.CONVENE: "date details agenda guests texts assignments",
    Stage.HOLD: "details agenda guests attendance recusals votes texts assignments",
    Stage.MINUTES: "details agenda guests attendance recusals votes texts assignments remarks",
    Stage.SIGNED: "",
    Stage.CANCELLED: "",
    Stage.NOT_HELD: "attendance texts",
}


@pytest.mark.parametrize("stage", Stage)
def test_every_move(stage: Stage) -> None:
    expected = [SHORT[word] for word in MOVES[stage].split()]
    assert [transition(stage, target) for target in TARGETS] == expected


@pytest.mark.parametrize("stage", Stage)
def test_every_edit(stage: Stage) -> None:
    allowed = {edit for edit in Edit if may_edit(stage, edit)}
    assert allowed == {Edit(word) for word in EDITS[stage].split()}


def test_every_stage_can_be_left() -> None:
    ways = {Move.ALLOWED, Move.NEEDS_REASON}
    for stage in Stage:
        assert any(transition(stage, target) in ways for target in Stage)
