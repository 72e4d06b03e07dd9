"""What the program is made of, with the licence of each: shown in About."""

from __future__ import annotations

import importlib.metadata
from dataclasses import dataclass
from pathlib import Path

from qacouncil import __version__
from qacouncil.paths import resource


@dataclass(frozen=True, slots=True)
class Component:
    """name: as it calls itself; package: its name among installed packages, empty for fonts;
    texts: files below resources/ that hold the licence, where the package brings none.
    """

    name: str
    licence: str
    address: str = ""
    package: str = ""
    texts: tuple[str, ...] = ()

    @property
    def version(self) -> str:
        """The version in use; empty where it is not known."""
        if self.name == "QACouncil":
            return __version__
        try:
            return importlib.metadata.version(self.package) if self.package else ""
        except importlib.metadata.PackageNotFoundError:
            return ""

    def licence_text(self) -> str:
        """The whole licence; its name and the address of the project where it is not at hand."""
        texts = [resource(name).read_text(encoding="utf-8") for name in self.texts]
        found = "\n\n".join(texts or self._packaged())
        return found or f"{self.licence}\n{self.address}".strip()

    def _packaged(self) -> list[str]:
        """Licence files that the installed package brings."""
        try:
            files = importlib.metadata.files(self.package) if self.package else []
        except importlib.metadata.PackageNotFoundError:
            return []
        names = ("licen", "copying", "notice")
        wanted = [
            file
            for file in files or []
            if file.name.lower().startswith(names) and file.suffix in ("", ".txt", ".md", ".rst")
        ]
        places = [Path(str(file.locate())) for file in wanted[:3]]
        return [each.read_text(encoding="utf-8") for each in places if each.exists()]


_LGPL = ("licences/LGPL-3.0.txt", "licences/GPL-3.0.txt")

COMPONENTS = (
    Component("QACouncil", "MIT", texts=("licences/QACouncil.txt",)),
    Component(
        "Qt, PySide6 (Essentials)",
        "LGPL-3.0",
        "https://www.qt.io/qt-for-python",
        "PySide6_Essentials",
        _LGPL,
    ),
    Component("Qt PDF", "LGPL-3.0", "https://www.qt.io/qt-for-python", "PySide6_Pdf", _LGPL),
    Component("SQLAlchemy", "MIT", "https://www.sqlalchemy.org", "SQLAlchemy"),
    Component("Alembic", "MIT", "https://alembic.sqlalchemy.org", "alembic"),
    Component("ReportLab", "BSD-3-Clause", "https://www.reportlab.com", "reportlab"),
    Component("Babel", "BSD-3-Clause", "https://babel.pocoo.org", "Babel"),
    Component("msgspec", "BSD-3-Clause", "https://jcristharif.com/msgspec", "msgspec"),
    Component("filelock", "MIT", "https://py-filelock.readthedocs.io", "filelock"),
    Component("icalendar", "BSD-2-Clause", "https://icalendar.readthedocs.io", "icalendar"),
    Component(
        "python-dateutil", "BSD-3-Clause", "https://dateutil.readthedocs.io", "python-dateutil"
    ),
    Component("tzdata", "Apache-2.0", "https://tzdata.readthedocs.io", "tzdata"),
    Component("platformdirs", "MIT", "https://platformdirs.readthedocs.io", "platformdirs"),
    Component(
        "python-bidi", "LGPL-3.0", "https://github.com/MeirKriheli/python-bidi", "python-bidi"
    ),
    Component("python-docx", "MIT", "https://python-docx.readthedocs.io", "python-docx"),
    Component("lxml", "BSD-3-Clause", "https://lxml.de", "lxml"),
    Component(
        "arabic-reshaper",
        "MIT",
        "https://github.com/mpcabd/python-arabic-reshaper",
        "arabic-reshaper",
    ),
    Component("pyphen", "GPL / LGPL / MPL-1.1", "https://pyphen.org", "pyphen"),
    Component("Liberation Serif", "OFL-1.1", texts=("fonts/LiberationSerif-LICENSE.txt",)),
    Component("DejaVu Sans", "Bitstream Vera", texts=("fonts/DejaVuSans-LICENSE.txt",)),
    Component("Noto Emoji", "OFL-1.1", texts=("fonts/NotoEmoji-LICENSE.txt",)),
)
