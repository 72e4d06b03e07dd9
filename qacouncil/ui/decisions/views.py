"""Views of a list kept under a name: taken up, kept, renamed, removed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from qacouncil.errors import FieldError, UserError
from qacouncil.operations.saved_views import remove_view, rename_view, save_view
from qacouncil.queries.saved_views import SavedView, saved_views
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.session import Writing
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import Field, LineEdit


class ViewsButton(Retranslating, Button):
    """`applied`: the person takes up a view; `choice` tells what the list is filtered by now."""

    applied = Signal(object)  # dict[str, str]

    def __init__(self, ui: Ui, screen: str, choice: Callable[[], dict[str, str]]) -> None:
        super().__init__(ui, "secondary", "save", small=True)
        self.ui, self._screen, self._choice = ui, screen, choice
        self.clicked.connect(self._offer)
        self.retranslate()

    def retranslate(self) -> None:
        self.name_it(self.ui.words.pgettext("button", "Saved views"))

    def menu_of_views(self) -> QMenu:
        """The views, then keeping this one; each of them may be renamed or removed."""
        t, menu = self.ui.words, QMenu(self)
        session = self.ui.session
        views = session.read(saved_views, session.council_id, self._screen)
        for each in views:
            self._entry(menu, each.name, partial(self.applied.emit, each.choice))
        if views:
            menu.addSeparator()
        if not session.file.read_only:
            self._entry(menu, t.pgettext("button", "Save this view…"), self.ask_name)
        if views and not session.file.read_only:
            rename = menu.addMenu(t.pgettext("button", "Rename"))
            remove = menu.addMenu(t.pgettext("button", "Remove"))
            for each in views:
                self._entry(rename, each.name, partial(self.ask_name, each))
                self._entry(remove, each.name, partial(self._remove, each))
        return menu

    def ask_name(self, view: SavedView | None = None) -> ViewDialog:
        """What the view is called; None: the one that is kept now."""
        session, screen, choice = self.ui.session, self._screen, self._choice()

        def act(name: str) -> Writing:
            if view is not None:
                return session.write(rename_view, view.id, name)
            return session.write(save_view, session.council_id, screen, name, choice)

        dialog = ViewDialog(self.ui, self.window(), act, "" if view is None else view.name)
        dialog.open()
        return dialog

    def _remove(self, view: SavedView) -> None:
        writing = self.ui.session.write(remove_view, view.id)
        name = view.name
        offer_undo(self.ui, writing, lambda t: t.gettext("The view is removed: {name}", name=name))

    def _entry(self, menu: QMenu, words: str, act: Callable[[], object]) -> None:
        menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _on=False: act())

    def _offer(self) -> None:
        menu = self.menu_of_views()
        width = menu.sizeHint().width()
        menu.exec(self.mapToGlobal(QPoint(self.width() - width, self.height())))
        menu.deleteLater()


class ViewDialog(Retranslating, Dialog):
    """The name of a view; `act` writes it. name: the one it has."""

    def __init__(
        self, ui: Ui, parent: QWidget | None, act: Callable[[str], Writing], name: str = ""
    ) -> None:
        super().__init__(ui, parent)
        self._act, self._new = act, not name
        self.name = LineEdit(ui)
        self.name.set_value(name)
        self._field = Field(ui, self.name)
        self.body.addWidget(self._field)
        self.retranslate()
        self.name.setFocus()

    def retranslate(self) -> None:
        t = self.ui.words
        new = t.gettext("Keep what the list is filtered by?")
        self.set_question(new if self._new else t.gettext("Rename the view?"))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Save"))
        self._field.set_label(t.gettext("Name of the view"))

    def confirm(self) -> None:
        self._field.set_error("")
        self.send(self._act(self.name.text()))

    def refuse(self, error: UserError) -> None:
        if isinstance(error, FieldError):
            self._field.set_error(error.sentence(self.ui.words))
            self._field.take_keys()
        else:
            super().refuse(error)
