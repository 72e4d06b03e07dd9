"""The colours, sizes and spacings of the window, light and dark. Nothing else names a colour."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours as #rrggbb; contrasts are reckoned in tests/ui/test_tokens.py."""

    dark: bool
    window: str
    surface: str
    header: str
    hover: str
    hairline: str
    border: str
    text: str
    text2: str
    placeholder: str
    disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    tint: str
    done: str
    done_tint: str
    warning: str
    warning_tint: str
    danger: str
    danger_tint: str


LIGHT = Tokens(
    dark=False,
    window="#F1F3F4",
    surface="#FFFFFF",
    header="#F7F9FA",
    hover="#EEF3F5",
    hairline="#D5DBDF",
    border="#7B8890",
    text="#1A2328",
    text2="#4F5D66",
    placeholder="#64717A",
    disabled="#7C8890",
    accent="#12607F",
    accent_hover="#0E5370",
    accent_pressed="#0A4259",
    on_accent="#FFFFFF",
    tint="#E2EEF3",
    done="#1F6B3A",
    done_tint="#E3F1E7",
    warning="#855000",
    warning_tint="#FBF0DB",
    danger="#A6261D",
    danger_tint="#FBE8E6",
)

DARK = Tokens(
    dark=True,
    window="#14181B",
    surface="#1C2125",
    header="#22282D",
    hover="#262D32",
    hairline="#353D43",
    border="#76838C",
    text="#E6EBEE",
    text2="#A8B3BA",
    placeholder="#8D99A1",
    disabled="#74808A",
    accent="#6CB6D3",
    accent_hover="#86C5DE",
    accent_pressed="#55A2C1",
    on_accent="#07202B",
    tint="#17333F",
    done="#79C491",
    done_tint="#1B3325",
    warning="#E3B05C",
    warning_tint="#3A2D14",
    danger="#F2978E",
    danger_tint="#44211F",
)


def sharpened(t: Tokens) -> Tokens:
    """For the system's high contrast: what is faint takes the next stronger colour."""
    return replace(
        t, hairline=t.border, border=t.text, text2=t.text, placeholder=t.text2, disabled=t.text2
    )


# Sizes in device-independent pixels.
FONTS = ("Segoe UI", "Noto Sans", "DejaVu Sans", "Liberation Sans")
HEADING, BODY, NOTE = 20, 13, 12
GAP_XS, GAP_S, GAP_M, GAP_L, GAP_XL = 4, 8, 12, 16, 24
CONTROL, BUTTON, BUTTON_SMALL = 28, 30, 26
TABLE_HEAD, ROW, ROW_TWO_LINES, ROW_ATTENDANCE = 30, 32, 46, 24
RAIL_ITEM, TOP_BAR, STATUS_BAR, PAGE_HEAD, PANEL_HEAD, TAG = 34, 40, 24, 56, 38, 20
RAIL, RAIL_COLLAPSED = 212, 52
RADIUS, RADIUS_PANEL = 3, 4
ICON, ICON_RAIL, ICON_TAG = 16, 18, 12
