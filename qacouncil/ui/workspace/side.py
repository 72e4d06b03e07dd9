"""The right side of the workspace: who is here, the quorum of the item, the live page."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qacouncil.changes import Changes
from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language
from qacouncil.queries.presence import Presence, read_presence
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M, GAP_S, PANEL_HEAD
from qacouncil.ui.widgets.basic import Button, label, line
from qacouncil.ui.workspace.attendance_list import AttendanceList
from qacouncil.ui.workspace.guests_dialog import GuestsDialog
from qacouncil.ui.workspace.page_view import PageView
from qacouncil.ui.workspace.quorum_panel import QuorumPanel

_TABLES = frozenset(
    {"attendance", "attendance_interval", "recusal", "guest", "person", "meeting", "agenda_item"}
)
# They touch an item and change nobody's presence.
_TEXTS = frozenset({"write_heard", "change_item"})
_MINUTE = 60_000  # ms
_LEAST_PAGE = 220  # px, its head included; the list of members scrolls rather than take it


class SidePanel(Retranslating, QWidget):
    """`content_language_chosen`: in the head of the page another language was chosen."""

    content_language_chosen = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._meeting_id, self._item_id = "", ""
        self._language: Language = ui.language
        self._presence: Presence | None = None
        self.attendance, self.quorum = AttendanceList(ui), QuorumPanel(ui)
        self.page = PageView(ui)
        self.page.language_chosen.connect(self.content_language_chosen)
        self._title, self._fact, self._key = label("title"), label("fact"), label("key")
        self._key.setText("F6")
        self._key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._guests = label("fact")
        self.add_guest = Button(ui, "flat", "add", small=True)
        self.add_guest.clicked.connect(self.edit_guests)
        # Who is there now depends on the clock: times noted ahead come true.
        self._minute = QTimer(self, interval=_MINUTE)
        self._minute.timeout.connect(self._read)
        self._arrange()
        self.retranslate()

    @property
    def meeting_id(self) -> str:
        """Whose side this is; empty: of none yet."""
        return self._meeting_id

    def show_meeting(self, meeting_id: str) -> None:
        """Another meeting. `show_item` follows, which reads who is there."""
        if meeting_id != self._meeting_id:
            self._item_id = ""
        self._meeting_id = meeting_id
        self.page.show_meeting(meeting_id, self._language)
        self._minute.start()

    def show_item(self, item_id: str) -> None:
        """The item whose quorum and page are to be seen; empty: none."""
        self._item_id = item_id
        self._read()

    def set_content_language(self, language: Language) -> None:
        """The language that is typed: the page is shown in it."""
        self._language = language
        self.page.set_language(language)

    def refresh(self, changes: Changes | None) -> None:
        """Something was written."""
        if not self._meeting_id:
            return
        concerned = changes is None or bool(changes.tables & _TABLES)
        if concerned and (changes is None or changes.operation not in _TEXTS):
            self._read()
        self.page.refresh(changes)

    def enter_attendance(self) -> None:
        """The list of members gets the keys (F6)."""
        self.attendance.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_page(self) -> None:
        """The page, large (F9)."""
        self.page.show_large()

    def edit_guests(self) -> None:
        """Who is invited."""
        if self._presence is not None:
            dialog = GuestsDialog(self.ui, self.window(), self._presence)
            dialog.exec()
            dialog.deleteLater()

    def retranslate(self) -> None:
        words, presence = self.ui.words, self._presence
        self._title.setText(words.pgettext("panel", "Attendance"))
        self.add_guest.name_it(words.gettext("Invited persons"))
        if presence is None:
            return
        there = presence.attendance
        numbers = {"present": there.present, "of": there.mandates}
        if presence.absentee:
            self._fact.setText(words.gettext("Voting sheets: {present} / {of}", **numbers))
        else:
            self._fact.setText(words.gettext("Present: {present} / {of}", **numbers))
        self._guests.setText(words.gettext("Invited: {number}", number=len(presence.guests)))

    def _read(self) -> None:
        if not self._meeting_id:
            return
        moment, item_id = self.ui.clock(), self._item_id or None
        presence = self.ui.session.read(read_presence, self._meeting_id, item_id, moment)
        if self.ui.session.file.read_only:
            presence = replace(presence, edits=frozenset())
        self._presence = presence
        self.attendance.show_presence(presence)
        self.quorum.show_presence(presence)
        self.page.show_item(presence.item_number)
        self.retranslate()

    def _arrange(self) -> None:
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(_bar(PANEL_HEAD - 4, self._title, self._fact, None, self._key))
        rows.addWidget(line())
        rows.addWidget(self.quorum)
        rows.addWidget(line())
        rows.addWidget(self.attendance)
        foot = _bar(26, self._guests, None, self.add_guest)
        foot.setProperty("kind", "header")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows.addWidget(foot)
        rows.addWidget(line())
        rows.addWidget(self.page, 1)
        self.page.setMinimumHeight(_LEAST_PAGE)


def attendance_keys(words: Translator) -> list[tuple[str, str]]:
    """The keys of the list of members, while it has the focus."""
    return [
        ("Space", words.pgettext("key", "present or not")),
        ("L", words.pgettext("key", "leaves, comes back")),
        ("R", words.pgettext("key", "recused")),
        ("A", words.pgettext("key", "the others are present")),
        ("Enter", words.pgettext("key", "arrival, departure, reason")),
        ("Ctrl+Z", words.pgettext("key", "undo")),
    ]


def _bar(height: int, *widgets: QWidget | None) -> QWidget:
    """Widgets in a row of this height; None: room that gives."""
    bar = QWidget()
    bar.setFixedHeight(height)
    row = QHBoxLayout(bar)
    row.setContentsMargins(GAP_M, 0, GAP_M, 0)
    row.setSpacing(GAP_S)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return bar
