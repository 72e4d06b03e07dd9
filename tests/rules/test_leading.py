from __future__ import annotations

import pytest

from qacouncil.rules.leading import Leader, LeaderLack, leader_lacks

THERE, NOBODY, AWAY = Leader(known=True), Leader(known=False), Leader(known=True, absent=True)


@pytest.mark.parametrize("presiding", [NOBODY, AWAY])
def test_without_a_chair_the_deputy_presides_or_somebody_is_elected(presiding: Leader) -> None:
    assert leader_lacks(presiding, THERE, deputy=True) == (LeaderLack.DEPUTY_PRESIDES,)
    assert leader_lacks(presiding, THERE, deputy=False) == (LeaderLack.NOBODY_PRESIDES,)


@pytest.mark.parametrize("secretary", [NOBODY, AWAY])
def test_somebody_keeps_the_minutes(secretary: Leader) -> None:
    assert leader_lacks(THERE, secretary, deputy=True) == (LeaderLack.NOBODY_WRITES,)
    assert leader_lacks(NOBODY, secretary, deputy=False) == (
        LeaderLack.NOBODY_PRESIDES,
        LeaderLack.NOBODY_WRITES,
    )


def test_with_both_there_nothing_is_missing() -> None:
    assert leader_lacks(THERE, THERE, deputy=False) == ()
