"""Elections: written down, corrected, and the mandates given to those elected in one step."""

from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.errors import FieldError
from qacouncil.models.people import mandate
from qacouncil.operations.elections import (
    CandidateData,
    ElectionData,
    Giving,
    change_election,
    give_mandates,
    record_election,
    remove_election,
)
from qacouncil.operations.members import PersonData
from qacouncil.operations.merging import merge_persons
from qacouncil.operations.undo import restore
from qacouncil.queries.elections import ElectionLine, council_elections
from qacouncil.rules.terms import Category
from qacouncil.storage.transaction import Transaction, Values
from tests.council_builder import Council
from tests.operations.refusals import audit_rows, refused

DAY, FIRST, LAST = dt.date(2027, 9, 10), dt.date(2027, 9, 15), dt.date(2028, 9, 14)
GIVING = Giving(FIRST, LAST, "30-ө", DAY)
NEW = [PersonData("Сейіт", name) for name in ("Аян", "Дана", "Ержан")]


def standing(*votes: int | None, marked: str = "") -> ElectionData:
    candidates = [
        CandidateData(NEW[place], number, elected=str(place) in marked)
        for place, number in enumerate(votes)
    ]
    return ElectionData(DAY, 2, candidates, electors=120, voters=100, record_number="3")


def elections(there: Council) -> tuple[ElectionLine, ...]:
    with there.file.reading() as connection:
        return council_elections(connection, there.id)


def elected(there: Council) -> list[str]:
    return [each.name.given for each in elections(there)[0].elected]


def test_the_most_votes_are_elected_whoever_is_marked(seven: Council) -> None:
    seven.do(record_election, seven.id, standing(10, 60, 55, marked="0"))
    (found,) = elections(seven)
    assert (found.held_on, found.seats, found.electors, found.voters) == (DAY, 2, 120, 100)
    assert [each.votes for each in found.candidates] == [10, 60, 55]
    assert elected(seven) == ["Дана", "Ержан"]
    assert not found.undecided
    assert not found.given


def test_equal_votes_are_decided_by_the_person(seven: Council) -> None:
    election_id = seven.do(record_election, seven.id, standing(60, 20, 20))
    assert elected(seven) == ["Аян"]
    assert elections(seven)[0].undecided
    with refused(seven, "The votes for the last seat are equal."):
        seven.do(give_mandates, election_id, GIVING)
    seven.do(change_election, election_id, standing(60, 20, 20, marked="2"))
    assert elected(seven) == ["Аян", "Ержан"]
    assert not elections(seven)[0].undecided


def test_without_votes_those_are_elected_who_are_marked(seven: Council) -> None:
    seven.do(record_election, seven.id, standing(None, None, marked="1"))
    assert elected(seven) == ["Дана"]


def mandates(there: Council, ids: tuple[str, ...]) -> list[Values]:
    def ask(transaction: Transaction) -> list[Values]:
        return [transaction.row(mandate, each) for each in ids]

    return there.do(ask)


def test_mandates_are_given_in_one_step_and_taken_back(seven: Council) -> None:
    election_id = seven.do(record_election, seven.id, standing(10, 60, 55))
    rows = len(audit_rows(seven))
    done = seven.file.write(give_mandates, election_id, GIVING)
    assert len(audit_rows(seven)) == rows + 1
    (found,) = elections(seven)
    assert {each.mandate_id for each in found.elected} == set(done.result)
    for row in mandates(seven, done.result):
        assert (row["category"], row["role"], row["voting"]) == (Category.STUDENT, "member", True)
        assert (row["starts_on"], row["ends_on"], row["order_number"]) == (FIRST, LAST, "30-ө")
    words = "Mandates were given on the strength of this election"
    for refusing in (
        lambda: seven.do(change_election, election_id, standing(1, 2)),
        lambda: seven.do(remove_election, election_id),
        lambda: seven.do(give_mandates, election_id, GIVING),
    ):
        with refused(seven, words):
            refusing()
    assert done.sequence is not None
    seven.do(restore, done.sequence)
    assert not elections(seven)[0].given
    seven.do(remove_election, election_id)
    assert elections(seven) == ()


def test_a_removed_election_comes_back(seven: Council) -> None:
    election_id = seven.do(record_election, seven.id, standing(10, 60, 55))
    before = elections(seven)
    done = seven.file.write(remove_election, election_id)
    assert done.sequence is not None
    seven.do(restore, done.sequence)
    assert elections(seven) == before


def test_who_is_a_member_already_is_named(seven: Council) -> None:
    member = CandidateData(seven.persons[1], 50)
    data = ElectionData(DAY, 2, [CandidateData(NEW[0], 40), member])
    election_id = seven.do(record_election, seven.id, data)
    with refused(seven, "Candidate 2: This person has a mandate on the council") as said:
        seven.do(give_mandates, election_id, GIVING)
    assert isinstance(said.value, FieldError)
    assert said.value.field == "starts_on"


@pytest.mark.parametrize(
    ("data", "field", "words"),
    [
        (ElectionData(DAY, 0, [CandidateData(NEW[0])]), "seats", "At least one seat"),
        (
            ElectionData(DAY, 1, [CandidateData(NEW[0])], electors=5, voters=6),
            "voters",
            "More voted (6) than are entitled to (5).",
        ),
        (ElectionData(DAY, 1, []), "candidates", "Nobody stands."),
        (standing(101), "candidates", "more votes (101) than people voted (100)"),
        (standing(100, 100, 1), "candidates", "More votes in all (201) than"),
        (standing(None, None, None, marked="012"), "candidates", "More are marked as elected (3)"),
        (standing(60, 20, 20, marked="12"), "candidates", "More are marked as elected (3)"),
    ],
)
def test_numbers_that_cannot_be(seven: Council, data: ElectionData, field: str, words: str) -> None:
    with refused(seven, words) as said:
        seven.do(record_election, seven.id, data)
    assert isinstance(said.value, FieldError)
    assert said.value.field == field


def test_one_person_stands_once(seven: Council) -> None:
    twice = [CandidateData(seven.persons[5])] * 2
    with refused(seven, "One person is named twice."):
        seven.do(record_election, seven.id, ElectionData(DAY, 1, twice))
    with refused(seven, "Allowed: 0–100000"):
        seven.do(record_election, seven.id, standing(-1))


def test_nobody_elected_gets_no_mandate(seven: Council) -> None:
    election_id = seven.do(record_election, seven.id, standing(None))
    with refused(seven, "Nobody is elected"):
        seven.do(give_mandates, election_id, GIVING)


def test_two_candidates_of_one_election_are_not_merged(seven: Council) -> None:
    seven.do(record_election, seven.id, standing(1, 2))
    one, other = (each.person_id for each in elections(seven)[0].candidates)
    with refused(seven, "Both are candidates in the election of 10.09.2027."):
        seven.do(merge_persons, one, other)
