"""Writes the golden texts of the protocol anew: `python -m tests.documents.write_golden`."""

from __future__ import annotations

from pathlib import Path

from qacouncil.documents.protocol import protocol_pdf
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import LANGUAGES, Language
from tests.documents.extraction import pages_by_pdfium
from tests.documents.specimen import specimen


def golden_path(language: Language) -> Path:
    return Path(__file__).parent.parent / "golden" / f"protocol.{language}.txt"


def write_golden() -> None:
    for language in LANGUAGES:
        pages = pages_by_pdfium(protocol_pdf(specimen(), load_translator(language)))
        golden_path(language).write_text("\f\n".join(pages) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_golden()
