"""Every row of tests/data/votes.csv comes out as it is expected there (columns: docs/rules.md)."""

from __future__ import annotations

import csv

import pytest

from qacouncil.rules.quorum import Attendance, is_possible, quorum
from qacouncil.rules.regulation import QuorumRule, VotingRule
from qacouncil.rules.terms import (
    Comparison,
    Majority,
    PresidingVote,
    QuorumKind,
    TieRule,
    VoteBase,
    VoteKind,
)
from qacouncil.rules.voting import Ballots, Count, decide, problems
from tests.samples_folder import samples_folder

Row = dict[str, str]


def read_rows() -> list[Row]:
    """The rows of every CSV file in the samples folder itself, each with its file's name."""
    rows = []
    for path in sorted(samples_folder().glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows += [{**row, "id": f"{path.stem}-{row['id']}"} for row in csv.DictReader(file)]
    return rows


def number(text: str) -> int | None:
    return int(text) if text else None


def attendance_of(row: Row) -> Attendance:
    return Attendance(*(int(row[key]) for key in ("mandates", "present", "recused", "vacant")))


def quorum_rule_of(row: Row) -> QuorumRule:
    return QuorumRule(
        kind=QuorumKind(row["quorum_kind"]),
        numerator=int(row["quorum_p"]),
        denominator=number(row["quorum_q"]) or 1,
        comparison=Comparison(row["quorum_cmp"]),
        vacancies_count=row["vacancies_count"] == "yes",
        recused_count=row["recused_in_quorum"] == "yes",
    )


def voting_rule_of(row: Row) -> VotingRule:
    return VotingRule(Majority(row["majority"]), VoteBase(row["base"]), TieRule(row["tie_rule"]))


def count_of(row: Row) -> Count:
    ballots = [number(row[f"ballots_{kind}"]) for kind in ("issued", "found", "invalid")]
    return Count(
        for_=int(row["for"]),
        against=int(row["against"]),
        abstained=int(row["abstained"]),
        not_voting=number(row["not_voting"]),
        kind=VoteKind.SECRET if row["secret"] == "yes" else VoteKind.OPEN,
        presiding=PresidingVote(row["presiding_vote"]) if row["presiding_vote"] else None,
        ballots=Ballots(*(each or 0 for each in ballots)) if ballots[0] is not None else None,
    )


def came_out(row: Row) -> Row:
    """What the rules say, in the cells of the expectation; `why` is for people and left out."""
    attendance, count = attendance_of(row), count_of(row)
    cells = dict.fromkeys(("quorum", "needed_for_quorum", "vote_base", "needed_votes"), "")
    if is_possible(attendance):
        finding = quorum(quorum_rule_of(row), attendance)
        cells["quorum"] = "yes" if finding.met else "no"
        cells["needed_for_quorum"] = str(finding.needed)
    if problems(attendance, count):
        return {**cells, "outcome": "invalid"}
    result = decide(quorum_rule_of(row), voting_rule_of(row), attendance, count)
    assert f"{result.quorum.met} {result.quorum.needed}" == (
        f"{cells['quorum'] == 'yes'} {cells['needed_for_quorum']}"
    )
    for cell, value in (("vote_base", result.base), ("needed_votes", result.needed)):
        cells[cell] = "" if value is None else str(value)
    return {**cells, "outcome": result.outcome.value}


@pytest.mark.samples
@pytest.mark.parametrize("row", read_rows(), ids=lambda row: row["id"])
def test_row_comes_out_as_expected(row: Row) -> None:
    found = came_out(row)
    assert found == {key: row[key] for key in found}


@pytest.mark.samples
def test_a_tie_without_a_casting_vote_is_told_apart() -> None:
    for row in read_rows():
        if row["why"].startswith(("tie", "casting")):
            result = decide(
                quorum_rule_of(row), voting_rule_of(row), attendance_of(row), count_of(row)
            )
            assert result.reason.startswith(row["why"][:3] if "tie" in row["why"] else "casting")


@pytest.mark.samples
def test_rows_were_found() -> None:
    assert len(read_rows()) >= 190
