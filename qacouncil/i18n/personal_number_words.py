"""The warning about an IIN or BIN in a text."""

from __future__ import annotations

from collections.abc import Sequence

from qacouncil.i18n.translator import Translator


def personal_number_sentence(translator: Translator, numbers: Sequence[str]) -> str:
    """It is never refused: the person decides."""
    return translator.gettext(
        "This looks like an IIN or BIN: {found}. Personal data has no place here.",
        found=", ".join(numbers),
    )
