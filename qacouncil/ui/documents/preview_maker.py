"""Makes the pages of the paper wished for beside the window; of several wishes the latest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from qacouncil.errors import UserError
from qacouncil.i18n.paper_words import languages_in
from qacouncil.localized import Language
from qacouncil.queries.papers import PaperWish, read_paper
from qacouncil.rules.terms import PaperFormat, PaperLanguage, Stage
from qacouncil.ui.context import Ui
from qacouncil.ui.session import Session

if TYPE_CHECKING:
    from qacouncil.documents.gaps import Gap

_REST = 30  # ms in which further choices are taken together


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper in a language."""

    wish: PaperWish
    language: PaperLanguage


def wanted(wish: PaperWish, language: PaperLanguage) -> Wanted:
    """Which language it is in says whether both stand in it."""
    return Wanted(replace(wish, bilingual=language is PaperLanguage.KK_RU), language)


@dataclass(frozen=True, slots=True)
class Preview:
    """What was wanted, its pages, what it lacks, and the stage of its meeting (None: of none)."""

    wanted: Wanted
    pdf: bytes
    gaps: dict[Language, list[Gap]]
    stage: Stage | None


class PreviewMaker(QObject):
    """`made`, or `refused` with the UserError: of the latest wish alone."""

    made = Signal(object)
    refused = Signal(object)

    def __init__(self, ui: Ui, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._wanted: Wanted | None = None
        self._stale = self._working = False
        self._timer = QTimer(self, singleShot=True, interval=_REST)
        self._timer.timeout.connect(self._start)

    @property
    def is_working(self) -> bool:
        """Whether a wish is still to be answered."""
        return self._working or self._stale

    def want(self, wanted: Wanted | None) -> None:
        """Make this as the file says now; None: nothing is wished for any more."""
        self._wanted, self._stale = wanted, wanted is not None
        self._timer.start()

    def _start(self) -> None:
        session = self._ui.open_session
        if self._working or not self._stale or self._wanted is None or session is None:
            return
        self._stale, self._working = False, True
        wanted = self._wanted
        work = session.work(_make, session, wanted)
        work.then(self._done).otherwise(lambda error: self._fail(wanted, error))

    def _done(self, preview: Preview) -> None:
        if not isValid(self):
            return  # its screen has gone: another council is shown
        self._working = False
        if preview.wanted == self._wanted and not self._stale:
            self.made.emit(preview)
        self._start()

    def _fail(self, wanted: Wanted, error: UserError) -> None:
        if not isValid(self):
            return
        self._working = False
        if wanted == self._wanted and not self._stale:
            self.refused.emit(error)
        self._start()


def _make(session: Session, wanted: Wanted) -> Preview:
    """In a thread of the pool."""
    paper = session.read(read_paper, wanted.wish)
    gaps = {each: paper.gaps(each) for each in languages_in(wanted.language)}
    pdf = paper.file(PaperFormat.PDF, wanted.language).content
    return Preview(wanted, pdf, gaps, paper.stage)
