"""Whether the stored result of a closed vote follows from its own rule and numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from qacouncil.queries.meeting_rows import Row
from qacouncil.queries.protocol import result_of
from qacouncil.queries.reckoning import counted, voting_rule_of
from qacouncil.queries.values import quorum_rule
from qacouncil.rules.quorum import Attendance
from qacouncil.rules.terms import PresidingVote, Reason
from qacouncil.rules.voting import decide

# How the presiding person voted where the stored reason rests on it.
_CASTING: Mapping[str, PresidingVote] = MappingProxyType(
    {
        Reason.CASTING_FOR: PresidingVote.FOR,
        Reason.CASTING_AGAINST: PresidingVote.AGAINST,
    }
)


def agrees(vote: Row, result: Row, choices: Sequence[str]) -> bool:
    """Whether the rules, asked again with what is stored, say what is stored.

    choices: of those who voted by name. Who presided voted as the stored reason says.
    """
    presiding = _CASTING.get(result["reason"])
    if presiding is not None and vote["presiding_vote"] is not None:
        presiding = PresidingVote(vote["presiding_vote"])
    try:
        again = decide(
            quorum_rule(result),
            voting_rule_of(result),
            Attendance(result["mandates"], result["present"], result["recused"], result["vacant"]),
            counted(vote, choices, presiding),
        )
    except ValueError:
        return False
    return again == result_of(result)
