"""XLSX files: values, merges, formulas, what is hidden; and those that are not safe or whole."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import random
import struct
import tracemalloc
import zipfile
from pathlib import Path

import openpyxl
import pytest

from qacouncil.errors import Cancelled, UserError
from qacouncil.exchange.sheet import (
    MAX_COLUMNS,
    MAX_ROW_LENGTH,
    Sheet,
    column_letters,
    date_of_serial,
)
from qacouncil.exchange.sheet_file import read_sheets
from qacouncil.exchange.xlsx_file import write_xlsx, xlsx_bytes
from tests.exchange.xlsx_by_hand import packed, parts, worksheet

DATES = '<numFmts><numFmt numFmtId="170" formatCode="[$-43F]d\\ mmmm\\ yyyy;@"/>'
DATES += '<numFmt numFmtId="171" formatCode="0&quot; days&quot;"/>'
DATES += '<numFmt numFmtId="172" formatCode="[Red]0.00"/></numFmts><cellStyleXfs>'
DATES += '<xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
DATES += '<xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="20"/></cellXfs>'


def read(path: Path, data: bytes) -> tuple[Sheet, ...]:
    path.write_bytes(data)
    return read_sheets(path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "table.xlsx"


def rows_of(path: Path, *sheets: str, **more: str) -> list[tuple[object, ...]]:
    (sheet,) = read(path, packed(parts(*sheets, **more)))
    return [row.cells for row in sheet.rows]


def test_a_workbook_of_openpyxl_is_read(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Құрам"
    sheet.append(["Мәтін", 5, 2.5, True])
    sheet.append([" бос  орын ", None, dt.date(2026, 9, 1), "=A1&B1"])
    sheet.merge_cells("A4:B5")
    sheet["A4"] = "бірге"
    sheet["C5"] = "жанында"
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    book.create_sheet("Бос")
    hidden = book.create_sheet("Жасырын")
    hidden["A1"] = "x"
    hidden.sheet_state = "hidden"
    book.save(path)
    first, last = read_sheets(path)
    assert [(row.number, row.cells, row.hidden) for row in first.rows] == [
        (1, ("Мәтін", 5, 2.5, True), False),
        (2, (" бос  орын ", None, dt.date(2026, 9, 1)), True),
        (4, ("бірге", "бірге"), False),
        (5, ("бірге", "бірге", "жанында"), False),
    ]
    assert first.formulas == {(2, 4)}
    assert first.hidden_columns == {2}
    assert (first.name, first.hidden, last.name, last.hidden) == ("Құрам", False, "Жасырын", True)


def test_cached_values_of_formulas_are_read_and_marked(path: Path) -> None:
    text = '<row r="2"><c r="B2"><f>SUM(B1)</f><v>240</v></c>'
    text += '<c r="C2" t="str"><f>A1</f><v>сөз</v></c><c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    (sheet,) = read(path, packed(parts(worksheet(f"{text}</row>"))))
    assert sheet.rows[0].cells == (None, 240, "сөз", "#DIV/0!")
    assert sheet.formulas == {(2, 2), (2, 3), (2, 4)}


def test_shared_strings_are_put_together_without_readings(path: Path) -> None:
    strings = "<si><t>бір</t></si><si><r><t>екі </t></r><r><t>үш</t></r>"
    strings += "<rPh><t>X</t></rPh></si><si><t>a_x000D_b_x0041__x0000__xD800_</t></si>"
    cells = "".join(f'<c t="s"><v>{each}</v></c>' for each in (1, 0, 2))
    assert rows_of(path, worksheet(f"<row>{cells}</row>"), strings=strings) == [
        ("екі үш", "бір", "a\nbA")
    ]


def test_prefixed_names_and_places_left_out_are_read(path: Path) -> None:
    made = worksheet("<row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row><row/>")
    made = made.replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=")
    assert rows_of(path, made) == [(1, None, None, 2, 3)]


@pytest.mark.parametrize(
    ("style", "number", "value"),
    [
        (0, "46266", 46266),
        (1, "46266", dt.date(2026, 9, 1)),
        (1, "46266.75", dt.date(2026, 9, 1)),
        (1, "59", dt.date(1900, 2, 28)),
        (1, "61", dt.date(1900, 3, 1)),
        (1, "-1", -1),
        (1, "99999999", 99999999),
        (2, "46266", dt.date(2026, 9, 1)),
        (3, "46266", 46266),
        (4, "1.5", 1.5),
        (5, "0.5", "12:00"),
        (9, "5", 5),
    ],
)
def test_a_number_is_a_date_where_its_format_says_so(
    path: Path, style: int, number: str, value: object
) -> None:
    made = worksheet(f'<row><c s="{style}"><v>{number}</v></c></row>')
    assert rows_of(path, made, styles=DATES) == [(value,)]


def test_dates_counted_from_1904(path: Path) -> None:
    made = worksheet('<row><c s="1"><v>44804</v></c><c t="d"><v>2026-09-01T00:00</v></c></row>')
    day = dt.date(2026, 9, 1)
    assert rows_of(path, made, styles=DATES, properties=' date1904="1"') == [(day, day)]


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="1A"><v>1</v></c></row>',
        '<row r="x"><c><v>1</v></c></row>',
        '<row r="0"><c><v>1</v></c></row>',
        '<row r="-3"><c><v>1</v></c></row>',
        '<row r="1048577"><c><v>1</v></c></row>',
        '<row><c t="s"><v>7</v></c></row>',
        '<row><c t="d"><v>soon</v></c></row>',
        "<row><c><v>NaN</v></c></row>",
        "<row><c><v>ten</v></c></row>",
        '<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>',
        "<row><c><v>1</v></row>",
        "<a>" * 200 + "</a>" * 200,
    ],
)
def test_what_makes_no_sense_is_damaged(path: Path, rows: str) -> None:
    with pytest.raises(UserError, match="is damaged"):
        rows_of(path, worksheet(rows))


def test_merges_that_overlap_a_thousand_times_are_refused(path: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 500))
    merges = "<mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 1000 + "</mergeCells>"
    with pytest.raises(UserError, match="is damaged"):
        rows_of(path, worksheet(rows, after=merges))


def test_a_merge_that_would_fill_the_memory_is_refused(path: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 20_000))
    rows += '<row r="20000"><c r="ALL20000"><v>1</v></c></row>'
    merge = '<mergeCells><mergeCell ref="A1:ALL20000"/></mergeCells>'
    data = packed(parts(worksheet(rows, after=merge)))
    tracemalloc.start()
    try:
        with pytest.raises(UserError, match="more cells"):
            read(path, data)
        assert tracemalloc.get_traced_memory()[1] < 100_000_000
    finally:
        tracemalloc.stop()


def test_a_merge_reaches_no_further_than_the_table(path: Path) -> None:
    merge = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="B9"><v>2</v></c></row>'
    assert rows_of(path, worksheet(rows, after=merge)) == [(1, 1), (1, 1)]


def test_too_many_columns_and_too_long_rows_name_the_row(path: Path) -> None:
    far = column_letters(MAX_COLUMNS + 1)
    with pytest.raises(UserError, match=r"row 7: more than 1000 columns"):
        rows_of(path, worksheet(f'<row r="7"><c r="{far}7"><v>1</v></c></row>'))
    long = "<c t='inlineStr'><is><t>" + "а" * (MAX_ROW_LENGTH // 4) + "</t></is></c>"
    with pytest.raises(UserError, match=r"row 3: the row is longer"):
        rows_of(path, worksheet(f'<row r="3">{long * 5}</row>'))


@pytest.mark.parametrize(
    "part",
    ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml"],
)
def test_no_part_may_declare_a_type_of_document(path: Path, part: str) -> None:
    made = parts(worksheet("<row><c><v>1</v></c></row>"), strings="<si/>", styles="<a/>")
    made[part] = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>' + made[part]
    with pytest.raises(UserError, match="holds entities"):
        read(path, packed(made))


@pytest.mark.parametrize("name", ["../out", "xl/../../out", "/etc/x", "C:\\x", "xl\\..\\x", "\\x"])
def test_names_that_lead_out_are_refused(path: Path, tmp_path: Path, name: str) -> None:
    made = parts(worksheet("<row><c><v>1</v></c></row>")) | {name: "x"}
    before = set(tmp_path.parent.iterdir())
    with pytest.raises(UserError, match="lead out of its folder"):
        read(path, packed(made))
    assert set(tmp_path.parent.iterdir()) == before


def test_a_size_that_is_not_true_unpacks_nothing_further(path: Path) -> None:
    """The declared size says little, the part holds 200 MB: reading stops at what was said."""
    data = bytearray(packed(parts(worksheet(" " * 200_000_000))))
    size = struct.pack("<I", len(worksheet("")) + 200_000_000)
    assert data.count(size) >= 1
    small = bytes(data).replace(size, struct.pack("<I", 1000))
    tracemalloc.start()
    with pytest.raises(UserError, match="is damaged"):
        read(path, small)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 30 * 2**20


def test_many_parts_and_a_password_are_refused(path: Path) -> None:
    many = parts(worksheet("")) | {f"x/{number}": "" for number in range(5000)}
    with pytest.raises(UserError, match="far larger"):
        read(path, packed(many))
    data = bytearray(packed(parts(worksheet(""))))
    at = data.index(b"PK\x01\x02") + 8
    data[at] |= 1
    with pytest.raises(UserError, match="password"):
        read(path, bytes(data))


def test_what_a_file_is_is_read_off_its_bytes(tmp_path: Path) -> None:
    office = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    kinds: list[tuple[str, bytes, str]] = [
        ("a.xlsx", office + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        ("a.xlsx", office, r"an old \.xls file or"),
        ("a.csv", b"%PDF-1.7", "is not a spreadsheet"),
        ("a.xls", b"<html><table><tr><td>1</td></tr></table></html>", "is a web page"),
        ("a.xlsx", b"a;b\n1;2\n", "is damaged or not a spreadsheet"),
        ("a.xlsx", packed({"mimetype": "application/vnd.oasis", "x": ""}), "of another kind"),
        ("a.zip", packed({"table.csv": "a;b"}), "is an archive"),
        ("a.xlsx", packed({}), "is an archive"),
        ("a.csv", b"", "is empty"),
        ("a.csv", b"\n \n;;\n", "no table in"),
        ("a.xlsx", packed(parts(worksheet(""))), "no table in"),
    ]
    for name, data, said in kinds:
        with pytest.raises(UserError, match=said):
            read(tmp_path / name, data)
    with pytest.raises(UserError, match="is not a file"):
        read_sheets(tmp_path)
    with pytest.raises(UserError, match="There is no file none"):
        read_sheets(tmp_path / "none.xlsx")


def test_an_encoding_that_nobody_knows_is_said_in_words(path: Path) -> None:
    made = parts(worksheet(""))
    made["xl/workbook.xml"] = '<?xml version="1.0" encoding="yes"?>' + made["xl/workbook.xml"]
    with pytest.raises(UserError, match="is damaged"):
        read(path, packed(made))


def test_any_damage_is_said_in_words(path: Path) -> None:
    whole = xlsx_bytes("1", ("Код", "Атауы"), [(f"MAT{n}", "Пән " * 5) for n in range(200)])
    chance = random.Random(7)
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        cut = data[: chance.randrange(4, len(data))] if chance.random() < 0.3 else data
        with contextlib.suppress(UserError):
            read(path, bytes(cut))


def test_reading_tells_how_far_it_is_and_can_be_stopped(path: Path) -> None:
    write_xlsx(path, "1", ("a", "b"), [(number, "мәтін" * 10) for number in range(5000)])
    told: list[tuple[int, int]] = []
    read_sheets(path, lambda done, whole: told.append((done, whole)))
    assert len(told) > 5
    assert told[-1][0] == told[-1][1]
    assert told == sorted(told)

    def stop(done: int, whole: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_sheets(path, stop)


def test_what_is_written_is_read_again(path: Path) -> None:
    rows = [
        ("=1+1", 5, 2.5, True, dt.date(2026, 11, 23), None),
        ("@x", -5, 0.0, False, dt.date(1899, 1, 1), "a\nb & <c> \"d\" 'e'"),
        ("'x", 10**20, 1e-9, None, None, "\x01б\ufffe" + "т" * 40_000),
    ]
    write_xlsx(path, "a/b[1]: ұзақ атау ұзақ атау ұзақ атау", ("бір", "=екі"), rows)
    (sheet,) = read_sheets(path)
    assert sheet.name == "a b 1   ұзақ атау ұзақ атау ұза"
    assert [row.cells for row in sheet.rows] == [
        ("бір", "=екі"),
        ("=1+1", 5, 2.5, True, dt.date(2026, 11, 23)),
        ("@x", -5, 0, False, "01.01.1899", "a\nb & <c> \"d\" 'e'"),
        ("'x", 1e20, 1e-9, None, None, "б" + "т" * 32_766),
    ]
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    assert path.read_bytes() == xlsx_bytes(
        "a/b[1]: ұзақ атау ұзақ атау ұзақ атау", ("бір", "=екі"), rows
    )


def test_days_of_serial_numbers_and_letters_of_columns() -> None:
    assert date_of_serial(46266) == dt.date(2026, 9, 1)
    assert [date_of_serial(each) for each in (46266.5, 5, 240, 10**9)] == [None] * 4
    assert [column_letters(each) for each in (1, 26, 27, 702, 703)] == ["A", "Z", "AA", "ZZ", "AAA"]
