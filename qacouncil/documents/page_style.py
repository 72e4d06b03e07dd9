"""How the council's own choices set a page."""

from __future__ import annotations

from qacouncil.documents.layout import PageSetting
from qacouncil.documents.pages import MM, Frame
from qacouncil.documents.protocol_content import PaperStyle


def page_setting(style: PaperStyle) -> PageSetting:
    """A portrait page of running text."""
    return PageSetting(
        Frame(right=style.right_margin * MM), style.body_size, style.line_spacing, style.hyphenate
    )
