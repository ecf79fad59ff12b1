"""What an attempt draws: as the player does it, and what a blueprint promises."""

import json
from itertools import combinations
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from markscheme import drawing
from markscheme.model.assessment import Section
from markscheme.sections import Draw, Seats, draws, first_of, seated
from unit.things import assessment, facts

VECTORS = Path(__file__).parents[1] / "vectors" / "draws.json"


def drawn(vector: dict[str, Any]) -> list[int]:
    items = [facts(f"item-{index}", case=case) for index, case in enumerate(vector["cases"])]
    found = [
        Draw(
            Section(id=f"s{place}", shuffle=section["shuffle"]),
            tuple(section["items"]),
            section["select"],
            tuple(Seats(tuple(cell["items"]), cell["select"]) for cell in section.get("cells", ())),
        )
        for place, section in enumerate(vector["sections"])
    ]
    return drawing.drawn(found, items, vector["seed"], vector["attempt"])


def test_draws_are_those_of_the_player() -> None:
    """`tests/player-unit/draw.test.ts` holds the player to the same file."""
    vectors = json.loads(VECTORS.read_text(encoding="utf-8"))
    assert len(vectors) >= 20
    for vector in vectors:
        assert drawn(vector) == vector["drawn"]


CELLS = st.lists(
    st.tuples(st.frozensets(st.integers(0, 6), min_size=1), st.integers(1, 3)), min_size=1, max_size=3
)


def feasible(cells: list[Seats], taken: frozenset[int] = frozenset()) -> bool:
    """Whether every cell can have its items: by trying everything."""
    if not cells:
        return True
    free = [index for index in cells[0].items if index not in taken]
    return any(feasible(cells[1:], taken | set(own)) for own in combinations(free, cells[0].select))


@given(CELLS, st.integers(0, 2**32 - 1))
def test_every_cell_gets_its_items_wherever_that_can_be(
    shape: list[tuple[frozenset[int], int]], seed: int
) -> None:
    cells = [Seats(tuple(sorted(items)), select) for items, select in shape]
    wanted = sum(cell.select for cell in cells)
    everything = tuple(sorted({index for cell in cells for index in cell.items}))
    held = seated(cells, everything)
    assert (sum(map(len, held)) == wanted) == feasible(cells)
    for cell, own in zip(cells, held, strict=True):
        assert set(own) <= set(cell.items)
    if feasible(cells):
        draw = Draw(Section(id="s"), everything, wanted, tuple(cells))
        met = drawing.drawn([draw], [facts(str(index)) for index in range(7)], seed)
        assert len(met) == len(set(met)) == wanted
        assert feasible([Seats(tuple(set(cell.items) & set(met)), cell.select) for cell in cells])


@given(CELLS, st.lists(st.integers(0, 9), min_size=7, max_size=7))
def test_the_heaviest_draw_is_found(shape: list[tuple[frozenset[int], int]], weights: list[int]) -> None:
    cells = [Seats(tuple(sorted(items)), select) for items, select in shape]
    everything = tuple(sorted({index for cell in cells for index in cell.items}))
    if not feasible(cells):
        return
    wanted = sum(cell.select for cell in cells)
    draw = Draw(Section(id="s"), everything, wanted, tuple(cells))
    best = max(
        sum(weights[index] for index in chosen)
        for chosen in combinations(everything, wanted)
        if feasible([Seats(tuple(set(cell.items) & set(chosen)), cell.select) for cell in cells])
    )
    assert sum(weights[index] for index in first_of(draw, weights.__getitem__)) == best


def test_a_blueprint_draws_from_what_its_section_holds() -> None:
    items = [
        facts("a", tags=("x",)),
        facts("b", tags=("y",), difficulty="hard"),
        facts("c", difficulty="hard"),
    ]
    rules: dict[str, Any] = {
        "id": "s",
        "blueprint": [{"tags": ["x"], "select": "1"}, {"difficulty": ["hard"], "select": "1"}],
    }
    (draw,) = draws(assessment([rules]), items)
    assert (draw.items, draw.select) == ((0, 1, 2), 2)
    assert [cell.items for cell in draw.cells] == [(0,), (1, 2)]
    (narrow,) = draws(assessment([{**rules, "items": ["c", "a"]}]), items)
    assert (narrow.items, [cell.items for cell in narrow.cells]) == ((2, 0), [(0,), (2,)])
