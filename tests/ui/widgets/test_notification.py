"""The notification bar: one notice, its actions, when it goes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.widgets.notification import NoticeRow, NotificationBar


@pytest.fixture
def bar(ui: Ui, qtbot: QtBot) -> NoticeRow:
    made = NoticeRow(ui)
    qtbot.addWidget(made)
    return made


def notice(kind: str, done: list[str]) -> Notice:
    return Notice(
        kind,
        lambda words: words.gettext("The assignment was deleted."),
        lambda words: words.pgettext("button", "Restore"),
        lambda: done.append("restored"),
        second=(lambda words: words.pgettext("button", "Open"), lambda: done.append("opened")),
    )


def test_it_is_out_of_sight_until_there_is_something_to_tell(bar: NoticeRow) -> None:
    assert bar.isHidden()
    bar.tell(notice("info", []))
    assert bar.isVisible()
    assert bar.accessibleName() == bar.words.text() == "The assignment was deleted."


def test_the_action_is_done_once_and_the_notice_goes(bar: NoticeRow) -> None:
    done: list[str] = []
    bar.tell(notice("info", done))
    bar.action.click()
    assert bar.isHidden()
    assert done == ["restored"]


def test_the_other_use_of_a_result_leaves_the_first_to_be_done(bar: NoticeRow) -> None:
    done: list[str] = []
    bar.tell(notice("info", done))
    bar.second_action.click()
    bar.action.click()
    assert done == ["opened", "restored"]


def test_a_notice_without_actions_has_no_buttons(bar: NoticeRow) -> None:
    bar.tell(notice("info", []))
    bar.tell(Notice("warning", lambda words: words.gettext("Not translated")))
    assert bar.action.isHidden()
    assert bar.second_action.isHidden()


def test_undo_stays_until_both_the_time_and_the_next_action(bar: NoticeRow) -> None:
    bar.tell(notice("info", []))
    bar.acted()
    assert bar.isVisible()
    bar.rest.timeout.emit()
    assert bar.isHidden()
    bar.tell(notice("info", []))
    bar.rest.timeout.emit()
    assert bar.isVisible()
    bar.acted()
    assert bar.isHidden()


@pytest.mark.parametrize("kind", ["warning", "error"])
def test_what_is_wrong_stays_until_it_is_closed(bar: NoticeRow, kind: str) -> None:
    bar.tell(notice(kind, []))
    assert not bar.rest.isActive()
    bar.rest.timeout.emit()
    bar.acted()
    assert bar.isVisible()
    bar.close_button.click()
    assert bar.isHidden()


def test_an_offer_of_undo_stays_ten_seconds(bar: NoticeRow) -> None:
    bar.tell(notice("info", []))
    assert bar.rest.isActive()
    assert bar.rest.interval() == 10_000


def test_it_follows_the_language(bar: NoticeRow, ui: Ui) -> None:
    bar.tell(notice("info", []))
    ui.languages.switch("ru")
    assert bar.words.text() == "Поручение удалено."
    assert bar.action.text() == "Восстановить"
    assert bar.close_button.accessibleName() == "Закрыть сообщение"


@pytest.fixture
def whole(ui: Ui, qtbot: QtBot) -> NotificationBar:
    made = NotificationBar(ui)
    qtbot.addWidget(made)
    return made


def error(sentence: str) -> Notice:
    return Notice("error", lambda _words: sentence)


def test_an_error_stays_and_what_is_told_later_goes_below_it(whole: NotificationBar) -> None:
    done: list[str] = []
    whole.tell(error("The disk is full."))
    whole.tell(notice("info", done))
    assert whole.first.words.text() == "The disk is full."
    assert whole.first.isVisible()
    assert whole.second.isVisible()
    whole.second.action.click()
    assert done == ["restored"]
    assert whole.second.isHidden()
    assert whole.isVisible()
    whole.first.close_button.click()
    assert whole.isHidden()


def test_an_offer_of_undo_is_not_lost_to_an_error(whole: NotificationBar) -> None:
    whole.tell(notice("info", []))
    whole.tell(error("The disk is full."))
    assert whole.second.words.text() == "The assignment was deleted."
    whole.first.close_button.click()
    assert whole.first.words.text() == "The assignment was deleted."
    assert whole.second.isHidden()


def test_each_error_is_closed_by_itself_and_the_same_one_is_told_once(
    whole: NotificationBar,
) -> None:
    for sentence in ("One.", "Two.", "One."):
        whole.tell(error(sentence))
    seen = []
    while whole.isVisible():
        seen.append(whole.first.words.text())
        whole.first.close_button.click()
    assert seen == ["One.", "Two."]


def test_an_error_that_is_mended_goes_wherever_it_stands(whole: NotificationBar) -> None:
    first, second = error("One."), error("Two.")
    whole.tell(first)
    whole.tell(second)
    whole.withdraw(first)
    whole.first.close_button.click()
    assert whole.isHidden()
