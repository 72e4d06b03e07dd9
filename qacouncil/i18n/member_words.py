"""Words of membership for narrow columns and for choices."""

from __future__ import annotations

from qacouncil.i18n.term_words import term_words
from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import Category, ExternalKind, Role


def category_words(
    translator: Translator, category: Category, kind: ExternalKind | None = None
) -> str:
    """The category as a narrow cell shows it; of an external member, the kind where it is known."""
    if category is Category.ADMINISTRATION:
        return translator.pgettext("short", "administrative staff")
    if category is Category.EXTERNAL and kind is not None:
        return kind_words(translator, kind)
    return term_words(translator, category)


def role_words(translator: Translator, role: Role) -> str:
    """The role as a narrow cell shows it."""
    if role is Role.DEPUTY_CHAIR:
        return translator.pgettext("short", "deputy chair")
    return term_words(translator, role)


def kind_words(translator: Translator, kind: ExternalKind) -> str:
    """Whom an external member stands for."""
    if kind is ExternalKind.EMPLOYER:
        return translator.gettext("employer")
    if kind is ExternalKind.GRADUATE:
        return translator.gettext("graduate")
    return translator.gettext("external expert")
