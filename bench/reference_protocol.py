"""The reference: a bare script that prints a meeting's protocol in Kazakh, as quick as can be.

python -m bench.reference_protocol FILE OUT.pdf

Reads the rows of the file's first meeting with one select a table and sets the words of the
program's own protocol in stock paragraphs. It knows none of the program's rules: no hyphenation,
no fallback fonts, no other languages, nothing kept together.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate
from sqlalchemy import Connection, RowMapping, create_engine, text

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
MONTHS = (
    *("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым"),
    *("шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"),
)
ROLES = {"chair": ", төраға", "secretary": ", хатшы"}
NAME = "p.surname, p.given, p.patronymic"

Line = tuple[str, str]  # style, text


def read_file(council: str) -> list[Line]:
    """The protocol of a council file's first meeting, paragraph by paragraph."""
    engine = create_engine(f"sqlite:///{council}")
    try:
        with engine.connect() as connection:
            return _read(connection)
    finally:
        engine.dispose()


def _read(connection: Connection) -> list[Line]:
    head = _rows(
        connection,
        "SELECT m.*, c.university_kk, c.faculty_kk, c.name_kk, c.city_kk "
        "FROM meeting m JOIN council c ON c.id = m.council_id LIMIT 1",
    )[0]
    people = _rows(
        connection,
        f"SELECT a.person_id, a.role, a.state, {NAME}, p.position_kk FROM attendance a "
        "JOIN person p ON p.id = a.person_id WHERE a.meeting_id = :id ORDER BY p.surname, p.given",
        head["id"],
    )
    return [*_opening(head, people), *_items(connection, head["id"]), *_signatures(head, people)]


def _rows(connection: Connection, query: str, meeting: str = "") -> list[RowMapping]:
    found = connection.execute(text(query), {"id": meeting} if meeting else {})
    return list(found.mappings())


def _opening(head: RowMapping, people: list[RowMapping]) -> list[Line]:
    year, month, day = str(head["date"]).split("-")
    by_id = {row["person_id"]: row for row in people}
    present = [row for row in people if row["state"] == "present"]
    needed = -(-len(people) * 2 // 3)
    start, end = head["start_minute"], head["end_minute"]
    return [
        ("centred", head["university_kk"].upper()),
        ("centre", head["faculty_kk"]),
        ("centre", head["name_kk"]),
        ("centred", "ХАТТАМА"),
        ("centre", "кезекті отырыс"),
        (
            "left",
            f"{year} жылғы {int(day)} {MONTHS[int(month) - 1]} № {head['number']} "
            f"{head['city_kk']} қаласы",
        ),
        ("left", f"Уақыты: {start // 60:02}:{start % 60:02}–{end // 60:02}:{end % 60:02}"),
        ("left", f"Өткізілген орны: {head['place_kk']}"),
        ("left", f"Төраға: {_initials(by_id[head['presiding_id']])}"),
        ("left", f"Хатшы: {_initials(by_id[head['secretary_id']])}"),
        ("heading", f"Қатысқан кеңес мүшелері ({len(present)} / {len(people)}):"),
        *(("left", _named(row)) for row in present),
        (
            "body",
            f"Дауыс беру құқығы бар мүшелер саны: {len(people)}. Қатысқаны: {len(present)}. "
            f"Кворум үшін қажеті: кемінде {needed}. "
            "Кворум бар, отырыс шешім қабылдауға құқылы.",
        ),
    ]


def _items(connection: Connection, meeting: str) -> list[Line]:
    where = "WHERE x.meeting_id = :id ORDER BY"
    person = "JOIN person p ON p.id = x.person_id"
    items = _rows(
        connection,
        f"SELECT x.id, x.title_kk, x.heard_kk FROM agenda_item x {where} x.position",
        meeting,
    )
    speakers = _grouped(
        connection,
        f"SELECT x.item_id, {NAME}, p.position_kk FROM item_speaker x {person} {where} x.position",
        meeting,
    )
    speeches = _grouped(
        connection,
        f"SELECT x.item_id, x.text_kk, {NAME} FROM speech x {person} {where} x.position",
        meeting,
    )
    points = _grouped(
        connection, f"SELECT x.id, x.item_id, x.text_kk FROM decision x {where} x.position", meeting
    )
    votes = _grouped(
        connection,
        "SELECT x.item_id, x.votes_for, x.votes_against, x.votes_abstained, r.needed "
        f"FROM vote x JOIN vote_result r ON r.vote_id = x.id {where} x.position",
        meeting,
    )
    tasks = _grouped(
        connection,
        f"SELECT t.decision_id, t.deadline, {NAME} FROM assignment_person x {person} "
        f"JOIN assignment t ON t.id = x.assignment_id {where} t.position, x.position",
        meeting,
    )
    lines: list[Line] = [("centred", "КҮН ТӘРТІБІ")]
    for number, item in enumerate(items, start=1):
        lines.append(("left", f"{number}. {item['title_kk']}."))
        lines += [("left", f"Баяндамашы: {_initials(row)}.") for row in speakers[item["id"]]]
    for number, item in enumerate(items, start=1):
        lines.append(("heading", f"{number}. ТЫҢДАЛДЫ:"))
        lines += [
            ("left", f"{_initials(row)} – {item['title_kk']}.") for row in speakers[item["id"]]
        ]
        lines.append(("body", item["heard_kk"]))
        lines.append(("heading", "СӨЗ СӨЙЛЕДІ:"))
        lines += [("body", f"{_initials(row)} – {row['text_kk']}") for row in speeches[item["id"]]]
        lines.append(("heading", "ҚАУЛЫ ЕТТІ:"))
        for place, point in enumerate(points[item["id"]], start=1):
            lines.append(("body", f"{number}.{place}. {point['text_kk']}"))
            lines += [line for task in tasks[point["id"]] for line in _task(task)]
        lines += [("body", _vote(row)) for row in votes[item["id"]]]
    return lines


def _grouped(connection: Connection, query: str, meeting: str) -> dict[str, list[RowMapping]]:
    """The rows by their first column or, where it has one, by the item they belong to."""
    groups: dict[str, list[RowMapping]] = defaultdict(list)
    for row in _rows(connection, query, meeting):
        key = row["decision_id"] if "decision_id" in row else row["item_id"]
        groups[key].append(row)
    return groups


def _task(task: RowMapping) -> list[Line]:
    year, month, day = str(task["deadline"]).split("-")
    return [
        ("left", f"Жауапты: {_initials(task)}."),
        ("left", f"Мерзімі: {day}.{month}.{year}."),
    ]


def _vote(row: RowMapping) -> str:
    if row["votes_against"] == row["votes_abstained"] == 0:
        return f"Дауыс берілді: жақтап – {row['votes_for']} (бірауыздан). Шешім қабылданды."
    return (
        f"Дауыс берілді: жақтап – {row['votes_for']}, қарсы – {row['votes_against']}, "
        f"қалыс – {row['votes_abstained']}. "
        f"Шешім жай көпшілік дауыспен қабылданды (қажеті: кемінде {row['needed']})."
    )


def _named(row: RowMapping) -> str:
    role = ROLES.get(row["role"], "")
    return (
        f"{row['surname']} {row['given'][0]}. {row['patronymic'][0]}. – {row['position_kk']}{role}"
    )


def _initials(row: RowMapping) -> str:
    return f"{row['given'][0]}. {row['patronymic'][0]}. {row['surname']}"


def _signatures(head: RowMapping, people: list[RowMapping]) -> list[Line]:
    by_id = {row["person_id"]: row for row in people}
    return [
        ("left", f"Төраға ____________ {_initials(by_id[head['presiding_id']])}"),
        ("left", f"Хатшы ____________ {_initials(by_id[head['secretary_id']])}"),
    ]


def register_fonts() -> None:
    """Tell ReportLab the two fonts; once a process."""
    pdfmetrics.registerFont(TTFont("Serif", FONTS / "LiberationSerif-Regular.ttf"))
    pdfmetrics.registerFont(TTFont("SerifBold", FONTS / "LiberationSerif-Bold.ttf"))


def styles() -> dict[str, ParagraphStyle]:
    """The paragraphs of the page, plain and bold."""
    plain = {"fontName": "Serif", "fontSize": 14, "leading": 16.1}
    bold = plain | {"fontName": "SerifBold"}
    return {
        "body": ParagraphStyle("body", alignment=TA_JUSTIFY, firstLineIndent=12.5 * mm, **plain),
        "left": ParagraphStyle("left", alignment=TA_LEFT, **plain),
        "centre": ParagraphStyle("centre", alignment=TA_CENTER, **plain),
        "centred": ParagraphStyle("centred", alignment=TA_CENTER, **bold),
        "heading": ParagraphStyle("heading", spaceBefore=8, **bold),
    }


def set_pages(lines: list[Line]) -> bytes:
    """The lines as a PDF."""
    style = styles()
    output = BytesIO()
    page = SimpleDocTemplate(
        output,
        pagesize=A4,
        leftMargin=30 * mm,
        rightMargin=15 * mm,
        topMargin=20 * mm,
        bottomMargin=20 * mm,
    )
    story = [Paragraph(escape(line), style[name]) for name, line in lines]
    page.build(story, onLaterPages=_page_number)
    return output.getvalue()


def _page_number(canvas: Canvas, page: SimpleDocTemplate) -> None:
    canvas.setFont("Serif", 12)
    canvas.drawCentredString(A4[0] / 2, A4[1] - 13 * mm, str(page.page))


def main(council: str, output: str) -> None:
    """Print the first meeting of a council file."""
    lines = read_file(council)
    register_fonts()
    Path(output).write_bytes(set_pages(lines))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
