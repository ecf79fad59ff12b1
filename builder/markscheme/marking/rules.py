"""Which phrase of a scheme earned or cost a point: the scheme taken apart, and marked by the same engine.

Each phrase becomes a mark point of its own. All words of the scheme stay in it, so that a misspelling
counts as the same word as before.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from .engine import Marker
from .outcome import Span


class Rule(NamedTuple):
    """A phrase, and what it is for."""

    point: str
    """Id of the mark point, or of the misconception."""
    purpose: str
    """`accept`, `reject`, `refer`; `betray` for a misconception's."""
    place: int
    """Among the phrases of that purpose."""
    phrase: str


class Firing(NamedTuple):
    """A rule that found its words in a response."""

    rule: Rule
    spans: tuple[Span, ...]
    negated: bool
    """The words stand there, but negated; they earn nothing."""


def rules(item: Mapping[str, Any]) -> list[Rule]:
    """Every rule of a scheme of mark points, in the scheme's order; `item` as the player has it."""
    scheme = item["scheme"]
    found = [
        Rule(point["id"], purpose, index, phrase)
        for point in scheme["points"]
        for purpose in ("accept", "reject", "refer")
        for index, phrase in enumerate(point.get(purpose, ()))
    ]
    found += [
        Rule(each["misconception"], "betray", index, phrase)
        for each in scheme.get("misconceptions", ())
        for index, phrase in enumerate(each["accept"])
    ]
    return found


def fired(marker: Marker, item: Mapping[str, Any], responses: Sequence[str]) -> list[list[Firing]]:
    """The rules that each of the responses sets off."""
    known = rules(item)
    return [
        [firing for index, rule in enumerate(known) for firing in _firing(rule, index, outcome)]
        for outcome in marker.mark(_apart(item, known), responses)
    ]


def _firing(rule: Rule, index: int, outcome: Mapping[str, Any]) -> list[Firing]:
    part = outcome["parts"][index] if outcome["parts"] else None
    if part is not None and part["correct"]:
        return [Firing(rule, tuple(map(tuple, part["spans"])), negated=False)]
    return [
        Firing(rule, tuple(map(tuple, reason["spans"])), negated=True)
        for reason in outcome["verdict"]["reasons"]
        if reason["doubt"] == "negation" and reason["id"] == str(index) and rule.purpose == "accept"
    ]


def _apart(item: Mapping[str, Any], known: Sequence[Rule]) -> dict[str, Any]:
    """The item with each rule as a point; points are found by their place."""
    scheme = item["scheme"]
    of = {point["id"]: point for point in scheme["points"]}
    points = [_point(str(index), rule, of) for index, rule in enumerate(known)]
    kept = {name: scheme[name] for name in ("language", "spelling", "synonyms", "ignore") if name in scheme}
    rest = {"type": "short_answer", "marks": len(points), "floor": 0}
    return {**item, **rest, "scheme": {**kept, "points": points}}


def _point(name: str, rule: Rule, of: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    point: dict[str, Any] = {"id": name, "marks": 1, "accept": [rule.phrase]}
    if rule.purpose == "betray":
        return point
    origin = of[rule.point]
    if "ignore" in origin:
        point["ignore"] = origin["ignore"]
    if rule.purpose == "accept" and origin.get("evenNegated"):
        point["evenNegated"] = True
    return point
