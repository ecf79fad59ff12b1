"""Short answer."""

import pytest

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
  examples: [{response: They are gone., marks: 0}]
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
        "12:16 MS127 `*` at neither end of a word, at character 6 of the phrase "
        "(write `help*` for help, helps and helpful)",
        "13:16 MS127 a bracket that is never closed, at character 1 of the phrase "
        "(close it where the group ends)",
        "17:39 MS127 no words, at character 1 of the phrase (say what the learner may write)",
    ]


FULL = """
id: why
type: short_answer
points: [reasons]
stem: Why wash?
model_answer: It stops germs.
scheme:
  marks: 2
  language: en-GB
  spelling: false
  other_valid: true
  ignore: [in my opinion]
  synonyms:
    germs: [germs, <small> life]
    small: [tiny, little]
  groups: [{id: examples, marks: 1, award: One mark for examples.}]
  criteria: [{id: safety, minimum: 1}]
  points:
    - {id: one, award: One., accept: [<germs>], even_negated: true, ignore: [they say], refer: [maybe],
       group: examples}
    - {id: two, award: Two., accept: [ill & food], requires: [one], develops: one, criterion: safety,
       refer_without: [one]}
  examples: [{response: They are gone., marks: 0}]
"""


def test_a_full_scheme_reaches_the_player() -> None:
    assert short_answer.payload(item(FULL), Plain())["scheme"] == {
        "points": [
            {
                "id": "one",
                "marks": 1,
                "award": "<i>One.</i>",
                "accept": ("<germs>",),
                "evenNegated": True,
                "ignore": ("they say",),
                "refer": ("maybe",),
                "group": "examples",
            },
            {
                "id": "two",
                "marks": 1,
                "award": "<i>Two.</i>",
                "accept": ("ill & food",),
                "referWithout": ("one",),
                "requires": ("one",),
                "develops": "one",
                "criterion": "safety",
            },
        ],
        "language": "en-GB",
        "spelling": False,
        "synonyms": {"germs": ("germs", "<small> life"), "small": ("tiny", "little")},
        "ignore": ("in my opinion",),
        "groups": [{"id": "examples", "marks": 1, "award": "<i>One mark for examples.</i>"}],
        "criteria": [{"id": "safety", "minimum": 1}],
        "otherValid": True,
    }
    assert faults(FULL) == []


def test_what_points_name_is_there() -> None:
    wrong = FULL.replace("requires: [one]", "requires: [on]").replace("develops: one", "develops: onne")
    wrong = wrong.replace("refer_without: [one]", "refer_without: [none]")
    wrong = wrong.replace("group: examples", "group: example").replace(
        "criterion: safety", "criterion: other"
    )
    assert faults(wrong) == [
        "19:15 MS128 the scheme has no group `example` (did you mean `examples`?)",
        "20:63 MS128 the scheme has no point `on` (did you mean `one`?)",
        "21:24 MS128 the scheme has no point `none` (did you mean `one`?)",
        "20:78 MS128 the scheme has no point `onne` (did you mean `one`?)",
        "20:95 MS128 the scheme has no criterion `other`",
    ]


def test_the_sets_that_the_unit_must_have_are_known() -> None:
    assert item(FULL).sets == (
        (("scheme", "synonyms", "germs"), "germs", True),
        (("scheme", "synonyms", "small"), "small", True),
    )
    named = item(FULL.replace("[<germs>]", "[<germ>, x]").replace("little", "<little>")).sets
    assert named[2:] == (
        (("scheme", "synonyms", "small", 1), "little", False),
        (("scheme", "points", 0, "accept", 0), "germ", False),
    )


def test_only_sets_that_are_used_reach_the_player() -> None:
    texts = Plain()
    texts.synonyms = {"ill": ("sick", "<weak>"), "weak": ("weak",), "other": ("other",)}
    scheme = short_answer.payload(item(FULL.replace("[<germs>]", "[<ill>]")), texts)["scheme"]
    assert scheme["synonyms"] == {"ill": ("sick", "<weak>"), "weak": ("weak",)}
    assert "examples" not in scheme


def test_synonym_sets_end() -> None:
    assert faults(FULL.replace("little", "<germs>")) == [
        "13:5 MS129 the synonym set `germs` holds itself",
        "14:5 MS129 the synonym set `small` holds itself",
    ]
    assert faults(FULL.replace("little", "x & y")) == [
        "14:19 MS127 `&` in a synonym set (a set holds words that stand for each other)"
    ]


def examples(*several: str) -> list[str]:
    lines = "".join(f"\n    - {each}" for each in several)
    return faults(FULL.replace(" [{response: They are gone., marks: 0}]", lines))


def test_a_scheme_without_examples_is_warned_of() -> None:
    assert faults(FULL.replace("  examples: [{response: They are gone., marks: 0}]", "")) == [
        "6:1 MS150 no examples prove this scheme "
        "(add `examples`: responses with the marks that they must get, wrong ones among them)"
    ]


def test_examples_expect_what_the_scheme_can_give() -> None:
    assert examples(
        "{response: a, marks: 3}",
        "{response: b, marks: -1}",
        "{response: c, marks: 2, points: [one, tow]}",
        "{response: d, marks: 1, points: [two]}",
        "{response: e, marks: 1, points: [one, two]}",
        "{response: f, marks: 0, points: [], misconceptions: [luck]}",
    ) == [
        "26:39 MS152 nobody can earn `two` without `one`",
        "27:28 MS152 1 mark, but these points give 2",
        "23:28 MS152 3 marks, but the item gives 0 to 2",
        "24:28 MS152 -1 marks, but the item gives 0 to 2",
        "25:45 MS128 the scheme has no point `tow` (did you mean `two`?)",
        "28:60 MS128 the scheme has no misconception `luck`",
    ]


def test_the_cap_of_a_group_counts() -> None:
    grouped = FULL.replace("criterion: safety", "group: examples")
    line = " [{response: a, marks: 1, points: [one, two]}]"
    assert faults(grouped.replace(" [{response: They are gone., marks: 0}]", line)) == []


def test_examples_fit_into_the_field() -> None:
    text = FULL.replace("model_answer:", "max_length: 10\nmodel_answer:")
    assert faults(text) == [
        "23:25 MS118 14 characters, but a learner may type 10 at most",
    ]


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ("marks: 1", "gets 0 of the marks"),
        ("marks: 0, points: [], refer: true", "is decided"),
        ("marks: 0, refer: false", None),
    ],
)
def test_examples_contradict_each_other(other: str, said: str | None) -> None:
    found = examples("{response: It’s Ill. , marks: 0, refer: false}", f"{{response: it’s ill, {other}}}")
    hint = "(an examiner would not mark one answer in two ways: drop one of them)"
    expected = [f"24:18 MS153 another example has the same words and {said} {hint}"] if said else []
    assert found == expected


def test_no_point_needs_itself() -> None:
    assert faults(FULL.replace("group: examples", "requires: [two]")) == [
        "18:12 MS129 `one` needs itself, so nobody can earn it (see `requires` and `develops`)",
        "20:12 MS129 `two` needs itself, so nobody can earn it (see `requires` and `develops`)",
    ]
