"""A version of a programme: disciplines, outcomes, matrix, decisions, reviews, each on its tab."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.programme_words import finding_sentence
from qacouncil.queries.programme_card import ProgrammeCard
from qacouncil.queries.programme_matrix import VersionMatrix
from qacouncil.ui.context import Ui
from qacouncil.ui.programmes.decisions_tab import DecisionsTab
from qacouncil.ui.programmes.disciplines_tab import DisciplinesTab
from qacouncil.ui.programmes.findings import Findings
from qacouncil.ui.programmes.matrix_tab import MatrixTab
from qacouncil.ui.programmes.outcomes_tab import OutcomesTab
from qacouncil.ui.programmes.reviews_tab import ReviewsTab
from qacouncil.ui.side_panel import SidePanel
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.basic import Button
from qacouncil.ui.widgets.segmented import Segmented

DISCIPLINES, OUTCOMES, MATRIX, DECISIONS, REVIEWS = TABS = (
    *("disciplines", "outcomes", "matrix"),
    *("decisions", "reviews"),
)
_SIDE = 300


class VersionView(QWidget):
    """`turned`: another tab is shown; `reviewed`: a review (a line, or None for a new one) is to be
    written down; `about`: an agenda item about the programme is wanted.
    """

    turned = Signal()
    reviewed = Signal(object)
    about = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._version: VersionMatrix | None = None
        self.tabs = Segmented(ui)
        self.side_button = Button(ui, "secondary", "panel", small=True)
        self.disciplines = DisciplinesTab(ui)
        self.outcomes = OutcomesTab(ui)
        self.matrix = MatrixTab(ui)
        self.decisions = DecisionsTab(ui)
        self.reviews = ReviewsTab(ui)
        self.findings = Findings(ui)
        self._pages = dict(
            zip(
                TABS,
                (self.disciplines, self.outcomes, self.matrix, self.decisions, self.reviews),
                strict=True,
            )
        )
        self._arrange()
        self.tabs.chosen.connect(lambda _tab: self.turn())
        self.side_button.clicked.connect(self.side.toggle)
        self.side.narrowed.connect(self.side_button.setVisible)
        self.findings.asked.connect(self._reveal)
        self.decisions.about.connect(self.about)
        self.reviews.reviewed.connect(self.reviewed)

    @property
    def tab(self) -> str:
        return str(self.tabs.value() or DISCIPLINES)

    def show_version(self, version: VersionMatrix, card: ProgrammeCard) -> None:
        self._version = version
        self.disciplines.show_version(version)
        self.outcomes.show_version(version)
        self.matrix.show_version(version)
        self.decisions.show_card(card)
        self.reviews.show_card(card)
        self._say_findings()

    def first(self) -> QWidget:
        return self._pages[self.tab].first()

    def turn(self, tab: str = "") -> None:
        """Show the tab that is chosen, or this one."""
        if tab:
            self.tabs.set_value(tab)
        for name, page in self._pages.items():
            page.setVisible(name == self.tab)
        self.turned.emit()

    def add(self) -> None:
        """Insert: whatever the tab is a list of."""
        page = self._pages[self.tab]
        page.add()

    def export_rows(self) -> None:
        self._pages[self.tab].export_rows()

    def keys(self) -> list[tuple[str, str]]:
        t = self._ui.words
        return [*self._pages[self.tab].keys(), ("F8", t.pgettext("key", "side panel"))]

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        self.tabs.set_choices(
            [
                (DISCIPLINES, t.pgettext("view", "Disciplines")),
                (OUTCOMES, t.pgettext("view", "Learning outcomes")),
                (MATRIX, t.pgettext("view", "Matrix")),
                (DECISIONS, t.pgettext("view", "Decisions")),
                (REVIEWS, t.pgettext("view", "Reviews")),
            ]
        )
        self.tabs.setAccessibleName(t.gettext("Parts of the version"))
        self.side_button.name_it(t.pgettext("button", "What is worth a look (F8)"))
        for page in self._pages.values():
            page.say()
        self._say_findings()

    def _say_findings(self) -> None:
        version = self._version
        if version is None:
            return
        found = [
            (each, finding_sentence(self._ui.words, each, version)) for each in version.findings
        ]
        begun = bool(version.disciplines and version.outcomes)
        self.findings.show_findings(found, begun=begun)

    def _reveal(self, discipline_id: str, outcome_id: str) -> None:
        """Bring what a finding is about into view."""
        if self.tab == MATRIX:
            self.matrix.reveal(discipline_id, outcome_id)
        elif discipline_id:
            self.turn(DISCIPLINES)
            self.disciplines.reveal(discipline_id)
        elif outcome_id:
            self.turn(OUTCOMES)
            self.outcomes.reveal(outcome_id)
        if self.side.is_narrow:
            self.side.set_open(False)

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(0, 0, 0, GAP_M)
        bar.addWidget(self.tabs)
        bar.addStretch(1)
        bar.addWidget(self.side_button)
        self.side_button.hide()
        pages = QWidget()
        inside = QVBoxLayout(pages)
        inside.setContentsMargins(0, 0, 0, 0)
        for name, page in self._pages.items():
            inside.addWidget(page)
            page.setVisible(name == DISCIPLINES)
        self.side = SidePanel(self._ui, "programme_version", pages, self.findings, _SIDE)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(bar)
        rows.addWidget(self.side, 1)
