"""What stands by while a meeting is held: warnings, who leads, the window for the room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from qacouncil.changes import Changes
from qacouncil.localized import Language
from qacouncil.queries.meeting_warnings import MeetingWarnings
from qacouncil.queries.workspace import MeetingHead
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.projector.window import ProjectorWindow
from qacouncil.ui.workspace.head import WorkspaceHead
from qacouncil.ui.workspace.people import People
from qacouncil.ui.workspace.warnings_dialog import WarningsDialog
from qacouncil.ui.workspace.warnings_watch import WarningsWatch


class Aids(QObject):
    """`lead` goes to an item and a field, `ask_details` asks who presides."""

    def __init__(
        self,
        ui: Ui,
        screen: QWidget,
        head: WorkspaceHead,
        lead: Callable[[int, str], object],
        ask_details: Callable[[], object],
    ) -> None:
        super().__init__(screen)
        self._ui, self._screen, self._lead, self._ask_details = ui, screen, lead, ask_details
        self._shown_head = head
        self._meeting: MeetingHead | None = None
        self._item_id = ""
        self._absent: set[str | None] = set()
        self.warned: MeetingWarnings | None = None
        self.projector: ProjectorWindow | None = None
        self.watch = WarningsWatch(ui, self)
        self.watch.found.connect(self._take_warnings)
        head.warnings_asked.connect(self.ask_warnings)

    def show_meeting(self, head: MeetingHead, people: People) -> None:
        """Another meeting, or the same once more."""
        self._meeting, self._absent = head, _absent_leaders(head, people)
        self.watch.show(head.id)

    def refresh(self, head: MeetingHead, people: People, changes: Changes | None) -> None:
        """Something was written. Who was to lead and is marked absent now is asked about."""
        self._meeting = head
        absent = _absent_leaders(head, people)
        if changes is not None and absent - self._absent:
            self._ask_for_leaders()
        self._absent = absent
        self.watch.refresh(changes)

    def show_item(self, head: MeetingHead, item_id: str) -> None:
        """The item the secretary is at."""
        self._meeting, self._item_id = head, item_id
        if self.projector is not None and isValid(self.projector):
            self.projector.show_item(head.id, item_id)

    def ask_warnings(self) -> None:
        """The list of what is worth a second look."""
        if self._meeting is not None and self.warned is not None:
            made = WarningsDialog(self._ui, self._screen, self._meeting.id, self.warned, self._lead)
            made.open()

    def show_projector(self, language: Language) -> None:
        """The window for the room, once more to the front where it is there already."""
        if self._meeting is None:
            return
        if self.projector is None or not isValid(self.projector):
            self.projector = ProjectorWindow(self._ui, self._screen, language)
        self.projector.show_item(self._meeting.id, self._item_id)
        self.projector.place()

    def _take_warnings(self, found: MeetingWarnings | None) -> None:
        self.warned = found
        self._shown_head.show_warnings(0 if found is None else len(found.warnings))

    def _ask_for_leaders(self) -> None:
        """The deputy, or one elected for the meeting, presides and signs instead."""
        self._ui.tell(
            Notice(
                "warning",
                lambda words: words.gettext(
                    "Who was to preside or to keep the minutes is marked absent."
                    " Name somebody who is present: that person signs."
                ),
                label=lambda words: words.pgettext("button", "Name…"),
                action=self._ask_details,
            )
        )


def _absent_leaders(head: MeetingHead, people: People) -> set[str | None]:
    """Who was to preside or to keep the minutes, and is marked absent."""
    return {each for each in (head.presiding_id, head.secretary_id) if people.is_absent(each)}
