"""Whether an SVG can be drawn in a moment: a small file may ask for endless work."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

# Parts drawn, those that are used again counted each time; a coat of arms has a few thousand.
_MOST_PARTS = 200_000
_DEEPEST = 100  # Qt draws no deeper than 32
_REFERENCE = re.compile(r"url\(\s*['\"]?#([^)'\"]+)")
_LINK = ("href", "{http://www.w3.org/1999/xlink}href")


def is_drawable(content: bytes) -> bool:
    """Whether this is whole XML of an SVG, of which no more is drawn than a picture has."""
    try:
        root = ET.fromstring(content)
    except (ET.ParseError, ValueError, LookupError):  # an unknown encoding is a LookupError
        return False
    return root.tag.rpartition("}")[2] == "svg" and _Weight(root).of(root) <= _MOST_PARTS


class _Weight:
    """How many parts are drawn; too many are not counted to the end."""

    def __init__(self, root: ET.Element) -> None:
        self._named = {name: each for each in root.iter() if (name := each.get("id"))}
        self._known: dict[ET.Element, int] = {}

    def of(self, part: ET.Element, depth: int = 0) -> int:
        if depth > _DEEPEST:  # a circle, too
            return _MOST_PARTS + 1
        known = self._known.get(part)
        if known is not None:
            return known
        total = 1
        for below in (*part, *self._used(part)):
            total += self.of(below, depth + 1)
            if total > _MOST_PARTS:
                break
        self._known[part] = total
        return total

    def _used(self, part: ET.Element) -> list[ET.Element]:
        links = [link.removeprefix("#") for name in _LINK if (link := part.get(name))]
        links += [name for value in part.attrib.values() for name in _REFERENCE.findall(value)]
        return [self._named[name] for name in links if name in self._named]
