"""The counting commission's act: its figures, its findings, who signs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qacouncil.documents.counting_act import counting_act_gaps, counting_act_paper
from qacouncil.documents.counting_act_content import CountingActContent
from qacouncil.documents.gaps import GapKind, PlaceKind
from qacouncil.documents.protocol_content import Vote
from qacouncil.documents.rendering import paper_lines, paper_pages, paper_pdf
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language, Localized
from qacouncil.rules.regulation import VotingRule
from qacouncil.rules.terms import Body, Majority, Outcome, Reason
from qacouncil.rules.voting import Ballots
from tests.documents.act_specimen import act_specimen
from tests.documents.extraction import flowing, pages_by_pdfium
from tests.documents.specimen import KIM
from tests.documents.write_golden import PAPERS, golden_path

Translators = dict[Language, Translator]


def lines(translator: Translator, *contents: CountingActContent) -> list[str]:
    return paper_lines(counting_act_paper(contents or [act_specimen()], translator))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_act_is_one_page_and_reads_as_the_golden_file(
    language: Language, translators: Translators
) -> None:
    (page,) = pages_by_pdfium(PAPERS["counting_act"](translators[language]))
    assert page + "\n" == golden_path(language, "counting_act").read_text("utf-8")


def test_what_is_not_known_leaves_room_for_a_hand(translators: Translators) -> None:
    bare = replace(act_specimen(), prepared=None, annex=None, number="", commission=())
    found = lines(translators["ru"], bare)
    assert found[0] == "Приложение ____ к протоколу № ____ от 25 марта 2027 года"
    for line in ("4 | Изготовлено | ____", "6 | Погашено неиспользованных | ____"):
        assert line in found
    assert "Состав комиссии: ____" in found
    assert found[-3:] == ["Председатель комиссии ____", "Члены комиссии ____", "____"]


def test_a_single_member_is_named_as_one(translators: Translators) -> None:
    two = replace(act_specimen(), commission=act_specimen().commission[:2])
    assert "Член комиссии ____ М. Т. Жүнісова" in lines(translators["ru"], two)
    one = lines(translators["ru"], replace(act_specimen(), commission=(KIM,)))
    assert one[-1] == "Председатель комиссии ____ В. А. Ким"


def test_ballots_that_were_not_put_into_the_box_are_told(translators: Translators) -> None:
    vote = replace(act_specimen().vote, ballots=Ballots(13, 12, 0))
    found = lines(translators["ru"], replace(act_specimen(), vote=vote))
    assert "В урне обнаружено меньше бюллетеней, чем выдано. Разница: 1." in found
    assert not any("Расхождений" in line for line in found)
    row = next(line for line in found if "Погашено неиспользованных" in line)
    assert row.endswith("2"), "of 15 prepared 13 were issued, whatever came back"


def test_a_vote_of_which_no_ballots_were_noted(translators: Translators) -> None:
    found = lines(
        translators["ru"],
        replace(act_specimen(), vote=replace(act_specimen().vote, ballots=None, abstained=1)),
    )
    assert "7 | Обнаружено в урне | ____" in found
    assert "12 | Воздержались | 1" in found
    assert not any("урне бюллетеней нет" in line for line in found)


def outcome(
    reason: Reason, outcome: Outcome = Outcome.REJECTED, majority: Majority = Majority.SIMPLE
) -> Vote:
    vote = act_specimen().vote
    result = replace(vote.result, reason=reason, outcome=outcome, needed=9)
    return replace(vote, result=result, voting_rule=VotingRule(majority))


@pytest.mark.parametrize(
    ("vote", "said"),
    [
        (
            outcome(Reason.MAJORITY_MISSED),
            "Результат: решение не принято (имеют право голоса: 13, необходимо: не менее 9,"
            " подано «за»: 10).",
        ),
        (
            outcome(Reason.MAJORITY_REACHED, Outcome.ADOPTED, Majority.THREE_QUARTERS),
            "Результат: решение принято квалифицированным большинством голосов (три четверти;"
            " имеют право голоса: 13, необходимо: не менее 9, подано «за»: 10).",
        ),
        (
            outcome(Reason.TIE_SECRET),
            "Результат: голоса разделились поровну, решающий голос не применяется."
            " Решение не принято.",
        ),
        (
            outcome(Reason.MAJORITY_MISSED, majority=Majority.UNANIMOUS),
            "Результат: вопрос, требующий единогласия (необходимо: 9). Решение не принято.",
        ),
        (
            outcome(Reason.NO_QUORUM, Outcome.NO_QUORUM),
            "Результат: по данному вопросу кворум отсутствует. Присутствуют: 14."
            " Необходимо: не менее 10. Решение не принималось.",
        ),
    ],
)
def test_each_outcome_has_its_sentence(translators: Translators, vote: Vote, said: str) -> None:
    assert said in lines(translators["ru"], replace(act_specimen(), vote=vote))


def test_a_second_vote_says_so_and_each_act_begins_a_page(translators: Translators) -> None:
    again = replace(act_specimen(), vote=replace(act_specimen().vote, repeats=True), annex=3)
    paper = counting_act_paper([act_specimen(), again], translators["kk"])
    first, second = pages_by_pdfium(paper_pdf(paper))
    assert "Қайта дауыс беру." not in first
    assert "Қайта дауыс беру." in second
    assert second.splitlines()[:2] == ["2", "№ 5 хаттамаға 3-қосымша"]


def test_the_text_voted_on_stands_in_place_of_a_candidate(translators: Translators) -> None:
    content = replace(act_specimen(), candidate=None, body=Body.COMMITTEE)
    found = lines(translators["ru"], content)
    assert any(line.startswith("Проект решения: 3.1. Выдвинуть") for line in found)
    assert not any("Кандидат" in line for line in found)
    assert "1 | Члены комитета с правом голоса | 15" in found


def test_a_very_long_decision_is_printed_whole(translators: Translators) -> None:
    long = Localized(kk="сөз " * 10_000)
    content = replace(act_specimen(), candidate=None, points=(("3.1", long),))
    pages = pages_by_pdfium(paper_pdf(counting_act_paper([content], translators["ru"])))
    shown = flowing(" ".join(pages))
    assert shown.count("сөз") == 10_000
    assert "[нет перевода]" in shown
    assert "А. М. Шәріпов" in pages[-1]
    (gap,) = counting_act_gaps([content], "ru")
    assert (gap.kind, gap.place.kind) == (GapKind.NOT_TRANSLATED, PlaceKind.POINT)


def test_the_signatures_stay_together(translators: Translators) -> None:
    for extra in range(12):
        title = Localized(ru="слово " * 9 * extra)
        content = replace(act_specimen(), title=title)
        last = paper_pages(counting_act_paper([content], translators["ru"]))[-1]
        assert len(last) >= 5, "three signatures and two lines above them"
