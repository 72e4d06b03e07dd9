"""The votes of an item: typed as a draft, explained while they are typed, closed and reopened."""

from __future__ import annotations

import uuid
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qacouncil.changes import Changes
from qacouncil.errors import UserError
from qacouncil.operations.agenda import change_presiding
from qacouncil.operations.votes import (
    close_as_typed,
    draft_vote,
    keep_vote,
    remove_vote,
    reopen_vote,
)
from qacouncil.queries.vote_reckoning import Reckoning, reckon
from qacouncil.queries.vote_sheet import Basis, Typed, VoteSheet, VoteView, read_vote_sheet
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.session import Writing
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.workspace.content_language import ContentLanguage
from qacouncil.ui.workspace.second_vote_dialog import SecondVoteDialog
from qacouncil.ui.workspace.vote_choice import VoteChoice
from qacouncil.ui.workspace.vote_form import VoteForm, vote_data
from qacouncil.ui.workspace.vote_outcome import VoteOutcome

_TABLES = frozenset(
    {
        *("vote", "vote_point", "vote_result", "ballot", "counting_member", "decision"),
        *("recusal", "attendance", "attendance_interval", "meeting", "agenda_item"),
    }
)
# They touch an item or its points and change nothing that a vote rests on.
_TEXTS = frozenset({"write_heard", "change_item", "change_decision"})


class VoteSection(Retranslating, QWidget):
    """What is typed is kept as a draft; nothing is checked before it is closed, but all is told."""

    def __init__(self, ui: Ui, content: ContentLanguage) -> None:
        super().__init__()
        self.ui = ui
        self._sheet: VoteSheet | None = None
        self._vote_id = ""
        self._added = False
        self._idle: Typed | None = None  # chosen for a vote of which no number is typed yet
        self._writing = 0
        self._sent: dict[str, Typed] = {}  # what is on its way to the disk, by vote
        self._last: dict[str, str] = {}  # the vote sent last, by item
        self._refusal: UserError | None = None
        self.choice, self.form = VoteChoice(ui), VoteForm(ui, content)
        self.outcome = VoteOutcome(ui)
        self.locked = label("note", wrap=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_S)
        for widget in (self.choice, self.form, self.outcome, self.locked):
            rows.addWidget(widget)
        self.choice.chosen.connect(self._choose)
        self.form.edited.connect(self._reckon)
        self.form.left_changed.connect(self._save)
        self.form.casting.presides.connect(self._set_presiding)
        self.form.fields.unanimous.connect(self._unanimous)
        self.outcome.closing.connect(self._close_or_reopen)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self._key = shortcut(self, "U", self._unanimous, context)
        self.retranslate()

    def show_item(self, meeting_id: str, item_id: str) -> None:
        """Show the votes of an item; what was still being typed is kept first."""
        self.settle()
        if self._sheet is None or self._sheet.item_id != item_id:
            self._begin("")
            self.form.clear()
        self._read(meeting_id, item_id)

    def refresh(self, changes: Changes | None) -> None:
        """Read anew where a change concerns it; what is still on its way to the disk stays."""
        sheet = self._sheet
        if sheet is None:
            return
        concerned = changes is None or bool(changes.tables & _TABLES)
        if concerned and (changes is None or changes.operation not in _TEXTS):
            self._read(sheet.meeting_id, sheet.item_id)

    def settle(self) -> None:
        """Save what is still being typed."""
        self.form.settle()

    def enter(self) -> None:
        """The cursor goes into the first field that can be typed in (F4)."""
        first = self.form.fields.numbers["for_"]
        if first.isEnabled():
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
            first.selectAll()
        else:
            self.outcome.close_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        self._lock()
        self._reckon()

    # What is shown

    def _read(self, meeting_id: str, item_id: str) -> None:
        self._sheet = self._fresh(meeting_id, item_id)
        self._show()

    def _fresh(self, meeting_id: str, item_id: str) -> VoteSheet | None:
        moment = self.ui.clock()
        sheet = self.ui.session.read(read_vote_sheet, meeting_id, item_id, moment)
        reading = self.ui.session.file.read_only
        return replace(sheet, editable=False) if sheet is not None and reading else sheet

    def _begin(self, vote_id: str) -> None:
        """Another vote is to be shown; empty: the last draft, else the last vote."""
        typed_in = self.form.focusWidget()
        if typed_in is not None:
            typed_in.clearFocus()  # or its field would keep the text of the other vote
        self._vote_id, self._added, self._idle = vote_id, False, None
        self._refusal = None
        self.outcome.forget()

    def _begin_on(self, item_id: str, vote_id: str) -> None:
        """The same, once it is written: another item may be on show by then."""
        if self._sheet is not None and self._sheet.item_id == item_id:
            self._begin(vote_id)

    def _vote(self) -> VoteView | None:
        """The vote on show; None: one that is not begun yet."""
        votes = () if self._sheet is None else self._sheet.votes
        return next((vote for vote in votes if vote.id == self._vote_id), None)

    def _basis(self, sheet: VoteSheet) -> Basis:
        vote = self._vote()
        return sheet.draft if vote is None else vote.basis

    def _known(self, sheet: VoteSheet) -> Typed:
        """What is kept of the vote; a new one is on the points that no vote is on yet."""
        vote, sent = self._vote(), self._sent.get(self._vote_id)
        if sent is not None:
            return sent
        if vote is not None:
            return vote.typed
        return self._idle or Typed(points=sheet.points_left())

    def _is_begun(self) -> bool:
        return self._vote() is not None or self._vote_id in self._sent

    def _pick(self, sheet: VoteSheet) -> None:
        """Show the last draft, else the last vote, unless another one was begun or asked for."""
        empty = self.form.typed(Typed()).is_empty
        if self._vote_id and (self._is_begun() or self._added or not empty):
            return
        drafts = [vote.id for vote in sheet.votes if vote.result is None]
        known = drafts or [vote.id for vote in sheet.votes]
        last = self._last.get(sheet.item_id, "")
        usual = known[-1] if known else self._vote_id or str(uuid.uuid4())
        self._vote_id = last if last in self._sent else usual

    def _show(self) -> None:
        sheet = self._sheet
        self.setEnabled(sheet is not None)
        if sheet is None:
            return
        self._pick(sheet)
        vote = self._vote()
        enabled = sheet.editable and (vote is None or vote.result is None)
        self.choice.show_votes(sheet, self._vote_id)
        self.form.show_vote(sheet, self._basis(sheet), self._known(sheet), enabled=enabled)
        self.outcome.close_button.setEnabled(sheet.editable)
        self.outcome.more.entries = self.choice.entries(self, sheet, vote)
        self._lock()
        self._reckon()

    def _lock(self) -> None:
        sheet = self._sheet
        locked = sheet is not None and not sheet.editable
        self.locked.setText(self.choice.why_locked(sheet) if sheet and locked else "")
        self.locked.setVisible(locked)

    def _reckon(self) -> None:
        """Tell what the votes come to as they stand in the fields, at each key."""
        sheet, vote = self._sheet, self._vote()
        if sheet is None:
            return
        basis = self._basis(sheet)
        if vote is not None and vote.result is not None:
            typed, reckoning = vote.typed, Reckoning(vote.count, result=vote.result)
        else:
            typed = self.form.typed(self._known(sheet))
            reckoning = reckon(basis, typed)
            self.form.show_kind(typed.kind)
        closed = vote is not None and vote.result is not None
        self.form.show_casting(reckoning, typed)
        refusal = self._refusal
        self.form.tell(basis, reckoning, None if refusal is None else refusal.sentence)
        self.outcome.show_outcome(basis, typed, reckoning, closed=closed)

    # What is written

    def _save(self) -> None:
        sheet, vote = self._sheet, self._vote()
        if sheet is None or not sheet.editable or (vote is not None and vote.result is not None):
            return
        self._refusal = None
        self._reckon()
        known = self._known(sheet)
        typed = self.form.typed(known)
        if typed.same_as(known):
            return
        begun = self._is_begun()
        self._last[sheet.item_id] = self._vote_id
        if not typed.is_empty or typed.issued is not None:
            self._sent[self._vote_id] = typed
            data = vote_data(typed)
            self._write(self.ui.session.write(keep_vote, sheet.item_id, self._vote_id, data))
        elif begun and not known.is_empty:
            self._sent[self._vote_id] = typed
            self._write(self.ui.session.write(remove_vote, self._vote_id))
        elif not begun:
            self._idle = typed

    def _write(self, writing: Writing) -> None:
        self._writing += 1
        writing.then(lambda _result: self._written(None)).otherwise(self._written)

    def _written(self, refusal: UserError | None) -> None:
        self._writing -= 1
        self._refusal = refusal
        if not self._writing:
            self._sent.clear()
            self.refresh(None)

    def _unanimous(self) -> None:
        if self._sheet is not None and self.form.fields.all_for.isEnabled():
            self.form.all_for(self._basis(self._sheet).entitled)
            self._save()

    def _close_or_reopen(self) -> None:
        sheet, vote = self._sheet, self._vote()
        if sheet is None:
            return
        if vote is not None and vote.result is not None:
            self._write(self.ui.session.write(reopen_vote, vote.id))
            return
        # The minute has gone on since the last look.
        self._sheet = sheet = self._fresh(sheet.meeting_id, sheet.item_id) or sheet
        typed, basis = self.form.typed(self._known(sheet)), self._basis(sheet)
        if typed.minute is None and sheet.now is not None:
            typed = replace(typed, minute=basis.minute)
        if reckon(basis, typed).problems:
            self._reckon()
            return
        first = sheet.voted_already(self._vote_id, typed.points)
        if first is not None and not self._asks_second(sheet, first, typed):
            return
        repeats = None if first is None else first.id
        data = vote_data(typed)
        self._write(
            self.ui.session.write(close_as_typed, sheet.item_id, self._vote_id, data, repeats)
        )

    def _asks_second(self, sheet: VoteSheet, first: VoteView, typed: Typed) -> bool:
        """Whether the person says that this is a second vote; what was typed stays either way."""
        on = set(first.typed.points) & set(typed.points or first.typed.points)
        points = [
            f"{sheet.item_number}.{point.number}"
            for point in sheet.points
            if not first.typed.points or point.id in on
        ]
        return bool(SecondVoteDialog(self.ui, self, ", ".join(points)).exec())

    def _set_presiding(self, person_id: str) -> None:
        if self._sheet is not None:
            self._write(self.ui.session.write(change_presiding, self._sheet.item_id, person_id))

    # Several votes

    def _choose(self, vote_id: object) -> None:
        self.settle()
        self._begin(str(vote_id))
        self._show()

    def add_vote(self) -> None:
        """Another vote on the same item, begun when something is typed."""
        self._choose(uuid.uuid4())
        self._added = True
        self.enter()

    def repeat_vote(self) -> None:
        """A second vote on the points of a closed one, which is kept."""
        sheet, vote = self._sheet, self._vote()
        if sheet is None or vote is None:
            return
        data = vote_data(Typed(kind=vote.typed.kind, points=vote.typed.points))
        again = str(uuid.uuid4())
        writing = self.ui.session.write(draft_vote, sheet.item_id, data, vote.id, again)
        self._write(writing.then(lambda _id: self._begin_on(sheet.item_id, again)))

    def remove_vote(self) -> None:
        """Take a draft away, with undo."""
        sheet, vote = self._sheet, self._vote()
        if sheet is None or vote is None:
            return
        writing = self.ui.session.write(remove_vote, vote.id)
        offer_undo(self.ui, writing, lambda words: words.gettext("The vote was removed."))
        self._write(writing.then(lambda _none: self._begin_on(sheet.item_id, "")))

    def toggle_details(self) -> None:
        """Points, time, majority and ballots: shown or hidden."""
        self.form.details.setVisible(not self.form.details.isVisibleTo(self))
