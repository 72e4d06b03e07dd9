"""On a wide screen lines stay readable, and what is in the way is never cut."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics

from qacouncil.localized import Language
from qacouncil.operations.votes import VoteData, draft_vote
from qacouncil.ui.workspace.agenda_list import ROOM
from qacouncil.ui.workspace.section import MEASURE
from qacouncil.ui.workspace.workspace import SIDE
from tests.ui.workspace.open_workspace import AtWork


def test_a_wide_window_gives_the_page_what_the_lines_do_not_need(work: AtWork) -> None:
    screen = work.screen
    assert screen.side.width() == SIDE
    assert screen.editor.heard.width() < MEASURE
    screen.resize(1868, 1016)
    work.flush()
    assert MEASURE - 60 < screen.editor.heard.width() <= MEASURE
    assert screen.side.width() > 1.8 * SIDE
    screen.resize(2560, 1016)
    work.flush()
    assert screen.editor.heard.width() == MEASURE


def test_what_is_in_the_way_takes_a_second_line_rather_than_be_cut(work: AtWork) -> None:
    work.held.council.do(draft_vote, work.held.items[1], VoteData(for_=3))
    work.held.ui.languages.switch("ru")
    work.flush()
    view = work.screen.agenda.list
    line = QFontMetrics(view.font()).lineSpacing()
    height = view.visualItemRect(view.item(1)).height()
    # A line of the title, and two: «Голосование не завершено».
    assert height - 2 * ROOM - 1 == 3 * line


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_legend_of_the_quorum_is_one_line(work: AtWork, language: Language) -> None:
    work.screen.go_by(1)
    work.screen.go_by(1)
    work.held.ui.languages.switch(language)
    work.flush()
    entries = work.screen.side.quorum.meter._entries.values()
    shown = [each for each in entries if each.isVisible()]
    assert len(shown) == 4
    assert len({each.y() for each in shown}) == 1
