"""What every test shares: Qt without a screen, Hypothesis without deadlines, the translators."""

from __future__ import annotations

import os

# Before anything imports PySide6: pytest-qt does so when the first test asks for Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import settings

from qacouncil.i18n.translator import Translator, load_translator
from qacouncil.localized import LANGUAGES, Language

# A slow machine is no finding. In CI the same examples each time; elsewhere new ones are tried.
settings.register_profile("everywhere", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("everywhere")


@pytest.fixture(scope="session")
def translators() -> dict[Language, Translator]:
    """A translator for each language, from the compiled catalogues."""
    return {language: load_translator(language) for language in LANGUAGES}
