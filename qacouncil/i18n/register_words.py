"""What the register calls the relations of decisions."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from qacouncil.i18n.marking import N_
from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import RelationKind

_DOES: Mapping[RelationKind, str] = MappingProxyType(
    {
        RelationKind.SUPERSEDES: N_("supersedes"),
        RelationKind.REPEALS: N_("repeals"),
        RelationKind.AMENDS: N_("amends"),
    }
)
_DONE: Mapping[RelationKind, str] = MappingProxyType(
    {
        RelationKind.SUPERSEDES: N_("superseded by"),
        RelationKind.REPEALS: N_("repealed by"),
        RelationKind.AMENDS: N_("amended by"),
    }
)


def does_words(t: Translator, kind: RelationKind) -> str:
    """What a decision does to an earlier one."""
    return t.gettext(_DOES[kind])


def done_words(t: Translator, kind: RelationKind) -> str:
    """The same as seen from the earlier one."""
    return t.gettext(_DONE[kind])
