"""The sentences that explain a vote, held against files that were proof-read.

After a change that is meant, write them anew with
`QAC_WRITE_GOLDEN=1 python -m pytest tests/i18n/test_vote_sentences.py`, read the difference
in all three languages, and commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qacouncil.i18n.translator import Translator, load_translator
from qacouncil.i18n.vote_sentences import explain_quorum, explain_vote, vote_problem
from qacouncil.localized import LANGUAGES, Language
from qacouncil.rules.quorum import Attendance, quorum
from qacouncil.rules.regulation import QuorumRule
from qacouncil.rules.voting import VoteProblem, decide
from tests.i18n.vote_cases import VoteCase, every_outcome, every_quorum, every_rule

GOLDEN = Path(__file__).parents[1] / "golden"


def explained(translator: Translator, case: VoteCase) -> list[str]:
    given = (case.quorum_rule, case.voting_rule, case.attendance, case.count)
    return explain_vote(translator, *given, decide(*given))


def quorum_explained(translator: Translator, case: VoteCase) -> list[str]:
    finding = quorum(case.quorum_rule, case.attendance)
    return explain_quorum(translator, case.quorum_rule, case.attendance, finding)


def whole_text(translator: Translator) -> str:
    """Every kind of quorum, of rules and of outcome: a name in brackets, then its sentences."""
    lines = ["==== QUORUMS"]
    for case in every_quorum():
        lines += [f"[{case.name}]", *quorum_explained(translator, case)]
    for title, cases in (("RULES", every_rule()), ("OUTCOMES", every_outcome())):
        lines.append(f"==== {title}")
        shown: list[str] = []
        for case in cases:
            head = quorum_explained(translator, case)
            # The same quorum over many votes is written once, above the first of them.
            lines += [] if head == shown else ["---- quorum", *head, "---- votes"]
            shown = head
            lines += [f"[{case.name}]", " ".join(explained(translator, case)[len(head) :])]
    lines.append("==== REFUSED")
    for problem in VoteProblem:
        lines += [f"[{problem}]", vote_problem(translator, problem)]
    return "\n".join([*lines, ""])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_vote_reads_as_it_was_reviewed(language: Language) -> None:
    golden = GOLDEN / f"vote_sentences.{language}.txt"
    text = whole_text(load_translator(language))
    if os.environ.get("QAC_WRITE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_whole(language: Language) -> None:
    translator = load_translator(language)
    for case in (*every_rule(), *every_quorum(), *every_outcome()):
        for sentence in explained(translator, case):
            assert sentence.endswith(".")
            assert sentence[0].isupper()
            assert not {"{", "}"} & set(sentence)
            assert "  " not in sentence


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_nothing_is_left_in_english(language: Language) -> None:
    text = "\n".join(
        line
        for line in whole_text(load_translator(language)).splitlines()
        if line[:1] not in {"[", "=", "-"}
    )
    assert not [letter for letter in text if letter.isascii() and letter.isalpha()]


def test_the_quorum_of_a_meeting_is_explained_alone() -> None:
    attendance = Attendance(mandates=9, present=7)
    sentences = explain_quorum(
        load_translator("kk"), QuorumRule(), attendance, quorum(QuorumRule(), attendance)
    )
    assert sentences == [
        "Дауыс беру құқығы бар мүшелер саны: 9. Қатысқаны: 7.",
        "Кворум шарты: есептік санның кемінде 2/3 бөлігі. Есептік сан: 9."
        " Қажеті: кемінде 6. Есепке алынған қатысушылар: 7.",
        "Кворум бар.",
    ]
