"""The errors a person may see. Anything else is a bug."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qacouncil.i18n.translator import Translator


class UserError(Exception):
    """Something the person can mend: what happened, what was kept, what to do next.

    The message is an English catalogue key marked with `N_`; it is put into the reader's
    language only where it is shown, so the layers that raise it know no language.
    A value that is a UserError itself is put in as its own sentence.
    """

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = values

    def sentence(self, translator: Translator) -> str:
        """The whole sentence in the translator's language."""
        values = {
            name: value.sentence(translator) if isinstance(value, UserError) else value
            for name, value in self.values.items()
        }
        return translator.gettext(self.message, **values)

    def __str__(self) -> str:
        return self.message.format_map(self.values)


class FieldError(UserError):
    """Something that is wrong with one value; `field`: which, as the operation's data names it."""

    def __init__(self, field: str, message: str, **values: object) -> None:
        super().__init__(message, **values)
        self.field = field


class Cancelled(Exception):  # noqa: N818 - it is no error
    """The person stopped a long task; nothing was changed and nothing is said."""
