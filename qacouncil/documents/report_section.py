"""A section of a report: a numbered heading, sentences, a table, and a chart with its caption."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qacouncil.documents.charts import Bar, bar_chart
from qacouncil.documents.fonts import FIXED_SPACE
from qacouncil.documents.story import WHOLE, Cell, Chart, Column, Row, Said, Story, Table

_SECTION_BEFORE, _SENTENCES_BEFORE, _TABLE_BEFORE = 16.0, 4.0, 8.0
_CHART_BEFORE, _CAPTION_BEFORE, _LABEL_BEFORE = 14.0, 6.0, 16.0
_SIZE = 12.0
_FEWEST = 2  # bars, which can be compared
_SHORT = 6  # rows of a table that stays with its chart

# A line never ends before a number.
_LABELLED = re.compile(r": (?=\d)")


class SectionWriter:
    """Numbers the sections; width: of the page's frame."""

    def __init__(self, story: Story, width: float) -> None:
        self._story = story
        self._width = width
        self._number = 0
        self._title = ""

    def begin(self, title: str, sentences: Sequence[str]) -> None:
        self._number += 1
        self._title = title
        heading = f"{self._number}. {title}"
        self._story.heading(heading, before=_SECTION_BEFORE, bookmark=heading)
        text = _LABELLED.sub(rf":{FIXED_SPACE}", " ".join(filter(None, sentences)))
        # Numbers after colons cannot be stretched to the margin without gaping.
        said = Said(text, self._story.language)
        self._story.paragraph(said, before=_SENTENCES_BEFORE, justified=False)

    def table(self, columns: Sequence[Column], rows: Sequence[Row], label: str = "") -> None:
        """The table under its label; nothing where it would have no row."""
        if not rows:
            return
        if label:
            self._story.label(label, before=_LABEL_BEFORE)
        else:
            self._story.tie_last(WHOLE)
        caption = label.rstrip(":") or self._title
        self._story.table(columns, rows, before=_TABLE_BEFORE, size=_SIZE, caption=caption)

    def chart(self, bars: Sequence[Bar], caption: str, legend: Sequence[str] = ()) -> None:
        """The chart over its caption; nothing where there is nothing to compare."""
        if len(bars) < _FEWEST or not any(sum(bar.values) for bar in bars):
            return
        above = self._story.blocks[-1]
        if isinstance(above, Table) and len(above.rows) <= _SHORT:
            self._story.tie_last(WHOLE)
        drawing = bar_chart(bars, self._width, self._story.language, legend=legend)
        self._story.add(Chart(drawing, caption, before=_CHART_BEFORE, tied=WHOLE))
        self._story.centred(caption, before=_CAPTION_BEFORE, size=_SIZE)


def bold_row(*texts: str) -> Row:
    """The row of totals."""
    return Row(tuple(Cell(text, bold=True) for text in texts), total=True)
