"""The meeting workspace: agenda, item, and beside them who is here and the page as it prints."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qacouncil.changes import Changes
from qacouncil.operations.agenda import set_item_times
from qacouncil.queries.convening import Convening, convening
from qacouncil.queries.meeting_clock import minute_at
from qacouncil.queries.workspace import (
    AgendaLine,
    MeetingHead,
    PersonChoice,
    everyone,
    head_and_agenda,
    people_to_name,
)
from qacouncil.rules.terms import Stage
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.editing import why_reading
from qacouncil.ui.said import today
from qacouncil.ui.screen import Paper, Screen
from qacouncil.ui.side_panel import SidePanel as Beside
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.workspace.agenda_panel import AgendaPanel
from qacouncil.ui.workspace.aids import Aids
from qacouncil.ui.workspace.columns import AGENDA, agenda_beside
from qacouncil.ui.workspace.content_language import ContentLanguage
from qacouncil.ui.workspace.convening import make_paper
from qacouncil.ui.workspace.details_dialog import DetailsDialog
from qacouncil.ui.workspace.head import WorkspaceHead
from qacouncil.ui.workspace.item_editor import TEXTS, ItemEditor
from qacouncil.ui.workspace.people import People
from qacouncil.ui.workspace.remarks_dialog import show_remarks
from qacouncil.ui.workspace.revisions_dialog import RevisionsDialog
from qacouncil.ui.workspace.section import HEADING, MEASURE
from qacouncil.ui.workspace.side import SidePanel, attendance_keys
from qacouncil.ui.workspace.stage_dialog import StageDialog, StepAsked
from qacouncil.ui.workspace.stage_steps import Step
from qacouncil.ui.workspace.workspace_keys import bind_keys, workspace_keys

SIDE = 364  # px
MOST = AGENDA + HEADING + MEASURE + 3 * GAP_M  # what is more goes to the page
_PEOPLE = frozenset({"person", "attendance", "guest", "meeting"})
_SHOWN = frozenset(
    {
        *("meeting", "agenda_item", "item_speaker", "material", "speech", "decision", "assignment"),
        *("assignment_person", "vote", "vote_point", "vote_result", "ballot", "recusal"),
        *("attendance", "attendance_interval", "guest", "person", "council", "regulation"),
        *("annex", "mandate", "counting_member", "remark", "confirmation"),
        *("item_programme", "item_standard", "programme"),
    }
)


class Workspace(Screen):
    """One meeting. Its parts read for themselves; this says which meeting and which item."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._meeting: MeetingHead | None = None
        self._agenda: tuple[AgendaLine, ...] = ()
        self._prepared: Convening | None = None
        self._people = People()
        self._everyone: tuple[PersonChoice, ...] = ()
        self._named_at: int | None = None  # the version of the file that `_everyone` is of
        self._item_id = ""
        self._gone = ""  # the item that was shown and taken off the agenda: undo shows it again
        self._beside_item = ""  # the item the panel beside was told of
        self.content = ContentLanguage(self, ui.language)
        self.head = WorkspaceHead(ui, self.content)
        self.agenda = AgendaPanel(ui, self.content)
        self.editor = ItemEditor(ui, self.content)
        self.empty = EmptyList(ui, "meetings")
        self.side = SidePanel(ui)
        self._middle = QStackedWidget()
        self.aids = Aids(ui, self, self.head, self.look_at, self.ask_details)
        self._arrange()
        self._narrowed(narrow=self._beside.is_narrow)
        self._connect()
        self._bind_keys()
        self.retranslate()

    def open(self, record_id: str) -> None:
        """Show this meeting, at its first item; the one shown already stays as it is."""
        shown = self._meeting.id if self._meeting is not None else ""
        if record_id in ("", shown) and (not shown or self.side.meeting_id == shown):
            if shown:
                self._speak()
                self.renew()
            return
        # Another one, or one that could not be read whole.
        self.editor.settle()
        self._item_id = ""
        self.read_by(partial(self._read_all, record_id or shown))

    def state_of_file(self) -> tuple[object, ...] | None:
        """While a meeting is held, who is there and what a vote comes to depend on the clock."""
        known, head = super().state_of_file(), self._meeting
        if known is None:
            return None
        held = head is not None and head.stage is Stage.HOLD
        return *known, self.ui.clock().replace(second=0, microsecond=0) if held else None

    def look_at(self, item: int, field: str) -> None:
        if 0 < item <= len(self._agenda):
            self._choose(self._agenda[item - 1].id)
        act = {
            "agenda": self._enter_agenda,
            "details": self.ask_details,
            "members": lambda: self.ui.go(Place("members")),
            "step": self.head.next.setFocus,
            "attendance": self._enter_attendance,
            "title": self.editor.head.title.setFocus,
            "spoke": self.editor.focus_speaker,
            "speakers": self.editor.head.speakers.setFocus,
            "materials": self.editor.head.clip.setFocus,
            "heard": self.editor.focus_heard,
            "points": self.editor.focus_point,
            "vote": self.editor.focus_vote,
            "assignments": self.editor.focus_assignment,
            "remarks": self.ask_remarks,
        }.get(field)
        if act is not None:
            act()

    def first(self) -> QWidget:
        return self if self._agenda else self.empty.action

    def refresh(self, changes: Changes | None) -> None:
        if self._meeting is None or (changes is not None and not changes.tables & _SHOWN):
            return
        if changes is not None and "person" in changes.tables:
            self._named_at = None
        opened = False
        if changes is not None and changes.operation in TEXTS:
            self.editor.refresh_texts(self._meeting, self._people, changes)
        else:
            before = self._meeting.stage
            self._read_head(self._meeting.id)
            opened = before is Stage.CONVENE and self._meeting.stage is Stage.HOLD
            if opened and self._agenda:
                self._item_id = self._agenda[0].id
            if changes is None or changes.tables & _PEOPLE:
                self._read_people(self._meeting.id, changes)
            self._show(changes)
        self.side.refresh(changes)
        self.aids.refresh(self._meeting, self._people, changes)
        if opened:
            self._enter_attendance()  # the roll call is what a meeting begins with

    def retranslate(self) -> None:
        words = self.ui.words
        self.empty.set_texts(
            words.gettext("The agenda is empty"),
            words.gettext("The agenda says what the meeting deals with, in which order."),
            words.pgettext("button", "Add an item"),
            words.pgettext("button", "Take a usual agenda…"),
        )
        if self._meeting is not None:
            self.refresh(None)

    def keys(self) -> list[tuple[str, str]]:
        words = self.ui.words
        if self.side.attendance.hasFocus():
            return attendance_keys(words)
        return workspace_keys(words)

    def leave(self) -> bool:
        """What is being typed is saved on the way out."""
        self.editor.settle()
        return True

    def paper(self) -> Paper | None:
        if self._meeting is None:
            return None
        return Paper(self._meeting.id, self.content.language)

    def go_by(self, step: int) -> None:
        """The next item (1) or the one before (-1). Going on while the meeting runs notes when."""
        ids = [line.id for line in self._agenda]
        place = ids.index(self._item_id) + step if self._item_id in ids else 0
        if not 0 <= place < len(ids):
            return
        if step > 0:
            self._note_beginning(self._agenda[place])
        self._choose(ids[place])
        self.editor.focus_heard()

    def ask(self, step: Step) -> None:
        """Take a step between stages, after its question where it has one."""
        head = self._meeting
        if head is None:
            return
        self.editor.settle()
        if step.question is None:
            self.ui.session.write(step.operation, head.id)
            return
        asked = StepAsked(step, head, self.head.open_points)
        StageDialog(self.ui, self, asked, self.content).open()

    def ask_details(self) -> None:
        if self._meeting is not None and not why_reading(self.ui):
            DetailsDialog(self.ui, self, self._meeting, self._people, self.content).open()

    def _make_paper(self, name: str) -> None:
        """What members are sent before a meeting."""
        paper = self.paper()
        if paper is not None:
            self.editor.settle()
            make_paper(self.ui, self.window(), name, paper)

    def ask_remarks(self) -> None:
        if self._meeting is not None:
            self.editor.settle()
            show_remarks(self.ui, self, self._meeting, self._agenda, self._people, self.look_at)

    def ask_revisions(self) -> None:
        if self._meeting is not None:
            self.editor.settle()
            RevisionsDialog(self.ui, self, self._meeting.id, self.content.language).open()

    def show_projector(self) -> None:
        """The window for the room (F11)."""
        self.aids.show_projector(self.content.language)

    def _enter_agenda(self) -> None:
        (self.agenda.list if self._agenda else self.empty.action).setFocus()

    def _enter_attendance(self) -> None:
        self._beside.set_open(True)
        self.side.enter_attendance()

    def _narrowed(self, narrow: bool) -> None:
        """The switch of the language is in the head of the page; in a drawer it is out of sight."""
        self.editor.head.set_narrow(narrow=narrow)

    def _language_changed(self) -> None:
        self.side.set_content_language(self.content.language)

    def _choose(self, item_id: str) -> None:
        if item_id != self._item_id:
            self.editor.settle()
            self._item_id, self._gone = item_id, ""
            self._show(None)

    def _name_new(self, item_id: str) -> None:
        """A new item is there: its title is typed next."""
        self._choose(item_id)
        self.editor.head.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note_beginning(self, line: AgendaLine) -> None:
        head = self._meeting
        if head is None or head.stage is not Stage.HOLD or line.starts is not None:
            return
        now = minute_at(head.date, head.start, head.timezone, self.ui.clock())
        if now is not None:
            self.ui.session.write(set_item_times, line.id, now, line.ends)

    def _read_all(self, meeting_id: str) -> None:
        self._read_head(meeting_id)
        self._read_people(meeting_id)
        self._speak()
        self.side.set_content_language(self.content.language)
        self.side.show_meeting(meeting_id)
        if self._meeting is not None:
            self.aids.show_meeting(self._meeting, self._people)
        self._show(None)

    def _speak(self) -> None:
        """Take the language chosen for this meeting, else the usual one."""
        if self._meeting is not None:
            titles = [line.title for line in self._agenda]
            self.content.show_meeting(self._meeting.id, self.ui.language, titles)

    def _read_head(self, meeting_id: str) -> None:
        before = [line.id for line in self._agenda]
        session = self.ui.session
        self._meeting, self._agenda = session.read(head_and_agenda, meeting_id)
        self._prepared = session.read(convening, meeting_id, today(self.ui))
        ids = [line.id for line in self._agenda]
        if self._gone in ids:
            self._item_id, self._gone = self._gone, ""
        elif self._item_id not in ids:
            place = before.index(self._item_id) if self._item_id in before else 0
            self._gone = self._item_id
            self._item_id = ids[min(place, len(ids) - 1)] if ids else ""

    def _read_people(self, meeting_id: str, changes: Changes | None = None) -> None:
        """Who is on the list; the names of all others only where one may have changed."""
        session = self.ui.session
        now = session.version
        known = now is not None and self._named_at is not None
        if not known or (changes is None and now != self._named_at):
            self._everyone = session.read(everyone)
        self._named_at = now
        self._people = People(session.read(people_to_name, meeting_id, self._everyone))

    def _show(self, changes: Changes | None) -> None:
        head = self._meeting
        if head is None:
            return
        self.head.show_meeting(head, self._agenda, self._prepared)
        self.agenda.show_agenda(head, self._agenda, self._people, self._item_id)
        self._middle.setCurrentWidget(self.editor if self._item_id else self.empty)
        self.empty.set_actions_enabled(enabled=self.agenda.add.isEnabled())
        if changes is None or self._item_id != self._beside_item:
            self._beside_item = self._item_id
            self.side.show_item(self._item_id)
        if not self._item_id:
            self.editor.show_nothing()
            return
        self.editor.show_item(head, self._item_id, self._people, changes)
        self.editor.head.timer.show_item(head, self._agenda, self._item_id)
        self.aids.show_item(head, self._item_id)
        first, last = self._agenda[0].id, self._agenda[-1].id
        self.editor.head.show_order(first=self._item_id == first, last=self._item_id == last)

    def _connect(self) -> None:
        self.head.asked.connect(self.ask)
        self.head.details_asked.connect(self.ask_details)
        self.head.led.connect(self.look_at)
        self.head.projector_asked.connect(self.show_projector)
        self.head.paper_asked.connect(self._make_paper)
        self.head.remarks_asked.connect(self.ask_remarks)
        self.head.revisions_asked.connect(self.ask_revisions)
        self.agenda.chosen.connect(self._choose)
        self.agenda.added.connect(self._name_new)
        self.empty.acted.connect(self.agenda.add_item)
        self.empty.other.connect(self.agenda.sources.take_agenda)
        self.content.changed.connect(self._language_changed)
        self.side.attendance.focus_changed.connect(self.keys_changed)
        self.side.content_language_chosen.connect(self.content.choose)
        self._beside.narrowed.connect(self._narrowed)
        self.editor.head.next_asked.connect(partial(self.go_by, 1))
        self.editor.head.previous_asked.connect(partial(self.go_by, -1))

    def _bind_keys(self) -> None:
        editor = self.editor
        acts: dict[str, Callable[[], object]] = {
            "next": partial(self.go_by, 1),
            "previous": partial(self.go_by, -1),
            "item": self.agenda.add_item,
            "speaker": editor.focus_speaker,
            "point": editor.focus_point,
            "vote": editor.focus_vote,
            "assignment": editor.focus_assignment,
            "attendance": self._enter_attendance,
            "later": editor.head.toggle_later,
            "page": self.side.show_page,
        }
        acts["room"] = self.show_projector
        bind_keys(self, acts)

    def _arrange(self) -> None:
        self._middle.addWidget(self.editor)
        self._middle.addWidget(self.empty)
        main = agenda_beside(self.agenda, self._middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        self._beside = Beside(self.ui, "meeting", main, self.side, SIDE, gap=1, most=MOST)
        column.addWidget(self._beside, 1)
