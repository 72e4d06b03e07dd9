"""The window for the room, and the time an item takes."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from qacouncil.localized import LANGUAGES, Localized
from qacouncil.operations.agenda import set_item_times, set_planned_minutes, write_heard
from qacouncil.operations.votes import VoteData, close_vote, draft_vote
from qacouncil.queries.projector import projector_sheet
from qacouncil.rules.terms import Choice, VoteKind
from qacouncil.ui.projector.window import ProjectorWindow
from tests.ui.workspace.held_meeting import MEMBERS, START
from tests.ui.workspace.open_workspace import AtWork

SURNAMES = [name for name, *_ in MEMBERS]


def room(work: AtWork) -> ProjectorWindow:
    """Shown by its key."""
    work.screen.setFocus()
    work.press(Qt.Key.Key_F11)
    found = work.screen.aids.projector
    assert found is not None
    work.bot.waitUntil(found.isVisible)
    found.language.chosen.emit("en")  # at first it speaks as the minutes do
    return found


def said(window: ProjectorWindow) -> str:
    return "\n".join(window.sheet.texts())


def test_the_room_sees_agenda_item_quorum_and_never_a_draft(work: AtWork) -> None:
    held = work.held
    window = room(work)
    assert "1. " in window.sheet.title()
    assert "Quorum present: 8, required: 6" in said(window)
    held.ui.session.write(write_heard, held.items[0], Localized(kk="Құпия жоба", ru="Черновик"))
    draft = VoteData(minute=held.clock.minute, for_=5, against=3)
    held.ui.session.write(draft_vote, held.items[0], draft)
    work.flush()
    work.bot.waitUntil(lambda: "Voting" in said(window))  # by itself
    shown = said(window)
    assert "Voting on the points: 1.1, 1.2" in shown
    sheet = held.ui.session.read(projector_sheet, held.meeting_id, held.items[0], held.ui.clock())
    assert sheet.vote is not None
    assert (sheet.vote.count, sheet.vote.result) == (None, None)
    for hidden in ("Құпия", "Черновик", "Жоба мақұлдансын", "For: 5"):
        assert hidden not in shown
    window.close()


def test_a_closed_vote_is_bars_and_an_outcome_without_a_name(work: AtWork) -> None:
    held = work.held
    window = room(work)
    names = {held.council.persons[at]: Choice.FOR for at in range(5)}
    names |= {held.council.persons[at]: Choice.AGAINST for at in range(5, 8)}
    for kind, data in (
        (VoteKind.ROLL_CALL, VoteData(kind=VoteKind.ROLL_CALL, by_name=names)),
        (
            VoteKind.SECRET,
            VoteData(
                kind=VoteKind.SECRET,
                for_=5,
                against=3,
                abstained=0,
                ballots_issued=8,
                ballots_found=8,
                ballots_invalid=0,
                counting_commission=held.council.persons[:3],
            ),
        ),
    ):
        item = held.items[0 if kind is VoteKind.ROLL_CALL else 1]
        held.council.do(set_item_times, item, held.clock.minute, None)
        vote_id = held.council.do(draft_vote, item, data)
        held.council.do(close_vote, vote_id)
        window.read()
        shown = said(window)
        assert "For: 5" in shown
        assert "Against: 3" in shown
        assert "Adopted." in shown
        assert not [name for name in SURNAMES if name in shown]
        assert not [name for name in ("Seitkali", "Ospanov", "Kim") if name in shown]
    window.close()


def test_it_follows_the_clock_and_the_workspace(work: AtWork) -> None:
    held = work.held
    window = room(work)
    work.screen.go_by(1)  # notes the beginning of the second item
    work.flush()
    work.bot.waitUntil(lambda: window.sheet.title().startswith("2. "))
    work.screen._choose(held.items[2])  # the secretary looks ahead; the room does not
    window.read()
    assert window.sheet.title().startswith("2. ")
    held.clock.minute += 5
    window.read()
    assert "5 min" in said(window)
    window.close()


def test_what_was_read_before_never_takes_the_place_of_what_was_read_after(work: AtWork) -> None:
    held, window = work.held, room(work)
    held.council.do(set_item_times, held.items[1], held.clock.minute, None)
    sheet = held.ui.session.read(
        projector_sheet, held.meeting_id, held.items[0], held.ui.clock() - dt.timedelta(days=1)
    )
    slow = window._turns
    window.read()
    window._take(slow, sheet)
    assert window.sheet.title().startswith("2. ")
    window._take(window._turns, sheet)
    assert window.sheet.title().startswith("1. ")
    window.close()


def test_its_language_is_its_own(work: AtWork) -> None:
    window = room(work)
    shown = set()
    for language in LANGUAGES:
        window.language.set_value(language)
        window.language.chosen.emit(language)
        shown.add(window.sheet.quorum())
    assert len(shown) == len(LANGUAGES)
    assert work.held.ui.language == "en"
    window.grab()  # paints
    work.bot.keyClick(window, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not window.isVisible()


def test_the_timer_tells_by_word_when_it_is_over(work: AtWork) -> None:
    held, timer = work.held, work.screen.editor.head.timer
    before = held.council.rows(held.meeting_id).of("agenda_item")[0]
    held.ui.session.write(set_item_times, held.items[0], START, None)
    work.flush()
    assert timer.text() == f"{held.clock.minute - START} min"
    action = next(each for each in timer.menu_of_minutes().actions() if each.text() == "45 min")
    action.trigger()
    work.flush()
    assert timer.text() == "over by 2 min"
    assert timer.kind == "warning"
    held.clock.minute -= 10
    timer.retranslate()
    assert (timer.text(), timer.kind) == ("37 of 45 min", "flat")
    after = held.council.rows(held.meeting_id).of("agenda_item")[0]
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"planned_minutes", "starts_minute", "version"}
    held.council.do(set_planned_minutes, held.items[0], None)
