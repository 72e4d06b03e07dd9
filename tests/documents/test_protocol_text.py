"""Whatever a person types comes out of the PDF again, or is named and marked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdf
import pytest

from qacouncil.documents.person_name import PersonName
from qacouncil.documents.protocol import GapKind, gap_sentence, protocol_gaps, protocol_pdf
from qacouncil.documents.protocol_content import ProtocolContent, Speech
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language, Localized
from tests.documents.extraction import (
    flowing,
    found_by_pdfium,
    pages_by_pdfium,
    text_by_poppler,
    unsound,
)
from tests.documents.specimen import KIM, specimen, without_translation

KAZAKH = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

LONG_WORD = ("Сапасыздандырылмағандықтарыңыздан" * 13)[:400]
MARKUP = 'R&D <draft> "«»" & <b>қалың емес</b> &amp; {орын} %s 100 % ₸ € № 5 „…“'


def heard(text: str) -> ProtocolContent:
    """The specimen with this text under the first HEARD, in all languages."""
    content = specimen()
    first = replace(content.items[0], heard=Localized(text, text, text))
    return replace(content, items=(first, *content.items[1:]))


def printed(content: ProtocolContent, translator: Translator) -> str:
    return flowing(" ".join(pages_by_pdfium(protocol_pdf(content, translator))))


@pytest.mark.parametrize(
    "text",
    [
        " ".join(KAZAKH),
        " ".join(KAZAKH.lower()),
        KAZAKH,
        " ".join(LATIN + LATIN.lower() + "0123456789"),
        "„…“ ‘ ’ « » – — № € § • ° ± × ½ ™ ©",
        "₸ ✓ → ≥ ≤ ≠ ∑ \u2011",
        MARKUP,
        "🎓👩\u200d🔬 ❤",
        LONG_WORD,
        f"Слово {LONG_WORD} после",
        "әіңғүұқөһ ӘІҢҒҮҰҚӨҺ",
        "ELEKTR ГАТАУ, Та Ту ВА AV To",  # kerned pairs
    ],
)
def test_text_reads_back(
    text: str, translators: dict[Language, Translator], tmp_path: Path
) -> None:
    pdf = protocol_pdf(heard(f"Басы {text} соңы."), translators["kk"])
    expected = f"Басы {text} соңы."
    assert expected in flowing(" ".join(pages_by_pdfium(pdf)))
    by_poppler = text_by_poppler(pdf, tmp_path)
    if by_poppler is not None:
        assert expected in flowing(by_poppler)


def test_right_to_left_words_read_back(translators: dict[Language, Translator]) -> None:
    text = printed(heard("Басы \u200eשלום\u200e соңы."), translators["kk"])
    assert "Басы שלום соңы." in text


def test_divided_words_are_found_by_a_search(translators: dict[Language, Translator]) -> None:
    pdf = protocol_pdf(specimen(), translators["kk"])
    # The page shows «бағ-дарламаға» and «бағдарлама-ларының».
    assert found_by_pdfium(pdf, "негізінде бағдарламаға")
    assert found_by_pdfium(pdf, "Білім беру бағдарламаларының")
    assert "\u00ad" not in " ".join(pages_by_pdfium(pdf))
    assert "\ufffe" not in " ".join(pages_by_pdfium(pdf))


def test_more_characters_than_one_font_subset_holds(
    translators: dict[Language, Translator], tmp_path: Path
) -> None:
    greek = "".join(chr(code) for code in (*range(0x391, 0x3A2), *range(0x3A3, 0x3CA)))
    accented = "".join(chr(code) for code in range(0x100, 0x17F))
    text = " ".join(f"{a}{b}я" for a, b in zip(greek + accented, accented + greek, strict=True))
    pdf = protocol_pdf(heard(text), translators["kk"])
    found = "".join("".join(pages_by_pdfium(pdf)).split())
    assert "".join(text.split()) in found
    assert unsound(pdf) == []


@pytest.mark.parametrize("bad", ["\x00", "\x07", "\x1f", "\x7f", "\ud800", "\ufffe", "漢"])
def test_what_cannot_be_printed_is_marked_and_named(
    bad: str, translators: dict[Language, Translator]
) -> None:
    content = heard(f"Басы {bad} соңы.")
    text = printed(content, translators["kk"])
    assert f"Басы {bad if bad == '漢' else '□'} соңы." in text
    gaps = [gap for gap in protocol_gaps(content, "kk") if gap.kind is GapKind.NO_FONT]
    assert [gap.place.item for gap in gaps] == [1]
    assert gap_sentence(gaps[0], translators["ru"]).startswith("Вопрос 1, слушали: ")


def test_pasted_line_ends_make_paragraphs(translators: dict[Language, Translator]) -> None:
    content = heard("Бірінші  абзац.\r\n\r\n\tЕкінші   абзац.\u2028Үшінші абзац.")
    lines = "\n".join(pages_by_pdfium(protocol_pdf(content, translators["kk"]))).split("\n")
    stripped = [line.strip() for line in lines]
    first = stripped.index("Бірінші абзац.")
    assert stripped[first : first + 3] == ["Бірінші абзац.", "Екінші абзац.", "Үшінші абзац."]


@pytest.mark.parametrize("language", LANGUAGES)
def test_empty_fields_print_nothing(
    language: Language, translators: dict[Language, Translator]
) -> None:
    content = specimen()
    empty = Localized()
    bare = replace(
        content.items[0], title=empty, heard=empty, speeches=(), points=(), votes=(), speakers=()
    )
    content = replace(
        content,
        items=(bare,),
        faculty=empty,
        city=empty,
        place=empty,
        annexes=(),
        guests=(),
        absent=(),
        presiding=None,
        secretary=None,
    )
    text = printed(content, translators[language])
    for word in ("СӨЗ СӨЙЛЕДІ", "ВЫСТУПИЛИ", "SPOKE", "ҚАУЛЫ", "ПОСТАНОВИЛИ", "RESOLVED", "()"):
        assert word not in text


def test_a_speaker_without_words_is_only_named(translators: dict[Language, Translator]) -> None:
    content = specimen()
    silent = replace(content.items[0], speeches=(Speech(KIM, Localized()),))
    text = printed(replace(content, items=(silent,)), translators["kk"])
    assert "СӨЗ СӨЙЛЕДІ: В. А. Ким. ҚАУЛЫ ЕТТІ:" in text


def test_a_missing_translation_is_marked_and_named(
    translators: dict[Language, Translator],
) -> None:
    content = without_translation()
    text = printed(content, translators["ru"])
    assert "жаңарту туралы [нет перевода]." in text
    places = [
        gap_sentence(gap, translators["en"])
        for gap in protocol_gaps(content, "ru")
        if gap.kind is GapKind.NOT_TRANSLATED
    ]
    assert places == [
        "Item 1, title: not translated; printed in Kazakh, with a mark.",
        "Item 1, speech (Ли): not translated; printed in Kazakh, with a mark.",
    ]
    assert protocol_gaps(content, "kk") == []


def test_latin_names_made_by_rule_are_named() -> None:
    gaps = protocol_gaps(specimen(), "en")
    spelled = {gap.detail for gap in gaps if gap.kind is GapKind.LATIN_BY_RULE}
    assert {"Tursynova", "Yessimova", "Orazbayev"} <= spelled
    assert "Petrova-Yusupova" not in spelled  # given by the person herself


def test_a_very_long_name_stays_within_the_page(
    translators: dict[Language, Translator], tmp_path: Path
) -> None:
    name = PersonName("Ә" * 300, "Ж" * 10)
    content = specimen()
    person = replace(content.present[0], name=name)
    content = replace(content, present=(person,), presiding=person, secretary=person)
    pdf = protocol_pdf(content, translators["kk"])
    assert "".join("".join(pages_by_pdfium(pdf)).split()).count("Ә" * 300) >= 3
    assert unsound(pdf) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_same_input_same_bytes(language: Language, translators: dict[Language, Translator]) -> None:
    content = heard(MARKUP + " 🎓👩\u200d🔬 שלום")
    first = protocol_pdf(content, translators[language])
    assert protocol_pdf(content, translators[language]) == first


@pytest.mark.parametrize("language", LANGUAGES)
def test_file_is_sound_and_described(
    language: Language, translators: dict[Language, Translator], tmp_path: Path
) -> None:
    content = replace(specimen(), draft=True)
    pdf = protocol_pdf(content, translators[language])
    assert unsound(pdf) == []
    path = tmp_path / "described.pdf"
    path.write_bytes(pdf)
    reader: Any = pypdf.PdfReader(path)
    titles = {
        "kk": "№ 4 хаттама, 2027 жылғы 21 қаңтар (жоба)",
        "ru": "Протокол № 4, 21 января 2027 года (проект)",
        "en": "Minutes No. 4, 21 January 2027 (draft)",
    }
    assert reader.metadata.title == titles[language]
    assert reader.metadata.author == content.council.text(language)
    assert reader.trailer["/Root"]["/Lang"] == language
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.xmp_metadata is not None
    assert reader.xmp_metadata.dc_title == {"x-default": titles[language]}
    assert reader.xmp_metadata.dc_creator == [content.council.text(language)]
    assert reader.metadata.creation_date is None, "it would be no date of the paper's"
    assert [mark.title for mark in reader.outline] == [
        f"{item.number}. {item.title.text(language)}" for item in content.items
    ]
    assert str(Path.cwd()).encode() not in pdf
