"""A translation of a unit, as `translations/<language>.yaml` holds it.

Every part repeats the shape of what it translates; lists whose entries have ids become keys and values. What
may stand there follows from the other models (`translating/overlay.py`).
"""

from dataclasses import field
from typing import Any

from .base import Id, Text, model


@model
class Translation:
    """The texts of a unit in another language."""

    unit: dict[Text, Any] = field(default_factory=dict)
    """Texts of `unit.yaml`: `title`, `synopsis`, and under `brief` the points of each kind by their ids."""
    assessments: dict[Id, Any] = field(default_factory=dict)
    """Texts of `assessment.yaml`, by the ids of the assessments."""
    items: dict[Id, Any] = field(default_factory=dict)
    """Texts of items and cases, by their ids."""
    of: dict[Id, Text] = field(default_factory=dict)
    """Items by the mark of the text that was translated, where you want to hear of changes to it."""
