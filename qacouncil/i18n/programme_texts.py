"""The usual words of an agenda item about a programme, and of the decision on it."""

from __future__ import annotations

from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import ProgrammeState


def item_title(t: Translator, state: ProgrammeState | None, name: str) -> str:
    """The item in a language, by the state that the programme is to come into."""
    titles = {
        ProgrammeState.IN_DEVELOPMENT: t.gettext(
            "On the development of the educational programme: {name}", name=name
        ),
        ProgrammeState.IN_FORCE: t.gettext(
            "On the approval of the educational programme: {name}", name=name
        ),
        ProgrammeState.IN_REVISION: t.gettext(
            "On the revision of the educational programme: {name}", name=name
        ),
        ProgrammeState.SUSPENDED: t.gettext(
            "On the suspension of the educational programme: {name}", name=name
        ),
        ProgrammeState.CLOSED: t.gettext(
            "On the closing of the educational programme: {name}", name=name
        ),
        None: t.gettext("On the educational programme: {name}", name=name),
    }
    return titles[state]


def decision_draft(t: Translator, state: ProgrammeState, name: str) -> str:
    """The decision that puts a programme into a state, as it is usually written."""
    drafts = {
        ProgrammeState.IN_DEVELOPMENT: t.gettext(
            "To develop the educational programme: {name}.", name=name
        ),
        ProgrammeState.IN_FORCE: t.gettext(
            "To approve the educational programme: {name}.", name=name
        ),
        ProgrammeState.IN_REVISION: t.gettext(
            "To revise the educational programme: {name}.", name=name
        ),
        ProgrammeState.SUSPENDED: t.gettext(
            "To suspend the educational programme: {name}.", name=name
        ),
        ProgrammeState.CLOSED: t.gettext("To close the educational programme: {name}.", name=name),
    }
    return drafts[state]
