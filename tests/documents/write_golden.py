"""Writes the golden texts of the papers anew: `python -m tests.documents.write_golden`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qacouncil.documents.annual_report import annual_report_paper
from qacouncil.documents.bilingual import bilingual_after, bilingual_columns
from qacouncil.documents.bulletin import bulletin_paper
from qacouncil.documents.notice import notice_pdf
from qacouncil.documents.protocol import protocol_pdf
from qacouncil.documents.rendering import Paper, paper_pdf
from qacouncil.i18n.translator import Translator, load_translator
from qacouncil.localized import LANGUAGES, Language
from tests.documents.annual_report_specimen import annual_report_specimen
from tests.documents.bulletin_specimen import bulletin_specimen
from tests.documents.extraction import pages_by_pdfium
from tests.documents.meeting_papers import IN_BOTH, MEETING_PAPERS
from tests.documents.notice_specimen import notice_specimen
from tests.documents.registers_papers import REGISTERS
from tests.documents.specimen import not_held_specimen, specimen


def _printed(make: Callable[[Translator], Paper]) -> Callable[[Translator], bytes]:
    return lambda translator: paper_pdf(make(translator))


PAPERS: dict[str, Callable[[Translator], bytes]] = {
    "protocol": lambda translator: protocol_pdf(specimen(), translator),
    "not_held": lambda translator: protocol_pdf(not_held_specimen(), translator),
    **{name: _printed(make) for name, make in {**REGISTERS, **MEETING_PAPERS}.items()},
    "notice": lambda translator: notice_pdf(notice_specimen(), translator),
    "bulletin": lambda translator: paper_pdf(bulletin_paper(bulletin_specimen(), translator)),
    "annual_report": lambda translator: paper_pdf(
        annual_report_paper(annual_report_specimen(), translator, approved=True)
    ),
}

# In Kazakh and Russian at once.
BOTH: dict[str, Callable[[Translator, Translator], Paper]] = {
    "bilingual_columns": lambda kk, ru: bilingual_columns(specimen(), kk, ru),
    "bilingual_after": lambda kk, ru: bilingual_after(specimen(), kk, ru),
    **IN_BOTH,
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
    for paper, make_both in BOTH.items():
        both = make_both(load_translator("kk"), load_translator("ru"))
        text = "\f\n".join(pages_by_pdfium(paper_pdf(both)))
        (GOLDEN / f"{paper}.kk_ru.txt").write_text(f"{text}\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_golden()
