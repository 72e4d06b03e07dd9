"""Meters, stepper, progress and tags: what they paint, and that they say it in words."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qacouncil.ui.context import Ui
from qacouncil.ui.theme import ThemeChoice
from qacouncil.ui.tokens import DARK, LIGHT
from qacouncil.ui.widgets.meters import Cells, QuorumMeter, VoteBar
from qacouncil.ui.widgets.progress import Progress
from qacouncil.ui.widgets.stepper import Stepper
from qacouncil.ui.widgets.tag import Tag

STEPS = ["Plan", "Call", "Hold", "Minutes", "Signed", "Approved"]


def color_at(widget: QWidget, x: int, y: int) -> str:
    return QColor(widget.grab().toImage().pixel(x, y)).name().upper()


def columns_of(widget: QWidget, color: str, y: int) -> list[int]:
    image = widget.grab().toImage()
    return [x for x in range(image.width()) if QColor(image.pixel(x, y)) == QColor(color)]


@pytest.fixture
def cells(ui: Ui, qtbot: QtBot) -> Cells:
    made = Cells(ui)
    qtbot.addWidget(made)
    made.resize(900, made.height())
    return made


def test_a_cell_for_each_member(cells: Cells) -> None:
    cells.show_cells(["present"] * 7 + ["recused", "absent"], None)
    middle = cells.height() // 2
    assert color_at(cells, 50, middle) == color_at(cells, 650, middle) == LIGHT.accent
    assert color_at(cells, 850, middle) == LIGHT.surface
    hatched = {color_at(cells, x, middle) for x in range(710, 790, 3)}
    assert LIGHT.surface in hatched
    assert len(hatched) > 1


def test_the_mark_stands_after_the_cells_that_are_needed(cells: Cells) -> None:
    cells.show_cells(["present"] * 7 + ["recused", "absent"], 6)
    marked = columns_of(cells, LIGHT.text, 1)
    assert marked
    assert all(abs(x - 600) <= 4 for x in marked)
    cells.show_cells(["present"] * 9, None)
    assert columns_of(cells, LIGHT.text, 1) == []


def test_many_members_still_have_a_cell_each(cells: Cells) -> None:
    cells.resize(200, cells.height())
    cells.show_cells(["present"] * 60, 40)
    gaps = [x for x in range(200) if x not in columns_of(cells, LIGHT.accent, 12)]
    assert len(gaps) >= 59


def test_a_theme_is_painted_at_once(cells: Cells, ui: Ui) -> None:
    cells.show_cells(["present"], None)
    ui.theme.choose(ThemeChoice.DARK)
    assert color_at(cells, 50, cells.height() // 2) == DARK.accent


def test_the_quorum_is_told_in_words_too(ui: Ui, qtbot: QtBot) -> None:
    meter = QuorumMeter(ui)
    qtbot.addWidget(meter)
    meter.show_numbers(7, 1, 0, 6)
    assert meter.accessibleDescription() == "taking part: 7; recused: 1; required: 6"
    ui.languages.switch("ru")
    assert meter.accessibleDescription() == "участвуют: 7; самоотвод: 1; нужно: 6"


def test_the_vote_is_told_in_words_too(ui: Ui, qtbot: QtBot) -> None:
    bar = VoteBar(ui)
    qtbot.addWidget(bar)
    bar.show_numbers(5, 1, 1, 0, 4)
    assert bar.accessibleName() == "Votes for: 5, against: 1, abstained: 1, no vote: 0"
    assert bar.accessibleDescription() == "required: 4"
    bar.show_numbers(5, 1, 1, 0, None)
    assert bar.accessibleDescription() == ""


def test_the_stepper_says_where_it_stands(ui: Ui, qtbot: QtBot) -> None:
    stepper = Stepper(ui)
    qtbot.addWidget(stepper)
    stepper.show_steps(STEPS, 2)
    assert stepper.accessibleName() == "Hold"
    assert stepper.accessibleDescription() == "Step 3 of 6"
    ui.languages.switch("ru")
    assert stepper.accessibleDescription() == "Этап: 3 из 6"


def test_the_stepper_gives_up_words_before_it_is_cut(ui: Ui, qtbot: QtBot) -> None:
    stepper = Stepper(ui)
    qtbot.addWidget(stepper)
    stepper.show_steps(STEPS, 2)
    full, least = stepper.sizeHint().width(), stepper.minimumSizeHint().width()
    assert least < full
    for width in (full, full - 1, least):
        stepper.resize(width, stepper.height())
        _, left, taken = stepper.places()[-1]
        assert left + taken <= width


def test_progress_shows_itself_only_when_it_takes_long(ui: Ui, qtbot: QtBot) -> None:
    progress = Progress(ui)
    qtbot.addWidget(progress)
    progress.begin()
    assert progress.isHidden()
    assert progress.later.isActive()
    assert progress.later.interval() == 400
    progress.later.timeout.emit()
    assert progress.isVisible()
    progress.show_step("Page 2 of 3", 2, 3)
    assert progress.accessibleName() == "Page 2 of 3"
    progress.end()
    assert progress.isHidden()
    progress.begin()
    progress.end()
    assert not progress.later.isActive()


def test_progress_can_be_cancelled(ui: Ui, qtbot: QtBot) -> None:
    progress = Progress(ui)
    qtbot.addWidget(progress)
    with qtbot.waitSignal(progress.cancelled):
        progress.cancel.click()


def test_a_tag_has_room_for_its_words(ui: Ui, qtbot: QtBot) -> None:
    tag = Tag(ui, "danger", "error", "overdue: 7")
    qtbot.addWidget(tag)
    tag.resize(tag.sizeHint())
    words = tag.fontMetrics().horizontalAdvance("overdue: 7")
    assert tag.width() > words * 12 / 13
    assert tag.accessibleName() == "overdue: 7"
    assert color_at(tag, 3, 3) == LIGHT.danger_tint
