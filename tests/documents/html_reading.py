"""A page of the web as read back: strictly well formed, its words, its headings, its addresses."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_EMPTY = frozenset({"meta", "br", "img", "rect", "line"})
_HIDDEN = frozenset({"style", "title", "svg"})
_LINES = frozenset({"p", "h1", "h2", "h3", "h4", "li", "dt", "dd", "div", "th", "td", "br", "tr"})


@dataclass
class Page(HTMLParser):
    """What a page holds. headings: level and text; tags: each start tag with its attributes."""

    words: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"an attribute of <{tag}> stands twice"
        self.tags.append((tag, dict(attrs)))
        if tag in _LINES:
            self.words.append(" ")
        if tag[0] == "h" and tag[1:].isdigit():
            self.headings.append((int(tag[1:]), ""))
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> closes another element"
        if tag in _LINES:
            self.words.append(" ")

    def handle_data(self, data: str) -> None:
        if _HIDDEN.isdisjoint(self.open):
            self.words.append(data)
        if self.open and self.open[-1][0] == "h" and self.open[-1][1:].isdigit():
            level, text = self.headings[-1]
            self.headings[-1] = (level, text + data)


def read_page(html: bytes) -> Page:
    """Reads the page; fails where an element is not closed, or closed in another order."""
    page = Page()
    page.feed(html.decode("utf-8"))
    page.close()
    assert page.open == []
    return page
