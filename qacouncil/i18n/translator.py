"""Messages in one language, from the compiled catalogues."""

from __future__ import annotations

import gettext
from pathlib import Path

from qacouncil.localized import Language

DOMAIN = "qacouncil"


class Translator:
    """Turns catalogue messages into sentences of one language.

    Every message is a whole sentence with named placeholders, which are filled in after
    translation. The method names are gettext's own, so that any extractor finds the messages.
    """

    def __init__(self, language: Language, catalogue: gettext.NullTranslations) -> None:
        self.language: Language = language
        self._catalogue = catalogue

    def tell_missing(self, listener: gettext.NullTranslations) -> None:
        """Let this one be asked for each message that the catalogue does not have."""
        self._catalogue.add_fallback(listener)

    def gettext(self, message: str, /, **values: object) -> str:
        """The sentence for this message."""
        return _filled(self._catalogue.gettext(message), values)

    def pgettext(self, context: str, message: str, /, **values: object) -> str:
        """The sentence for this message in this context (one English text, several meanings)."""
        return _filled(self._catalogue.pgettext(context, message), values)

    def ngettext(self, singular: str, plural: str, number: int, /, **values: object) -> str:
        """The sentence in the plural form that `number` asks for."""
        return _filled(self._catalogue.ngettext(singular, plural, number), values)

    def npgettext(
        self, context: str, singular: str, plural: str, number: int, /, **values: object
    ) -> str:
        """The sentence in the plural form that `number` asks for, in this context."""
        return _filled(self._catalogue.npgettext(context, singular, plural, number), values)


def _filled(text: str, values: dict[str, object]) -> str:
    return text.format_map(values) if values else text


def catalogue_folder() -> Path:
    """The folder that holds kk/, ru/ and en/ with their LC_MESSAGES."""
    return Path(__file__).parent


def load_translator(language: Language) -> Translator:
    """The translator for a language.

    Raises FileNotFoundError where the compiled catalogue is missing: set-up builds it, and a
    program that silently spoke English instead would hide that set-up was never run.
    """
    catalogue = gettext.translation(DOMAIN, catalogue_folder(), languages=[language])
    return Translator(language, catalogue)
