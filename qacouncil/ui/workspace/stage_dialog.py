"""The question before a step that cannot be taken back as easily, or that needs an answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from qacouncil.errors import UserError
from qacouncil.i18n.translator import Translator
from qacouncil.localized import NO_TEXT
from qacouncil.queries.meeting_clock import minute_at
from qacouncil.queries.workspace import MeetingHead
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import today
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import ClockEdit, DateEdit, Field
from qacouncil.ui.widgets.growing_text import GrowingText
from qacouncil.ui.workspace.content_language import ContentLanguage, with_text
from qacouncil.ui.workspace.stage_steps import Step

OpenPoints = Callable[[Translator], Sequence[str]]


@dataclass(frozen=True, slots=True)
class StepAsked:
    """A step for one meeting, and what is still open there."""

    step: Step
    head: MeetingHead
    open_points: OpenPoints


class StageDialog(Retranslating, Dialog):
    """Asks, tells what changes and what is open, takes the answer, and runs the step."""

    def __init__(
        self, ui: Ui, parent: QWidget | None, asked: StepAsked, content: ContentLanguage
    ) -> None:
        super().__init__(ui, parent)
        self._asked, self._content = asked, content
        self._told = self.add_words()
        self.field: Field | None = None
        editor = self._editor()
        if editor is not None:
            self.field = Field(ui, editor)
            self.body.addWidget(self.field)
        self._open = self.add_open_point() if asked.step.open_points else None
        self.retranslate()

    def retranslate(self) -> None:
        words, step = self.ui.words, self._asked.step
        verb = step.verb or step.label
        if step.question is not None:
            self.set_question(step.question(words))
        self._told.setText(step.told(words) if step.told else "")
        back = step.back(words) if step.back else words.pgettext("button", "Cancel")
        self.set_buttons(back, verb(words), step.kind)
        if self.field is not None and step.field_label is not None:
            self.field.set_label(step.field_label(words))
        if self._open is not None:
            points = self._asked.open_points(words)
            self._open.set_text("\n".join(points))
            self._open.setVisible(bool(points))

    def confirm(self) -> None:
        answer = self._answer()
        if answer is None:
            return
        session = self.ui.session
        self.send(session.write(self._asked.step.operation, self._asked.head.id, *answer))

    def _editor(self) -> QWidget | None:
        kind = self._asked.step.field
        if kind in ("date", "day"):
            date = DateEdit(self.ui)
            sent = self._asked.head.notice_sent_on if kind == "date" else None
            date.set_value(sent or today(self.ui))
            return date
        if kind == "time":
            clock = ClockEdit(self.ui)
            clock.set_value(self._end())
            return clock
        return GrowingText(self.ui) if kind else None

    def _end(self) -> int | None:
        """The end as noted, else now where the meeting is going on."""
        head = self._asked.head
        if head.end is not None:
            return head.end
        return minute_at(head.date, head.start, head.timezone, self.ui.clock())

    def _answer(self) -> tuple[object, ...] | None:
        """What the operation takes besides the meeting; None where it is no answer."""
        words, editor = self.ui.words, self.field.editor if self.field else None
        if isinstance(editor, DateEdit):
            wanted = self._asked.step.field == "day"
            if editor.is_valid() and (editor.value() is not None or not wanted):
                return (editor.value(),)
            self._wrong(words.gettext("This is not a date. Write it as 31.12.2026."))
            return None
        if isinstance(editor, ClockEdit):
            if editor.is_valid():
                return (editor.value(self._asked.head.start),)
            self._wrong(words.gettext("This is not a time. Write it as 15:20."))
            return None
        if isinstance(editor, GrowingText):
            if self._asked.step.field == "reason":
                return (editor.value(),)
            return (with_text(NO_TEXT, self._content.language, editor.value()),)
        return ()

    def _wrong(self, sentence: str) -> None:
        if self.field is not None:
            self.field.set_error(sentence)
            self.field.take_keys()

    def refuse(self, error: UserError) -> None:
        if self.field is not None:
            self._wrong(error.sentence(self.ui.words))
        else:
            super().refuse(error)
