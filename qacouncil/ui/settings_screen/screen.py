"""The settings screen: council, regulation, phrases, papers, program, and what was removed."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qacouncil.changes import Changes
from qacouncil.queries.council_details import council_details
from qacouncil.queries.letterhead import letterhead
from qacouncil.queries.phrases import own_phrases
from qacouncil.queries.regulations import regulation_versions
from qacouncil.ui.context import Ui
from qacouncil.ui.page import PageHead, Scrolled, page_column
from qacouncil.ui.said import today
from qacouncil.ui.screen import Screen
from qacouncil.ui.settings_screen.council import CouncilSection
from qacouncil.ui.settings_screen.letterhead import LetterheadSection
from qacouncil.ui.settings_screen.papers import PapersSection
from qacouncil.ui.settings_screen.phrases import PhrasesSection
from qacouncil.ui.settings_screen.program import ProgramSection
from qacouncil.ui.settings_screen.regulation import RegulationSection
from qacouncil.ui.settings_screen.regulation_dialog import RegulationDialog
from qacouncil.ui.settings_screen.trash import TrashSection
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.segmented import Segmented

_TABLES = frozenset({"council", "regulation", "phrase"})
Section = (
    CouncilSection
    | RegulationSection
    | PhrasesSection
    | PapersSection
    | LetterheadSection
    | ProgramSection
    | TrashSection
)
TRASH = "trash"
SECTIONS = ("council", "regulation", "phrases", "papers", "program", TRASH)


class SettingsScreen(Screen):
    """Six sections, one shown; fields save as they are left."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self.head, self.sections, self._stack = PageHead(), Segmented(ui), QStackedWidget()
        self.head.add_before_gap(self.sections)
        self.head.fact.hide()  # six sections need the room
        self.head.row.addStretch(1)
        self.council, self.regulation = CouncilSection(ui), RegulationSection(ui)
        self.phrases = PhrasesSection(ui)
        self.papers, self.program = PapersSection(ui), ProgramSection(ui)
        self.letterhead, self.trash = LetterheadSection(ui), TrashSection(ui)
        for section in (
            Scrolled(self.council),
            self.regulation,
            self.phrases,
            Scrolled(self._papers_page()),
            Scrolled(self.program),
            self.trash,
        ):
            self._stack.addWidget(section)
        self.sections.chosen.connect(self.show_section)
        self.regulation.edited.connect(self._edit)
        column = page_column(self)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        self.retranslate()

    def open(self, record_id: str) -> None:
        """With the section of this name: one of SECTIONS."""
        self.renew()
        self.program.show_chosen()  # the settings of the program are not in the file
        if record_id in SECTIONS:
            self.show_section(record_id)

    def show_section(self, name: object) -> None:
        """Show one section."""
        self.sections.set_value(name)
        self._stack.setCurrentIndex(SECTIONS.index(str(name)))
        self._read_trash()

    def refresh(self, changes: Changes | None) -> None:
        self._read_trash()
        if changes is None or changes.tables & _TABLES:
            session = self.ui.session
            details = session.read(council_details, session.council_id)
            self.council.show_council(details)
            self.papers.show_style(details.style)
            logo = session.read(letterhead, session.council_id).logo
            self.letterhead.show_letterhead(details, logo)
            self.regulation.show_versions(session.read(regulation_versions, session.council_id))
            self.phrases.show_phrases(session.read(own_phrases, session.council_id))

    def retranslate(self) -> None:
        t = self.ui.words
        self.head.heading.setText(t.pgettext("screen", "Settings"))
        self.setAccessibleName(t.pgettext("screen", "Settings"))
        names = (
            t.gettext("Council"),
            t.gettext("Regulation"),
            t.gettext("Phrases"),
            t.gettext("Papers"),
            t.gettext("Program"),
            t.gettext("Trash"),
        )
        self.sections.set_choices(list(zip(SECTIONS, names, strict=True)))
        self.sections.setAccessibleName(t.pgettext("screen", "Settings"))
        for section in self._parts():
            section.say()

    def _parts(self) -> tuple[Section, ...]:
        return (
            *(self.council, self.regulation, self.phrases),
            *(self.papers, self.letterhead, self.program, self.trash),
        )

    def _read_trash(self) -> None:
        """Only while it is seen: it is read from all that was ever removed."""
        if self._stack.currentWidget() is self.trash:
            self.trash.read()

    def _papers_page(self) -> QWidget:
        """How the page is set, and below it what stands on it beside the words."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_M)
        column.addWidget(self.papers)
        column.addWidget(self.letterhead, 1)
        return page

    def _edit(self) -> None:
        version = self.regulation.shown()
        if version is None:
            return
        dialog = RegulationDialog(self.ui, self, version, today(self.ui))
        dialog.exec()
