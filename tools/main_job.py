"""The program's main job, shown: a demo council and its protocols in three languages."""

from __future__ import annotations

import json
import subprocess

from tools.environment import Environment
from tools.failure import SetupError

LANGUAGES = ("kk", "ru", "en")


def run(environment: Environment, arguments: list[str]) -> int:
    """Make `demo-output/` anew; 0 where it was made."""
    if arguments:
        raise SetupError(f"dev.py run takes no arguments: {' '.join(arguments)}")
    output = environment.root / "demo-output"
    output.mkdir(exist_ok=True)
    for old in [*output.glob("demo.qac*"), *output.glob("protocol-*.pdf")]:
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
        print(f"  {output / name}")
    return 0


def _protocol(environment: Environment, reference: str, language: str) -> str:
    output = environment.root / "demo-output"
    name = f"protocol-{reference.replace('/', '-')}-{language}.pdf"
    order = ["protocol", str(output / "demo.qac"), "--meeting", reference, "--language", language]
    _program(environment, *order, "--output", str(output / name))
    return name


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
