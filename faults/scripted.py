"""A session at the window by a script that knows no end: python -m faults.scripted FILE ID SEED.

It says on standard output, a line of JSON at a time, what it is about to do and what is done, with
the time: each key as it was struck, each act once the program has it on disk.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
import traceback
from pathlib import Path

from PySide6.QtCore import Qt
from shiboken6 import isValid

from faults.desk import Desk, sit_down
from qacouncil.queries.workspace import meeting_head
from qacouncil.rules.terms import Stage
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import LineEdit
from qacouncil.ui.workspace.text_field import TextField
from qacouncil.ui.workspace.workspace import Workspace

WORDS = "Жоба талқыланды, ұсыныстар ескерілді; мерзім мен жауаптылар нақтыланды. "
CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def say(**facts: object) -> None:
    """A line that is with the parent when this returns, whatever happens next."""
    line = json.dumps({"t": time.monotonic(), **facts}, ensure_ascii=False)
    os.write(1, f"{line}\n".encode())


class Script:
    """One act after another, drawn by lot."""

    def __init__(self, desk: Desk, meeting_id: str, lot: random.Random) -> None:
        self.desk, self.lot = desk, lot
        self._meeting_id = meeting_id
        self._number = 0
        self._acts = (
            *[self.write_heard] * 4,
            *[self.add_speech] * 3,
            *[self.add_point] * 3,
            *[self.mark] * 3,
            *[self.vote] * 2,
            self.next_item,
            self.add_item,
            self.take_step,
        )

    @property
    def room(self) -> Workspace:
        return self.desk.workspace

    def act(self) -> None:
        self._number += 1
        chosen = self.lot.choice(self._acts)
        if self._stage() is Stage.SIGNED:
            chosen = self.next_item
        elif self._stage() is Stage.MINUTES and chosen in (self.mark, self.add_item):
            chosen = self.write_heard
        say(begun=chosen.__name__, number=self._number)
        chosen()
        self.desk.settle()
        if self.desk.bugs:
            say(bugs=self.desk.bugs)
        say(done=chosen.__name__, number=self._number, facts=self._facts())

    def write_heard(self) -> None:
        self.room.editor.focus_heard()
        self.desk.press(Key.Key_End, CTRL)
        self._type()

    def add_speech(self) -> None:
        self.desk.press(Key.Key_F2)
        for letter in "ки":
            self.desk.type(letter)
        self.desk.press(Key.Key_Return)
        self.desk.settle()
        self._type()

    def add_point(self) -> None:
        self.desk.press(Key.Key_F3)
        self._type()

    def mark(self) -> None:
        self.room.side.attendance.setFocus()
        self.desk.press(Key.Key_Home)
        for _ in range(self.lot.randrange(9)):
            self.desk.press(Key.Key_Down)
        self.desk.press(Key.Key_Space)

    def vote(self) -> None:
        self.desk.press(Key.Key_F4)
        for number in ("5", "0", "0"):
            self.desk.press(Key.Key_A, CTRL)
            self.desk.type(number)
            self.desk.press(Key.Key_Tab)
        button = self.room.editor.vote.outcome.close_button
        button.setFocus()
        self.desk.press(Key.Key_Space)

    def next_item(self) -> None:
        self.desk.press(Key.Key_Return, CTRL)

    def add_item(self) -> None:
        self.desk.press(Key.Key_Insert)
        self.desk.settle()
        self._type()

    def take_step(self) -> None:
        """Close the meeting and sign the minutes, though seldom: then all is locked."""
        if self.lot.random() < 0.5:
            return
        self.room.head.next.click()
        self.desk.settle()
        for dialog in self.desk.window.findChildren(Dialog):
            if dialog.isVisible():
                dialog.verb.click()
                self.desk.settle()
                self.desk.window.activateWindow()  # a window manager's work
                if isValid(dialog):  # a question that stays open: what is asked is not given
                    dialog.reject()

    def _type(self) -> None:
        """A text that begins with a mark of its own, now with rests, now without."""
        field = self.desk.focus
        if not isinstance(field, (TextField, LineEdit)) or field.isReadOnly():
            return
        mark, typed = f"№{self._number}", ""
        pause = self.lot.choice((5, 20, 60))
        text = f"{mark} {WORDS * 3}"[: self.lot.randrange(10, 90)]
        for letter in text:
            self.desk.type(letter)
            typed += letter
            say(mark=mark, typed=typed, whole=text)
            self.desk.rest(pause if self.lot.random() > 0.02 else 900)
        shown = field.value() if isValid(field) else ""
        if text.strip() not in shown:
            say(bugs=[f"typed {text!r}, the field shows {shown!r}"])

    def _stage(self) -> Stage:
        return self.desk.session.read(meeting_head, self._meeting_id).stage

    def _facts(self) -> dict[str, object]:
        """What the window shows as done, to be compared with the file."""
        room, item = self.room, self.room.editor.item
        return {
            "stage": self._stage(),
            "attendance": {m.id: str(m.state) for m in room.side.attendance.members()},
            "speeches": [each.id for each in item.speeches] if item else [],
            "points": [each.id for each in item.points] if item else [],
        }


def main(file: str, meeting_id: str, seed: str) -> None:
    desk = sit_down(Path(file))
    desk.go_to_meeting(meeting_id)
    script = Script(desk, meeting_id, random.Random(seed))
    say(ready=True)
    try:
        while True:
            script.act()
    except Exception:
        say(bugs=[traceback.format_exc()])
        raise


if __name__ == "__main__":
    main(*sys.argv[1:])
