"""Rules of xAPI that tincan does not check: IRIs, ranges, durations, times, response patterns.

Each takes statements or activities as plain data and yields what is wrong, in words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

IRI = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x20]+$")
"""Absolute (RFC 3987, 2.2), as xAPI asks of every id (Data 2.2)."""
DURATION = re.compile(
    r"^P(?!$)([0-9]+(\.[0-9]+)?W|([0-9]+Y)?([0-9]+M)?([0-9]+D)?"
    r"(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]{1,2})?S)?)?)$"
)
"""ISO 8601, to the hundredth of a second (Data 4.6)."""
TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:?\d\d)?)$")
"""RFC 3339 with a zone (Data 4.5)."""
LANGUAGE = re.compile(r"^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*|[xi](-[A-Za-z0-9]{1,8})+)$")
NUMBER = r"-?[0-9]+(\.[0-9]+)?"
COMPONENTS = {
    "choice": ("choices",),
    "sequencing": ("choices",),
    "likert": ("scale",),
    "matching": ("source", "target"),
    "performance": ("steps",),
}
"""Lists of interaction components by interaction type (Data 4.1.4.1)."""


def statement_faults(statement: Mapping[str, Any]) -> Iterator[str]:
    """Faults of a statement, or of a template: what is absent is not checked."""
    verb = statement.get("verb", {})
    yield from _iri("verb.id", verb.get("id"))
    yield from _languages("verb.display", verb.get("display", {}))
    yield from activity_faults(statement.get("object", {}))
    yield from _result(statement.get("result", {}))
    for kind, activities in statement.get("context", {}).get("contextActivities", {}).items():
        if kind not in ("parent", "grouping", "category", "other"):
            yield f"context.contextActivities.{kind} does not exist"
        for activity in activities:
            yield from activity_faults(activity)
    if not TIME.fullmatch(statement.get("timestamp", "2000-01-01T00:00:00Z")):
        yield f"timestamp {statement['timestamp']!r} is not a time with a zone"


def activity_faults(activity: Mapping[str, Any]) -> Iterator[str]:
    """Faults of an activity: ids, language maps, and patterns that fit neither type nor components."""
    yield from _iri("activity id", activity.get("id"))
    definition = activity.get("definition", {})
    yield from _iri("definition.type", definition.get("type"))
    yield from _languages("definition.name", definition.get("name", {}))
    yield from _languages("definition.description", definition.get("description", {}))
    if "interactionType" in definition:
        yield from _interaction(definition)


def _iri(what: str, value: Any) -> Iterator[str]:
    if value is not None and not (isinstance(value, str) and IRI.fullmatch(value)):
        yield f"{what} {value!r} is not an absolute IRI"


def _languages(what: str, texts: Mapping[str, Any]) -> Iterator[str]:
    for tag in texts:
        if not LANGUAGE.fullmatch(tag):
            yield f"{what}: {tag!r} is not a language tag"


def _result(result: Mapping[str, Any]) -> Iterator[str]:
    score = result.get("score", {})
    if not -1 <= score.get("scaled", 0) <= 1:
        yield f"score.scaled {score['scaled']} is not between -1 and 1"
    if (
        not score.get("min", float("-inf"))
        <= score.get("raw", score.get("min", 0))
        <= score.get("max", float("inf"))
    ):
        yield f"score.raw {score.get('raw')} is not between min and max"
    if "duration" in result and not DURATION.fullmatch(result["duration"]):
        yield f"duration {result['duration']!r} is not an ISO 8601 duration"


def _interaction(definition: Mapping[str, Any]) -> Iterator[str]:
    kind = definition["interactionType"]
    lists = COMPONENTS.get(kind, ())
    for name in ("choices", "scale", "source", "target", "steps"):
        ids = [component["id"] for component in definition.get(name, ())]
        if ids and name not in lists:
            yield f"{kind} has no {name}"
        if len(set(ids)) < len(ids):
            yield f"an id stands twice in {name}"
    ids_of = {name: {component["id"] for component in definition.get(name, ())} for name in lists}
    for pattern in definition.get("correctResponsesPattern", ()):
        if not _fits(pattern, kind, [ids_of[name] for name in lists]):
            yield f"{pattern!r} is no correct response of {kind}"


def _fits(pattern: str, kind: str, ids: Sequence[set[str]]) -> bool:
    """Whether a pattern has its type's form and names existing components only."""
    parts = pattern.split("[,]")
    match kind:
        case "true-false":
            return pattern in ("true", "false")
        case "choice" | "sequencing" | "likert":
            return set(parts) <= ids[0]
        case "matching" | "performance":
            pairs = [part.split("[.]") for part in parts]
            return all(len(pair) == 2 for pair in pairs) and all(
                pair[place] in known for pair in pairs for place, known in enumerate(ids)
            )
        case "numeric":
            return re.fullmatch(rf"({NUMBER})?\[:\]({NUMBER})?|{NUMBER}", pattern) is not None
    return True
