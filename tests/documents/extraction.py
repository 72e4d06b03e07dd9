"""What readers of a PDF give back of its text."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pypdfium2


def pages_by_pdfium(pdf: bytes) -> list[str]:
    """The text of each page, as Chrome and the program's own view copy it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_page_text(document, number) for number in range(len(document))]
    finally:
        document.close()


def _page_text(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    text_page = page.get_textpage()
    try:
        return str(text_page.get_text_range()).replace("\r\n", "\n")
    finally:
        text_page.close()
        page.close()


def found_by_pdfium(pdf: bytes, text: str) -> bool:
    """Whether the search of a reader finds the text."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            text_page = page.get_textpage()
            found = text_page.search(text).get_next() is not None
            text_page.close()
            page.close()
            if found:
                return True
        return False
    finally:
        document.close()


def text_by_poppler(pdf: bytes, folder: Path) -> str | None:
    """The text as Linux readers copy it; None where pdftotext is not installed."""
    program = shutil.which("pdftotext")
    if program is None:
        return None
    path = folder / "read.pdf"
    path.write_bytes(pdf)
    found = subprocess.run([program, str(path), "-"], capture_output=True, check=True)
    return found.stdout.decode("utf-8")


def unsound(pdf: bytes) -> list[str]:
    """What `qpdf --check` would find wrong: with the file's parts, its streams and its pages."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [*map(str, document.check_pdf_syntax()), *map(str, document.get_warnings())]


def flowing(text: str) -> str:
    """The text with its line ends and runs of spaces as single spaces."""
    return re.sub(r"\s+", " ", text)
