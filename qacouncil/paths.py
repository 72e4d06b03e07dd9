"""Where the program finds its own files and where it keeps a person's.

The only file that knows the program may be frozen. Nothing is created here: whoever writes
makes the folder.
"""

from __future__ import annotations

import sys
from pathlib import Path

APPLICATION = "QACouncil"


def is_frozen() -> bool:
    """Whether this is the program that needs no Python."""
    return bool(getattr(sys, "frozen", False))


def resource(name: str) -> Path:
    """The file or folder `name` ("fonts/LiberationSerif-Regular.ttf") that ships with the program.

    Works from a checkout and in a program frozen by PyInstaller, which unpacks its data into the
    folder it names in `sys._MEIPASS`.
    """
    frozen = getattr(sys, "_MEIPASS", None) if is_frozen() else None
    root = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return root / "resources" / name


def backup_folder() -> Path:
    """The folder for dated copies of council files, private to the user."""
    # Imported here: asking the system for folders is not needed by most commands.
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path(APPLICATION, appauthor=False) / "backups"


def settings_file() -> Path:
    """The file of the user's own settings: the name given at first start, languages, theme."""
    from platformdirs import user_config_path  # noqa: PLC0415

    return user_config_path(APPLICATION, appauthor=False) / "settings.json"


def demo_file() -> Path:
    """The council file of the invented council that the window opens for a first look."""
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path(APPLICATION, appauthor=False) / "demo.qac"


def report_folder() -> Path:
    """The folder for reports of errors in the program itself."""
    from platformdirs import user_log_path  # noqa: PLC0415

    return user_log_path(APPLICATION, appauthor=False)
