"""The field's codes as words for a list or a screen."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from qacouncil.i18n.marking import N_
from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import (
    Category,
    ItemState,
    MeetingForm,
    MeetingKind,
    MinutesState,
    Outcome,
    PhrasePart,
    RemarkState,
    Role,
    Stage,
    TopicState,
)

_WORDS: Mapping[StrEnum, str] = MappingProxyType(
    {
        Stage.PLAN: N_("planned"),
        Stage.CONVENE: N_("convened"),
        Stage.HOLD: N_("in session"),
        Stage.MINUTES: N_("minutes in preparation"),
        Stage.SIGNED: N_("minutes signed"),
        Stage.CANCELLED: N_("cancelled"),
        Stage.NOT_HELD: N_("not held"),
        MinutesState.REVIEW: N_("minutes in review"),
        MinutesState.CONFIRMED: N_("minutes confirmed"),
        RemarkState.OPEN: N_("not settled"),
        RemarkState.ACCEPTED: N_("accepted"),
        RemarkState.DECLINED: N_("declined"),
        PhrasePart.HEARD: N_("for “Heard”"),
        PhrasePart.RESOLVED: N_("for “Resolved”"),
        MeetingKind.REGULAR: N_("regular"),
        MeetingKind.EXTRAORDINARY: N_("extraordinary"),
        MeetingForm.IN_PERSON: N_("in person"),
        MeetingForm.REMOTE: N_("remote"),
        MeetingForm.HYBRID: N_("hybrid"),
        MeetingForm.ABSENTEE: N_("absentee"),
        Role.CHAIR: N_("chair"),
        Role.DEPUTY_CHAIR: N_("deputy chair"),
        Role.SECRETARY: N_("secretary"),
        Role.MEMBER: N_("member"),
        Category.TEACHER: N_("teacher"),
        Category.STUDENT: N_("student"),
        Category.ADMINISTRATION: N_("administrative staff"),
        Category.EXTERNAL: N_("external member"),
        Outcome.ADOPTED: N_("adopted"),
        Outcome.REJECTED: N_("not adopted"),
        Outcome.NO_QUORUM: N_("no quorum"),
        ItemState.NOT_REACHED: N_("not reached"),
        ItemState.PUT_OFF: N_("put off"),
        TopicState.AHEAD: N_("ahead"),
        TopicState.DUE: N_("due this month"),
        TopicState.OVERDUE: N_("overdue"),
        TopicState.ON_AGENDA: N_("on an agenda"),
        TopicState.MOVED: N_("moved"),
        TopicState.DONE: N_("dealt with"),
    }
)


def term_words(translator: Translator, term: StrEnum) -> str:
    """The word for a code. Raises KeyError for a code that no list shows."""
    return translator.gettext(_WORDS[term])
