"""The register a page at a time says what a walk through all decisions would."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from qacouncil.i18n.collation import collation_key
from qacouncil.localized import Localized
from qacouncil.models.register import decision_programme, decision_standard
from qacouncil.operations.agenda import add_item
from qacouncil.operations.decisions import AssignmentData, add_assignment, add_decision
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.votes import VoteData
from qacouncil.queries import register_filter
from qacouncil.queries.decisions_list import decisions_list
from qacouncil.queries.register_filter import RegisterFilter, RegisterOrder, Sorting
from qacouncil.queries.register_list import RegisterLine, register_counts, register_page
from qacouncil.rules.execution import ExecutionState
from qacouncil.rules.register import Decided, RegisterPart
from qacouncil.rules.terms import Outcome
from qacouncil.storage.transaction import Transaction
from tests.council_builder import DAY, HOUR, Council

TEXTS = ("Әдістеме", "Бағдарлама", "Ғылым", "Қаулы жобасы", "Құжат", "Қорытынды", "Өтінім")


@pytest.fixture
def there(seven: Council) -> Council:
    """Three meetings: over and voted on, over with one point rejected, still going on."""
    for number in range(3):
        meeting = seven.held(DAY - dt.timedelta(30 * number))
        item = seven.do(add_item, meeting, Localized(kk="Бағдарлама туралы"), f"A0{number + 1}")
        made = []
        for place, text in enumerate(TEXTS):
            point = seven.do(add_decision, item, Localized(kk=text, ru=f"Текст {place}"))
            made.append(point)
            if place:
                deadline = DAY + dt.timedelta(6 * place - 12) if place < 6 else None
                who = seven.persons[place % 3 : place % 3 + 1]
                seven.do(add_assignment, point, AssignmentData(who, deadline=deadline))
        if number < 2:
            against = 7 if number else 0
            data = VoteData([made[0]], minute=HOUR, for_=7 - against, against=against)
            seven.closed_vote(item, data)
            data = VoteData(made[1:], minute=HOUR, for_=7, against=0)
            seven.closed_vote(item, data)
            seven.do(close_meeting, meeting)
    return seven


def whole(there: Council) -> RegisterFilter:
    return RegisterFilter(there.id, DAY)


def read(
    there: Council, wanted: RegisterFilter, sorting: Sorting | None = None, most: int = 4
) -> list[RegisterLine]:
    """All pages, joined."""
    lines: list[RegisterLine] = []
    with there.file.reading() as connection:
        total = register_counts(connection, wanted).of(wanted.part)
        for first in range(0, total, most):
            page = register_page(connection, wanted, sorting or Sorting(), total, first, most)
            assert len(page) == min(most, total - first)
            lines += page
    assert len({each.id for each in lines}) == len(lines) == total
    return lines


def test_it_says_of_each_decision_what_the_minutes_say(there: Council) -> None:
    with there.file.reading() as connection:
        every = decisions_list(connection)
    assert [each.line for each in read(there, whole(there), Sorting(descending=False))] == every


@pytest.mark.parametrize("few", [0, 5000])
@pytest.mark.parametrize("order", RegisterOrder)
def test_every_order_is_the_same_in_pages_and_the_other_way_round(
    there: Council, monkeypatch: pytest.MonkeyPatch, order: RegisterOrder, few: int
) -> None:
    monkeypatch.setattr(register_filter, "_FEW", few)
    wanted = replace(whole(there), area="A02")
    for each in (whole(there), wanted, replace(wanted, words="текст")):
        up = read(there, each, Sorting(order, descending=False, language="kk"))
        down = read(there, each, Sorting(order, descending=True, language="kk"), most=3)
        assert [line.id for line in down] == [line.id for line in up][::-1]


def test_texts_stand_in_the_order_of_the_language(there: Council) -> None:
    found = read(there, whole(there), Sorting(RegisterOrder.TEXT, descending=False))
    texts = [each.line.text.kk for each in found]
    assert texts == sorted(texts, key=collation_key("kk"))
    assert texts != sorted(texts)


def test_each_part_is_counted_and_read(there: Council) -> None:
    with there.file.reading() as connection:
        counts = register_counts(connection, whole(there))
        narrowed = register_counts(connection, replace(whole(there), since=dt.date(2000, 1, 1)))
    assert counts == narrowed
    states = {
        RegisterPart.OVERDUE: ExecutionState.OVERDUE,
        RegisterPart.DUE_SOON: ExecutionState.DUE_SOON,
        RegisterPart.IN_PROGRESS: ExecutionState.IN_PROGRESS,
        RegisterPart.NO_DEADLINE: ExecutionState.NO_DEADLINE,
        RegisterPart.DONE: ExecutionState.DONE,
    }
    for part, state in states.items():
        lines = read(there, replace(whole(there), part=part))
        assert {each.execution for each in lines} <= {state}
        assert len(lines) == counts.of(part)
    assert counts.parts[RegisterPart.OVERDUE] == 2
    assert counts.parts[RegisterPart.DUE_SOON] == 4
    # Rejected, or of a meeting that goes on: nothing to carry out.
    assert counts.total - sum(counts.parts.values()) == 9


def link(transaction: Transaction, programme: str, decisions: list[str]) -> None:
    for each in decisions:
        transaction.link(decision_programme, decision_id=each, programme_id=programme)
        transaction.link(decision_standard, decision_id=each, standard="S03")


def add_programme(transaction: Transaction, council_id: str) -> str:
    from qacouncil.models.programmes import programme  # noqa: PLC0415

    levels = {"level": "bachelor", "nqf_level": 6, "eqf_level": 6, "credits": 240}
    return transaction.insert(
        programme,
        council_id=council_id,
        code="6B06101",
        name_kk="Ақпараттық жүйелер",
        initial_state="in_force",
        **levels,
    )


def test_filters_are_met_alone_and_together(there: Council) -> None:
    everything = read(there, whole(there))
    chosen = [each.id for each in everything if each.line.text.kk == "Ғылым"]
    programme = there.do(add_programme, there.id)
    there.do(link, programme, chosen)

    def ids(**given: object) -> set[str]:
        return {each.id for each in read(there, replace(whole(there), **given))}  # type: ignore[arg-type]

    assert ids(programme_id=programme) == ids(standard="S03") == set(chosen)
    assert ids(words="6В06101") == set(chosen)  # with the Cyrillic letter
    assert ids(words="6b06101 гыл") == set(chosen)
    assert ids(area="A02") == {each.id for each in everything if each.line.area == "A02"}
    rejected = {each.id for each in everything if each.line.outcome is Outcome.REJECTED}
    assert ids(decided=Decided.NOT_ADOPTED) == rejected != set()
    assert ids(decided=Decided.NOT_IN_FORCE) == set()
    undecided = {each.id for each in everything if each.line.outcome is None}
    assert ids(decided=Decided.UNDECIDED) == undecided
    meeting = everything[0].line.meeting
    assert ids(meeting_id=meeting.id) == ids(since=meeting.date, until=meeting.date)
    assert ids(words="2.3") == {each.id for each in everything if each.line.number == "2.3"}
    assert len(ids(words=f"{meeting.number} / 2.3")) == 1
    person = there.persons[1]
    mine = ids(person_id=person)
    assert 0 < len(mine) < len(everything)
    assert ids(person_id=person, words="бахдар") == set()
    assert len(ids(person_id=person, words="багдар", area="A01")) == 1


@pytest.mark.parametrize(
    "typed", ["каулы", "Қаулы жоб", "жоба каул", "rfeks ;j,f", "текст 3 каулы"]
)
def test_words_are_found_as_they_are_typed(there: Council, typed: str) -> None:
    found = read(there, replace(whole(there), words=typed))
    assert {each.line.text.kk for each in found} == {"Қаулы жобасы"}


@pytest.mark.parametrize("typed", ['"', "*", "a OR", "NEAR(", "-", "'; DROP", "№", "(", "^x"])
def test_nothing_that_is_typed_breaks_the_search(there: Council, typed: str) -> None:
    read(there, replace(whole(there), words=typed))
