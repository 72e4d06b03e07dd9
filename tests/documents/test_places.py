"""Where items stand on the pages: each stretch begins at the item's heading and ends with it."""

from __future__ import annotations

import pypdfium2
import pytest

from qacouncil.documents.protocol import protocol_pdf, protocol_with_places
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language
from tests.documents.specimen import specimen


def test_every_item_stands_where_it_is_said(translators: dict[Language, Translator]) -> None:
    for language in LANGUAGES:
        pdf, items = protocol_with_places(specimen(), translators[language])
        assert pdf == protocol_pdf(specimen(), translators[language])
        assert len(items) == len(specimen().items)
        document = pypdfium2.PdfDocument(pdf)
        marks = list(document.get_toc())
        before = (0, 0.0)
        for number, (stretches, mark) in enumerate(zip(items, marks, strict=True), start=1):
            first, place = stretches[0], mark.get_dest()
            height = document[first.page].get_height()
            assert first.page == place.get_index()
            assert height - first.top == pytest.approx(place.get_view()[1][1], abs=0.01)
            assert before <= (first.page, first.top)
            before = (stretches[-1].page, stretches[-1].bottom)
            pages = [stretch.page for stretch in stretches]
            assert pages == list(range(pages[0], pages[-1] + 1))
            text = _text(document, stretches[0].page, first.top, first.bottom)
            assert f"{number}." in text.splitlines()[0]
        document.close()


def _text(document: pypdfium2.PdfDocument, page: int, top: float, bottom: float) -> str:
    height = document[page].get_height()
    words = document[page].get_textpage()
    return str(words.get_text_bounded(top=height - top + 2, bottom=height - bottom - 2))
