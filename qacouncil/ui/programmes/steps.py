"""The decisions on a programme as the steps of its chain."""

from __future__ import annotations

from qacouncil.i18n.programme_words import move_sentence
from qacouncil.i18n.term_words import term_words
from qacouncil.queries.programme_card import ProgrammeCard
from qacouncil.queries.programme_decisions import ProgrammeDecision
from qacouncil.rules.terms import DecisionState, Outcome
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.programmes.chain import Step, TagWords
from qacouncil.ui.programmes.forms import decision_number
from qacouncil.ui.programmes.rows import state_tag
from qacouncil.ui.said import one_line
from qacouncil.ui.widgets.typed_times import date_as_shown


def state_steps(ui: Ui, card: ProgrammeCard) -> list[Step]:
    """How the programme came to the state it is in: entered, then decision by decision."""
    steps = [
        _step(ui, each.decision, state_tag(ui, each.state), move_sentence(ui.words, each.move))
        for each in card.steps
    ]
    return [entered_step(ui, card), *steps]


def all_steps(ui: Ui, card: ProgrammeCard) -> list[Step]:
    """Every decision on the programme, those that changed nothing too."""
    odd = {each.decision.id: move_sentence(ui.words, each.move) for each in card.steps}
    steps = [
        _step(
            ui,
            each,
            decision_tag(ui, each.state),
            odd.get(each.id, ""),
            state_tag(ui, each.puts_into) if each.puts_into is not None else None,
        )
        for each in card.decisions
    ]
    return [entered_step(ui, card), *steps]


def entered_step(ui: Ui, card: ProgrammeCard) -> Step:
    """The state before any decision, and what it rests on."""
    since = "" if card.entered_since is None else date_as_shown(card.entered_since)
    basis = one_line(card.basis, ui)
    said = ui.words.gettext("as entered")
    return Step(since, state_tag(ui, card.entered), said, None, basis)


def decision_tag(ui: Ui, state: DecisionState) -> TagWords:
    """Whether it was adopted."""
    t = ui.words
    return {
        DecisionState.DRAFT: ("plain", "minus", t.pgettext("decision", "not voted on yet")),
        DecisionState.ADOPTED: ("progress", "check", term_words(t, Outcome.ADOPTED)),
        DecisionState.FINAL: ("done", "check", term_words(t, Outcome.ADOPTED)),
        DecisionState.REJECTED: ("danger", "close", term_words(t, Outcome.REJECTED)),
        DecisionState.VOID: ("warning", "warning", term_words(t, Outcome.NO_QUORUM)),
    }[state]


def _step(
    ui: Ui,
    each: ProgrammeDecision,
    tag: TagWords,
    warning: str,
    second: TagWords | None = None,
) -> Step:
    number = decision_number(ui, each.meeting.written_number, each.number)
    return Step(
        date_as_shown(each.meeting.date),
        tag,
        ui.words.gettext("Decision: {number}", number=number),
        lambda: ui.go(Place("decisions", each.id)),
        one_line(each.text, ui),
        warning,
        second,
    )
