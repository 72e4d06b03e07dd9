"""Names of files that come from outside: as a name alone, which every system takes."""

from __future__ import annotations

import re
import unicodedata

_UNFIT = re.compile(r'[\x00-\x1f\x7f\\/:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[1-9]|lpt[1-9])(\..*)?", re.IGNORECASE)
_LONGEST = 200  # bytes; every file system takes 255

# What a system would run instead of showing it.
_RUN = re.compile(
    r"app|appimage|bat|cmd|com|cpl|desktop|exe|hta|jar|jse?|lnk|msi|msp|pif|ps1|pyw?|reg|scr|sh"
    r"|vbe?|vbs|wsf|wsh"
)


def fit_name(name: str) -> str:
    """The name without folders and without signs that some system refuses; its ending stays."""
    plain = unicodedata.normalize("NFC", name).strip()
    plain = _UNFIT.sub("-", re.split(r"[\\/]", plain)[-1]).strip(" .")
    if _RESERVED.fullmatch(plain):
        plain = f"_{plain}"
    stem, dot, ending = plain.rpartition(".")
    if not stem or len(ending) > 10:
        stem, dot, ending = plain, "", ""
    while len(f"{stem}{dot}{ending}".encode()) > _LONGEST:
        stem = stem[:-1]
    return f"{stem}{dot}{ending}"


def is_run(name: str) -> bool:
    """Whether the system would run a file of this name rather than show it."""
    return bool(_RUN.fullmatch(name.strip(" .").rpartition(".")[2].lower()))
