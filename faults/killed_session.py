"""The window is killed at a random moment of a scripted session; the file is opened again."""

from __future__ import annotations

import json
import random
import re
import shutil
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from faults import council
from faults.council import ROOT
from faults.report import Report
from qacouncil.queries.workspace import meeting_head
from qacouncil.rules.terms import Stage

LONGEST = 8.0  # seconds after which a session is killed at the latest
MAY_BE_LOST = 1.0  # seconds of typing
_START = 60.0
_AT_ONCE = 2


@dataclass
class Told:
    """What the session said until it was killed, with the time of the kill."""

    lines: list[dict[str, Any]] = field(default_factory=list)
    killed: float = 0.0
    trouble: str = ""


def run(folder: Path, lot: random.Random, rounds: int) -> Report:
    """Kill so many sessions; each is judged by its file alone."""
    base = folder / "base.qac"
    meeting_id = council.make(base)
    moments = [(number, lot.uniform(0.0, LONGEST), lot.random()) for number in range(rounds)]
    lost: list[float] = []

    def one(moment: tuple[int, float, float]) -> list[str]:
        number, seconds, seed = moment
        place = folder / str(number)
        place.mkdir()
        file = Path(shutil.copy(base, place / "council.qac"))
        told = _kill_after(file, meeting_id, seconds, seed)
        wrong = [told.trouble] if told.trouble else judged(file, meeting_id, told, lost)
        return [f"round {number}, killed after {seconds:.2f} s: {each}" for each in wrong]

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        failures = [each for wrong in pool.map(one, moments) for each in wrong]
    most = f"the most typing that was missing was {max(lost):.2f} s old" if lost else ""
    return Report(f"{rounds} sessions killed at random moments", most, failures)


def _kill_after(file: Path, meeting_id: str, seconds: float, seed: float) -> Told:
    told = Told()
    order = [sys.executable, "-m", "faults.scripted", str(file), meeting_id, str(seed)]
    with subprocess.Popen(
        order,
        cwd=ROOT,
        env=council.environment(file.parent / "home"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        begun = threading.Event()

        def listen() -> None:
            for line in process.stdout or ():
                if line.endswith("\n"):
                    told.lines.append(json.loads(line))
                    begun.set()

        ear = threading.Thread(target=listen)
        ear.start()
        if begun.wait(_START):
            time.sleep(seconds)
        else:
            told.trouble = "the session did not begin"
        ended = process.poll() is not None
        told.killed = time.monotonic()
        process.kill()
        ear.join()
        said = process.stderr.read() if process.stderr else ""
    if ended and not told.trouble:
        bugs = [each for line in told.lines for each in line.get("bugs", ())]
        told.trouble = f"the session ended by itself ({process.returncode}): {bugs} {said[-500:]}"
    return told


def judged(file: Path, meeting_id: str, told: Told, lost: list[float]) -> list[str]:
    """What in the file is not as promised. lost: the age of typing that is missing is added."""
    bugs = [each for line in told.lines for each in line.get("bugs", ())]
    wrong = [*bugs, *council.reopened(file)]
    if wrong:
        return wrong
    return [*_typed_wrong(council.texts(file), told, lost), *_done_wrong(file, meeting_id, told)]


def _typed_wrong(there: str, told: Told, lost: list[float]) -> list[str]:
    wrong = []
    keys: dict[str, list[dict[str, Any]]] = {}
    for line in told.lines:
        if "mark" in line:
            keys.setdefault(line["mark"], []).append(line)
    for mark, lines in keys.items():
        found = re.search(rf"{mark} ([^№\n]*)", f"{there}\n".replace(f"{mark}\n", f"{mark} \n"))
        saved = f"{mark} {found[1]}".rstrip() if found else ""
        whole = lines[-1]["whole"]
        if not whole.startswith(saved):
            wrong.append(f"typed {lines[-1]['typed']!r}, in the file {saved!r}")
        missing = [each["t"] for each in lines if len(each["typed"].rstrip()) > len(saved)]
        if missing:
            age = told.killed - missing[0]
            lost.append(age)
            if age > MAY_BE_LOST:
                wrong.append(f"{age:.2f} s before the kill was typed {whole!r}, there is {saved!r}")
    return wrong


def _done_wrong(file: Path, meeting_id: str, told: Told) -> list[str]:
    """What was done is there; but for what the act that was cut off may have changed again."""
    done = [line for line in told.lines if "done" in line]
    if not done:
        return []
    begun = [line["begun"] for line in told.lines if "begun" in line][len(done) :]
    facts, wrong = done[-1]["facts"], []
    with council.opened(file) as opened, opened.reading() as connection:

        def ids(table: str) -> set[str]:
            return {each for (each,) in connection.exec_driver_sql(f"SELECT id FROM {table}")}

        stage = meeting_head(connection, meeting_id).stage
        rows = connection.exec_driver_sql("SELECT id, state FROM attendance").all()
        there = {row[0]: row[1] for row in rows}
        missing = {*facts["speeches"]} - ids("speech") | {*facts["points"]} - ids("decision")
    if missing:
        wrong.append(f"reported as added, not in the file: {len(missing)}")
    if "mark" not in begun and there != facts["attendance"]:
        wrong.append("the attendance is not as it was reported")
    if "take_step" not in begun and stage is not Stage(facts["stage"]):
        wrong.append(f"the meeting was at {facts['stage']}, in the file at {stage}")
    return wrong
