"""python -m bench [--only NAME] [--json OUT.json]"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench import (
    comparison,
    keystroke,
    libreoffice,
    memory,
    papers,
    protocol_process,
    register,
    screens,
    setting,
    start,
)
from bench.measure import Measured, Pair, measure


def benchmarks() -> dict[str, Callable[[Path], Pair | list[Measured]]]:
    """Every benchmark of this machine by name; each prepares itself in an empty folder.

    It gives two ways to be timed in turns, or what it has measured itself.
    """
    found: dict[str, Callable[[Path], Pair | list[Measured]]] = {
        "start": start.pair,
        "keystroke": keystroke.measured,
        "memory": memory.measured,
        "open-university": screens.opening,
        "screens": screens.measured,
        "compare": comparison.pair,
        "register": register.measured,
        "papers-meeting": papers.pair,
        "papers-memory": papers.memory,
    }
    for items in (12, 300):
        found[f"protocol-{items}"] = partial(protocol_process.pair, items=items)
        found[f"setting-{items}"] = partial(setting.pair, items=items)
        if libreoffice.installed():
            found[f"libreoffice-{items}"] = partial(libreoffice.pair, items=items)
    if papers.has_weasyprint():
        found["weasyprint"] = papers.beside_weasyprint
    return found


def main(arguments: list[str]) -> int:
    """Measure what is asked for and print a line each."""
    known = benchmarks()
    parser = argparse.ArgumentParser("dev.py bench")
    parser.add_argument("--only", choices=sorted(known), action="append", metavar="NAME")
    parser.add_argument("--json", type=Path, metavar="OUT.json")
    wanted = parser.parse_args(arguments)
    measured = []
    for name in wanted.only or known:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            prepared = known[name](Path(folder))
            results = [measure(name, prepared)] if isinstance(prepared, Pair) else prepared
        for result in results:
            measured.append(result.as_json())
            print(
                f"{result.name:<24} {result.ours:8.3f} {result.unit}, "
                f"reference {result.reference:8.3f} {result.unit}, "
                f"ratio {result.ratio:5.2f}",
                flush=True,
            )
    if wanted.json:
        wanted.json.write_text(json.dumps(measured, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
