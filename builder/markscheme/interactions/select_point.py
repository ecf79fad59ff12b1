"""Select point: points placed on a picture, marked by the areas that they lie in (QTI `areaMapping`)."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal

from ..diagnostics import Severity
from ..model.base import Bool, Id, Markdown, Number, Text, model
from ..model.constraints import Ge, Gt, Le, MaxLen, MinLen
from ..model.item import Item, Scheme, Signed
from .areas import Place, box, has_extent, inner, overlap
from .base import (
    PART_WAYS,
    Described,
    Fields,
    Pointer,
    Report,
    ResponseError,
    StateField,
    Texts,
    Worth,
    check_ids,
    check_scheme,
    compiled,
    ids,
    lettered,
    objective,
    put,
    rearranged,
    tidy,
)
from .base import Shape as Parts
from .base import place as place_of

MAX_SIDE = 4096
"""Pixels."""
MAX_POINTS = 12
"""Their coordinates fit into one record of SCORM 1.2, which holds 255 characters."""
Side = Annotated[int, Ge(16), Le(MAX_SIDE), Number()]
Pixel = Annotated[int, Ge(0), Le(MAX_SIDE), Number()]
Extent = Annotated[int, Gt(0), Le(MAX_SIDE), Number()]
Corner = Annotated[tuple[Pixel, ...], MinLen(2), MaxLen(2)]


@model
class Picture:
    """The picture on which points are placed."""

    file: Text
    """A PNG, JPEG or SVG file in the unit's folder."""
    alt: Text
    """What it shows, for those who do not see it, without saying what is right."""
    width: Side
    """In pixels (of an SVG: in its own coordinates)."""
    height: Side
    """In the same pixels."""


@model
class Area:
    """A place on the picture that means something: a circle, a rectangle or a polygon."""

    id: Id
    """Unique among the areas."""
    circle: Annotated[tuple[Pixel, ...], MinLen(3), MaxLen(3)] | None = None
    """The x and y of its centre, and its radius, in pixels of the picture."""
    rectangle: Annotated[tuple[Pixel, ...], MinLen(4), MaxLen(4)] | None = None
    """Left, top, right and bottom."""
    polygon: Annotated[tuple[Corner, ...], MinLen(3), MaxLen(100)] | None = None
    """Its corners in order, each as `[x, y]`."""
    label: Markdown | None = None
    """What the place is called in the list from which learners can choose without the picture."""
    correct: Bool = False
    """Whether a point belongs there."""
    marks: Signed | None = None
    """With `map_response`: what a point there earns, or costs."""
    feedback: Markdown | None = None
    """Shown to a learner who placed a point there."""
    misconception: Id | None = None
    """The misconception that a point there betrays."""

    @property
    def shapes(self) -> list[dict[str, Any]]:
        """Its shape as in `marking/areas.ts`; anything but one is the author's mistake."""
        found: list[dict[str, Any]] = []
        if self.circle is not None:
            x, y, radius = self.circle
            found.append({"shape": "circle", "centre": (x, y), "radius": radius})
        if self.rectangle is not None:
            left, top, right, bottom = self.rectangle
            found.append({"shape": "rectangle", "corners": ((left, top), (right, bottom))})
        if self.polygon is not None:
            found.append({"shape": "polygon", "corners": self.polygon})
        return found


@model
class SelectPoint(Item):
    """A picture on which the learner selects one or several points."""

    type: Literal["select_point"]
    picture: Picture
    """The picture. A list of the areas' labels stands beside it, for the same marks."""
    areas: Annotated[tuple[Area, ...], MinLen(1), MaxLen(26)]
    """One to 26 areas, at least one of them `correct`. Where they overlap, the first one holds the point."""
    max_points: Annotated[int, Ge(1), Le(MAX_POINTS), Number()] = 1
    """How many points a learner may place."""
    scheme: Scheme = Scheme()
    """How the points earn marks. Each right area counts once, each point elsewhere is a wrong part."""


Model = SelectPoint


def check(item: SelectPoint, report: Report) -> None:
    check_ids(item.areas, report, "areas")
    correct = sum(area.correct for area in item.areas)
    if not correct:
        report("MS111", "no area is correct", ("areas",), "add `correct: true` to each right one")
    if correct > item.max_points:
        message = f"{item.max_points} may be placed, but {correct} areas are correct"
        report("MS114", message, ("max_points",), f"say `max_points: {correct}`")
    for index, area in enumerate(item.areas):
        if area.correct and area.misconception is not None:
            report("MS113", "a correct area names a misconception", ("areas", index, "misconception"))
    whole = [_check_shape(item, index, report) for index in range(len(item.areas))]
    if all(whole):
        _check_overlaps(item, report)
    _check_labels(item, report)
    own = any(area.marks is not None for area in item.areas)
    check_scheme(item.scheme, report, lambda: _parts(item, correct), own)


def _check_shape(item: SelectPoint, index: int, report: Report) -> bool:
    """Whether the area has one shape, which is more than a line and lies in the picture."""
    area, picture = item.areas[index], item.picture
    if len(area.shapes) != 1:
        message = "an area without a shape" if not area.shapes else "an area with several shapes"
        hint = "give it one of `circle: [x, y, radius]`, `rectangle: [left, top, right, bottom]` or `polygon`"
        report("MS182", message, ("areas", index), hint)
        return False
    (shape,) = area.shapes
    at = ("areas", index, shape["shape"])
    left, top, right, bottom = box(shape)
    if shape["shape"] == "rectangle" and tuple(area.rectangle or ()) != (left, top, right, bottom):
        report("MS182", "a rectangle that ends before it begins", at, "left, top, right, bottom")
        return False
    if not has_extent(shape):
        report("MS182", "an area without extent", at, "no learner could meet it")
        return False
    if left < 0 or top < 0 or right > picture.width or bottom > picture.height:
        message = f"the area reaches from {left},{top} to {right},{bottom}, out of the picture"
        report("MS183", message, at, f"the picture is {picture.width} × {picture.height}")
        return False
    return True


def _check_overlaps(item: SelectPoint, report: Report) -> None:
    shapes = [area.shapes[0] for area in item.areas]
    for index, shape in enumerate(shapes):
        at = ("areas", index, shape["shape"])
        over = [n for n in range(index) if overlap(shapes[n], shape)]
        if over and inner(shape, shapes[:index]) is None:
            hint = "where areas overlap, the first one holds the point: let the smaller one come first"
            report("MS184", "an area that lies under others as a whole", at, hint)
        elif over:
            names = " and ".join(f"`{item.areas[n].id}`" for n in over)
            message = f"`{item.areas[index].id}` overlaps {names}"
            report("MS184", message, at, "a point in both counts for the first one", "warning")


def _check_labels(item: SelectPoint, report: Report) -> None:
    """Who does not see the picture needs a list of places, and one that does not tell the key."""
    labels = [area.label for area in item.areas]
    for index, label in enumerate(labels):
        if label is None:
            hint = "add `label: …`: without it, only those who see the picture can choose the place"
            # Without the right places in the list, who does not see the picture cannot earn the marks.
            severity: Severity = "error" if item.areas[index].correct else "warning"
            report("MS185", "an area without a label", ("areas", index), hint, severity)
        elif label in labels[:index]:
            message = f"the same label as `{item.areas[labels.index(label)].id}`"
            report("MS137", message, ("areas", index, "label"), "learners cannot tell them apart: reword one")
    if any(area.correct for area in item.areas) and all(area.correct for area in item.areas if area.label):
        hint = "add labelled areas that are wrong, or the list of places tells the key"
        report("MS185", "only right places have labels", ("areas",), hint, "warning", key=True)
    _check_alt(item, report)


def _check_alt(item: SelectPoint, report: Report) -> None:
    """An alternative that names what is right and nothing else would be the answer."""
    said = item.picture.alt.casefold()
    named = {area.correct for area in item.areas if area.label and area.label.casefold() in said}
    if named == {True}:
        hint = "name the wrong places too, or none"
        report("MS187", "the text alternative tells the key", ("picture", "alt"), hint, "warning")


def _parts(item: SelectPoint, correct: int) -> Parts:
    groups = tuple(
        (Worth(("areas", index, "marks"), area.marks, area.correct),) for index, area in enumerate(item.areas)
    )
    return Parts(PART_WAYS, max(1, correct), item.max_points, groups)


def payload(item: SelectPoint, texts: Texts) -> dict[str, Any]:
    picture = item.picture
    shown = {
        "src": texts.picture(picture.file, picture.width, picture.height),
        "alt": " ".join(picture.alt.split()),
        "width": picture.width,
        "height": picture.height,
    }
    return {
        **objective(item.scheme),
        "picture": shown,
        "areas": [_area(area, texts) for area in item.areas if area.shapes],
        "places": [
            {"id": area.id, "text": texts.inline(area.label), "point": place}
            for area, place in _middles(item)
            if area.label is not None
        ],
        "maxPoints": item.max_points,
    }


def _area(area: Area, texts: Texts) -> dict[str, Any]:
    return put(
        {"id": area.id, **area.shapes[0]},
        correct=area.correct or None,
        marks=None if area.marks is None else tidy(area.marks),
        feedback=compiled(area.feedback, texts),
        misconception=area.misconception,
    )


def _middles(item: SelectPoint) -> Iterator[tuple[Area, Place]]:
    """A place in each area that no earlier area holds."""
    before: list[dict[str, Any]] = []
    for area in item.areas:
        for shape in area.shapes[:1]:
            found = inner(shape, before)
            before.append(shape)
            if found is not None:
                x, y = found
                yield area, (min(x, item.picture.width - 1), min(y, item.picture.height - 1))


def arranged(fields: Fields) -> Fields:
    return rearranged(fields, "places")


def public(fields: Fields) -> Fields:
    """Where the areas are is secret, but for a place in each that has a label, right or wrong."""
    shown = {name: fields[name] for name in ("picture", "maxPoints")}
    return {**shown, "places": lettered(fields["places"], "text", "point")}


def kind(item: SelectPoint) -> str:
    """No data model has a type for points; all take them as text."""
    return "fill-in"


def described(item: SelectPoint, texts: Texts) -> tuple[Described, ...]:
    """One of the responses that meet all right areas."""
    points = [place for area, place in _middles(item) if area.correct]
    return ({"kind": "fill-in", "text": " ".join(f"{x},{y}" for x, y in points)},)


def option_ids(item: SelectPoint) -> tuple[str, ...]:
    """None: a response says where, in numbers."""
    return ()


def response(item: SelectPoint, written: str) -> list[Place]:
    """Points as `x,y`, with spaces between them; an area's id stands for a point in it."""
    points = [_point(item, each) for each in written.split()]
    if len(points) > item.max_points:
        raise ResponseError(f"{len(points)} points", f"{item.max_points} at most can be placed")
    return points


def _point(item: SelectPoint, written: str) -> Place:
    across, comma, down = written.partition(",")
    if not comma:
        place_of(written, ids(item.areas), "area")
        for area, place in _middles(item):
            if area.id == written:
                return place
        raise ResponseError(f"no point lies in `{written}`")
    if not (across.isdecimal() and down.isdecimal() and across.isascii() and down.isascii()):
        raise ResponseError(f"`{written}` is no point", "write points as `x,y`, such as `120,45 300,80`")
    x, y = int(across[:9]), int(down[:9])
    if x >= item.picture.width or y >= item.picture.height:
        hint = f"the picture is {item.picture.width} × {item.picture.height}, counted from 0"
        raise ResponseError(f"`{written}` is outside of the picture", hint)
    return x, y


def misconceptions(item: SelectPoint) -> Iterable[tuple[Pointer, str]]:
    return [
        (("areas", index, "misconception"), area.misconception)
        for index, area in enumerate(item.areas)
        if area.misconception is not None
    ]


def state(item: SelectPoint) -> StateField:
    """How many points there are, then x and y of as many as there can be."""
    sides = (item.picture.width, item.picture.height)
    return StateField((item.max_points + 1, *sides * item.max_points))


def definition(item: SelectPoint, texts: Texts) -> dict[str, Any]:
    return {"interactionType": "other"}
