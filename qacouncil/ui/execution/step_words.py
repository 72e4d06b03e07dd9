"""The words of the form of a step."""

from __future__ import annotations

from collections.abc import Mapping

from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import ExecutionStep


def question(t: Translator, number: str, kind: ExecutionStep, *, new: bool) -> str:
    """The title of the form. number: of the point."""
    if not new:
        return t.gettext("Correct the record of point {number}", number=number)
    if kind is ExecutionStep.EXTENDED:
        return t.gettext("Extend the deadline of point {number}?", number=number)
    if kind is ExecutionStep.REASSIGNED:
        return t.gettext("Who carries out point {number} from now on?", number=number)
    if kind is ExecutionStep.CLOSED:
        return t.gettext("Close point {number} without execution?", number=number)
    if kind is ExecutionStep.REOPENED:
        return t.gettext("Reopen the execution of point {number}?", number=number)
    return t.gettext("What was done on point {number}?", number=number)


def verb(t: Translator, kind: ExecutionStep) -> str:
    """The button that writes a new step."""
    if kind is ExecutionStep.EXTENDED:
        return t.pgettext("button", "Extend deadline")
    if kind is ExecutionStep.REASSIGNED:
        return t.pgettext("button", "Reassign")
    if kind is ExecutionStep.CLOSED:
        return t.pgettext("button", "Close the assignment")
    if kind is ExecutionStep.REOPENED:
        return t.pgettext("button", "Reopen the assignment")
    return t.pgettext("button", "Record execution")


def save(t: Translator) -> str:
    """The button that writes a correction."""
    return t.pgettext("button", "Save")


def labels(t: Translator, kind: ExecutionStep) -> Mapping[str, str]:
    """By field, what it is called for a step of this kind."""
    if kind is ExecutionStep.DONE:
        note = t.pgettext("field", "What was done")
    elif kind in (ExecutionStep.PROGRESS, ExecutionStep.PARTLY_DONE):
        note = t.pgettext("field", "What was done *")
    elif kind in (ExecutionStep.CLOSED, ExecutionStep.REOPENED):
        note = t.pgettext("field", "Reason *")
    else:
        note = t.pgettext("field", "Reason")
    done = kind is ExecutionStep.DONE
    return {
        "day": t.pgettext("field", "Date *"),
        "deadline": t.pgettext("field", "New deadline *"),
        "words": t.pgettext("field", "Responsible in words, such as “heads of departments”"),
        "by": t.pgettext("field", "Decided by"),
        "note": note,
        "files": t.pgettext("field", "Evidence *") if done else t.pgettext("field", "Evidence"),
    }
