"""What argparse, which speaks through Python's own gettext, says to a person."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager

from qacouncil.i18n.marking import N_
from qacouncil.i18n.translator import DOMAIN, catalogue_folder
from qacouncil.localized import Language

# As Python 3.11 to 3.14 word them; only what the command line of this program can call forth.
MESSAGES = (
    N_("usage: "),
    N_("%(heading)s:"),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("ignored explicit argument %r"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
)


@contextmanager
def spoken_by_argparse(language: Language) -> Iterator[None]:
    """Let argparse speak this language meanwhile."""
    domain, chosen = gettext.textdomain(), os.environ.get("LANGUAGE")
    gettext.bindtextdomain(DOMAIN, str(catalogue_folder()))
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = language
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if chosen is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = chosen
