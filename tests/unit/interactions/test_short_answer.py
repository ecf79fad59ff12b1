"""Short answer."""

from markscheme.interactions import short_answer
from unit.documents import Plain, faults, item

EXAMPLE = """
id: why
type: short_answer
points: [reasons]
stem: Why wash?
model_answer: It stops germs.
max_length: 300
scheme:
  marks: 2
  points:
    - id: germs
      award: One mark for germs.
      accept: [germ*, "bacteria"]
      reject: [no germs]
      feedback: Think small.
    - {id: spread, marks: 1.5, award: For spreading., accept: [(stop|prevent) ... spread*]}
  misconceptions:
    - {misconception: looks, accept: [look* clean], feedback: Looks deceive.}
"""


def test_payload() -> None:
    assert short_answer.payload(item(EXAMPLE), Plain()) == {
        "marks": 2,
        "floor": 0,
        "scheme": {
            "points": [
                {
                    "id": "germs",
                    "marks": 1,
                    "award": "<i>One mark for germs.</i>",
                    "accept": ("germ*", "bacteria"),
                    "reject": ("no germs",),
                    "feedback": "<p>Think small.</p>",
                },
                {
                    "id": "spread",
                    "marks": 1.5,
                    "award": "<i>For spreading.</i>",
                    "accept": ("(stop|prevent) ... spread*",),
                },
            ],
            "misconceptions": [
                {"misconception": "looks", "accept": ("look* clean",), "feedback": "<p>Looks deceive.</p>"},
            ],
        },
        "modelAnswer": "<p>It stops germs.</p>",
        "maxLength": 300,
    }


def test_what_the_lms_the_state_and_statements_need() -> None:
    why = item(EXAMPLE)
    assert short_answer.described(why, Plain()) == ({"kind": "long-fill-in", "text": "It stops germs."},)
    assert short_answer.state(why) == ((), 300, ())
    assert list(short_answer.misconceptions(why)) == [
        (("scheme", "misconceptions", 0, "misconception"), "looks")
    ]
    assert short_answer.definition(why, Plain()) == {"interactionType": "long-fill-in"}


def test_what_fits_a_fill_in_is_one() -> None:
    assert short_answer.kind(item(EXAMPLE.replace("300", "250"))) == "fill-in"
    assert short_answer.kind(item(EXAMPLE.replace("300", "251"))) == "long-fill-in"


def test_the_points_can_earn_all_marks() -> None:
    assert faults(EXAMPLE.replace("marks: 2", "marks: 3")) == [
        "8:10 MS126 the mark points add up to 2.5, fewer than the item's 3 marks"
    ]


def test_point_ids_stand_once() -> None:
    assert faults(EXAMPLE.replace("id: spread", "id: germs")) == [
        "15:12 MS110 `germs` stands twice in this list (give each its own id)"
    ]


def test_every_phrase_is_well_formed() -> None:
    broken = (
        EXAMPLE.replace("germ*,", '"germ *",')
        .replace("[no germs]", "['(no']")
        .replace("[look*", "['|',look*")
    )
    assert faults(broken) == [
        "12:16 MS127 `*` that does not end a word, at character 6 of the phrase "
        "(write `help*` for help, helps, helpful)",
        "13:16 MS127 a bracket that is never closed, at character 1 of the phrase (add `)`)",
        "17:39 MS127 no words, at character 1 of the phrase (say what the learner may write)",
    ]
