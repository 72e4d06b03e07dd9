"""Files that are no council files, or not what they seem: opened in the window, and loaded."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

from faults import council
from faults.council import ROOT
from faults.report import Report

_SECONDS = 60
_SAMPLES = ROOT / "tests" / "data" / "hostile"
_NAME = 255  # bytes that a name may have in most file systems
_MEMORY = 200 << 10  # KiB more than at rest


def run(folder: Path, lot: random.Random, rounds: int) -> Report:
    """Every sample and every odd file, and so many council files with bytes overwritten."""
    files = _odd_files(folder, lot, rounds)
    samples = Path(os.environ.get("QAC_SAMPLES", ROOT / "tests" / "data")) / "hostile"
    files += sorted(each for each in samples.iterdir() if each.suffix != ".yaml")
    # A spoilt page shows only when it is read: such a file may open, and is closed again.
    kept = [each for each in files if not each.name.startswith("spoilt") and _small(each)]
    before = {each: each.read_bytes() for each in kept}
    failures = [*_in_window(folder, files), *_loaded(folder, files)]
    failures += [
        f"{e.name} was changed" for e, content in before.items() if e.read_bytes() != content
    ]
    return Report(f"{len(files)} files opened and loaded", failures=failures)


def _small(file: Path) -> bool:
    return os.path.isfile(file) and file.stat().st_size < 1 << 24  # noqa: PTH113 - raises nothing


def _odd_files(folder: Path, lot: random.Random, rounds: int) -> list[Path]:
    base = folder / "base.qac"
    council.make(base)
    content = base.read_bytes()
    odd = folder / "odd"
    odd.mkdir()
    (odd / "empty.qac").touch()
    (odd / "folder.qac").mkdir()
    for name, head in (("sparse.qac", b""), ("sparse header.qac", content[:4096])):
        with (odd / name).open("wb") as file:
            file.write(head)
            file.truncate(4 << 30)
    if hasattr(os, "mkfifo"):
        os.mkfifo(odd / "pipe.qac")
    (odd / "circle.qac").symlink_to(odd / "circle.qac")
    (odd / "nowhere.qac").symlink_to(odd / "missing")
    (odd / "cut.qac").write_bytes(content[: len(content) // 2])
    (odd / "header.qac").write_bytes(content[:100])
    for number in range(rounds):
        spoilt = bytearray(content)
        place = lot.randrange(100, len(spoilt) - 4096)
        spoilt[place : place + 2048] = lot.randbytes(2048)
        (odd / f"spoilt {number}.qac").write_bytes(spoilt)
    long = ("ұ" * _NAME)[: (_NAME - 4) // 2] + ".qac"
    (odd / long).write_bytes(b"no council file")
    return [*sorted(odd.iterdir()), odd / f"{'y' * 300}.qac", Path("/dev/zero")]


def _in_window(folder: Path, files: list[Path]) -> list[str]:
    order = [sys.executable, "-m", "faults.opening", *[str(each) for each in files]]
    try:
        done = subprocess.run(
            order,
            cwd=ROOT,
            env=council.environment(folder / "home"),
            capture_output=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as hung:
        return [f"the window hangs: {hung.stdout!r}"]
    if done.returncode:
        return [f"the window ended: {done.stderr[-1500:]}"]
    wrong = []
    for line in done.stdout.splitlines():
        told = json.loads(line)
        name = Path(told["file"]).name[:40]
        if told["bugs"]:
            wrong.append(f"{name}, opened: {told['bugs']}")
        if not told["opened"] and not told["told"]:
            wrong.append(f"{name}, opened: nothing is said")
        if told["opened"] and not name.startswith("spoilt"):
            wrong.append(f"{name} opens")
        if told["grown"] > _MEMORY:
            wrong.append(f"{name}, opened: {told['grown']} KiB of memory")
    if len(done.stdout.splitlines()) != len(files):
        wrong.append("not every file was opened")
    return wrong


def _loaded(folder: Path, files: list[Path]) -> list[str]:
    wrong = []
    for each in files:
        target = folder / "loaded.qac"
        order = [sys.executable, "-X", "utf8", "-m", "qacouncil", "--interface-language", "en"]
        try:
            done = subprocess.run(
                [*order, "load", str(target), str(each)],
                cwd=ROOT,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            wrong.append(f"{each.name[:40]}, loaded: hangs")
            continue
        said = done.stderr.decode("utf-8", "replace").strip()
        if done.returncode != 1 or said.count("\n") > 3 or "Traceback" in said or target.exists():
            wrong.append(f"{each.name[:40]}, loaded: code {done.returncode}, {said[-300:]}")
            target.unlink(missing_ok=True)
    return wrong
