"""The list of decisions and the card of one."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from qacouncil.localized import Localized
from qacouncil.operations.agenda import add_item
from qacouncil.operations.decisions import (
    AssignmentData,
    add_assignment,
    add_decision,
    change_decision,
)
from qacouncil.operations.register_entry import EntryData
from qacouncil.operations.votes import VoteData
from qacouncil.rules.register import RegisterPart
from qacouncil.rules.terms import RelationKind
from qacouncil.ui.context import Place
from qacouncil.ui.decisions.entry_dialog import EntryDialog, entry_dialog
from qacouncil.ui.decisions.screen import DecisionsScreen
from tests.ui.open_council import OpenCouncil, settled

TEXT = Localized(kk="Силлабус қайтарылсын.", ru="Вернуть силлабус.", en="Return the syllabus.")


@pytest.fixture
def point(opened: OpenCouncil) -> str:
    """The second point of three: voted on, assigned, in three languages."""
    there = opened.council
    meeting = there.held(dt.date(2026, 11, 20))
    found = there.do(add_decision, there.item(meeting), TEXT)
    data = AssignmentData([there.persons[5]], deadline=dt.date(2026, 12, 15))
    there.do(add_assignment, found, data)
    there.closed_vote(there.item(meeting), VoteData([found], for_=7, against=0, abstained=0))
    item = there.do(add_item, meeting, Localized(kk="Бағалау туралы"), "A03")
    there.do(add_decision, item, Localized(kk="Мақұлдансын."))
    return found


@pytest.fixture
def screen(opened: OpenCouncil, point: str) -> DecisionsScreen:
    made = DecisionsScreen(opened.ui)
    opened.show(made)
    return made


def cells(screen: DecisionsScreen) -> list[list[str]]:
    rows = screen.table.rows
    return [
        [rows.words(rows.row(place), rows.column(column)) for column in range(6)]
        for place in range(rows.rowCount())
    ]


def test_each_row_tells_number_person_deadline_and_outcome(screen: DecisionsScreen) -> None:
    assert cells(screen) == [
        ["1 / 2.1", "20.11.2026", "Мақұлдансын.", "–", "–", "no vote result"],
        [
            "1 / 1.2",
            "20.11.2026",
            "Return the syllabus.",
            "Kim A.",
            "15.12.2026",
            "adopted, not signed",
        ],
        ["1 / 1.1", "20.11.2026", "Жоспар бекітілсін.", "–", "–", "no vote result"],
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("силлабус", ["1 / 1.2"]),
        ("ким верн", ["1 / 1.2"]),
        ("kim nowhere", []),
        ("1.1", ["1 / 1.1"]),
    ],
)
def test_words_are_found_in_every_language(
    screen: DecisionsScreen, typed: str, found: list[str]
) -> None:
    screen.filters.search.setText(typed)
    assert [row[0] for row in cells(screen)] == found


def test_the_filter_by_area(screen: DecisionsScreen) -> None:
    screen.filters.area.set_value("A03")
    screen.filters.area.chosen.emit("A03")
    assert [row[0] for row in cells(screen)] == ["1 / 2.1"]


def test_the_filter_by_meeting_offers_those_with_decisions_the_newest_first(
    screen: DecisionsScreen, opened: OpenCouncil
) -> None:
    there = opened.council
    earlier = there.held(dt.date(2026, 10, 1))
    empty = there.plan(dt.date(2026, 12, 20))
    screen.refresh(None)
    chosen = screen.filters.meeting
    words = [chosen.itemText(place) for place in range(chosen.count())]
    assert words == ["All meetings", "20.11.2026, No.\u00a01", "01.10.2026, No.\u00a02"]
    chosen.set_value(earlier)
    chosen.chosen.emit(earlier)
    assert [row[1] for row in cells(screen)] == ["01.10.2026"]
    assert screen.filters.more.accessibleName() == "More filters: 1"
    kept = screen.choice()
    assert kept == {"meeting": earlier}
    screen.apply({})
    assert len(cells(screen)) == 4
    screen.apply(kept)
    assert len(cells(screen)) == 1
    screen.apply({"meeting": empty})  # of a view kept where it had decisions
    assert screen.choice() == {}


def test_the_card_has_text_vote_and_person(
    screen: DecisionsScreen, point: str, opened: OpenCouncil
) -> None:
    screen.open(point)
    card = screen.card
    assert card.title.text() == "Decision 1 / 1.2"
    assert card.text.text() == "Return the syllabus."
    vote = [each for line in card.histories.lines for each in line.events if each.icon == "check"]
    assert [each.title for each in vote] == ["Adopted"]
    assert vote[0].detail.endswith("Vote: for\u00a07 (unanimous). Adopted.")
    card.language.set_value("kk")
    card.language.chosen.emit("kk")
    assert card.text.text() == "Силлабус қайтарылсын."
    (line,) = card.histories.lines
    assert "Дауыс берілді: жақтап" in line.events[-1].detail
    card.meeting.click()
    meeting_id = screen.table.selected_row().line.meeting.id
    assert opened.gone == [Place("meeting", meeting_id, item=1, field="points")]


def test_a_point_without_a_vote_says_so(screen: DecisionsScreen) -> None:
    screen.table.select(screen.table.rows.row(0).id)
    (line,) = screen.card.histories.lines
    assert [each.title for each in line.events] == ["No vote was taken on this point."]
    assert not screen.card.language.isVisible()


def test_opening_a_decision_takes_the_filter_away(screen: DecisionsScreen, point: str) -> None:
    screen.filters.search.setText("nothing has these words")
    assert screen.table.row_count() == 0
    screen.open(point)
    assert screen.table.selected_row().id == point


def test_a_change_reaches_row_and_card_and_keeps_the_selection(
    screen: DecisionsScreen, opened: OpenCouncil
) -> None:
    first = screen.table.rows.row(0).id
    screen.table.select(first)
    opened.ui.session.write(change_decision, first, Localized(kk="Өзгертілді."))
    opened.flush()
    assert screen.table.selected_row().id == first
    assert cells(screen)[0][2] == "Өзгертілді."
    assert screen.card.text.text() == "Өзгертілді."


def test_the_text_is_copied(screen: DecisionsScreen, point: str) -> None:
    screen.open(point)
    screen.card.copy.click()
    assert QGuiApplication.clipboard().text() == "Return the syllabus."


def test_the_card_is_a_drawer_in_a_narrow_window(opened: OpenCouncil, point: str) -> None:
    screen = DecisionsScreen(opened.ui)
    opened.show(screen, 656, 436)
    assert not screen.card.isVisible()
    assert screen.side_button.isVisible()
    screen.table.setFocus()
    screen.table.select(point)
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert screen.card.isVisible()
    QTest.keyClick(screen.card.meeting, Qt.Key.Key_Escape)
    assert not screen.card.isVisible()


def test_without_decisions_the_list_says_what_it_is_for(opened: OpenCouncil) -> None:
    screen = DecisionsScreen(opened.ui)
    opened.show(screen)
    assert screen.empty.isVisible()
    screen.empty.action.click()
    settled()
    assert opened.gone == [Place("meetings")]


def test_words_follow_the_language(
    screen: DecisionsScreen, point: str, opened: OpenCouncil
) -> None:
    screen.open(point)
    opened.ui.languages.switch("ru")
    assert screen.head.heading.text() == "Решения"
    assert screen.card.title.text() == "Решение 1 / 1.2"
    assert cells(screen)[1][2] == "Вернуть силлабус."


def test_a_changed_decision_is_found_by_its_new_words(
    screen: DecisionsScreen, opened: OpenCouncil
) -> None:
    first = screen.table.rows.row(2).id
    screen.filters.search.setText("жоспар")
    opened.ui.session.write(change_decision, first, Localized(kk="Өзгертілді."))
    opened.flush()
    assert cells(screen) == []
    screen.filters.search.setText("өзгертілді")
    assert [row[0] for row in cells(screen)] == ["1 / 1.1"]


def test_the_first_row_is_selected_and_without_rows_the_card_says_so(
    screen: DecisionsScreen,
) -> None:
    assert screen.table.selected_row() is screen.table.rows.row(0)
    assert screen.card.title.text() == "Decision 1 / 2.1"
    screen.filters.search.setText("nothing has these words")
    settled()
    assert screen.card.title.text() == "Decision"
    assert not screen.card.meeting.isVisible()
    screen.filters.search.setText("")
    assert screen.card.title.text() == "Decision 1 / 2.1"


def test_the_card_speaks_the_window_s_language_until_another_is_chosen(
    screen: DecisionsScreen, point: str, opened: OpenCouncil
) -> None:
    screen.open(point)
    opened.ui.languages.switch("ru")
    assert screen.card.text.text() == "Вернуть силлабус."
    screen.card.language.chosen.emit("kk")
    opened.ui.languages.switch("en")
    assert screen.card.text.text() == "Силлабус қайтарылсын."


def test_the_parts_with_their_counts_are_the_filter(
    screen: DecisionsScreen, opened: OpenCouncil
) -> None:
    texts = [screen.parts.list.itemText(place) for place in range(6)]
    assert texts == ["All 3", "Overdue 0", "Due soon 0", "In progress 0", "Done 0", "No deadline 0"]
    screen.parts.list.chosen.emit(RegisterPart.DONE)
    assert cells(screen) == []
    assert screen.parts.row.value() is RegisterPart.DONE
    screen.parts.list.chosen.emit(None)
    assert len(cells(screen)) == 3


def test_a_click_on_a_heading_sorts_and_keeps_what_is_selected(
    screen: DecisionsScreen, point: str
) -> None:
    screen.open(point)
    screen.table.sort_by("text")
    # Latin before Cyrillic in an English window.
    texts = [row[2] for row in cells(screen)]
    assert texts == ["Return the syllabus.", "Жоспар бекітілсін.", "Мақұлдансын."]
    assert screen.table.selected_row().id == point


def test_the_register_entry_of_a_decision_is_filled_in_and_shown_on_its_card(
    screen: DecisionsScreen, point: str, opened: OpenCouncil
) -> None:
    screen.open(point)
    made = entry_dialog(opened.ui, screen, point, "1 / 1.2")
    assert isinstance(made, EntryDialog)
    made.show()
    assert made.data() == EntryData()  # all is the item's
    made.area.set_value("A03")
    made.standards.boxes["S02"].setChecked(True)
    made.basis.set_value("Order No. 595")
    made.relations.search.setText("1.1")
    made.relations.add.click()
    made.confirm()
    opened.flush()
    settled()
    facts = [each.text() for each in screen.card.findChildren(QLabel)]
    assert {"2. Programmes", "Order No. 595", "Supersedes"} <= set(facts)
    again = entry_dialog(opened.ui, screen, point, "1 / 1.2")
    assert isinstance(again, EntryDialog)
    assert again.data().area == "A03"
    assert again.data().standards == ["S02"]
    assert list(again.data().relations.values()) == [RelationKind.SUPERSEDES]
    again.close()


def test_a_view_is_kept_under_a_name_and_taken_up_again(
    screen: DecisionsScreen, opened: OpenCouncil
) -> None:
    screen.filters.area.set_value("A03")
    screen.filters.search.setText("мақұл")
    dialog = screen.views.ask_name()
    dialog.confirm()
    opened.flush()
    assert dialog.isVisible()  # a name is missing
    dialog.name.setText("Бағдарламалар")
    dialog.confirm()
    opened.flush()
    screen.apply({})
    assert len(cells(screen)) == 3
    entry = screen.views.menu_of_views().actions()[0]
    assert entry.text() == "Бағдарламалар"
    entry.trigger()
    assert screen.choice() == {"area": "A03", "words": "мақұл"}
    assert [row[0] for row in cells(screen)] == ["1 / 2.1"]
    screen.apply({"area": "A13", "part": "none such"})  # kept where such decisions were
    assert screen.choice() == {}
