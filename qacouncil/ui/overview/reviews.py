"""The panel of programmes whose monitoring or review is due soon, or overdue."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qacouncil.i18n.programme_words import review_words
from qacouncil.queries.programmes_list import DueReview, ProgrammeLine
from qacouncil.rules.programme_reviews import ReviewState
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.page import emptied
from qacouncil.ui.programmes.rows import review_tag
from qacouncil.ui.said import capital, one_line
from qacouncil.ui.tokens import GAP_M, GAP_S, GAP_XS
from qacouncil.ui.widgets.basic import Button, Panel, label, line
from qacouncil.ui.widgets.flow import Flow, flowing
from qacouncil.ui.widgets.tag import Tag
from qacouncil.ui.widgets.typed_times import date_as_shown

_MOST = 4


class ReviewsDuePanel(Panel):
    """Hidden where nothing is due; each row leads to its programme."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._programmes = Button(ui, "link")
        self._programmes.clicked.connect(lambda: ui.go(Place("programmes")))
        self.head_actions.addWidget(self._programmes)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)

    def show_programmes(self, programmes: tuple[ProgrammeLine, ...]) -> None:
        """Those with a review overdue or due soon, the most pressing first."""
        t = self._ui.words
        self.title.setText(t.gettext("Reviews of programmes"))
        self._programmes.setText(t.pgettext("button", "Programmes"))
        due = sorted(
            (
                (each, row)
                for row in programmes
                for each in row.due
                if each.state in (ReviewState.OVERDUE, ReviewState.SOON)
            ),
            key=lambda pair: (pair[0].due_on, pair[1].code),
        )
        emptied(self._lines)
        for place, (each, row) in enumerate(due[:_MOST]):
            if place:
                self._lines.addWidget(line())
            self._lines.addWidget(self._row(each, row))
        if len(due) > _MOST:
            more = label("fact")
            more.setText(t.gettext("More: {number}", number=len(due) - _MOST))
            more.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
            self._lines.addWidget(line())
            self._lines.addWidget(more)
        self.setVisible(bool(due))

    def _row(self, each: DueReview, row: ProgrammeLine) -> QWidget:
        t = self._ui.words
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        column.setSpacing(GAP_XS)
        kind = capital(review_words(t, each.kind))
        link = Button(self._ui, "link")
        link.setText(row.code)
        link.clicked.connect(lambda: self._ui.go(Place("programmes", row.id)))
        tag = Tag(self._ui)
        sign, icon, words = review_tag(self._ui, each.state)
        tag.set_tag(sign, icon, f"{words}: {date_as_shown(each.due_on)}")
        link.setAccessibleDescription(f"{kind}, {tag.text()}")
        flow = Flow(GAP_S, GAP_XS)
        for part in (link, tag):
            flow.addWidget(part)
        column.addWidget(flowing(flow))
        text = label("fact", wrap=True)
        text.setText(f"{one_line(row.name, self._ui)}. {kind}")
        column.addWidget(text)
        return made
