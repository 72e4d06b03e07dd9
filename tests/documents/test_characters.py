"""Every letter and sign, in every kind of block, comes back from the PDF and from the DOCX file."""

from __future__ import annotations

import io
import re
import zipfile

import pypdf
import pytest

from qacouncil.documents.docx_file import paper_docx
from qacouncil.documents.rendering import Paper, paper_lines, paper_pdf
from qacouncil.localized import LANGUAGES, Language
from tests.documents.docx_reading import misplaced, words_of_docx, words_of_paper
from tests.documents.every_block import every_block
from tests.documents.extraction import pages_by_pdfium, unsound

KAZAKH = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SIGNS = (
    "«я»",
    "„я“",
    "“я”",
    "‘я’",
    "я—я",
    "я–я",
    "я…",
    "№я",
    "₸я",
    "€я",
    "§я",
    "я₸",
    "100%",
    "°±×",
)
EMOJI = ("я🎓я", "🎓", "👩\u200d🔬", "❤", "✓")
RIGHT_TO_LEFT = ("שלום", "السلام", "لأن", "قازاق", "ەلى")
MARKUP = ("<b>", "&amp;", "]]>", "(я)", "\\я", "{0}", "%s")
BROKEN = ("я\x00я", "я\x07я", "я\x1fя", "я\x7fя", "я\ud800я", "я\udfffя", "я\ufdd0я", "я\uffffя")


def in_sixes(letters: str) -> list[str]:
    return [letters[start : start + 6] for start in range(0, len(letters), 6)]


def without_spaces(text: str) -> str:
    return re.sub(r"[\s\u200b]+", "", text)


def by_pypdf(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def times(paper: Paper, text: str) -> int:
    """How often the paper says it."""
    return without_spaces("".join(paper_lines(paper))).count(text)


@pytest.mark.parametrize(
    "language", ["kk", *(pytest.param(each, marks=pytest.mark.long) for each in ("ru", "en"))]
)
@pytest.mark.parametrize(
    "texts",
    [
        in_sixes(KAZAKH),
        in_sixes(KAZAKH.lower()),
        in_sixes(LATIN + LATIN.lower() + "0123456789"),
        SIGNS,
        EMOJI,
        RIGHT_TO_LEFT,
        MARKUP,
    ],
    ids=["capitals", "small letters", "Latin", "signs", "emoji", "right to left", "markup"],
)
def test_what_is_printed_reads_back(texts: list[str], language: Language) -> None:
    for text in texts:
        paper = every_block(text, language)
        wanted = times(paper, text)
        assert wanted > 20
        pdf = paper_pdf(paper)
        assert without_spaces("".join(pages_by_pdfium(pdf))).count(text) == wanted, text
        assert without_spaces(by_pypdf(pdf)).count(text) == wanted, text
        assert words_of_docx(paper_docx(paper)) == words_of_paper(paper), text
        about = pypdf.PdfReader(io.BytesIO(pdf))
        assert about.metadata is not None
        assert (about.metadata.title, about.metadata.author) == (text, text)


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_no_character_is_marked_and_breaks_nothing(text: str) -> None:
    paper = every_block(text)
    pdf, file = paper_pdf(paper), paper_docx(paper)
    wanted = times(paper, "я□я")
    assert without_spaces("".join(pages_by_pdfium(pdf))).count("я□я") == wanted > 20
    assert words_of_docx(file) == words_of_paper(paper)
    assert "я□я" in words_of_docx(file)
    assert unsound(pdf) == []
    assert misplaced(file) == []
    assert paper_pdf(paper) == pdf
    outline = pypdf.PdfReader(io.BytesIO(pdf)).outline
    assert [getattr(mark, "title", "") for mark in outline] == ["я□я", "1. я□я"]


def test_a_file_of_all_of_them_is_sound() -> None:
    everything = " ".join((KAZAKH, KAZAKH.lower(), LATIN, *SIGNS, *EMOJI, *RIGHT_TO_LEFT, *MARKUP))
    for language in LANGUAGES:
        paper = every_block(everything, language)
        assert unsound(paper_pdf(paper)) == []
        assert misplaced(paper_docx(paper)) == []
        assert words_of_docx(paper_docx(paper)) == words_of_paper(paper)


def test_arabic_letters_are_joined_on_the_page_and_stay_letters_in_the_files() -> None:
    paper = every_block("السلام")
    shapes = {mark for page in pages_by_pdfium(paper_pdf(paper)) for mark in page}
    assert not any("\ufb50" <= shape <= "\ufefc" for shape in shapes), "they are copied as letters"
    words = "".join(words_of_docx(paper_docx(paper)))
    assert not any("\ufb50" <= sign <= "\ufefc" for sign in words)


def test_a_docx_file_says_which_words_run_from_right_to_left() -> None:
    with zipfile.ZipFile(io.BytesIO(paper_docx(every_block("слово שלום עולם слово")))) as file:
        document = file.read("word/document.xml").decode()
    assert '<w:rtl/><w:lang w:val="ru-RU" w:bidi="he-IL"/></w:rPr>' in document
    assert ">שלום עולם</w:t>" in document, "the words of one run, with the space between them"
