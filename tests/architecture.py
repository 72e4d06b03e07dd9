"""The layers of ARCHITECTURE.md as data, and the functions that hold a source tree to them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from tests.source_tree import Module, cycles, imports, read_modules

LONGEST_FILE = 400
QT = ("PySide6", "shiboken6")
DATABASE = ("sqlalchemy", "alembic", "sqlite3")
OUTSIDE_WORLD = ("os", "sys", "io", "time", "pathlib", "subprocess", "socket", "random", "logging")
CLOCK_AND_SCREEN = re.compile(r"(\w+\.)*(now|today|utcnow)|open|print|input")
MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MUTABLE_CALLS = ("list", "dict", "set", "defaultdict", "deque", "Counter", "OrderedDict")


@dataclass(frozen=True, slots=True)
class Layer:
    """What the modules below a folder must not import; `allowed` are exceptions from it."""

    folder: str
    forbidden: tuple[str, ...]
    allowed: tuple[str, ...] = ()
    because: str = ""


def own(*parts: str) -> tuple[str, ...]:
    """Modules of the project, by their names below the package."""
    return tuple(f"qacouncil.{part}" for part in parts)


LAYERS = (
    Layer("ui", (*DATABASE, *own("models")), because="the window knows no SQL"),
    Layer(
        "rules",
        (*QT, *DATABASE, *OUTSIDE_WORLD, "qacouncil"),
        allowed=own("rules"),
        because="rules are plain functions over plain values",
    ),
    Layer(
        "documents",
        (*DATABASE, *own("storage", "models", "queries", "operations", "ui")),
        because="documents read no database",
    ),
    Layer("models", own("queries", "operations", "storage", "documents", "ui")),
    Layer("queries", own("operations", "ui")),
    Layer(
        "operations",
        own("documents", "ui"),
        allowed=own("documents.*_content"),
        because="what is printed reaches operations as plain values only",
    ),
)


def violations(package: Path) -> list[str]:
    """Everything in this package that breaks the architecture, a line each."""
    modules = read_modules(package)
    found: list[str] = []
    for module in modules:
        found += _layer_violations(module)
        found += _state_violations(module)
    found += [f"import cycle: {' -> '.join(cycle)}" for cycle in cycles(modules)]
    return found


def _layer_violations(module: Module) -> Iterator[str]:
    where = module.below_package
    imported = imports(module)
    if not (where.startswith("ui/") or where == "app.py"):
        for name in sorted(_matching(imported, QT)):
            yield f"{module.path} imports {name}: only ui/ and app.py know Qt"
    for layer in LAYERS:
        if where.startswith(f"{layer.folder}/"):
            allowed = _matching(imported, layer.allowed)
            # `from qacouncil.rules import x` names the packages on the way as well.
            allowed |= {name for name in imported if _on_the_way(name, allowed)}
            for name in sorted(_matching(imported, layer.forbidden) - allowed):
                reason = f": {layer.because}" if layer.because else ""
                yield f"{module.path} imports {name}{reason}"
    if where.startswith("rules/"):
        yield from _clock_violations(module)


def _matching(names: set[str], patterns: tuple[str, ...]) -> set[str]:
    return {
        name
        for name in names
        for pattern in patterns
        if fnmatchcase(name, pattern) or fnmatchcase(name, f"{pattern}.*")
    }


def _on_the_way(name: str, allowed: set[str]) -> bool:
    return any(other.startswith(f"{name}.") for other in allowed)


def _clock_violations(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and CLOCK_AND_SCREEN.fullmatch(ast.unparse(node.func)):
            called = ast.unparse(node.func)
            yield f"{module.path}:{node.lineno} calls {called}: rules know no clock and no files"


def _state_violations(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Global):
            yield f"{module.path}:{node.lineno} changes a global: what is needed is passed in"
    for statement in module.tree.body:
        if isinstance(statement, ast.Assign):
            targets = [ast.unparse(target) for target in statement.targets]
        elif isinstance(statement, ast.AnnAssign):
            targets = [ast.unparse(statement.target)]
        else:
            continue
        names = [name for name in targets if not (name.isupper() or name.startswith("__"))]
        if names and _is_mutable(statement.value):
            yield f"{module.path}:{statement.lineno} keeps state in {', '.join(names)}"


def _is_mutable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        return ast.unparse(value.func).rsplit(".", 1)[-1] in MUTABLE_CALLS
    return isinstance(value, MUTABLE)


def long_files(folder: Path) -> list[str]:
    """Files of more than LONGEST_FILE lines; migrations are written once and never grow."""
    return [
        f"{file.relative_to(folder).as_posix()} has {lines} lines"
        for file in sorted(folder.rglob("*.py"))
        if "migrations" not in file.parts
        if (lines := len(file.read_text("utf-8").splitlines())) > LONGEST_FILE
    ]


# Folders of a machine that a file of the project might have been written on.
MACHINE_PATH = re.compile(r"(?<![\w.)}])/(work|tmp|home|root|Users)/|(?<![\w])[A-Z]:\\+Users")
BESIDE_THE_PROJECT = re.compile(r"\.\./+shared")
TEXT = (".py", ".md", ".toml", ".txt", ".in", ".po", ".yaml", ".json", ".spec", ".cfg", "")


def foreign_paths(files: list[Path], root: Path) -> list[str]:
    """Lines in these files that name a place outside the project."""
    found = []
    for file in files:
        if file.suffix not in TEXT:
            continue
        for number, line in enumerate(file.read_text("utf-8", "replace").splitlines(), start=1):
            if MACHINE_PATH.search(line) or BESIDE_THE_PROJECT.search(line):
                found.append(f"{file.relative_to(root).as_posix()}:{number} {line.strip()}")
    return found
