"""The developer's commands; on a fresh machine each of them first sets everything up.

python3 dev.py run          set up, then do the program's main job
python3 dev.py test         set up, then run every check; with arguments: pytest alone, with them
                            (-m long: what takes long, with more data)
python3 dev.py bench        set up, then measure: [--only NAME] [--json OUT.json]
python3 dev.py build        set up, then freeze the program into dist/qacouncil/ and try it
python3 dev.py faults       set up, then break things: [--seed N] [--only NAME] [--rounds N]
python3 dev.py catalogues   bring the .po files into line with the messages in the source

On Windows: py dev.py run. Standard library only, and readable by an old Python up to the line
that asks for a newer one, so that this can be said in words.
"""

import subprocess
import sys

OLDEST = (3, 11)
NEWEST_KNOWN = 15


def newer_python() -> str:
    """A Python on the path that is new enough; empty where there is none."""
    enough = f"import sys; sys.exit(sys.version_info < {OLDEST})"
    for minor in range(NEWEST_KNOWN, OLDEST[1] - 1, -1):
        name = f"python3.{minor}"
        try:
            if subprocess.call([name, "-c", enough], stderr=subprocess.DEVNULL) == 0:
                return name
        except OSError:
            continue
    return ""


def main() -> int:
    """Run the command of the command line; its exit code."""
    if sys.version_info < OLDEST:
        newer = newer_python()
        if newer:
            return subprocess.call([newer, *sys.argv])
        print(
            "QACouncil needs Python {}.{} or newer, this is {}.{}. Install it from python.org "
            "or with the system's packages, then run the same command with it.".format(
                *OLDEST, *sys.version_info[:2]
            ),
            file=sys.stderr,
        )
        return 1
    from tools.commands import run_command  # noqa: PLC0415 - needs the newer Python

    return run_command(sys.argv[1:], usage=__doc__ or "")


if __name__ == "__main__":
    sys.exit(main())
