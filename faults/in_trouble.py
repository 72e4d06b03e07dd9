"""The window on files in trouble: python -m faults.in_trouble FOLDER BASE ID rights|mounts.

"rights" is run by somebody who is not root, "mounts" where mounting is allowed.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from faults import council
from faults.desk import Desk, sit_down
from qacouncil.ui.question import Question

TYPED = "Үзілген кезде терілген мәтін."


class Troubles:
    def __init__(self, folder: Path, base: Path, meeting_id: str) -> None:
        self.folder, self.base, self.meeting_id = folder, base, meeting_id
        self.desk: Desk = sit_down()
        self.tried: list[str] = []
        self.failures: list[str] = []
        # Where closing would lose something it is asked: here the answer is yes.
        Question.ask = lambda _question: True  # type: ignore

    def rights(self) -> None:
        file = self._fresh("read-only file")
        file.chmod(0o444)
        self._refused(file)
        file = self._fresh("read-only folder")
        file.parent.chmod(0o555)
        self._refused(file)
        file.parent.chmod(0o755)
        file = self._fresh("file nobody may read")
        file.chmod(0)
        self._refused(file)
        moved = self.folder / "away"
        self._while_open("file renamed and back", lambda f: f.rename(moved), moved.rename)
        self._while_open(
            "folder gone and back",
            lambda f: f.parent.rename(moved),
            lambda f: moved.rename(f.parent),
        )
        self._while_open("file removed", lambda f: f.unlink(), None)
        self._while_open("file replaced", self._replace, None)
        self._while_open("file overwritten", lambda f: shutil.copyfile(self.base, f) and None, None)
        self._while_open("file cut short", lambda f: os.truncate(f, 8192), None)
        self._foreign_journal()

    def mounts(self) -> None:
        file = self._fresh("read-only share")
        share = self.folder / "share"
        share.mkdir()
        self._mount("--bind", str(file.parent), str(share))
        self._mount("-o", "remount,bind,ro", str(share))
        self._refused(share / file.name)
        subprocess.run(["umount", str(share)], check=True)

        def leave(_file: Path) -> None:
            subprocess.run(["umount", "--lazy", str(share)], check=True)

        def come(_file: Path) -> None:
            self._mount("--bind", str(file.parent), str(share))

        come(file)
        self.tried.append("share away and back")
        self._work(share / file.name, leave, come)

    def _mount(self, *arguments: str) -> None:
        subprocess.run(["mount", *arguments], check=True)

    def _fresh(self, name: str) -> Path:
        self.tried.append(name)
        place = self.folder / name.replace(" ", "-")
        place.mkdir()
        return Path(shutil.copyfile(self.base, place / "council.qac"))

    def _wrong(self, what: str) -> None:
        self.failures.append(f"{self.tried[-1]}: {what}; said: {self.desk.told}")

    def _look(self) -> None:
        if self.desk.bugs:
            self._wrong("".join(self.desk.bugs))
            self.desk.bugs.clear()

    def _refused(self, file: Path) -> None:
        self.desk.told.clear()
        if self.desk.window.files.open_path(file):
            self._wrong("opens for writing")
            self.desk.window.close_file()
        elif len(self.desk.told) != 1:
            self._wrong("is not told in one sentence")
        self._look()

    def _replace(self, file: Path) -> None:
        other = file.with_name("other.qac")
        shutil.copyfile(self.base, other)
        other.replace(file)

    def _while_open(
        self, name: str, harm: Callable[[Path], object], mend: Callable[[Path], object] | None
    ) -> None:
        self._work(self._fresh(name), harm, mend)

    def _work(
        self, file: Path, harm: Callable[[Path], object], mend: Callable[[Path], object] | None
    ) -> None:
        self.desk.told.clear()
        if not self.desk.window.files.open_path(file):
            self._wrong("does not open")
            return
        session = self.desk.session
        self.desk.go_to_meeting(self.meeting_id)
        self._type("Бұрын сақталған.")
        if session.unsaved:
            self._wrong("is not saved though nothing is wrong yet")
        self.desk.told.clear()
        harm(file)
        there = file.read_bytes() if file.exists() else b""
        self._type(TYPED)
        self._look()
        if not session.unsaved or not self.desk.told:
            self._wrong("is said to be saved, or nothing is said")
        if TYPED not in self.desk.workspace.editor.heard.toPlainText():
            self._wrong("what was typed is not in the window")
        if mend is not None:
            mend(file)
            self.desk.window.notices.first.action.click()
            if not self.desk.wait(lambda: not session.unsaved):
                self._wrong("does not go on though all is well again")
        self.desk.window.close_file()
        self._look()
        if mend is not None:
            if council.reopened(file) or TYPED not in council.texts(file):
                self._wrong(f"the file: {council.reopened(file)}")
        elif (file.read_bytes() if file.exists() else b"") != there:
            self._wrong("the other's file was changed")

    def _foreign_journal(self) -> None:
        file = self._fresh("journal of another file")
        journal = file.with_name(f"{file.name}-wal")
        other = self.folder / "other.qac"
        shutil.copyfile(self.base, other)
        there = council.opened(other)
        with there.reading():
            self.desk.settle()
        from qacouncil.operations.members import PersonData, add_person  # noqa: PLC0415

        there.write(add_person, PersonData("Бөтен"))
        shutil.copyfile(other.with_name(f"{other.name}-wal"), journal)
        there.close()
        content = file.read_bytes()
        self._refused(file)
        if file.read_bytes() != content:
            self._wrong("the file was changed")

    def _type(self, text: str) -> None:
        editor = self.desk.workspace.editor
        editor.focus_heard()
        self.desk.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        for letter in f" {text}":
            self.desk.type(letter)
        editor.settle()
        self.desk.wait(lambda: not self.desk.session.busy)
        self.desk.settle()


def main(folder: str, base: str, meeting_id: str, kind: str) -> None:
    troubles = Troubles(Path(folder), Path(base), meeting_id)
    {"rights": troubles.rights, "mounts": troubles.mounts}[kind]()
    told = {"tried": troubles.tried, "failures": troubles.failures}
    print(json.dumps(told, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
