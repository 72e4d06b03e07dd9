"""The head of the workspace: which meeting, at which stage, what is missing, the next step."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from qacouncil.i18n.dates import short_date, time_span
from qacouncil.i18n.term_words import term_words
from qacouncil.i18n.translator import Translator
from qacouncil.queries.convening import Convening
from qacouncil.queries.workspace import AgendaLine, MeetingHead
from qacouncil.rules.lifecycle import Edit, may_edit
from qacouncil.rules.terms import MinutesState, Stage
from qacouncil.ui.context import Ui
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import capital, today
from qacouncil.ui.tokens import GAP_L, GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.stepper import Stepper
from qacouncil.ui.widgets.tag import Tag
from qacouncil.ui.workspace.content_language import ContentLanguage
from qacouncil.ui.workspace.convening import papers_at, ways_to_papers
from qacouncil.ui.workspace.missing import missing
from qacouncil.ui.workspace.more import Act, Label, MoreButton
from qacouncil.ui.workspace.open_point import OpenPoint
from qacouncil.ui.workspace.stage_steps import NEXT, Step, others

HEAD = 54  # px
_LEAST_MISSING = 110  # px; in less room what is missing is only told when the step is asked for
_STEPS = (Stage.PLAN, Stage.CONVENE, Stage.HOLD, Stage.MINUTES, Stage.SIGNED)
_OFF_THE_PATH = (Stage.CANCELLED, Stage.NOT_HELD)
_PROTOCOL_STAGES = (Stage.MINUTES, Stage.SIGNED)


class WorkspaceHead(Retranslating, QWidget):
    """`asked`: a Step of stage_steps.py was asked for; `details_asked`: the meeting's details.

    `led`: to the item (0: none) and the field where something is missing. `warnings_asked`: the
    list of what is worth a second look. `paper_asked`: one of what members are sent (convening.py).
    `remarks_asked`, `revisions_asked`: those of the minutes.
    """

    asked = Signal(object)
    led = Signal(int, str)
    paper_asked = Signal(str)
    details_asked = Signal()
    warnings_asked = Signal()
    projector_asked = Signal()
    remarks_asked = Signal()
    revisions_asked = Signal()

    def __init__(self, ui: Ui, content: ContentLanguage) -> None:
        super().__init__()
        self.ui = ui
        self._content = content
        self._head: MeetingHead | None = None
        self._agenda: tuple[AgendaLine, ...] = ()
        self._prepared: Convening | None = None
        self.heading = label("heading")
        self.facts = ElidedLabel("note")
        self.stepper = Stepper(ui)
        self.off = Tag(ui)
        self.missing = Button(ui, "flat", small=True)
        self.missing.clicked.connect(self._lead_to_missing)
        self._gaps = QMenu(self)
        self.warnings = Button(ui, "flat", "warning", small=True)
        self.warnings.clicked.connect(self.warnings_asked)
        self._warned = 0
        self.projector = Button(ui, "flat", "projector", small=True)
        self.projector.clicked.connect(self.projector_asked)
        self.remarks = Button(ui, "flat", "flag", small=True)
        self.remarks.clicked.connect(self.remarks_asked)
        self.next = Button(ui, "primary")
        self.next.clicked.connect(self._ask_next)
        self.more = MoreButton(ui)
        content.changed.connect(self.retranslate)
        self._arrange()

    def show_meeting(
        self, head: MeetingHead, agenda: tuple[AgendaLine, ...], prepared: Convening | None
    ) -> None:
        self._head, self._agenda, self._prepared = head, agenda, prepared
        self.retranslate()

    def show_warnings(self, number: int) -> None:
        """How many things are worth a second look; a count and no more."""
        self._warned = number
        self._say_warnings()
        self._share()

    def open_points(self, words: Translator) -> list[str]:
        """What is still open before the next step."""
        return [point.sentence for point in self._missing(words)]

    def retranslate(self) -> None:
        head, words = self._head, self.ui.words
        if head is None:
            return
        self.heading.setText(heading(words, head))
        self.facts.setText(self._facts(head))
        steps = [step_words(words, stage) for stage in _STEPS]
        if head.minutes is MinutesState.REVIEW:
            steps[_STEPS.index(Stage.MINUTES)] = words.pgettext("stage", "In review")
        steps.append(words.pgettext("stage", "Confirmed"))
        off = head.stage in _OFF_THE_PATH
        self.stepper.setVisible(not off)
        self.off.setVisible(off)
        if off:
            reason = head.reason.nearest(self._content.language)[0]
            said = capital(term_words(words, head.stage))
            self.off.set_tag("warning", "warning", f"{said}: {reason}" if reason else said)
        else:
            confirmed = head.minutes is MinutesState.CONFIRMED
            self.stepper.show_steps(steps, len(steps) if confirmed else _STEPS.index(head.stage))
        open_points = self.open_points(words)
        self.missing.setToolTip("\n".join(open_points))
        self.missing.setAccessibleName("; ".join(open_points))
        self._say_warnings()
        self._say_remarks(head)
        self.projector.name_it(words.gettext("Show for the room, on the second screen (F11)"))
        self.projector.setVisible(head.stage in (Stage.CONVENE, Stage.HOLD))
        step = NEXT[head.stage]
        self.next.setText(step.label(words).removesuffix("…"))
        # While the meeting is held its primary action is the next item.
        quiet = head.stage in (Stage.HOLD, Stage.SIGNED, Stage.CANCELLED, Stage.NOT_HELD)
        quiet |= not self._agenda  # and before that to add one
        self.next.set_kind("secondary" if quiet else "primary")
        self.more.entries = self._more(head)
        reading = self.ui.session.file.read_only
        self.next.setEnabled(not reading)
        self.next.setToolTip(words.gettext("Open for reading only") if reading else "")
        self.more.setVisible(bool(self.more.entries))
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._share()

    def _facts(self, head: MeetingHead) -> str:
        words = self.ui.words
        when = f"{short_date(head.date, self.ui.language)}, {time_span(head.start, head.end)}"
        place = head.place.nearest(self._content.language)[0]
        parts = [when, place, term_words(words, head.form)]
        if head.revision > 1:
            parts.append(words.gettext("revision {number}", number=head.revision))
        if head.minutes is MinutesState.REVIEW and head.review_since is not None:
            since = short_date(head.review_since, self.ui.language)
            parts.append(words.gettext("in review ({date})", date=since))
        return " · ".join(part for part in parts if part)

    def _say_remarks(self, head: MeetingHead) -> None:
        """Quiet, while there is something to see: a review, or what was remarked."""
        words = self.ui.words
        number = head.open_remarks or head.remarks
        said = words.pgettext("button", "Remarks")
        self.remarks.setText(f"{said} ({number})" if number else said)
        self.remarks.setVisible(bool(head.remarks) or head.minutes is MinutesState.REVIEW)
        self.remarks.set_kind("warning" if head.open_remarks else "flat")
        told = words.gettext("Remarks not settled: {number}", number=head.open_remarks)
        self.remarks.setToolTip(told if head.open_remarks else "")

    def _more(self, head: MeetingHead) -> list[tuple[Label, Act]]:
        entries: list[tuple[Label, Act]] = []
        if may_edit(head.stage, Edit.DETAILS):
            entries.append((_details, self.details_asked.emit))
        entries += [(step.label, self._asking(step)) for step in others(head.stage, head.minutes)]
        if self.ui.session.file.read_only:
            entries = []
        # What is seen, sent or printed changes nothing in the file.
        if head.stage is Stage.SIGNED or head.revision > 1:
            entries.append((_revisions, self.revisions_asked.emit))
        return entries + [
            (label_of, partial(self.paper_asked.emit, name))
            for name, label_of in (
                *ways_to_papers(head.stage, head.revision),
                *papers_at(head.stage),
            )
        ]

    def _asking(self, step: Step) -> Act:
        return lambda: self.asked.emit(step)

    def _missing(self, words: Translator) -> list[OpenPoint]:
        if self._head is None or self._prepared is None:
            return []
        return missing(words, self._head, self._agenda, today(self.ui), self._prepared)

    def _lead_to_missing(self) -> None:
        """To the one gap, or to one of several by a menu."""
        points = self._missing(self.ui.words)
        if len(points) == 1:
            self.led.emit(points[0].item, points[0].field)
            return
        self._gaps.clear()
        for point in points:
            self._gaps.addAction(point.sentence).triggered.connect(
                lambda _checked=False, point=point: self.led.emit(point.item, point.field)
            )
        self._gaps.popup(self.missing.mapToGlobal(self.missing.rect().bottomLeft()))

    def _say_warnings(self) -> None:
        words = self.ui.words
        said = words.gettext("Worth a second look: {number}", number=self._warned)
        self.warnings.setText(str(self._warned))
        self.warnings.setToolTip(said)
        self.warnings.setAccessibleName(said)
        self.warnings.setVisible(self._warned > 0)

    def _ask_next(self) -> None:
        if self._head is not None:
            self.asked.emit(NEXT[self._head.stage])

    def _share(self) -> None:
        """What is missing gives way first, then the words of the steps."""
        fixed = self._left.sizeHint().width() + self.next.sizeHint().width() + 120
        if self.projector.isVisibleTo(self):
            fixed += self.projector.sizeHint().width() + GAP_M
        if self._warned:
            fixed += self.warnings.sizeHint().width() + GAP_M
        fixed += 0 if self.remarks.isHidden() else self.remarks.sizeHint().width() + GAP_M
        room = self.width() - fixed - self.stepper.sizeHint().width()
        points = self.open_points(self.ui.words)
        metrics, least = self.missing.fontMetrics(), 2 * GAP_S + 2
        said = points[0] if points else ""
        shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, max(0, room - least))
        self.missing.setText(shown)
        self.missing.setVisible(bool(said) and room > _LEAST_MISSING)

    def _arrange(self) -> None:
        self.setFixedHeight(HEAD)
        self.setProperty("kind", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 2, 0, 4)
        left.setSpacing(0)
        left.addWidget(self.heading)
        left.addWidget(self.facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_L, 0, GAP_L, 0)
        row.setSpacing(GAP_M)
        row.addWidget(self._left)
        row.addStretch(1)
        row.addWidget(self.stepper)
        row.addWidget(self.off)
        row.addStretch(1)
        row.addWidget(self.missing)
        row.addWidget(self.warnings)
        row.addWidget(self.remarks)
        row.addWidget(self.projector)
        row.addWidget(self.next)
        row.addSpacing(-GAP_S)
        row.addWidget(self.more)


def _revisions(words: Translator) -> str:
    return words.pgettext("button", "Revisions of the minutes…")


def _details(words: Translator) -> str:
    return words.pgettext("button", "Details of the meeting…")


def heading(words: Translator, head: MeetingHead) -> str:
    """Meeting № 4, as proposed before the opening; without a number where it never takes one."""
    number = head.number or head.proposed
    if number is None:
        return words.pgettext("screen", "Meeting")
    return words.gettext("Meeting №\u00a0{number}", number=f"{head.prefix}{number}")


def step_words(words: Translator, stage: Stage) -> str:
    """The stages as the stepper names them."""
    return {
        Stage.PLAN: words.pgettext("stage", "Plan"),
        Stage.CONVENE: words.pgettext("stage", "Convening"),
        Stage.HOLD: words.pgettext("stage", "Meeting"),
        Stage.MINUTES: words.pgettext("stage", "Minutes"),
        Stage.SIGNED: words.pgettext("stage", "Signed"),
    }[stage]
