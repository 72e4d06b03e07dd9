from __future__ import annotations

import pytest

from qacouncil.documents.binding import TIED_SPACE, bound, paragraphs, unprintable
from qacouncil.localized import Language


def marked(text: str, language: Language) -> str:
    """The bound text with _ for a fixed space and ~ for one that stretches but does not break."""
    return bound(text, language).replace("\u00a0", "_").replace(TIED_SPACE, "~")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("kk", "№ 3 және № 5 зертхана", "№_3 және №_5_зертхана"),
        ("en", "laboratories No. 3 and No. 5.", "laboratories No._3 and No._5."),
        ("ru", "г. Туркестан", "г._Туркестан"),
        ("ru", "А. Б. Сапарова доложила", "А._Б._Сапарова доложила"),
        ("ru", "проект А. Б. Сапаровой", "проект А._Б._Сапаровой"),
        ("kk", "Сапарова А. Б., Ким В.", "Сапарова_А._Б., Ким_В."),
        ("en", "Zh. A. Myrzakhmetova spoke", "Zh._A._Myrzakhmetova spoke"),
        ("kk", "1 240 адам", "1_240_адам"),
        ("kk", "5 000 000 ₸ грант", "5_000_000_₸ грант"),
        ("kk", "50 % болатын", "50_% болатын"),
        ("ru", "21 января 2027 года", "21_января 2027_года"),
        ("kk", "2027 жылғы 1–31 наурыз аралығында", "2027_жылғы 1–31_наурыз аралығында"),
        ("ru", "за – 14, против – 0", "за_–_14, против_–_0"),
        ("ru", "средний балл – 4,2 (из 5)", "средний балл_–_4,2 (из~5)"),
        ("kk", "6B06101 – Есептеу", "6B06101~– Есептеу"),
        ("kk", "2026-2027 оқу жылы", "2026-2027 оқу жылы"),
        ("ru", "и в программу не внесены", "и~в~программу не~внесены"),
        ("kk", "и в программу", "и в программу"),
        ("ru", "необходимо: не менее 8).", "необходимо: не_менее_8)."),
        ("en", "A quorum is for 9, against 4", "A~quorum is for_9, against_4"),
        ("kk", "1.1. Бекітілсін", "1.1. Бекітілсін"),
        ("kk", "– тізім", "– тізім"),
        ("ru", "согласно приложению 2", "согласно приложению_2"),
    ],
)
def test_spaces_that_do_not_break(language: Language, text: str, expected: str) -> None:
    assert marked(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n \t", []),
        ("бір\nекі\r\nүш\u2028төрт\fбес", ["бір", "екі", "үш", "төрт", "бес"]),
        ("  бір   екі\tүш ", ["бір екі үш"]),
        ("и\u0306", ["й"]),
        ("а\u00adб\u200bв\ufeffг\u200eд", ["абвгд"]),
        ("а\x00б\ud800", ["а□б□"]),
        ("1\u00a0240\u202f5", ["1\u00a0240\u202f5"]),
        ("👩\u200d🔬", ["👩\u200d🔬"]),
    ],
)
def test_paragraphs_as_typed_or_pasted(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


def test_unprintable_characters_are_told_once() -> None:
    assert unprintable("a\x00b\x07\x00\n\t\udfff") == ("\x00", "\x07", "\udfff")
