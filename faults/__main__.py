"""python -m faults [--seed N] [--only NAME] [--rounds N]"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from faults import (
    access,
    clock_back,
    hostile,
    killed_session,
    killed_tasks,
    killed_year,
    small_disk,
    two_programs,
)
from faults.report import Report

# What tries a kind of fault, and how often where nothing else is asked for.
KINDS: Mapping[str, tuple[Callable[[Path, random.Random, int], Report], int]] = MappingProxyType(
    {
        "kill": (killed_session.run, 100),
        "kill-task": (killed_tasks.run, 10),
        "kill-year": (killed_year.run, 20),
        "disk": (small_disk.run, 30),
        "access": (access.run, 1),
        "two": (two_programs.run, 10),
        "clock": (clock_back.run, 5),
        "hostile": (hostile.run, 20),
    }
)


def main(arguments: list[str]) -> int:
    """Try what is asked for and print a line each; 1 where anything failed."""
    parser = argparse.ArgumentParser("dev.py faults")
    parser.add_argument("--seed", type=int, metavar="N", default=random.randrange(1_000_000))
    parser.add_argument("--only", choices=list(KINDS), action="append", metavar="NAME")
    parser.add_argument("--rounds", type=int, metavar="N")
    wanted = parser.parse_args(arguments)
    print(f"seed {wanted.seed}", flush=True)
    failed = False
    for name in wanted.only or KINDS:
        run, rounds = KINDS[name]
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            lot = random.Random(f"{wanted.seed} {name}")
            report = run(Path(folder), lot, wanted.rounds or rounds)
        print(report.line(name), flush=True)
        failed = failed or bool(report.failures)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
