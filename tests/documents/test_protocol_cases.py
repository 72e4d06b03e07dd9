"""The protocol in cases the specimens do not show."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from qacouncil.documents.breaking import Breaker, TextStyle
from qacouncil.documents.fonts import REGULAR, fonts
from qacouncil.documents.person_name import PersonName
from qacouncil.documents.protocol import GapKind, gap_sentence, protocol_gaps, protocol_pdf
from qacouncil.documents.protocol_content import (
    Assignment,
    Item,
    Movement,
    PaperStyle,
    Participant,
    Point,
    ProtocolContent,
    Recused,
    Speech,
)
from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language, Localized
from qacouncil.rules.terms import Body, MeetingForm, MeetingKind, Outcome, Reason, Role
from tests.documents.extraction import flowing, pages_by_pdfium
from tests.documents.specimen import (
    KIM,
    LI,
    MYRZAKHMETOVA,
    ORAZBAYEV,
    YESSIMOVA,
    specimen,
    vote,
)

Translators = dict[Language, Translator]


def printed(content: ProtocolContent, translator: Translator) -> str:
    return flowing(" ".join(pages_by_pdfium(protocol_pdf(content, translator))))


def with_item(**changes: object) -> ProtocolContent:
    """The specimen with its second item alone, changed."""
    content = specimen()
    return replace(content, items=(replace(content.items[1], **changes),))  # type: ignore[arg-type]


def test_a_meeting_that_was_not_held(translators: Translators) -> None:
    content = replace(
        specimen(), held=False, quorum_met=False, quorum_present=8, number=None, annexes=()
    )
    text = printed(content, translators["ru"])
    assert "№ ____" in text
    assert "Присутствуют: 8. Необходимо для кворума: не менее 10." in text
    assert "Кворум отсутствует, заседание не состоялось." in text
    assert "ПОВЕСТКА ДНЯ" in text
    assert "СЛУШАЛИ" not in text
    assert "Председатель Г. Ә. Тұрсынова Секретарь Ж. Ә. Мырзахметова" in text


def test_a_paper_never_says_that_a_quorum_lacked_which_was_there(translators: Translators) -> None:
    text = printed(replace(specimen(), held=False), translators["kk"])
    assert "Отырыс өткізілмеді." in text
    assert "Кворум жоқ" not in text


def test_an_item_without_quorum_decides_nothing(translators: Translators) -> None:
    content = with_item(quorum_met=False, present=9, entitled=9, quorum_needed=10)
    text = printed(content, translators["en"])
    assert "opposed the amendment" in text
    assert (
        "No quorum for this item. Present: 9. Required: at least 10. No decision was taken." in text
    )
    assert "RESOLVED" not in text
    assert "2.1." not in text
    gaps = [g for g in protocol_gaps(content, "en") if g.kind is GapKind.NOT_PRINTED]
    assert [gap_sentence(gap, translators["en"]) for gap in gaps] == [
        "Point 2.1: not printed, since there was no quorum for the item.",
        "Point 2.2: not printed, since there was no quorum for the item.",
    ]


def test_an_item_that_was_put_off_says_so_and_shows_no_drafts(translators: Translators) -> None:
    content = with_item(put_off=True, votes=())
    said = {
        "kk": "Мәселені қарау кейінгі отырысқа қалдырылды.",
        "ru": "Рассмотрение вопроса отложено до следующего заседания.",
        "en": "The item was put off to a later meeting.",
    }
    for language, translator in translators.items():
        text = printed(content, translator)
        assert said[language] in text
        assert "2.1." not in text
    assert "RESOLVED" not in printed(content, translators["en"])


def test_a_quorum_lost_before_the_vote(translators: Translators) -> None:
    lost = vote((2,), 4, reason=Reason.NO_QUORUM, outcome=Outcome.NO_QUORUM, present=9)
    both = with_item(votes=(vote((1,), 14), lost))
    text = printed(both, translators["en"])
    assert "2.1. To amend" in text
    assert "2.2. To draw up" not in text
    assert "Adopted. No quorum for this item. Present: 9." in text
    # The content tells the quorum of the vote where no vote had one.
    none = with_item(
        votes=(replace(lost, points=(1, 2)),), quorum_met=False, present=9, quorum_needed=10
    )
    alone = printed(none, translators["en"])
    assert "RESOLVED" not in alone
    assert "No quorum for this item. Present: 9. Required: at least 10." in alone


def test_each_vote_follows_its_last_point(translators: Translators) -> None:
    content = with_item(votes=(vote((1,), 9, 4, 1), vote((2,), 14), vote((7,), 13, 1)))
    text = printed(content, translators["kk"])
    first = text.index("2.1. Факультеттің")
    split = text.index("жақтап – 9")
    second = text.index("2.2. Жобаларды")
    unanimous = text.index("жақтап – 14")
    stray = text.index("жақтап – 13")
    assert first < split < second < unanimous < stray


def test_arrivals_departures_and_another_chair(translators: Translators) -> None:
    content = with_item(
        movements_before=(Movement(15 * 60 + 20, KIM, arrival=True),),
        movements_during=(Movement(24 * 60 + 5, LI, arrival=False),),
        presiding=ORAZBAYEV,
    )
    text = printed(content, translators["kk"])
    assert "15:20 – келуі: В. А. Ким. Төрағалық етуші: Д. Қ. Оразбаев. 2. ТЫҢДАЛДЫ:" in text
    assert "қолдады. 00:05 – кетуі: С. В. Ли. ҚАУЛЫ ЕТТІ:" in text


def test_recusals_are_grouped_by_reason(translators: Translators) -> None:
    why = Localized(ru="родство.")
    content = with_item(
        recused=(Recused(KIM, why), Recused(LI, why), Recused(YESSIMOVA, Localized())),
        entitled=11,
    )
    text = printed(content, translators["ru"])
    assert (
        "(без участия в обсуждении и голосовании): В. А. Ким, С. В. Ли. "
        "Основание: конфликт интересов – родство. Самоотвод" in text
    )
    assert (
        "Л. Б. Есімова. Основание: конфликт интересов. "
        "Имеют право голоса по данному вопросу: 11. Кворум сохраняется." in text
    )


def tasks(translator: Translator, *assignments: Assignment) -> str:
    point = Point(1, Localized("Бекітілсін.", "Утвердить.", "To approve."), assignments)
    text = printed(with_item(points=(point,), votes=()), translator)
    return text[text.index("2.1.") : text.index({"kk": "Қосым", "ru": "Прил"}[translator.language])]


def test_assignments_with_one_deadline_become_one(translators: Translators) -> None:
    day, later = dt.date(2027, 3, 15), dt.date(2027, 4, 1)
    assert tasks(
        translators["kk"],
        Assignment((KIM,), deadline=day),
        Assignment((LI,), co_executors=(YESSIMOVA,), deadline=day),
        Assignment((ORAZBAYEV,), deadline=later),
    ) == (
        "2.1. Бекітілсін. Жауаптылар: В. А. Ким, С. В. Ли. "
        "Бірлесіп орындаушы: Л. Б. Есімова. Мерзімі: 15.03.2027. "
        "Жауапты: Д. Қ. Оразбаев. Мерзімі: 01.04.2027. "
    )


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("заведующие кафедрами", "Ответственные"),
        ("деканат", "Ответственный"),
        ("деканат, кафедра физики", "Ответственные"),
    ],
)
def test_words_in_place_of_names(words: str, label: str, translators: Translators) -> None:
    text = tasks(
        translators["ru"],
        Assignment(responsible_text=Localized(ru=words)),
        Assignment((KIM,), co_executors=(LI, YESSIMOVA)),
    )
    assert text == (
        f"2.1. Утвердить. {label}: {words}. Ответственный: В. А. Ким. "
        "Соисполнители: С. В. Ли, Л. Б. Есімова. "
    )


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("resolved", "ҚАУЛЫ ЕТТІ:"),
        ("resolved_passive", "ҚАУЛЫ ЕТІЛДІ:"),
        ("decided", "ШЕШІМ ҚАБЫЛДАНДЫ:"),
    ],
)
def test_the_heading_is_the_councils_choice(
    heading: str, expected: str, translators: Translators
) -> None:
    content = replace(specimen(), style=PaperStyle(resolved_heading=heading))
    assert expected in printed(content, translators["kk"])


def test_the_short_form_leaves_out_what_was_said(translators: Translators) -> None:
    content = replace(specimen(), style=PaperStyle(full_form=False))
    text = printed(content, translators["en"])
    assert "SPOKE" not in text
    assert "In response to employers" not in text
    assert "1.1. To approve the revised" in text
    assert "Recused (taking no part" in text


def test_all_members_may_sign(translators: Translators) -> None:
    content = replace(specimen(), style=PaperStyle(all_members_sign=True))
    text = printed(content, translators["kk"])
    end = text[text.rindex("Төраға") :]
    assert end.startswith("Төраға Г. Ә. Тұрсынова Кеңес мүшесі А. М. Әбілқасымова")
    assert end.endswith("Хатшы Ж. Ә. Мырзахметова")
    assert end.count("Кеңес мүшесі") == 13


@pytest.mark.parametrize(
    ("body", "kk", "ru"),
    [
        (Body.COUNCIL, "Қатысқан кеңес мүшелері (14 / 15):", "Членов совета с правом голоса"),
        (Body.COMMITTEE, "Қатысқан комитет мүшелері (14 / 15):", "Членов комитета с правом голоса"),
        (
            Body.COMMISSION,
            "Қатысқан комиссия мүшелері (14 / 15):",
            "Членов комиссии с правом голоса",
        ),
    ],
)
def test_each_body_has_its_words(body: Body, kk: str, ru: str, translators: Translators) -> None:
    content = replace(specimen(), body=body)
    assert kk in printed(content, translators["kk"])
    assert ru in printed(content, translators["ru"])


def test_form_kind_and_presiding_deputy(translators: Translators) -> None:
    content = replace(
        specimen(),
        form=MeetingForm.HYBRID,
        kind=MeetingKind.EXTRAORDINARY,
        presiding=Participant(ORAZBAYEV, role=Role.DEPUTY_CHAIR),
        presiding_is_chair=False,
        end=None,
    )
    text = printed(content, translators["ru"])
    assert "внеочередного заседания" in text
    assert "Время: 15:00 Форма: смешанная" in text
    assert "Председательствующий: Д. Қ. Оразбаев" in text
    assert "Председательствующий Д. Қ. Оразбаев Секретарь" in text
    remote = replace(content, form=MeetingForm.REMOTE)
    assert "Нысаны: қашықтан (онлайн)" in printed(remote, translators["kk"])


def test_remarks_in_the_lists(translators: Translators) -> None:
    content = specimen()
    position = Localized(kk="маман", ru="специалист", en="specialist")
    listed = (
        Participant(KIM, position, voting=False),
        Participant(LI, position, online=True),
        Participant(YESSIMOVA, Localized(), online=True),
        Participant(MYRZAKHMETOVA, position, Role.SECRETARY),
    )
    content = replace(content, present=listed, absent=(), secretary=listed[3], voting_mandates=3)
    text = printed(content, translators["ru"])
    assert "Секретарь: Ж. Ә. Мырзахметова Присутствовали члены совета (4 из 4):" in text
    assert "Ким В. А. – специалист (без права голоса)" in text
    assert "Ли С. В. – специалист (онлайн)" in text
    assert "Есімова Л. Б. – (онлайн)" in text
    assert "Мырзахметова Ж. Ә. – специалист, секретарь" in text
    assert "Kim V. A. – specialist, non-voting" in printed(content, translators["en"])


def test_an_english_speech_reads_on_only_in_small_letters(translators: Translators) -> None:
    speeches = (
        Speech(KIM, Localized(en="agreed.")),
        Speech(LI, Localized(en="Agreed.")),
        Speech(YESSIMOVA, Localized(ru="согласна.")),
    )
    text = printed(with_item(speeches=speeches), translators["en"])
    assert "V. A. Kim agreed." in text
    assert "S. V. Li – Agreed." in text
    assert "L. B. Yessimova – согласна. [not translated]" in text


def test_several_speakers_of_an_item(translators: Translators) -> None:
    text = printed(with_item(speakers=(KIM, LI)), translators["kk"])
    assert "Баяндамашылар: В. А. Ким, С. В. Ли." in text
    assert "В. А. Ким, С. В. Ли – Факультеттің бағалау" in text


def test_a_meeting_without_items_or_members(translators: Translators) -> None:
    content = replace(specimen(), items=(), present=(), absent=(), guests=(), annexes=())
    text = printed(content, translators["kk"])
    assert "КҮН ТӘРТІБІ" not in text
    assert "Қатысқан кеңес мүшелері" not in text


def test_held_without_a_quorum_at_the_opening(translators: Translators) -> None:
    text = printed(replace(specimen(), quorum_met=False), translators["kk"])
    assert "кемінде 10. Кворум жоқ. КҮН ТӘРТІБІ" in text


def test_long_places_stand_on_lines_of_their_own(translators: Translators) -> None:
    city = Localized(kk="Өте ұзақ атауы бар қалашықтың шағын ауданындағы ауыл")
    pages = pages_by_pdfium(protocol_pdf(replace(specimen(), city=city), translators["kk"]))
    assert "\n№ 4\n" in pages[0]


def test_names_with_the_initials_last(translators: Translators) -> None:
    content = replace(specimen(), style=PaperStyle(initials_first=False))
    assert "Төраға: Тұрсынова Г. Ә." in printed(content, translators["kk"])


def test_an_item_with_votes_but_no_points(translators: Translators) -> None:
    item = Item(number=1, title=Localized(kk="Сайлау туралы"), votes=(vote((), 14),))
    text = printed(replace(specimen(), items=(item,)), translators["kk"])
    assert "ҚАУЛЫ ЕТТІ: Дауыс берілді: жақтап – 14 (бірауыздан)." in text


def test_a_long_name_in_the_list_breaks_before_its_initials(translators: Translators) -> None:
    long = PersonName("Ахметжанова-Орловская", "Ирина", "Сергеевна")
    content = replace(specimen(), absent=(Participant(long, Localized(ru="доцент")),))
    pages = pages_by_pdfium(protocol_pdf(content, translators["ru"]))
    lines = [line.strip() for page in pages for line in page.split("\n")]
    found = [line for line in lines if line.startswith(("Ахметжанова", "И."))]
    assert found[0].split(" – ")[0] == "Ахметжанова-Орловская"
    assert found[1].startswith("И. С.")


def test_arabic_words_are_named_as_printed_unjoined(translators: Translators) -> None:
    content = with_item(heard=Localized(ru="Слово مرحبا в тексте"))
    gaps = [gap for gap in protocol_gaps(content, "ru") if gap.kind is GapKind.UNJOINED]
    assert [gap.detail for gap in gaps] == ["مرحبا"]
    assert "مرحبا" in gap_sentence(gaps[0], translators["kk"])


def test_a_name_wider_than_its_column_breaks_at_its_hyphens() -> None:
    name = "Ахметжанова-Орлова-Тұрғынбекова-Серікқалиева"
    lines = Breaker(fonts(), None).lines(name, TextStyle(REGULAR, 14), 140, "ru")
    pieces = next(line.pieces for line in lines if line.pieces)
    assert "".join(pieces) == name
    assert all(piece.endswith("-") for piece in pieces[:-1])


def test_joiners_between_letters_leave_no_trace(translators: Translators) -> None:
    text = printed(with_item(heard=Localized(ru="до\u200dска и до\u200cска")), translators["ru"])
    assert "доска и доска" in text
