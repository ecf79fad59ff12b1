"""Select point."""

import json
import struct
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from markscheme.interactions import check_item, select_point
from markscheme.interactions.areas import contains, has_extent, inner, overlap
from markscheme.interactions.base import ResponseError
from markscheme.marking import Marker
from markscheme.model.reading import read_item
from markscheme.payload import item_common
from markscheme.source.dimensions import size_of
from unit.documents import Found, Plain, entries, faults, item

EXAMPLE = """
id: desk
type: select_point
points: [help]
stem: Where would you help first?
picture: {file: plan.svg, alt: A plan., width: 200, height: 100}
max_points: 2
areas:
  - {id: queue, rectangle: [120, 10, 180, 50], label: The queue}
  - {id: door, circle: [40, 60, 12], label: At the door, correct: true, feedback: Nobody saw them.}
  - {id: chair, polygon: [[100, 60], [120, 60], [110, 80]], misconception: quiet}
"""


def test_payload() -> None:
    assert select_point.payload(item(EXAMPLE), Plain()) == {
        "marks": 1,
        "floor": 0,
        "scheme": {"scoring": "match_correct", "penalty": 0},
        "picture": {"src": "plan.svg", "alt": "A plan.", "width": 200, "height": 100},
        "areas": [
            {"id": "queue", "shape": "rectangle", "corners": ((120, 10), (180, 50))},
            {
                "id": "door",
                "shape": "circle",
                "centre": (40, 60),
                "radius": 12,
                "correct": True,
                "feedback": "<p>Nobody saw them.</p>",
            },
            {
                "id": "chair",
                "shape": "polygon",
                "corners": ((100, 60), (120, 60), (110, 80)),
                "misconception": "quiet",
            },
        ],
        "places": [
            {"id": "queue", "text": "<i>The queue</i>", "point": (150, 30)},
            {"id": "door", "text": "<i>At the door</i>", "point": (40, 60)},
        ],
        "maxPoints": 2,
    }


def test_what_the_lms_the_state_and_statements_need() -> None:
    desk = item(EXAMPLE)
    assert select_point.described(desk, Plain()) == ({"kind": "fill-in", "text": "40,60"},)
    assert select_point.state(desk).radices == (3, 200, 100, 200, 100)
    assert select_point.definition(desk, Plain()) == {"interactionType": "other"}
    assert list(select_point.misconceptions(desk)) == [(("areas", 2, "misconception"), "quiet")]


def test_responses_are_written_as_points_or_areas() -> None:
    desk = item(EXAMPLE)
    assert select_point.response(desk, " 0,0  199,99 ") == [(0, 0), (199, 99)]
    assert select_point.response(desk, "door 12,30") == [(40, 60), (12, 30)]
    assert select_point.response(desk, "") == []


@pytest.mark.parametrize(
    "written", ["1,2 3,4 5,6", "200,0", "0,100", "1,2,3", "-1,2", "x", "1,", "²,1", f"{'9' * 5000},1"]
)
def test_what_is_no_response(written: str) -> None:
    with pytest.raises(ResponseError):
        select_point.response(item(EXAMPLE), written)


def test_of_a_protected_item_learners_may_read_the_labelled_places_alone() -> None:
    arranged = select_point.arranged(select_point.payload(item(EXAMPLE), Plain()))
    public = select_point.public(arranged)
    assert set(public) == {"picture", "places", "maxPoints"}
    assert public["places"] == [
        {"id": "a", "text": "<i>At the door</i>", "point": (40, 60)},
        {"id": "b", "text": "<i>The queue</i>", "point": (150, 30)},
    ]


def test_an_area_at_the_edge_is_in_the_picture() -> None:
    assert faults(EXAMPLE.replace("[40, 60, 12]", "[12, 60, 12]")) == [
        "10:5 MS185 an area without a label "
        "(add `label: …`: without it, only those who see the picture can choose the place)"
    ]
    assert any("MS183" in fault for fault in faults(EXAMPLE.replace("[40, 60, 12]", "[11, 60, 12]")))


PIXEL = st.integers(0, 60)
PLACE = st.tuples(PIXEL, PIXEL)
SHAPE: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.builds(lambda at, size: {"shape": "circle", "centre": at, "radius": size}, PLACE, st.integers(1, 30)),
    st.builds(lambda one, other: {"shape": "rectangle", "corners": (one, other)}, PLACE, PLACE),
    st.builds(
        lambda corners: {"shape": "polygon", "corners": tuple(corners)},
        st.lists(PLACE, min_size=3, max_size=8),
    ),
).filter(has_extent)


@pytest.fixture(scope="module")
def marker() -> Iterator[Marker]:
    with Marker() as engine:
        yield engine


@settings(max_examples=200, deadline=None)
@given(SHAPE, st.lists(PLACE, min_size=1, max_size=20))
def test_the_build_knows_areas_as_marking_does(marker: Marker, shape: Any, places: Any) -> None:
    played = json.loads(item_common(item(EXAMPLE), Plain()))
    played["areas"] = [{"id": "only", "correct": True, **shape}]
    outcomes = marker.mark(played, [[place] for place in places])
    assert [outcome["marks"] == 1 for outcome in outcomes] == [contains(shape, each) for each in places]


@given(SHAPE, st.lists(SHAPE, max_size=3))
def test_a_place_in_an_area_lies_in_it_and_in_none_before(shape: Any, before: Any) -> None:
    found = inner(shape, before)
    if found is not None:
        assert contains(shape, found)
        assert not any(contains(other, found) for other in before)
    elif not before and shape["shape"] != "polygon":
        pytest.fail("an area without a place")


@given(SHAPE, SHAPE)
def test_areas_overlap_either_way(one: Any, other: Any) -> None:
    assert overlap(one, other) == overlap(other, one)


def test_areas_that_share_an_edge_do_not_overlap() -> None:
    def box(left: int, right: int) -> dict[str, Any]:
        return {"shape": "rectangle", "corners": ((left, 0), (right, 10))}

    assert not overlap(box(0, 10), box(10, 20))
    assert overlap(box(0, 10), box(8, 20))


def segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


FRAME = struct.pack(">BHHB", 8, 30, 40, 3)


@pytest.mark.parametrize(
    ("suffix", "content", "size"),
    [
        (".png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 640, 400), (640, 400)),
        (".png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0", None),
        (".png", b"\x89PNG\r\n\x1a\n", None),
        (".JPG", b"\xff\xd8" + segment(0xE0, b"JFIF") + b"\xff" + segment(0xC2, FRAME), (40, 30)),
        (".jpeg", b"\xff\xd8" + segment(0xC4, b"table") + segment(0xC0, FRAME), (40, 30)),
        (".jpg", b"\xff\xd8" + segment(0xE0, b"JFIF"), None),
        (".jpg", b"\xff\xd8\xff", None),
        (".svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0,0 64 40" width="32"/>', (64, 40)),
        (".svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="64px" height="40"/>', (64, 40)),
        (".svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="40"/>', None),
        (".svg", b'<svg viewBox="5 5 64 40"/>', None),
        (".svg", b"<svg", None),
        (".gif", b"GIF89a", None),
    ],
)
def test_sizes_of_pictures(suffix: str, content: bytes, size: tuple[int, int] | None) -> None:
    assert size_of(suffix, content) == size


def test_who_does_not_see_the_picture_can_choose_every_right_place() -> None:
    entry = entries(EXAMPLE.replace("label: At the door, ", ""))[0]
    found = Found(entry)
    check_item(read_item(entry.data, found), found)
    assert [(each.code, each.severity) for each in found.diagnostics if each.span.line == 9] == [
        ("MS185", "error")
    ]
