"""Order."""

from markscheme.interactions import order
from unit.documents import Plain, faults, item

EXAMPLE = """
id: day
type: order
points: [time]
stem: Put the day in order.
steps:
  - {id: dawn, text: Dawn}
  - {id: noon, text: Noon}
  - {id: dusk, text: Dusk}
"""


def test_payload() -> None:
    assert order.payload(item(EXAMPLE), Plain()) == {
        "marks": 1,
        "floor": 0,
        "scheme": {"scoring": "match_correct", "penalty": 0},
        "steps": [
            {"id": "dawn", "text": "<i>Dawn</i>", "plain": "Dawn"},
            {"id": "noon", "text": "<i>Noon</i>", "plain": "Noon"},
            {"id": "dusk", "text": "<i>Dusk</i>", "plain": "Dusk"},
        ],
    }


def test_what_the_lms_the_state_and_statements_need() -> None:
    day = item(EXAMPLE)
    assert order.described(day, Plain()) == ({"kind": "sequencing", "values": ["dawn", "noon", "dusk"]},)
    assert order.option_ids(day) == ("dawn", "noon", "dusk")
    assert order.state(day) == ((3, 3, 3), 0, ("dawn", "noon", "dusk"))
    assert order.definition(day, Plain())["choices"][2] == {"id": "dusk", "description": "Dusk"}


def test_step_ids_stand_once() -> None:
    assert faults(EXAMPLE.replace("id: dusk", "id: dawn")) == [
        "8:10 MS110 `dawn` stands twice in this list (give each its own id)"
    ]


def test_one_step_is_no_order() -> None:
    one = "\n".join(EXAMPLE.splitlines()[:7])
    assert faults(one) == ["5:1 MS046 expected a list of 2 entries or more, found 1"]
