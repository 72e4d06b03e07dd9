"""The assessment policy: drafts, adoption by a decision or an older basis, which is in force."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from qacouncil.localized import Localized
from qacouncil.operations.agenda import add_item, remove_item
from qacouncil.operations.assessment_policy import (
    Adoption,
    adopt_policy,
    change_policy_period,
    change_policy_scale,
    change_policy_text,
    change_policy_weights,
    copy_policy,
    draft_policy,
    end_policy,
    remove_policy_draft,
)
from qacouncil.operations.decisions import add_decision, remove_decision
from qacouncil.operations.meetings import close_meeting, go_back_to_meeting
from qacouncil.operations.undo import restore
from qacouncil.operations.votes import VoteData, reopen_vote
from qacouncil.queries.adopted_decisions import adopted_decisions
from qacouncil.queries.assessment_policies import (
    PolicyVersion,
    assessment_policies,
    policy_in_force,
)
from qacouncil.rules.assessment import USUAL_SCALE, Weights, in_force_on
from tests.council_builder import DAY, Council
from tests.operations.refusals import refused
from tests.operations.test_undo import content, done

BEGINS = dt.date(2026, 9, 1)
ORDER = Adoption(on=dt.date(2026, 8, 20), basis=Localized(kk="№ 15 бұйрық", ru="Приказ № 15"))
WORDS = Localized(kk="Бір рет", ru="Один раз", en="Once")


def versions(there: Council) -> list[PolicyVersion]:
    with there.file.reading() as connection:
        return assessment_policies(connection, there.id)


def version(there: Council, policy_id: str) -> PolicyVersion:
    return next(each for each in versions(there) if each.id == policy_id)


def in_force(there: Council, date: dt.date) -> str | None:
    with there.file.reading() as connection:
        found = policy_in_force(connection, there.id, date)
    return None if found is None else found.id


def adopted(there: Council, begins: dt.date, last: dt.date | None = None) -> str:
    policy_id = there.do(draft_policy, there.id, begins)
    there.do(change_policy_period, policy_id, begins, last)
    there.do(adopt_policy, policy_id, ORDER)
    return policy_id


def decided(there: Council, *, against: int = 0, day: dt.date = DAY) -> tuple[str, str]:
    """A closed meeting and its one point, voted on."""
    meeting_id = there.held(day)
    item_id = there.item(meeting_id)
    there.closed_vote(item_id, VoteData(for_=7 - against, against=against))
    there.do(close_meeting, meeting_id)
    return meeting_id, str(there.rows(meeting_id).of("decision")[0]["id"])


def test_a_new_draft_has_the_usual_scale(seven: Council) -> None:
    policy_id = seven.do(draft_policy, seven.id, BEGINS)
    draft = version(seven, policy_id)
    assert draft.scale == USUAL_SCALE
    assert draft.weights == Weights(30, 30, 40)
    assert draft.is_draft
    assert in_force(seven, BEGINS) is None


def test_a_draft_changes_and_is_undone(seven: Council) -> None:
    policy_id = seven.do(draft_policy, seven.id, BEGINS)
    before = content(seven)
    grades = [*USUAL_SCALE[:-2], replace(USUAL_SCALE[-2], letter="f", from_percent=0)]
    steps = [
        done(seven, change_policy_text, policy_id, "retakes", WORDS),
        done(seven, change_policy_period, policy_id, BEGINS, dt.date(2027, 8, 31)),
        done(seven, change_policy_weights, policy_id, Weights(20, 30, 50)),
        done(seven, change_policy_scale, policy_id, grades),
    ]
    now = version(seven, policy_id)
    assert (now.retakes, now.in_force_to) == (WORDS, dt.date(2027, 8, 31))
    assert now.weights == Weights(20, 30, 50)
    assert [each.letter for each in now.scale[-2:]] == ["D", "F"]
    for sequence in reversed(steps):
        seven.do(restore, sequence)
    assert content(seven) == before


def test_a_longer_scale_and_its_undo(seven: Council) -> None:
    policy_id = seven.do(draft_policy, seven.id, BEGINS)
    seven.do(change_policy_scale, policy_id, USUAL_SCALE[:3])
    before = content(seven)
    sequence = done(seven, change_policy_scale, policy_id, USUAL_SCALE)
    assert version(seven, policy_id).scale == USUAL_SCALE
    seven.do(restore, sequence)
    assert content(seven) == before


@pytest.mark.parametrize("weights", [Weights(30, 30, 39), Weights(50, 50, 1), Weights(-1, 61, 40)])
def test_weights_that_do_not_make_a_hundred(seven: Council, weights: Weights) -> None:
    policy_id = seven.do(draft_policy, seven.id, BEGINS)
    with refused(seven, f"Now: {weights.total} %"):
        seven.do(change_policy_weights, policy_id, weights)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"letter": "ABCDE"}, "too long"),
        ({"to_percent": 101}, "not possible: 101"),
        ({"from_percent": 99, "to_percent": 98}, "from the higher to the lower"),
        ({"points": 1001}, "not possible: 1001"),
    ],
)
def test_a_grade_that_cannot_be_kept(
    seven: Council, changes: dict[str, object], words: str
) -> None:
    policy_id = seven.do(draft_policy, seven.id, BEGINS)
    wrong = replace(USUAL_SCALE[0], **changes)  # type: ignore[arg-type]
    with refused(seven, words):
        seven.do(change_policy_scale, policy_id, [wrong, *USUAL_SCALE[1:]])


def test_a_scale_with_a_fault_is_not_adopted(seven: Council) -> None:
    policy_id = seven.do(draft_policy, seven.id, BEGINS)
    seven.do(change_policy_scale, policy_id, USUAL_SCALE[:-1])
    with refused(seven, "The scale has faults"):
        seven.do(adopt_policy, policy_id, ORDER)


def test_an_adopted_version_is_locked(seven: Council) -> None:
    policy_id = adopted(seven, BEGINS)
    assert in_force(seven, BEGINS) == policy_id
    locked = "does not change any more"
    with refused(seven, locked):
        seven.do(change_policy_text, policy_id, "note", WORDS)
    with refused(seven, locked):
        seven.do(change_policy_period, policy_id, BEGINS, None)
    with refused(seven, locked):
        seven.do(change_policy_weights, policy_id, Weights(0, 0, 100))
    with refused(seven, locked):
        seven.do(change_policy_scale, policy_id, USUAL_SCALE)
    with refused(seven, locked):
        seven.do(adopt_policy, policy_id, ORDER)
    with refused(seven, locked):
        seven.do(remove_policy_draft, policy_id)


def test_a_copy_says_the_same_and_is_a_draft(seven: Council) -> None:
    first = seven.do(draft_policy, seven.id, BEGINS)
    seven.do(change_policy_text, first, "appeals", WORDS)
    seven.do(change_policy_scale, first, USUAL_SCALE)
    seven.do(adopt_policy, first, ORDER)
    copied = version(seven, seven.do(copy_policy, first, dt.date(2027, 9, 1)))
    there = version(seven, first)
    assert copied.is_draft
    assert not copied.basis
    assert (copied.scale, copied.weights, copied.appeals) == (
        *(there.scale, there.weights),
        there.appeals,
    )


def test_adopted_by_a_decision(seven: Council) -> None:
    _meeting, point = decided(seven)
    policy_id = seven.do(draft_policy, seven.id, BEGINS)
    before = content(seven)
    sequence = done(seven, adopt_policy, policy_id, Adoption(decision_id=point))
    now = version(seven, policy_id)
    assert (now.decision_id, now.adopted_on, now.basis) == (point, DAY, Localized())
    seven.do(restore, sequence)
    assert content(seven) == before


def test_a_point_that_was_rejected_adopts_nothing(seven: Council) -> None:
    _meeting, point = decided(seven, against=6)
    policy_id = seven.do(draft_policy, seven.id, BEGINS)
    with refused(seven, "was not adopted"):
        seven.do(adopt_policy, policy_id, Adoption(decision_id=point))


def test_a_point_of_a_meeting_that_goes_on_adopts_nothing(seven: Council) -> None:
    meeting_id = seven.held(DAY)
    seven.closed_vote(seven.item(meeting_id), VoteData(for_=7))
    point = str(seven.rows(meeting_id).of("decision")[0]["id"])
    policy_id = seven.do(draft_policy, seven.id, BEGINS)
    with refused(seven, "its meeting is not closed yet"):
        seven.do(adopt_policy, policy_id, Adoption(decision_id=point))


@pytest.mark.parametrize("adoption", [Adoption(), replace(ORDER, basis=Localized()), ORDER])
def test_an_older_basis_needs_words_and_a_date(seven: Council, adoption: Adoption) -> None:
    policy_id = seven.do(draft_policy, seven.id, BEGINS)
    if adoption is ORDER:
        adoption = replace(ORDER, on=None)
    with refused(seven, "Say what adopted the version"):
        seven.do(adopt_policy, policy_id, adoption)


def test_the_point_that_adopted_a_version_stays(seven: Council) -> None:
    meeting_id, point = decided(seven)
    policy_id = seven.do(draft_policy, seven.id, BEGINS)
    seven.do(adopt_policy, policy_id, Adoption(decision_id=point))
    vote_id = seven.rows(meeting_id).of("vote")[0]["id"]
    item_id = seven.item(meeting_id)
    seven.do(go_back_to_meeting, meeting_id)
    seven.do(reopen_vote, vote_id)
    with refused(seven, "was adopted by this point"):
        seven.do(remove_decision, point)
    with refused(seven, "was adopted by this point"):
        seven.do(remove_item, item_id)


def test_the_next_version_ends_the_one_before(seven: Council) -> None:
    first = adopted(seven, BEGINS)
    before = content(seven)
    second = seven.do(draft_policy, seven.id, dt.date(2027, 9, 1))
    sequence = done(seven, adopt_policy, second, ORDER)
    assert version(seven, first).in_force_to == dt.date(2027, 8, 31)
    assert in_force(seven, dt.date(2027, 8, 31)) == first
    assert in_force(seven, dt.date(2027, 9, 1)) == second
    seven.do(restore, sequence)
    assert version(seven, first).in_force_to is None
    seven.do(remove_policy_draft, second)
    assert content(seven) == before


def test_a_version_does_not_run_into_a_later_one(seven: Council) -> None:
    adopted(seven, dt.date(2027, 9, 1))
    earlier = seven.do(draft_policy, seven.id, BEGINS)
    with refused(seven, "on 31.08.2027 at the latest"):
        seven.do(adopt_policy, earlier, ORDER)
    seven.do(change_policy_period, earlier, BEGINS, dt.date(2027, 8, 31))
    seven.do(adopt_policy, earlier, ORDER)
    with refused(seven, "comes into force on 01.09.2027"):
        seven.do(end_policy, earlier, None)


def test_ending(seven: Council) -> None:
    policy_id = adopted(seven, BEGINS)
    seven.do(end_policy, policy_id, dt.date(2026, 12, 31))
    assert in_force(seven, dt.date(2027, 1, 1)) is None
    with refused(seven, "before the first one"):
        seven.do(end_policy, policy_id, dt.date(2026, 8, 31))
    draft = seven.do(draft_policy, seven.id, BEGINS)
    with refused(seven, "is a draft"):
        seven.do(end_policy, draft, None)
    with refused(seven, "before the first one"):
        seven.do(change_policy_period, draft, BEGINS, dt.date(2026, 8, 31))


def test_a_draft_that_is_removed_comes_back(seven: Council) -> None:
    policy_id = seven.do(draft_policy, seven.id, BEGINS)
    before = content(seven)
    sequence = done(seven, remove_policy_draft, policy_id)
    assert versions(seven) == []
    seven.do(restore, sequence)
    assert content(seven) == before


def test_only_texts_of_the_policy_are_changed(seven: Council) -> None:
    policy_id = seven.do(draft_policy, seven.id, BEGINS)
    with pytest.raises(ValueError, match="not a text"):
        seven.do(change_policy_text, policy_id, "basis", WORDS)


def test_adopted_points_to_choose_from(seven: Council) -> None:
    _first, one = decided(seven)
    _second, other = decided(seven, day=DAY + dt.timedelta(7))
    with seven.file.reading() as connection:
        found = adopted_decisions(connection, seven.id)
        assert {each.id for each in found} == {one, other}
        assert found[0].written.endswith("/2:1.1")
        assert adopted_decisions(connection, seven.id, area="A03") == []
        assert len(adopted_decisions(connection, seven.id, area="A04")) == 2


def test_adopted_points_are_counted_as_numbers(seven: Council) -> None:
    meeting_id = seven.held(DAY)
    for _ in range(9):
        item_id = seven.do(add_item, meeting_id, Localized(kk="Мәселе"), "A04")
        seven.do(add_decision, item_id, Localized(kk="Бекітілсін."))
    for place in (0, 1, 9):
        seven.closed_vote(seven.item(meeting_id, place), VoteData(for_=7))
    seven.do(close_meeting, meeting_id)
    with seven.file.reading() as connection:
        found = [each.number for each in adopted_decisions(connection, seven.id)]
    assert found == ["1.1", "2.1", "10.1"]


def test_in_force_is_one_statement(seven: Council) -> None:
    adopted(seven, BEGINS)
    with seven.file.reading() as connection:
        said: list[str] = []
        event.listen(
            connection,
            "before_cursor_execute",
            lambda _c, _u, statement, *_more: said.append(statement),
        )
        found = policy_in_force(connection, seven.id, BEGINS)
    assert found is not None
    assert found.scale == USUAL_SCALE
    assert len(said) == 1


MONTH = st.integers(0, 30)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    periods=st.lists(st.tuples(MONTH, st.none() | st.integers(0, 8)), max_size=5),
    asked=st.lists(MONTH, min_size=1, max_size=5),
)
def test_the_query_says_what_the_rule_says(
    seven: Council, periods: list[tuple[int, int | None]], asked: list[int]
) -> None:
    """Of any versions, overlapping ones too, as an older file may hold them."""
    from qacouncil.models.assessment import assessment_policy  # noqa: PLC0415
    from qacouncil.storage.transaction import Transaction  # noqa: PLC0415

    def day(number: int) -> dt.date:
        return BEGINS + dt.timedelta(days=number)

    def write(transaction: Transaction) -> None:
        transaction.remove(assessment_policy)
        for number, (begins, length) in enumerate(periods):
            transaction.insert(
                assessment_policy,
                council_id=seven.id,
                in_force_from=day(begins),
                in_force_to=None if length is None else day(begins + length),
                adopted_on=None if number % 3 == 2 else BEGINS,
                current_percent=30,
                midterm_percent=30,
                final_percent=40,
            )

    seven.do(write)
    there = versions(seven)
    for number in asked:
        rule = in_force_on(there, day(number))
        found = next((each for each in there if each.id == in_force(seven, day(number))), None)
        begins = (rule and rule.in_force_from, found and found.in_force_from)
        assert begins[0] == begins[1]
