"""The fields of one vote together, with what is wrong told at its field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qacouncil.i18n.translator import Translator
from qacouncil.i18n.vote_sentences import vote_problem
from qacouncil.i18n.vote_summary import too_many_votes
from qacouncil.operations.votes import VoteData
from qacouncil.queries.vote_reckoning import Reckoning
from qacouncil.queries.vote_sheet import Basis, Typed, VoteSheet
from qacouncil.rules.terms import Reason, VoteKind
from qacouncil.rules.voting import VoteProblem
from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.workspace.casting_vote import CastingVote
from qacouncil.ui.workspace.content_language import ContentLanguage
from qacouncil.ui.workspace.roll_call import RollCall
from qacouncil.ui.workspace.vote_details import VoteDetails
from qacouncil.ui.workspace.vote_fields import VoteFields

_FIELD_OF = {
    VoteProblem.DOES_NOT_ADD_UP: "not_voting",
    VoteProblem.BALLOTS_EXCEED_ENTITLED: "issued",
    VoteProblem.BALLOTS_FOUND_EXCEED_ISSUED: "found",
    VoteProblem.BALLOTS_DO_NOT_ADD_UP: "found",
}
Say = Callable[[Translator], str]


class VoteForm(QWidget):
    """`edited`: at each key; `left_changed`: something is to be saved."""

    edited = Signal()
    left_changed = Signal()

    def __init__(self, ui: Ui, content: ContentLanguage) -> None:
        super().__init__()
        self.ui = ui
        self.fields, self.details = VoteFields(ui), VoteDetails(ui, content)
        self.remarks = self.details.remarks
        self.names, self.casting = RollCall(ui), CastingVote(ui)
        self.error = label("error", wrap=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_S)
        for widget in (self.fields, self.error, self.names, self.casting, self.details):
            rows.addWidget(widget)
        for signal in (self.fields.edited, self.details.edited):
            signal.connect(self.edited)
        for signal in (
            *(self.fields.left_changed, self.details.left_changed),
            *(self.names.changed, self.casting.voted),
        ):
            signal.connect(self.left_changed)
        for hidden in (self.error, self.names, self.casting, self.details):
            hidden.hide()

    def show_vote(self, sheet: VoteSheet, basis: Basis, typed: Typed, *, enabled: bool) -> None:
        """Show a vote; a field that is being typed in keeps its text."""
        self.fields.set_absentee(absentee=sheet.absentee)
        self.fields.show_typed(typed, enabled=enabled)
        self.details.show_vote(sheet, typed, enabled=enabled)
        self.names.show_votes(basis.voters, typed.by_name, sheet.members, enabled=enabled)
        self.names.setVisible(typed.kind is VoteKind.ROLL_CALL)
        self.casting.show_vote(sheet.members, basis, typed, enabled=enabled)

    def typed(self, known: Typed) -> Typed:
        """What the fields hold now; what has no field here stays as known."""
        kind = self.fields.kind.value()
        kind = kind if isinstance(kind, VoteKind) else VoteKind.OPEN
        secret = kind is VoteKind.SECRET
        named = self.names.votes() if kind is VoteKind.ROLL_CALL else ()
        numbers = {name: field.value() for name, field in self.fields.numbers.items()}
        rare = {name: field.value() for name, field in self.details.numbers.items()}
        return replace(
            known,
            kind=kind,
            majority=self.details.chosen_majority(),
            minute=self.details.minute(),
            for_=None if named else numbers["for_"],
            against=None if named else numbers["against"],
            abstained=None if named else numbers["abstained"],
            not_voting=rare["not_voting"],
            presiding_vote=None if secret else self.casting.value(),
            issued=rare["issued"] if secret else None,
            found=rare["found"] if secret else None,
            invalid=rare["invalid"] if secret else None,
            note=self.remarks.text(),
            by_name=named,
            commission=self.remarks.people() if secret else (),
            points=self.details.points(),
        )

    def show_kind(self, kind: VoteKind) -> None:
        """Ballots and names are asked for as the kind needs them."""
        self.details.show_kind(kind)
        self.names.setVisible(kind is VoteKind.ROLL_CALL)
        if kind is VoteKind.SECRET:
            self.details.show()

    def show_casting(self, reckoning: Reckoning, typed: Typed) -> None:
        """Ask who presides and how they voted where the outcome hangs on it."""
        result = reckoning.result
        undecided = result is not None and result.reason is Reason.TIE_NOT_DECIDED
        wrong = VoteProblem.PRESIDING_VOTE_NOT_COUNTED in reckoning.problems
        known = typed.presiding_vote is not None
        asked = reckoning.tie or undecided or wrong or known
        self.casting.setVisible(asked and typed.kind is not VoteKind.SECRET)

    def tell(self, basis: Basis, reckoning: Reckoning, refusal: Say | None) -> None:
        """Put the first problem, or else the refusal of the last attempt, at its field."""
        problem = reckoning.problems[0] if reckoning.problems else None
        sentence = "" if problem is None else self._sentence(problem, basis, reckoning)
        detail = "" if problem is None else _FIELD_OF.get(problem, "")
        self.details.mark(detail, sentence)
        if detail:
            self.details.show()
            sentence = ""
        self.fields.mark(self.fields.last_touched() if sentence else "", sentence)
        if problem is None and refusal is not None:
            sentence = refusal(self.ui.words)
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def all_for(self, entitled: int) -> None:
        """Everybody who takes part votes for."""
        if self.names.isVisibleTo(self):
            self.names.all_for()
        else:
            self.fields.set_numbers(entitled, 0, 0)

    def clear(self) -> None:
        """Nothing typed, the rare fields out of sight: another item's votes come next."""
        self.fields.set_numbers(None, None, None)
        self.names.show_votes((), (), enabled=False)
        self.remarks.clear()
        self.details.hide()

    def settle(self) -> None:
        """Save what is still being typed."""
        self.fields.settle()
        self.details.settle()

    def _sentence(self, problem: VoteProblem, basis: Basis, reckoning: Reckoning) -> str:
        if problem is VoteProblem.VOTES_EXCEED_ENTITLED and reckoning.count is not None:
            return too_many_votes(self.ui.words, reckoning.count.cast, basis.entitled)
        return vote_problem(self.ui.words, problem)


def vote_data(typed: Typed) -> VoteData:
    """What is typed, as the operations take it."""
    return VoteData(
        decision_ids=typed.points,
        kind=typed.kind,
        majority=typed.majority,
        minute=typed.minute,
        for_=typed.for_,
        against=typed.against,
        abstained=typed.abstained,
        not_voting=typed.not_voting,
        presiding_vote=typed.presiding_vote,
        ballots_issued=typed.issued,
        ballots_found=typed.found,
        ballots_invalid=typed.invalid,
        note=typed.note,
        by_name=dict(typed.by_name),
        counting_commission=typed.commission,
    )
