"""The council's registers as the golden files have them, in three languages."""

from __future__ import annotations

import pytest

from qacouncil.documents.rendering import paper_pdf
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language
from tests.documents.extraction import pages_by_pdfium
from tests.documents.registers_papers import REGISTERS
from tests.documents.write_golden import golden_path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REGISTERS)
def test_a_register_reads_as_the_golden_file(
    name: str, language: Language, translators: dict[Language, Translator]
) -> None:
    pdf = paper_pdf(REGISTERS[name](translators[language]))
    golden = golden_path(language, name).read_text(encoding="utf-8")
    assert "\f\n".join(pages_by_pdfium(pdf)) + "\n" == golden
    assert pdf == paper_pdf(REGISTERS[name](translators[language]))
