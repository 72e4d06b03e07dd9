"""A report of an error in the program itself, written down instead of shown."""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

from qacouncil import __version__


def write_report(
    error: BaseException, arguments: Sequence[str], folder: Path, now: dt.datetime
) -> Path | None:
    """Write what a developer needs into a new file; None where no folder takes it.

    The folder for temporary files serves where `folder` cannot be written.
    """
    # Only a report needs it.
    import platform  # noqa: PLC0415

    lines = [
        f"QACouncil {__version__}, {now.isoformat(timespec='seconds')}",
        f"Python {sys.version}, {platform.platform()}",
        f"Arguments: {list(arguments)!r}",
        "",
        *traceback.format_exception(error),
    ]
    name = f"qacouncil-error {now.strftime('%Y-%m-%d %H-%M-%S-%f')}.txt"
    for place in (folder, Path(tempfile.gettempdir())):
        try:
            place.mkdir(parents=True, exist_ok=True)
            report = place / name
            report.write_text("\n".join(lines), encoding="utf-8", errors="backslashreplace")
        except OSError:
            continue
        return report
    return None
