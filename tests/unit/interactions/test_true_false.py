"""True or false."""

from markscheme.interactions import true_false
from unit.documents import Plain, faults, item

EXAMPLE = """
id: sky
type: true_false
points: [colours]
stem: The sky is blue.
answer: true
when_true: {feedback: On good days.}
when_false: {misconception: grey-skies}
"""


def test_payload() -> None:
    assert true_false.payload(item(EXAMPLE), Plain()) == {
        "marks": 1,
        "floor": 0,
        "scheme": {"scoring": "match_correct", "penalty": 0},
        "answer": True,
        "whenTrue": {"feedback": "<p>On good days.</p>"},
        "whenFalse": {"misconception": "grey-skies"},
    }


def test_what_the_lms_the_state_and_statements_need() -> None:
    sky = item(EXAMPLE)
    assert true_false.described(sky, Plain()) == ({"kind": "true-false", "value": True},)
    assert true_false.option_ids(sky) == ()
    assert true_false.state(sky) == ((3,), 0, ())
    assert list(true_false.misconceptions(sky)) == [(("when_false", "misconception"), "grey-skies")]
    assert true_false.definition(sky, Plain()) == {"interactionType": "true-false"}


def test_the_right_answer_betrays_no_misconception() -> None:
    assert faults(EXAMPLE.replace("answer: true", "answer: false")) == [
        "7:29 MS113 the right answer names a misconception"
    ]


def test_the_answer_is_true_or_false_and_no_other_word() -> None:
    assert faults(EXAMPLE.replace("answer: true", "answer: yes")) == [
        "5:9 MS042 expected `true` or `false`, found `yes` (write `true`)"
    ]
