"""How a version of the policy is called and shown in lists."""

from __future__ import annotations

from collections.abc import Callable

from qacouncil.i18n.assessment_words import state_words
from qacouncil.queries.assessment_policies import PolicyVersion
from qacouncil.rules.assessment import PolicyState
from qacouncil.ui.context import Ui
from qacouncil.ui.said import one_line
from qacouncil.ui.widgets.table import Column
from qacouncil.ui.widgets.typed_times import date_as_shown

_LOOK = {
    PolicyState.DRAFT: ("plain", "edit"),
    PolicyState.AHEAD: ("progress", "calendar"),
    PolicyState.IN_FORCE: ("done", "done"),
    PolicyState.PAST: ("plain", "clock"),
}


def version_name(ui: Ui, version: PolicyVersion) -> str:
    """Its own name, or that of the policy with the date it begins."""
    named = one_line(version.name, ui)
    begins = date_as_shown(version.in_force_from)
    if named:
        return ui.words.gettext("{name}, from {date}", name=named, date=begins)
    return ui.words.gettext("Version from {date}", date=begins)


def state_tag(ui: Ui, state: PolicyState) -> tuple[str, str, str]:
    """Kind, icon and word of a state."""
    kind, icon = _LOOK[state]
    return kind, icon, state_words(ui.words, state)


def columns(ui: Ui, state: Callable[[PolicyVersion], PolicyState]) -> list[Column]:
    """Of the list of versions."""
    return [
        Column(
            "period",
            lambda t: t.pgettext("table", "In force"),
            lambda row: _period(ui, row),
            stretch=True,
            sort=lambda row: row.in_force_from,
        ),
        Column(
            "state",
            lambda t: t.pgettext("table", "State"),
            lambda row: state_words(ui.words, state(row)),
            width=180,
            tag=lambda row: state_tag(ui, state(row)),
        ),
    ]


def _period(ui: Ui, version: PolicyVersion) -> str:
    """Its days, and its name on the line below."""
    begins, last = date_as_shown(version.in_force_from), date_as_shown(version.in_force_to)
    days = f"{begins} – {last or '…'}"
    return f"{days} {one_line(version.name, ui)}".strip()
