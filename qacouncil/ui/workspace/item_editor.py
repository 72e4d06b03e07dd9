"""One item as it will be printed: heard, spoke, resolved, vote, assignments."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from qacouncil.changes import Changes
from qacouncil.i18n.dates import short_date
from qacouncil.localized import Language, Localized
from qacouncil.operations.agenda import write_heard
from qacouncil.queries.item_texts import ItemTexts, item_texts
from qacouncil.queries.workspace import MeetingHead
from qacouncil.rules.lifecycle import Edit
from qacouncil.rules.numbering import academic_year
from qacouncil.rules.terms import PhrasePart, Stage
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import why_locked
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.session import Writing
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.callout import Callout
from qacouncil.ui.workspace.assignment_rows import AssignmentRows
from qacouncil.ui.workspace.confirmation_section import ConfirmationSection
from qacouncil.ui.workspace.content_language import ContentLanguage
from qacouncil.ui.workspace.item_head import ItemHead
from qacouncil.ui.workspace.materials import files_in
from qacouncil.ui.workspace.people import People
from qacouncil.ui.workspace.phrase_helper import PhraseBook
from qacouncil.ui.workspace.point_rows import PointRows
from qacouncil.ui.workspace.section import SCROLL_BAR, Section
from qacouncil.ui.workspace.speech_rows import SpeechRows
from qacouncil.ui.workspace.text_field import TextField
from qacouncil.ui.workspace.vote_section import VoteSection

# They write words that only the item and its page show: typing does it every second.
TEXTS = frozenset({"write_heard", "change_speech", "change_decision"})


class ItemEditor(Retranslating, QWidget):
    """Its head stays; the sections scroll below it. `entered`: the cursor came into a section."""

    entered = Signal()

    def __init__(self, ui: Ui, content: ContentLanguage) -> None:
        super().__init__()
        self.ui = ui
        self._item: ItemTexts | None = None
        self.head = ItemHead(ui, content)
        self.heard = TextField(ui, content, self._save_heard)
        self.heard.set_hint(lambda words: words.gettext("What was reported"))
        self.phrases = PhraseBook(ui, content)
        self.phrases.attach(self.heard, PhrasePart.HEARD)
        self.speeches = SpeechRows(ui, content)
        self.points = PointRows(ui, content, self.phrases)
        self.vote = VoteSection(ui, content)
        self.assignments = AssignmentRows(ui, content)
        self.confirmation = ConfirmationSection(ui, content)
        self.points.current.connect(self.assignments.choose_point)
        self._confirming = Section("", self.confirmation)
        self._sections = [
            Section("", self.heard),
            Section("F2", self.speeches),
            Section("F3", self.points),
            Section("F4", self.vote),
            self._confirming,
            Section("F5", self.assignments),
        ]
        self.locked = Callout(ui, "info", "lock")
        self.setAcceptDrops(True)
        self._scroll = QScrollArea()
        self._arrange()
        self.retranslate()

    @property
    def item(self) -> ItemTexts | None:
        """What is shown."""
        return self._item

    def show_item(
        self, head: MeetingHead, item_id: str, people: People, changes: Changes | None = None
    ) -> None:
        """An item as the file has it, after these changes (None: all of it may be another).

        The item that is shown already keeps its cursor.
        """
        if self._item is not None and self._item.id != item_id:
            self.settle()
            self._put_cursor_down()
        item = self.ui.session.read(item_texts, item_id)
        if item is None:
            return
        other = self._item is None or self._item.id != item_id
        self._item = item
        texts = why_locked(self.ui, head.stage, Edit.TEXTS)
        self.head.show_item(item, people, head.start, why_locked(self.ui, head.stage, Edit.AGENDA))
        self.head.lock_texts(texts)
        ahead = head.stage in (Stage.PLAN, Stage.CONVENE)
        agenda = why_locked(self.ui, head.stage, Edit.AGENDA)
        self.head.show_materials(item.id, agenda, ahead=ahead)
        self.phrases.show_item(item.area, partial(_known, head, item, people))
        self.locked.set_text(texts)
        self._strip.setVisible(bool(texts))
        self.heard.show_localized(item.heard, f"heard {item.id}")
        self.heard.set_locked(texts)
        self.speeches.show_item(item, people, texts)
        self.points.show_item(item, texts)
        self.assignments.show_item(item, people, why_locked(self.ui, head.stage, Edit.ASSIGNMENTS))
        self._confirming.setVisible(item.confirms_id is not None)
        self.confirmation.show_item(item, why_locked(self.ui, head.stage, Edit.VOTES))
        self.vote.form.remarks.set_people(people)
        if other or changes is None:
            self.vote.show_item(head.id, item.id)
        else:
            self.vote.refresh(changes)
        if other:
            self._scroll.verticalScrollBar().setValue(0)

    def refresh_texts(self, head: MeetingHead, people: People, changes: Changes) -> None:
        """Words were saved, of this item or another: only the fields they stand in follow."""
        before = self._item
        item = None if before is None else self.ui.session.read(item_texts, before.id)
        if before is None or item is None:
            return
        self._item = item
        stage = head.stage
        texts = why_locked(self.ui, stage, Edit.TEXTS)
        self.heard.show_localized(item.heard, f"heard {item.id}")
        if item.speeches != before.speeches:
            self.speeches.show_item(item, people, texts)
        if item.points != before.points:
            self.points.show_item(item, texts)
            # An assignment is shown with the words of its point.
            tasks = why_locked(self.ui, stage, Edit.ASSIGNMENTS)
            self.assignments.show_item(item, people, tasks)
        self.vote.refresh(changes)

    def show_nothing(self) -> None:
        """The meeting has no items."""
        self._item = None

    def settle(self) -> None:
        """Save what is being typed."""
        self.head.settle()
        self.heard.settle()
        for part in (self.speeches, self.points, self.vote, self.assignments):
            part.settle()
        self.confirmation.settle()

    def retranslate(self) -> None:
        words = self.ui.words
        headings = (
            words.pgettext("section", "HEARD"),
            words.pgettext("section", "SPOKE"),
            words.pgettext("section", "RESOLVED"),
            words.pgettext("section", "VOTED"),
            words.pgettext("section", "CONFIRMATION"),
            words.pgettext("section", "ASSIGNMENTS"),
        )
        for section, text in zip(self._sections, headings, strict=True):
            section.set_heading(text)
        self.heard.setAccessibleName(words.pgettext("field", "Heard"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if self.head.materials.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Files dropped on the item become its materials."""
        event.setDropAction(Qt.DropAction.CopyAction)  # they stay where they were
        event.accept()
        self.head.materials.attach(files_in(event.mimeData()))

    def focus_heard(self) -> None:
        self.heard.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.ensureWidgetVisible(self.heard)

    def focus_speaker(self) -> None:
        self.speeches.picker.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.ensureWidgetVisible(self.speeches.picker)

    def focus_point(self) -> None:
        self.points.focus_next()
        self._scroll.ensureWidgetVisible(self.points)

    def focus_vote(self) -> None:
        self.vote.enter()
        self._scroll.ensureWidgetVisible(self.vote)

    def focus_assignment(self) -> None:
        self.assignments.focus_next()
        self._scroll.ensureWidgetVisible(self.assignments)

    def _save_heard(self, visit: str, text: Localized) -> Writing | None:
        if self._item is None:
            return None
        return self.ui.session.write_visit(visit, write_heard, self._item.id, text)

    def _put_cursor_down(self) -> None:
        """The field with the cursor is about to show another item: it is left first."""
        focus = self.focusWidget()
        if focus is not None and focus is not self._scroll:
            self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QWidget()
        inside.setProperty("kind", "clear")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, SCROLL_BAR, 0)
        rows.setSpacing(0)
        for section in self._sections:
            rows.addWidget(section)
        rows.addStretch(1)
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The bar stands in the margin at the right: with it or without, the words keep their width.
        bar = self._scroll.verticalScrollBar()
        bar.rangeChanged.connect(
            lambda _least, most: rows.setContentsMargins(0, 0, 0 if most else SCROLL_BAR, 0)
        )
        self._scroll.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._strip = QWidget(self)
        strip = QVBoxLayout(self._strip)
        strip.setContentsMargins(GAP_M, GAP_S, GAP_M, 0)
        strip.addWidget(self.locked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._strip)
        column.addWidget(self._scroll, 1)


def _known(
    head: MeetingHead, item: ItemTexts, people: People, language: Language
) -> dict[str, str]:
    """What the places of a phrase are filled with at this item."""
    first = head.initials_first
    speakers = [people.name(each, language, initials_first=first) for each in item.speaker_ids]
    return {
        "speaker": ", ".join(speakers),
        "date": short_date(head.date, language),
        "year": academic_year(head.date),
    }
