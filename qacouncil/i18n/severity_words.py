"""How grave a finding of an import is, in a word."""

from __future__ import annotations

from qacouncil.exchange.row_findings import Severity
from qacouncil.i18n.translator import Translator


def severity_words(t: Translator, severity: Severity) -> str:
    """The kind of a finding."""
    match severity:
        case Severity.ERROR:
            return t.pgettext("finding", "Error")
        case Severity.QUESTION:
            return t.pgettext("finding", "Question")
    return t.pgettext("finding", "Warning")
