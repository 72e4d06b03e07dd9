"""The specimen's protocol, as text, in three languages.

After a wanted change: `python -m tests.documents.write_golden` and read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from qacouncil.documents.protocol import protocol_pdf
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language
from tests.documents.extraction import flowing, pages_by_pdfium, text_by_poppler
from tests.documents.specimen import not_held_specimen, specimen
from tests.documents.write_golden import golden_path


@pytest.mark.parametrize("language", LANGUAGES)
def test_protocol_reads_as_the_golden_file(
    language: Language, translators: dict[Language, Translator]
) -> None:
    pages = pages_by_pdfium(protocol_pdf(specimen(), translators[language]))
    assert "\f\n".join(pages) + "\n" == golden_path(language).read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_meeting_that_was_not_held_reads_as_the_golden_file(
    language: Language, translators: dict[Language, Translator]
) -> None:
    pages = pages_by_pdfium(protocol_pdf(not_held_specimen(), translators[language]))
    golden = golden_path(language, "not_held").read_text(encoding="utf-8")
    assert "\f\n".join(pages) + "\n" == golden


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_reader_gives_back_the_same_words(
    language: Language, translators: dict[Language, Translator], tmp_path: Path
) -> None:
    pdf = protocol_pdf(specimen(), translators[language])
    text = text_by_poppler(pdf, tmp_path)
    if text is None:
        pytest.skip("pdftotext is not installed")
    ours = flowing(" ".join(pages_by_pdfium(pdf))).split()
    assert sorted(flowing(text).split()) == sorted(ours)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_content_is_printed(
    language: Language, translators: dict[Language, Translator]
) -> None:
    content = specimen()
    printed = flowing(" ".join(pages_by_pdfium(protocol_pdf(content, translators[language]))))
    for item in content.items:
        texts = [item.title, item.heard, *(s.text for s in item.speeches)]
        texts += [point.text for point in item.points]
        for text in texts:
            assert text.text(language) in printed
