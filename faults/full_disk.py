"""The window at work on a disk that is full: python -m faults.full_disk DISK BASE ID SEED ROUNDS.

Each round leaves another number of pages free, works, makes room, and goes on.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from faults import council
from faults.desk import Desk, sit_down
from qacouncil.errors import UserError
from qacouncil.queries.protocol import protocol_content
from qacouncil.ui.export import write_protocols

PAGE = 4096
_FEW, _MANY = 40, 400  # pages: most of the points are where a save or two still fits


class Round:
    """One file on the disk, with so many pages left."""

    def __init__(self, desk: Desk, disk: Path, base: Path, meeting_id: str, number: int) -> None:
        self.desk, self.disk, self.meeting_id = desk, disk, meeting_id
        self.file = disk / f"{number}" / "council.qac"
        self.file.parent.mkdir()
        shutil.copy(base, self.file)
        self.wrong: list[str] = []
        self.typed: list[str] = []
        self.refused = 0

    def fill(self, pages: int) -> None:
        left = os.statvfs(self.disk)
        size = max(0, left.f_bavail * left.f_frsize - pages * PAGE)
        with (self.disk / "ballast").open("wb") as ballast:
            os.posix_fallocate(ballast.fileno(), 0, max(1, size))

    def run(self, pages: int, lot: random.Random) -> None:
        self.desk.told.clear()
        if not self.desk.window.files.open_path(self.file):
            self.wrong.append("the file does not open though there is room")
            return
        self.desk.go_to_meeting(self.meeting_id)
        self.fill(pages)
        acts = [self.write_heard, self.add_speech, self.add_point, self.copy, self.export]
        acts += [self.found, self.write_heard, self.add_point]
        lot.shuffle(acts)
        for act in acts:
            before = self.desk.session.refusals
            told = len(self.desk.told)
            act()
            self.desk.wait(lambda: not self.desk.session.busy)
            self.desk.settle()
            if self.desk.session.refusals > before:
                self.refused += 1
                if len(self.desk.told) == told:
                    self.wrong.append(f"{act.__name__}: refused and nothing said")
            self.look(act.__name__)
        (self.disk / "ballast").unlink()
        self.go_on()

    def write_heard(self) -> None:
        self.desk.workspace.editor.focus_heard()
        self.desk.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        self._type()
        self.desk.workspace.editor.settle()

    def add_speech(self) -> None:
        self.desk.press(Qt.Key.Key_F2)
        for letter in "ки":
            self.desk.type(letter)
        self.desk.press(Qt.Key.Key_Return)

    def add_point(self) -> None:
        self.desk.press(Qt.Key.Key_F3)
        self._type()
        self.desk.workspace.editor.settle()

    def copy(self) -> None:
        self.desk.window.files.save_copy()

    def export(self) -> None:
        session = self.desk.session
        content = session.read(protocol_content, self.meeting_id)
        session.work(write_protocols, content, {"kk": self.file.parent / "minutes.pdf"})

    def found(self) -> None:
        try:
            new = self.file.parent / "new.qac"
            self.desk.window.files.councils.found(new, council.NAMES)
            new.unlink()
        except UserError as error:
            self.refused += 1
            self.desk.told.append(str(error))

    def _type(self) -> None:
        text = f"№{len(self.typed)} {'Ұзын мәтін. ' * 20}".strip()
        self.typed.append(text)
        for letter in f" {text}":
            self.desk.type(letter)

    def look(self, after: str) -> None:
        """What is said to be saved is on the disk; what is not stands in the window."""
        if self.desk.bugs:
            self.wrong.append(f"{after}: {self.desk.bugs}")
            self.desk.bugs.clear()
        parts = [each.name for each in self.file.parent.glob(".*.part*")]
        if parts:
            self.wrong.append(f"{after}: left half made: {parts}")
        if self.desk.session.unsaved:
            shown = self.shown()
            self.wrong += [f"{after}: not in the window: {t}" for t in self.typed if t not in shown]
            return
        # As a power cut would leave it: by another program, which takes no lock away from this.
        snap = Path(os.environ["XDG_DATA_HOME"]).parent / "snap"
        shutil.rmtree(snap, ignore_errors=True)
        snap.mkdir(parents=True)
        files = [self.file, self.file.with_name(f"{self.file.name}-wal")]
        subprocess.run(
            ["cp", *[str(each) for each in files if each.exists()], str(snap)], check=True
        )
        self.compare(snap / self.file.name, f"{after}, said to be saved")

    def shown(self) -> str:
        editor = self.desk.workspace.editor
        fields = [editor.heard, *(row.text for row in editor.points.rows())]
        return "\n".join(each.toPlainText() for each in fields)

    def compare(self, file: Path, when: str) -> None:
        wrong = council.reopened(file)
        there = "" if wrong else council.texts(file)
        wrong += [f"not in the file: {each}" for each in self.typed if each not in there]
        self.wrong += [f"{when}: {each}" for each in wrong]

    def go_on(self) -> None:
        """There is room again: one press of the button, and everything is saved."""
        session = self.desk.session
        if session.unsaved:
            self.desk.window.notices.first.action.click()
        if not self.desk.wait(lambda: not session.unsaved):
            self.wrong.append("there is room again, and it is still not saved")
            session.close()
            return
        copy = self.file.parent / "copy.qac"
        copy.unlink(missing_ok=True)
        self.desk.window.files.save_copy()
        self.desk.wait(lambda: not session.busy)
        self.desk.window.close_file()
        self.compare(self.file, "after closing")
        self.compare(copy, "in the copy")


def main(disk: str, base: str, meeting_id: str, seed: str, rounds: str) -> None:
    lot, desk = random.Random(seed), sit_down()
    failures: list[str] = []
    refused, sentences = 0, set()
    for number in range(int(rounds)):
        pages = number if number < 4 else lot.randrange(_FEW if number % 3 else _MANY)
        here = Round(desk, Path(disk), Path(base), meeting_id, number)
        target = str(here.file.with_name("copy.qac"))
        QFileDialog.getSaveFileName = lambda *_, target=target, **__: (target, "")  # type: ignore
        print(f"{pages} pages left", file=sys.stderr, flush=True)
        here.run(pages, lot)
        failures += [f"{pages} pages left: {each}" for each in here.wrong]
        refused += here.refused
        sentences |= {each.replace(str(number), "") for each in desk.told}
        shutil.rmtree(here.file.parent)
    desk.close()
    told = {"failures": failures, "refused": refused, "sentences": len(sentences)}
    print("\n".join(sorted(sentences)))
    print(json.dumps(told, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
