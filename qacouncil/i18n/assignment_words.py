"""How an assignment stands, and the steps of its execution, as words for a list or a screen."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from qacouncil.i18n.marking import N_
from qacouncil.i18n.translator import Translator
from qacouncil.rules.execution import ExecutionState
from qacouncil.rules.terms import ExecutionStep

_STATES: Mapping[ExecutionState, str] = MappingProxyType(
    {
        ExecutionState.NO_DEADLINE: N_("No deadline"),
        ExecutionState.IN_PROGRESS: N_("In progress"),
        ExecutionState.DUE_SOON: N_("Due soon"),
        ExecutionState.OVERDUE: N_("Overdue"),
        ExecutionState.EXTENDED: N_("Deadline extended"),
        ExecutionState.PARTLY_DONE: N_("Partly done"),
        ExecutionState.DONE: N_("Done"),
        ExecutionState.CLOSED: N_("Closed without execution"),
    }
)
_STEPS: Mapping[ExecutionStep, str] = MappingProxyType(
    {
        ExecutionStep.PROGRESS: N_("Progress"),
        ExecutionStep.PARTLY_DONE: N_("Partly done"),
        ExecutionStep.DONE: N_("Done"),
        ExecutionStep.CLOSED: N_("Closed without execution"),
        ExecutionStep.EXTENDED: N_("Deadline extended"),
        ExecutionStep.REASSIGNED: N_("Reassigned"),
        ExecutionStep.REOPENED: N_("Reopened"),
    }
)


def state_words(t: Translator, state: ExecutionState) -> str:
    """How an assignment stands."""
    return t.gettext(_STATES[state])


def step_words(t: Translator, step: ExecutionStep) -> str:
    """What a step of its execution is called."""
    return t.gettext(_STEPS[step])


def overdue_words(t: Translator, days: int) -> str:
    """By how many days it is late."""
    return t.gettext("Overdue, days: {n}", n=days)
