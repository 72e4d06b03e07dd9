"""What a card of the agenda says below the title."""

from __future__ import annotations

from dataclasses import dataclass

from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language
from qacouncil.queries.workspace import AgendaLine, MeetingHead
from qacouncil.rules.terms import Outcome, Stage
from qacouncil.ui.workspace.people import People

_WRITTEN = (Stage.PLAN, Stage.CONVENE, Stage.HOLD, Stage.MINUTES, Stage.NOT_HELD)


@dataclass(frozen=True, slots=True)
class StateLine:
    """An icon (or none), its words, and the token of their colour."""

    icon: str
    text: str
    color: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """What the state of an item is told against. current: its id; now: the minute, if running."""

    head: MeetingHead
    people: People
    language: Language
    current: str
    now: int | None


def state_lines(words: Translator, line: AgendaLine, there: Setting) -> tuple[StateLine, ...]:
    """At most three: how far the item is, what is in its way, what is missing."""
    found = [
        _running(words, line, there),
        _outcome(words, line),
        _speaker(words, line, there),
        _missing(words, line, there),
    ]
    return tuple(each for each in found if each is not None)[:3]


def _running(words: Translator, line: AgendaLine, there: Setting) -> StateLine | None:
    running = there.head.stage is Stage.HOLD and line.id == there.current and not line.outcomes
    running &= not line.put_off
    if not running:
        return None
    if there.now is None or line.starts is None or there.now < line.starts:
        return StateLine("right", words.gettext("Being discussed"), "accent", bold=True)
    minutes = there.now - line.starts
    text = words.gettext("Being discussed: {minutes}\u00a0min", minutes=minutes)
    return StateLine("right", text, "accent", bold=True)


def _outcome(words: Translator, line: AgendaLine) -> StateLine | None:
    if line.put_off:
        return StateLine("undo", words.gettext("Put off to a later meeting"), "text2")
    if line.adopted:
        text = words.gettext("Adopted: {number}", number=line.adopted)
        return StateLine("check", text, "text2")
    if not line.outcomes:
        return None
    if line.outcomes[-1] is Outcome.NO_QUORUM:
        return StateLine("warning", words.gettext("No quorum"), "warning")
    if line.outcomes[-1] is Outcome.REJECTED:
        return StateLine("minus", words.gettext("Not adopted"), "text2")
    return StateLine("check", words.gettext("Voted"), "text2")


def _speaker(words: Translator, line: AgendaLine, there: Setting) -> StateLine | None:
    if line.outcomes:
        return None
    if line.absent and there.head.stage in (Stage.CONVENE, Stage.HOLD):
        return StateLine("warning", words.gettext("The rapporteur is absent"), "warning")
    if line.speakers and line.id != there.current:
        return StateLine("", there.people.names(line.speakers, there.language), "text2")
    return None


def _missing(words: Translator, line: AgendaLine, there: Setting) -> StateLine | None:
    if line.finish_later and there.head.stage in _WRITTEN:
        return StateLine("flag", words.gettext("To be finished"), "warning")
    if line.drafts and there.head.stage in (Stage.HOLD, Stage.MINUTES):
        if line.id == there.current and there.head.stage is Stage.HOLD:
            return None
        return StateLine("flag", words.gettext("The vote is not closed"), "warning")
    if there.head.stage is Stage.MINUTES and not line.points and not line.put_off:
        return StateLine("flag", words.gettext("No decision written"), "warning")
    return None
