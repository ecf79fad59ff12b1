"""The proof that a state fits: its figure is the longest that any draw and any answers can make."""

import re
from itertools import combinations, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme import state
from markscheme.facts import Facts
from markscheme.sections import Draw, draws
from unit.things import assessment, facts

ROOT = Path(__file__).parents[2]


def packed(items: list[Facts]) -> str:
    """A state in which all texts are as long as they can be, written down in the plainest way."""
    bits = sum(width for _, width in state.HEADER)
    texts = []
    for item in items:
        bits += sum(width for _, width in state.SLOT)
        for radix in item.radices:
            width = 0
            while 2**width < radix:
                width += 1
            bits += width
        if item.text:
            texts.append("x" * item.text)
    digits = "A" * (bits // 6 + (1 if bits % 6 else 0))
    return f"M1FFFFCCCCCC{digits}.{'|'.join(texts)}."


items = st.builds(
    lambda radices, text: (tuple(radices), text),
    st.lists(st.integers(2, 40), max_size=8),
    st.sampled_from([0, 0, 1, 5, 100]),
)
sections = st.lists(
    st.tuples(st.lists(items, min_size=1, max_size=5), st.integers(1, 5)), min_size=1, max_size=3
)


@given(sections)
def test_the_worst_case_is_reached_and_never_passed(
    shape: list[tuple[list[tuple[tuple[int, ...], int]], int]],
) -> None:
    unit: list[Facts] = []
    rules = []
    for number, (contents, select) in enumerate(shape):
        names = [f"i{number}-{index}" for index in range(len(contents))]
        for name, (radices, text) in zip(names, contents, strict=True):
            unit.append(facts(name, radices=radices, text=text))
        rules.append({"id": f"s{number}", "items": names, "select": str(min(select, len(contents)))})
    asked = assessment(rules)
    found = draws(asked, unit)
    plan = state.layout(asked, found, unit)
    every_draw = product(
        *(combinations([unit[index] for index in draw.items], draw.select) for draw in found)
    )
    lengths = [len(packed([item for part in draw for item in part])) for draw in every_draw]
    texts = any(item.text for item in unit)
    assert max(lengths) <= plan.worst <= max(lengths) + texts  # see `state.worst`
    assert plan.slots == sum(draw.select for draw in found)


@given(st.integers(2, 10_000))
def test_a_number_has_the_bits_that_its_radix_needs(radix: int) -> None:
    width = state.bits(facts("a", radices=(radix,))) - state.bits(facts("a", radices=()))
    assert 2 ** (width - 1) < radix <= 2**width


def test_what_takes_most_is_named_first() -> None:
    unit = [facts("small"), facts("long", text=400, radices=()), facts("middle", radices=(2,) * 26)]
    named = state.weigh(unit)
    assert [name for name, _ in named] == ["long", "middle", "small"]
    assert named[0][1] == 406  # the text, its separator, and 25 bits of the slot


UNIT = [facts("a"), facts("b", text=10, radices=()), facts("c", case="k")]
RULES: list[dict[str, object]] = [{"id": "s", "select": "2"}, {"id": "t", "items": ["c"]}]


def print_of(rules: list[dict[str, object]], unit: list[Facts], **more: object) -> str:
    asked = assessment(rules, **more)
    return state.layout(asked, draws(asked, unit), unit).fingerprint


def test_the_fingerprint_is_24_bits_in_hex() -> None:
    assert re.fullmatch("[0-9a-f]{6}", print_of(RULES, UNIT))


@pytest.mark.parametrize(
    "change",
    [
        {"id": "a2"},
        {"names": ("b", "a", "c")},
        {"names": ("a", "b", "d")},
        {"radices": (5,)},
        {"text": 5},
        {"case": "k"},
    ],
    ids=str,
)
def test_the_fingerprint_changes_with_what_an_old_state_means(change: dict[str, object]) -> None:
    changed = [UNIT[0]._replace(**change), *UNIT[1:]]  # type: ignore[arg-type]  # by name of field
    assert print_of(RULES, changed) != print_of(RULES, UNIT)


def test_the_fingerprint_changes_with_the_way_of_drawing() -> None:
    first = RULES[0]
    prints = {
        print_of(RULES, UNIT),
        print_of([{**first, "select": "1"}, RULES[1]], UNIT),
        print_of([{**first, "shuffle": True}, RULES[1]], UNIT),
        print_of([{**first, "items": ["a", "b"]}, RULES[1]], UNIT),
        print_of([{**first, "items": ["b", "a"]}, RULES[1]], UNIT),
        print_of(RULES[:1], UNIT),
        print_of(RULES, [UNIT[1], UNIT[0], UNIT[2]]),
    }
    assert len(prints) == 7


def test_the_fingerprint_stays_where_an_old_state_still_fits() -> None:
    same = [UNIT[0]._replace(points=("q",), tags=("t",), difficulty="easy"), *UNIT[1:]]
    assert print_of(RULES, same, pass_mark="50", feedback="immediate") == print_of(RULES, UNIT)


def test_the_header_is_the_one_that_the_player_fills() -> None:
    """Every field of the layout is one that the player keeps, by its name."""
    source = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "templates/player/src").glob("*.ts")
    )
    for name, _ in (*state.HEADER, *state.TIMED, *state.SLOT):
        assert re.search(rf"\b{name}\b", source), name


def test_the_payload_says_all_that_the_player_reads() -> None:
    asked = assessment(RULES)
    found: tuple[Draw, ...] = draws(asked, UNIT)
    plan = state.layout(asked, found, UNIT)
    assert plan.payload() == {
        "version": 1,
        "fingerprint": plan.fingerprint,
        "slots": 3,
        "header": state.HEADER,
        "slot": state.SLOT,
        "worst": plan.worst,
    }


def test_a_time_limit_makes_room_for_extra_time_and_nothing_else_does() -> None:
    plain, timed = (
        state.layout(asked, draws(asked, UNIT), UNIT)
        for asked in (assessment(RULES), assessment(RULES, time_limit="60"))
    )
    assert [*timed.payload()["header"]] == [*plain.payload()["header"], ("extra", 18)]
    assert timed.fingerprint != plain.fingerprint
    assert timed.worst == plain.worst + 3
    # Three times the longest limit, in seconds.
    assert 3 * 1440 * 60 < 2**18
