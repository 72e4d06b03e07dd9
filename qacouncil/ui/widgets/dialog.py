"""The dialog: a question, what changes, what is still open; the verb itself on its button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from qacouncil.errors import UserError
from qacouncil.ui.context import Ui
from qacouncil.ui.notices import error_notice
from qacouncil.ui.tokens import GAP_L, GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Button, label, line
from qacouncil.ui.widgets.callout import Callout
from qacouncil.ui.widgets.dialog_body import DialogBody

if TYPE_CHECKING:
    from qacouncil.ui.session import Writing

_WIDTH = 440
_TOLD = Qt.WidgetAttribute.WA_WState_ExplicitShowHide  # shown or hidden by name
_CAPTION = 40  # of the window, drawn by the system
_LEAST = 300  # of the height, however low the window below is


class Dialog(QDialog):
    """Modal. `exec()` is true when the verb was chosen. Esc cancels.

    Enter takes the verb, unless it is dangerous. A form overrides `confirm` to check its fields
    and send what they hold; it stays open with them until the operation is on disk.
    Never higher than the screen or the window it stands over: its body scrolls instead.
    """

    def __init__(self, ui: Ui, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.ui = ui
        self.setWindowTitle("QACouncil")
        self.question = label("title", wrap=True)
        self._fitted = 0
        self._scroll: DialogBody | None = None
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP_S)
        # Not the dialog's own minimum: it would keep it from growing with longer words.
        self.body.addStrut(_WIDTH)
        self.below = QVBoxLayout()  # what stays in sight below the body
        self.refused = label("error", wrap=True)
        self.refused.hide()
        self.below.addWidget(self.refused)
        self.cancel = Button(ui)
        self.verb = Button(ui, "primary")
        self.cancel.clicked.connect(self.reject)
        self.verb.clicked.connect(self.confirm)
        self._arrange()
        # Enter takes the button that has the focus, and from a field the verb. Only now: a button
        # tells its dialog that it is the default one when it stands in it.
        for button in (self.cancel, self.verb):
            button.setAutoDefault(True)
        self.verb.setDefault(True)

    def open(self) -> None:
        """Show it over its window and go on; answered, it is gone."""
        self.finished.connect(self.deleteLater)
        super().open()

    def exec(self) -> int:
        """Wait for the answer. The fields can still be read by whoever waited; then it is gone."""
        self.finished.connect(self.deleteLater)
        return super().exec()

    def confirm(self) -> None:
        """The verb was chosen."""
        self.accept()

    def send(self, writing: Writing) -> None:
        """What the verb asked for is under way; until it is answered, the verb is not taken again.

        Written, the dialog goes. Refused, it stays and says why; nothing typed is lost.
        """
        if isValid(self):
            self.verb.setEnabled(False)
            self.refused.hide()
        writing.then(self._answer_written).otherwise(self._answer_refused)

    def written(self, _result: object) -> None:
        """What was sent is on disk."""
        self.accept()

    def refuse(self, error: UserError) -> None:
        """Say why what was sent was refused."""
        self.refused.setText(error.sentence(self.ui.words))
        self.refused.show()
        self.fit()

    # Esc may be quicker than the disk: the dialog is gone by then.

    def _answer_written(self, result: object) -> None:
        if isValid(self):
            self.written(result)

    def _answer_refused(self, error: UserError) -> None:
        if not isValid(self):
            self.ui.tell(error_notice(error))
            return
        self.verb.setEnabled(True)
        self.refuse(error)

    def set_question(self, question: str) -> None:
        """The title: the question itself."""
        self.question.setText(question)
        self.setAccessibleName(question)

    def set_buttons(self, cancel_text: str, verb_text: str, kind: str = "primary") -> None:
        """Labels of the two buttons; kind primary or danger."""
        self.cancel.setText(cancel_text)
        self.verb.setText(verb_text)
        self.verb.set_kind(kind)

    def add_beside_buttons(self, button: QWidget) -> None:
        """Put a button at the left end of the foot."""
        self._buttons.insertWidget(0, button)

    def add_words(self) -> QLabel:
        """Room for the sentence that tells what changes."""
        words = label(wrap=True)
        self.body.addWidget(words)
        return words

    def add_open_point(self) -> Callout:
        """Room for what is still open."""
        point = Callout(self.ui, "warning", "flag")
        self.body.addWidget(point)
        return point

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's name
        if visible and not self.isVisible():
            self._fit_first()
        super().setVisible(visible)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        inside = self._fields()
        fields = [each for each in inside if each.isVisibleTo(self)]
        if inside:
            # Tab goes through the form as it is read, and to the buttons last: also when a choice
            # brings forth fields that are hidden now.
            QWidget.setTabOrder(inside[-1], self.cancel)
            QWidget.setTabOrder(self.cancel, self.verb)
        self._fitted = self.height()
        self.fit()
        self._centre()
        if self.isWindow() and self.focusWidget() is None:
            (fields[0] if fields else self._by_enter()).setFocus()

    def event(self, event: QEvent) -> bool:
        taken = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()  # an error, or longer words, came into it
        return taken

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if not self.isWindow() and event.size().width() != event.oldSize().width():
            self.fit()

    def fit(self) -> None:
        """As tall as its words at this width; Qt reckons with the width they would like."""
        layout = self.layout()
        if layout is None or self._scroll is None:
            return
        self._scroll.want(self.width())
        width = max(self.width(), layout.totalMinimumSize().width())
        self._scroll.want(width)
        if not self.isWindow():
            self._scroll.setMinimumHeight(self._scroll.sizeHint().height())
            return
        layout.activate()
        wanted = min(layout.totalHeightForWidth(width), self._room())
        # A height the person has given stays, unless it is too low now.
        height = max(wanted, self.height()) if self.height() != self._fitted else wanted
        self._fitted = wanted if height == wanted else 0
        self.resize(width, height)

    def _fit_first(self) -> None:
        """Before its window is there: a window manager that is told of another height while it
        places the window may answer with the first one, and the body would scroll."""
        self.ensurePolished()
        # Layouts leave out what is not marked as shown yet; Qt marks it, and asks from the inside
        # out for the room it needs, in its next turns.
        inside = [each for each in self.findChildren(QWidget) if not each.isWindow()]
        for each in inside:
            if not each.testAttribute(_TOLD):
                each.show()
        for each in reversed(inside):
            each.updateGeometry()
        layout = self.layout()
        if layout is not None and not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.resize(layout.totalSizeHint())
        self._fitted = self.height()
        self.fit()

    def _room(self) -> int:
        room = self.screen().availableGeometry().height() - _CAPTION
        parent = self.parentWidget()
        return room if parent is None else min(room, max(_LEAST, parent.window().height()))

    def _centre(self) -> None:
        """Over the middle of its window: Qt has placed it before it was as tall as its words."""
        parent = self.parentWidget()
        if self.isWindow() and parent and not self.testAttribute(Qt.WidgetAttribute.WA_Moved):
            self.adjustPosition(parent)
            self.setAttribute(Qt.WidgetAttribute.WA_Moved, False)

    def _by_enter(self) -> Button:
        """What cannot be undone is not done by an Enter in haste."""
        return self.cancel if self.verb.kind == "danger" else self.verb

    def _fields(self) -> list[QWidget]:
        """What takes the keys in the body, hidden or not, in the order of Tab."""
        # Not by nextInFocusChain(): PySide takes its answer for the owner of whom it asked. A
        # dialog owned by its own label is a circle, and Python clears it away while it is open.
        reached = [
            each
            for each in self.findChildren(QWidget)
            if self.isAncestorOf(each) and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        return [each for each in reached if each not in (self.cancel, self.verb)]

    def _arrange(self) -> None:
        sheet = QWidget()
        sheet.setProperty("kind", "surface")
        sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(0, GAP_M, 0, 0)
        inside.setSpacing(GAP_S)
        self.question.setContentsMargins(GAP_L, 0, GAP_L, 0)
        inside.addWidget(self.question)
        self._scroll = scroll = DialogBody(self.body)
        scroll.asked.connect(self.fit)
        inside.addWidget(scroll, 1)
        self.below.setContentsMargins(GAP_L, 0, GAP_L, 0)
        inside.addLayout(self.below)
        foot = QWidget()
        foot.setProperty("kind", "header")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons = buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(GAP_L, 10, GAP_L, 10)
        buttons.setSpacing(GAP_S)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.verb)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(sheet, 1)
        rows.addWidget(line())
        rows.addWidget(foot)
