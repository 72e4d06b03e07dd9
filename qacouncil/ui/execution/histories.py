"""The timeline of a decision on its card: what led to it, then a block for each assignment."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.localized import Language
from qacouncil.operations.execution import remove_step
from qacouncil.queries.decision_card import DecisionCard
from qacouncil.queries.decision_timeline import (
    AssignmentHistory,
    DecisionTimeline,
    EvidenceLine,
    RecordedStep,
    evidence_content,
)
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import why_reading
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.execution.events import (
    decision_events,
    history_events,
    place_of_signing,
    signed_event,
)
from qacouncil.ui.execution_tag import execution_tag
from qacouncil.ui.kept_copies import KeptCopies
from qacouncil.ui.page import emptied
from qacouncil.ui.said import today
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button
from qacouncil.ui.widgets.event_line import Event, EventLine, EventRow
from qacouncil.ui.widgets.tag import Tag
from qacouncil.ui.workspace.more import MoreButton

_MIDDLE, _TOP = Qt.TextElideMode.ElideMiddle, Qt.AlignmentFlag.AlignTop
_NAME = 220  # px of a file's name, then it is cut and told whole


class Histories(QWidget):
    """`corrected`: the history and the step that is to be changed."""

    corrected = Signal(object, object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._copies = KeptCopies(ui)
        self.lines: list[EventLine] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(GAP_M)

    def show_timeline(
        self, card: DecisionCard, timeline: DecisionTimeline, minutes: str, language: Language
    ) -> None:
        """minutes: their number as written; language: of the vote's sentences."""
        t, day = self._ui.words, today(self._ui)
        emptied(self._rows)
        self.lines = []
        several = len(timeline.histories) > 1
        events = decision_events(self._ui, card, timeline, minutes, language)
        name = t.gettext("Execution")
        signed = timeline.signed_on
        if several or not timeline.histories:
            self._add(events if signed is None else [*events, signed_event(self._ui, signed)], name)
            events = []
        whole = len(card.assignments) == len(timeline.histories)
        for place, history in enumerate(timeline.histories):
            given = card.assignments[place] if whole else None
            said = name
            if several:
                said = t.gettext("Assignment {number}", number=place + 1)
                self._rows.addWidget(self._head(said, history))
            own = history_events(self._ui, history, given, day)
            if signed is not None and not several:
                own.insert(place_of_signing(history, signed), signed_event(self._ui, signed))
            line = self._add([*events, *own], said)
            for step in history.steps:
                self._dress(line.row(step.id), history, step)

    def _add(self, events: list[Event], name: str) -> EventLine:
        line = EventLine(self._ui)
        line.show_events(events, name)
        self.lines.append(line)
        self._rows.addWidget(line)
        return line

    def _head(self, said: str, history: AssignmentHistory) -> QWidget:
        made, title, tag = QWidget(), ElidedLabel("title"), Tag(self._ui)
        title.setText(said)
        tag.set_tag(*execution_tag(self._ui, history.task.state))
        cells = QHBoxLayout(made)
        cells.setContentsMargins(0, GAP_S, 0, 0)
        cells.addWidget(title, 1)
        cells.addWidget(tag)
        return made

    def _dress(self, row: EventRow, history: AssignmentHistory, step: RecordedStep) -> None:
        """Its files to be opened, and what else can be done with a step."""
        for file in step.files:
            button = Button(self._ui, "link", "file")
            button.setText(button.fontMetrics().elidedText(file.file_name, _MIDDLE, _NAME))
            button.setToolTip(file.file_name)
            button.setAccessibleName(file.file_name)
            button.clicked.connect(partial(self._open, file))
            row.below.addWidget(button)
        if why_reading(self._ui):
            return
        more = MoreButton(
            self._ui,
            [
                (
                    lambda words: words.pgettext("button", "Correct…"),
                    lambda: self.corrected.emit(history, step),
                ),
                (
                    lambda words: words.pgettext("button", "Remove the record"),
                    partial(self.remove, step),
                ),
            ],
        )
        more.setAccessibleDescription(row.accessibleName())
        row.head.addWidget(more, 0, _TOP)

    def _open(self, file: EvidenceLine) -> None:
        session = self._ui.session
        read = partial(session.read, evidence_content, file.id)
        self._copies.open(file.id, file.file_name, read)

    def remove(self, step: RecordedStep) -> None:
        """Take a step away, and offer to put it back."""
        offer_undo(
            self._ui,
            self._ui.session.write(remove_step, step.id, today(self._ui)),
            lambda words: words.gettext("The record of execution was removed."),
        )
