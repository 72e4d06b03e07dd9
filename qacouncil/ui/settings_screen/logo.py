"""The logo of the papers: a small preview on a white sheet, and buttons to choose or remove it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.errors import UserError
from qacouncil.operations.letterhead import set_logo
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.tokens import GAP_M, GAP_S, RADIUS
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.fields import Field

_SIDE = 72  # px
_AROUND = 6  # px, between the picture and the edge of its sheet


class LogoPreview(QWidget):
    """The picture as it will stand on paper; a sheet with a grey line where there is none."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.picture = QImage()
        self.setFixedSize(_SIDE, _SIDE)
        ui.theme.changed.connect(self.update)

    def show_picture(self, content: bytes | None) -> None:
        """Show this PNG; None: there is none."""
        self.picture = QImage.fromData(content) if content else QImage()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        tokens = self._ui.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(QColor(tokens.hairline)))
        painter.setBrush(Qt.GlobalColor.white if self._has_one else QColor(tokens.header))
        sheet = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(sheet, RADIUS, RADIUS)
        if not self._has_one:
            return
        ratio = self.devicePixelRatio()
        room = self.rect().adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        # Scaled once, smoothly: the painter alone would leave out every second line.
        small = self.picture.scaled(
            room.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        small.setDevicePixelRatio(ratio)
        where = QRectF(0, 0, small.width() / ratio, small.height() / ratio)
        where.moveCenter(QRectF(room).center())
        painter.drawImage(where.topLeft(), small)

    @property
    def _has_one(self) -> bool:
        return not self.picture.isNull()


class LogoChooser(QWidget):
    """Preview and buttons; a file is read beside the window."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._shown: bytes | None = None
        self.preview = LogoPreview(ui)
        self.choose, self.remove = Button(ui), Button(ui, "flat")
        self.note = label("note", wrap=True)
        self.field = Field(ui, self)
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(self._remove)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_S)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        beside = QVBoxLayout()
        beside.setSpacing(GAP_S)
        beside.addLayout(buttons)
        beside.addWidget(self.note)
        beside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_M)
        row.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        self.field.set_label(t.pgettext("field", "Logo"))
        self.choose.setText(t.pgettext("button", "Choose…"))
        self.choose.setAccessibleName(t.gettext("Choose a logo"))
        self.remove.setText(t.pgettext("button", "Remove"))
        self.remove.setAccessibleName(t.gettext("Remove the logo"))
        self._lock()
        self._describe()

    def show_logo(self, content: bytes | None) -> None:
        """Show what is on disk."""
        if content != self._shown:
            self._shown = content
            self.preview.show_picture(content)
        self._lock()
        self._describe()

    def take(self, path: Path) -> None:
        """Read this picture beside the window and keep it as the logo."""
        # Few councils choose a logo more than once: its readers are loaded when they are needed.
        from qacouncil.ui.logo_file import read_logo  # noqa: PLC0415

        session = self._ui.session
        self.field.set_error("")

        def keep(content: bytes) -> None:
            session.write(set_logo, session.council_id, content).otherwise(self._refused)

        session.work(read_logo, path).then(keep).otherwise(self._refused)

    def _ask(self) -> None:
        t = self._ui.words
        name, _ = QFileDialog.getOpenFileName(
            self.window(),
            t.gettext("Choose a logo"),
            QDir.homePath(),
            t.gettext("Pictures (*.png *.jpg *.jpeg *.svg)"),
        )
        if name:
            self.take(Path(name))

    def _remove(self) -> None:
        session = self._ui.session
        self.field.set_error("")
        offer_undo(
            self._ui,
            session.write(set_logo, session.council_id, None),
            lambda words: words.gettext("The logo was removed."),
        )

    def _refused(self, error: UserError) -> None:
        self.field.set_error(error.sentence(self._ui.words))

    def _lock(self) -> None:
        reading = why_reading(self._ui)
        lock(self.choose, reading)
        lock(self.remove, reading)
        self.remove.setVisible(self._shown is not None)

    def _describe(self) -> None:
        t = self._ui.words
        self.note.setText(
            t.gettext("It is printed at the head of the papers.")
            if self._shown is not None
            else t.gettext("None yet. A PNG, JPEG or SVG picture.")
        )
