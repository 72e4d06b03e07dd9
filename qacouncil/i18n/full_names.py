"""Names of persons in full: surname, given name, patronymic."""

from __future__ import annotations

from qacouncil.i18n.names import Name, spelled_surname
from qacouncil.i18n.transliteration import to_latin
from qacouncil.localized import Language


def full_name(name: Name, language: Language) -> str:
    """Ким Елена Викторовна; in English by the Latin spelling stored or the rule of passports."""
    parts = ((name.given, name.latin_given), (name.patronymic, name.latin_patronymic))
    spelled = [_spelled(stored.strip(), latin.strip(), language) for stored, latin in parts]
    return " ".join(part for part in (spelled_surname(name, language), *spelled) if part)


def _spelled(stored: str, latin: str, language: Language) -> str:
    if language == "en":
        return latin or to_latin(stored)
    return stored or latin
