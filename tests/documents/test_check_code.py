"""The check code: only on what is signed, as it can be read, and where it moves nothing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import groupby

import pypdfium2
import pytest
from reportlab.graphics.barcode import qrencoder

from qacouncil.documents.bilingual import bilingual_after, bilingual_columns
from qacouncil.documents.check_code import FROM_EDGE, SIDE, CheckCode, check_code, modules
from qacouncil.documents.docx_file import paper_docx
from qacouncil.documents.extract import Certifier, extract_paper
from qacouncil.documents.pages import MM, Frame
from qacouncil.documents.protocol import protocol_paper, protocol_with_places
from qacouncil.documents.protocol_content import ProtocolContent
from qacouncil.documents.rendering import Paper, paper_pages, paper_pdf
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language
from tests.documents.docx_reading import misplaced, words_of_docx, words_of_paper
from tests.documents.extraction import flowing, pages_by_pdfium
from tests.documents.specimen import MYRZAKHMETOVA, specimen

Translators = dict[Language, Translator]
SCALE = 8  # dots for each point

TEXTS = {
    "kk": "№ 4 хаттама, 21.01.2027\nРедакция: 2\nSHA-256: 0123456789abcdef",
    "ru": "Протокол № 4, 21.01.2027\nРедакция: 2\nSHA-256: 0123456789abcdef",
    "en": "Minutes No. 4, 21 January 2027\nRevision: 2\nSHA-256: 0123456789abcdef",
}


def signed(**changed: object) -> ProtocolContent:
    content = replace(specimen(), fingerprint="0123456789abcdef" * 4, revision=2)
    return replace(content, **changed)  # type: ignore[arg-type]


def read_from_page(pdf: bytes, count: int) -> tuple[str, ...]:
    """The modules of the code as a camera would see them, in the middle of each."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[len(document) - 1]
    picture = page.render(scale=SCALE).to_pil().convert("L")
    left, top = Frame().left, page.get_height() - FROM_EDGE - SIDE
    unit = SIDE / count
    dots = [(n + 0.5) * unit * SCALE for n in range(count)]
    rows = tuple(
        "".join(
            "1" if picture.getpixel((left * SCALE + x, top * SCALE + y)) < 128 else "0"
            for x in dots
        )
        for y in dots
    )
    page.close()
    document.close()
    return rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_the_code(language: Language, translators: Translators) -> None:
    paper = protocol_paper(signed(), translators[language])
    assert paper.check is not None
    assert paper.check.text == TEXTS[language]
    pdf = paper_pdf(paper)
    expected = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    expected.addData(qrencoder.QR8bitByte(TEXTS[language].encode()))
    expected.make()
    wanted = tuple("".join(str(int(dark)) for dark in row) for row in expected.modules)
    assert modules(TEXTS[language]) == wanted
    assert read_from_page(pdf, len(wanted)) == wanted
    last = flowing(pages_by_pdfium(pdf)[-1])
    assert all(part in last for part in (*TEXTS[language].split("\n")[:2], "0123456789abcdef"))
    assert all(word not in last for word in ("ЭЦП", "ЭЦҚ"))


def test_the_code_can_be_printed_and_seen() -> None:
    """A module of a third of a millimetre is what cameras read from paper without trouble."""
    for text in TEXTS.values():
        assert SIDE / MM / len(modules(text)) > 0.3
    assert FROM_EDGE + SIDE + 4 * SIDE / len(modules(TEXTS["ru"])) < Frame().bottom + 0.1


def test_the_code_moves_nothing(translators: Translators) -> None:
    with_code = paper_pages(protocol_paper(signed(), translators["kk"]))
    without = paper_pages(protocol_paper(specimen(), translators["kk"]))
    assert [len(page) for page in with_code[:-1]] == [len(page) for page in without[:-1]]
    assert with_code[-1][:-1] == without[-1]
    assert with_code[-1][-1].top > Frame().height
    pdf, places = protocol_with_places(signed(), translators["kk"])
    assert pdf == paper_pdf(protocol_paper(signed(), translators["kk"]))
    assert places == protocol_with_places(specimen(), translators["kk"])[1]


@pytest.mark.parametrize(
    "content",
    [
        specimen(),
        signed(draft=True),
        signed(style=replace(specimen().style, code=False)),
    ],
    ids=["of unknown text", "not signed", "not wanted"],
)
def test_no_other_paper_bears_one(content: ProtocolContent, translators: Translators) -> None:
    assert check_code(content, translators["ru"]) is None
    assert protocol_paper(content, translators["ru"]).check is None


def test_an_extract_bears_the_code_of_its_minutes(translators: Translators) -> None:
    made = extract_paper(
        signed(), ["2"], dt.date(2027, 1, 25), Certifier(MYRZAKHMETOVA), translators["ru"]
    )
    assert made.check is not None
    assert made.check.text == "Выписка из протокола" + TEXTS["ru"].removeprefix("Протокол")
    assert "не является подписью" in flowing(pages_by_pdfium(paper_pdf(made))[-1])


def test_a_paper_in_both_languages_says_it_in_both(translators: Translators) -> None:
    for make in (bilingual_columns, bilingual_after):
        made = make(signed(), translators["kk"], translators["ru"])
        assert made.check is not None
        assert made.check.text == TEXTS["kk"]
        pdf = paper_pdf(made)
        assert "қолтаңба болып табылмайды" in flowing(pages_by_pdfium(pdf)[-1])
        assert "не является подписью" in flowing(pages_by_pdfium(pdf)[-1])
        assert within_the_paper(made)


def within_the_paper(paper: Paper) -> bool:
    """Whether the captions end above the edge that printers reach."""
    box = paper_pages(paper)[-1][-1].box
    return all(getattr(mark, "down", 0.0) + 8 <= SIDE for mark in box.marks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_docx_file_says_it_in_words(language: Language, translators: Translators) -> None:
    paper = protocol_paper(signed(), translators[language])
    file = paper_docx(paper)
    assert misplaced(file) == []
    assert words_of_docx(file) == words_of_paper(paper)
    assert "0123456789abcdef" in " ".join(words_of_docx(file))


def test_a_long_number_still_makes_a_code() -> None:
    code = CheckCode("№" * 300, ())
    assert len(modules(code.text)) > 60
    assert {char for char, _ in groupby("".join(modules(code.text)))} == {"0", "1"}
