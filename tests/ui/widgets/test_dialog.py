"""The dialog: keys, buttons, where the focus begins."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from qacouncil.ui.context import Ui
from qacouncil.ui.screen_stack import settle
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import Field, LineEdit


@pytest.fixture
def dialog(ui: Ui, qtbot: QtBot) -> Dialog:
    made = Dialog(ui, None)
    made.set_question("Sign the minutes?")
    made.set_buttons("Cancel", "Sign")
    qtbot.addWidget(made)
    return made


def shown(dialog: Dialog, qtbot: QtBot) -> None:
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)


def test_esc_cancels(dialog: Dialog, qtbot: QtBot) -> None:
    shown(dialog, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_enter_takes_the_verb(dialog: Dialog, qtbot: QtBot) -> None:
    shown(dialog, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isHidden()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_enter_in_haste_does_not_destroy(dialog: Dialog, qtbot: QtBot) -> None:
    dialog.set_buttons("Cancel", "Delete", "danger")
    shown(dialog, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_a_form_begins_in_its_first_field(dialog: Dialog, ui: Ui, qtbot: QtBot) -> None:
    field = Field(ui, LineEdit(ui))
    dialog.body.addWidget(field)
    shown(dialog, qtbot)
    assert field.editor.hasFocus()


def test_it_is_named_by_its_question(dialog: Dialog) -> None:
    assert dialog.accessibleName() == "Sign the minutes?"
    assert dialog.verb.text() == "Sign"


def test_it_is_as_tall_as_its_words(dialog: Dialog, qtbot: QtBot) -> None:
    words = dialog.add_words()
    words.setText("After signing, the minutes cannot be changed. " * 3)
    shown(dialog, qtbot)
    assert words.height() == words.heightForWidth(words.width())
    assert dialog.question.height() == dialog.question.heightForWidth(dialog.question.width())


def test_tab_goes_through_the_form_and_then_to_the_buttons(
    dialog: Dialog, ui: Ui, qtbot: QtBot
) -> None:
    fields = [Field(ui, LineEdit(ui)) for _ in range(2)]
    for field in fields:
        dialog.body.addWidget(field)
    shown(dialog, qtbot)
    stops = [fields[1].editor, dialog.cancel, dialog.verb, fields[0].editor]
    for stop in stops:
        QTest.keyClick(dialog, Qt.Key.Key_Tab)
        assert stop.hasFocus()


def test_enter_in_a_field_takes_the_verb_even_of_a_dangerous_form(
    dialog: Dialog, ui: Ui, qtbot: QtBot
) -> None:
    dialog.set_buttons("Cancel", "Reopen", "danger")
    field = Field(ui, LineEdit(ui))
    dialog.body.addWidget(field)
    shown(dialog, qtbot)
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_it_is_gone_when_it_is_answered(ui: Ui, qtbot: QtBot) -> None:
    dialog = Dialog(ui, None)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)


def test_python_holds_it_until_it_is_gone(ui: Ui, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    form = Dialog(ui, window)
    form.body.addWidget(Field(ui, LineEdit(ui)))
    half = weakref.ref(form)
    form.open()
    form.reject()
    del form
    gc.collect()
    # Without its half, Qt calls a dialog that knows neither its buttons nor its fields.
    assert half() is not None


def test_who_waits_for_the_answer_still_reads_the_fields(ui: Ui, qtbot: QtBot) -> None:
    dialog = Dialog(ui, None)
    dialog.body.addWidget(Field(ui, line := LineEdit(ui)))
    line.set_value("Сарыдала")
    QTimer.singleShot(0, dialog.confirm)
    assert dialog.exec()
    assert line.value() == "Сарыдала"
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)


def test_what_is_typed_in_it_is_not_saved_with_the_screen_below(ui: Ui, qtbot: QtBot) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    dialog = Dialog(ui, screen)
    dialog.body.addWidget(Field(ui, line := LineEdit(ui)))
    saved: list[str] = []
    line.left_changed.connect(lambda: saved.append(line.value()))
    line.setText("Сарыдала")
    settle(screen)
    assert saved == []


def test_a_body_higher_than_the_window_scrolls_and_the_buttons_stay(ui: Ui, qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(900, 500)
    qtbot.addWidget(window)
    dialog = Dialog(ui, window)
    dialog.set_question("New version?")
    dialog.set_buttons("Cancel", "Adopt")
    fields = [Field(ui, LineEdit(ui)) for _ in range(20)]
    for field in fields:
        dialog.body.addWidget(field)
    shown(dialog, qtbot)
    assert dialog.height() <= 500
    assert dialog.verb.mapTo(dialog, dialog.verb.rect().bottomRight()).y() < dialog.height()
    fields[-1].editor.setFocus()
    qtbot.waitUntil(lambda: not fields[-1].editor.visibleRegion().isEmpty())


def test_it_grows_with_longer_words(dialog: Dialog, qtbot: QtBot) -> None:
    words = dialog.add_words()
    words.setText("Short.")
    shown(dialog, qtbot)
    before = dialog.height()
    words.setText("A sentence that says much more than the one before it. " * 8)
    qtbot.waitUntil(lambda: dialog.height() > before)
    assert words.height() >= words.heightForWidth(words.width())


def test_its_window_is_made_as_tall_as_its_words(dialog: Dialog, qtbot: QtBot) -> None:
    # A window manager keeps the height it is first told of.
    heights: list[int] = []

    class AtFirst(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Show:
                heights.append(dialog.height())
            return False

    watching = AtFirst()
    dialog.installEventFilter(watching)
    dialog.add_words().setText("The minutes are written up next. " * 9)
    shown(dialog, qtbot)
    QApplication.processEvents()
    assert heights == [dialog.height()]
    assert dialog.height() > 150  # 109 without the words


def test_it_grows_wider_with_a_longer_word(dialog: Dialog, qtbot: QtBot) -> None:
    word = dialog.add_words()
    word.setWordWrap(False)
    shown(dialog, qtbot)
    word.setText("Mandates" * 20)
    dialog.fit()
    qtbot.waitUntil(lambda: word.width() >= word.sizeHint().width())
    assert word.visibleRegion().boundingRect().width() == word.width()
