"""An academic year of a council, from its first meeting to its last, by keyboard alone."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import pytest

from qacouncil.queries.meetings_list import meetings_list
from qacouncil.queries.workspace import meeting_head
from qacouncil.rules.terms import (
    ConfirmationOutcome,
    MeetingForm,
    MinutesState,
    Outcome,
    PresidingVote,
    Stage,
    VoteKind,
)
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.workspace.agenda_dialogs import LeftDialog
from qacouncil.ui.workspace.attendance_dialogs import RecusalDialog
from qacouncil.ui.workspace.details_dialog import DetailsDialog
from qacouncil.ui.workspace.remark_form import RemarkForm
from qacouncil.ui.workspace.remarks_dialog import RemarksDialog
from qacouncil.ui.workspace.stage_dialog import StageDialog
from tests.journeys.acts import (
    cast,
    close_vote,
    first_item,
    from_menu_of_vote,
    go_to,
    next_item,
    plan_meeting,
    resolve,
    take_step,
    vote,
    write_agenda,
)
from tests.journeys.desk import Desk
from tests.journeys.keyboard import Key
from tests.journeys.year_acts import (
    closed_and_signed,
    confirm,
    convened,
    from_menu_of_head,
    now,
    open_council,
    opened,
    outcomes,
    plan_the_year,
    say,
    show,
)

MEMBERS = ("Ахметов", "Бекова", "Ғали", "Дүйсен", "Әбен", "Ким", "Ли")


@pytest.mark.parametrize("desk", ["kk"], indirect=True)
def test_a_year_of_meetings(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_council(desk, tmp_path / "council.qac", monkeypatch)
    plan_the_year(desk)
    _september_a_late_arrival(desk)
    _october_a_recusal(desk)
    _november_a_vote_repeated(desk)
    _december_points_voted_on_apart(desk)
    _january_a_secret_vote(desk)
    _february_no_quorum(desk)
    _march_what_was_left_under_another_chair(desk)
    _april_called_off_then_in_writing(desk)
    _may_remarks_and_a_second_revision(desk)
    _june_confirmed_with_changes(desk)
    session = desk.window.ui.session
    lines = session.read(meetings_list, council_id=session.council_id)
    stages = [each.meeting.stage for each in lines]
    signed, off = Stage.SIGNED, Stage.CANCELLED
    assert stages == [*[signed] * 5, Stage.NOT_HELD, signed, off, *[signed] * 3]
    # One that was called off takes no number, one that was not held keeps its own.
    numbers = [each.meeting.number for each in lines if each.meeting.stage is not off]
    assert numbers == list(range(1, 11))
    heads = [session.read(meeting_head, each.meeting.id) for each in lines]
    states = [head.minutes for head in heads if head.stage is signed]
    assert states == [MinutesState.CONFIRMED] * 8 + [MinutesState.SIGNED]
    assert [head.revision for head in heads if head.revision > 1] == [2]


def _september_a_late_arrival(desk: Desk) -> None:
    """Four of seven are too few; the fifth makes the quorum, for what comes after."""
    convened(desk, dt.date(2026, 9, 17), absent=("Әбен", "Ким", "Ли"))
    resolve(desk, "Жоспар таныстырылды.", "Жоспар бекітілсін.")
    vote(desk, "4", "0", "0")
    desk.clock.go_on(10)
    go_to(desk, "Ли")
    desk.hands.press(Key.Key_Space)
    desk.clock.go_on(3)
    next_item(desk)
    resolve(desk, "Силлабустар қаралды.", "Силлабустар бекітілсін.")
    vote(desk, "5", "0", "0")
    assert outcomes(desk) == [(Outcome.NO_QUORUM,), (Outcome.ADOPTED,)]
    closed_and_signed(desk)


def _october_a_recusal(desk: Desk) -> None:
    convened(desk, dt.date(2026, 10, 15))
    confirm(desk)
    desk.clock.go_on(5)
    next_item(desk)
    resolve(desk, "Бағдарлама таныстырылды.", "Бағдарлама мақұлдансын.")
    go_to(desk, "Ким")

    def answer(dialog: Dialog) -> None:
        assert isinstance(dialog, RecusalDialog)
        desk.hands.type("Бағдарлама авторы")
        desk.hands.press(Key.Key_Return)

    desk.hands.with_dialog(lambda: desk.hands.press(Key.Key_R), answer)
    vote(desk, "6", "0", "0")
    assert outcomes(desk) == [(Outcome.ADOPTED,)] * 2
    closed_and_signed(desk)


def _november_a_vote_repeated(desk: Desk) -> None:
    """The first vote fails and is kept; the second one decides."""
    convened(desk, dt.date(2026, 11, 19), "Емтихан үлесі туралы")
    confirm(desk)
    next_item(desk)
    resolve(desk, "Емтихан үлесі талқыланды.", "Үлесі 40 % болсын.")
    vote(desk, "2", "5", "0")
    from_menu_of_vote(desk, 3)
    vote(desk, "6", "1", "0")
    assert outcomes(desk) == [(Outcome.ADOPTED,), (Outcome.REJECTED, Outcome.ADOPTED)]
    closed_and_signed(desk)


def _december_points_voted_on_apart(desk: Desk) -> None:
    convened(desk, dt.date(2026, 12, 17), "Сауалнама қорытындысы туралы")
    confirm(desk)
    next_item(desk)
    resolve(desk, "Қорытынды тыңдалды.", "Назарға алынсын.", "Шаралар белгіленсін.")
    section = desk.workspace.editor.vote
    cast(desk, "7", "0", "0")
    from_menu_of_vote(desk, 1)
    desk.hands.tab_to(section.form.details.boxes[1])
    desk.hands.press(Key.Key_Space)
    close_vote(desk)
    from_menu_of_vote(desk, 2)
    vote(desk, "3", "4", "0")
    assert outcomes(desk) == [(Outcome.ADOPTED,), (Outcome.ADOPTED, Outcome.REJECTED)]
    closed_and_signed(desk)


def _january_a_secret_vote(desk: Desk) -> None:
    convened(desk, dt.date(2027, 1, 21), "Кандидатураны ұсыну туралы")
    confirm(desk)
    next_item(desk)
    resolve(desk, "Кандидатура таныстырылды.", "Кандидатура ұсынылсын.")
    form = desk.workspace.editor.vote.form
    desk.hands.press(Key.Key_F4)
    desk.hands.tab_to(form.fields.kind)
    while form.fields.kind.value() is not VoteKind.SECRET:
        desk.hands.press(Key.Key_Down)
    for name, number in (("for_", "5"), ("against", "1")):
        desk.hands.tab_to(form.fields.numbers[name])
        desk.hands.type(number)
    for name, number in (("issued", "7"), ("found", "7"), ("invalid", "1")):
        desk.hands.tab_to(form.details.numbers[name])
        desk.hands.type(number)
    close_vote(desk)
    assert outcomes(desk) == [(Outcome.ADOPTED,)] * 2
    closed_and_signed(desk)


def _february_no_quorum(desk: Desk) -> None:
    """Three of seven have come: the meeting did not take place."""
    titles = ("Қысқы сессия туралы", "Каталог туралы")
    convened(desk, dt.date(2027, 2, 18), *titles, absent=MEMBERS[3:])

    from_menu_of_head(desk, 2, partial(say, desk, "Кворум болмады"))
    assert desk.head_stage() is Stage.NOT_HELD


def _march_what_was_left_under_another_chair(desk: Desk) -> None:
    """What February left is offered; the chair is absent, somebody elected presides."""
    hands, date = desk.hands, dt.date(2027, 3, 18)
    now(desk, 2027, 3, 8)
    show(desk, Key.Key_Left)
    plan_meeting(desk, f"{date:%d%m%Y}")
    offer = desk.workspace.agenda.sources.offer
    desk.bot.waitUntil(offer.isVisible)

    def take(dialog: Dialog) -> None:
        assert isinstance(dialog, LeftDialog)
        hands.tab_to(dialog.verb)
        hands.press(Key.Key_Return)

    hands.tab_to(offer)
    hands.with_dialog(lambda: hands.press(Key.Key_Space), take)
    titles = [line.title.kk for line in desk.agenda()]
    assert titles[1:] == ["Жұмыс жоспары туралы", "Қысқы сессия туралы", "Каталог туралы"]
    opened(desk, date, absent=("Ахметов",))

    def elect(dialog: Dialog) -> None:
        assert isinstance(dialog, DetailsDialog)
        hands.tab_to(dialog.presiding)
        while not dialog.presiding.currentText().startswith("Ғали"):
            hands.press(Key.Key_Down)
        hands.press(Key.Key_Return)

    from_menu_of_head(desk, 1, elect)
    first_item(desk)
    confirm(desk, "6")
    for title in titles[1:]:
        next_item(desk)
        resolve(desk, f"{title} тыңдалды.", "Бекітілсін.")
        # Three against three: whoever presides decides.
        vote(desk, "3", "3", "0", casting=PresidingVote.FOR)
    assert outcomes(desk) == [(Outcome.ADOPTED,)] * 4
    closed_and_signed(desk)


def _april_called_off_then_in_writing(desk: Desk) -> None:
    """A meeting is called off and takes no number; the members vote in writing a week later."""
    now(desk, 2027, 4, 5)
    show(desk, Key.Key_Left)
    plan_meeting(desk, "15042027")
    write_agenda(desk, "Практика базалары туралы")
    from_menu_of_head(desk, 3, partial(say, desk, "Төраға іссапарда"))
    assert desk.head_stage() is Stage.CANCELLED
    now(desk, 2027, 4, 12)
    show(desk, Key.Key_Left)
    plan_meeting(desk, "22042027", form=MeetingForm.ABSENTEE)
    write_agenda(desk, "Практика базаларын сырттай бекіту туралы")
    opened(desk, dt.date(2027, 4, 22), absent=("Ли",))
    confirm(desk, "6")
    next_item(desk)
    resolve(desk, "Дауыс беру парақтары алынды.", "Тізбе бекітілсін.")
    vote(desk, "5", "1", "0")
    assert outcomes(desk) == [(Outcome.ADOPTED,)] * 2
    closed_and_signed(desk)


def _may_remarks_and_a_second_revision(desk: Desk) -> None:
    """A member's remark is accepted before the signing; a slip found after it makes revision 2."""
    hands = desk.hands
    convened(desk, dt.date(2027, 5, 20), "Өзін-өзі бағалау туралы")
    confirm(desk)
    next_item(desk)
    resolve(desk, "Есеп тыңдалды.", "Есеп мақұлдансын.")
    vote(desk, "7", "0", "0")
    desk.clock.go_on(10)
    take_step(desk)
    assert desk.head_stage() is Stage.MINUTES

    def send(dialog: Dialog) -> None:
        assert isinstance(dialog, StageDialog)
        hands.tab_to(dialog.verb)
        hands.press(Key.Key_Return)

    from_menu_of_head(desk, 2, send)
    hands.tab_to(desk.workspace.head.remarks)
    hands.with_dialog(lambda: hands.press(Key.Key_Space), partial(_settle_a_remark, desk))
    take_step(desk)
    assert desk.head_stage() is Stage.SIGNED
    hands.tab_to(desk.workspace.head.next)
    hands.with_dialog(lambda: hands.press(Key.Key_Space), partial(say, desk, "Қате табылды"))
    assert desk.head_stage() is Stage.MINUTES
    take_step(desk)
    assert desk.head_stage() is Stage.SIGNED


def _settle_a_remark(desk: Desk, dialog: Dialog) -> None:
    assert isinstance(dialog, RemarksDialog)
    hands = desk.hands

    def write(form: Dialog) -> None:
        assert isinstance(form, RemarkForm)
        hands.tab_to(form.person)
        hands.press(Key.Key_Down)
        hands.tab_to(form.text)
        hands.type("Санын түзету керек")
        hands.tab_to(form.verb)
        hands.press(Key.Key_Return)

    hands.with_inner_dialog(lambda: hands.press(Key.Key_Insert), write)
    hands.press(Key.Key_F2)
    hands.settle()
    hands.tab_to(dialog.verb)
    hands.press(Key.Key_Return)


def _june_confirmed_with_changes(desk: Desk) -> None:
    convened(desk, dt.date(2027, 6, 17), "Жылдық есеп туралы")
    section = desk.workspace.editor.confirmation
    desk.hands.tab_to_inside(section.outcome)
    desk.hands.press(Key.Key_Right)
    desk.hands.press(Key.Key_Right)
    desk.hands.type("2-тармақтағы сан түзетілді")
    vote(desk, "7", "0", "0")
    assert section.outcome.value() is ConfirmationOutcome.WITH_CHANGES
    next_item(desk)
    resolve(desk, "Жылдық есеп тыңдалды.", "Жылдық есеп бекітілсін.")
    vote(desk, "7", "0", "0")
    closed_and_signed(desk)
