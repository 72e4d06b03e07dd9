"""The paper chosen: what it needs, its language, what it lacks there, and what to do with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.documents.gaps import GapKind, gap_sentence
from qacouncil.errors import UserError
from qacouncil.i18n.paper_words import SHORT, format_words, kind_words
from qacouncil.rules.papers import MEETING_PAPERS, formats_of, is_kept, languages_of
from qacouncil.rules.terms import PaperFormat, PaperKind, PaperLanguage
from qacouncil.ui.context import Ui
from qacouncil.ui.documents.gaps_dialog import GapsDialog
from qacouncil.ui.documents.last_choices import last_language, remember
from qacouncil.ui.documents.needs import Needs
from qacouncil.ui.documents.preview_maker import Preview, Wanted, wanted
from qacouncil.ui.page import Scrolled
from qacouncil.ui.tokens import GAP_M, GAP_S, GAP_XS
from qacouncil.ui.widgets.basic import Button, Panel, label, line
from qacouncil.ui.widgets.callout import Callout
from qacouncil.ui.widgets.progress import Progress
from qacouncil.ui.widgets.segmented import Segmented

_GAPS_TOLD = 20
_LIST_SHARE = 9  # of the room that is left, to the list of points where there is one


class PaperForm(Panel):
    """`changed`: something else is wished for. The buttons' acts are the screen's.

    `mended`: the person goes to what keeps the paper from being made.
    """

    changed = Signal()
    mended = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.kind = PaperKind.PROTOCOL
        self._refusal: UserError | None = None
        self._preview: Preview | None = None
        self.needs = Needs(ui)
        self.needs.changed.connect(self.changed)
        self._language_label = label("label")
        self.language = Segmented(ui)
        self.language.chosen.connect(self._choose_language)
        self.lacks = Button(ui, "warning", "flag", small=True)
        self.lacks.clicked.connect(self._list_gaps)
        self.refusal = Callout(ui, "warning", "warning")
        self.mend = Button(ui, "link")
        self.mend.clicked.connect(self.mended)
        self.kept = label("note", wrap=True)
        self.save: dict[PaperFormat, Button] = {
            each: Button(ui, "primary" if each is PaperFormat.PDF else "secondary")
            for each in PaperFormat
        }
        self.print = Button(ui, "secondary", "print")
        self.all = Button(ui, "secondary", "folder")
        self.folder = Button(ui, "flat", "folder")
        self.progress = Progress(ui)
        self.progress.hide()
        self._arrange()

    def show_kind(self, kind: PaperKind) -> None:
        """Another paper."""
        self.kind = kind
        self._refusal = self._preview = None
        self.language.set_choices([(each, SHORT[each]) for each in languages_of(kind)])
        self.speak()
        self.needs.show_kind(kind)
        self.say()

    def wanted(self) -> Wanted | None:
        """The paper wished for; None: something is missing."""
        wish = self.needs.wish()
        language = self.language.value()
        if wish is None or not isinstance(language, PaperLanguage):
            return None
        return wanted(wish, language)

    def speak(self) -> None:
        """Take the language chosen last, if the paper is there in it."""
        self.language.set_value(last_language(self._ui))

    def show_preview(self, preview: Preview) -> None:
        """It can be made: what it lacks, and whether it is kept when it is given out."""
        self._preview, self._refusal = preview, None
        self._say_state()

    def show_refusal(self, error: UserError | None) -> None:
        """It cannot be made, and why; None: something is missing in the fields."""
        self._preview, self._refusal = None, error
        self._say_state()

    def say(self) -> None:
        """Set every text."""
        words = self._ui.words
        self.title.setText(kind_words(words, self.kind))
        self.needs.say()
        self._language_label.setText(words.gettext("Language of the paper"))
        self.language.setAccessibleName(words.gettext("Language of the paper"))
        self.save[PaperFormat.PDF].setText(words.pgettext("button", "Save as PDF"))
        for each in (PaperFormat.DOCX, PaperFormat.HTML):
            self.save[each].setText(format_words(words, each))
            name = words.gettext("Save as {format}", format=format_words(words, each))
            self.save[each].setAccessibleName(name)
        self.print.setText(words.pgettext("button", "Print…"))
        self.all.setText(words.pgettext("button", "All papers of the meeting…"))
        self.all.setToolTip(words.gettext("Into a folder, as PDF, in three languages"))
        self.folder.setText(words.pgettext("button", "Open the folder"))
        self.progress.retranslate()
        self._say_state()

    def lacking(self) -> list[str]:
        """What the paper lacks in its language, in sentences."""
        if self._preview is None:
            return []
        gaps = [each for found in self._preview.gaps.values() for each in found]
        return list(dict.fromkeys(gap_sentence(each, self._ui.words) for each in gaps))

    def _choose_language(self, language: object) -> None:
        if isinstance(language, PaperLanguage):
            remember(self._ui, language=language)
            self.changed.emit()

    def _say_state(self) -> None:
        can = self._preview is not None
        told = self.lacking()
        self.lacks.setText(self._lacks_words(len(told)))
        self.lacks.setToolTip("\n".join(told[:_GAPS_TOLD]))
        self.lacks.setVisible(bool(told))
        why = self._why()
        self.refusal.set_text(why)
        self.refusal.setVisible(bool(why))
        self.mend.setText(self._mend_words())
        self.mend.setVisible(bool(why))
        for each, button in self.save.items():
            button.setVisible(each in formats_of(self.kind))
            button.setEnabled(can)
        self.print.setEnabled(can)
        line_ = self.needs.line
        self.all.setVisible(self.kind in MEETING_PAPERS)
        self.all.setEnabled(line_ is not None)
        self.kept.setText(self._kept())
        self.kept.setVisible(can)
        self._column.setStretchFactor(self.needs, _LIST_SHARE if self.needs.lists_points else 0)

    def _lacks_words(self, number: int) -> str:
        words, found = self._ui.words, self._preview.gaps.values() if self._preview else ()
        if all(gap.kind is GapKind.NOT_TRANSLATED for gaps in found for gap in gaps):
            return words.gettext("Places without a translation: {number}", number=number)
        return words.gettext("Points to note: {number}", number=number)

    def _list_gaps(self) -> None:
        GapsDialog(self._ui, self.window(), self.lacking).open()

    def _why(self) -> str:
        words = self._ui.words
        if self._refusal is not None:
            return self._refusal.sentence(words)
        if self.kind in MEETING_PAPERS and self.needs.line is None:
            return words.gettext("There are no meetings yet. Plan a meeting first.")
        return ""

    def _mend_words(self) -> str:
        words = self._ui.words
        if self.kind in MEETING_PAPERS and self.needs.line is not None:
            return words.pgettext("button", "Go to the meeting")
        return words.pgettext("button", "Go to the meetings")

    def _kept(self) -> str:
        words = self._ui.words
        if self._preview is None:
            return ""
        if self._ui.session.file.read_only:
            return words.gettext(
                "The file is open for reading only: what is saved or printed is not noted in it."
            )
        if is_kept(self._preview.stage):
            return words.gettext("What is saved or printed is kept among the issued papers.")
        return words.gettext("A draft: kept among the issued papers once the minutes are signed.")

    def _arrange(self) -> None:
        inside = QWidget()
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(GAP_M, GAP_M, GAP_M, GAP_M)
        column.setSpacing(GAP_S)
        column.addWidget(self.needs)
        column.addWidget(self._language_label)
        column.addWidget(self.language)
        left = QHBoxLayout()
        left.addWidget(self.lacks)
        left.addStretch(1)
        column.addLayout(left)
        column.addWidget(self.refusal)
        row = QHBoxLayout()
        row.addWidget(self.mend)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        column.addWidget(self.kept)
        column.addWidget(self.progress)
        self.body.addWidget(Scrolled(inside), 1)
        self.body.addWidget(line())
        self.body.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QWidget()
        grid = QGridLayout(foot)
        grid.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_M)
        grid.setHorizontalSpacing(GAP_S)
        grid.setVerticalSpacing(GAP_XS)
        rows = (
            (self.save[PaperFormat.PDF], self.save[PaperFormat.DOCX]),
            (self.print, self.folder),
            (self.all, self.save[PaperFormat.HTML]),  # a paper has one of them at most
        )
        for row, buttons in enumerate(rows):
            across = QHBoxLayout()
            across.setSpacing(GAP_S)
            for button in buttons:
                across.addWidget(button)
            across.addStretch(1)
            grid.addLayout(across, row, 0)
        return foot
