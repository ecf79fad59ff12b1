"""Extended text."""

import pytest

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


LEVELS = """
id: essay
type: extended_text
points: [reasons]
stem: Reflect.
model_answer: I did.
max_length: 1000
scheme:
  marks: 6
  levels:
    - {id: one, min: 1, max: 2, descriptor: Says little.}
    - {id: two, title: Halfway, min: 3, max: 4, descriptor: Says more.}
    - {id: three, min: 5, max: 6, descriptor: Says all.}
  indicative_content:
    - {id: hands, text: Names hands., accept: [wash hands], reject: [hands are clean]}
    - {id: style, text: Reads well.}
  examples:
    - {response: Wash hands!, points: [hands], note: short}
"""


def test_payload_of_levels() -> None:
    texts = Plain()
    texts.language = "en-GB"
    assert extended_text.payload(item(LEVELS), texts)["scheme"] == {
        "levels": [
            {"id": "one", "min": 1, "max": 2, "descriptor": "<p>Says little.</p>"},
            {"id": "two", "min": 3, "max": 4, "descriptor": "<p>Says more.</p>", "title": "Halfway"},
            {"id": "three", "min": 5, "max": 6, "descriptor": "<p>Says all.</p>"},
        ],
        "points": [
            {
                "id": "hands",
                "text": "<i>Names hands.</i>",
                "accept": ("wash hands",),
                "reject": ("hands are clean",),
            },
            {"id": "style", "text": "<i>Reads well.</i>"},
        ],
        "language": "en-GB",
    }


def test_a_mark_tells_its_level_so_the_state_holds_the_mark_alone() -> None:
    # 0 is not judged, then 0 to 6 marks.
    assert extended_text.state(item(LEVELS)) == ((8,), 1000, ("marks",))


def test_only_phrases_need_a_language() -> None:
    assert item(LEVELS).marking_language == ""
    assert item(LEVELS.replace("scheme:", "scheme:\n  language: de")).marking_language == "de"
    silent = LEVELS.replace(", accept: [wash hands], reject: [hands are clean]", "")
    assert item(silent).marking_language is None
    assert item(EXAMPLE).marking_language is None


@pytest.mark.parametrize(
    ("written", "instead", "expected"),
    [
        ("min: 3", "min: 2", "11:38 MS192 `one` holds 2 marks too (begin with 3)"),
        ("min: 3", "min: 4", "11:38 MS191 no level holds 3 marks (begin with 3)"),
        ("min: 1", "min: 2", "10:22 MS191 no level holds 1 mark (begin with 1)"),
        ("min: 3, max: 4", "min: 4, max: 3", "11:46 MS190 the level ends at 3, before it begins"),
        ("min: 3, max: 4", "min: 0, max: 0", "11:38 MS193 the level stands after a higher one"),
        ("marks: 6", "marks: 7", "8:10 MS194 the levels end at 6, and the item gives 7 marks"),
        ("marks: 6", "marks: 5", "8:10 MS194 the levels end at 6, and the item gives 5 marks"),
        ("id: two", "id: one", "11:12 MS110 `one` stands twice in this list"),
        ("id: style", "id: hands", "15:12 MS110 `hands` stands twice in this list"),
        ("wash hands", "(wash", "14:48 MS127 a bracket that is never closed, at character 1"),
        ("min: 1, max: 2", "min: 0, max: 1", "11:38 MS191 no level holds 2 marks (begin with 2)"),
        ("descriptor: Says all", "description: Says all", "12:35 MS040 unknown key `description`"),
        ("text: Reads", "award: Reads", "15:19 MS040 unknown key `award`"),
        ("  levels:", "  criteria: []\n  levels:", "9:3 MS040 unknown key `criteria`"),
        ("min: 3", "min: 2.5", "11:38 MS042 expected a whole number, found `2.5`"),
    ],
)
def test_faults_of_levels(written: str, instead: str, expected: str) -> None:
    assert written in LEVELS
    assert any(fault.startswith(expected) for fault in faults(LEVELS.replace(written, instead, 1)))


def test_one_level_is_none() -> None:
    one = LEVELS[: LEVELS.index("    - {id: two")].replace("max: 2", "max: 6")
    assert faults(one) == ["9:3 MS046 expected a list of 2 entries or more, found 1"]


def test_examples_name_what_must_be_found_and_never_marks() -> None:
    (example,) = item(LEVELS).examples
    assert (example.response, example.marks, example.points) == ("Wash hands!", 0, ("hands",))
    assert item(EXAMPLE).examples == ()
    assert faults(LEVELS.replace("points: [hands]", "points: [feet]")) == [
        "17:40 MS128 the scheme has no point `feet`"
    ]
    without = LEVELS[: LEVELS.index("  examples")]
    assert [fault.split()[1] for fault in faults(without)] == ["MS150"]
    silent = without.replace(", accept: [wash hands], reject: [hands are clean]", "")
    assert faults(silent) == []


def test_levels_may_begin_at_nought() -> None:
    assert faults(LEVELS.replace("min: 1, max: 2", "min: 0, max: 2")) == []


def test_a_scheme_is_either_criteria_or_levels_and_faults_are_told_for_the_one() -> None:
    assert faults(EXAMPLE[: EXAMPLE.index("scheme:")] + "scheme: 3") == [
        "7:9 MS042 expected keys and values, found `3` (the keys here are `marks` or `criteria`)"
    ]
    assert faults(EXAMPLE.replace("award: Says what.", "descriptor: Says what.")) == [
        "10:7 MS041 `award` is missing (add `award: …`: “Award one mark for …”)",
        "10:18 MS040 unknown key `descriptor` (the keys here are `id`, `marks` or `award`)",
    ]
