"""The revisions of a meeting's minutes: each with its own page, and what differs between two."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from qacouncil.documents.protocol import protocol_pdf, protocol_with_places
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import Language
from qacouncil.queries.revisions import Revision, revision_content, revisions
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.session import Session
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import Button
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.table import Column, Table
from qacouncil.ui.workspace.comparison_dialog import ComparisonDialog
from qacouncil.ui.workspace.page_maker import Pages
from qacouncil.ui.workspace.page_sheet import PageSheet
from qacouncil.ui.workspace.revision_words import day, revision_words

_WIDTH, _TABLE = 760, 180  # px


class RevisionsDialog(Retranslating, Dialog):
    """Enter shows the page of a revision, Ctrl+P prints it."""

    def __init__(self, ui: Ui, parent: QWidget | None, meeting_id: str, language: Language) -> None:
        super().__init__(ui, parent)
        self._meeting_id, self._language = meeting_id, language
        self.body.addStrut(_WIDTH)
        self.table = Table(ui, _columns(ui), two_lines=True)
        self.table.setMinimumHeight(_TABLE)
        self.page, self.print, self.compare = Button(ui), Button(ui, icon_name="print"), Button(ui)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        for button in (self.page, self.print, self.compare):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(row)
        self.cancel.hide()
        self.page.clicked.connect(lambda: self._show_page(self.table.selected_row()))
        self.print.clicked.connect(self._print)
        self.compare.clicked.connect(self._compare)
        self.table.opened.connect(self._show_page)
        shortcut(self, "Ctrl+P", self._print)
        self._rows: tuple[Revision, ...] = ui.session.read(revisions, meeting_id)
        self.table.show_rows(self._rows, key=lambda each: each.number)
        if self._rows:
            self.table.select(self._rows[-1].number)
        self.compare.setEnabled(len(self._rows) > 1)
        self.retranslate()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("Revisions of the minutes"))
        self.set_buttons(words.pgettext("button", "Cancel"), words.pgettext("button", "Close"))
        self.table.setAccessibleName(words.gettext("Revisions of the minutes"))
        self.page.setText(words.pgettext("button", "Show the page"))
        self.print.setText(words.pgettext("button", "Print…"))
        self.compare.setText(words.pgettext("button", "Compare…"))
        alone = words.gettext("There is one revision: nothing to compare it with.")
        self.compare.setToolTip("" if self.compare.isEnabled() else alone)

    def chosen_pair(self) -> tuple[int, int]:
        """The two that are selected, else the one chosen and the one before or after it."""
        rows = self.table.rows
        places = sorted({index.row() for index in self.table.selectedIndexes()})
        numbers = [rows.row(place).number for place in places]
        if len(numbers) > 1:
            return min(numbers), max(numbers)
        known = [each.number for each in self._rows]
        at = known.index(numbers[0]) if numbers else len(known) - 1
        first = max(0, at - 1)
        return known[first], known[first + 1]

    def _compare(self) -> None:
        pair = self.chosen_pair()
        over = self.parentWidget()  # as large as the window, not as this dialog
        ComparisonDialog(self.ui, over, self._meeting_id, pair, self._language).open()

    def _show_page(self, row: Revision | None) -> None:
        if row is not None:
            over = self.parentWidget()
            RevisionPage(self.ui, over, self._meeting_id, row, self._language).open()

    def _print(self) -> None:
        from qacouncil.ui.printing import print_papers  # noqa: PLC0415 - rarely wanted

        row = self.table.selected_row()
        if row is not None:
            content = self.ui.session.read(revision_content, self._meeting_id, row.number)
            make = partial(protocol_pdf, content)
            print_papers(self.ui, self, make, [self._language])


class RevisionPage(Retranslating, Dialog):
    """The pages of one revision as they print."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        meeting_id: str,
        revision: Revision,
        language: Language,
    ) -> None:
        super().__init__(ui, parent)
        self._revision = revision
        self.sheet = PageSheet(ui)
        self.sheet.setMinimumSize(560, 320)
        self.body.addWidget(self.sheet, 1)
        self.cancel.hide()
        room = (parent.window() if parent is not None else self).size()
        self.resize(min(900, max(600, room.width() - 40)), max(480, room.height()))
        self.retranslate()
        session = ui.session
        work = session.work(_pages, session, meeting_id, revision.number, language)
        work.then(self._show)

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(revision_words(self.ui, self._revision))
        self.sheet.setAccessibleName(words.gettext("Page of the minutes as it is printed"))
        self.set_buttons(words.pgettext("button", "Cancel"), words.pgettext("button", "Close"))

    def _show(self, pages: Pages) -> None:
        if isValid(self):
            self.sheet.show_pages(pages)


def _pages(session: Session, meeting_id: str, number: int, language: Language) -> Pages:
    """In a thread of the pool."""
    content = session.read(revision_content, meeting_id, number)
    pdf, items = protocol_with_places(content, load_translator(language))
    return Pages(meeting_id, language, pdf, items)


def _columns(ui: Ui) -> list[Column]:
    def signed(row: Revision) -> str:
        if not row.signed_at:
            return ui.words.gettext("not signed yet")
        return f"{day(row.signed_at)}, {row.signed_by}" if row.signed_by else day(row.signed_at)

    def reopened(row: Revision) -> str:
        return f"{day(row.reopened_at)}, {row.reopened_by}" if row.reopened_at else ""

    return [
        Column(
            "number",
            lambda t: t.pgettext("table", "Revision"),
            lambda row: str(row.number),
            width=100,
            sort=lambda row: row.number,
        ),
        Column("signed", lambda t: t.pgettext("table", "Signed"), signed, width=190),
        Column("reopened", lambda t: t.pgettext("table", "Reopened"), reopened, width=190),
        Column(
            "reason", lambda t: t.pgettext("table", "Reason"), lambda row: row.reason, stretch=True
        ),
    ]
