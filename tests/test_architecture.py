"""Holds the source to ARCHITECTURE.md, and shows that each rule catches what breaks it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture import LONGEST_FILE, foreign_paths, long_files, violations

ROOT = Path(__file__).parent.parent
CODE = ("qacouncil", "tests", "tools", "bench", "faults")
FOLDERS = (*CODE, "docs", "requirements", "resources", ".ci")


def project_files() -> list[Path]:
    """Every file of the project; samples for tests are somebody else's words and left out."""
    below = [file for folder in FOLDERS for file in sorted((ROOT / folder).rglob("*"))]
    beside = [file for file in sorted(ROOT.iterdir()) if not file.name.startswith(".")]
    files = [file for file in (*beside, *below) if file.is_file()]
    samples = ROOT / "tests" / "data"
    return [file for file in files if not file.is_relative_to(samples)]


def test_the_program_keeps_its_layers() -> None:
    assert violations(ROOT / "qacouncil") == []


@pytest.mark.parametrize("folder", CODE)
def test_no_file_is_too_long_to_be_about_one_thing(folder: str) -> None:
    assert long_files(ROOT / folder) == []


def test_no_file_names_a_place_outside_the_project() -> None:
    files = project_files()
    assert ROOT / "dev.py" in files
    assert foreign_paths(files, ROOT) == []


def package(folder: Path, files: dict[str, str]) -> Path:
    """A made-up `qacouncil` of these files, each with the packages above it."""
    for name, text in files.items():
        file = folder / "qacouncil" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    for made in [folder / "qacouncil", *(folder / "qacouncil").rglob("*")]:
        if made.is_dir():
            (made / "__init__.py").touch()
    return folder / "qacouncil"


ALLOWED = {
    "app.py": "from PySide6.QtWidgets import QApplication\nfrom qacouncil.ui import window",
    "ui/window.py": "from PySide6 import QtWidgets\nfrom qacouncil.operations import meetings",
    "rules/terms.py": "import datetime as dt\nfrom dataclasses import dataclass\nLIMITS = {1: 2}",
    "rules/voting.py": "from qacouncil.rules import terms\nfrom .terms import LIMITS",
    "documents/protocol_content.py": "from qacouncil.rules.terms import LIMITS",
    "documents/protocol.py": "from qacouncil.documents.protocol_content import LIMITS",
    "models/meetings.py": "import sqlalchemy as sa",
    "storage/schema.py": "from qacouncil.models import meetings",
    "queries/meetings.py": "from qacouncil.models.meetings import sa",
    "operations/meetings.py": (
        "from qacouncil.documents import protocol_content\n"
        "from qacouncil.documents.protocol_content import LIMITS\n"
        "from qacouncil.queries import meetings"
    ),
}

BROKEN = [
    ("documents/pdf.py", "import PySide6.QtPdf", "only ui/ and app.py know Qt"),
    ("i18n/collation.py", "from PySide6 import QtCore", "only ui/ and app.py know Qt"),
    ("ui/list.py", "from sqlalchemy import select", "imports sqlalchemy"),
    ("ui/list.py", "def f():\n    import sqlalchemy.orm", "imports sqlalchemy.orm"),
    ("ui/list.py", "from qacouncil.models.meetings import sa", "qacouncil.models.meetings"),
    ("rules/quorum.py", "from qacouncil.errors import UserError", "imports qacouncil.errors"),
    ("rules/quorum.py", "from ..localized import Localized", "imports qacouncil.localized"),
    ("rules/quorum.py", "import qacouncil", "imports qacouncil"),
    ("rules/quorum.py", "import sqlalchemy", "imports sqlalchemy"),
    ("rules/quorum.py", "import os.path", "imports os.path"),
    ("rules/quorum.py", "from time import monotonic", "imports time"),
    ("rules/quorum.py", "import datetime\nnow = datetime.date.today()", "datetime.date.today"),
    ("rules/quorum.py", "import datetime as dt\nnow = dt.datetime.now(dt.UTC)", "dt.datetime.now"),
    ("rules/quorum.py", "text = open('x').read()", "calls open"),
    ("documents/protocol.py", "import sqlalchemy", "imports sqlalchemy"),
    ("documents/protocol.py", "from qacouncil.storage import schema", "qacouncil.storage"),
    ("documents/protocol.py", "from qacouncil.queries import meetings", "qacouncil.queries"),
    ("documents/protocol.py", "from ..operations import meetings", "qacouncil.operations"),
    ("documents/protocol.py", "from qacouncil import models", "qacouncil.models"),
    ("queries/lists.py", "from qacouncil.operations import meetings", "qacouncil.operations"),
    ("operations/sign.py", "from qacouncil.ui import window", "qacouncil.ui"),
    ("operations/sign.py", "from qacouncil.documents import protocol", "documents.protocol"),
    ("operations/sign.py", "from qacouncil.documents.protocol import x", "documents.protocol"),
    ("models/votes.py", "from qacouncil.queries import meetings", "qacouncil.queries"),
    ("models/votes.py", "from qacouncil.operations import meetings", "qacouncil.operations"),
    ("storage/engine.py", "def f():\n    global engine", "changes a global"),
    ("storage/engine.py", "engines: dict[str, int] = {}", "keeps state in engines"),
    ("storage/engine.py", "import collections\nseen = collections.deque()", "state in seen"),
]


def test_a_tree_in_order_has_no_violation(tmp_path: Path) -> None:
    assert violations(package(tmp_path, ALLOWED)) == []


@pytest.mark.parametrize(("file", "text", "said"), BROKEN)
def test_a_broken_rule_is_caught(tmp_path: Path, file: str, text: str, said: str) -> None:
    found = violations(package(tmp_path, ALLOWED | {file: text}))
    assert [line for line in found if f"qacouncil/{file}" in line and said in line]


def test_an_import_cycle_is_told_with_its_way(tmp_path: Path) -> None:
    circle = {
        "storage/a.py": "from qacouncil.storage.b import x",
        "storage/b.py": "def f():\n    from qacouncil.storage import c",
        "storage/c.py": "import qacouncil.storage.a",
    }
    assert violations(package(tmp_path, circle)) == [
        "import cycle: qacouncil.storage.a -> qacouncil.storage.b -> qacouncil.storage.c"
        " -> qacouncil.storage.a"
    ]


def test_a_package_that_imports_its_own_modules_in_a_circle_is_a_cycle(tmp_path: Path) -> None:
    files = {"storage/a.py": "from qacouncil.storage import NAME"}
    made = package(tmp_path, files)
    (made / "storage" / "__init__.py").write_text("from . import a\nNAME = 1", "utf-8")
    assert violations(made) == [
        "import cycle: qacouncil.storage -> qacouncil.storage.a -> qacouncil.storage"
    ]


def test_an_import_for_types_alone_makes_no_cycle(tmp_path: Path) -> None:
    files = {
        "storage/a.py": "from qacouncil.storage import b",
        "storage/b.py": (
            "from typing import TYPE_CHECKING\n"
            "if TYPE_CHECKING:\n    from qacouncil.storage import a"
        ),
    }
    assert violations(package(tmp_path, files)) == []


def test_a_long_file_is_caught_but_not_a_migration(tmp_path: Path) -> None:
    long = "x = 1\n" * (LONGEST_FILE + 1)
    files = {"storage/engine.py": long, "storage/migrations/0001.py": long, "app.py": long[6:]}
    assert long_files(package(tmp_path, files)) == [
        f"storage/engine.py has {LONGEST_FILE + 1} lines"
    ]


@pytest.mark.parametrize("place", ["/wo" + "rk/main", "/ho" + "me/asel/x", "../sha" + "red/a.md"])
def test_a_place_outside_the_project_is_caught(tmp_path: Path, place: str) -> None:
    named = tmp_path / "notes.md"
    named.write_text(f"first line\nsee {place}", "utf-8")
    clean = tmp_path / "clean.py"
    clean.write_text("see work/main, docs/home/x, `homework/`, tests/tmp/x", "utf-8")
    assert foreign_paths([named, clean], tmp_path) == [f"notes.md:2 see {place}"]
