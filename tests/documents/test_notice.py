"""The notice of meeting: as the golden files have it, and in cases they do not show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qacouncil.documents.gaps import GapKind, PlaceKind, notice_gaps
from qacouncil.documents.notice import Signer, notice_pdf
from qacouncil.documents.notice_content import NoticeContent
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language, Localized
from qacouncil.rules.terms import Body, MeetingForm, MeetingKind
from tests.documents.extraction import flowing, pages_by_pdfium
from tests.documents.notice_specimen import notice_specimen
from tests.documents.write_golden import golden_path

Translators = dict[Language, Translator]


def printed(
    content: NoticeContent, translator: Translator, signer: Signer = Signer.SECRETARY
) -> str:
    return flowing(" ".join(pages_by_pdfium(notice_pdf(content, translator, signer))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_reads_as_the_golden_file(language: Language, translators: Translators) -> None:
    pages = pages_by_pdfium(notice_pdf(notice_specimen(), translators[language]))
    assert "\f\n".join(pages) + "\n" == golden_path(language, "notice").read_text(encoding="utf-8")


def test_what_is_not_attached_is_not_said_to_be(translators: Translators) -> None:
    items = [replace(each, materials=(), drafted=False) for each in notice_specimen().items]
    bare = replace(notice_specimen(), items=tuple(items), contact="", place=Localized())
    text = printed(bare, translators["ru"])
    for absent in ("прилагаются", "Приложения", "Контакты", "Место проведения"):
        assert absent not in text
    drafted = replace(bare, items=(replace(items[0], drafted=True), *items[1:]))
    assert "Материалы и проекты решений прилагаются." in printed(drafted, translators["ru"])


def test_the_chair_or_whoever_presides_signs(translators: Translators) -> None:
    content = notice_specimen()
    text = printed(content, translators["kk"], Signer.CHAIR)
    assert "Кеңес төрағасы Г. Ә. Тұрсынова" in text
    assert "Мырзахметова" not in text
    acting = replace(content, chair_presides=False)
    assert "Төрағалық етуші Г. Ә. Тұрсынова" in printed(acting, translators["kk"], Signer.CHAIR)


@pytest.mark.parametrize(
    ("body", "to", "signs"),
    [
        (Body.COMMITTEE, "Членам комитета Дата:", "Секретарь комитета"),
        (Body.COMMISSION, "Членам комиссии Дата:", "Секретарь комиссии"),
    ],
)
def test_the_body_goes_by_its_own_name(
    translators: Translators, body: Body, to: str, signs: str
) -> None:
    content = replace(notice_specimen(), body=body, to_guests=False)
    text = printed(content, translators["ru"])
    assert to.removesuffix(" Дата:") in text
    assert "приглашённым" not in text
    assert signs in text


def test_an_extraordinary_meeting_at_a_distance(translators: Translators) -> None:
    content = replace(
        notice_specimen(), kind=MeetingKind.EXTRAORDINARY, form=MeetingForm.REMOTE, end=17 * 60
    )
    text = printed(content, translators["kk"])
    assert "Кезектен тыс отырыстың өткізілетінін хабарлаймыз." in text
    assert "Уақыты: 15:00–17:00" in text
    assert "қашықтан өткізілетін отырыс (онлайн)" in text


def test_a_missing_translation_is_named_beforehand() -> None:
    content = replace(notice_specimen(), place=Localized(kk="214-аудитория"))
    (gap,) = [each for each in notice_gaps(content, "ru") if each.kind is GapKind.NOT_TRANSLATED]
    assert (gap.place.kind, gap.detail) == (PlaceKind.VENUE, "kk")
    assert [each.kind for each in notice_gaps(notice_specimen(), "kk")] == []
