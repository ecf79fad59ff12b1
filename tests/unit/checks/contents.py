"""A unit written as authors write it, and what the checks say of it."""

from markscheme.checks import Content, check
from markscheme.diagnostics import Diagnostic
from markscheme.facts import facts
from markscheme.model.reading import read_item, read_model
from markscheme.targets import TARGETS
from unit.documents import Found, entries, lines

UNIT = """
id: unit
title: A unit
synopsis: About.
brief:
  concepts:
    - {id: first, title: First, text: One.}
  misconceptions:
    - {id: wrong, title: Wrong, text: No., correction: Yes.}
"""
ASSESSMENT = """
id: quiz
title: A quiz
sections:
  - {id: all}
"""


def choice(name: str, more: str = "points: [first]") -> str:
    """An item that is in order; `more` are its lines between `id` and `stem`."""
    return f"""
id: {name}
{more}
type: choice
stem: Which?
options:
  - {{id: a, text: A, correct: true}}
  - {{id: b, text: B, misconception: wrong}}
"""


def content(items: list[str], assessments: str = ASSESSMENT, unit: str = UNIT) -> Content:
    """A unit from YAML; faults of shape are for other tests."""
    (unit_entry,) = entries(unit, "unit.yaml")
    assessment_entries = entries(assessments, "assessment.yaml")
    item_entries = entries("---".join(items), "items.yaml")
    silent = Found(unit_entry)
    read = [(read_item(entry.data, silent), entry) for entry in item_entries]
    cases = [(thing, entry) for thing, entry in read if thing.type == "case"]
    others = [(thing, entry) for thing, entry in read if thing.type != "case"]
    made = Content(
        unit=read_model("unit", unit_entry.data, silent),
        unit_source=unit_entry,
        assessments=[read_model("assessment", entry.data, silent) for entry in assessment_entries],
        assessment_source=assessment_entries.__getitem__,
        items=[facts(thing) for thing, _ in others],
        item_source=lambda index: others[index][1],
        cases=[case.id for case, _ in cases],
        case_source=lambda index: cases[index][1],
    )
    assert silent.lines == []
    return made


def found(*units: Content, targets: tuple[str, ...] = ("scorm12", "scorm2004")) -> list[str]:
    """All diagnostics as `file:line:column code message (hint)`, warnings with a `w`."""
    return list(map(line, check(units, [TARGETS[name] for name in targets])))


def line(diagnostic: Diagnostic) -> str:
    (text,) = lines([diagnostic])
    return (
        f"{diagnostic.span.file}:{text}"
        if diagnostic.severity == "error"
        else f"w {diagnostic.span.file}:{text}"
    )
