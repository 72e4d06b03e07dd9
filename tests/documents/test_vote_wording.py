"""The vote line of the protocol for every outcome (docs/paper.md, "Fixed wording")."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qacouncil.documents.person_name import PersonName
from qacouncil.documents.protocol_content import RollCall, Vote
from qacouncil.documents.vote_wording import VoteWording
from qacouncil.i18n.names import short_name
from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language
from qacouncil.rules.regulation import VotingRule
from qacouncil.rules.terms import Majority, Outcome, Reason, VoteKind
from qacouncil.rules.voting import Ballots
from tests.documents.specimen import KIM, LI, SHARIPOV, vote


def said(one: Vote, translator: Translator) -> str:
    def name(person: PersonName) -> str:
        return short_name(person, translator.language, initials_first=True)

    return VoteWording(translator, name).sentences(one)


def rejected(reason: Reason, *, majority: Majority = Majority.SIMPLE, needed: int = 8) -> Vote:
    return vote(
        (1,),
        5,
        5,
        4,
        reason=reason,
        outcome=Outcome.REJECTED,
        rule=VotingRule(majority=majority),
        needed=needed,
    )


def passed(reason: Reason, *, majority: Majority = Majority.SIMPLE, needed: int = 8) -> Vote:
    return vote((1,), 10, 3, 1, reason=reason, rule=VotingRule(majority=majority), needed=needed)


COUNTS = "Vote: for 5, against 5, abstained 4. "
MOST = "Vote: for 10, against 3, abstained 1. "


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (vote((1,), 14), "Vote: for 14 (unanimous). Adopted."),
        (vote((1,), 9, 4, 1), None),
        (
            vote((1,), 9, 3, not_voting=2),
            "Vote: for 9, against 3, abstained 0, did not vote 2. "
            "Adopted by a simple majority (required: at least 8).",
        ),
        (
            passed(Reason.MAJORITY_REACHED, majority=Majority.TWO_THIRDS, needed=10),
            MOST + "Adopted by a qualified majority (two thirds, required: at least 10).",
        ),
        (
            passed(Reason.MAJORITY_REACHED, majority=Majority.THREE_QUARTERS, needed=11),
            MOST + "Adopted by a qualified majority (three quarters, required: at least 11).",
        ),
        (
            passed(Reason.MAJORITY_REACHED, majority=Majority.UNANIMOUS, needed=14),
            MOST + "A matter requiring unanimity (required: 14). Adopted.",
        ),
        (rejected(Reason.MAJORITY_MISSED), COUNTS + "Not adopted (required: at least 8)."),
        (rejected(Reason.NOBODY_FOR), COUNTS + "Not adopted (required: at least 8)."),
        (
            rejected(Reason.MAJORITY_MISSED, majority=Majority.UNANIMOUS, needed=14),
            COUNTS + "A matter requiring unanimity (required: 14). Not adopted.",
        ),
        (
            passed(Reason.CASTING_FOR),
            MOST + "The votes were equal. Casting vote of the presiding person: for. Adopted.",
        ),
        (
            rejected(Reason.CASTING_AGAINST),
            COUNTS
            + "The votes were equal. Casting vote of the presiding person: against. Not adopted.",
        ),
        *(
            (
                rejected(reason),
                COUNTS + "The votes were equal; there is no casting vote. Not adopted.",
            )
            for reason in (
                Reason.TIE_BY_RULE,
                Reason.TIE_QUALIFIED,
                Reason.TIE_SECRET,
                Reason.TIE_NOT_DECIDED,
            )
        ),
        (
            vote((1,), 5, reason=Reason.NO_QUORUM, outcome=Outcome.NO_QUORUM, present=9),
            "No quorum for this item. Present: 9. Required: at least 10. No decision was taken.",
        ),
        (replace(vote((1,), 14), repeats=True), "Second vote. Vote: for 14 (unanimous). Adopted."),
    ],
)
def test_outcomes_in_english(
    one: Vote, expected: str | None, translators: dict[Language, Translator]
) -> None:
    if expected is None:
        expected = (
            "Vote: for 9, against 4, abstained 1. "
            "Adopted by a simple majority (required: at least 8)."
        )
    assert said(one, translators["en"]) == expected


def test_a_secret_vote_names_nobody(translators: dict[Language, Translator]) -> None:
    names = RollCall(for_=(KIM,), against=(LI,))
    secret = replace(
        vote((1,), 8, 4, kind=VoteKind.SECRET, needed=7),
        ballots=Ballots(issued=13, found=13, invalid=1),
        roll_call=names,
    )
    assert said(secret, translators["kk"]) == (
        "Жасырын дауыс беру. Берілген бюллетень – 13, жәшіктен шыққаны – 13, жарамсызы – 1; "
        "жақтап – 8, қарсы – 4. Шешім жай көпшілік дауыспен қабылданды (қажеті: кемінде 7)."
    )
    abstained = replace(secret, abstained=1, against=3)
    assert "за – 8, против – 3, воздержались – 1." in said(abstained, translators["ru"])
    assert said(replace(secret, ballots=None), translators["ru"]).startswith(
        "Тайное голосование. Голосовали: за – 8, против – 4, воздержались – 0."
    )


def test_a_roll_call_names_each_choice_that_was_made(
    translators: dict[Language, Translator],
) -> None:
    roll = replace(
        vote((1,), 2, 1, kind=VoteKind.ROLL_CALL, not_voting=1, needed=3),
        roll_call=RollCall(for_=(KIM, LI), against=(SHARIPOV,), not_voting=(KIM,)),
    )
    assert said(roll, translators["ru"]) == (
        "Поимённое голосование. За (2): В. А. Ким, С. В. Ли. Против (1): А. М. Шәріпов. "
        "Не голосовали (1): В. А. Ким. Решение принято простым большинством голосов "
        "(необходимо: не менее 3)."
    )
    abstained = replace(roll, abstained=1, roll_call=RollCall(for_=(KIM, LI), abstained=(KIM,)))
    assert "Воздержались (1): В. А. Ким." in said(abstained, translators["ru"])


def test_a_unanimous_roll_call_says_so(translators: dict[Language, Translator]) -> None:
    roll = replace(vote((1,), 2, kind=VoteKind.ROLL_CALL), roll_call=RollCall(for_=(KIM, LI)))
    assert said(roll, translators["kk"]) == (
        "Атаулы дауыс беру. Жақтап (2): В. А. Ким, С. В. Ли. "
        "Дауыс берілді: жақтап – 2 (бірауыздан). Шешім қабылданды."
    )
    assert said(replace(roll, roll_call=None), translators["kk"]) == (
        "Атаулы дауыс беру. Дауыс берілді: жақтап – 2 (бірауыздан). Шешім қабылданды."
    )
