"""The small demo: 15 members, four meetings, one hard case in each, three languages."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from qacouncil.exchange.agenda_document import Item
from qacouncil.exchange.council_document import Council, CouncilDocument
from qacouncil.exchange.demo import demo_document
from qacouncil.rules.numbering import academic_year
from qacouncil.rules.terms import Category, ExternalKind, Outcome, Reason, Stage, VoteKind
from tests.exchange.demo.demo_reckoning import Reckoned, quorum_met, reckoned, texts, there_at

TODAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="module")
def document() -> CouncilDocument:
    return demo_document("small", 1, TODAY)


@pytest.fixture(scope="module")
def council(document: CouncilDocument) -> Council:
    return document.councils[0]


def of_meeting(council: Council, number: int) -> list[Reckoned]:
    return [each for each in reckoned(council) if each.meeting.number == number]


def items(council: Council) -> list[Item]:
    return [item for meeting in council.meetings for item in meeting.agenda]


def test_one_council_with_fifteen_members_and_four_meetings(
    document: CouncilDocument, council: Council
) -> None:
    assert len(document.councils) == 1
    assert len(council.meetings) == 4
    assert len({academic_year(meeting.date) for meeting in council.meetings}) == 1
    assert len({mandate.person for mandate in council.mandates}) == 15
    assert sum(mandate.voting for mandate in council.mandates) == 14
    kinds = Counter(mandate.category for mandate in council.mandates)
    assert kinds == {
        Category.TEACHER: 7,
        Category.ADMINISTRATION: 4,
        Category.STUDENT: 3,
        Category.EXTERNAL: 1,
    }
    employers = [each.external_kind for each in council.mandates if each.external_kind]
    assert employers == [ExternalKind.EMPLOYER]
    assert {mandate.order_date for mandate in council.mandates} == {dt.date(2026, 8, 31)}


def test_names_of_several_customs(document: CouncilDocument) -> None:
    assert any("-" in person.surname for person in document.persons)
    assert any(person.surname.endswith("ұлы") for person in document.persons)
    assert sum(not person.patronymic for person in document.persons) == 2
    for person in document.persons:
        assert person.latin_surname.isascii()
        assert person.latin_given.isascii()
        assert bool(person.latin_patronymic) == bool(person.patronymic)


def test_first_meeting_has_a_tie_decided_by_the_casting_vote(council: Council) -> None:
    reasons = [each.result.reason for each in of_meeting(council, 1)]
    assert reasons.count(Reason.CASTING_FOR) == 1


def test_second_meeting_has_a_recusal_and_a_roll_call(council: Council) -> None:
    votes = of_meeting(council, 2)
    recused = [each for each in votes if each.item.recusals]
    assert len(recused) == 1
    # Out of the base and out of both sides of the quorum.
    assert recused[0].result.entitled == len(recused[0].present) - 1
    assert recused[0].result.quorum.of == 13
    assert [each.vote.kind for each in votes].count(VoteKind.ROLL_CALL) == 1


def test_third_meeting_loses_its_quorum_by_departure(council: Council) -> None:
    outcomes = [each.result.outcome for each in of_meeting(council, 3)]
    assert outcomes == [Outcome.ADOPTED] * 3 + [Outcome.NO_QUORUM]
    meeting = council.meetings[2]
    assert quorum_met(council, meeting, meeting.start)
    held = [quorum_met(council, meeting, str(item.starts)) for item in meeting.agenda]
    assert held == [True, True, True, True, False]
    last = meeting.agenda[-1]
    assert not last.decisions
    assert not last.votes


def test_fourth_meeting_has_a_secret_vote_and_a_repeated_one(council: Council) -> None:
    votes = of_meeting(council, 4)
    secret = [each for each in votes if each.vote.kind is VoteKind.SECRET]
    assert len(secret) == 1
    assert secret[0].vote.ballots_invalid == 1
    assert len(secret[0].vote.counting_commission) == 3
    assert not secret[0].vote.by_name
    again = [each for each in votes if each.vote.repeats]
    assert len(again) == 1
    first = next(each for each in votes if each.vote.id == again[0].vote.repeats)
    assert first.vote.points == again[0].vote.points
    outcomes = (first.result.outcome, again[0].result.outcome)
    assert outcomes == (Outcome.REJECTED, Outcome.ADOPTED)
    assert council.meetings[3].stage is Stage.MINUTES


def test_members_come_late_and_leave_early(council: Council) -> None:
    for meeting in council.meetings:
        changes = sum(bool(each.intervals) for each in meeting.attendance)
        assert changes
        counts = {len(there_at(council, meeting, str(item.starts))[0]) for item in meeting.agenda}
        assert len(counts) > 1 or meeting.number == 1


def test_no_two_items_say_the_same(council: Council) -> None:
    assert len(items(council)) == 20
    for language in ("kk", "ru", "en"):
        for part in ("title", "heard"):
            said = [getattr(getattr(item, part), language) for item in items(council)]
            assert len(set(said)) == len(said)
    decisions = [decision.text.kk for item in items(council) for decision in item.decisions]
    assert len(set(decisions)) == len(decisions)
    speeches = [speech.text.kk for item in items(council) for speech in item.spoke]
    assert len(set(speeches)) == len(speeches)


def test_all_decision_areas_come_up(council: Council) -> None:
    assert {item.area for item in items(council)} == {f"A{number:02}" for number in range(1, 14)}


def test_everything_is_said_in_three_languages(document: CouncilDocument) -> None:
    for words in texts(document):
        assert words.kk
        assert words.ru
        assert words.en


def test_annexes_are_those_the_decisions_name(council: Council) -> None:
    for meeting in council.meetings:
        said = " ".join(decision.text.ru for item in meeting.agenda for decision in item.decisions)
        named = [number for number in range(1, 9) if f"(приложение {number})" in said]
        assert named == list(range(1, len(meeting.annexes) + 1))
        assert all(annex.sheets for annex in meeting.annexes)


def test_students_sit_on_where_the_year_of_the_meetings_is_over() -> None:
    council = demo_document("small", 1, dt.date(2026, 9, 10)).councils[0]
    students = [each for each in council.mandates if each.category is Category.STUDENT]
    assert Counter(each.starts_on.year for each in students) == {2025: 3, 2026: 3}
    assert {each.ends_on for each in students} == {dt.date(2026, 8, 31), dt.date(2027, 8, 31)}


def test_the_work_plan_knows_what_was_taken_up_and_what_is_ahead(council: Council) -> None:
    (plan,) = council.work_plans
    topics = {topic.id: topic for topic in plan.topics}
    taken = [item for item in items(council) if item.topic is not None]
    assert len(taken) == 16
    first = [item for item in taken if item.carried_from is None]
    assert all(topics[str(item.topic)].title == item.title for item in first)
    ahead = [topic for topic in plan.topics if topic.id not in {item.topic for item in taken}]
    assert ahead
    assert all("{" not in topic.title.kk + topic.title.ru + topic.title.en for topic in ahead)


def test_what_was_left_without_a_quorum_is_carried_over(council: Council) -> None:
    left = council.meetings[2].agenda[3]
    assert council.meetings[3].agenda[3].carried_from == left.id
    assert council.meetings[3].agenda[3].topic == left.topic
    assert "кворум" in council.meetings[3].agenda[3].title.ru.casefold()
