"""Exporting a protocol as PDF, in one language or several."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from qacouncil.documents.gaps import protocol_gaps
from qacouncil.documents.protocol import protocol_pdf
from qacouncil.documents.protocol_content import ProtocolContent
from qacouncil.localized import LANGUAGES, Language
from qacouncil.queries.protocol import printed_content
from qacouncil.ui.context import Ui
from qacouncil.ui.paper_dialog import PaperDialog
from qacouncil.ui.paper_files import ENDING, ask_for_files, tell_saved, write_papers
from qacouncil.ui.screen import Paper

UNFIT = re.compile(r'[\\/:*?"<>|]')  # what no file name may hold on Windows


class ExportDialog(PaperDialog):
    """Which languages the minutes are exported in."""

    def __init__(
        self, ui: Ui, parent: QWidget | None, content: ProtocolContent, paper: Paper
    ) -> None:
        gaps = {language: protocol_gaps(content, language) for language in LANGUAGES}
        super().__init__(ui, parent, gaps, paper.language)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        words = self.ui.words
        self.set_question(words.gettext("Export the minutes in which languages?"))
        self.set_buttons(
            words.pgettext("button", "Cancel"), words.pgettext("button", "Export as PDF")
        )


def export_protocol(ui: Ui, window: QWidget, paper: Paper) -> None:
    """Ask for languages and place, write the files beside the window, offer to open them."""
    session, words = ui.session, ui.words
    session.flush()
    content = session.read(printed_content, paper.meeting_id)
    dialog = ExportDialog(ui, window, content, paper)
    chosen = dialog.languages if dialog.exec() else []
    if not chosen:
        return
    stem = words.pgettext("file name", "minutes")
    targets = ask_for_files(
        ui,
        window,
        {each: file_name(content, each, stem) for each in chosen},
        file=words.gettext("Export the minutes"),
        folder=words.gettext("Folder for the minutes"),
    )
    if targets:
        work = session.work(write_protocols, content, targets)
        work.then(lambda _: tell_saved(ui, *targets.values()))


def write_protocols(content: ProtocolContent, targets: dict[Language, Path]) -> None:
    """Write the protocol in each language to its file. Raises UserError where a disk refuses."""
    write_papers(partial(protocol_pdf, content), targets)


def file_name(content: ProtocolContent, language: Language, stem: str) -> str:
    """`protocol 4 26.11.2026 kk.pdf`: the word in the language of the window."""
    number = ""
    if content.number is not None:
        # A prefix such as "09-12/" would name a folder.
        number = f" {UNFIT.sub('-', content.number_prefix)}{content.number}"
    return f"{stem}{number} {content.date.isoformat()} {language}{ENDING}"
