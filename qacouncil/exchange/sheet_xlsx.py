"""XLSX files: the workbook, its shared texts and formats; the sheets are in `sheet_cells.py`.

Read here rather than by openpyxl, which lets go of hidden rows and merges where it reads large
files, and refuses a whole workbook for one odd colour in its styles, as exports often have.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from functools import partial

from qacouncil.errors import UserError
from qacouncil.exchange.sheet import Sheet
from qacouncil.exchange.sheet_cells import CellReader, Formats, unescaped
from qacouncil.exchange.sheet_csv import cut_off
from qacouncil.exchange.sheet_package import Package
from qacouncil.i18n.marking import N_

_MAIN = "xl/workbook.xml"
_MAX_SHEETS = 200


def read_xlsx(data: bytes, name: str, told: Callable[[int, int], None]) -> tuple[Sheet, ...]:
    """The sheets in their order, hidden ones and empty ones too. Raises UserError."""
    package = Package(data, name)
    main = _main_part(package)
    workbook = _Workbook(package, main)
    if not workbook.sheets:
        raise cut_off(name)
    if len(workbook.sheets) > _MAX_SHEETS:
        raise UserError(
            N_("{name} has more than {limit} sheets. Save the table alone and import that."),
            name=name,
            limit=_MAX_SHEETS,
        )
    strings = _shared_strings(package, workbook.part("sharedStrings"))
    formats = _formats(package, workbook.part("styles"), epoch_1904=workbook.epoch_1904)
    parts = [workbook.targets.get(each.link, "") for each in workbook.sheets]
    whole = sum(package.size(part) for part in parts)
    read, before = [], 0
    for about, part in zip(workbook.sheets, parts, strict=True):
        if not part.rpartition("/")[0].endswith("worksheets") and not package.size(part):
            continue  # a chart or a dialog has no cells
        cells = CellReader(name, strings, formats)
        package.read_xml(
            part,
            cells.start,
            cells.end,
            cells.text,
            partial(_told, told, before, whole),
        )
        before += package.size(part)
        read.append(cells.sheet(about.name, hidden=about.hidden))
    return tuple(read)


def _told(told: Callable[[int, int], None], before: int, whole: int, done: int) -> None:
    told(before + done, whole)


class _SheetAbout:
    def __init__(self, name: str, link: str, *, hidden: bool) -> None:
        self.name, self.link, self.hidden = name, link, hidden


class _Workbook:
    """The list of sheets, and where each part lies."""

    def __init__(self, package: Package, main: str) -> None:
        self.sheets: list[_SheetAbout] = []
        self.targets: dict[str, str] = {}  # by the identifier of the relationship
        self.epoch_1904 = False
        self._kinds: dict[str, str] = {}
        self._folder = posixpath.dirname(main)
        package.read_xml(main, self._workbook_element)
        name = posixpath.basename(main)
        package.read_xml(posixpath.join(self._folder, "_rels", f"{name}.rels"), self._relationship)

    def part(self, kind: str) -> str:
        return self._kinds.get(kind, "")

    def _workbook_element(self, name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            link = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append(_SheetAbout(attributes.get("name", ""), link, hidden=hidden))
        elif name == "workbookPr":
            self.epoch_1904 = attributes.get("date1904") in ("1", "true")

    def _relationship(self, name: str, attributes: dict[str, str]) -> None:
        if name != "Relationship" or attributes.get("TargetMode") == "External":
            return
        target = attributes.get("Target", "").replace("\\", "/")
        part = posixpath.normpath(posixpath.join("/", self._folder, target)).lstrip("/")
        self.targets[attributes.get("Id", "")] = part
        self._kinds[posixpath.basename(attributes.get("Type", ""))] = part


def _main_part(package: Package) -> str:
    found = ""

    def relationship(name: str, attributes: dict[str, str]) -> None:
        nonlocal found
        if name == "Relationship" and attributes.get("Type", "").endswith("/officeDocument"):
            found = posixpath.normpath(posixpath.join("/", attributes.get("Target", ""))).lstrip(
                "/"
            )

    package.read_xml("_rels/.rels", relationship)
    return found or _MAIN


def _shared_strings(package: Package, part: str) -> list[str]:
    strings: list[str] = []
    pieces: list[str] = []
    taking = aside = False  # aside: how a Japanese reading is written over its word

    def start(name: str, _: dict[str, str]) -> None:
        nonlocal taking, aside
        if name == "si":
            pieces.clear()
        elif name == "rPh":
            aside = True
        taking = name == "t" and not aside

    def end(name: str) -> None:
        nonlocal taking, aside
        taking = False
        if name == "rPh":
            aside = False
        elif name == "si":
            strings.append(unescaped("".join(pieces)))

    def text(piece: str) -> None:
        if taking:
            pieces.append(piece)

    package.read_xml(part, start, end, text)
    return strings


def _formats(package: Package, part: str, *, epoch_1904: bool) -> Formats:
    """Which cell formats are dates: by the number format that each refers to."""
    codes: dict[int, str] = {}
    cells: list[int] = []
    within = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal within
        if name == "numFmt":
            codes[int(attributes.get("numFmtId", "0"))] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            within = True
        elif name == "xf" and within:
            cells.append(int(attributes.get("numFmtId", "0")))

    def end(name: str) -> None:
        nonlocal within
        if name == "cellXfs":
            within = False

    package.read_xml(part, start, end)
    return Formats.of(cells, codes, epoch_1904=epoch_1904)
