"""What the papers, their languages and formats are called on screen and in names of files."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language
from qacouncil.rules.terms import PaperFormat, PaperKind, PaperLanguage

SHORT: Mapping[PaperLanguage, str] = MappingProxyType(
    {
        PaperLanguage.KK: "ҚАЗ",
        PaperLanguage.RU: "РУС",
        PaperLanguage.EN: "ENG",
        PaperLanguage.KK_RU: "ҚАЗ+РУС",
    }
)


def kind_words(words: Translator, kind: PaperKind) -> str:
    """The name of a paper in a list."""
    return {
        PaperKind.PROTOCOL: words.pgettext("document", "Minutes"),
        PaperKind.EXTRACT: words.pgettext("document", "Extract from the minutes"),
        PaperKind.NOTICE: words.pgettext("document", "Notice of the meeting"),
        PaperKind.ATTENDANCE_SHEET: words.pgettext("document", "Attendance sheet"),
        PaperKind.BALLOTS: words.pgettext("document", "Ballot papers"),
        PaperKind.COUNTING_ACT: words.pgettext("document", "Report of the counting commission"),
        PaperKind.MEMBERS: words.pgettext("document", "Composition of the council"),
        PaperKind.MEMBER_CHANGES: words.pgettext("document", "Changes in the composition"),
        PaperKind.WORK_PLAN: words.pgettext("document", "Work plan"),
        PaperKind.DECISIONS_REGISTER: words.pgettext("document", "Register of decisions"),
        PaperKind.CONTROL_SHEET: words.pgettext("document", "Control sheet of assignments"),
        PaperKind.ANNUAL_REPORT: words.pgettext("document", "Annual report"),
        PaperKind.BULLETIN: words.pgettext("document", "Bulletin of decisions"),
    }[kind]


def kind_stem(words: Translator, kind: PaperKind) -> str:
    """The word that the name of its file begins with."""
    return {
        PaperKind.PROTOCOL: words.pgettext("file name", "minutes"),
        PaperKind.EXTRACT: words.pgettext("file name", "extract"),
        PaperKind.NOTICE: words.pgettext("file name", "notice"),
        PaperKind.ATTENDANCE_SHEET: words.pgettext("file name", "attendance sheet"),
        PaperKind.BALLOTS: words.pgettext("file name", "ballots"),
        PaperKind.COUNTING_ACT: words.pgettext("file name", "counting report"),
        PaperKind.MEMBERS: words.pgettext("file name", "composition"),
        PaperKind.MEMBER_CHANGES: words.pgettext("file name", "changes in composition"),
        PaperKind.WORK_PLAN: words.pgettext("file name", "work plan"),
        PaperKind.DECISIONS_REGISTER: words.pgettext("file name", "register of decisions"),
        PaperKind.CONTROL_SHEET: words.pgettext("file name", "control sheet"),
        PaperKind.ANNUAL_REPORT: words.pgettext("file name", "annual report"),
        PaperKind.BULLETIN: words.pgettext("file name", "bulletin"),
    }[kind]


def language_words(words: Translator, language: PaperLanguage) -> str:
    """The language of a paper."""
    return {
        PaperLanguage.KK: words.pgettext("language", "Kazakh"),
        PaperLanguage.RU: words.pgettext("language", "Russian"),
        PaperLanguage.EN: words.pgettext("language", "English"),
        PaperLanguage.KK_RU: words.pgettext("language", "Kazakh and Russian"),
    }[language]


def format_words(words: Translator, paper_format: PaperFormat) -> str:
    """The kind of file, as people call it."""
    return {
        PaperFormat.PDF: "PDF",
        PaperFormat.DOCX: "Word (DOCX)",
        PaperFormat.HTML: words.pgettext("format", "Web page (HTML)"),
    }[paper_format]


def languages_in(language: PaperLanguage) -> tuple[Language, ...]:
    """The languages whose texts a paper in this one prints."""
    if language is PaperLanguage.KK_RU:
        return ("kk", "ru")
    return tuple(each for each in LANGUAGES if each == language.value)
