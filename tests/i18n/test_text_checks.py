from __future__ import annotations

import pytest

from qacouncil.i18n.text_checks import repaired, text_findings
from qacouncil.rules.meeting_warnings import WarningCode

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("text", "code", "repair"),
    [
        ("бағдaрламасының нәтижесі", "mixed_script_word", "бағдарламасының нәтижесі"),
        ("Кеңес әлі тұр, a bit", "", ""),
        ("\u0259л\u0069", "mixed_script_word", "әлі"),
        ("Teстnoe", "", ""),  # neither alphabet has all of its letters
        ("Рrogram", "mixed_script_word", "Program"),
        ("PhDға, IT-кафедра", "", ""),
        ("6В01301 «Бастауыш»", "programme_code_lookalike", "6B01301 «Бастауыш»"),
        ("7М07101, 5В070400", "programme_code_lookalike", "7M07101, 5B070400"),
        ("6B01301", "", ""),
        ("оқыту  нәтижесі   жаңа", "double_spaces", "оқыту нәтижесі жаңа"),
        ("1 148 жұмыс", "", ""),
        ("Т.Нұрғазайұлы", "initials_without_space", f"Т.{NBSP}Нұрғазайұлы"),
        ("Т.А.Ким", "initials_without_space", f"Т.А.{NBSP}Ким"),
        ("Т. Ким, Ким Т.А.", "", ""),
        ("бір ауыздан", "unanimous_two_words", "бірауыздан"),
        ("Бір  ауыздан", "unanimous_two_words", "Бірауыздан"),
        ("бірауыздан", "", ""),
        ("N 583 бұйрық", "number_sign_n", f"№{NBSP}583 бұйрық"),
        ("No.12", "number_sign_n", f"№{NBSP}12"),
        ("№ 12, BN 5", "", ""),
        ("BN 5 және N 5", "number_sign_n", f"BN 5 және №{NBSP}5"),
        ("22.10.2026ж", "date_suffix", "22.10.2026"),
        ("от 06.03.2020 г.", "date_suffix", "от 06.03.2020"),
        ("22.10.2026 жоспар", "", ""),
    ],
)
def test_what_is_found_and_how_it_is_repaired(text: str, code: str, repair: str) -> None:
    found = text_findings(text, "kk")
    if not code:
        assert found == []
        return
    assert {each.code for each in found} >= {WarningCode(code)}
    for each in found:
        if each.code == code:
            text = repaired(text, each)
    assert text == repair


def test_the_english_sign_of_a_number_is_right_in_english() -> None:
    assert text_findings("Building No. 2, room 114", "en") == []
    (found,) = text_findings("Order N 583", "en")
    assert found.repair == f"No.{NBSP}583"


def test_the_same_is_said_once() -> None:
    assert len(text_findings("бағдaрлама және бағдaрлама")) == 1


def test_a_personal_number_is_told_and_never_repaired() -> None:
    (found,) = text_findings("ЖСН 100000000001 берілді")
    assert (found.code, found.repair) == (WarningCode.PERSONAL_NUMBER, "")
    assert repaired("ЖСН 100000000001", found) == "ЖСН 100000000001"
    assert text_findings("тел. 1000000000010") == []
