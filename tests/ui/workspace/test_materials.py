"""Materials in the head of the item: attached, opened, saved, put in order, taken off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from qacouncil.localized import NO_TEXT, Localized
from qacouncil.operations import materials as operations
from qacouncil.operations.agenda import add_item
from qacouncil.operations.materials import attach_material
from qacouncil.operations.meetings import MeetingData, cancel_meeting, plan_meeting
from qacouncil.queries.materials import item_materials, material_file
from qacouncil.ui.workspace.material_dialog import RenameDialog
from qacouncil.ui.workspace.materials import Materials, files_in
from qacouncil.ui.workspace.more import MoreButton
from tests.ui.test_statements import statements
from tests.ui.workspace.held_meeting import DAY, START
from tests.ui.workspace.open_workspace import AtWork


def shown(work: AtWork) -> Materials:
    return work.screen.editor.head.materials


def names(work: AtWork, item: int = 0) -> list[str]:
    found = work.held.ui.session.read(item_materials, work.held.items[item])
    return [each.file_name for each in found]


def told(work: AtWork) -> list[str]:
    return [each.sentence(work.held.ui.words) for each in work.held.told]


def files(folder: Path, *given: str) -> list[Path]:
    for name in given:
        (folder / name).write_bytes(name.encode())
    return [folder / name for name in given]


def dragged(paths: list[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(work: AtWork, data: QMimeData) -> bool:
    """Let go over the item; whether it took what was dragged."""
    editor, buttons = work.screen.editor, Qt.MouseButton.LeftButton
    modifiers = Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPointF(9, 9), action, data, buttons, modifiers)
    enter.ignore()
    QApplication.sendEvent(editor, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(9, 9), action, data, buttons, modifiers)
    QApplication.sendEvent(editor, event)
    return True


def entry(more: MoreButton, words: str, work: AtWork) -> Callable[[], object]:
    (act,) = [act for label, act in more.entries if label(work.held.ui.words) == words]
    return act


def attached(work: AtWork, *given: str) -> None:
    for each in given:
        work.held.council.do(attach_material, work.held.items[0], each, each.encode())
    work.screen.refresh(None)


def test_files_dropped_on_the_item_are_attached_in_their_order(
    work: AtWork, tmp_path: Path
) -> None:
    assert drop(work, dragged(files(tmp_path, "b.pdf", "a.pdf", "в.docx")))
    work.bot.waitUntil(lambda: shown(work).count == 3)
    assert names(work) == ["b.pdf", "a.pdf", "в.docx"]
    head = work.screen.editor.head
    assert head.clip.text() == "3"
    assert head.clip.accessibleName() == "Materials of the item: 3"
    assert not head.materials.isVisible()  # while a meeting is held there is little room
    head.clip.click()
    assert head.materials.isVisible()
    assert [each.toolTip() for each in head.materials.rows.names] == names(work)


def test_words_dragged_are_no_files(work: AtWork) -> None:
    data = QMimeData()
    data.setText("сөз")
    data.setUrls([QUrl("https://example.org/a.pdf")])
    assert files_in(data) == []
    assert not drop(work, data)
    heard = work.screen.editor.heard
    assert heard.canInsertFromMimeData(data)
    assert not heard.canInsertFromMimeData(dragged([Path("a.pdf")]))


def test_what_is_refused_is_told_and_the_others_are_attached(
    work: AtWork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(operations, "LARGEST_FILE", 6)
    paths = files(tmp_path, "a.pdf", "too large.pdf", "b.pdf")
    shown(work).attach([tmp_path / "none", *paths, paths[0]])
    work.bot.waitUntil(lambda: len(work.held.told) == 3)
    assert names(work) == ["a.pdf", "b.pdf"]
    assert [each.split(".")[0] for each in told(work)] == [
        "There is no file none in this folder",
        "too large",
        "The item has this file already: a",
    ]


def test_the_same_file_with_another_item_is_told(work: AtWork, tmp_path: Path) -> None:
    attached(work, "a.pdf")
    work.screen.go_by(1)
    shown(work).attach(files(tmp_path, "a.pdf"))
    work.bot.waitUntil(lambda: bool(work.held.told))
    assert told(work) == ["Attached. Item 1 has the same file: a.pdf."]
    assert names(work, 1) == ["a.pdf"]


def test_without_any_the_clip_asks_for_files(
    work: AtWork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path,) = files(tmp_path, "a.pdf")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    clip = work.screen.editor.head.clip
    assert clip.accessibleName() == "Attach files…"
    work.screen.look_at(1, "materials")
    work.press(Qt.Key.Key_Space)
    work.bot.waitUntil(lambda: shown(work).count == 1)
    assert shown(work).isVisible()


def test_a_copy_is_opened_to_read_and_goes_with_the_program(
    work: AtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr("qacouncil.ui.kept_copies.open_outside", opened.append)
    attached(work, "есеп.pdf", "run.exe")
    for button in shown(work).rows.names:
        button.click()
    work.bot.waitUntil(lambda: bool(opened) and bool(work.held.told))
    (path,) = opened
    assert (path.name, path.read_bytes()) == ("есеп.pdf", "есеп.pdf".encode())
    assert told(work)[0].startswith("run.exe is a program")


def test_a_copy_is_saved(work: AtWork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    attached(work, "a.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "c.pdf"), ""))
    entry(shown(work).rows.more[0], "Save a copy…", work)()
    work.bot.waitUntil(lambda: bool(work.held.told))
    assert (tmp_path / "c.pdf").read_bytes() == b"a.pdf"


def test_moved_renamed_removed_and_put_back(work: AtWork) -> None:
    attached(work, "a.pdf", "b.pdf")
    rows = shown(work).rows
    work.screen.editor.head.clip.click()
    rows.more[1].setFocus()
    entry(rows.more[1], "Move up", work)()
    work.flush()
    assert names(work) == ["b.pdf", "a.pdf"]
    assert work.focus() is rows.more[1]
    entry(rows.more[0], "Rename…", work)()
    (dialog,) = work.screen.window().findChildren(RenameDialog)
    assert dialog.name.selectedText() == "b"
    dialog.name.setText("")
    dialog.verb.click()
    work.flush()
    assert dialog._field.error == "A file needs a name. Type one."
    dialog.name.setText("жоба")
    dialog.verb.click()
    work.flush()
    assert names(work) == ["жоба.pdf", "a.pdf"]
    entry(rows.more[0], "Remove", work)()
    work.flush()
    assert names(work) == ["a.pdf"]
    notice = work.held.told[-1]
    assert notice.sentence(work.held.ui.words) == "Removed: жоба.pdf"
    assert notice.action is not None
    notice.action()
    work.flush()
    assert names(work) == ["жоба.pdf", "a.pdf"]
    (line, _) = work.held.ui.session.read(item_materials, work.held.items[0])
    assert work.held.ui.session.read(material_file, line.id) == ("жоба.pdf", b"b.pdf")


def test_a_locked_item_only_shows_what_it_has(work: AtWork, tmp_path: Path) -> None:
    council = work.held.council
    meeting_id = council.do(plan_meeting, council.id, MeetingData(DAY, START + 60))
    item_id = council.do(add_item, meeting_id, Localized(kk="Мәселе"), "A04")
    council.do(attach_material, item_id, "a.pdf", b"a")
    work.screen.open(meeting_id)
    assert shown(work).isVisible()  # before a meeting what is to be read stands open
    assert shown(work).add.isVisible()
    council.do(cancel_meeting, meeting_id, NO_TEXT)
    work.screen.refresh(None)
    assert not shown(work).add.isVisible()
    labels = [label(work.held.ui.words) for label, _ in shown(work).rows.more[0].entries]
    assert labels == ["Open", "Save a copy…"]
    assert not drop(work, dragged(files(tmp_path, "b.pdf")))


def test_the_list_never_reads_the_files(work: AtWork) -> None:
    attached(work, "a.pdf")
    with statements() as heard:
        work.screen.open("")
        work.screen.refresh(None)
        work.flush()
    of_materials = [each for each in heard if "FROM material" in each]
    assert of_materials
    assert not any("material.content" in each for each in of_materials)
