"""What a PDF file says of itself: title, author and language, for readers and for archives.

The same in the file's own dictionary and as XMP (ISO 16684-1). No dates: they would come from the
clock, and the same paper would not give the same bytes.
"""

from __future__ import annotations

from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from qacouncil.documents.binding import paragraphs

_MADE_WITH = "QACouncil"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{program}</pdf:Producer>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


class _Info(pdfdoc.PDFInfo):  # type: ignore[misc]
    """The file's dictionary without ReportLab's dates."""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        entries = {
            "Title": pdfdoc.PDFString(self.title),
            "Author": pdfdoc.PDFString(self.author),
            "Creator": pdfdoc.PDFString(_MADE_WITH),
            "Producer": pdfdoc.PDFString(_MADE_WITH),
        }
        return bytes(pdfdoc.PDFDictionary(entries).format(document))


def describe(document: pdfdoc.PDFDocument, title: str, author: str, language: str) -> None:
    """Write it into the file; readers show the title, not the file's name, above the pages."""
    title, author = one_line(title), one_line(author)
    document.info = _Info()
    document.info.title, document.info.author = title, author
    xmp = _XMP.format(
        title=escape(title),
        author=escape(author),
        language=language,
        program=_MADE_WITH,
    )
    stream = pdfdoc.PDFStream(content=xmp.encode("utf-8"), filters=[])
    stream.dictionary["Type"] = pdfdoc.PDFName("Metadata")
    stream.dictionary["Subtype"] = pdfdoc.PDFName("XML")
    document.Catalog.Metadata = stream
    document.Catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": "true"})


def one_line(text: str) -> str:
    """A text as readers show it beside the page: without what cannot be shown."""
    return " ".join(paragraphs(text))
