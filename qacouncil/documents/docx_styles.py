"""The styles and settings of a DOCX file: the house style, under the names Word knows."""

from __future__ import annotations

from qacouncil.documents.docx_model import (
    BODY,
    CELL,
    CENTRED,
    HEADING_1,
    HEADING_2,
    LIST,
    PLAIN,
    SIGNATURE,
    TITLE,
)
from qacouncil.documents.docx_tables import CELL_SIZE
from qacouncil.documents.docx_text import LANGUAGE_TAGS, half_points, tag, twips
from qacouncil.documents.layout import PageSetting
from qacouncil.documents.measures import FIRST_INDENT
from qacouncil.localized import Language

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

# Of the same widths as the Liberation Serif of the PDF.
_FONT = "Times New Roman"

HEADER = "Header"
_HEADER_SIZE = 12.0
_SINGLE = 240  # a line as high as the font's, in Word's units
_MOST_HYPHENS = 2


def styles_xml(setting: PageSetting, language: Language) -> str:
    """The part `word/styles.xml`."""
    hyphenless = tag("suppressAutoHyphens")
    whole = tag("keepNext") + tag("keepLines") + hyphenless
    indent = tag("ind", firstLine=twips(FIRST_INDENT))
    centre, bold = tag("jc", val="center"), tag("b") + tag("bCs")
    header = tag("jc", val="center")
    line = tag("spacing", before=0, after=0, line=_SINGLE, lineRule="auto")
    styles = (
        _style(PLAIN, "Normal", hyphenless, based="", default=True),
        _style(
            BODY, "Body Text", tag("suppressAutoHyphens", val=0) + indent + tag("jc", val="both")
        ),
        _style(LIST, "List", indent),
        _style(CENTRED, "Centred", centre, own=True),
        _style(TITLE, "Title", whole + centre, bold, following=BODY),
        _style(HEADING_1, "heading 1", whole + tag("outlineLvl", val=0), bold, following=BODY),
        _style(HEADING_2, "heading 2", whole + tag("outlineLvl", val=1), bold, following=BODY),
        _style(SIGNATURE, "Signature", tag("keepLines")),
        _style(HEADER, "header", line + header, _size(_HEADER_SIZE)),
        _style(CELL, "Table Text", line, _size(CELL_SIZE), own=True),
        _TABLES,
    )
    return (
        f'<w:styles xmlns:w="{NAMESPACE}">{_defaults(setting, language)}'
        f"{''.join(styles)}</w:styles>"
    )


def settings_xml(setting: PageSetting, language: Language) -> str:
    """The part `word/settings.xml`. English is not divided."""
    hyphenate = setting.hyphenate and language != "en"
    parts = (
        tag("zoom", percent=100),
        tag("defaultTabStop", val=twips(FIRST_INDENT)),
        tag("autoHyphenation", val=int(hyphenate)),
        tag("consecutiveHyphenLimit", val=_MOST_HYPHENS),
        tag("doNotHyphenateCaps"),
        tag("characterSpacingControl", val="doNotCompress"),
        tag("compat", *(_compatible(name, value) for name, value in _COMPATIBLE)),
        tag("themeFontLang", val=LANGUAGE_TAGS[language]),
        tag("decimalSymbol", val="." if language == "en" else ","),
        tag("listSeparator", val="," if language == "en" else ";"),
    )
    return f'<w:settings xmlns:w="{NAMESPACE}">{"".join(parts)}</w:settings>'


# Word 2013 and later; without it Word opens the file in its compatibility mode.
_COMPATIBLE = (
    ("compatibilityMode", 15),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
)


def _compatible(name: str, value: int) -> str:
    return tag(
        "compatSetting", name=name, uri="http://schemas.microsoft.com/office/word", val=value
    )


def _size(points: float) -> str:
    return tag("sz", val=half_points(points)) + tag("szCs", val=half_points(points))


def _defaults(setting: PageSetting, language: Language) -> str:
    fonts = tag("rFonts", ascii=_FONT, hAnsi=_FONT, eastAsia=_FONT, cs=_FONT)
    lang = tag("lang", val=LANGUAGE_TAGS[language], eastAsia="en-US", bidi="ar-SA")
    line = round(_SINGLE * setting.spacing / 100)
    paragraph = (
        tag("widowControl"),
        tag("spacing", before=0, after=0, line=line, lineRule="auto"),
    )
    return tag(
        "docDefaults",
        tag("rPrDefault", tag("rPr", fonts, _size(setting.size), lang)),
        tag("pPrDefault", tag("pPr", *paragraph)),
    )


def _style(
    key: str,
    name: str,
    paragraph: str,
    run: str = "",
    *,
    based: str = PLAIN,
    following: str = "",
    default: bool = False,
    own: bool = False,
) -> str:
    """A paragraph style; own: one that Word does not bring."""
    kinds = {"type": "paragraph", "default": "1"} if default else {"type": "paragraph"}
    if own:
        kinds["customStyle"] = "1"
    parts = [tag("name", val=name)]
    if based:
        parts.append(tag("basedOn", val=based))
    if following:
        parts.append(tag("next", val=following))
    parts += [tag("qFormat"), tag("pPr", paragraph)]
    if run:
        parts.append(tag("rPr", run))
    return tag("style", *parts, **kinds, styleId=key)


_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = tag(
    "tblBorders", *(tag(side, val="single", sz=4, space=0, color="auto") for side in _SIDES)
)
_TABLES = (
    tag(
        "style",
        tag("name", val="Default Paragraph Font"),
        tag("uiPriority", val=1),
        tag("semiHidden"),
        type="character",
        default="1",
        styleId="DefaultParagraphFont",
    )
    + tag(
        "style",
        tag("name", val="Normal Table"),
        tag("uiPriority", val=99),
        tag("semiHidden"),
        tag(
            "tblPr",
            tag("tblInd", w=0, type="dxa"),
            tag(
                "tblCellMar",
                *(tag(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right")),
            ),
        ),
        type="table",
        default="1",
        styleId="TableNormal",
    )
    + tag(
        "style",
        tag("name", val="Table Grid"),
        tag("basedOn", val="TableNormal"),
        tag("tblPr", _BORDERS),
        type="table",
        styleId="TableGrid",
    )
)
