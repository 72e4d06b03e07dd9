"""Makes the pages of a protocol anew while it is typed, beside the window.

Short minutes are made in a thread, at most a second behind; long ones in a process of their own.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from qacouncil.changes import Changes
from qacouncil.documents.places import Stretch
from qacouncil.documents.protocol import protocol_with_places
from qacouncil.errors import UserError
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import Language
from qacouncil.queries.protocol import printed_content
from qacouncil.queries.workspace import item_count
from qacouncil.ui.context import Ui
from qacouncil.ui.session import Session

LONG_ITEMS = 40  # about as many items fill so many pages
WAIT = 200  # ms in which further changes are taken together
SOON = 50  # ms: a thread at work would hold up the painting of the screen
LONG = 30  # pages that take a thread so long that typing would feel it


@dataclass(frozen=True, slots=True)
class Pages:
    """The bytes of the export in one language, and where each item stands on its pages."""

    meeting_id: str
    language: Language
    pdf: bytes
    items: tuple[tuple[Stretch, ...], ...]


class PageMaker(QObject):
    """`made`: new pages. While some are being made, a further change waits for the next turn."""

    made = Signal(object)  # Pages
    refused = Signal(object)  # UserError

    def __init__(self, ui: Ui, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._wanted: tuple[str, Language] | None = None
        self._stale = False
        self._working = False
        self._long = False
        self._session: Session | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._start)

    @property
    def is_working(self) -> bool:
        """Whether pages are being made now."""
        return self._working

    def show(self, meeting_id: str, language: Language) -> None:
        """Make the pages of this meeting in this language, once the screen is painted."""
        self._session = self._ui.session
        if (meeting_id, language) != self._wanted:
            self._wanted = (meeting_id, language)
            self._stale = True
            self._timer.start(SOON)

    def forget(self) -> None:
        """Pages are made anew when they are to be shown again: none are followed until then."""
        self._wanted = None

    def refresh(self, changes: Changes | None) -> None:
        """Something is different: make the pages anew, together with what follows shortly."""
        del changes  # all that is kept of a meeting is printed somewhere
        if self._wanted is not None:
            self._stale = True
            if not self._timer.isActive():
                self._timer.start(WAIT)

    def _start(self) -> None:
        if self._working or not self._stale or self._wanted is None or self._session is None:
            return
        self._stale, self._working = False, True
        meeting_id, language = self._wanted
        work = self._session.work(_make, self._session, meeting_id, language, self._long)
        work.then(self._done).otherwise(self._fail)

    def _done(self, pages: Pages) -> None:
        self._working = False
        last = [stretches[-1].page for stretches in pages.items if stretches]
        self._long = max(last, default=0) >= LONG
        if (pages.meeting_id, pages.language) == self._wanted:
            self.made.emit(pages)
        self._start()

    def _fail(self, error: UserError) -> None:
        self._working = False
        self.refused.emit(error)


def _make(session: Session, meeting_id: str, language: Language, long: bool) -> Pages:
    """In a thread of the pool."""
    long = long or session.read(item_count, meeting_id) >= LONG_ITEMS
    made = session.pages.make(session.file.path, meeting_id, language) if long else None
    if made is not None:
        return Pages(meeting_id, language, *made)
    content = session.read(printed_content, meeting_id)
    pdf, items = protocol_with_places(content, load_translator(language))
    return Pages(meeting_id, language, pdf, items)
