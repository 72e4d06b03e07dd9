"""Bugs, interruptions and broken pipes: a plain line or nothing, and what a real process does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from qacouncil import terminal
from tests.commands.conftest import Run

ROOT = Path(__file__).parent.parent.parent


def process(*arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    """The program as its own process, on a console that knows no Cyrillic."""
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT)}
    order = [sys.executable, "-m", "qacouncil", *map(str, arguments)]
    return subprocess.run(order, env=environment, capture_output=True, check=False, **options)  # type: ignore[call-overload,no-any-return]


def test_a_bug_is_one_line_that_names_the_report(
    run: Run, one: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("something nobody thought of")

    monkeypatch.setattr(terminal, "carry_out", broken)
    before = one.read_bytes()
    said = run("check", one, language="ru")
    assert (said.code, said.out) == (70, "")
    assert said.err.startswith("Ошибка самой программы; файл совета не изменился.")
    assert said.err.count("\n") == 1
    (report,) = (tmp_path / "user" / "XDG_STATE_HOME").rglob("*.txt")
    assert str(report) in said.err
    written = report.read_text("utf-8")
    assert "something nobody thought of" in written
    assert "Traceback" in written
    assert one.read_bytes() == before


def test_an_interruption_is_quiet(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(terminal, "carry_out", interrupted)
    said = run("check", "x.qac")
    assert (said.code, said.out, said.err) == (130, "", "")


def test_a_process_writes_utf8_whatever_the_console_says(one: Path) -> None:
    done = process("list", one, "meetings", "--interface-language", "kk")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "хаттамаға қол қойылды" in done.stdout.decode("utf-8")
    done = process("list", one, "songs", "--interface-language", "kk")
    assert done.returncode == 2
    assert "қате" in done.stderr.decode("utf-8")


def test_a_process_that_cannot_read_says_one_line(tmp_path: Path) -> None:
    done = process("check", tmp_path / "жоқ.qac", "--interface-language", "ru")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode("utf-8").splitlines() == ["В этой папке нет такого файла: жоқ.qac."]


@pytest.mark.skipif(os.name != "posix", reason="pipes break in another way there")
def test_a_reader_who_has_gone_is_no_reason_to_complain(one: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        order = [sys.executable, "-m", "qacouncil", "list", str(one), "decisions", "--json"]
        done = subprocess.run(order, stdout=write, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device there")
def test_output_that_cannot_be_written_is_told(one: Path) -> None:
    order = [sys.executable, "-m", "qacouncil", "--interface-language", "en", "list", str(one)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*order, "meetings"], stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False
        )
    assert done.returncode == 1
    assert done.stderr.startswith(b"The answer could not be written: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="signals are others there")
def test_an_interrupted_demo_leaves_no_half_made_file(tmp_path: Path) -> None:
    code, err = interrupted(tmp_path)
    while code == 0 and err.startswith(LOST):  # it never came to the program
        (tmp_path / "demo.qac").unlink()
        code, err = interrupted(tmp_path)
    assert (code, err) == (130, b"")
    assert list(tmp_path.iterdir()) == []


# Python loses an interrupt that meets it in a callback of its import; one repeats it.
LOST = b"Exception ignored in: <function _get_module_lock"


def interrupted(tmp_path: Path) -> tuple[int | None, bytes]:
    """A demo that is interrupted while it writes: its code, and what it said."""
    order = [sys.executable, "-m", "qacouncil", "demo", str(tmp_path / "demo.qac")]
    running = subprocess.Popen([*order, "--scale", "decade"], stderr=subprocess.PIPE, cwd=ROOT)
    try:
        while running.poll() is None and not list(tmp_path.glob(".*.part")):
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        try:
            _, err = running.communicate(timeout=3)
        except subprocess.TimeoutExpired:
            running.send_signal(signal.SIGINT)
            _, err = running.communicate()
            assert err.startswith(LOST)
            err = b""
    finally:
        running.kill()
    return running.returncode, err


LOADED = """
import sys
from qacouncil.__main__ import main
code = main(sys.argv[1:])
print(*sorted(name for name in sys.modules), file=sys.stderr)
sys.exit(code)
"""


@pytest.mark.parametrize(
    ("command", "never"),
    [
        (["list", "{file}", "meetings"], {"reportlab", "msgspec", "PySide6", "alembic"}),
        (["explain", "{file}", "--meeting", "2026-2027/1"], {"reportlab", "msgspec", "PySide6"}),
        (
            [
                *("protocol", "{file}", "--meeting", "2026-2027/2", "--language", "en"),
                *("--output", "{file}.pdf"),
            ],
            {"msgspec", "PySide6", "alembic", "sqlalchemy.orm"},
        ),
        (["dump", "{file}", "--output", "{file}.json"], {"reportlab", "PySide6", "alembic"}),
        (["check", "{file}"], {"reportlab", "PySide6", "alembic"}),
        (["list", "--help"], {"sqlalchemy", "reportlab", "msgspec"}),
    ],
)
def test_a_command_loads_what_it_needs_and_no_more(
    one: Path, command: list[str], never: set[str]
) -> None:
    order = [each.format(file=one) for each in command]
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *order],
        capture_output=True,
        cwd=ROOT,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert never & set(done.stderr.split()) == set()
