"""The measures of the house style (docs/paper.md) that page and DOCX file share, in points."""

from __future__ import annotations

from qacouncil.documents.pages import MM

LEADING = 1.15

FIRST_INDENT = 12.5 * MM
LABEL_WIDTH = 52 * MM
NAME_GAP = 1 * MM  # a long name keeps clear of the dash
DASH_WIDTH = 4.5 * MM
HANGING = 4.5 * MM  # of a name and position in a narrow column
NARROW = 110 * MM  # a narrower column has no room for a column of labels
ANNEX_MARK_WIDTH = 62 * MM
RIGHT_BLOCK = 75 * MM
SIDE_GAP = 5 * MM
GUTTER = 8 * MM

POSITION_WIDTH = 60 * MM
RULE_COLUMN, RULE_LENGTH = 45 * MM, 38 * MM

APPROVAL_RULE, APPROVAL_NAME = 30 * MM, 32 * MM
APPROVAL_APART = 8.0

LOGO_AFTER = 6.0

PAD_X = 1.5 * MM  # beside the text in the cells of a table
