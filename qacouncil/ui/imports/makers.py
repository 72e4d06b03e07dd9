"""The dialog of an import with a small table, as the walk of all dialogs opens it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from qacouncil.exchange.import_choices import ImportChoices
from qacouncil.exchange.sheet import CellValue, Sheet, SheetRow
from qacouncil.ui.context import Ui
from qacouncil.ui.imports.dialog import ImportDialog
from qacouncil.ui.imports.disciplines import DisciplinesImport
from qacouncil.ui.imports.members import members_import

_CELLS: tuple[tuple[CellValue, ...], ...] = (
    ("ФИО", "Лауазымы", "Санаты", "Рөлі", "Басталуы", "Аяқталуы", "Бұйрық №", "Email"),
    ("Әбілқасым Дана Ерланқызы", "доцент", "ПОҚ", "Төраға", "01.09.2026", "31.08.2029", "12", None),
    ("Ким Т. С.", "әдіскер", "ӘБП", "Хатшы", "01.09.2026", "31.08.2029ж", "12", None),
    ("Тiлеужан Ботагөз", "студент", "білім алушы", "Мүше", "", "30.06.2027", "12", None),
    (None, "оқытушы", "ПОҚ", "Мүше", "01.09.2026", "2029-13-31", "12", None),
    ("Өмірзақ Ғазиз", "«Сарыдала Софт» ЖШС директоры", "", "Мүше", "01.09.2026", "", "", ""),
)


_DISCIPLINES: tuple[tuple[CellValue, ...], ...] = (
    ("Пән коды", "Пән атауы (қаз)", "Название (рус)", "Кредит", "Семестр", "Пререквизит", "ОН"),
    ("МАТ1201", "Математикалық талдау", "Математический анализ", 5, "I", None, "ОН1"),
    ("Бейіндеуші пәндер",) * 7,
    ("TST 3304", "Тестілеу", "Тестирование", "6 кредит", "6", "MAT1201", "ОН1-ОН3"),
    ("SE3301", "Бағдарламалық инженерия", "Программная инженерия", 6, 5, "ADS2207", "ОН2"),
    ("Барлығы", None, None, 240),
)


def disciplines_of_first(ui: Ui, parent: QWidget) -> ImportDialog:
    """The disciplines of a version that is yet to be begun, at their rows."""
    rows = tuple(SheetRow(place, cells) for place, cells in enumerate(_DISCIPLINES, 1))
    sheet, choices = Sheet("Пәндер", rows), ImportChoices()
    kind = DisciplinesImport(ui.session, "", 2026)
    dialog = ImportDialog(ui, parent, kind, Path("disciplines.xlsx"), (sheet,))
    preview = kind.read(sheet, kind.layout(sheet), choices, lambda _done, _total: None)
    dialog.show_rows(preview, choices)
    return dialog


def import_of_first(page: str, ui: Ui, parent: QWidget) -> ImportDialog:
    """At its columns, or at its rows."""
    rows = tuple(SheetRow(place, cells) for place, cells in enumerate(_CELLS, 1))
    sheets = (Sheet("Sheet 1", rows), Sheet("Sheet 2", rows))
    kind = members_import(ui)
    dialog = ImportDialog(ui, parent, kind, Path("members.xlsx"), sheets)
    if page == "rows":
        sheet, choices = sheets[0], ImportChoices()
        preview = kind.read(sheet, kind.layout(sheet), choices, lambda _done, _total: None)
        dialog.show_rows(preview, choices)
    return dialog
