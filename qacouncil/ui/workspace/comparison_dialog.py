"""Two revisions of the minutes beside each other, in one language."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget
from shiboken6 import isValid

from qacouncil.documents.protocol import protocol_lines
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import LANGUAGES, Language
from qacouncil.queries.revisions import Revision, revision_content, revisions
from qacouncil.rules.comparison import Line, compare
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.session import Session
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.key_button import KeyButton
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.segmented import Segmented
from qacouncil.ui.workspace.comparison_list import ComparisonList
from qacouncil.ui.workspace.page_view import SHORT
from qacouncil.ui.workspace.revision_words import revision_words


class ComparisonDialog(Retranslating, Dialog):
    """pair: the numbers of the revisions; the later one stands at the right."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        meeting_id: str,
        pair: tuple[int, int],
        language: Language,
    ) -> None:
        super().__init__(ui, parent)
        self._meeting_id = meeting_id
        self._known: tuple[Revision, ...] = ui.session.read(revisions, meeting_id)
        self._asked = 0
        self._working = False
        self.left, self.right, self.language = Choice(ui), Choice(ui), Segmented(ui)
        self.list = ComparisonList(ui)
        self.previous = KeyButton(ui, "Shift+F3", "secondary")
        self.next = KeyButton(ui, "F3", "secondary")
        self._fact = label("fact", wrap=True)
        self.language.set_choices([(each, SHORT[each]) for each in LANGUAGES])
        self.language.set_value(language)
        self._say_choices()
        self.left.set_value(min(pair))
        self.right.set_value(max(pair))
        for each in (self.left, self.right, self.language):
            each.chosen.connect(self._compare)
        self.previous.clicked.connect(lambda: self.list.go(-1))
        self.next.clicked.connect(lambda: self.list.go(1))
        shortcut(self, "F3", self.next.click)
        shortcut(self, "Shift+F3", self.previous.click)
        self._lay_out(parent)
        self.cancel.hide()
        self.retranslate()
        self.list.setFocus()
        self._compare()

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("What differs between the revisions"))
        self.set_buttons(words.pgettext("button", "Cancel"), words.pgettext("button", "Close"))
        self.previous.setText(words.pgettext("button", "Previous difference"))
        self.next.setText(words.pgettext("button", "Next difference"))
        self.language.setAccessibleName(words.gettext("Language of the minutes"))
        self.left.setAccessibleName(words.gettext("Earlier revision"))
        self.right.setAccessibleName(words.gettext("Later revision"))
        self._say_choices()
        self._say_fact()

    def _lay_out(self, parent: QWidget | None) -> None:
        above = QHBoxLayout()
        above.setSpacing(GAP_S)
        above.addWidget(self.language)
        above.addWidget(self._fact, 1)
        above.addWidget(self.previous)
        above.addWidget(self.next)
        heads = QGridLayout()
        heads.setSpacing(GAP_S)
        for column, choice in enumerate((self.left, self.right)):
            heads.addWidget(choice, 0, column)
            heads.setColumnStretch(column, 1)
        self.body.addLayout(above)
        self.body.addLayout(heads)
        self.body.addWidget(self.list, 1)
        room = (parent.window() if parent is not None else self).size()
        self.list.setMinimumSize(640, max(240, room.height() - 220))
        self.resize(min(1200, room.width() - 40), max(480, room.height() - 40))

    def _compare(self, _chosen: object = None) -> None:
        """Beside the window; an answer to what was asked before is passed over."""
        left, right, language = self.left.value(), self.right.value(), self.language.value()
        if not isinstance(left, int) or not isinstance(right, int):
            return
        self._asked += 1
        self._working = True
        self._say_fact()
        asked, session = self._asked, self.ui.session
        language = next(each for each in LANGUAGES if each == language)
        work = session.work(_lines, session, self._meeting_id, (left, right), language)
        work.then(lambda lines: self._show(asked, lines))

    def _show(self, asked: int, lines: tuple[Line, ...]) -> None:
        if isValid(self) and asked == self._asked:
            self._working = False
            self.list.show_lines(lines)
            self._say_fact()

    def _say_fact(self) -> None:
        words, number = self.ui.words, len(self.list.differences)
        if self._working:
            said = words.gettext("Comparing the revisions…")
        elif number:
            said = words.gettext("Paragraphs that differ: {number}", number=number)
        else:
            said = words.gettext("The revisions say the same.")
        self._fact.setText(said)
        for button in (self.previous, self.next):
            button.setEnabled(bool(number) and not self._working)

    def _say_choices(self) -> None:
        chosen = self.left.value(), self.right.value()
        said = [(each.number, revision_words(self.ui, each)) for each in self._known]
        for choice, value in zip((self.left, self.right), chosen, strict=True):
            choice.set_choices(said)
            if value is not None:
                choice.set_value(value)


def _lines(
    session: Session, meeting_id: str, pair: tuple[int, int], language: Language
) -> tuple[Line, ...]:
    """In a thread of the pool."""
    translator = load_translator(language)
    left, right = (
        protocol_lines(session.read(revision_content, meeting_id, number), translator)
        for number in pair
    )
    return compare(left, right)
