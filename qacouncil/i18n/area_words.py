"""The areas of decision as words for a list or a screen."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from qacouncil.i18n.marking import N_
from qacouncil.i18n.translator import Translator

_AREAS: Mapping[str, str] = MappingProxyType(
    {
        "A01": N_("Content of educational programmes"),
        "A02": N_("Conditions for delivering educational programmes"),
        "A03": N_("Assessment policy"),
        "A04": N_("Other academic matters"),
        "A05": N_("Survey results and corrective measures"),
        "A06": N_("Academic integrity"),
        "A07": N_("Catalogue of elective courses"),
        "A08": N_("Syllabi and course programmes"),
        "A09": N_("Quality of examination materials"),
        "A10": N_("Internship bases"),
        "A11": N_("Recognition of learning outcomes, micro-credentials"),
        "A12": N_("Follow-up of accreditation and external review recommendations"),
        "A13": N_("Work plan and report of the council"),
    }
)

AREAS: tuple[str, ...] = tuple(_AREAS)


def area_words(translator: Translator, area: str) -> str:
    """The area's name; a code that a newer program wrote is shown as it is."""
    known = _AREAS.get(area)
    return area if known is None else translator.gettext(known)
