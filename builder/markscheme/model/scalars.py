"""Scalars of YAML 1.2's core schema that a string alone does not settle."""

import re
from typing import Any

NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


def read_text(value: Any) -> Any:
    """The text of a scalar that YAML takes for a boolean or a number."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int | float) else value


def read_boolean(value: Any) -> Any:
    """A boolean; `ValueError` for any other word, `yes` and `no` among them."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value in BOOLEANS:
        return BOOLEANS[value]
    raise ValueError("`true` or `false`")


def read_number(value: Any) -> Any:
    """What pydantic may read as a number: never a boolean, nor digits with underscores or spaces."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and NUMBER.fullmatch(value):
        return value
    raise ValueError("a number")
