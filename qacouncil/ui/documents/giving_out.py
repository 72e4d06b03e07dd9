"""Papers leave the program: saved as files or printed, and kept in the council file as given out.

A paper of signed minutes, and one of the council itself, is kept once for the same bytes; drafts
are not, nor is anything where the file is open for reading only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from qacouncil.errors import UserError
from qacouncil.i18n.paper_words import format_words
from qacouncil.operations.papers import PaperData, issue_paper
from qacouncil.paper_names import paper_name
from qacouncil.queries.meeting_reference import NamedMeeting
from qacouncil.queries.papers import PaperWish, read_paper
from qacouncil.rules.papers import is_kept
from qacouncil.rules.terms import PaperFormat, PaperLanguage
from qacouncil.storage.whole_file import write_whole
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.documents.last_choices import last_folder, remember
from qacouncil.ui.paper_files import tell_saved
from qacouncil.ui.printing import AskForPrinter, print_made
from qacouncil.ui.session import Session


@dataclass(frozen=True, slots=True)
class Order:
    """A paper to be given out: which, of which meeting (None: the council's), in what form."""

    wish: PaperWish
    meeting: NamedMeeting | None
    language: PaperLanguage
    format: PaperFormat = PaperFormat.PDF

    def name(self, ui: Ui) -> str:
        """What its file is proposed to be called."""
        return paper_name(ui.words, self.wish, self.meeting, self.language, self.format)


@dataclass(frozen=True, slots=True)
class Made:
    """A paper as bytes; kept: whether it is one of those that are kept."""

    data: PaperData
    kept: bool


def make(session: Session, order: Order, name: str) -> Made:
    """In a thread of the pool. Raises UserError where there is no such paper."""
    paper = session.read(read_paper, order.wish)
    file = paper.file(order.format, order.language)
    data = PaperData(
        order.wish.kind,
        order.format,
        order.language,
        file.title,
        name,
        file.content,
        paper.revision,
    )
    return Made(data, is_kept(paper.stage) and not session.file.read_only)


def keep(ui: Ui, order: Order, made: Made) -> None:
    """Keep what was given out."""
    if made.kept:
        meeting_id = order.wish.meeting_id or None
        ui.session.write(issue_paper, order.wish.council_id, meeting_id, made.data)


def save_paper(ui: Ui, window: QWidget, order: Order) -> None:
    """Ask where to, write the file beside the window, keep it, offer to open it."""
    path = ask_where(ui, window, order.name(ui), order.format)
    if path is None:
        return
    session = ui.session

    def write() -> Made:
        made = make(session, order, path.name)
        write_whole(path, made.data.content)
        return made

    def done(made: Made) -> None:
        remember(ui, folder=str(path.parent))
        keep(ui, order, made)
        tell_saved(ui, path)

    again = lambda: save_paper(ui, window, order)  # noqa: E731
    session.work(write).then(done).otherwise(lambda error: ui.tell(elsewhere(error, again)))


def print_paper(ui: Ui, window: QWidget, order: Order, ask: AskForPrinter | None = None) -> None:
    """Make the pages beside the window, ask for the printer, print them and keep them."""
    session, name = ui.session, order.name(ui)

    def made(paper: Made) -> None:
        if print_made(ui, window, [paper.data.content], ask):
            keep(ui, order, paper)

    session.work(make, session, order, name).then(made)


def ask_where(ui: Ui, window: QWidget, name: str, paper_format: PaperFormat) -> Path | None:
    """Where the file is to be written; None: nowhere. It gets the ending of its format."""
    folder = last_folder(ui) or ui.session.file.path.parent
    kinds = f"{format_words(ui.words, paper_format)} (*.{paper_format})"
    title = ui.words.gettext("Save the paper")
    chosen, _ = QFileDialog.getSaveFileName(window, title, str(folder / name), kinds)
    if not chosen:
        return None
    path, ending = Path(chosen), f".{paper_format}"
    return path if path.suffix.lower() == ending else path.with_name(path.name + ending)


def elsewhere(error: UserError, again: Callable[[], object]) -> Notice:
    """What the disk refused, and a way on."""
    return Notice(
        "error",
        error.sentence,
        lambda words: words.pgettext("button", "Save elsewhere"),
        again,
    )
