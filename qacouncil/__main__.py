"""`qacouncil`, `qacouncil COMMAND` and `python -m qacouncil COMMAND`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from qacouncil.app import run
from qacouncil.paths import is_frozen


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with these arguments, or those it was called with; the exit code."""
    if is_frozen():
        from multiprocessing import freeze_support  # noqa: PLC0415

        # The process that makes long minutes is this program, started once more.
        freeze_support()
    return run(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
