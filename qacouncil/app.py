"""Builds what the program needs and connects it: the only wiring."""

from __future__ import annotations

import datetime as dt
import getpass
import locale
import os
import sys
from collections.abc import Sequence

from qacouncil.cli import named_language
from qacouncil.commands.context import Context
from qacouncil.i18n.system_language import system_language
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import LANGUAGES, Language
from qacouncil.paths import report_folder, settings_file
from qacouncil.settings import read_settings
from qacouncil.terminal import BUG, run_commands, speak_utf8


def run_command_line(arguments: Sequence[str]) -> int:
    """`qacouncil COMMAND`: the exit code, all else said."""
    speak_utf8((sys.stdout, sys.stderr))
    try:
        context = build_context(arguments)
    except FileNotFoundError as error:
        # Without catalogues there is no other language to say it in.
        sys.stderr.write(f"The catalogues of messages are not built. Run the set-up: {error}\n")
        return BUG
    return run_commands(context, arguments)


def build_context(arguments: Sequence[str]) -> Context:
    """What the commands need, of this machine and this person."""
    return Context(
        translator=load_translator(interface_language(arguments)),
        translator_for=load_translator,
        clock=lambda: dt.datetime.now(dt.UTC),
        actor=actor,
        report_folder=report_folder,
    )


def interface_language(arguments: Sequence[str]) -> Language:
    """The one asked for, else the one chosen in the settings, else the system's."""
    named = named_language(arguments)
    asked = next((each for each in LANGUAGES if each == named), None)
    return (
        asked
        or read_settings(settings_file()).interface_language
        or system_language(os.environ, locale.getlocale()[0])
    )


def actor() -> str:
    """Who is at work: the name given at first start, else the name of the user's account."""
    name = read_settings(settings_file()).name
    if name:
        return name
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        return "–"
