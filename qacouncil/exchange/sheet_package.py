"""The ZIP package of an XLSX file: looked over before anything is unpacked, and while it is."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from xml.parsers import expat

from qacouncil.errors import UserError
from qacouncil.exchange.sheet_csv import cut_off
from qacouncil.i18n.marking import N_

MAX_UNPACKED = 100_000_000  # bytes of all parts together
MAX_PARTS = 5_000
_MEGABYTE = 1_000_000
_PIECE = 65_536
_MAX_DEPTH = 100
_MAX_TOKEN = 4 * _MEGABYTE  # of one tag or piece of text
_ENCRYPTED = 0x1
_WORD, _SLIDES = "word/document.xml", "ppt/presentation.xml"
_LEADS_OUT = re.compile(r"^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)")

StartElement = Callable[[str, dict[str, str]], None]


class Package:
    """The parts of an XLSX file. Raises UserError where it is none, or not a safe one."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise cut_off(name) from error
        parts = self._archive.infolist()
        self._refuse_unsafe(parts)
        # Some programs write capitals or backslashes.
        self._parts = {each.filename.replace("\\", "/").lower(): each for each in parts}
        self._refuse_others()

    def size(self, part: str) -> int:
        """Unpacked, in bytes; 0 where there is no such part."""
        found = self._parts.get(part.lower())
        return found.file_size if found else 0

    def read_xml(
        self,
        part: str,
        start: StartElement,
        end: Callable[[str], None] | None = None,
        text: Callable[[str], None] | None = None,
        told: Callable[[int], None] | None = None,
    ) -> None:
        """Tell the elements of a part, their names without prefix; nothing where it is missing.

        told: called with the bytes read so far. No declaration of a document type is taken: it
        is the way to entities, which may name other files or grow without end.
        """
        found = self._parts.get(part.lower())
        if found is None:
            return
        parser = expat.ParserCreate()
        parser.buffer_text = True
        locals_: dict[str, str] = {}
        depth = 0

        def local(name: str) -> str:
            if (known := locals_.get(name)) is None:
                known = locals_[name] = name.rpartition(":")[2]
            return known

        def started(name: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            if depth > _MAX_DEPTH:
                raise cut_off(self.name)
            start(local(name), attributes)

        def ended(name: str) -> None:
            nonlocal depth
            depth -= 1
            if end is not None:
                end(local(name))

        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.StartElementHandler = started
        parser.EndElementHandler = ended
        if text is not None:
            parser.CharacterDataHandler = text
        done = 0
        try:
            for piece in self._pieces(found):
                parser.Parse(piece, False)
                done += len(piece)
                if done - parser.CurrentByteIndex > _MAX_TOKEN:
                    raise cut_off(self.name)
                if told is not None:
                    told(done)
            parser.Parse(b"", True)
        except (
            expat.ExpatError,
            LookupError,
            ValueError,
        ) as error:  # an encoding nobody knows, too
            raise cut_off(self.name) from error

    def _pieces(self, part: zipfile.ZipInfo) -> Iterator[bytes]:
        """Unpacked piece by piece: what is said of the size need not be true."""
        try:
            with self._archive.open(part) as stream:
                while piece := stream.read(_PIECE):
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
            raise cut_off(self.name) from error

    def _refuse_unsafe(self, parts: list[zipfile.ZipInfo]) -> None:
        if any(_LEADS_OUT.search(each.filename) for each in parts):
            raise UserError(
                N_(
                    "Names in {name} lead out of its folder: such a file is not safe. Nothing was"
                    " unpacked. Ask for the table itself as .xlsx."
                ),
                name=self.name,
            )
        if any(each.flag_bits & _ENCRYPTED for each in parts):
            raise UserError(
                N_("{name} is protected by a password. Save it without one and import it again."),
                name=self.name,
            )
        size = sum(each.file_size for each in parts)
        if size > MAX_UNPACKED or len(parts) > MAX_PARTS:
            raise UserError(
                N_(
                    "Unpacked, {name} would be far larger than a table: {size} MB, where {limit} MB"
                    " is the most. Nothing was unpacked. Save the table alone and import that."
                ),
                name=self.name,
                size=size // _MEGABYTE,
                limit=MAX_UNPACKED // _MEGABYTE,
            )

    def _refuse_others(self) -> None:
        if _WORD in self._parts:
            raise UserError(
                N_(
                    "{name} is a Word document, not a spreadsheet. Copy its table into"
                    " a spreadsheet, save that as .xlsx and import it."
                ),
                name=self.name,
            )
        if "mimetype" in self._parts or _SLIDES in self._parts:
            raise UserError(
                N_(
                    "{name} is an office document of another kind. Open it in a spreadsheet"
                    " program, save it as .xlsx and import it again."
                ),
                name=self.name,
            )
        if not any(each.startswith("xl/") for each in self._parts):
            raise UserError(
                N_("{name} is an archive, not a table. Unpack it and import the table in it."),
                name=self.name,
            )

    def _refuse_doctype(self, *_: object) -> None:
        raise UserError(
            N_(
                "{name} holds entities, which may refer to other files. Nothing outside it was"
                " read. Open it in a spreadsheet program, save it anew and import that."
            ),
            name=self.name,
        )
