"""The fields of a person: names, position, and more where it is wanted."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from qacouncil.i18n.marking import N_
from qacouncil.i18n.translator import Translator
from qacouncil.i18n.transliteration import to_latin
from qacouncil.localized import Localized
from qacouncil.operations.members import PersonData
from qacouncil.queries.person_details import PersonDetails
from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Button
from qacouncil.ui.widgets.fields import Field, LineEdit

# Three to a row. Those of the second part are shown when asked for.
_FIRST = (
    *("surname", "given", "patronymic"),
    *("position_kk", "position_ru", "position_en"),
)
_MORE = (
    *("latin_surname", "latin_given", "latin_patronymic"),
    *("degree_kk", "degree_ru", "degree_en"),
    *("unit_kk", "unit_ru", "unit_en"),
    *("email", "phone"),
)
_SPELLED = ("surname", "given", "patronymic")
_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "surname": N_("Surname *"),
        "given": N_("Given name"),
        "patronymic": N_("Patronymic (if any)"),
        "position_kk": N_("Position, in Kazakh"),
        "position_ru": N_("Position, in Russian"),
        "position_en": N_("Position, in English"),
        "latin_surname": N_("Surname in Latin letters"),
        "latin_given": N_("Name in Latin letters"),
        "latin_patronymic": N_("Patronymic in Latin letters"),
        "degree_kk": N_("Degree, in Kazakh"),
        "degree_ru": N_("Degree, in Russian"),
        "degree_en": N_("Degree, in English"),
        "unit_kk": N_("Unit, in Kazakh"),
        "unit_ru": N_("Unit, in Russian"),
        "unit_en": N_("Unit, in English"),
        "email": N_("E-mail"),
        "phone": N_("Telephone"),
    }
)


def person_labels(translator: Translator) -> dict[str, str]:
    """What each field of a person is called, by the column of the file."""
    return {
        name: translator.gettext(message).removesuffix("*").split(" (")[0].strip()
        for name, message in _LABELS.items()
    }


class PersonForm(QWidget):
    """Checks nothing but the surname; what else is missing is named before printing."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.editors = {name: LineEdit(ui) for name in (*_FIRST, *_MORE)}
        self.fields = {name: Field(ui, editor) for name, editor in self.editors.items()}
        self.more = Button(ui, "link")
        self.more.clicked.connect(self.show_more)
        self._rest = QWidget()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_S)
        rows.addLayout(self._grid(_FIRST, QGridLayout()))
        rows.addWidget(self.more)
        more = self._grid(_MORE, QGridLayout(self._rest))
        self.latin = Button(ui, "link")
        self.latin.clicked.connect(self._spell)
        more.addWidget(self.latin, 3, 2, Qt.AlignmentFlag.AlignBottom)
        for name in _SPELLED:
            self.editors[name].textChanged.connect(self._offer_spelling)
        rows.addWidget(self._rest)
        self._rest.hide()

    def say(self) -> None:
        """Set every text."""
        for name, message in _LABELS.items():
            self.fields[name].set_label(self._ui.words.gettext(message))
        self.more.setText(self._ui.words.pgettext("button", "More about the person"))
        self.latin.setText(self._ui.words.pgettext("button", "Latin letters as in passports"))
        self._offer_spelling()

    def _offer_spelling(self) -> None:
        """What papers in English write where no other spelling is given."""
        for name in _SPELLED:
            spelled = to_latin(self.editors[name].value())
            self.editors[f"latin_{name}"].setPlaceholderText(spelled)

    def _spell(self) -> None:
        """Fill in what is empty, to be edited."""
        for name in _SPELLED:
            editor = self.editors[f"latin_{name}"]
            if not editor.value():
                editor.setText(editor.placeholderText())
        self.editors["latin_surname"].setFocus()

    def show_more(self) -> None:
        """Show the fields that are seldom needed."""
        self._rest.show()
        self.more.hide()

    def show_person(self, person: PersonDetails) -> None:
        """Fill in what is known; all fields are shown."""
        for name in ("surname", "given", "patronymic"):
            self.editors[name].set_value(getattr(person.name, name))
            self.editors[f"latin_{name}"].set_value(getattr(person.name, f"latin_{name}"))
        for name in ("position", "degree", "unit"):
            text: Localized = getattr(person, name)
            for language in ("kk", "ru", "en"):
                self.editors[f"{name}_{language}"].set_value(getattr(text, language))
        self.editors["email"].set_value(person.email)
        self.editors["phone"].set_value(person.phone)
        self.show_more()

    def data(self) -> PersonData | None:
        """What was typed; None, with the error at its field, where the surname is missing."""
        lacking = not self.editors["surname"].value()
        self.fields["surname"].set_error(
            self._ui.words.gettext("The person has no surname. Write it.") if lacking else ""
        )
        if lacking:
            self.editors["surname"].setFocus()
            return None
        typed = {name: editor.value() for name, editor in self.editors.items()}
        texts = {
            name: Localized(*(typed.pop(f"{name}_{language}") for language in ("kk", "ru", "en")))
            for name in ("position", "degree", "unit")
        }
        return PersonData(**typed, **texts)  # type: ignore[arg-type]

    def _grid(self, names: tuple[str, ...], grid: QGridLayout) -> QGridLayout:
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP_M)
        grid.setVerticalSpacing(GAP_S)
        for place, name in enumerate(names):
            grid.addWidget(self.fields[name], place // 3, place % 3)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        return grid
