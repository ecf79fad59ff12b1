"""Explanations for the terminal: the words that earned something, and a reason for every mark."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme.marking import Marker, Outcome
from markscheme.marking.explain import DOUBTS, explain
from markscheme.marking.highlight import Note, highlighted
from markscheme.marking.outcome import Doubt
from markscheme.marking.rules import Firing, fired, rules
from markscheme.terminal import width

SCHEME: dict[str, Any] = {
    "language": "en",
    "synonyms": {"staff": ["waiter", "cook"]},
    "ignore": ["for example"],
    "points": [
        {"id": "price", "marks": 1, "award": "One mark for the <em>price</em>.", "accept": ["(price|cost)"]},
        {
            "id": "free",
            "marks": 1,
            "award": "One mark for saying that it&#39;s free.",
            "accept": ["free", "no charge"],
            "reject": ["not ... free"],
            "refer": ["cheap"],
        },
        {"id": "who", "marks": 1, "award": "Who.", "accept": ["<staff>"], "group": "people"},
        {"id": "guest", "marks": 1, "award": "Guest.", "accept": ["guest"], "group": "people"},
        {"id": "why", "marks": 1, "award": "Why.", "accept": ["because"], "develops": "who"},
        {"id": "more", "marks": 1, "award": "More.", "accept": ["more"], "requires": ["price"]},
        {"id": "five", "marks": 1, "award": "Five.", "accept": ["5"], "evenNegated": True},
    ],
    "groups": [{"id": "people", "marks": 1}],
    "misconceptions": [{"misconception": "magic", "accept": ["by (magic|itself)"]}],
}
ITEM: dict[str, Any] = {
    "id": "q",
    "type": "short_answer",
    "stem": "",
    "marks": 6,
    "floor": 0,
    "scheme": SCHEME,
}


@pytest.fixture(scope="module")
def marker() -> Iterator[Marker]:
    with Marker() as engine:
        yield engine


def marked(marker: Marker, response: str) -> tuple[Outcome, list[Firing]]:
    return marker.mark(ITEM, [response])[0], fired(marker, ITEM, [response])[0]


def explained(marker: Marker, response: str) -> str:
    return "\n".join(explain(ITEM, response, *marked(marker, response)))


def test_the_whole_of_an_explanation(marker: Marker) -> None:
    response = "The waiter and the guest know the price, because it is not free.\nIt works by magic."
    assert explained(marker, response) == (
        """\
  The waiter and the guest know the price, because it is not free.
      ^^^^^^         ^^^^^          ^^^^^  ^^^^^^^
      who            guest          price  why
  It works by magic.
           ^^^^^^^^
           magic

  price  1 of 1  “price”, found by `(price|cost)`
  free   0 of 1  negated: “free”. Missing: One mark for saying that it's free.
  who    1 of 1  “waiter”, found by `<staff>`
  guest  0 of 1  “guest”, found by `guest`; group `people` gives no more
  why    1 of 1  “because”, found by `because`
  more   0 of 1  missing: More.
  five   0 of 1  missing: Five.
  magic          the misconception shows in “by magic”

  3 of 6 marks proposed; a person should look:
  - words of `free` are negated: “free”"""
    )


@pytest.mark.parametrize(
    ("response", "row"),
    [
        (
            "It is free, it is not really free.",
            "free   0 of 1  “free”, but contradicted by “not” “free”, found by `not ... free`",
        ),
        ("More.", "more   0 of 1  “More”, but earns nothing without `price`"),
        ("Because.", "why    0 of 1  “Because”, but earns nothing without `who`"),
        (
            "The cook. Yes. No. Because.",
            "why    0 of 1  “Because”, but not in the sentence of `who` or the next",
        ),
        ("No more than 5.", "five   1 of 1  “5”, found by `5`"),
    ],
)
def test_every_reason_for_a_missing_mark(marker: Marker, response: str, row: str) -> None:
    assert f"  {row}\n" in explained(marker, response)


def test_levels_show_indicative_content_and_wait_for_a_person(marker: Marker) -> None:
    points = [
        {"id": "soap", "text": "<em>Soap</em> is named", "accept": ["soap", "gel"]},
        {"id": "time", "text": "Takes time", "accept": ["20 seconds"], "reject": ["5 seconds"]},
        {"id": "tone", "text": "Sounds kind"},
    ]
    levels = [{"id": "one", "min": 1, "max": 6, "descriptor": "All."}]
    item = {**ITEM, "type": "extended_text", "scheme": {"language": "en", "levels": levels, "points": points}}
    (outcome,), (firings,) = marker.mark(item, ["Use soap."]), fired(marker, item, ["Use soap."])
    assert explain(item, "Use soap.", outcome, firings)[-4:] == [
        "  soap    “soap”, found by `soap`",
        "  time    missing: Takes time",
        "",
        "  recorded; a person gives the marks, 6 at most",
    ]


def objective(marker: Marker, item: dict[str, Any], response: Any, certainty: int | None = None) -> list[str]:
    (outcome,) = marker.mark(item, [response], certainties=[certainty])
    return explain(item, "x", outcome)[2:]


OPTIONS = [
    {"id": "a", "text": "A", "correct": True},
    {"id": "b", "text": "B", "correct": True},
    {"id": "c", "text": "C", "feedback": "<p>C is <em>cold</em>.</p>"},
    {"id": "d", "text": "D"},
]
TICKS: dict[str, Any] = {
    "id": "q",
    "type": "multiple_response",
    "stem": "",
    "marks": 2,
    "floor": -1,
    "options": OPTIONS,
}


@pytest.mark.parametrize(
    ("scheme", "response", "rows"),
    [
        (
            {"scoring": "partial", "penalty": 0},
            [0, 2],
            [
                "  a  1 of 1  right",
                "  b  0 of 1  missing",
                "  c  −1      wrong: C is cold.",
                "",
                "  0 of 2 marks, decided",
            ],
        ),
        (
            {"scoring": "right_minus_wrong", "penalty": 0},
            [2, 3],
            [
                "  a  0 of 1  missing",
                "  b  0 of 1  missing",
                "  c  −1      wrong: C is cold.",
                "  d  −1      wrong",
                "",
                "  −1 of 2 marks (−2 in all, but no fewer than −1), decided",
            ],
        ),
        (
            {"scoring": "match_correct", "penalty": 0},
            [0],
            [
                "  a    right",
                "  b    missing",
                "",
                "  0 of 2 marks (all or nothing), decided",
            ],
        ),
    ],
)
def test_the_marks_of_parts_explain_those_of_the_whole(
    scheme: dict[str, Any], response: list[int], rows: list[str], marker: Marker
) -> None:
    assert objective(marker, {**TICKS, "scheme": scheme}, response) == rows


def test_a_number_that_lacks_something_is_partly_right(marker: Marker) -> None:
    item = {
        **TICKS,
        "type": "numeric",
        "scheme": {"scoring": "match_correct", "penalty": 0},
        "bounds": [6.2, 6.3],
        "precision": {"figures": 3, "marks": 1, "feedback": "<p>Three figures.</p>"},
    }
    assert objective(marker, item, "6.283")[0] == "  answer  1 of 2  partly right: Three figures."


def test_certainty_is_named(marker: Marker) -> None:
    item = {
        **TICKS,
        "type": "choice",
        "floor": -2,
        "scheme": {"scoring": "match_correct", "penalty": 0},
        "certainty": {"right": [0.5, 1, 2], "wrong": [0, -1, -2]},
    }
    assert objective(marker, item, 2, 3)[-1] == "  −2 of 2 marks (wrong, and certain), decided"


def test_marks_above_those_of_the_item_are_told(marker: Marker) -> None:
    response = "the price is free, more for the waiter because of 5"
    outcome, firings = marker.mark({**ITEM, "marks": 3}, [response])[0], fired(marker, ITEM, [response])[0]
    last = explain(ITEM, response, outcome, firings)[-1]
    assert last == "  3 of 3 marks (6 in all, but no more than 3), decided"


def test_why_a_person_should_look(marker: Marker) -> None:
    assert "- the scheme leaves to a person what `free` makes of “cheap”" in explained(marker, "cheap")
    assert "6 marks, decided" in explained(marker, "x y z")
    assert "0 of 6 marks: no answer" in explained(marker, "  ")


def test_every_doubt_has_words() -> None:
    assert set(DOUBTS) == set(Doubt.__args__)  # type: ignore[attr-defined]  # a Literal's members


VOCABULARY = "price free not no cheap waiter waitter cook guest because . , more 5 by magic for example 😀"
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), max_size=12).map(" ".join)


@given(WORDS)
def test_every_awarded_mark_has_words_and_a_phrase(marker: Marker, response: str) -> None:
    outcome, firings = marked(marker, response)
    found = {firing.rule.point for firing in firings if not firing.negated}
    for part in outcome["parts"]:
        if part["marks"] > 0 or part["correct"]:
            assert part["spans"]
            assert part["id"] in found
    assert set(outcome["misconceptions"]) <= found


@given(WORDS)
def test_the_explanation_names_every_part(marker: Marker, response: str) -> None:
    outcome, firings = marked(marker, response)
    lines = explain(ITEM, response, outcome, firings)
    for part in outcome["parts"]:
        assert any(re.match(rf"  {part['id']} ", line) for line in lines)
    assert all(width(line) <= 100 for line in lines)


def test_the_rules_of_a_scheme_are_its_phrases() -> None:
    assert [(rule.point, rule.purpose, rule.place) for rule in rules(ITEM)][:4] == [
        ("price", "accept", 0),
        ("free", "accept", 0),
        ("free", "accept", 1),
        ("free", "reject", 0),
    ]
    assert rules(ITEM)[-1] == ("magic", "betray", 0, "by (magic|itself)")


def test_a_misspelling_counts_as_the_same_word_where_the_scheme_is_taken_apart(marker: Marker) -> None:
    """`guess` is one slip from `guest`, and no slip from itself."""
    scheme = {
        "points": [{"id": "a", "marks": 1, "accept": ["guest"]}, {"id": "b", "marks": 1, "accept": ["guess"]}]
    }
    item = {**ITEM, "scheme": scheme}
    (firings,) = fired(marker, item, ["guess"])
    assert [firing.rule.point for firing in firings] == ["b"]


def lines(response: str, *notes: tuple[int, int, str], columns: int = 80, colour: bool = False) -> list[str]:
    made = [Note((start, end), label) for start, end, label in notes]
    return list(highlighted(response, made, columns, colour=colour))


def test_labels_make_room_for_each_other() -> None:
    assert lines("ab cd", (0, 2, "first"), (3, 5, "second"), (3, 5, "third")) == [
        "ab cd",
        "^^ ^^",
        "first",
        "   second",
        "   third",
    ]


def test_wide_characters_and_code_units() -> None:
    assert lines("😀 茶 te\u0301a", (3, 4, "wide"), (5, 9, "accent")) == [
        "😀 茶 te\u0301a",
        "   ^^ ^^^",
        "   wide",
        "      accent",
    ]


def test_long_responses_are_broken_at_spaces() -> None:
    assert lines("one two three", (4, 13, "x"), columns=8) == [
        "one two",
        "    ^^^",
        "    x",
        "three",
        "^^^^^",
    ]
    assert lines("abcdefgh", columns=3) == ["abc", "def", "gh"]


def test_a_terminal_underlines() -> None:
    assert lines("one two", (4, 7, "x"), colour=True) == ["one \x1b[4mtwo\x1b[24m", "    x"]


def test_nothing_that_a_terminal_obeys_is_printed() -> None:
    assert lines("a\x1b[2Jb\u202ec") == ["a\\u001b[2Jb\\u202ec"]


@given(st.text(max_size=60).map(str.strip), st.integers(1, 20))
def test_no_response_breaks_the_layout(response: str, columns: int) -> None:
    size = len(response.encode("utf-16-le", "surrogatepass")) // 2
    found = lines(response, (0, size, "x"), columns=columns)
    assert all("\n" not in line for line in found)
    assert any("x" in line for line in found) == (size > 0)
