"""Text entry."""

from markscheme.interactions import text_entry
from unit.documents import Plain, faults, item

EXAMPLE = """
id: capital
type: text_entry
points: [cities]
stem: What is the capital of France?
max_length: 20
scheme: {marks: 2}
answers:
  - {text: Paris}
  - {text: Lutetia, marks: 1, feedback: Long ago.}
  - {text: Lyon, marks: 0, misconception: largest-is-capital}
"""


def test_payload() -> None:
    assert text_entry.payload(item(EXAMPLE), Plain()) == {
        "marks": 2,
        "floor": 0,
        "scheme": {"scoring": "match_correct", "penalty": 0},
        "answers": [
            {"text": "Paris", "marks": 2},
            {"text": "Lutetia", "marks": 1, "feedback": "<p>Long ago.</p>"},
            {"text": "Lyon", "marks": 0, "misconception": "largest-is-capital"},
        ],
        "caseSensitive": False,
        "maxLength": 20,
    }


def test_only_answers_with_full_marks_are_patterns() -> None:
    assert text_entry.described(item(EXAMPLE), Plain()) == ({"kind": "fill-in", "text": "Paris"},)


def test_what_the_state_and_statements_need() -> None:
    capital = item(EXAMPLE)
    assert text_entry.state(capital) == ((), 20, ())
    assert list(text_entry.misconceptions(capital)) == [
        (("answers", 2, "misconception"), "largest-is-capital")
    ]
    assert text_entry.definition(capital, Plain()) == {"interactionType": "fill-in"}


def test_an_answer_is_taken_as_written() -> None:
    assert item(EXAMPLE.replace("text: Paris", "text: 1.10")).answers[0].text == "1.10"
    assert item(EXAMPLE.replace("text: Paris", "text: true")).answers[0].text == "true"
    assert item(EXAMPLE.replace("text: Paris", "text: NO")).answers[0].text == "NO"


def test_the_first_answer_earns_full_marks() -> None:
    assert faults(EXAMPLE.replace("text: Paris", "text: Paris, marks: 1")) == [
        "8:26 MS116 the first answer is the model answer and must earn full marks"
    ]


def test_no_answer_earns_more_than_the_item_gives() -> None:
    assert faults(EXAMPLE.replace("marks: 1", "marks: 2.5")) == [
        "9:28 MS117 2.5 marks, but the item gives 2 at most"
    ]


def test_an_answer_can_be_typed() -> None:
    assert faults(EXAMPLE.replace("max_length: 20", "max_length: 6")) == [
        "9:12 MS118 7 characters, but a learner may type 6 at most (raise `max_length`)"
    ]


def test_answers_that_the_player_takes_for_the_same_stand_once() -> None:
    assert faults(EXAMPLE.replace("Lyon", "'  PARIS '")) == [
        "10:12 MS119 `PARIS` is already among the answers"
    ]
    assert (
        faults(EXAMPLE.replace("Lyon", "PARIS").replace("max_length", "case_sensitive: true\nmax_length"))
        == []
    )


def test_an_answer_with_full_marks_betrays_no_misconception() -> None:
    assert faults(EXAMPLE.replace("marks: 0", "marks: 2")) == [
        "10:43 MS113 an answer with full marks names a misconception"
    ]
