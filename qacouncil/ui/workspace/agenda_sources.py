"""Below the agenda: what earlier meetings left, and where else items come from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from qacouncil.i18n.translator import Translator
from qacouncil.operations.carry_over import put_off_item
from qacouncil.queries.carry_over import Left, left_over
from qacouncil.queries.workspace import AgendaLine, MeetingHead
from qacouncil.rules.lifecycle import Edit
from qacouncil.rules.terms import Stage
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import why_locked
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button
from qacouncil.ui.workspace.more import Act, Label, MoreButton

_OFFERED = (Stage.PLAN, Stage.CONVENE, Stage.HOLD)
_PUT_OFF = (Stage.HOLD, Stage.MINUTES)
NOTHING = Left((), ())


class AgendaSources(Retranslating, QWidget):
    """`add` with a menu of other sources; below it quiet offers: `confirm`, and what was left."""

    def __init__(self, ui: Ui, add: Button, confirm: Button) -> None:
        super().__init__()
        self.ui = ui
        self._head: MeetingHead | None = None
        self._line: AgendaLine | None = None
        self._asked: tuple[object, ...] = ()
        self._said = ""
        self.left = NOTHING
        self.offer = Button(ui, "flat", "undo")
        self.offer.clicked.connect(self.take_left)
        self.more = MoreButton(ui)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GAP_S, GAP_S, GAP_S, GAP_S)
        rows.setSpacing(0)
        foot = QHBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(add)
        foot.addStretch(1)
        foot.addWidget(self.more)
        rows.addLayout(foot)
        for button in (confirm, self.offer):
            rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def show_agenda(
        self, head: MeetingHead, lines: tuple[AgendaLine, ...], line: AgendaLine | None
    ) -> None:
        """line: the item chosen. What earlier meetings left is read beside the window."""
        self._head, self._line = head, line
        session = self.ui.session
        ids = tuple(each.id for each in lines)
        asked = (session, head.id, head.stage, head.date, head.start, ids)
        if asked != self._asked:
            self._asked = asked
            if head.stage in _OFFERED:
                session.work(session.read, left_over, head.id).then(
                    lambda left: self._answer(asked, left)
                )
        self.retranslate()

    def retranslate(self) -> None:
        head, t = self._head, self.ui.words
        if head is None:
            self.offer.hide()
            return
        locked = bool(why_locked(self.ui, head.stage, Edit.AGENDA))
        number = self.left.count
        self._said = t.gettext("From earlier meetings: {number}", number=number)
        self.offer.setAccessibleName(self._said)
        self._fit()
        offered = bool(number) and head.stage in _OFFERED and not locked
        self.offer.setVisible(offered)
        self.more.entries = [] if locked else self._entries(head)
        self.more.setEnabled(not locked)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def take_left(self) -> None:
        """Ask what of it goes onto this agenda."""
        if self._head is not None:
            from qacouncil.ui.workspace.agenda_dialogs import LeftDialog  # noqa: PLC0415

            LeftDialog(self.ui, self, self._head, self.left).open()

    def take_agenda(self) -> None:
        """Ask for a usual agenda."""
        if self._head is not None and not why_locked(self.ui, self._head.stage, Edit.AGENDA):
            from qacouncil.ui.workspace.agenda_dialogs import TakeAgendaDialog  # noqa: PLC0415

            TakeAgendaDialog(self.ui, self, self._head).open()

    def _fit(self) -> None:
        """In a narrow column the offer has fewer words."""
        self.offer.setText(self._said)
        cut = self.offer.sizeHint().width() + 2 * GAP_S > self.width()
        if cut:
            t, number = self.ui.words, self.left.count
            self.offer.setText(t.gettext("Left over: {number}", number=number))
        self.offer.setToolTip(self._said if cut else "")

    def _answer(self, asked: tuple[object, ...], left: Left) -> None:
        # Another meeting may be on show by now, or none any more.
        if isValid(self) and asked == self._asked:
            self.left = left
            self.retranslate()

    def _entries(self, head: MeetingHead) -> list[tuple[Label, Act]]:
        entries: list[tuple[Label, Act]] = [
            (lambda t: t.pgettext("button", "From the work plan…"), self._take_topics),
            (lambda t: t.pgettext("button", "Take a usual agenda…"), self.take_agenda),
        ]
        if self.left.items or self.left.assignments:
            entries.insert(
                0, (lambda t: t.pgettext("button", "From earlier meetings…"), self.take_left)
            )
        if self._line is not None:
            entries.append(
                (lambda t: t.pgettext("button", "Keep this agenda as a usual one…"), self._keep)
            )
        if self._line is not None and head.stage in _PUT_OFF and not self._line.outcomes:
            entries.append((self._put_off_words, self._put_off))
        return entries

    def _put_off_words(self, t: Translator) -> str:
        line = self._line
        if line is None:
            return ""
        if line.put_off:
            return t.gettext("Take up after all: item {number}", number=line.number)
        return t.gettext("Put off to a later meeting: item {number}", number=line.number)

    def _put_off(self) -> None:
        line = self._line
        if line is None:
            return
        writing = self.ui.session.write(put_off_item, line.id, put_off=not line.put_off)
        if not line.put_off:
            offer_undo(
                self.ui,
                writing,
                lambda t: t.gettext(
                    "Put off to a later meeting: item {number}", number=line.number
                ),
            )

    def _take_topics(self) -> None:
        if self._head is not None:
            from qacouncil.ui.workspace.agenda_dialogs import TopicsDialog  # noqa: PLC0415

            TopicsDialog(self.ui, self, self._head).open()

    def _keep(self) -> None:
        if self._head is not None:
            from qacouncil.ui.workspace.agenda_dialogs import KeepAgendaDialog  # noqa: PLC0415

            KeepAgendaDialog(self.ui, self, self._head).open()
