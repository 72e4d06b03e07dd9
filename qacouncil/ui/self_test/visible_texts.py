"""What a widget and all below it say, and which of it is cut."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from qacouncil.ui.elided import ElidedLabel

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


def said(widget: QWidget) -> list[str]:
    """Every text, name and description below this widget that is shown, in the widgets' order.

    What a person typed is left out: it has its own language.
    """
    return [
        f"{type(each).__name__}: {text}"
        for each in (widget, *widget.findChildren(QWidget))
        if each.isVisibleTo(widget)
        for text in _texts(each)
        if text
    ]


def cut(widget: QWidget) -> list[str]:
    """Labels and buttons below this widget whose text has not enough room."""
    return [
        f"{type(each).__name__} {_own_text(each)!r}: {each.width()} × {each.height()} px"
        for each in widget.findChildren(QWidget)
        if each.isVisible() and _is_cut(each)
    ]


def _texts(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.toolTip()
    yield widget.windowTitle()
    yield from (action.text() for action in widget.actions())
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        # A field that saves itself may show there what was typed in another language.
        if not hasattr(widget, "settle"):
            yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QAbstractItemView):
        yield from _listed(widget.model())
    else:
        yield _own_text(widget)


def _listed(model: QAbstractItemModel | None) -> Iterator[str]:
    """The headings and cells of a list, with what they tell besides."""
    if model is None:
        return
    one = isinstance(model, QAbstractListModel)  # which keeps the number to itself
    columns = range(1 if one else model.columnCount(QModelIndex()))
    yield from (str(model.headerData(each, Qt.Orientation.Horizontal) or "") for each in columns)
    for row in range(model.rowCount(QModelIndex())):
        for column in columns:
            cell = model.index(row, column)
            yield from (str(model.data(cell, role) or "") for role in _ROLES)


def _own_text(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    if isinstance(widget, QLabel | QPushButton) or hasattr(widget, "isCheckable"):
        return str(text()) if callable(text) else ""
    return ""


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, ElidedLabel):
        return False
    if isinstance(widget, QLabel):
        return bool(widget.text()) and _label_is_cut(widget)
    if isinstance(widget, QPushButton):
        return bool(widget.text()) and widget.width() < widget.sizeHint().width()
    return False


def _label_is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.sizeHint().width()
