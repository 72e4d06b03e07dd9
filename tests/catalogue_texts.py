"""Every translation of the catalogues, for tests that read them as an editor would."""

from __future__ import annotations

from collections.abc import Iterator

from tools.catalogues import SOURCE, read_catalogue

LANGUAGES = ("kk", "ru", "en")


def catalogue_texts(language: str) -> Iterator[tuple[str, str, str]]:
    """Context, message and translation; each plural form by itself."""
    for message in read_catalogue(SOURCE, language):
        if message.id:
            said = message.string or ""
            forms = (said,) if isinstance(said, str) else tuple(said)
            first = message.id if isinstance(message.id, str) else message.id[0]
            for form in forms:
                yield message.context or "", first, form
