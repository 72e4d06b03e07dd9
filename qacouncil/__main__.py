"""`qacouncil`, `qacouncil COMMAND` and `python -m qacouncil COMMAND`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from qacouncil.app import run


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with these arguments, or those it was called with; the exit code."""
    return run(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
