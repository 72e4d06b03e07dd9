"""What a removed record is called, by its table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from qacouncil.i18n.translator import Translator

_WORDS: Mapping[str, Callable[[Translator], str]] = MappingProxyType(
    {
        "agenda_item": lambda t: t.pgettext("removed", "Agenda item"),
        "agenda_template": lambda t: t.pgettext("removed", "Usual agenda"),
        "annex": lambda t: t.pgettext("removed", "Annex"),
        "assessment_policy": lambda t: t.pgettext("removed", "Draft of an assessment policy"),
        "assignment": lambda t: t.pgettext("removed", "Assignment"),
        "assignment_step": lambda t: t.pgettext("removed", "Step of execution"),
        "decision": lambda t: t.pgettext("removed", "Point of a resolution"),
        "discipline": lambda t: t.pgettext("removed", "Discipline"),
        "election": lambda t: t.pgettext("removed", "Election"),
        "evidence_file": lambda t: t.pgettext("removed", "Evidence"),
        "guest": lambda t: t.pgettext("removed", "Invited person"),
        "learning_outcome": lambda t: t.pgettext("removed", "Learning outcome"),
        "material": lambda t: t.pgettext("removed", "Material"),
        "phrase": lambda t: t.pgettext("removed", "Phrase"),
        "plan_topic": lambda t: t.pgettext("removed", "Topic of the work plan"),
        "programme": lambda t: t.pgettext("removed", "Educational programme"),
        "programme_review": lambda t: t.pgettext("removed", "Review of a programme"),
        "programme_version": lambda t: t.pgettext("removed", "Version of a programme"),
        "recusal": lambda t: t.pgettext("removed", "Recusal"),
        "remark": lambda t: t.pgettext("removed", "Remark on the minutes"),
        "saved_view": lambda t: t.pgettext("removed", "Saved view"),
        "speech": lambda t: t.pgettext("removed", "Speech"),
        "vote": lambda t: t.pgettext("removed", "Vote"),
    }
)


def removed_words(table: str, t: Translator) -> str:
    """Empty for a table whose records are not removed by themselves."""
    say = _WORDS.get(table)
    return say(t) if say else ""
