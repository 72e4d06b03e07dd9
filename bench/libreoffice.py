"""LibreOffice beside the program: the same words as a flat text document, made into a PDF."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

from bench import council, protocol_process, reference_protocol
from bench.measure import Pair

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
<office:automatic-styles>
<style:style style:name="body" style:family="paragraph">
<style:paragraph-properties fo:text-align="justify"/>
<style:text-properties fo:font-family="Liberation Serif" fo:font-size="14pt"/>
</style:style>
</office:automatic-styles>
<office:body><office:text>
"""
TAIL = "</office:text></office:body></office:document>\n"


def installed() -> bool:
    """Whether this machine has LibreOffice."""
    return shutil.which("soffice") is not None


def pair(folder: Path, items: int) -> Pair:
    """`qacouncil protocol` and LibreOffice's conversion of the same words, a process each."""
    ours = protocol_process.pair(folder, items).ours
    source = folder / f"protocol-{items}.fodt"
    lines = reference_protocol.read_file(str(folder / f"council-{items}.qac"))
    paragraphs = [f'<text:p text:style-name="body">{escape(line)}</text:p>\n' for _, line in lines]
    source.write_text("".join([HEAD, *paragraphs, TAIL]), "utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    return Pair(ours, lambda: _convert([*command, str(source)]), rounds=3)


def _convert(command: list[str]) -> None:
    subprocess.run(command, cwd=council.ROOT, stdout=subprocess.DEVNULL, check=True)
