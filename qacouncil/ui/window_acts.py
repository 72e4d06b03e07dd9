"""What the menus do, and the keys beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qacouncil.rules.terms import PaperKind
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.files import Files
from qacouncil.ui.screen import Paper
from qacouncil.ui.screen_stack import ScreenStack, settle

if TYPE_CHECKING:
    from qacouncil.ui.main_window import MainWindow


class WindowActs:
    """One act a method. What is rarely wanted is loaded when it is."""

    def __init__(self, window: MainWindow, ui: Ui, stack: ScreenStack, files: Files) -> None:
        self._window, self._ui, self._stack, self._files = window, ui, stack, files

    def new_council(self) -> None:
        self._files.found()

    def open_file(self) -> None:
        self._files.choose_and_open()

    def save_copy(self) -> None:
        settle(self._window)
        self._files.save_copy()

    def removed(self) -> None:
        """To what was removed."""
        self._window.go(Place("settings", "trash"))

    def close_file(self) -> None:
        self._window.close_file()

    def leave(self) -> None:
        self._window.close()

    def paper(self) -> Paper | None:
        """What can be printed now."""
        return self._stack.shown.paper() if self._stack.shown is not None else None

    def export(self) -> None:
        from qacouncil.ui.export import export_protocol  # noqa: PLC0415
        from qacouncil.ui.table_export import export_seen  # noqa: PLC0415

        screen = self._stack.shown
        if screen is not None and screen.save_paper():
            return
        paper = self.paper()
        if paper is not None:
            settle(self._window)
            export_protocol(self._ui, self._window, paper)
        elif screen is not None:
            export_seen(screen)

    def papers(self) -> None:
        """To the papers of what is shown; on their own screen, print the one chosen."""
        screen = self._stack.shown
        if screen is None or screen.print_paper():
            return
        paper = screen.paper()
        if paper is None:
            self._window.go(Place("documents"))
        else:
            self._window.go(Place("documents", paper.meeting_id, field=PaperKind.PROTOCOL))

    def print(self) -> None:
        from qacouncil.ui.printing import print_protocol  # noqa: PLC0415

        paper = self.paper()
        if paper is not None:
            settle(self._window)
            print_protocol(self._ui, self._window, paper)

    def keys(self) -> None:
        from qacouncil.ui.keys_help import KeysHelp  # noqa: PLC0415

        screen = self._stack.shown
        keys = screen.keys if screen is not None else list
        KeysHelp(self._ui, self._window, keys).exec()

    def about(self) -> None:
        from qacouncil.ui.about import About  # noqa: PLC0415

        About(self._ui, self._window).exec()
