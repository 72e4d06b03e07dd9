"""The texts of a version in the language that is typed: name, retakes, appeals, note."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.localized import LANGUAGES, Localized
from qacouncil.queries.assessment_policies import PolicyVersion
from qacouncil.ui.context import Ui
from qacouncil.ui.session import Writing
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.fields import Field
from qacouncil.ui.widgets.segmented import Segmented
from qacouncil.ui.workspace.content_language import ContentLanguage
from qacouncil.ui.workspace.text_field import LANGUAGE_NAMES, TextField

TEXTS = ("name", "retakes", "appeals", "note")
Save = Callable[[str, str, Localized], Writing | None]


class PolicyTexts(QWidget):
    """save: writes the text of a name in the visit of an id."""

    def __init__(self, ui: Ui, save: Save) -> None:
        super().__init__()
        self._ui = ui
        self.content = ContentLanguage(self, ui.language)
        self.language = Segmented(ui)
        self.language.set_choices([(each, LANGUAGE_NAMES[each]) for each in LANGUAGES])
        self.language.set_value(ui.language)
        self.language.chosen.connect(self._choose)
        self._title = label("title")
        self.editors = {name: TextField(ui, self.content, partial(save, name)) for name in TEXTS}
        self._fields = {name: Field(ui, editor) for name, editor in self.editors.items()}
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.language)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_M)
        rows.addLayout(head)
        for field in self._fields.values():
            rows.addWidget(field)
        self.content.changed.connect(lambda: self.language.set_value(self.content.language))

    def show_policy(self, policy: PolicyVersion) -> None:
        """What the file says of a version."""
        texts = {name: getattr(policy, name) for name in TEXTS}
        self.content.show_meeting(policy.id, self._ui.language, texts.values())
        for name, editor in self.editors.items():
            editor.show_localized(texts[name], f"{policy.id}:{name}")

    def settle(self) -> None:
        """Save what is being typed."""
        for editor in self.editors.values():
            editor.settle()

    def set_locked(self, reason: str) -> None:
        for editor in self.editors.values():
            editor.set_locked(reason)

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        self._title.setText(t.gettext("Rules"))
        self.language.setAccessibleName(t.gettext("Language of the text"))
        self._fields["name"].set_label(t.pgettext("field", "Name of the version"))
        self._fields["retakes"].set_label(t.pgettext("field", "Retakes"))
        self._fields["appeals"].set_label(t.pgettext("field", "Appeals"))
        self._fields["note"].set_label(t.pgettext("field", "Note"))

    def _choose(self, language: object) -> None:
        self.content.choose(next(each for each in LANGUAGES if each == language))
