"""Single choice."""

from markscheme.interactions import choice
from unit.documents import Plain, faults, item

EXAMPLE = """
id: colour
type: choice
points: [colours]
stem: Which one is a colour?
scheme: {marks: 2, penalty: 0.5, floor: -1}
options:
  - {id: red, text: Red, correct: true, feedback: It is.}
  - {id: fish, text: Fish, misconception: fish-are-colours}
"""


def test_payload() -> None:
    assert choice.payload(item(EXAMPLE), Plain()) == {
        "marks": 2,
        "floor": -1,
        "scheme": {"scoring": "match_correct", "penalty": 0.5},
        "options": [
            {"id": "red", "text": "<i>Red</i>", "correct": True, "feedback": "<p>It is.</p>"},
            {"id": "fish", "text": "<i>Fish</i>", "misconception": "fish-are-colours"},
        ],
        "shuffle": True,
    }


def test_what_the_lms_the_state_and_statements_need() -> None:
    colour = item(EXAMPLE)
    assert choice.described(colour, Plain()) == ({"kind": "choice", "values": ["red"]},)
    assert choice.option_ids(colour) == ("red", "fish")
    assert choice.state(colour) == ((3,), 0, ("red", "fish"))
    assert list(choice.misconceptions(colour)) == [(("options", 1, "misconception"), "fish-are-colours")]
    assert choice.definition(colour, Plain()) == {
        "interactionType": "choice",
        "choices": [{"id": "red", "description": "Red"}, {"id": "fish", "description": "Fish"}],
    }


def test_one_option_is_correct() -> None:
    assert faults(EXAMPLE.replace("correct: true", "correct: false")) == [
        "6:1 MS111 no option is correct (add `correct: true` to the right one)"
    ]
    assert faults(EXAMPLE.replace("misconception: fish-are-colours", "correct: true")) == [
        "8:37 MS112 a second option is correct (only one can be; where several are, use `multiple_response`)"
    ]


def test_an_option_id_stands_once() -> None:
    assert faults(EXAMPLE.replace("id: fish", "id: red")) == [
        "8:10 MS110 `red` stands twice in this list (give each its own id)"
    ]


def test_the_right_option_betrays_no_misconception() -> None:
    assert faults(EXAMPLE.replace("feedback: It is.", "misconception: some")) == [
        "7:56 MS113 a correct option names a misconception"
    ]
