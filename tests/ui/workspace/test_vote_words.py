"""The words beside the counts of a vote, which other screens must not turn into theirs."""

from __future__ import annotations

import pytest

from qacouncil.i18n.translator import load_translator
from qacouncil.localized import Language


@pytest.mark.parametrize(
    ("language", "words"),
    [("kk", ("Жақтап", "Қарсы")), ("ru", ("За", "Против")), ("en", ("For", "Against"))],
)
def test_votes_are_for_and_against(language: Language, words: tuple[str, str]) -> None:
    t = load_translator(language)
    assert (t.pgettext("field", "For"), t.pgettext("field", "Against")) == words
