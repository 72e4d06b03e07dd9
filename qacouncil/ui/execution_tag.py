"""The tag that says how an assignment stands."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from qacouncil.i18n.assignment_words import state_words
from qacouncil.rules.execution import ExecutionState
from qacouncil.ui.context import Ui

EXECUTION_SIGNS: Mapping[ExecutionState, tuple[str, str]] = MappingProxyType(
    {
        ExecutionState.NO_DEADLINE: ("plain", "minus"),
        ExecutionState.IN_PROGRESS: ("progress", "right"),
        ExecutionState.DUE_SOON: ("warning", "clock"),
        ExecutionState.OVERDUE: ("danger", "error"),
        ExecutionState.EXTENDED: ("progress", "right"),
        ExecutionState.PARTLY_DONE: ("progress", "right"),
        ExecutionState.DONE: ("done", "check"),
        ExecutionState.CLOSED: ("plain", "close"),
    }
)


def execution_tag(ui: Ui, state: ExecutionState) -> tuple[str, str, str]:
    """Kind, icon and words of the tag."""
    return *EXECUTION_SIGNS[state], state_words(ui.words, state)
