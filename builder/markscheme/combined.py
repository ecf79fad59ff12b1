"""A unit that takes its items and its brief from others, for an assessment over several units.

What is borrowed is called `unit/id`, since units do not know each other's ids; its activities keep the IRIs
that they have in their own unit, so that answers can be compared.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any

from .diagnostics import Diagnostic, did_you_mean
from .facts import Facts
from .island import dump
from .items import ACTIVITIES, Chunk, Part, chunk
from .model.unit import Brief, Misconception, Point, Unit
from .units import File, ReadUnit


def combine(read: ReadUnit, others: Sequence[ReadUnit]) -> ReadUnit:
    """The unit with all that the other ones hold."""
    unit = read.unit
    own = {field.name: getattr(unit, field.name) for field in fields(unit)}
    points: dict[str, Any] = {
        field.name: tuple(
            _point(each, other.unit.id) for other in others for each in getattr(other.unit.brief, field.name)
        )
        for field in fields(Brief)
    }
    return read._replace(
        unit=Unit(**{**own, "brief": Brief(**points)}),
        files=tuple(file for other in others for file in _files(other, unit.language)),
        titles={other.unit.id: other.unit.title for other in others},
    )


def check(read: ReadUnit, known: Mapping[str, ReadUnit]) -> Iterator[Diagnostic]:
    """What is wrong with the units that a unit names, and with its being of others."""
    for place, name in enumerate(read.unit.units):
        at = ("units", place)
        if name not in known or name == read.unit.id:
            message = f"there is no unit `{name}` beside this one"
            yield read.unit_entry.fault("MS645", message, at, did_you_mean(name, list(known)))
        elif known[name].unit.units:
            hint = "name the units that it takes its items from"
            yield read.unit_entry.fault("MS645", f"`{name}` has no items of its own", at, hint)
    if read.files:
        message = "a unit that takes its items from others has none of its own"
        yield read.unit_entry.fault(
            "MS646", message, ("units",), f"move {read.files[0].source.name}", key=True
        )
    for index, assessment in enumerate(read.assessments):
        if assessment.protection != "open":
            message = "an assessment over several units is `open`"
            hint = "leave out `protection`: the units' own packages hold the same items"
            yield read.assessment_entries[index].fault("MS647", message, ("protection",), hint)


def _point(point: Point, unit: str) -> Point:
    own = {**vars(point), "id": f"{unit}/{point.id}"}
    return Misconception(**own) if isinstance(point, Misconception) else Point(**own)


def _files(read: ReadUnit, language: str) -> Iterator[File]:
    for file in read.files:
        yield File(file.source, _part(file.part, read.unit, language))


def _part(part: Part, unit: Unit, language: str) -> Part:
    marked_in = None if unit.language == language else unit.language
    return part._replace(
        items=tuple((place, tuple(_facts(Facts(*each), unit.id, marked_in))) for place, each in part.items),
        cases=tuple((place, f"{unit.id}/{name}", case) for place, name, case in part.cases),
        chunks={
            name: tuple(_chunk(Chunk(*each), unit.id, name == ACTIVITIES) for each in chunks)
            for name, chunks in part.chunks.items()
            if "-" not in name
        },
    )


def _facts(item: Facts, unit: str, language: str | None) -> Facts:
    return item._replace(
        id=f"{unit}/{item.id}",
        points=tuple(f"{unit}/{name}" for name in item.points),
        case=item.case and f"{unit}/{item.case}",
        misconceptions=tuple((place, f"{unit}/{name}") for place, name in item.misconceptions),
        language=language if item.language == "" and language else item.language,
        sets=(),  # checked in its own unit
    )


def _chunk(kept: Chunk, unit: str, is_activities: bool) -> Chunk:
    qualified = _activity if is_activities else _item
    return chunk([qualified(fragment, unit) for fragment in kept.fragments()])


def _activity(fragment: bytes, unit: str) -> bytes:
    (named,) = json.loads(b"{%b}" % fragment).items()
    return dump({f"{unit}/{named[0]}": named[1]})[1:-1]


def _item(fragment: bytes, unit: str) -> bytes:
    item = _betraying(json.loads(fragment), unit)
    item |= {"id": f"{unit}/{item['id']}", "points": [f"{unit}/{name}" for name in item["points"]]}
    if "case" in item:
        item["case"] = f"{unit}/{item['case']}"
    return dump(item)


def _betraying(data: Any, unit: str) -> Any:
    """The data with the names of misconceptions qualified, wherever they stand."""
    if isinstance(data, list):
        return [_betraying(each, unit) for each in data]
    if not isinstance(data, dict):
        return data
    found = {key: _betraying(value, unit) for key, value in data.items()}
    if isinstance(found.get("misconception"), str):
        found["misconception"] = f"{unit}/{found['misconception']}"
    if isinstance(several := found.get("misconceptions"), dict):
        found["misconceptions"] = {key: f"{unit}/{name}" for key, name in several.items()}
    return found
