"""Multiple response."""

from markscheme.interactions import multiple_response
from unit.documents import Plain, faults, item

EXAMPLE = """
id: colours
type: multiple_response
points: [colours]
stem: Which are colours?
max_choices: 2
shuffle: false
scheme: {marks: 2, scoring: partial, penalty: 1}
options:
  - {id: a, text: Red, correct: true}
  - {id: b, text: Blue, correct: true}
  - {id: c, text: Fish, misconception: fish-are-colours, feedback: Swims.}
"""


def test_payload() -> None:
    assert multiple_response.payload(item(EXAMPLE), Plain()) == {
        "marks": 2,
        "floor": 0,
        "scheme": {"scoring": "partial", "penalty": 1},
        "options": [
            {"id": "a", "text": "<i>Red</i>", "correct": True},
            {"id": "b", "text": "<i>Blue</i>", "correct": True},
            {
                "id": "c",
                "text": "<i>Fish</i>",
                "misconception": "fish-are-colours",
                "feedback": "<p>Swims.</p>",
            },
        ],
        "shuffle": False,
        "maxChoices": 2,
    }
    assert "maxChoices" not in multiple_response.payload(
        item(EXAMPLE.replace("max_choices: 2\n", "")), Plain()
    )


def test_what_the_lms_the_state_and_statements_need() -> None:
    colours = item(EXAMPLE)
    assert multiple_response.described(colours, Plain()) == ({"kind": "choice", "values": ["a", "b"]},)
    assert multiple_response.state(colours) == ((2, 2, 2), 0, ("a", "b", "c"))
    assert list(multiple_response.misconceptions(colours)) == [
        (("options", 2, "misconception"), "fish-are-colours")
    ]
    assert multiple_response.definition(colours, Plain())["interactionType"] == "choice"


def test_some_option_is_correct() -> None:
    assert faults(EXAMPLE.replace("correct: true", "correct: false")) == [
        "8:1 MS111 no option is correct (add `correct: true` to each right one)"
    ]


def test_as_many_may_be_chosen_as_are_right_and_no_more_than_there_are() -> None:
    for most in ("1", "4"):
        assert faults(EXAMPLE.replace("max_choices: 2", f"max_choices: {most}")) == [
            f"5:14 MS114 {most} of 3 may be chosen, but 2 are correct"
        ]
    assert faults(EXAMPLE.replace("max_choices: 2", "max_choices: 3")) == []
