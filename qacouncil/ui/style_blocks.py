"""The part of the style sheet for the building blocks: notices, callouts, dialogs, popups."""

from __future__ import annotations

from qacouncil.ui.tokens import NOTE, RADIUS, Tokens


def blocks(t: Tokens) -> str:
    """Qt style sheet of the building blocks."""
    return "\n".join((_notices(t), _callouts(t), _popups(t), _dialogs(t)))


def _notices(t: Tokens) -> str:
    kinds = {
        "info": (t.accent, t.surface),
        "warning": (t.warning, t.warning_tint),
        "error": (t.danger, t.danger_tint),
    }
    return "\n".join(
        f"""
QFrame[kind="notice-{kind}"] {{
  background: {ground}; border: 1px solid {t.hairline}; border-left: 3px solid {ink};
  border-radius: {RADIUS - 1}px;
}}"""
        for kind, (ink, ground) in kinds.items()
    )


def _callouts(t: Tokens) -> str:
    kinds = {
        "done": t.done_tint,
        "warning": t.warning_tint,
        "danger": t.danger_tint,
        "info": t.tint,
    }
    return "\n".join(
        f'QFrame[kind="callout-{kind}"] {{ background: {ground}; border: none; '
        f"border-radius: {RADIUS - 1}px; }}"
        for kind, ground in kinds.items()
    )


def _popups(t: Tokens) -> str:
    return f"""
QFrame[kind="popup"] {{ background: {t.surface}; border: 1px solid {t.border}; }}
QCalendarWidget QWidget {{ background: {t.surface}; alternate-background-color: {t.header}; }}
QCalendarWidget QToolButton {{
  background: {t.surface}; color: {t.text}; border: none; border-radius: {RADIUS}px;
  padding: 2px 8px; min-height: 24px; font-weight: 700;
}}
QCalendarWidget QToolButton:hover {{ background: {t.hover}; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QCalendarWidget QAbstractItemView {{
  selection-background-color: {t.accent}; selection-color: {t.on_accent};
}}
"""


def _dialogs(t: Tokens) -> str:
    return f"""
QLabel[kind="section-title"] {{ color: {t.text2}; font-size: {NOTE}px; font-weight: 700; }}
QFrame[kind="dialog"] {{
  background: {t.surface}; border: 1px solid {t.border}; border-radius: {RADIUS}px;
}}
QCheckBox::indicator, QRadioButton::indicator {{ width: 16px; height: 16px; }}
"""
