"""The head of the papers of a meeting: logo and, on minutes to be approved, the stamp."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from qacouncil.documents.attendance_sheet import attendance_paper
from qacouncil.documents.bilingual import bilingual_after, bilingual_columns
from qacouncil.documents.counting_act import counting_act_paper
from qacouncil.documents.extract import Certifier, extract_gaps, extract_paper
from qacouncil.documents.gaps import PlaceKind, protocol_gaps
from qacouncil.documents.notice import notice_paper
from qacouncil.documents.protocol import protocol_lines, protocol_paper
from qacouncil.documents.protocol_content import Approver, ProtocolContent
from qacouncil.documents.rendering import Paper, paper_lines, paper_pages, paper_pdf
from qacouncil.documents.story import Approval, Logo
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language, Localized
from qacouncil.queries.signed_content import decode, encode
from tests.documents.act_specimen import act_specimen
from tests.documents.attendance_specimen import sheet_specimen
from tests.documents.extraction import pages_by_pdfium
from tests.documents.notice_specimen import notice_specimen
from tests.documents.specimen import ORAZBAYEV, specimen
from tests.pictures import png

Translators = dict[Language, Translator]
DEAN = Approver(Localized("Инженерия факультетінің деканы", "Декан факультета", "Dean"), ORAZBAYEV)


def logos(paper: Paper) -> int:
    return sum(isinstance(block, Logo) for block in paper.story.blocks)


@pytest.mark.parametrize("with_logo", [True, False])
def test_the_logo_stands_at_the_head_of_every_paper(
    translators: Translators, with_logo: bool
) -> None:
    words, logo = translators["ru"], png() if with_logo else None
    minutes = replace(specimen(), logo=logo)
    date = minutes.date
    papers = [
        protocol_paper(minutes, words),
        bilingual_columns(minutes, translators["kk"], words),
        extract_paper(minutes, ["1"], date, Certifier(), words),
        notice_paper(replace(notice_specimen(), logo=logo), words),
        attendance_paper(replace(sheet_specimen(), logo=logo), translators["kk"], words),
        counting_act_paper([replace(act_specimen(), logo=logo)], words),
    ]
    assert [logos(paper) for paper in papers] == [int(with_logo)] * len(papers)
    assert all((b"/Subtype /Image" in paper_pdf(paper)) is with_logo for paper in papers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_minutes_to_be_approved_leave_room_for_it(
    translators: Translators, language: Language
) -> None:
    content = replace(specimen(), approver=DEAN)
    found = protocol_lines(content, translators[language])
    expected = {
        "kk": ["БЕКІТЕМІН", "Инженерия факультетінің деканы", "____ Д. Қ. Оразбаев"],
        "ru": ["УТВЕРЖДАЮ", "Декан факультета", "____ Д. Қ. Оразбаев"],
        "en": ["APPROVED", "Dean", "____ D. K. Orazbayev"],
    }
    assert found[:3] == expected[language]
    assert "2027" in found[3]
    assert found[4:] == protocol_lines(specimen(), translators[language])


def test_nobody_named_to_approve_leaves_the_name_to_a_hand(translators: Translators) -> None:
    content = replace(specimen(), approver=Approver(Localized()))
    assert protocol_lines(content, translators["ru"])[:2] == ["УТВЕРЖДАЮ", "____"]


def test_the_stamp_is_kept_off_the_heading(translators: Translators) -> None:
    page, *_ = paper_pages(protocol_paper(replace(specimen(), approver=DEAN), translators["ru"]))
    stamp, heading = page[3], page[4]
    assert heading.top - stamp.top - stamp.box.height > 10


@pytest.mark.parametrize("make", [bilingual_columns, bilingual_after])
def test_minutes_in_two_languages_are_approved_once(
    translators: Translators,
    make: Callable[[ProtocolContent, Translator, Translator], Paper],
) -> None:
    paper = make(replace(specimen(), approver=DEAN), translators["kk"], translators["ru"])
    stamps = [each for each in paper.story.blocks if isinstance(each, Approval)]
    assert [each.word for each in stamps] == ["БЕКІТЕМІН / УТВЕРЖДАЮ"]
    text = pages_by_pdfium(paper_pdf(paper))[0]
    assert "Инженерия факультетінің деканы" in text
    assert "Декан факультета" in text


def test_an_extract_bears_no_approval(translators: Translators) -> None:
    minutes = replace(specimen(), approver=DEAN)
    paper = extract_paper(minutes, ["1"], minutes.date, Certifier(), translators["ru"])
    assert "УТВЕРЖДАЮ" not in paper_lines(paper)


def test_what_is_not_known_of_who_approves_is_named_beforehand() -> None:
    approver = Approver(Localized(kk="Декан"), ORAZBAYEV)
    content = replace(specimen(), approver=approver)
    (gap,) = protocol_gaps(content, "ru")
    assert (gap.place.kind, gap.place.who) == (PlaceKind.POSITION, "Оразбаев")
    assert extract_gaps(content, ["1"], "ru") == []


def test_who_approves_is_signed_and_the_logo_is_not() -> None:
    content = replace(specimen(), approver=DEAN, logo=png())
    signed = decode(encode(content))
    assert (signed.approver, signed.logo) == (DEAN, None)
    assert encode(signed) == encode(content)
