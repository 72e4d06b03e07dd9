"""The vote bar with its running total, and the sentence that explains the outcome."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.names import short_name
from qacouncil.i18n.vote_summary import Part, summarise_vote, total_of_votes
from qacouncil.queries.vote_reckoning import Reckoning, rule_of
from qacouncil.queries.vote_sheet import Basis, Typed
from qacouncil.rules.terms import Outcome
from qacouncil.rules.voting import Count
from qacouncil.ui.announce import Announcer
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import numbers_kept
from qacouncil.ui.tokens import GAP_S, ICON_TAG
from qacouncil.ui.widgets.basic import Button, IconLabel, label
from qacouncil.ui.widgets.callout import Callout
from qacouncil.ui.widgets.meters import VoteBar
from qacouncil.ui.workspace.more import MoreButton

_KINDS = {
    Outcome.ADOPTED: ("done", "done"),
    Outcome.REJECTED: ("danger", "close"),
    Outcome.NO_QUORUM: ("warning", "warning"),
}


class VoteOutcome(Retranslating, QWidget):
    """`closing`: close the vote, or open a closed one again."""

    closing = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._shown: tuple[Basis, Typed, Reckoning, bool] | None = None
        self._announcer = Announcer(self)
        self.bar = VoteBar(ui)
        self._sign = IconLabel(ui, "check", "done", ICON_TAG)
        self.total = label("total")
        self.close_button = _OnceButton(ui)
        self.close_button.clicked.connect(self.closing)
        self.more = MoreButton(ui)
        self.sentence = Callout(ui, "done", "done")
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self.bar, 1)
        for widget in (self._sign, self.total, self.close_button, self.more):
            row.addWidget(widget)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_S)
        rows.addLayout(row)
        rows.addWidget(self.sentence)
        self.retranslate()

    def show_outcome(
        self, basis: Basis, typed: Typed, reckoning: Reckoning, *, closed: bool
    ) -> None:
        """What the vote comes to: stored where it is closed, else as it would now."""
        self._shown = (basis, typed, reckoning, closed)
        self.retranslate()

    def forget(self) -> None:
        """Another vote is shown next: its outcome is no change of this one's."""
        self._announcer.forget()

    def retranslate(self) -> None:
        words = self.ui.words
        if self._shown is None:
            return
        basis, typed, reckoning, closed = self._shown
        self.close_button.setText(
            words.pgettext("button", "Reopen vote")
            if closed
            else words.pgettext("button", "Close vote")
        )
        self._show_total(basis, reckoning.count)
        self._show_bar(basis, reckoning)
        result = reckoning.result
        self.sentence.setVisible(result is not None)
        if result is None or reckoning.count is None:
            return
        language = self.ui.language
        named = () if closed else basis.recused
        names = [short_name(one.name, language, initials_first=True) for one in named]
        rule = rule_of(basis, typed)
        parts = summarise_vote(words, rule, reckoning.count, result, names, closed=closed)
        self.sentence.set_kind(*_KINDS[result.outcome])
        plain = numbers_kept(" ".join(f"{part.head} {part.text}".strip() for part in parts))
        self.sentence.set_rich(" ".join(_marked(part) for part in parts), plain)
        self._announcer.tell(parts[0].head.rstrip(":"))

    def _show_total(self, basis: Basis, count: Count | None) -> None:
        entitled = basis.entitled
        cast = 0 if count is None else count.cast
        kind, sign = "", ""
        if cast and cast >= entitled:
            kind, sign = ("done", "check") if cast == entitled else ("danger", "error")
        self.total.setText(total_of_votes(self.ui.words, cast, entitled))
        self.total.setProperty("kind", f"total-{kind}" if kind else "total")
        self.total.style().unpolish(self.total)
        self.total.style().polish(self.total)
        self._sign.setVisible(bool(sign))
        if sign:
            self._sign.show_icon(sign, kind)

    def _show_bar(self, basis: Basis, reckoning: Reckoning) -> None:
        count = reckoning.count or Count(0, 0)
        left = max(0, basis.entitled - count.for_ - count.against - count.abstained)
        needed = None if reckoning.result is None else reckoning.result.needed
        self.bar.show_numbers(count.for_, count.against, count.abstained, left, needed)


class _OnceButton(Button):
    """What it does is undone by pressing it again: a double click is taken as one."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        event.accept()


def _marked(part: Part) -> str:
    head = f"<b>{escape(part.head)}</b> " if part.head else ""
    return head + escape(numbers_kept(part.text))
