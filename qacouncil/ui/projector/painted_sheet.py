"""The sheet for the room, painted in type that is read from the last row."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from qacouncil.i18n.dates import short_date
from qacouncil.i18n.item_clock_words import clock_words
from qacouncil.i18n.translator import Translator
from qacouncil.i18n.vote_sentences import explain_outcome
from qacouncil.queries.projector import ProjectorSheet, ShownVote
from qacouncil.rules.terms import Outcome, Stage
from qacouncil.ui.context import Ui
from qacouncil.ui.widgets.wrapped import wrapped_lines

# Parts of the height: letters of a thirtieth are read from eight metres on a screen of 1,5 m.
_SMALL, _TEXT, _TITLE, _TITLE_BESIDE_VOTE = 30, 24, 15, 19
_SWITCH = 24  # px at the foot of the agenda, for the choice of the language
_AGENDA = 0.32  # of the width
_MOST_TITLE, _MOST_OUTCOME = 4, 3  # lines


class PaintedSheet(QWidget):
    """Its words are its accessible description too."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._sheet: ProjectorSheet | None = None
        self._words: Translator = ui.words
        ui.theme.changed.connect(self.update)

    def show_sheet(self, sheet: ProjectorSheet, words: Translator) -> None:
        self._sheet, self._words = sheet, words
        self.setAccessibleDescription("\n".join(self.texts()))
        self.update()

    def texts(self) -> list[str]:
        """Everything that is on the sheet, from the top."""
        if self._sheet is None:
            return []
        found = [self.heading(), *self.agenda(), self.title(), self.quorum(), self.time()]
        vote = self._sheet.vote
        if vote is not None:
            found += [self.question(vote), *self.numbers(vote), self.outcome(vote)]
        return [each for each in found if each]

    # The words

    def heading(self) -> str:
        sheet, language = self._known(), self._words.language
        number = sheet.head.number or sheet.head.proposed
        said = self._words.gettext(
            "Meeting №\u00a0{number}", number=f"{sheet.head.prefix}{number or '–'}"
        )
        name = sheet.council.nearest(language)[0]
        return f"{name} · {said} · {short_date(sheet.head.date, language)}"

    def agenda(self) -> list[str]:
        language = self._words.language
        return [f"{item.number}. {item.title.nearest(language)[0]}" for item in self._known().items]

    def title(self) -> str:
        sheet = self._known()
        return "" if sheet.place is None else self.agenda()[sheet.place]

    def quorum(self) -> str:
        sheet, t = self._known(), self._words
        if sheet.head.stage in (Stage.PLAN, Stage.CONVENE, Stage.CANCELLED):
            return ""
        numbers = {"counted": sheet.quorum.counted, "needed": sheet.quorum.needed}
        if sheet.quorum.met:
            return t.gettext("Quorum present: {counted}, required: {needed}", **numbers)
        return t.gettext("No quorum: {counted}, required: {needed}", **numbers)

    def time(self) -> str:
        clock = self._known().clock
        return "" if clock is None else clock_words(self._words, clock, clock.planned)

    def question(self, vote: ShownVote) -> str:
        t, points = self._words, ", ".join(vote.points) or "–"
        if vote.result is None:
            return t.gettext("Voting on the points: {points}", points=points)
        if vote.repeats:
            return t.gettext("Second vote. Points of the decision: {points}", points=points)
        return t.gettext("Vote. Points of the decision: {points}", points=points)

    def numbers(self, vote: ShownVote) -> list[str]:
        return [f"{word}: {number}" for word, number, _kind in self._bars(vote)]

    def outcome(self, vote: ShownVote) -> str:
        if vote.result is None or vote.count is None:
            return ""
        return explain_outcome(self._words, vote.rule, vote.count, vote.result)

    def _bars(self, vote: ShownVote) -> list[tuple[str, int, str]]:
        t, count, result = self._words, vote.count, vote.result
        if count is None or result is None:
            return []
        bars = [
            (t.pgettext("column", "For"), count.for_, "for"),
            (t.pgettext("column", "Against"), count.against, "against"),
            (t.pgettext("column", "Abstained"), count.abstained, "abstained"),
        ]
        if result.not_voting:
            bars.append((t.pgettext("column", "Did not vote"), result.not_voting, "not_voting"))
        return bars

    def _known(self) -> ProjectorSheet:
        if self._sheet is None:
            raise RuntimeError("nothing is shown yet")
        return self._sheet

    # The painting

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        tokens = self._ui.theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.surface))
        if self._sheet is None:
            return
        gap = self.height() // _SMALL
        left = round(self.width() * _AGENDA)
        painter.fillRect(QRect(0, 0, left, self.height()), QColor(tokens.window))
        self._paint_agenda(painter, QRect(gap, gap, left - 2 * gap, self.height() - 2 * gap))
        room = QRect(left + gap, gap, self.width() - left - 2 * gap, self.height() - 2 * gap)
        self._paint_item(painter, room)

    def _paint_agenda(self, painter: QPainter, room: QRect) -> None:
        """As many items as fit, the one shown among them."""
        sheet, tokens = self._known(), self._ui.theme.tokens
        place = sheet.place or 0
        lines = self.agenda()
        heights = [
            self._height(self._font(_SMALL, bold=at == place), f"✓ {line}", room.width(), 3) + 10
            for at, line in enumerate(lines)
        ]
        first = place
        used = heights[place] if heights else 0
        while first > 0 and used + heights[first - 1] <= room.height() // 2:
            first -= 1
            used += heights[first]
        top = room.top()
        for at in range(first, len(lines)):
            if top + heights[at] > room.bottom() - _SWITCH:
                break
            bold, done = at == place, sheet.items[at].done
            if bold:
                bar = QRect(room.left() - 14, top, 6, heights[at] - 10)
                painter.fillRect(bar, QColor(tokens.accent))
            color = tokens.text if bold else tokens.text2
            text = f"✓ {lines[at]}" if done else lines[at]
            where = QRect(room.left(), top, room.width(), heights[at])
            self._paint_words(painter, where, self._font(_SMALL, bold=bold), text, color, 3)
            top += heights[at]

    def _paint_item(self, painter: QPainter, room: QRect) -> None:
        sheet, tokens = self._known(), self._ui.theme.tokens
        small, top = self._font(_SMALL), room.top()
        top += self._paint_words(painter, room, small, self.heading(), tokens.text2, 1)
        top += room.height() // 24
        below = QRect(room.left(), top, room.width(), room.height())
        voted = sheet.vote is not None
        title = self._font(_TITLE_BESIDE_VOTE if voted else _TITLE, bold=True)
        top += self._paint_words(painter, below, title, self.title(), tokens.text, _MOST_TITLE)
        top += room.height() // 32
        facts = [(self.quorum(), tokens.done if sheet.quorum.met else tokens.danger)]
        over = sheet.clock is not None and sheet.clock.over
        facts.append((self.time(), tokens.warning if over else tokens.text2))
        font = self._font(_TEXT)
        left = room.left()
        for text, color in facts:
            # Side by side where both have room.
            width = QFontMetrics(font).horizontalAdvance(f"{text}  ")
            if text and left > room.left() and left + width > room.right():
                left, top = room.left(), top + QFontMetrics(font).height()
            below = QRect(left, top, room.right() - left, room.height())
            self._paint_words(painter, below, font, text, color, 1)
            left += width if text else 0
        top += QFontMetrics(font).height()
        if sheet.vote is not None:
            top += room.height() // 32
            rest = QRect(room.left(), top, room.width(), room.bottom() - top)
            self._paint_vote(painter, rest, sheet.vote)

    def _paint_vote(self, painter: QPainter, room: QRect, vote: ShownVote) -> None:
        tokens, top = self._ui.theme.tokens, room.top()
        font = self._font(_TEXT, bold=True)
        top += self._paint_words(painter, room, font, self.question(vote), tokens.text, 2)
        bars = self._bars(vote)
        most = max((number for _word, number, _kind in bars), default=0)
        metrics = QFontMetrics(self._font(_TEXT))
        words = max((metrics.horizontalAdvance(word) for word, _n, _k in bars), default=0)
        figures = metrics.horizontalAdvance("000")
        for word, number, kind in bars:
            height = metrics.height()
            baseline = QRect(room.left(), top, room.width(), height)
            painter.setFont(self._font(_TEXT))
            painter.setPen(QColor(tokens.text))
            painter.drawText(baseline, Qt.AlignmentFlag.AlignVCenter, word)
            at = QRect(room.left() + words + height // 2, top, figures, height)
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, str(number))
            length = room.right() - at.right() - height
            share = length * number / max(1, most)
            bar = QRectF(at.right(), top + height * 0.2, share, height * 0.6)
            self._paint_bar(painter, bar, kind)
            top += round(height * 1.15)
        if vote.result is not None:
            passed = vote.result.outcome is Outcome.ADOPTED
            color = tokens.done if passed else tokens.danger
            below = QRect(room.left(), top + 8, room.width(), room.bottom() - top)
            self._paint_words(painter, below, font, self.outcome(vote), color, _MOST_OUTCOME)

    def _paint_bar(self, painter: QPainter, where: QRectF, kind: str) -> None:
        """A pattern besides the colour: full, striped, outlined."""
        tokens = self._ui.theme.tokens
        color = {"for": tokens.done, "against": tokens.danger}.get(kind, tokens.border)
        painter.setPen(QPen(QColor(color), 2))
        painter.setBrush(QColor(color) if kind == "for" else Qt.BrushStyle.NoBrush)
        if where.width() < 1:
            return
        painter.drawRect(where)
        if kind == "against":
            painter.setBrush(Qt.BrushStyle.BDiagPattern)
            painter.fillRect(where, painter.brush())

    def _font(self, part: int, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(10, self.height() // part))
        font.setBold(bold)
        return font

    def _height(self, font: QFont, text: str, width: int, most: int) -> int:
        metrics = QFontMetrics(font)
        return len(wrapped_lines(text, metrics, width, most).lines) * metrics.height()

    def _paint_words(
        self, painter: QPainter, room: QRect, font: QFont, text: str, color: str, most: int
    ) -> int:
        """Wrapped to at most so many lines, the rest elided; the height it took."""
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(color))
        top = room.top()
        for each in wrapped_lines(text, metrics, room.width(), most).lines:
            where = QRect(room.left(), top, room.width(), metrics.height())
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, each)
            top += metrics.height()
        return top - room.top()
