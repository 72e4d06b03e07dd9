"""The short form of a vote: its outcome, its numbers and its rule, in every language."""

from __future__ import annotations

from itertools import product

import pytest

from qacouncil.i18n.translator import Translator
from qacouncil.i18n.vote_summary import summarise_vote
from qacouncil.localized import LANGUAGES, Language
from qacouncil.rules.quorum import Attendance
from qacouncil.rules.regulation import QuorumRule, VotingRule
from qacouncil.rules.terms import Majority, PresidingVote, VoteBase
from qacouncil.rules.voting import Count, decide

NINE = Attendance(mandates=9, present=8, recused=1)


def said(
    words: Translator,
    count: Count,
    rule: VotingRule | None = None,
    attendance: Attendance = NINE,
    *,
    closed: bool = False,
) -> str:
    rule = rule or VotingRule()
    result = decide(QuorumRule(), rule, attendance, count)
    parts = summarise_vote(words, rule, count, result, ["Н. Жұмағұлов"], closed=closed)
    return " ".join(f"{part.head} {part.text}".strip() for part in parts)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "kk",
            "Алдын ала – қабылданды: жақтап – 5, қажеті – 4 (жай көпшілік дауыс: қатысып отырған"
            " 7 мүшенің жартысынан астамы). Кворум бар: 7, қажеті – 6. Мүдделер қақтығысы:"
            " Н. Жұмағұлов дауыс беруге қатыспайды.",
        ),
        (
            "ru",
            "Предварительно – принято: за – 5, необходимо – 4 (простое большинство: более половины"
            " от числа участвующих членов: 7). Кворум имеется: 7, необходимо – 6. Конфликт"
            " интересов: Н. Жұмағұлов не голосует.",
        ),
        (
            "en",
            "Preliminary – adopted: for – 5, required – 4 (simple majority: more than half of the"
            " members taking part: 7). Quorum present: 7, required – 6. Conflict of interest:"
            " Н. Жұмағұлов does not vote.",
        ),
    ],
)
def test_a_split_vote(
    translators: dict[Language, Translator], language: Language, sentence: str
) -> None:
    assert said(translators[language], Count(5, 1, 1)) == sentence


def test_what_numbers_do_not_tell_is_said(translators: dict[Language, Translator]) -> None:
    words = translators["en"]
    tie = said(words, Count(3, 3, 1, presiding=PresidingVote.FOR))
    assert "The votes were equal. Casting vote of the presiding person: for. Adopted." in tie
    assert tie.startswith("Preliminary – adopted:")
    assert said(words, Count(2, 5), closed=True).startswith("Not adopted: for – 2, required – 4")
    few = Attendance(mandates=9, present=3)
    none = said(words, Count(3, 0), attendance=few, closed=True)
    assert none.startswith("No decision: for – 3, whatever the votes. No quorum: 3, required – 6.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_words(translators: dict[Language, Translator], language: Language) -> None:
    told = {
        said(translators[language], Count(5, 1, 1), VotingRule(majority, base))
        for majority, base in product(Majority, VoteBase)
    }
    assert len(told) == len(Majority) * len(VoteBase)
