"""The style sheet of the whole window, from the tokens.

Widgets choose their look by the dynamic property `kind` (primary, danger, flat, link, heading,
note, panel …); a widget that paints itself asks the theme for the tokens instead.
"""

from __future__ import annotations

from qacouncil.ui.style_blocks import blocks
from qacouncil.ui.tokens import (
    BODY,
    CONTROL,
    HEADING,
    NOTE,
    RADIUS,
    RADIUS_PANEL,
    TABLE_HEAD,
    Tokens,
)


def style_sheet(t: Tokens) -> str:
    """Qt style sheet for these tokens."""
    parts = (_base, _buttons, _fields, _frames, _tables, _menus, _workspace, blocks)
    return "\n".join(part(t) for part in parts)


def _base(t: Tokens) -> str:
    return f"""
QWidget {{ color: {t.text}; font-size: {BODY}px; }}
QMainWindow, QDialog, QWidget[kind="window"] {{ background: {t.window}; }}
QWidget[kind="surface"], QDialog {{ background: {t.surface}; }}
QWidget[kind="header"] {{ background: {t.header}; }}
QWidget[kind="status"] {{ background: {t.surface}; border-top: 1px solid {t.hairline}; }}
QWidget[kind="top"] {{ background: {t.surface}; border-bottom: 1px solid {t.hairline}; }}
QLabel, QCheckBox, QRadioButton {{ background: transparent; }}
QLabel[kind="heading"] {{ font-size: {HEADING}px; font-weight: 600; }}
QLabel[kind="title"] {{ font-weight: 700; }}
QLabel[kind="fact"] {{ color: {t.text2}; }}
QLabel[kind="note"], QLabel[kind="label"] {{ color: {t.text2}; font-size: {NOTE}px; }}
QLabel[kind="label"] {{ color: {t.text}; }}
QLabel[kind="key"] {{
  color: {t.text2}; background: {t.header}; font-size: {NOTE}px;
  border: 1px solid {t.hairline}; border-radius: {RADIUS}px; padding: 0 4px;
}}
QLabel[kind="error"] {{ color: {t.danger}; font-size: {NOTE}px; }}
QLabel[kind="warning"] {{ color: {t.warning}; }}
QLabel[kind="done"] {{ color: {t.done}; }}
QLabel:disabled {{ color: {t.disabled}; }}
QToolTip {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.border}; padding: 4px; }}
"""


def _buttons(t: Tokens) -> str:
    return f"""
QPushButton {{
  background: {t.surface}; color: {t.text}; border: 1px solid {t.border};
  border-radius: {RADIUS}px; padding: 0 12px; min-height: 28px; max-height: 28px;
}}
QPushButton:focus {{ outline: none; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {t.tint}; }}
QPushButton:disabled {{
  background: transparent; color: {t.disabled}; border-color: {t.hairline};
}}
QPushButton[kind="primary"] {{
  background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; font-weight: 700;
  padding: 0 16px;
}}
QPushButton[kind="primary"]:hover {{
  background: {t.accent_hover}; border-color: {t.accent_hover};
}}
QPushButton[kind="primary"]:pressed {{
  background: {t.accent_pressed}; border-color: {t.accent_pressed};
}}
QPushButton[kind="primary"]:disabled {{
  background: transparent; color: {t.disabled}; border-color: {t.hairline};
}}
QPushButton[kind="danger"] {{ color: {t.danger}; border-color: {t.danger}; }}
QPushButton[kind="danger"]:hover {{ background: {t.danger_tint}; }}
QPushButton[kind="danger"]:pressed {{ background: {t.danger}; color: {t.surface}; }}
QPushButton[kind="danger"]:disabled {{ color: {t.disabled}; border-color: {t.hairline}; }}
QPushButton[kind="flat"], QPushButton[kind="flat"]:disabled {{
  background: transparent; border-color: transparent;
}}
QPushButton[kind="flat"]:hover {{ background: {t.hover}; }}
QPushButton[kind="flat"]:pressed {{ background: {t.tint}; }}
QPushButton[kind="warning"] {{
  background: {t.warning_tint}; color: {t.warning}; border-color: transparent;
}}
QPushButton[kind="warning"]:disabled {{ background: transparent; color: {t.disabled}; }}
QPushButton[kind="link"] {{
  background: transparent; border: none; color: {t.accent}; text-decoration: underline;
  padding: 0 2px; min-height: 24px; max-height: 24px;
}}
QPushButton[kind="link"]:hover {{ color: {t.accent_hover}; }}
QPushButton[kind="link"]:pressed {{ color: {t.accent_pressed}; }}
QPushButton[kind="link"]:disabled {{ color: {t.disabled}; }}
QPushButton[small="true"] {{ min-height: 24px; max-height: 24px; padding: 0 8px; }}
QPushButton[icon_only="true"] {{ padding: 0; min-width: 26px; max-width: 26px; }}
QPushButton[segment="first"] {{ border-top-right-radius: 0; border-bottom-right-radius: 0; }}
QPushButton[segment="middle"] {{ border-radius: 0; border-left-width: 0; }}
QPushButton[segment="last"] {{
  border-top-left-radius: 0; border-bottom-left-radius: 0; border-left-width: 0;
}}
QPushButton[segment]:checked {{
  background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; font-weight: 700;
}}
QCheckBox, QRadioButton {{ spacing: 8px; min-height: 24px; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.disabled}; }}
"""


def _fields(t: Tokens) -> str:
    inner = CONTROL - 2
    kinds = "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit"
    focus = ", ".join(f"{kind.strip()}:focus" for kind in kinds.split(","))
    return f"""
{kinds} {{
  background: {t.surface}; color: {t.text}; border: 1px solid {t.border};
  border-radius: {RADIUS}px; padding: 0 8px; placeholder-text-color: {t.placeholder};
  selection-background-color: {t.accent}; selection-color: {t.on_accent};
}}
QLineEdit, QComboBox, QSpinBox, QDateEdit {{ min-height: {inner}px; max-height: {inner}px; }}
{focus} {{ border: 2px solid {t.accent}; padding: 0 7px; }}
QLineEdit {{ padding: 0 6px; }}  /* its words stand 2 px further in */
QLineEdit:focus {{ padding: 0 5px; }}
QPlainTextEdit {{ padding: 1px 8px; }}
QPlainTextEdit:focus {{ padding: 0 7px; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {{
  min-height: {inner - 2}px; max-height: {inner - 2}px;
}}
QLineEdit[error="true"], QPlainTextEdit[error="true"] {{
  border: 2px solid {t.danger}; padding: 0 7px;
}}
QLineEdit[error="true"] {{
  min-height: {inner - 2}px; max-height: {inner - 2}px; padding: 0 5px;
}}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QLineEdit[locked="true"],
QPlainTextEdit[locked="true"] {{
  background: {t.window}; color: {t.text2}; border-color: {t.hairline};
  placeholder-text-color: {t.placeholder};
}}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox QAbstractItemView {{
  background: {t.surface}; color: {t.text}; border: 1px solid {t.border};
  selection-background-color: {t.tint}; selection-color: {t.text}; outline: none;
}}
"""


def _frames(t: Tokens) -> str:
    return f"""
QFrame[kind="panel"] {{
  background: {t.surface}; border: 1px solid {t.hairline}; border-radius: {RADIUS_PANEL}px;
}}
QFrame[kind="line"] {{ background: {t.hairline}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[kind="upright"] {{ background: {t.hairline}; border: none; max-width: 1px; min-width: 1px; }}
QScrollArea, QScrollArea > QWidget > QWidget[kind="clear"] {{
  background: transparent; border: none;
}}
QSplitter::handle {{ background: {t.hairline}; }}
QSplitter[kind="gap"]::handle {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar::handle:vertical {{
  background: {t.border}; border-radius: 3px; min-height: 24px; margin: 2px;
}}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle:horizontal {{
  background: {t.border}; border-radius: 3px; min-width: 24px; margin: 2px;
}}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _tables(t: Tokens) -> str:
    return f"""
QTableView, QTreeView, QListView {{
  background: {t.surface}; color: {t.text}; border: none; outline: none;
  gridline-color: {t.hairline};
  selection-background-color: {t.tint}; selection-color: {t.text};
}}
QHeaderView {{ background: {t.header}; border: none; }}
QHeaderView::section {{
  background: {t.header}; color: {t.text2}; font-weight: 700; font-size: {NOTE}px; border: none;
  border-bottom: 1px solid {t.hairline}; padding: 0 8px; min-height: {TABLE_HEAD - 1}px;
}}
QHeaderView::section:vertical {{ color: {t.text}; font-weight: 400; min-height: 0; }}
QTableCornerButton::section {{
  background: {t.header}; border: none; border-bottom: 1px solid {t.hairline};
}}
"""


def _menus(t: Tokens) -> str:
    return f"""
QMenuBar, QMenuBar::item {{ background: transparent; color: {t.text}; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: {RADIUS}px; }}
QMenuBar::item:selected {{ background: {t.hover}; }}
QMenu {{ background: {t.surface}; border: 1px solid {t.border}; padding: 4px 0;
    menu-scrollable: 1; }}
QMenu::item {{ padding: 5px 24px 5px 12px; }}
QMenu::item:selected {{ background: {t.tint}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.disabled}; }}
QMenu::separator {{ height: 1px; background: {t.hairline}; margin: 4px 0; }}
"""


def _workspace(t: Tokens) -> str:
    """A box of rows that shows its focus as one field does; texts inside it have no border."""
    return f"""
QFrame[kind="box"] {{
  background: {t.surface}; border: 1px solid {t.border}; border-radius: {RADIUS}px;
}}
QFrame[kind="box"][focused="true"] {{ border: 2px solid {t.accent}; }}
QFrame[kind="box"][locked="true"] {{ background: {t.header}; border-color: {t.hairline}; }}
QPlainTextEdit[bare="true"], QPlainTextEdit[bare="true"]:focus,
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus {{
  background: transparent; border: none; padding: 0 0 0 8px;
}}
QLineEdit[bare="true"] {{ min-height: 25px; max-height: 25px; }}
QLineEdit[bare="true"][error="true"] {{ border: 1px solid {t.danger}; }}
QLineEdit[small="true"], QComboBox[small="true"] {{ min-height: 22px; max-height: 22px; }}
QLineEdit[small="true"]:focus, QComboBox[small="true"]:focus {{
  min-height: 20px; max-height: 20px;
}}
QLineEdit[count="true"] {{ font-weight: 700; }}
QPlainTextEdit[heading="true"] {{ font-weight: 700; padding: 0 6px; }}
QPlainTextEdit[heading="true"][bare="true"]:hover {{ border: 1px solid {t.hairline}; }}
QPlainTextEdit[heading="true"][bare="true"]:focus {{
  background: {t.surface}; border: 2px solid {t.accent};
}}
QListView[kind="agenda"] {{ background: {t.window}; }}
QLabel[kind="done-title"], QLabel[kind="total-done"] {{ color: {t.done}; font-weight: 700; }}
QLabel[kind="danger-title"], QLabel[kind="total-danger"] {{ color: {t.danger}; font-weight: 700; }}
QLabel[kind="total"] {{ color: {t.text2}; font-weight: 700; }}
QLabel[kind="section"] {{ font-weight: 700; font-size: {NOTE}px; }}
QLabel[kind="number"] {{ font-weight: 700; }}
QLabel[kind="column"] {{ font-weight: 700; color: {t.text2}; }}
"""
