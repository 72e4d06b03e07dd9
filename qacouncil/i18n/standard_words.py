"""The standards of internal quality assurance, in the short words of a list."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from qacouncil.i18n.marking import N_
from qacouncil.i18n.translator import Translator

# Part 1 of the ESG and Order No. 595: the ten standards in their order.
_STANDARDS: Mapping[str, str] = MappingProxyType(
    {
        "S01": N_("Quality policy"),
        "S02": N_("Programmes"),
        "S03": N_("Learning and assessment"),
        "S04": N_("Admission, progression"),
        "S05": N_("Teachers"),
        "S06": N_("Resources"),
        "S07": N_("Information management"),
        "S08": N_("Public information"),
        "S09": N_("Monitoring"),
        "S10": N_("External review"),
    }
)


def standard_words(translator: Translator, standard: str) -> str:
    """The standard with its number; empty for none; a code of a newer program as it is."""
    known = _STANDARDS.get(standard)
    if known is None:
        return standard
    words = translator.gettext(known)
    return translator.gettext("{number}. {standard}", number=int(standard[1:]), standard=words)
