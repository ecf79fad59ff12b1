"""What an attempt draws, as the player does it (`draw.ts`, `random.ts`, `features/blueprint.ts`).

The same seed gives the same items here and there: `tests/vectors/draws.json` holds both to it.
"""

from collections.abc import Callable, Iterator, Sequence

from .facts import Facts
from .sections import Draw, Seats

Random = Callable[[], int]
"""A source of 32-bit integers."""
_MASK = 0xFFFFFFFF


def hashed(text: str, seed: int = 0) -> int:
    """32-bit hash of a text: FNV-1a over UTF-16 code units, then mixed."""
    value = (0x811C9DC5 ^ seed) & _MASK
    units = text.encode("utf-16-le")
    for place in range(0, len(units), 2):
        value = ((value ^ int.from_bytes(units[place : place + 2], "little")) * 0x01000193) & _MASK
    return _mix(value)


def random(seed: int) -> Random:
    """A Weyl sequence put through a mixing function."""
    state = seed & _MASK

    def following() -> int:
        nonlocal state
        state = (state + 0x9E3779B9) & _MASK
        return _mix(state)

    return following


def shuffled(values: Sequence[int], following: Random) -> list[int]:
    """The values in random order (Fisher and Yates)."""
    result = list(values)
    for last in range(len(result) - 1, 0, -1):
        other = following() * (last + 1) >> 32
        result[last], result[other] = result[other], result[last]
    return result


def drawn(draws: Sequence[Draw], items: Sequence[Facts], seed: int, attempt: int = 1) -> list[int]:
    """The items of an attempt in their order, for sections that share no items."""
    following = random(hashed(f"attempt {attempt}", seed))
    met: list[int] = []
    for draw in draws:
        if draw.select == len(draw.items):
            own = list(draw.items)
        elif draw.cells:
            together = _together(draw.cells, following)
            own = [index for index in draw.items if index in together]
        else:
            chosen = set(shuffled(draw.items, following)[: draw.select])
            own = [index for index in draw.items if index in chosen]
        met += _arranged(draw, own, items, following)
    return met


def _arranged(draw: Draw, own: Sequence[int], items: Sequence[Facts], following: Random) -> Iterator[int]:
    """Items of one case stay together and in the author's order, wherever the group ends up."""
    groups: dict[str | int, list[int]] = {}
    for index in own:
        groups.setdefault(items[index].case or index, []).append(index)
    in_order = list(groups.values())
    places = range(len(in_order))
    for place in shuffled(places, following) if draw.section.shuffle else places:
        yield from in_order[place]


def _together(cells: Sequence[Seats], following: Random) -> set[int]:
    orders = [shuffled(cell.items, following) for cell in cells]
    owners: dict[int, int] = {}

    def take(cell: int, tried: set[int]) -> bool:
        for item in orders[cell]:
            if item in tried:
                continue
            tried.add(item)
            owner = owners.get(item)
            if owner is None or take(owner, tried):
                owners[item] = cell
                return True
        return False

    for place, cell in enumerate(cells):
        for _ in range(cell.select):
            take(place, set())
    return set(owners)


def _mix(bits: int) -> int:
    bits = ((bits ^ bits >> 16) * 0x7FEB352D) & _MASK
    bits = ((bits ^ bits >> 15) * 0x846CA68B) & _MASK
    return bits ^ bits >> 16
