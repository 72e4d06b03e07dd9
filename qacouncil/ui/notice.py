"""The notice of a meeting: in which languages, signed by whom; saved as PDF or printed."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from qacouncil.documents.gaps import notice_gaps
from qacouncil.documents.notice import Signer, notice_pdf
from qacouncil.documents.notice_content import NoticeContent
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language
from qacouncil.queries.notice import notice_content
from qacouncil.ui.context import Ui
from qacouncil.ui.paper_dialog import PaperDialog
from qacouncil.ui.paper_files import ENDING, ask_for_files, tell_saved, write_papers
from qacouncil.ui.printing import AskForPrinter, print_papers
from qacouncil.ui.said import capital, listed_name, today
from qacouncil.ui.screen import Paper
from qacouncil.ui.widgets.fields import Choice, Field


class NoticeDialog(PaperDialog):
    """printing: whether it goes to a printer; else it is saved."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        content: NoticeContent,
        language: Language,
        *,
        printing: bool = False,
    ) -> None:
        gaps = {each: notice_gaps(content, each) for each in LANGUAGES}
        super().__init__(ui, parent, gaps, language)
        self._content, self._printing = content, printing
        self.signer = Choice(ui)
        self._field = Field(ui, self.signer)
        self.body.addWidget(self._field)
        self.retranslate()

    @property
    def chosen(self) -> Signer:
        """Who signs."""
        return Signer(str(self.signer.value()))

    def retranslate(self) -> None:
        super().retranslate()
        words, content = self.ui.words, self._content
        verb = words.pgettext("button", "Save as PDF")
        question = words.gettext("Save the notice in which languages?")
        if self._printing:
            verb = words.pgettext("button", "Print")
            question = words.gettext("Print the notice in which languages?")
        self.set_question(question)
        self.set_buttons(words.pgettext("button", "Cancel"), verb)
        self._field.set_label(words.pgettext("field", "Signed by"))
        presides = words.pgettext("list", "chair")
        if not content.chair_presides:
            presides = words.pgettext("list", "presiding")
        said = (
            (Signer.SECRETARY, words.pgettext("list", "secretary"), content.secretary),
            (Signer.CHAIR, presides, content.chair),
        )
        self.signer.set_choices(
            [
                (each, capital(f"{role}: {listed_name(self.ui, name)}" if name else role))
                for each, role, name in said
            ]
        )


def save_notice(ui: Ui, window: QWidget, paper: Paper) -> None:
    """Ask for languages, signer and place; write the files beside the window."""
    words = ui.words
    dialog, content = _asked(ui, window, paper, printing=False)
    if not (dialog.exec() and dialog.languages):
        return
    stem = words.pgettext("file name", "notice")
    targets = ask_for_files(
        ui,
        window,
        {each: f"{stem} {content.date.isoformat()} {each}{ENDING}" for each in dialog.languages},
        file=words.gettext("Save the notice"),
        folder=words.gettext("Folder for the notices"),
    )
    if targets:
        make = partial(_pdf, content, dialog.chosen)
        work = ui.session.work(write_papers, make, targets)
        work.then(lambda _: tell_saved(ui, *targets.values()))


def print_notice(ui: Ui, window: QWidget, paper: Paper, ask: AskForPrinter | None = None) -> None:
    """Ask for languages and signer, then for the printer."""
    dialog, content = _asked(ui, window, paper, printing=True)
    if dialog.exec() and dialog.languages:
        print_papers(ui, window, partial(_pdf, content, dialog.chosen), dialog.languages, ask)


def notice_of(ui: Ui, window: QWidget, paper: Paper, *, printing: bool = False) -> NoticeDialog:
    """The dialog for one meeting, as it is asked."""
    return _asked(ui, window, paper, printing=printing)[0]


def _asked(
    ui: Ui, window: QWidget, paper: Paper, *, printing: bool
) -> tuple[NoticeDialog, NoticeContent]:
    ui.session.flush()
    content = ui.session.read(notice_content, paper.meeting_id, today(ui))
    return NoticeDialog(ui, window, content, paper.language, printing=printing), content


def _pdf(content: NoticeContent, signer: Signer, translator: Translator) -> bytes:
    return notice_pdf(content, translator, signer)
