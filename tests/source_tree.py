"""Reads a source tree for the architecture test: its modules and what each imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Module:
    """A file of the program: dotted name, and the path from the folder that holds the package."""

    name: str
    path: str
    tree: ast.Module
    is_package: bool

    @property
    def below_package(self) -> str:
        """`rules/quorum.py` of `qacouncil/rules/quorum.py`."""
        return self.path.split("/", 1)[1]


def read_modules(package: Path) -> list[Module]:
    """Every module of the package in this folder, in the order of its path."""
    modules = []
    for file in sorted(package.rglob("*.py")):
        parts = file.relative_to(package.parent).with_suffix("").parts
        is_package = parts[-1] == "__init__"
        modules.append(
            Module(
                name=".".join(parts[:-1] if is_package else parts),
                path=file.relative_to(package.parent).as_posix(),
                tree=ast.parse(file.read_text("utf-8"), str(file)),
                is_package=is_package,
            )
        )
    return modules


def imports(module: Module, *, for_types: bool = True) -> set[str]:
    """Dotted names that the module imports anywhere in it, inside functions too.

    `from a import b` gives `a` and `a.b`, since either may be the module. `for_types=False` leaves
    out what stands under `if TYPE_CHECKING:`, which never runs.
    """
    found: set[str] = set()
    for node in _nodes(module.tree, for_types=for_types):
        if isinstance(node, ast.Import):
            found.update(name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _base(module, node)
            found.add(base)
            found.update(f"{base}.{name.name}" for name in node.names)
    return found


def _nodes(node: ast.AST, *, for_types: bool) -> Iterator[ast.AST]:
    yield node
    children: list[ast.AST] = list(ast.iter_child_nodes(node))
    if not for_types and isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
        children = list(node.orelse)
    for child in children:
        yield from _nodes(child, for_types=for_types)


def _base(module: Module, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = module.name.split(".")
    up = node.level - 1 if module.is_package else node.level
    base = package[: len(package) - up]
    return ".".join([*base, node.module] if node.module else base)


def cycles(modules: list[Module]) -> list[list[str]]:
    """Every import cycle found, each as the way from a module back to itself."""
    names = {module.name for module in modules}
    graph = {
        module.name: sorted(_deepest(imports(module, for_types=False), names) - {module.name})
        for module in modules
    }
    done: set[str] = set()
    found: list[list[str]] = []
    for name in sorted(graph):
        _walk(name, graph, [], done, found)
    return found


def _deepest(imported: set[str], names: set[str]) -> set[str]:
    """The project's modules among these, without a package where one of its modules is meant."""
    own = imported & names
    return {name for name in own if not any(other.startswith(f"{name}.") for other in own)}


def _walk(
    name: str, graph: dict[str, list[str]], way: list[str], done: set[str], found: list[list[str]]
) -> None:
    if name in way:
        found.append([*way[way.index(name) :], name])
        return
    if name in done:
        return
    for following in graph[name]:
        _walk(following, graph, [*way, name], done, found)
    done.add(name)
