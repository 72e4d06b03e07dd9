"""What can be done with a meeting at each stage: the step, its words, its operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from qacouncil.i18n.translator import Translator
from qacouncil.operations.meetings import (
    cancel_meeting,
    close_meeting,
    convene_meeting,
    declare_not_held,
    go_back_to_meeting,
    open_meeting,
    return_to_plan,
)
from qacouncil.operations.minutes import reopen_minutes, sign_minutes
from qacouncil.operations.review import send_to_review, take_back_to_draft
from qacouncil.rules.terms import MinutesState, Stage

Words = Callable[[Translator], str]


@dataclass(frozen=True, slots=True)
class Step:
    """One step between stages.

    label: of its button. question None: done at once, since it can be taken back as quickly.
    back: of the button that leaves things as they are; None: "Cancel".
    field: what the dialog asks for: "" nothing, "date" (of the notice), "day" (today is proposed),
    "time", "reason" (plain), "text" (in the language of the minutes).
    open_points: the dialog says what is still open.
    """

    operation: Callable[..., object]
    label: Words
    question: Words | None = None
    told: Words | None = None
    verb: Words | None = None
    back: Words | None = None
    field: str = ""
    field_label: Words | None = None
    kind: str = "primary"
    open_points: bool = False


CONVENE = Step(
    convene_meeting,
    lambda words: words.pgettext("button", "Convene"),
    lambda words: words.gettext("Convene the meeting?"),
    lambda words: words.gettext("The notice with the agenda has been sent to the members."),
    field="date",
    field_label=lambda words: words.pgettext("field", "Notice sent on"),
    open_points=True,
)
OPEN = Step(
    open_meeting,
    lambda words: words.pgettext("button", "Open the meeting"),
    lambda words: words.gettext("Open the meeting?"),
    lambda words: words.gettext(
        "The meeting takes its number now. Its date, its regulation and the list of members"
        " are fixed."
    ),
    open_points=True,
)
CLOSE = Step(
    close_meeting,
    lambda words: words.pgettext("button", "Close the meeting"),
    lambda words: words.gettext("Close the meeting?"),
    lambda words: words.gettext("The minutes are written up next. You can come back from there."),
    field="time",
    field_label=lambda words: words.pgettext("field", "End of the meeting"),
    open_points=True,
)
SIGN = Step(
    sign_minutes,
    lambda words: words.pgettext("button", "Sign the minutes"),
    lambda words: words.gettext("Are the minutes signed?"),
    lambda words: words.gettext(
        "After the signing the minutes cannot be changed. A correction is made as a new revision."
    ),
    verb=lambda words: words.pgettext("button", "Sign"),
    open_points=True,
)
REVIEW = Step(
    send_to_review,
    lambda words: words.pgettext("button", "Send to the members for review…"),
    lambda words: words.gettext("Send the draft of the minutes to the members?"),
    lambda words: words.gettext(
        "The members remark on the draft; each remark is accepted or declined before the minutes"
        " are signed. The texts can still be changed."
    ),
    verb=lambda words: words.pgettext("button", "Send for review"),
    field="day",
    field_label=lambda words: words.pgettext("field", "In review since"),
)
BACK_TO_DRAFT = Step(
    take_back_to_draft, lambda words: words.pgettext("button", "Take back from the review")
)
REOPEN = Step(
    reopen_minutes,
    lambda words: words.pgettext("button", "Reopen with a reason"),
    lambda words: words.gettext("Reopen the signed minutes?"),
    lambda words: words.gettext(
        "What was signed is kept as it is. The corrected minutes become the next revision."
    ),
    verb=lambda words: words.pgettext("button", "Reopen"),
    field="reason",
    field_label=lambda words: words.pgettext("field", "Reason"),
    kind="danger",
)
CANCEL = Step(
    cancel_meeting,
    lambda words: words.pgettext("button", "Cancel the meeting…"),
    lambda words: words.gettext("Cancel the meeting?"),
    lambda words: words.gettext("It takes no number. It can be put back into the plan later."),
    verb=lambda words: words.pgettext("button", "Cancel the meeting"),
    # "Cancel" beside "Cancel the meeting" would be taken for the same.
    back=lambda words: words.pgettext("button", "Keep the meeting"),
    field="text",
    field_label=lambda words: words.pgettext("field", "Reason"),
    kind="danger",
)
NOT_HELD = Step(
    declare_not_held,
    lambda words: words.pgettext("button", "The meeting did not take place…"),
    lambda words: words.gettext("Did the meeting not take place?"),
    lambda words: words.gettext(
        "A meeting without a quorum decides nothing. It keeps its number; its minutes say so."
    ),
    verb=lambda words: words.pgettext("button", "Did not take place"),
    field="text",
    field_label=lambda words: words.pgettext("field", "Reason"),
    kind="danger",
)
BACK_TO_PLAN = Step(
    return_to_plan, lambda words: words.pgettext("button", "Put back into the plan")
)
BACK_TO_MEETING = Step(
    go_back_to_meeting, lambda words: words.pgettext("button", "Go back to the meeting")
)

# The next step at each stage, and what else can be done there.
NEXT: Mapping[Stage, Step] = MappingProxyType(
    {
        Stage.PLAN: CONVENE,
        Stage.CONVENE: OPEN,
        Stage.HOLD: CLOSE,
        Stage.MINUTES: SIGN,
        Stage.SIGNED: REOPEN,
        Stage.CANCELLED: BACK_TO_PLAN,
        Stage.NOT_HELD: BACK_TO_MEETING,
    }
)
OTHERS: Mapping[Stage, tuple[Step, ...]] = MappingProxyType(
    {
        Stage.PLAN: (OPEN, CANCEL),
        Stage.CONVENE: (BACK_TO_PLAN, CANCEL),
        Stage.HOLD: (NOT_HELD,),
        Stage.MINUTES: (REVIEW, BACK_TO_DRAFT, BACK_TO_MEETING),
        Stage.SIGNED: (),
        Stage.CANCELLED: (),
        Stage.NOT_HELD: (),
    }
)


def others(stage: Stage, minutes: MinutesState) -> tuple[Step, ...]:
    """What else can be done with a meeting whose minutes stand there."""
    done = BACK_TO_DRAFT if minutes is MinutesState.DRAFT else REVIEW
    return tuple(step for step in OTHERS[stage] if step is not done)
