"""Areas of a picture, for checks at build time; the player's `marking/areas.ts` marks by them.

Coordinates are pixels of the picture, x to the right, y down. A shape is as in `marking/areas.ts`, and
its edge belongs to it.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import hypot
from typing import Any

Shape = Mapping[str, Any]
"""`{shape: circle, centre, radius}`, `{shape: rectangle, corners: [two]}` or `{shape: polygon, corners}`."""
Place = tuple[int, int]
_GRID = 48
"""Points a row, and rows, by which areas are compared: as fine as any finger."""
_ROOM = 1 + 1e-12


def box(shape: Shape) -> tuple[int, int, int, int]:
    """Left, top, right and bottom."""
    if shape["shape"] == "circle":
        (x, y), radius = shape["centre"], shape["radius"]
        return x - radius, y - radius, x + radius, y + radius
    across, down = zip(*shape["corners"], strict=True)
    return min(across), min(down), max(across), max(down)


def contains(shape: Shape, place: Place) -> bool:
    """Whether a place lies in the area."""
    x, y = place
    if shape["shape"] == "circle":
        (across, down), radius = shape["centre"], float(shape["radius"])
        return hypot(x - across, y - down) <= radius * _ROOM
    left, top, right, bottom = box(shape)
    inside = left <= x <= right and top <= y <= bottom
    return inside and (shape["shape"] == "rectangle" or _in_polygon(place, shape["corners"]))


def _in_polygon(place: Place, corners: Sequence[Place]) -> bool:
    """By the even-odd rule."""
    x, y = place
    odd = False
    for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], corners[0]), strict=True):
        if hypot(x - x1, y - y1) + hypot(x - x2, y - y2) <= hypot(x2 - x1, y2 - y1) * _ROOM:
            return True
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            odd = not odd
    return odd


def has_extent(shape: Shape) -> bool:
    """Whether it is more than a line."""
    left, top, right, bottom = box(shape)
    if shape["shape"] == "polygon":
        corners: Sequence[Place] = shape["corners"]
        ends = zip(corners, (*corners[1:], corners[0]), strict=True)
        return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in ends) != 0
    return left < right and top < bottom


def overlap(one: Shape, other: Shape) -> bool:
    """Whether more than their edges is in both areas."""
    (left, top, right, bottom), edges = box(one), box(other)
    left, top, right, bottom = (
        max(left, edges[0]),
        max(top, edges[1]),
        min(right, edges[2]),
        min(bottom, edges[3]),
    )
    if left >= right or top >= bottom:
        return False
    return any(contains(one, each) and contains(other, each) for each in _grid(left, top, right, bottom))


def inner(shape: Shape, before: Sequence[Shape] = ()) -> Place | None:
    """A place well inside the area and in none of those `before` it; None where there is none."""
    left, top, right, bottom = box(shape)
    middle = ((left + right) // 2, (top + bottom) // 2)
    free = [
        at
        for at in (middle, *_grid(left, top, right, bottom))
        if contains(shape, at) and not any(contains(other, at) for other in before)
    ]
    if not free or free[0] == middle:
        return free[0] if free else None
    # The middle of a crooked area may lie outside of it: then the place whose neighbours are the most inside.
    reach = max(1, min(right - left, bottom - top) // 8)
    around = [(across, down) for across in (-reach, 0, reach) for down in (-reach, 0, reach)]
    return max(free, key=lambda at: sum(contains(shape, (at[0] + x, at[1] + y)) for x, y in around))


def _grid(left: int, top: int, right: int, bottom: int) -> Iterator[Place]:
    """Whole pixels within the edges, not on them where there is room."""
    for row in _spread(top, bottom):
        for column in _spread(left, right):
            yield column, row


def _spread(first: int, last: int) -> Iterator[int]:
    step = max(1, (last - first) // _GRID)
    yield from range(first + 1, last, step) if last - first > 1 else (first, last)
