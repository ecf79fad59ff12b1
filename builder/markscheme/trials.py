"""Schemes tried on their own examples, by the engine that marks learners' responses.

Imported only where there are examples: what comes of them is kept with the file's part (`items.py`), so
that V8 is not started again for files which have not changed.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from .diagnostics import Diagnostic
from .interactions import INTERACTIONS
from .interactions.base import Pointer, Texts
from .interactions.examples import AT
from .marking import Marker, Outcome, excerpts
from .marking.explain import doubts, written
from .marking.rules import Firing, Rule, fired
from .model.item import Item
from .source.yaml import Document, Entry

MOST_RELATED = 4
"""Phrases and points that are shown beside a failing example."""


class Expected(NamedTuple):
    """A response, and what must come of it. Plain data."""

    pointer: Pointer
    """Where it stands in its item."""
    response: Any
    """As the player has it."""
    marks: float
    points: tuple[str, ...] | None
    refer: bool | None
    misconceptions: tuple[str, ...]
    certainty: int | None = None


class Trial(NamedTuple):
    """An item with its examples. Plain data."""

    place: int
    """In the file's stream."""
    item: bytes
    """As the player has it, in JSON."""
    expected: tuple[tuple[Any, ...], ...]


def trial(place: int, item: Item, common: bytes, texts: Texts) -> Trial:
    """What there is to try about an item that has examples, and no errors."""
    expected = [
        Expected(
            (*AT, index),
            INTERACTIONS[item.type].response(item, each.response),
            each.marks,
            each.points,
            each.refer,
            each.misconceptions,
            each.certainty,
        )
        for index, each in enumerate(item.examples)
    ]
    if item.model_response is not None:
        answer = texts.plain(item.model_response)
        expected.append(Expected(("model_answer",), answer, json.loads(common)["marks"], None, None, ()))
    return Trial(place, common, tuple(map(tuple, expected)))


def faults(marker: Marker, trials: Iterable[tuple[Any, ...]], document: Document) -> Iterator[Diagnostic]:
    """What the examples of a file's items show to be wrong."""
    for each in map(Trial._make, trials):
        yield from _faults(marker, each, document.documents[each.place])


def _faults(marker: Marker, trial: Trial, entry: Entry) -> Iterator[Diagnostic]:
    item = json.loads(trial.item)
    expected = [Expected(*each) for each in trial.expected]
    certainties = [each.certainty for each in expected]
    outcomes = marker.mark(item, [each.response for each in expected], certainties=certainties)
    sound = True
    for each, outcome in zip(expected, outcomes, strict=True):
        differences = list(_differences(each, outcome))
        if differences:
            sound = False
            yield _failure(marker, item, each, outcome, differences, entry)
    if sound:  # else what is missing may come of what fails
        shown = [outcome for each, outcome in zip(expected, outcomes, strict=True) if each.pointer[:2] == AT]
        yield from _unproven(item["scheme"], shown, entry)


def _differences(expected: Expected, outcome: Outcome) -> Iterator[str]:
    """What came of a response and should not have, or the other way round."""
    if abs(outcome["marks"] - expected.marks) > 1e-4:  # the engine rounds to as many places
        yield f"expected {_marks(expected.marks)}, got {written(outcome['marks'])}"
    if expected.points is not None:
        earned = _earned(outcome)
        yield from (f"`{name}` is missing" for name in expected.points if name not in earned)
        yield from (f"`{name}` is earned" for name in earned if name not in expected.points)
    betrayed = outcome["misconceptions"]
    yield from (f"`{name}` is not betrayed" for name in expected.misconceptions if name not in betrayed)
    yield from (f"`{name}` is betrayed" for name in betrayed if name not in expected.misconceptions)
    if expected.refer is True and outcome["verdict"]["decided"]:
        yield "it is decided, not referred to a person"
    if expected.refer is False and not outcome["verdict"]["decided"]:
        reasons = doubts(str(expected.response), outcome["verdict"]["reasons"])
        yield f"it is referred to a person: {', and '.join(reasons)}"


def _earned(outcome: Outcome) -> list[str]:
    return [part["id"] for part in outcome["parts"] if part["correct"]]


def _marks(marks: float) -> str:
    return f"{written(marks)} {'mark' if marks == 1 else 'marks'}"


def _failure(
    marker: Marker,
    item: Mapping[str, Any],
    expected: Expected,
    outcome: Outcome,
    differences: Sequence[str],
    entry: Entry,
) -> Diagnostic:
    is_example = expected.pointer[:2] == AT
    culprits: Iterable[tuple[Pointer, str]] = ()
    by_points = "points" in item["scheme"]
    if by_points:
        (firings,) = fired(marker, item, [expected.response])
        culprits = islice(_culprits(item["scheme"], expected, outcome, firings), MOST_RELATED)
    return entry.fault(
        "MS154" if is_example else "MS116",
        "; ".join(differences),
        (*expected.pointer, "response") if is_example else expected.pointer,
        f"mend the {'phrases' if by_points else 'scheme'}, or the example where the scheme is right"
        if is_example
        else "the model answer must earn full marks and betray no misconception",
        related=culprits,
    )


def _culprits(
    scheme: Mapping[str, Any], expected: Expected, outcome: Outcome, firings: Sequence[Firing]
) -> Iterator[tuple[Pointer, str]]:
    """The phrases and points that made the difference, each with what to say of it."""
    earned = _earned(outcome)
    too_many, too_few = outcome["marks"] > expected.marks, outcome["marks"] < expected.marks
    wanted = expected.points
    found: dict[str, list[Firing]] = {point["id"]: [] for point in scheme["points"]}
    for firing in firings:
        if firing.rule.purpose != "betray":
            found[firing.rule.point].append(firing)
    # Points that something was found of explain more than those without.
    for index, point in sorted(enumerate(scheme["points"]), key=lambda each: not found[each[1]["id"]]):
        name, own = point["id"], found[point["id"]]
        if name in earned and (too_many if wanted is None else name not in wanted):
            yield from _finding(scheme, own, "accept", "finds {words}", expected.response)
        elif name not in earned and (too_few if wanted is None else name in wanted):
            yield from _missing(scheme, index, own, earned, expected.response)
    for index, each in enumerate(scheme.get("misconceptions", ())):
        name = each["misconception"]
        own = [firing for firing in firings if firing.rule.point == name and firing.rule.purpose == "betray"]
        if own and name not in expected.misconceptions:
            yield from _finding(scheme, own, "betray", "finds {words}", expected.response)
        elif not own and name in expected.misconceptions:
            yield ("scheme", "misconceptions", index, "accept"), "finds nothing"


def _finding(
    scheme: Mapping[str, Any], firings: Iterable[Firing], purpose: str, words: str, response: str
) -> Iterator[tuple[Pointer, str]]:
    for firing in firings:
        if firing.rule.purpose == purpose:
            found = " ".join(f"“{each}”" for each in excerpts(response, firing.spans))
            yield _pointer(scheme, firing.rule), words.format(words=found)


def _missing(
    scheme: Mapping[str, Any], index: int, own: Sequence[Firing], earned: Sequence[str], response: str
) -> Iterator[tuple[Pointer, str]]:
    """Why a point was not earned."""
    point, at = scheme["points"][index], ("scheme", _points(scheme), index)
    name = point["id"]
    sure = [firing for firing in own if not firing.negated]
    if not any(firing.rule.purpose == "accept" for firing in sure):
        negated = [firing for firing in own if firing.negated]
        yield from _finding(scheme, negated, "accept", "finds {words}, but negated", response)
        if not negated:
            yield (*at, "accept"), f"finds nothing for `{name}`"
        return
    yield from _finding(scheme, sure, "reject", f"finds {{words}}, against `{name}`", response)
    lacking = [each for each in point.get("requires", ()) if each not in earned]
    if lacking:
        yield (*at, "requires"), f"`{name}` earns nothing without `{lacking[0]}`"
    if "develops" in point:
        yield (*at, "develops"), f"`{name}` must stand with `{point['develops']}` or in the next sentence"


def _points(scheme: Mapping[str, Any]) -> str:
    """What the source calls the points of a scheme."""
    return "indicative_content" if "levels" in scheme else "points"


def _pointer(scheme: Mapping[str, Any], rule: Rule) -> Pointer:
    """Where a rule stands in its item."""
    if rule.purpose == "betray":
        names = [each["misconception"] for each in scheme["misconceptions"]]
        return ("scheme", "misconceptions", names.index(rule.point), "accept", rule.place)
    names = [point["id"] for point in scheme["points"]]
    return ("scheme", _points(scheme), names.index(rule.point), rule.purpose, rule.place)


def _unproven(scheme: Mapping[str, Any], outcomes: Sequence[Outcome], entry: Entry) -> Iterator[Diagnostic]:
    """Points and misconceptions that no example shows."""
    earned = {name for outcome in outcomes for name in _earned(outcome)}
    betrayed = {name for outcome in outcomes for name in outcome["misconceptions"]}
    for index, point in enumerate(scheme.get("points", ())):
        if point["id"] not in earned and "accept" in point:
            at = ("scheme", _points(scheme), index, "id")
            verb = "shows" if "levels" in scheme else "earns"
            message = f"no example {verb} `{point['id']}`"
            yield entry.fault("MS155", message, at, "add one, so that a change cannot break it", "warning")
    for index, each in enumerate(scheme.get("misconceptions", ())):
        if each["misconception"] not in betrayed:
            at = ("scheme", "misconceptions", index, "misconception")
            message = f"no example betrays `{each['misconception']}`"
            yield entry.fault("MS156", message, at, "add one, so that a change cannot break it", "warning")
