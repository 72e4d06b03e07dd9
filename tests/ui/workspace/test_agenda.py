"""The agenda: chosen, moved, added to, taken from, and what its cards say."""

from __future__ import annotations

from PySide6.QtCore import Qt

from qacouncil.localized import Localized
from qacouncil.operations.agenda import set_speakers
from qacouncil.queries.workspace import agenda_lines
from tests.ui.workspace.held_meeting import AWAY
from tests.ui.workspace.open_workspace import AtWork


def order(work: AtWork) -> list[str]:
    lines = work.held.ui.session.read(agenda_lines, work.held.meeting_id)
    return [line.id for line in lines]


def states(work: AtWork, row: int) -> list[str]:
    from qacouncil.ui.workspace.agenda_list import CARD  # noqa: PLC0415

    return [line.text for line in work.screen.agenda.list.item(row).data(CARD).states]


def test_an_item_moves_by_keyboard(work: AtWork) -> None:
    first, second, third = work.held.items
    agenda = work.screen.agenda.list
    agenda.setFocus()
    work.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    work.flush()
    assert order(work) == [second, first, third]
    assert (agenda.current, agenda.currentRow()) == (first, 1)
    work.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    work.flush()
    work.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    work.flush()
    assert order(work) == [second, third, first]


def test_an_item_is_dropped_elsewhere(work: AtWork) -> None:
    first, second, third = work.held.items
    work.screen.agenda.list.drop_at(2, 0)
    work.flush()
    assert order(work) == [third, first, second]
    work.screen.agenda.list.drop_at(0, 2)
    work.flush()
    assert order(work) == [first, third, second]


def test_the_arrows_choose_what_is_shown(work: AtWork) -> None:
    work.screen.agenda.list.setFocus()
    work.press(Qt.Key.Key_Down)
    assert work.item().id == work.held.items[1]
    assert work.screen.agenda.list.hasFocus()


def test_a_new_item_is_named_at_once(work: AtWork) -> None:
    work.screen.agenda.list.setFocus()
    work.press(Qt.Key.Key_Insert)
    work.flush()
    work.type("Әртүрлі мәселелер")
    work.saved()
    assert len(order(work)) == 4
    assert work.item().title == Localized(kk="Әртүрлі мәселелер")
    assert work.item().number == 4


def test_an_item_is_removed_and_restored_with_its_words(work: AtWork) -> None:
    before = work.item()
    work.screen.agenda.list.setFocus()
    work.press(Qt.Key.Key_Delete)
    work.flush()
    assert order(work) == work.held.items[1:]
    assert work.item().id == work.held.items[1]
    notice = work.held.told[-1]
    assert notice.undo
    assert notice.action is not None
    notice.action()
    work.flush()
    assert order(work) == work.held.items
    assert work.item(before.id) == before


def test_the_cards_say_how_far_it_is(work: AtWork) -> None:
    work.held.council.do(set_speakers, work.held.items[1], [work.held.council.persons[AWAY]])
    work.held.council.do(set_speakers, work.held.items[2], [work.held.council.persons[6]])
    work.screen.refresh(None)
    assert states(work, 0) == ["Being discussed"]
    assert states(work, 1) == ["The rapporteur is absent", "Петров С.\u00a0Н."][:1]
    assert states(work, 2) == ["Ким Е.\u00a0В."]
    work.screen.go_by(1)
    work.held.clock.minute += 14
    work.screen.refresh(None)
    work.flush()
    work.screen.agenda._show()
    assert states(work, 1)[0] == "Being discussed: 14\u00a0min"
    assert work.screen.agenda._elapsed.text() == "61\u00a0min"


def test_a_card_is_read_aloud_with_its_state(work: AtWork) -> None:
    item = work.screen.agenda.list.item(0)
    said = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "1. Өткен отырыс шешімдері туралы. Being discussed"
