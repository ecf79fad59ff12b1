"""Inline choice."""

from hypothesis import given
from hypothesis import strategies as st

from markscheme.interactions import inline_choice
from markscheme.interactions.gaps import with_gaps
from unit.documents import Plain, faults, item

EXAMPLE = """
id: rule
type: inline_choice
points: [rules]
stem: Complete the rule.
text: Wash [[when]] eating, [[how]].
gaps:
  - id: when
    label: When
    options:
      - {id: a, text: before, correct: true}
      - {id: b, text: instead of, misconception: eating-cleans, feedback: No.}
  - id: how
    options:
      - {id: a, text: quickly}
      - {id: b, text: "well & <long>", correct: true}
"""


def test_payload() -> None:
    assert inline_choice.payload(item(EXAMPLE), Plain()) == {
        "marks": 1,
        "floor": 0,
        "scheme": {"scoring": "match_correct", "penalty": 0},
        "text": '<p>Wash <span data-gap="when"></span> eating, <span data-gap="how"></span>.</p>',
        "gaps": [
            {
                "id": "when",
                "label": "When",
                "options": [
                    {"id": "a", "text": "before", "correct": True},
                    {
                        "id": "b",
                        "text": "instead of",
                        "misconception": "eating-cleans",
                        "feedback": "<p>No.</p>",
                    },
                ],
            },
            {
                "id": "how",
                "label": "2",
                "options": [
                    {"id": "a", "text": "quickly"},
                    {"id": "b", "text": "well & <long>", "correct": True},
                ],
            },
        ],
    }


def test_what_the_lms_the_state_and_statements_need() -> None:
    rule = item(EXAMPLE)
    assert inline_choice.described(rule, Plain()) == (
        {"kind": "matching", "pairs": [("when", "a"), ("how", "b")]},
    )
    assert inline_choice.option_ids(rule) == ("when", "how", "a", "b")
    assert inline_choice.state(rule) == ((3, 3), 0, ("when", "a", "b", "how", "a", "b"))
    assert list(inline_choice.misconceptions(rule)) == [
        (("gaps", 0, "options", 1, "misconception"), "eating-cleans")
    ]
    assert inline_choice.definition(rule, Plain()) == {
        "interactionType": "matching",
        "source": [{"id": "when", "description": "When"}, {"id": "how", "description": "2"}],
        "target": [
            {"id": "a", "description": "before / quickly"},
            {"id": "b", "description": "instead of / well & <long>"},
        ],
    }


def test_each_gap_has_one_right_option() -> None:
    assert faults(EXAMPLE.replace(", correct: true", "")) == [
        "9:5 MS111 no option is correct (add `correct: true` to the right one)",
        "13:5 MS111 no option is correct (add `correct: true` to the right one)",
    ]


def test_text_and_gaps_agree() -> None:
    assert faults(EXAMPLE.replace("[[how]]", "[[hwo]]")) == [
        "5:7 MS123 `[[hwo]]` is not among the gaps (did you mean `[[how]]`?)",
        "12:9 MS125 the text has no gap `[[how]]` (gaps stand in running text, not in links or pictures)",
    ]
    assert faults(EXAMPLE.replace("[[how]]", "[[when]] [[how]]")) == [
        "5:7 MS124 `[[when]]` stands 2 times in the text"
    ]


def test_gaps_with_spaces_or_capitals_are_told() -> None:
    for written in ("[[ how ]]", "[[How]]"):
        first, second = faults(EXAMPLE.replace("[[how]]", written))
        assert f"MS123 `{written}` is not among the gaps (did you mean `[[how]]`?)" in first
        assert "MS125" in second
    assert faults(EXAMPLE.replace("[[how]]", "[[how]] [[ -f x ]]")) == []


def test_a_gap_stands_in_no_link_or_picture() -> None:
    for around in ("![[[how]]](x.png)", "[so [[how]] it is](https://example.org/)", "[[how]](x)"):
        assert [line.split()[1] for line in faults(EXAMPLE.replace("[[how]]", around))] == ["MS125"], around


def test_an_lms_can_tell_the_ids_of_a_response_apart() -> None:
    def crowded(options: int) -> str:
        gap = "".join(f"      - {{id: x{number}, text: x{number}}}\n" for number in range(options))
        return EXAMPLE + f"  - id: why\n    options:\n      - {{id: y, text: y, correct: true}}\n{gap}"

    text = (
        crowded(25)
        .replace("[[how]]", "[[how]] [[why]] [[who]]")
        .replace("id: a, text: quickly", "id: c, text: quickly")
    )
    more = "  - id: who\n    options:\n      - {id: z, text: z, correct: true}\n"
    two = "".join(f"      - {{id: z{number}, text: z{number}}}\n" for number in range(2))
    assert faults(text + more + two) == []
    assert faults(text + more + two + "      - {id: z2, text: z2}\n") == [
        "6:1 MS122 37 different ids of gaps and options; an LMS can record 36"
        " (call the options of every gap a, b, c …)"
    ]


@given(
    st.lists(st.sampled_from(["[[a]]", "[[b]]", '<img alt="[[a]] > [[b]]">', "<p>", "x", '"', "&lt;[[a]]"]))
)
def test_gaps_become_elements_in_text_alone(parts: list[str]) -> None:
    made = with_gaps("".join(parts))
    gap = '<span data-gap="{}"></span>'
    for part in parts:
        expected = (
            part
            if part.startswith("<img")
            else part.replace("[[a]]", gap.format("a")).replace("[[b]]", gap.format("b"))
        )
        assert made.startswith(expected)
        made = made.removeprefix(expected)
    assert made == ""
