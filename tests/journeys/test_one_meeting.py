"""A stranger founds a council and takes one meeting to three protocols, by keyboard alone."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from pypdf import PdfReader

from qacouncil.localized import LANGUAGES, Language
from qacouncil.rules.terms import Outcome, PresidingVote, Role, Stage
from qacouncil.ui.export import ExportDialog
from qacouncil.ui.members.dialogs import AddMemberDialog
from qacouncil.ui.new_council import NewCouncil
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.workspace.attendance_dialogs import RecusalDialog
from tests.journeys.acts import (
    all_here_but,
    first_item,
    go_to,
    plan_meeting,
    take_step,
    vote,
    write_agenda,
)
from tests.journeys.desk import Desk
from tests.journeys.keyboard import ALT, CTRL, Key, Keyboard

MEMBERS = (
    ("Сейітқали", "Асқар", Role.CHAIR),
    ("Ибраева", "Сәуле", Role.SECRETARY),
    ("Ким", "Елена", Role.MEMBER),
    ("Қайырбек", "Дана", Role.MEMBER),
    ("Мұрат", "Әлия", Role.MEMBER),
    ("Петров", "Сергей", Role.MEMBER),
)
ROLES = tuple(Role)
TITLES = ("Жоспар туралы", "Бағдарлама туралы", "Бюджет туралы")


def test_a_council_is_founded_and_its_first_meeting_signed(desk: Desk, tmp_path: Path) -> None:
    _found_council(desk)
    _add_members(desk)
    _plan_meeting(desk)
    _write_agenda(desk)
    _lead_to_the_meeting(desk)
    _mark_attendance(desk)
    _first_item(desk)
    _late_arrival(desk)
    _second_item(desk)
    _third_item(desk)
    _close_and_sign(desk)
    papers = _export(desk, tmp_path)
    _check_papers(papers)


def _found_council(desk: Desk) -> None:
    hands = desk.hands

    def answer(dialog: Dialog) -> None:
        assert isinstance(dialog, NewCouncil)
        for text in ("Сарыдала университеті", "Инженерия факультеті", None, "Сарыдала", "Ибраева"):
            if text:
                hands.type(text)
            hands.press(Key.Key_Tab)
        hands.tab_to(dialog.verb)
        hands.press(Key.Key_Return)

    hands.with_dialog(lambda: hands.press(Key.Key_N, CTRL), answer)
    assert desk.window.ui.open_session is not None


def _add_members(desk: Desk) -> None:
    hands = desk.hands
    hands.press(Key.Key_4, ALT)
    for surname, given, role in MEMBERS:
        hands.with_dialog(
            lambda: hands.press(Key.Key_Insert),
            partial(_answer_member, hands, surname, given, role),
        )


def _answer_member(hands: Keyboard, surname: str, given: str, role: Role, dialog: Dialog) -> None:
    assert isinstance(dialog, AddMemberDialog)
    hands.type(surname)
    hands.press(Key.Key_Tab)
    hands.type(given)
    hands.tab_to(dialog.mandate.role)
    while dialog.mandate.role.value() != role:
        step = ROLES.index(role) - ROLES.index(Role(str(dialog.mandate.role.value())))
        hands.press(Key.Key_Down if step > 0 else Key.Key_Up)
    hands.tab_to(dialog.mandate.starts)
    hands.press(Key.Key_A, CTRL)
    hands.type("01092026")
    hands.press(Key.Key_Return)


def _plan_meeting(desk: Desk) -> None:
    plan_meeting(desk, "26112026")
    assert desk.head_stage() is Stage.PLAN


def _write_agenda(desk: Desk) -> None:
    write_agenda(desk, *TITLES)
    language = desk.window.ui.language
    assert [line.title.text(language) for line in desk.agenda()] == list(TITLES)


def _lead_to_the_meeting(desk: Desk) -> None:
    take_step(desk)
    assert desk.head_stage() is Stage.CONVENE
    take_step(desk)
    assert desk.head_stage() is Stage.HOLD


def _mark_attendance(desk: Desk) -> None:
    """Мұрат is not there yet, all others are."""
    all_here_but(desk, "Мұрат")
    there = {m.name.surname for m in desk.workspace.side.attendance.members() if m.there}
    assert there == {"Сейітқали", "Ибраева", "Ким", "Қайырбек", "Петров"}


def _first_item(desk: Desk) -> None:
    hands = desk.hands
    desk.clock.go_on(5)
    first_item(desk)
    hands.type("Жоспар таныстырылды.")
    hands.press(Key.Key_F2)
    hands.type("ка")
    hands.press(Key.Key_Return)
    hands.type("Жоспарды қолдады.")
    hands.press(Key.Key_F3)
    hands.type("Жоспар бекітілсін.")
    vote(desk, "5", "0", "0")
    hands.press(Key.Key_F5)
    hands.type("ки")
    hands.press(Key.Key_Return)
    hands.type("15122026")
    hands.press(Key.Key_Tab)


def _late_arrival(desk: Desk) -> None:
    desk.clock.go_on(15)
    go_to(desk, "Мұрат")
    desk.hands.press(Key.Key_Space)
    member = next(m for m in desk.workspace.side.attendance.members() if m.name.surname == "Мұрат")
    assert member.there


def _second_item(desk: Desk) -> None:
    """Петров is recused; the others vote three to two."""
    hands = desk.hands
    desk.clock.go_on(2)
    hands.press(Key.Key_Return, CTRL)
    hands.type("Бағдарлама таныстырылды.")
    go_to(desk, "Петров")

    def answer(dialog: Dialog) -> None:
        assert isinstance(dialog, RecusalDialog)
        hands.type("Бағдарлама авторы")
        hands.press(Key.Key_Return)

    hands.with_dialog(lambda: hands.press(Key.Key_R), answer)
    hands.press(Key.Key_F3)
    hands.type("Бағдарлама мақұлдансын.")
    vote(desk, "3", "2", "0")


def _third_item(desk: Desk) -> None:
    """All six vote, three to three: the vote of the chair decides."""
    hands = desk.hands
    desk.clock.go_on(5)
    hands.press(Key.Key_Return, CTRL)
    hands.type("Бюджет таныстырылды.")
    hands.press(Key.Key_F3)
    hands.type("Бюджет мақұлдансын.")
    vote(desk, "3", "3", "0", casting=PresidingVote.FOR)


def _close_and_sign(desk: Desk) -> None:
    assert [line.outcomes for line in desk.agenda()] == [(Outcome.ADOPTED,)] * len(TITLES)
    desk.clock.go_on(20)
    take_step(desk)
    assert desk.head_stage() is Stage.MINUTES
    take_step(desk)
    assert desk.head_stage() is Stage.SIGNED


def _export(desk: Desk, folder: Path) -> dict[Language, str]:
    hands = desk.hands

    def answer(dialog: Dialog) -> None:
        assert isinstance(dialog, ExportDialog)
        for language in LANGUAGES:
            if language not in dialog.languages:
                hands.tab_to(dialog.boxes[language])
                hands.press(Key.Key_Space)
        hands.tab_to(dialog.verb)
        hands.press(Key.Key_Return)

    hands.with_dialog(lambda: hands.press(Key.Key_E, CTRL), answer)
    desk.bot.waitUntil(lambda: len(list(folder.glob("*.pdf"))) == len(LANGUAGES), timeout=30_000)
    found: dict[Language, str] = {}
    for language in LANGUAGES:
        (path,) = folder.glob(f"*2026-11-26 {language}.pdf")
        found[language] = "\n".join(page.extract_text() for page in PdfReader(path).pages)
    return found


def _check_papers(papers: dict[Language, str]) -> None:
    """The late arrival, the recusal, both votes and the assignment, in each language."""
    said: dict[Language, tuple[str, ...]] = {
        "kk": (
            "жақтап – 5 (бірауыздан)",
            "жақтап – 3, қарсы – 2",
            "Өздігінен бас тарту",
            "Төрағалық етушінің шешуші даусы: жақтап",
            "15.12.2026",
        ),
        "ru": (
            "за – 5 (единогласно)",
            "за – 3, против – 2",
            "Самоотвод",
            "Решающий голос председательствующего: за",
            "15.12.2026",
        ),
        "en": (
            "for 5 (unanimous)",
            "for 3, against 2",
            "Recused",
            "Casting vote of the presiding person: for",
            "15 December 2026",
        ),
    }
    for language, text in papers.items():
        joined = " ".join(text.split())
        for words in (*said[language], "15:20", "Жоспар бекітілсін", "Бағдарлама мақұлдансын"):
            assert words in joined, (language, words)
