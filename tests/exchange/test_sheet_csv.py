"""CSV files: encodings and separators told apart, rows numbered as a spreadsheet shows them."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.errors import Cancelled, UserError
from qacouncil.exchange.neutral import neutralised
from qacouncil.exchange.sheet import MAX_COLUMNS, Sheet
from qacouncil.exchange.sheet_csv import read_csv
from qacouncil.exchange.sheet_file import read_sheets

KAZAKH = "Тегі;Аты\nӘбілқасым;Ғалымжан Қуат Ңұ Өмір Һәм Үкі Ұл\n"
RUSSIAN = "Фамилия;Имя\nЩербаков;Пётр – «Ёж» № 5\n"
WORDS = st.text(st.sampled_from("әіңғүұқөһабвгдежзиклмнпрстуфхцчшыэюяАӘБ ё-"), min_size=1)


def csv(data: bytes, name: str = "t.csv") -> Sheet:
    return read_csv(data, Path(name), lambda _done, _whole: None)


def cells(data: bytes) -> list[tuple[object, ...]]:
    return [row.cells for row in csv(data).rows]


@pytest.mark.parametrize(
    ("text", "encoding", "mark", "told"),
    [
        (KAZAKH, "utf-8", b"", "utf-8"),
        (KAZAKH, "utf-8", b"\xef\xbb\xbf", "utf-8 with BOM"),
        (KAZAKH, "utf-16-le", b"\xff\xfe", "utf-16 LE with BOM"),
        (KAZAKH, "utf-16-be", b"\xfe\xff", "utf-16 BE with BOM"),
        (KAZAKH, "utf-16-le", b"", "utf-16 LE"),
        (KAZAKH, "utf-16-be", b"", "utf-16 BE"),
        (KAZAKH, "kz1048", b"", "kz1048"),
        (RUSSIAN, "cp1251", b"", "cp1251"),
        (RUSSIAN, "utf-8", b"", "utf-8"),
    ],
)
def test_encodings_are_told_apart(text: str, encoding: str, mark: bytes, told: str) -> None:
    sheet = csv(mark + text.encode(encoding))
    assert (sheet.encoding, sheet.separator) == (told, ";")
    assert [row.cells for row in sheet.rows] == [
        tuple(line.split(";")) for line in text.splitlines()
    ]


@given(WORDS, WORDS)
def test_any_kazakh_words_come_through_each_encoding(first: str, second: str) -> None:
    text = f"Қ;{first}\nх;{second}\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "kz1048"):
        rows = [row.cells for row in csv(text.encode(encoding)).rows]
        assert rows == [("Қ", first), ("х", second)] or not (first.strip() and second.strip())


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_separators_are_told_by_the_rows_they_cut(separator: str) -> None:
    rows = [("Тақырып, бірінші",), ("a", "b, c; d", "1"), ("e", "f", "2"), ("g", "h", "3")]
    text = "\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    sheet = csv(text.encode())
    assert sheet.separator == separator
    assert [row.cells for row in sheet.rows] == rows


def test_words_with_commas_do_not_mislead() -> None:
    text = "ФИО;Должность\nИванов;декан, доцент\nПетров;доцент, к.т.н.\n"
    assert csv(text.encode()).separator == ";"
    assert csv("Бір баған\nекі\n".encode()).separator == ""


def test_excel_s_own_line_names_the_separator() -> None:
    sheet = csv(b"sep=|\na|b;c;d\ne|f;g;h\n")
    assert (sheet.separator, [row.cells for row in sheet.rows]) == (
        "|",
        [("a", "b;c;d"), ("e", "f;g;h")],
    )


def test_quotes_hold_separators_line_breaks_and_quotes() -> None:
    data = 'a;b\r\n"бір;екі\r\nүш";"дейді ""төрт"""\r\n\r\n;;\r\nx\r\n'.encode()
    rows = csv(data).rows
    assert [(row.number, row.cells) for row in rows] == [
        (1, ("a", "b")),
        (2, ("бір;екі\nүш", 'дейді "төрт"')),
        (5, ("x",)),
    ]


def test_other_line_ends_are_read_and_odd_ones_are_text() -> None:
    assert cells(b"a;b\rc;d\r") == [("a", "b"), ("c", "d")]
    assert cells("a;b\u2028c\n1;2\n".encode()) == [("a", "b\u2028c"), ("1", "2")]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a;b\n1;2\0\n", "NUL bytes"),
        (b"\xff\xfe" + "a;\0\n".encode("utf-16-le"), "NUL bytes"),
        ("a;\0б\n".encode("utf-16-le"), "NUL bytes"),
        (b"a;b\n\x98\x81;\n", "encoding is not known"),
        (b"a;b\n\x01\x02\xff;\n", "encoding is not known"),
        (b"\xff\xfe\x00\xd8a\x00", "encoding is not known"),
        ("a;b\n1;я".encode()[:-1], "not copied to its end"),
        (b"a;b\n" + b"x" * 1_100_000, "row 2: the row is longer"),
        (b"a;b\n" + b"xxxxxx;" * 200_000, "row 2: the row is longer"),
        (b"a;b\n" + b"x;" * MAX_COLUMNS + b"x", "row 2: more than 1000 columns"),
        ('a;b\n1;"екі\n3;төрт\n5;алты\n'.encode(), "row 2: a quotation mark is opened"),
        (b"a\n" * 200_001, "more than 200000 rows"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_row(
    tmp_path: Path, data: bytes, said: str
) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(data)
    with pytest.raises(UserError, match=said):
        read_sheets(path)


def test_reading_can_be_stopped() -> None:
    def stop(done: int, whole: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_csv(b"a;b\n" * 5000, Path("t.csv"), stop)


@given(st.binary(max_size=400))
def test_no_bytes_are_too_odd(data: bytes) -> None:
    with contextlib.suppress(UserError):
        csv(data)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("+7 701", "'+7 701"),
        ("-A1", "'-A1"),
        ("@sum", "'@sum"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        (" =x", "' =x"),
        ("-5", "-5"),
        ("+7,5", "+7,5"),
        ("–", "–"),
        ("мәтін", "мәтін"),
        ("", ""),
    ],
)
def test_what_would_be_a_formula_is_neutralised(text: str, kept: str) -> None:
    assert neutralised(text) == kept
