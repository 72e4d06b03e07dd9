"""The program's main job, shown: the window on a demo council, or pictures of it and its papers."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tools.environment import Environment
from tools.failure import SetupError

LANGUAGES = ("kk", "ru", "en")
PICTURES = "pictures"
# Starts Qt as the window would: a display may be named that nobody answers for.
DISPLAY_ANSWERS = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"


def run(environment: Environment, arguments: list[str]) -> int:
    """Make `demo-output/` anew, and open the window where there is a display for it.

    Without one the self-test makes the pictures; where it finds something wrong it says what, and
    its exit code is that of the job.
    """
    if arguments:
        raise SetupError(f"dev.py run takes no arguments: {' '.join(arguments)}")
    output = environment.root / "demo-output"
    pictures = output / PICTURES
    pictures.mkdir(parents=True, exist_ok=True)
    for old in [
        *output.glob("demo.qac*"),
        *output.glob("protocol-*.pdf"),
        *pictures.glob("*.png"),
    ]:
        old.unlink()
    council = output / "demo.qac"
    _program(environment, "demo", str(council))
    meetings = json.loads(_program(environment, "list", str(council), "meetings", "--json"))
    made = [
        _protocol(environment, meeting["reference"], language)
        for meeting in meetings
        for language in LANGUAGES
    ]
    print(f"The demo council: {council}")
    print(f"Its {len(made)} protocols, {len(meetings)} meetings in Kazakh, Russian and English:")
    for name in made:
        print(f"  {output / name}", flush=True)
    if has_display(environment):
        print("The window is open on the demo council.", flush=True)
        return _window(environment, str(council))
    print(
        "There is no display to show the window on: every screen and dialog is opened "
        "without one, in three languages and two themes.",
        flush=True,
    )
    result = _window(environment, "--self-test", "--pictures", str(pictures), str(council))
    print(f"The pictures: {pictures}")
    return result


def has_display(environment: Environment) -> bool:
    """Whether Qt can show a window here."""
    if sys.platform != "linux":
        return True
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        return False
    tried = [str(environment.python), "-c", DISPLAY_ANSWERS]
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0


def _protocol(environment: Environment, reference: str, language: str) -> str:
    output = environment.root / "demo-output"
    name = f"protocol-{reference.replace('/', '-')}-{language}.pdf"
    order = ["protocol", str(output / "demo.qac"), "--meeting", reference, "--language", language]
    _program(environment, *order, "--output", str(output / name))
    return name


def _window(environment: Environment, *arguments: str) -> int:
    command = [str(environment.python), "-X", "utf8", "-m", "qacouncil", *arguments]
    return subprocess.call(command, cwd=environment.root)


def _program(environment: Environment, *arguments: str) -> str:
    """What `qacouncil` writes to standard output; its own sentence has said why it failed."""
    done = subprocess.run(
        [environment.python, "-X", "utf8", "-m", "qacouncil", *arguments],
        cwd=environment.root,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise SetupError(f"qacouncil {arguments[0]} stopped; the reason stands above.")
    return done.stdout
