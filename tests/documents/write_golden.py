"""Writes the golden texts of the papers anew: `python -m tests.documents.write_golden`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from qacouncil.documents.bilingual import bilingual_after, bilingual_columns
from qacouncil.documents.extract import Certifier, extract_paper
from qacouncil.documents.notice import notice_pdf
from qacouncil.documents.protocol import protocol_pdf
from qacouncil.documents.rendering import Paper, paper_pdf
from qacouncil.i18n.translator import Translator, load_translator
from qacouncil.localized import LANGUAGES, Language
from tests.documents.extraction import pages_by_pdfium
from tests.documents.notice_specimen import notice_specimen
from tests.documents.registers_papers import REGISTERS
from tests.documents.specimen import MYRZAKHMETOVA, not_held_specimen, specimen


def _printed(make: Callable[[Translator], Paper]) -> Callable[[Translator], bytes]:
    return lambda translator: paper_pdf(make(translator))


PAPERS: dict[str, Callable[[Translator], bytes]] = {
    "protocol": lambda translator: protocol_pdf(specimen(), translator),
    "not_held": lambda translator: protocol_pdf(not_held_specimen(), translator),
    "extract": lambda translator: paper_pdf(
        extract_paper(specimen(), ["2"], dt.date(2027, 1, 25), Certifier(MYRZAKHMETOVA), translator)
    ),
    **{name: _printed(make) for name, make in REGISTERS.items()},
    "notice": lambda translator: notice_pdf(notice_specimen(), translator),
}


GOLDEN = Path(__file__).parent.parent / "golden"


def golden_path(language: Language, paper: str = "protocol") -> Path:
    return GOLDEN / f"{paper}.{language}.txt"


def write_golden() -> None:
    for paper, make in PAPERS.items():
        for language in LANGUAGES:
            pages = pages_by_pdfium(make(load_translator(language)))
            text = "\f\n".join(pages) + "\n"
            golden_path(language, paper).write_text(text, encoding="utf-8", newline="\n")
    for make_both in (bilingual_columns, bilingual_after):
        paper_in_both = make_both(specimen(), load_translator("kk"), load_translator("ru"))
        text = "\f\n".join(pages_by_pdfium(paper_pdf(paper_in_both))) + "\n"
        path = GOLDEN / f"{make_both.__name__}.kk_ru.txt"
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_golden()
