"""The message catalogues: brought into line with the source, compiled, and checked.

python -m tools.catalogues update|compile|check

The .po files hold no line numbers and no dates that change, in the order of context and message,
so that a change of them shows only what was really changed.
"""

from __future__ import annotations

import re
import string
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

SOURCE = Path(__file__).resolve().parent.parent / "qacouncil"
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "N_": None,
}
# Babel knows no default for Kazakh; the three are given so that all are given alike.
PLURAL_FORMS = {
    "kk": "nplurals=2; plural=(n != 1);",
    "ru": (
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
        "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
    ),
    "en": "nplurals=2; plural=(n != 1);",
}
# Languages whose first plural form speaks of exactly one: it may do without the number.
FIRST_FORM_IS_ONE = ("kk", "en")
PERCENT_PLACEHOLDER = re.compile(r"%\((\w+)\)([a-z])")
WIDTH = 100


def extracted(source: Path) -> Catalog:
    """Every message that the source marks, in the order of context and message."""
    found = extract_from_dir(source, method_map=[("**.py", "python")], keywords=KEYWORDS)
    template = Catalog()
    for _file, _line, message, _comments, context in found:
        template.add(message, context=context)
    return template


def catalogue_file(source: Path, language: str) -> Path:
    """Where a language's catalogue lies."""
    return source / "i18n" / language / "LC_MESSAGES" / "qacouncil.po"


def read_catalogue(source: Path, language: str) -> Catalog:
    """The catalogue as it lies on disk; a new one where there is none."""
    file = catalogue_file(source, language)
    if file.exists():
        return read_po(BytesIO(file.read_bytes()), locale=language, domain="qacouncil")
    catalogue = Catalog(language, "qacouncil", "# QACouncil", "QACouncil", fuzzy=False)
    catalogue.mime_headers = [("Plural-Forms", PLURAL_FORMS[language])]
    return catalogue


def update(source: Path) -> None:
    """Add what the source newly says, drop what it no longer says; keep every translation.

    A new message is left empty in Kazakh and Russian, for a person to fill in.
    """
    template = extracted(source)
    for language in PLURAL_FORMS:
        old = read_catalogue(source, language)
        new = Catalog(language, "qacouncil", old.header_comment, fuzzy=False)
        new.mime_headers = old.mime_headers
        for message in _sorted(template):
            known = old.get(message.id, message.context)
            if known and isinstance(known.id, str) == isinstance(message.id, str):
                new.add(message.id, known.string, context=message.context)
            else:
                new.add(message.id, message.id if language == "en" else "", context=message.context)
        _write(catalogue_file(source, language), new)


def compile_all(source: Path) -> None:
    """Make the .mo file beside every .po file."""
    for language in PLURAL_FORMS:
        with catalogue_file(source, language).with_suffix(".mo").open("wb") as file:
            write_mo(file, read_catalogue(source, language))


def findings(source: Path) -> list[str]:
    """What is wrong with the catalogues, a line each with its languages; empty: all is well."""
    template = extracted(source)
    found: dict[str, list[str]] = {}
    for language in PLURAL_FORMS:
        for finding in _findings(template, read_catalogue(source, language), language):
            found.setdefault(finding, []).append(language)
    return [f"{', '.join(languages)}: {finding}" for finding, languages in found.items()]


def _findings(template: Catalog, catalogue: Catalog, language: str) -> Iterator[str]:
    if catalogue.plural_forms.rstrip(";") != PLURAL_FORMS[language].rstrip(";"):
        yield f"the header names other plural forms: {catalogue.plural_forms}"
    for message in _sorted(template):
        known = catalogue.get(message.id, message.context)
        if known is None:
            yield f"{_named(message)} is missing"
        elif known.id != message.id:
            yield f"{_named(message)} has another plural in the catalogue"
        else:
            yield from _message_findings(known, catalogue.num_plurals, language)
    for message in _sorted(catalogue):
        if template.get(message.id, message.context) is None:
            yield f"{_named(message)} is said nowhere in the source"
    for message in catalogue.obsolete.values():
        yield f"{_named(message)} is an obsolete leftover"


# The fixed wording of papers names the date of the minutes in Russian alone.
MAY_BE_LEFT_OUT = {"Annex {annex} to Minutes No. {number} of {date}": {("date", "")}}


def _message_findings(message: Message, forms: int, language: str) -> Iterator[str]:
    if message.fuzzy:
        yield f"{_named(message)} is marked as fuzzy"
    texts = [message.string] if isinstance(message.string, str) else list(message.string or ())
    if not (texts and all(text.strip() for text in texts)):
        yield f"{_named(message)} is not translated"
        return
    singular, plural = (message.id, message.id) if isinstance(message.id, str) else message.id
    if not isinstance(message.id, str) and len(texts) != forms:
        yield f"{_named(message)} has {len(texts)} plural forms instead of {forms}"
    try:
        demanded, of_one = _placeholders(plural), _placeholders(singular)
        for index, text in enumerate(texts):
            allowed = [demanded]
            if index == 0 and language in FIRST_FORM_IS_ONE:
                allowed.append(of_one)
            left_out = MAY_BE_LEFT_OUT.get(str(message.id), set())
            if not any(names - left_out <= _placeholders(text) <= names for names in allowed):
                yield f"{_named(message)} has other placeholders in its translation: {text}"
    except ValueError as error:
        yield f"{_named(message)} has a broken placeholder: {error}"


def _placeholders(text: str) -> set[tuple[str, str]]:
    """The `{name}`s and `%(name)s`s of a text with their format.

    Raises ValueError for a lone brace. The second kind is argparse's own.
    """
    fields = string.Formatter().parse(text)
    braced = {(name, form or "") for _, name, form, _ in fields if name is not None}
    return braced | set(PERCENT_PLACEHOLDER.findall(text))


def _sorted(catalogue: Catalog) -> list[Message]:
    messages = [message for message in catalogue if message.id]
    return sorted(messages, key=lambda message: (message.context or "", _singular(message)))


def _singular(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _named(message: Message) -> str:
    context = f" ({message.context})" if message.context else ""
    text = _singular(message).replace("\n", "\\n")
    return f"“{text}”{context}"


def _write(file: Path, catalogue: Catalog) -> None:
    text = BytesIO()
    write_po(text, catalogue, width=WIDTH)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.getvalue())


def main(arguments: list[str]) -> int:
    """Do what the first argument says; 1 where the check found something, 2 for wrong usage."""
    match arguments:
        case ["update"]:
            update(SOURCE)
        case ["compile"]:
            compile_all(SOURCE)
        case ["check"]:
            found = findings(SOURCE)
            print("\n".join(found) or "All messages are there in all languages.")
            return 1 if found else 0
        case _:
            print("usage: update | compile | check", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
