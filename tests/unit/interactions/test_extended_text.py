"""Extended text."""

from markscheme.interactions import extended_text
from unit.documents import Plain, faults, item

EXAMPLE = """
id: essay
type: extended_text
points: [reasons]
stem: Reflect.
model_answer: I did.
max_length: 1000
scheme:
  marks: 3
  criteria:
    - {id: deed, award: Says what.}
    - {id: effect, marks: 2, award: Says why.}
"""


def test_payload() -> None:
    assert extended_text.payload(item(EXAMPLE), Plain()) == {
        "marks": 3,
        "floor": 0,
        "scheme": {
            "criteria": [
                {"id": "deed", "marks": 1, "award": "<i>Says what.</i>"},
                {"id": "effect", "marks": 2, "award": "<i>Says why.</i>"},
            ]
        },
        "modelAnswer": "<p>I did.</p>",
        "maxLength": 1000,
    }


def test_what_the_lms_the_state_and_statements_need() -> None:
    essay = item(EXAMPLE)
    assert extended_text.described(essay, Plain()) == ()
    assert extended_text.state(essay) == ((3, 4), 1000, ("deed", "effect"))
    assert extended_text.definition(essay, Plain()) == {"interactionType": "long-fill-in"}


def test_the_criteria_can_earn_all_marks() -> None:
    assert faults(EXAMPLE.replace("marks: 3", "marks: 4")) == [
        "8:10 MS126 the criteria add up to 3, fewer than the item's 4 marks"
    ]


def test_criterion_ids_stand_once() -> None:
    assert faults(EXAMPLE.replace("id: effect", "id: deed")) == [
        "11:12 MS110 `deed` stands twice in this list (give each its own id)"
    ]


def test_criteria_have_whole_marks() -> None:
    assert faults(EXAMPLE.replace("marks: 2", "marks: 1.5")) == [
        "11:27 MS042 expected a whole number, found `1.5`"
    ]
