"""Exporting a protocol as PDF, in one language or several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from qacouncil.documents.gaps import gap_sentence, protocol_gaps
from qacouncil.documents.protocol import protocol_pdf
from qacouncil.documents.protocol_content import ProtocolContent
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import LANGUAGES, Language
from qacouncil.queries.protocol import protocol_content
from qacouncil.storage.whole_file import write_whole
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.notices import open_outside
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.screen import Paper
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.checks import CheckBox
from qacouncil.ui.widgets.dialog import Dialog

ENDING = ".pdf"
UNFIT = re.compile(r'[\\/:*?"<>|]')  # what no file name may hold on Windows


class ExportDialog(Retranslating, Dialog):
    """Which languages; says for each what the paper lacks in it."""

    def __init__(
        self, ui: Ui, parent: QWidget | None, content: ProtocolContent, paper: Paper
    ) -> None:
        super().__init__(ui, parent)
        self._content = content
        self.boxes: dict[Language, CheckBox] = {}
        self._lacks = {language: label("note", wrap=True) for language in LANGUAGES}
        self._gaps = {language: protocol_gaps(content, language) for language in LANGUAGES}
        for language in LANGUAGES:
            box = self.boxes[language] = CheckBox(ui)
            box.setChecked(language == paper.language)
            box.toggled.connect(self._check)
            self.body.addWidget(box)
            self.body.addWidget(self._lacks[language])
        self.retranslate()

    @property
    def languages(self) -> list[Language]:
        """The languages chosen."""
        return [each for each in LANGUAGES if self.boxes[each].isChecked()]

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("Export the minutes in which languages?"))
        self.set_buttons(
            words.pgettext("button", "Cancel"), words.pgettext("button", "Export as PDF")
        )
        names = {
            "kk": words.pgettext("language", "Kazakh"),
            "ru": words.pgettext("language", "Russian"),
            "en": words.pgettext("language", "English"),
        }
        for language, box in self.boxes.items():
            box.setText(names[language])
            gaps = self._gaps[language]
            told = list(dict.fromkeys(gap_sentence(gap, words) for gap in gaps))
            said = words.gettext("Places without a translation: {number}", number=len(told))
            lacks = self._lacks[language]
            lacks.setText(said if told else "")
            lacks.setToolTip("\n".join(told[:20]))
            lacks.setVisible(bool(told))
            box.setAccessibleDescription(lacks.text())

    def _check(self) -> None:
        self.verb.setEnabled(bool(self.languages))


def export_protocol(ui: Ui, window: QWidget, paper: Paper) -> None:
    """Ask for languages and place, write the files beside the window, offer to open them."""
    session = ui.session
    session.flush()
    content = session.read(protocol_content, paper.meeting_id)
    dialog = ExportDialog(ui, window, content, paper)
    chosen = dialog.languages if dialog.exec() else []
    if not chosen:
        return
    targets = _ask_for_files(ui, window, content, chosen)
    if targets:
        session.work(write_protocols, content, targets).then(lambda _: _tell(ui, targets))


def write_protocols(content: ProtocolContent, targets: dict[Language, Path]) -> None:
    """Write the protocol in each language to its file. Raises UserError where a disk refuses."""
    for language, path in targets.items():
        write_whole(path, protocol_pdf(content, load_translator(language)))


def file_name(content: ProtocolContent, language: Language, stem: str) -> str:
    """`protocol 4 26.11.2026 kk.pdf`: the word in the language of the window."""
    number = ""
    if content.number is not None:
        # A prefix such as "09-12/" would name a folder.
        number = f" {UNFIT.sub('-', content.number_prefix)}{content.number}"
    return f"{stem}{number} {content.date.isoformat()} {language}{ENDING}"


def _ask_for_files(
    ui: Ui, window: QWidget, content: ProtocolContent, languages: Sequence[Language]
) -> dict[Language, Path]:
    """One file by its name; several in one folder, beside what is there already."""
    words = ui.words
    stem = words.pgettext("file name", "minutes")
    folder = ui.session.file.path.parent
    if len(languages) == 1:
        name, _ = QFileDialog.getSaveFileName(
            window,
            words.gettext("Export the minutes"),
            str(folder / file_name(content, languages[0], stem)),
            f"PDF (*{ENDING})",
        )
        path = Path(name)
        ended = path if path.suffix.lower() == ENDING else path.with_name(path.name + ENDING)
        return {languages[0]: ended} if name else {}
    name = QFileDialog.getExistingDirectory(
        window, words.gettext("Folder for the minutes"), str(folder)
    )
    if not name:
        return {}
    return {each: _free(Path(name) / file_name(content, each, stem)) for each in languages}


def _free(path: Path) -> Path:
    """This name, or the next one with a number: nothing that is there is replaced unasked."""
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return free


def _tell(ui: Ui, targets: dict[Language, Path]) -> None:
    first = next(iter(targets.values()))
    names = ", ".join(path.name for path in targets.values())
    ui.tell(
        Notice(
            "info",
            lambda words: words.gettext("Exported: {names}", names=names),
            lambda words: words.pgettext("button", "Open"),
            lambda: open_outside(*targets.values()),
            second=(
                lambda words: words.pgettext("button", "Open the folder"),
                lambda: open_outside(first.parent),
            ),
        )
    )
