"""Every finding, answer and field of the members' import has its words in each language."""

from __future__ import annotations

import pytest

from qacouncil.exchange.member_findings import Answer, MemberCode, answers_to, severity_of
from qacouncil.exchange.member_headings import MemberField
from qacouncil.exchange.row_findings import RowFinding, Severity
from qacouncil.i18n.member_import_words import answer_words, field_words, finding_sentence
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language


def finding(code: MemberCode) -> RowFinding:
    return RowFinding(7, code, severity_of(code), "Column", "2026-09-01", "2027-09-01", 3)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", MemberCode)
def test_each_finding_is_told_and_each_of_its_answers_has_words(
    code: MemberCode, language: Language, translators: dict[Language, Translator]
) -> None:
    t, found = translators[language], finding(code)
    sentence = finding_sentence(t, found)
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert "2026-09-01" not in sentence  # dates as the language writes them
    words = [answer_words(t, found, each) for each in answers_to(found)]
    assert len(set(words)) == len(words)
    assert not any("{" in each or each in tuple(Answer) for each in words)


@pytest.mark.parametrize("code", MemberCode)
def test_what_is_a_question_can_be_answered_and_what_is_an_error_cannot(code: MemberCode) -> None:
    answers = answers_to(finding(code))
    assert bool(answers) >= (severity_of(code) is Severity.QUESTION)
    assert not (answers and severity_of(code) is Severity.ERROR)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_field_has_its_own_words(
    language: Language, translators: dict[Language, Translator]
) -> None:
    words = [field_words(translators[language], each) for each in MemberField]
    assert len(set(words)) == len(words)
