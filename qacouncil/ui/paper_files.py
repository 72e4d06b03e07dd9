"""Where papers are saved: asked for, written beside the window, offered to be opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from qacouncil.i18n.translator import Translator, load_translator
from qacouncil.localized import Language
from qacouncil.storage.whole_file import write_whole
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.notices import open_outside

ENDING = ".pdf"

MakePdf = Callable[[Translator], bytes]


def ask_for_files(
    ui: Ui, window: QWidget, names: Mapping[Language, str], *, file: str, folder: str
) -> dict[Language, Path]:
    """One file by its name; several in one folder, beside what is there already.

    names: what each is proposed to be called. file, folder: the titles of the two dialogs.
    """
    beside = ui.session.file.path.parent
    if len(names) == 1:
        (language, proposed), *_ = names.items()
        path = ask_for_file(window, beside / proposed, file, f"PDF (*{ENDING})")
        return {} if path is None else {language: path}
    chosen = QFileDialog.getExistingDirectory(window, folder, str(beside))
    if not chosen:
        return {}
    return {each: free_name(Path(chosen) / name) for each, name in names.items()}


def ask_for_file(window: QWidget, proposed: Path, title: str, kinds: str) -> Path | None:
    """Where a file is to be written, with the ending of the proposed one; None: nowhere."""
    name, _ = QFileDialog.getSaveFileName(window, title, str(proposed), kinds)
    path, ending = Path(name), proposed.suffix
    if not name:
        return None
    return path if path.suffix.lower() == ending.lower() else path.with_name(path.name + ending)


def write_papers(make: MakePdf, targets: Mapping[Language, Path]) -> None:
    """Write a paper in each language to its file. Raises UserError where a disk refuses."""
    for language, path in targets.items():
        write_whole(path, make(load_translator(language)))


def tell_saved(ui: Ui, *paths: Path) -> None:
    """Say which files were written, and offer to open them or their folder."""
    names = ", ".join(path.name for path in paths)
    ui.tell(
        Notice(
            "info",
            lambda words: words.gettext("Exported: {names}", names=names),
            lambda words: words.pgettext("button", "Open"),
            lambda: open_outside(*paths),
            second=(
                lambda words: words.pgettext("button", "Open the folder"),
                lambda: open_outside(paths[0].parent),
            ),
        )
    )


def tell_saved_in(ui: Ui, paths: Sequence[Path]) -> None:
    """Say how many files were written into one folder, and offer to open it."""
    number, folder = len(paths), paths[0].parent
    ui.tell(
        Notice(
            "info",
            lambda words: words.gettext("Papers saved: {number}", number=number),
            lambda words: words.pgettext("button", "Open the folder"),
            lambda: open_outside(folder),
        )
    )


def free_name(path: Path) -> Path:
    """This name, or the next one with a number: nothing that is there is replaced unasked."""
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return free
