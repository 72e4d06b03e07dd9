"""The screen of documents: every paper the council owes, and those that were given out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from qacouncil.changes import Changes
from qacouncil.errors import UserError
from qacouncil.queries.meetings_list import meetings_list
from qacouncil.queries.paper_points import paper_points
from qacouncil.queries.papers import all_of_meeting
from qacouncil.rules.papers import MEETING_PAPERS, NEEDS, Need
from qacouncil.rules.terms import PaperFormat, PaperKind, PaperLanguage, Stage
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.documents.all_papers import AllPapers, Step
from qacouncil.ui.documents.giving_out import Order, elsewhere, print_paper, save_paper
from qacouncil.ui.documents.issued_view import IssuedView
from qacouncil.ui.documents.last_choices import last_folder, last_kind, remember
from qacouncil.ui.documents.paper_form import PaperForm
from qacouncil.ui.documents.paper_list import PaperList
from qacouncil.ui.documents.preview import PreviewPanel
from qacouncil.ui.documents.preview_maker import Preview, PreviewMaker, wanted
from qacouncil.ui.notices import open_outside
from qacouncil.ui.page import PageHead, page_column
from qacouncil.ui.paper_files import tell_saved_in
from qacouncil.ui.said import today
from qacouncil.ui.screen import Screen
from qacouncil.ui.side_panel import SidePanel
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.segmented import Segmented

PAPERS, ISSUED = "papers", "issued"
_LIST, _PREVIEW, _MAIN = 248, 440, 612
_ISSUED_ALONE = frozenset({"issued_paper"})
_IN_ALL = (PaperLanguage.KK, PaperLanguage.RU, PaperLanguage.EN)


class DocumentsScreen(Screen):
    """Opened with a meeting, the papers are of that one; `look_at` takes the paper by name."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._stale = True
        self._points_of: tuple[str, bool] | None = None  # of which meeting, only printed ones
        self.head = PageHead()
        self.views = Segmented(ui)
        self.head.add_before_gap(self.views)
        self.list, self.form, self.issued = PaperList(ui), PaperForm(ui), IssuedView(ui)
        self.preview = PreviewPanel(ui)
        self.maker = PreviewMaker(ui, self)
        self.all = AllPapers(ui, self)
        self._arrange()
        self._connect()
        self.retranslate()
        kind = last_kind(ui)
        self.form.show_kind(self.form.kind)
        self.list.choose(kind)

    # What the window asks

    def open(self, record_id: str) -> None:
        self.renew()
        if record_id:
            self.form.needs.choose_meeting(record_id)
            self.issued.choose_meeting(record_id)
            self._wish()

    def look_at(self, item: int, field: str) -> None:
        """field: a paper by name, or the list of those given out."""
        del item
        self._turn(ISSUED if field == ISSUED else PAPERS)
        kind = next((each for each in PaperKind if each == field), None)
        if kind is not None:
            self.list.choose(kind)
        self.first().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def first(self) -> QWidget:
        return self.issued.first() if self._on_issued else self.list.first()

    def refresh(self, changes: Changes | None) -> None:
        session = self.ui.session
        lines = session.read(meetings_list, council_id=session.council_id)
        if changes is None or changes.tables - _ISSUED_ALONE:
            self.form.needs.show_meetings(lines)
            self._points_of = None
            self._wish()
        if changes is None or "issued_paper" in changes.tables:
            self.issued.read([each.meeting for each in lines])

    def retranslate(self) -> None:
        words = self.ui.words
        self.head.heading.setText(words.pgettext("screen", "Documents"))
        self.setAccessibleName(words.pgettext("screen", "Documents"))
        self.views.set_choices(
            [
                (PAPERS, words.pgettext("view", "Papers")),
                (ISSUED, words.pgettext("view", "Issued")),
            ]
        )
        self.list.say()
        before = self.form.language.value()
        self.form.speak()  # that of the window, until another was chosen
        self.form.say()
        if self.form.language.value() != before:
            self._wish()
        self.issued.say()

    def keys(self) -> list[tuple[str, str]]:
        words = self.ui.words
        if self._on_issued and not self.issued.some:
            return []
        if self._on_issued:
            return [
                ("Enter", words.pgettext("key", "open")),
                ("Ctrl+E", words.pgettext("key", "save a copy")),
                ("F8", words.pgettext("key", "preview")),
            ]
        return [
            ("Ctrl+E", words.pgettext("key", "save as PDF")),
            ("Ctrl+P", words.pgettext("key", "print")),
            ("F8", words.pgettext("key", "preview")),
        ]

    def save_paper(self) -> bool:
        button = self.issued.list.save_it if self._on_issued else self.form.save[PaperFormat.PDF]
        button.click()  # where it cannot be, it is disabled and the screen says why
        return True

    def print_paper(self) -> bool:
        if not self._on_issued:
            self.form.print.click()
        return True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._make()

    # Choosing

    @property
    def _on_issued(self) -> bool:
        return self.views.value() == ISSUED

    def _turn(self, view: object) -> None:
        self.views.set_value(view)
        self._main.setCurrentWidget(self.issued if self._on_issued else self._papers)
        if self._on_issued:
            self.issued.show_selected()
        else:
            self._wish()
        self.keys_changed.emit()

    def _choose(self, kind: PaperKind) -> None:
        if kind != self.form.kind:
            self.form.show_kind(kind)
            remember(self.ui, kind=kind)
            self._wish()

    def _wish(self) -> None:
        """Something else is wished for: the pages follow once they are seen."""
        self._stale = True
        self._read_points()
        if self.isVisible():
            self._make()

    def _make(self) -> None:
        if not self._stale or self._on_issued:
            return
        self._stale = False
        want = self.form.wanted()
        self.maker.want(want)
        if want is None:
            self.preview.clear()
            self.form.show_refusal(None)

    def _read_points(self) -> None:
        """The points to choose from; for an extract those of signed minutes."""
        kind, line = self.form.kind, self.form.needs.line
        printed = kind is PaperKind.EXTRACT
        there = line is not None and (not printed or line.meeting.stage is Stage.SIGNED)
        wanted = there and Need.DECISIONS in NEEDS[kind]
        of = (line.meeting.id if line is not None and wanted else "", printed)
        if of != self._points_of:
            self._points_of, read = of, self.ui.session.read
            points = read(paper_points, of[0], printed=printed) if of[0] else ()
            self.form.needs.show_points(of[0], points)

    def _made(self, made: Preview) -> None:
        if self._on_issued:
            self._stale = True
            return
        self.preview.show_pdf(str(made.wanted), self.ui.language, made.pdf)
        self.form.show_preview(made)

    def _refused(self, error: UserError) -> None:
        if not self._on_issued:
            self.preview.clear()
        self.form.show_refusal(error)

    # Acting

    def order(self, paper_format: PaperFormat) -> Order | None:
        """The paper as it would be given out; None: something is missing."""
        want, line = self.form.wanted(), self.form.needs.line
        if want is None:
            return None
        meeting = line.meeting if line is not None and want.wish.meeting_id else None
        return Order(want.wish, meeting, want.language, paper_format)

    def _save(self, paper_format: PaperFormat) -> None:
        order = self.order(paper_format)
        if order is not None:
            save_paper(self.ui, self.window(), order)

    def _print(self) -> None:
        order = self.order(PaperFormat.PDF)
        if order is not None:
            print_paper(self.ui, self.window(), order)

    def _save_all(self) -> None:
        line = self.form.needs.line
        if line is None or self.all.running:
            return
        session, words = self.ui.session, self.ui.words
        start = last_folder(self.ui) or session.file.path.parent
        title = words.gettext("Folder for the papers of the meeting")
        chosen = QFileDialog.getExistingDirectory(self.window(), title, str(start))
        if not chosen:
            return
        named, day = line.meeting, today(self.ui)
        wishes = all_of_meeting(named.id, session.council_id, named.stage, day)
        orders = [
            Order(wanted(wish, language).wish, named, language)
            for wish in wishes
            for language in _IN_ALL
        ]
        folder = Path(chosen)
        remember(self.ui, folder=str(folder))
        self.form.all.setEnabled(False)
        self.form.progress.begin()
        self._say_step(0, len(orders))
        self.all.start(orders, folder)

    def _stepped(self, step: Step) -> None:
        self._say_step(step.done, step.total)

    def _say_step(self, done: int, total: int) -> None:
        words = self.ui.words
        said = words.gettext("Papers made: {done} of {total}", done=done, total=total)
        self.form.progress.show_step(said, done, total)

    def _all_ended(self) -> None:
        self.form.progress.end()
        self.form.all.setEnabled(True)
        if self.all.paths:
            tell_saved_in(self.ui, self.all.paths)

    def _all_refused(self, error: UserError) -> None:
        self.form.progress.end()
        self.form.all.setEnabled(True)
        self.ui.tell(elsewhere(error, self._save_all))

    def _open_folder(self) -> None:
        open_outside(last_folder(self.ui) or self.ui.session.file.path.parent)

    def _mend(self) -> None:
        line = self.form.needs.line
        of_meeting = self.form.kind in MEETING_PAPERS and line is not None
        if of_meeting and line is not None:
            self.ui.go(Place("meeting", line.meeting.id))
        else:
            self.ui.go(Place("meetings"))

    def _enter(self) -> None:
        first = self.form.needs.first()
        (first or self.form.language).setFocus(Qt.FocusReason.TabFocusReason)

    # Making

    def _connect(self) -> None:
        self.views.chosen.connect(self._turn)
        self.list.chosen.connect(self._choose)
        self.list.entered.connect(self._enter)
        self.form.changed.connect(self._wish)
        self.form.mended.connect(self._mend)
        for each, button in self.form.save.items():
            button.clicked.connect(lambda _on=False, each=each: self._save(each))
        self.form.print.clicked.connect(self._print)
        self.form.all.clicked.connect(self._save_all)
        self.form.folder.clicked.connect(self._open_folder)
        self.form.progress.cancelled.connect(self.all.stop)
        self.maker.made.connect(self._made)
        self.maker.refused.connect(self._refused)
        self.all.stepped.connect(self._stepped)
        self.all.ended.connect(self._all_ended)
        self.all.refused.connect(self._all_refused)
        self.issued.shown.connect(self.preview.show_pdf)
        self.issued.put_away.connect(self.preview.clear)

    def _arrange(self) -> None:
        self._papers = QWidget()
        row = QHBoxLayout(self._papers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_M)
        self.list.setFixedWidth(_LIST)
        self.form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        row.addWidget(self.list)
        row.addWidget(self.form, 1)
        self._main = QStackedWidget()
        self._main.addWidget(self._papers)
        self._main.addWidget(self.issued)
        beside = SidePanel(self.ui, "documents", self._main, self.preview, _PREVIEW, most=_MAIN)
        column = page_column(self)
        column.addWidget(self.head)
        column.addWidget(beside, 1)
