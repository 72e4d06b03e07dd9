"""Opens files in the window one after the other: python -m faults.opening FILE …

A line of JSON for each: what was said, and by how many KiB the memory had to grow.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from faults.desk import sit_down


def main(files: list[str]) -> None:
    desk = sit_down()
    for each in files:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        desk.told.clear()
        desk.bugs.clear()
        opened = desk.window.files.open_path(Path(each))
        desk.settle()
        if opened:
            desk.window.close_file()
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        told = {"told": desk.told, "bugs": desk.bugs, "opened": opened, "grown": grown}
        print(json.dumps({"file": each, **told}, ensure_ascii=False), flush=True)
    desk.close()


if __name__ == "__main__":
    main(sys.argv[1:])
