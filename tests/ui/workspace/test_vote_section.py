"""The votes of an item: kept while typed, explained at each key, closed, reopened, repeated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qacouncil.localized import LANGUAGES, Localized
from qacouncil.operations.agenda import write_heard
from qacouncil.operations.comings import leave
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.minutes import sign_minutes
from qacouncil.operations.votes import VoteData, close_vote, draft_vote
from qacouncil.queries.meeting_rows import Row
from qacouncil.rules.terms import Choice, PresidingVote, VoteKind
from qacouncil.ui import announce
from qacouncil.ui.context import Ui
from qacouncil.ui.workspace.content_language import ContentLanguage
from qacouncil.ui.workspace.vote_section import VoteSection
from tests.ui.workspace.held_meeting import Held, follow, held_meeting, press

FOR, AGAINST, ABSTAINED = "for_", "against", "abstained"


@pytest.fixture
def held(tmp_path: Path, ui: Ui) -> Iterator[Held]:
    with held_meeting(tmp_path / "council.qac", ui) as there:
        yield there


@pytest.fixture
def section(held: Held, qtbot: QtBot) -> VoteSection:
    made = VoteSection(held.ui, ContentLanguage(None, "kk"))
    qtbot.addWidget(made)
    made.resize(580, 400)
    follow(held, made)
    made.show_item(held.meeting_id, held.item_id)
    made.show()
    qtbot.waitExposed(made)
    return made


def type_votes(section: VoteSection, *numbers: str) -> None:
    """From the first field on, each left with Tab."""
    section.enter()
    for number in numbers:
        field = section.focusWidget()
        assert field is not None
        QTest.keyClicks(field, number)
        QTest.keyClick(field, Qt.Key.Key_Tab)


def votes(held: Held) -> list[Row]:
    return held.council.rows(held.meeting_id).of("vote")


def results(held: Held) -> list[Row]:
    return held.council.rows(held.meeting_id).of("vote_result")


def numbers(row: Row) -> tuple[int | None, ...]:
    return tuple(row[f"votes_{name}"] for name in ("for", "against", "abstained"))


def saved(held: Held, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not held.ui.session.unsaved)


def said(section: VoteSection) -> str:
    return section.outcome.sentence.accessibleName().replace("\u00a0", " ")


def shown(section: VoteSection) -> list[int | None]:
    return [field.value() for field in section.form.fields.numbers.values()]


def choose(box: QWidget, value: object) -> None:
    """As a person takes it from the list."""
    values = box._values  # type: ignore[attr-defined]
    box.setCurrentIndex(values.index(value))  # type: ignore[attr-defined]
    box.activated.emit(values.index(value))  # type: ignore[attr-defined]


def test_votes_are_typed_explained_closed_and_opened_again(
    held: Held, section: VoteSection, qtbot: QtBot
) -> None:
    type_votes(section, "5", "1", "1")
    assert said(section).startswith("Preliminary – adopted: for – 5, required – 4 (simple majority")
    assert "Quorum present: 7, required – 6." in said(section)
    assert "Conflict of interest: N. S. Zhumagulov does not vote." in said(section)
    assert section.outcome.total.text() == "Total: 7 / 7"
    saved(held, qtbot)
    assert [numbers(row) for row in votes(held)] == [(5, 1, 1)]
    assert results(held) == []
    section.outcome.close_button.click()
    qtbot.waitUntil(lambda: said(section).startswith("Adopted:"))
    assert [row["outcome"] for row in results(held)] == ["adopted"]
    assert votes(held)[0]["at_minute"] == held.clock.minute
    assert not section.form.fields.numbers[FOR].isEnabled()
    section.outcome.close_button.click()
    qtbot.waitUntil(section.form.fields.numbers[FOR].isEnabled)
    assert results(held) == []
    assert shown(section) == [5, 1, 1]


def test_digits_are_read_by_the_place_of_their_keys(section: VoteSection) -> None:
    section.enter()
    press(section.form.fields.numbers[FOR], "ғ")
    assert section.form.fields.numbers[FOR].value() == 5


@pytest.mark.parametrize("key", ["u", "г", "Г"])
def test_one_key_makes_it_unanimous(
    held: Held, section: VoteSection, qtbot: QtBot, key: str
) -> None:
    section.enter()
    press(section.form.fields.numbers[FOR], key)
    saved(held, qtbot)
    assert [numbers(row) for row in votes(held)] == [(7, 0, 0)]
    assert said(section).startswith("Preliminary – adopted: for – 7")


def test_too_many_votes_are_refused_at_the_field_and_kept(
    held: Held, section: VoteSection, qtbot: QtBot
) -> None:
    type_votes(section, "6", "2", "0")
    section.form.fields.numbers[AGAINST].setFocus()
    QTest.keyClicks(section.form.fields.numbers[AGAINST], "3")
    assert section.form.error.text().startswith("Votes: ")
    assert section.form.error.isVisible()
    assert section.form.fields.numbers[AGAINST].property("error") is True
    assert not section.outcome.sentence.isVisible()
    section.outcome.close_button.click()
    saved(held, qtbot)
    assert results(held) == []
    assert numbers(votes(held)[0])[0] == 6


def test_a_tie_asks_how_the_presiding_person_voted(
    held: Held, section: VoteSection, qtbot: QtBot
) -> None:
    type_votes(section, "3", "3", "1")
    casting = section.form.casting
    assert casting.isVisible()
    assert casting.who.currentText() == "Seiitkali A.\u00a0M."
    assert said(section).startswith("Preliminary – not adopted")
    choose(casting.vote, PresidingVote.FOR)
    assert said(section).startswith("Preliminary – adopted")
    saved(held, qtbot)
    assert votes(held)[0]["presiding_vote"] == "for"
    choose(casting.who, held.council.persons[1])
    saved(held, qtbot)
    item = held.council.rows(held.meeting_id).of("agenda_item", id=held.item_id)[0]
    assert item["presiding_id"] == held.council.persons[1]


def test_no_tie_asks_nothing(section: VoteSection) -> None:
    type_votes(section, "4", "3")
    assert not section.form.casting.isVisible()


def test_a_roll_call_takes_names(held: Held, section: VoteSection, qtbot: QtBot) -> None:
    choose(section.form.fields.kind, VoteKind.ROLL_CALL)
    names = section.form.names
    assert names.isVisible()
    assert votes(held) == []
    section.refresh(None)
    assert section.form.fields.kind.value() is VoteKind.ROLL_CALL
    names.all_for()
    person = held.council.persons[3]
    _name, group = names._rows[person]
    group.button(1).click()
    saved(held, qtbot)
    rows = held.council.rows(held.meeting_id)
    cast = {row["person_id"]: row["choice"] for row in rows.of("ballot")}
    assert len(cast) == 7
    assert held.council.persons[4] not in cast  # recused
    assert cast[person] == Choice.AGAINST
    qtbot.waitUntil(lambda: shown(section) == [6, 1, 0])
    assert not section.form.fields.numbers[FOR].isEnabled()
    assert numbers(votes(held)[0]) == (None, None, None)
    section.outcome.close_button.click()
    qtbot.waitUntil(lambda: len(results(held)) == 1)


def test_a_secret_ballot_counts_papers_and_holds_no_names(
    held: Held, section: VoteSection, qtbot: QtBot
) -> None:
    type_votes(section, "4", "2")
    choose(section.form.fields.kind, VoteKind.SECRET)
    for name, number in (("issued", "7"), ("found", "8"), ("invalid", "1")):
        field = section.form.details.numbers[name]
        field.setFocus()
        QTest.keyClicks(field, number)
    issued = section.form.details._fields["found"]
    assert issued.error == "More ballots were found in the box than were issued."
    QTest.keyClick(section.form.details.numbers["found"], Qt.Key.Key_Backspace)
    QTest.keyClicks(section.form.details.numbers["found"], "7")
    section.settle()
    section.outcome.close_button.click()
    qtbot.waitUntil(lambda: len(results(held)) == 1)
    row = votes(held)[0]
    assert (row["kind"], row["ballots_found"], row["presiding_vote"]) == ("secret", 7, None)


def test_a_refresh_leaves_what_is_being_typed(
    held: Held, section: VoteSection, qtbot: QtBot
) -> None:
    type_votes(section, "5")
    saved(held, qtbot)
    field = section.form.fields.numbers[AGAINST]
    QTest.keyClicks(field, "1")
    held.council.do(leave, held.seat(3), held.clock.minute)
    section.refresh(None)
    assert field.text() == "1"
    assert field.hasFocus()
    assert "Total: 6 / 6" in section.outcome.total.text()


def test_quick_typing_is_not_set_back_by_earlier_answers(
    held: Held, section: VoteSection, qtbot: QtBot
) -> None:
    seen: list[list[int | None]] = []
    held.ui.session.changed.connect(lambda _changes: seen.append(shown(section)))
    type_votes(section, "5", "1", "1")
    saved(held, qtbot)
    assert seen[0] == [5, 1, 1]
    assert numbers(votes(held)[0]) == (5, 1, 1)


def test_emptied_fields_leave_no_draft_behind(
    held: Held, section: VoteSection, qtbot: QtBot
) -> None:
    type_votes(section, "5")
    saved(held, qtbot)
    field = section.form.fields.numbers[FOR]
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    saved(held, qtbot)
    assert votes(held) == []


def test_another_vote_is_on_the_points_left_and_a_second_vote_keeps_the_first(
    held: Held, section: VoteSection, qtbot: QtBot
) -> None:
    section.toggle_details()
    section.form.details.boxes[1].click()
    type_votes(section, "4", "3")
    section.outcome.close_button.click()
    qtbot.waitUntil(lambda: said(section).startswith("Adopted"))
    section.add_vote()
    assert shown(section) == [None, None, None]
    assert [box.isChecked() for box in section.form.details.boxes] == [False, True]
    type_votes(section, "2", "5")
    saved(held, qtbot)
    assert len(votes(held)) == 2
    section.outcome.close_button.click()
    qtbot.waitUntil(lambda: said(section).startswith("Not adopted"))
    section.repeat_vote()
    saved(held, qtbot)
    first, second, third = votes(held)
    assert third["repeats_id"] == second["id"]
    points = held.council.rows(held.meeting_id).of("vote_point", vote_id=third["id"])
    assert len(points) == 1
    qtbot.waitUntil(lambda: section.choice.votes.value() == third["id"])
    section.choice.votes.chosen.emit(first["id"])
    assert shown(section) == [4, 3, None]


def test_a_removed_draft_can_be_restored(held: Held, section: VoteSection, qtbot: QtBot) -> None:
    type_votes(section, "5", "2")
    saved(held, qtbot)
    section.remove_vote()
    saved(held, qtbot)
    assert votes(held) == []
    assert shown(section) == [None, None, None]
    notice = held.told[-1]
    assert notice.undo
    assert notice.sentence(held.ui.words) == "The vote was removed."
    assert notice.action is not None
    notice.action()
    qtbot.waitUntil(lambda: shown(section)[:2] == [5, 2])
    assert [numbers(row)[:2] for row in votes(held)] == [(5, 2)]


def test_another_item_is_shown_only_after_what_was_typed_is_kept(
    held: Held, section: VoteSection, qtbot: QtBot
) -> None:
    held.council.do(draft_vote, held.items[0], VoteData(for_=8))
    section.enter()
    QTest.keyClicks(section.form.fields.numbers[FOR], "6")
    section.show_item(held.meeting_id, held.items[0])
    assert shown(section) == [8, None, None]
    saved(held, qtbot)
    kept = {row["item_id"]: row["votes_for"] for row in votes(held)}
    assert kept == {held.items[0]: 8, held.item_id: 6}
    assert section.outcome.total.text() == "Total: 8 / 8"
    section.show_item(held.meeting_id, held.items[1])
    assert shown(section) == [None, None, None]


def test_typing_a_text_reads_no_votes(
    held: Held, section: VoteSection, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def forbidden(*_args: object) -> None:
        raise AssertionError("read for nothing")

    monkeypatch.setattr("qacouncil.ui.workspace.vote_section.read_vote_sheet", forbidden)
    with qtbot.waitSignal(held.ui.session.changed):
        held.ui.session.write(write_heard, held.item_id, Localized(kk="Сөз"))


def test_a_change_of_the_outcome_is_announced(
    section: VoteSection, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    class Access:
        @staticmethod
        def updateAccessibility(event: object) -> None:  # noqa: N802 - Qt's name
            told.append(event.message())  # type: ignore[attr-defined]

    monkeypatch.setattr(announce, "QAccessible", Access)
    type_votes(section, "3", "3", "1")
    type_votes(section, "5", "1", "1")
    assert told[-1] == "Preliminary – adopted"
    assert len(told) == len(set(told))


def test_a_signed_vote_is_locked_and_says_why(
    held: Held, section: VoteSection, qtbot: QtBot
) -> None:
    there = held.council
    there.do(
        close_vote, there.do(draft_vote, held.item_id, VoteData(for_=7, minute=held.clock.minute))
    )
    there.do(close_meeting, held.meeting_id, held.clock.minute)
    there.do(sign_minutes, held.meeting_id)
    section.refresh(None)
    assert section.locked.text() == "The minutes are signed: the votes are locked."
    assert section.locked.isVisible()
    assert not section.outcome.close_button.isEnabled()
    assert said(section).startswith("Adopted: for – 7")


def test_every_language_while_open(held: Held, section: VoteSection) -> None:
    type_votes(section, "5", "1", "1")
    seen = set()
    for language in LANGUAGES:
        held.ui.languages.switch(language)
        seen.add(
            (
                said(section),
                section.outcome.close_button.text(),
                section.form.fields.kind.currentText(),
            )
        )
        assert shown(section) == [5, 1, 1]
    assert len(seen) == len(LANGUAGES)
