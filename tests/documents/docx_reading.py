"""What a reader of a DOCX file gives back of it, and whether Word would take it as it is."""

from __future__ import annotations

import io
import itertools
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import docx

from qacouncil.documents.rendering import Paper, paper_lines

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# The order of the children, from ISO/IEC 29500-1 (wml.xsd): those that the program writes.
_ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs"
    " suppressAutoHyphens bidi spacing ind contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps strike color spacing sz szCs highlight u vertAlign rtl"
    " cs lang",
    "tblPr": "tblStyle tblpPr bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout"
    " tblCellMar tblLook tblCaption tblDescription",
    "tblCellMar": "top left bottom right",
    "tblBorders": "top left bottom right insideH insideV",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "tcMar": "top left bottom right",
    "trPr": "cantSplit trHeight tblHeader",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "sectPr": "headerReference footerReference pgSz pgMar pgNumType cols titlePg docGrid",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr",
    "styles": "docDefaults latentStyles style",
    "settings": "zoom defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone"
    " doNotHyphenateCaps characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
}


def misplaced(file: bytes) -> list[str]:
    """Elements that stand in another order than the schema's, are unknown, or end wrongly."""
    found = []
    for name, root in xml_parts(file):
        for element in root.iter():
            kind = element.tag.removeprefix(W)
            children = [child.tag.removeprefix(W) for child in element]
            order = _ORDER.get(kind, "").split()
            if order and (
                not set(children) <= set(order) or children != sorted(children, key=order.index)
            ):
                found.append(f"{name}: {kind} holds {children}")
            if kind == "tc" and (not children or children[-1] != "p"):
                found.append(f"{name}: a cell ends with {children[-1:]}")
            if kind == "body" and ("tbl", "tbl") in itertools.pairwise(children):
                found.append(f"{name}: two tables grow together")
    return found


def xml_parts(file: bytes) -> Iterator[tuple[str, ElementTree.Element]]:
    """Every part that is XML."""
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        assert package.testzip() is None
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                yield name, ElementTree.fromstring(package.read(name))


def words_of_docx(file: bytes) -> list[str]:
    """Every word of the body, in its order; a no-break space parts two words as any other."""
    body: Any = docx.Document(io.BytesIO(file)).element.body
    return _words(" ".join(_paragraph(each) for each in body.iter(f"{W}p")))


def words_of_paper(paper: Paper) -> list[str]:
    """The same words as the paper says them, without its rules and the signs between cells."""
    return _words(" ".join(paper_lines(paper)))


def _words(text: str) -> list[str]:
    return [word for word in text.split() if word not in ("|", "____")]


def _paragraph(element: Any) -> str:
    shown = {f"{W}tab": " ", f"{W}br": " ", f"{W}noBreakHyphen": "-"}
    parts = []
    for run in element.iter(f"{W}r"):
        for child in run:
            if child.tag == f"{W}t":
                parts.append(child.text or "")
            else:
                parts.append(shown.get(child.tag, ""))
    return "".join(parts)
