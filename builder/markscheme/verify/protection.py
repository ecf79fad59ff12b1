"""Rules of a page that promises to keep its answer key: nothing in it may tell the key.

What may stand there is listed here anew, not taken from the writers, so that the one can catch the other.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

LEVELS = ("obfuscated", "sealed")
_ITEM = {
    "id",
    "type",
    "title",
    "stem",
    "case",
    "points",
    "marks",
    "media",
    "hints",
    "certainty",
    "state",
    "lms",
}
"""What every item may have."""
_OWN = {
    "choice": {"options", "shuffle"},
    "multiple_response": {"options", "shuffle", "minChoices", "maxChoices"},
    "true_false": set(),
    "match": {"sources", "targets", "shuffle"},
    "order": {"steps"},
    "text_entry": {"maxLength"},
    "numeric": {"unit", "units"},
    "inline_choice": {"text", "gaps"},
    "select_point": {"picture", "places", "maxPoints"},
    "gap_match": {"text", "sources", "targets", "shuffle", "reuse"},
    "categorise": {"sources", "targets", "shuffle"},
    "hot_text": {"text", "options", "shuffle", "maxChoices"},
    "slider": {"min", "step", "count", "unit", "ends"},
    "likert": {"options", "shuffle"},
    "evidence_checklist": {"criteria", "maxNote"},
    "short_answer": {"maxLength"},
    "extended_text": {"maxLength"},
}
_PART = {"id", "text", "plain", "label", "options", "point", "evidence"}
_HINT = {"text", "cost"}
_LMS = {"type", "patterns", "description", "parts"}
_SHUFFLED = {"options", "targets", "steps", "places"}
"""Parts whose order must say nothing: that of their texts."""
_SORTED = {"categorise": {"sources"}}
"""The same for types where other parts tell."""
_ENGINE = re.compile(rb"\bregister\.(languages\(|protection\(|interactions\(\w+,)")
"""How parts of the script announce what only marking needs."""


def faults(payload: Mapping[str, Any], xapi: Mapping[str, Any], script: bytes) -> Iterator[str]:
    """What betrays the key of a protected page."""
    level = payload["protection"]
    if level not in LEVELS:
        yield f"{str(level)[:60]!r} is no level of protection"
        return
    if payload["points"] or payload["misconceptions"]:
        yield "the page holds points or misconceptions of the brief"
    for item in payload["items"]:
        for fault in _item(item, level):
            yield f"`{item['id']}`: {fault}"
    for name, activity in xapi["activities"].items():
        if "correctResponsesPattern" in activity["definition"]:
            yield f"`{name}`: its activity holds correct responses"
    if level == "sealed":
        yield from _sealed(payload, script)


def _sealed(payload: Mapping[str, Any], script: bytes) -> Iterator[str]:
    rules = payload["assessment"]
    if (
        "passMark" in rules
        or rules["feedback"] != "none"
        or rules["attempts"] != 1
        or rules["countSelfMarks"]
    ):
        yield "the assessment's rules ask for marks, of which the page has none"
    for name in ("secret", "mask"):
        if name in payload:
            yield f"the page holds a {name}"
    if _ENGINE.search(script):
        yield "the page's script marks responses"


def _item(item: Mapping[str, Any], level: str) -> Iterator[str]:
    allowed = _ITEM | _OWN.get(item["type"], set()) | ({"secret"} if level == "obfuscated" else set())
    yield from (f"it holds `{name}`" for name in item.keys() - allowed)
    yield from (f"the LMS is told its `{name}`" for name in item["lms"].keys() - _LMS)
    if item.get("units", {"accept": {}}) != {"accept": {}}:
        yield "it tells the units that count"
    if item["lms"]["patterns"]:
        yield "the LMS is told correct responses"
    if level == "sealed" and item["points"]:
        yield "it names points of the brief"
    stated = ("hints" in item) + ("certainty" in item)
    if level == "sealed" and "text" in item["state"] and len(item["state"].get("radices", ())) > stated:
        yield "its state has room for self-marks, which shows the scheme's criteria"
    yield from (f"its hints hold `{name}`" for hint in item.get("hints", ()) for name in hint.keys() - _HINT)
    yield from _parts(item, _SORTED.get(item["type"], _SHUFFLED) if item.get("shuffle", True) else set())


def _parts(holder: Mapping[str, Any], shuffled: set[str]) -> Iterator[str]:
    """Parts are named by their place; those that are shuffled stand in the order of their texts."""
    for name in ("options", "sources", "targets", "steps", "gaps", "places", "criteria"):
        parts: Sequence[Mapping[str, Any]] = holder.get(name, ())
        if [part["id"] for part in parts] != [chr(ord("a") + place) for place in range(len(parts))]:
            yield f"its {name} are not called a, b, c …"
        for field in {field for part in parts for field in part} - _PART:
            yield f"its {name} hold `{field}`"
        texts = [_sorted_by(part["text"]) for part in parts if "text" in part]
        if name in shuffled and texts != sorted(texts):
            yield f"its {name} are not in the order of their texts"
        for part in parts:
            yield from _parts(part, _SHUFFLED)


def _sorted_by(text: str) -> list[tuple[int, str]]:
    """Letters without case, and runs of digits by their value."""
    pieces = re.findall("[0-9]+|[^0-9]+", text.casefold())
    return [(int(each), "") if each[0] in "0123456789" else (-1, each) for each in pieces]
