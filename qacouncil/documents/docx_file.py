"""A paper as the bytes of a DOCX file, for people who go on editing it in Word or LibreOffice.

Its paragraphs, headings and tables are real ones with styles; the measures are those of the page.
Where lines and pages end is left to the program that opens it. The same paper gives the same
bytes: nothing in the file comes from the clock, the machine or chance.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Any

from qacouncil.documents.check_code import SIZE
from qacouncil.documents.docx_blocks import DocxWriter
from qacouncil.documents.docx_model import PLAIN, Para, paras, parts_xml
from qacouncil.documents.docx_strip import Setting
from qacouncil.documents.docx_styles import HEADER, NAMESPACE, settings_xml, styles_xml
from qacouncil.documents.docx_text import LANGUAGE_TAGS, field, one_line, run, tag, twips
from qacouncil.documents.fonts import fonts
from qacouncil.documents.pages import MM, Frame
from qacouncil.documents.rendering import Paper

if TYPE_CHECKING:
    from docx.document import Document

_PAGE_NUMBER_FROM_EDGE = 11 * MM

# What python-docx's template brings and no paper needs.
_UNNEEDED = ("stylesWithEffects", "customXml", "numbering", "webSettings", "fontTable")
_UNNEEDED_OF_THE_FILE = ("thumbnail", "extended-properties")

_CHECK_BEFORE = 12.0

_MOST_OF_A_PROPERTY = 255  # python-docx refuses more
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)


def paper_docx(paper: Paper) -> bytes:
    """The bytes of the DOCX file; the same paper gives the same bytes."""
    # Only who saves such a file waits for these.
    import docx  # noqa: PLC0415

    document = docx.Document()
    _clear(document)
    _describe(document, paper)
    _style(document, paper)
    _set_page(document, paper.setting.frame)
    setting = Setting(fonts(), paper.setting, paper.setting.frame.width, _pictures(document))
    parts = DocxWriter(setting, paper.story.language).written(paper.story.blocks)
    parts += _check_line(paper)
    for first in islice(paras(parts), 1):
        first.new_page = False
    body: Any = document.element.body
    for place, element in enumerate(_parsed(parts_xml(parts))):
        body.insert(place, element)
    file = BytesIO()
    document.save(file)
    return _without_times(file.getvalue())


def _check_line(paper: Paper) -> list[Para]:
    """What the check code holds, in words: the editing of such a file leaves no room for a code."""
    captions = paper.check.captions if paper.check else ()
    return [
        Para(PLAIN, run(one_line(said.text), said.language, size=SIZE), _CHECK_BEFORE)
        for said in captions
    ]


def _clear(document: Document) -> None:
    """Leave out the parts of the template that say nothing of the paper."""
    for relations, names in (
        (document.part.rels, _UNNEEDED),
        (document.part.package.rels if document.part.package else {}, _UNNEEDED_OF_THE_FILE),
    ):
        for key in [k for k, each in relations.items() if each.reltype.endswith(names)]:
            del relations[key]


def _describe(document: Document, paper: Paper) -> None:
    """Title, author and language, and no times."""
    said = paper.metadata
    properties = document.core_properties
    properties.title = one_line(said.title)[:_MOST_OF_A_PROPERTY]
    properties.author = one_line(said.author)[:_MOST_OF_A_PROPERTY]
    properties.language = LANGUAGE_TAGS[paper.story.language]
    properties.comments = ""
    element: Any = properties._element  # there is no other way to leave times out
    for child in list(element):
        if child.tag.endswith(("}created", "}modified", "}description", "}revision")):
            element.remove(child)


def _style(document: Document, paper: Paper) -> None:
    styles: Any = document.styles.element
    settings: Any = document.settings.element
    language = paper.story.language
    _refill(styles, styles_xml(paper.setting, language))
    _refill(settings, settings_xml(paper.setting, language))


def _refill(element: Any, xml: str) -> None:
    """Put the children of the other element in place of the element's own."""
    from docx.oxml import parse_xml  # noqa: PLC0415

    element.clear()
    for child in list(parse_xml(xml)):
        element.append(child)


def _set_page(document: Document, frame: Frame) -> None:
    """The paper's size and margins, and the page's number above every page but the first."""
    section = document.sections[0]
    element: Any = section._sectPr  # its children are written whole
    element.clear()
    orient = {"orient": "landscape"} if frame.landscape else {}
    size = tag("pgSz", w=twips(frame.page_width), h=twips(frame.page_height), **orient)
    margins = tag(
        "pgMar",
        top=twips(frame.top),
        right=twips(frame.right),
        bottom=twips(frame.bottom),
        left=twips(frame.left),
        header=twips(_PAGE_NUMBER_FROM_EDGE),
        footer=twips(min(frame.bottom, _PAGE_NUMBER_FROM_EDGE)),
        gutter=0,
    )
    for child in _parsed(size + margins + tag("titlePg")):
        element.append(child)
    if not frame.numbered:
        return
    header: Any = section.header._element  # makes the part where it is none
    for child in list(header):
        header.remove(child)
    header.extend(_parsed(tag("p", tag("pPr", tag("pStyle", val=HEADER)), field("PAGE"))))


def _parsed(xml: str) -> Iterable[Any]:
    """The elements of a piece of WordprocessingML."""
    from docx.oxml import parse_xml  # noqa: PLC0415

    return list(parse_xml(f'<w:body xmlns:w="{NAMESPACE}">{xml}</w:body>'))


def _pictures(document: Document) -> Any:
    """Adds pictures to the file; returns the runs that show them."""
    from docx.shared import Pt  # noqa: PLC0415

    def picture(png: bytes, width: float, height: float, said: str) -> str:
        inline = document.part.new_pic_inline(BytesIO(png), Pt(width), Pt(height))
        if said:
            inline.docPr.set("descr", said)
        return tag("r", tag("drawing", str(inline.xml)))

    return picture


def _without_times(file: bytes) -> bytes:
    """The same ZIP file, its members in a fixed order and of a fixed time."""
    packed = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(file)) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in sorted(source.namelist(), key=lambda name: (name[0] != "[", name)):
            member = zipfile.ZipInfo(name, _FIXED_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0  # the same on Windows and Linux
            target.writestr(member, source.read(name))
    return packed.getvalue()
