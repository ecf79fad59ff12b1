"""What is wrong with a document's shape is told all at once, in words, at its place."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme.model.reading import ITEM_TYPES, read_item
from unit.documents import faults, item

ITEM = """
id: q1
type: choice
points: [p]
stem: Which?
options:
  - {id: a, text: A, correct: true}
  - {id: b, text: B}
"""
CASES = [
    ("id: q1\n", "", "1:1 MS041 `id` is missing"),
    ("stem: Which?", "stm: Which?", "4:1 MS040 unknown key `stm` (did you mean `stem`?)"),
    (
        "text: B}",
        "text: B, colour: red}",
        "7:22 MS040 unknown key `colour` (the keys here are `id`, `text`, `correct`, `marks`, `feedback` or ",
    ),
    ("stem: Which?", "stem:", "4:1 MS042 expected text, found nothing"),
    ("stem: Which?", "stem: ''", "4:7 MS046 expected some text, found an empty text"),
    ("stem: Which?", "stem: '  '", "4:7 MS046 expected some text, found an empty text"),
    (
        "stem: Which?",
        "stem: [Which]",
        "4:7 MS042 expected text, found a list (if it is meant as text, put quotation marks around it)",
    ),
    (
        "points: [p]",
        "points: p, q",
        "3:9 MS042 expected a list, found `p, q` (write `[p, q]`, or start each entry on its own line",
    ),
    ("points: [p]", "points: []", "3:9 MS046 expected a list of 1 entry or more, found 0"),
    (
        "points: [p]",
        "points: [My Point]",
        "3:10 MS045 expected an id of at most 64 lower-case letters, digits, hyphens and underscores, "
        "a letter or digit first, found `My Point`",
    ),
    ("id: q1", "id: q1\ntitle: ' '", "2:8 MS046 expected some text, found an empty text"),
    ("id: q1", f"id: {'q' * 65}", "1:5 MS045 expected an id of at most 64 lower-case letters"),
    ("id: q1", f"id: q1\ntitle: {'t' * 201}", "2:8 MS046 expected at most 200 characters, found `ttt"),
    ("type: choice", "type: choise", "2:7 MS047 unknown type `choise` (did you mean `choice`?)"),
    (
        "type: choice",
        "type: Multiple-Choice",
        "2:7 MS047 unknown type `Multiple-Choice` (did you mean `choice`",
    ),
    ("type: choice", "type: essay", "2:7 MS047 unknown type `essay` (did you mean `extended_text`?)"),
    ("type: choice", "type: [choice]", "2:7 MS047 unknown type a list"),
    ("type: choice\n", "", "1:1 MS041 `type` is missing (it is one of `choice`, `multiple_response`, "),
    (
        "correct: true",
        "correct: yes",
        "6:31 MS042 expected `true` or `false`, found `yes` (write `true`)",
    ),
    ("text: B}", "text: B, correct: 1}", "7:31 MS042 expected `true` or `false`, found `1`"),
    ("id: q1", "id: q1\nscheme: {marks: 0}", "2:17 MS044 expected a number above 0, found `0`"),
    ("id: q1", "id: q1\nscheme: {marks: 101}", "2:17 MS044 expected a number of at most 100, found `101`"),
    ("id: q1", "id: q1\nscheme: {floor: 1}", "2:17 MS044 expected a number of at most 0, found `1`"),
    ("id: q1", "id: q1\nscheme: {marks: two}", "2:17 MS042 expected a number, found `two`"),
    (
        "id: q1",
        "id: q1\nscheme: {marks: '1,5'}",
        "2:17 MS042 expected a number, found `1,5` (write digits only, with a point before decimals)",
    ),
    ("id: q1", "id: q1\nscheme: {marks: true}", "2:17 MS042 expected a number, found `true`"),
    (
        "id: q1",
        "id: q1\nscheme: {marks: 1e999}",
        "2:17 MS042 expected a number of ordinary size, found `1e999`",
    ),
    ("id: q1", "id: q1\nscheme: all", "2:9 MS042 expected keys and values, found `all` (the keys here are"),
    (
        "text: B}",
        "text: B, if so}",
        "7:22 MS040 unknown key `if so` (the keys here are `id`, `text`, `correct`, `marks`, `feedback` or "
        "`misconception`; a text with a comma inside `{ }` needs quotation marks)",
    ),
    (
        "id: q1",
        "id: q1\nscheme: {scoring: partail}",
        "2:19 MS043 expected `match_correct`, `partial`, `right_minus_wrong`, `threshold` or `map_response`, "
        "found `partail` (did you mean `partial`?)",
    ),
    ("id: q1", "id: q1\ndifficulty: 3", "2:13 MS043 expected `easy`, `medium` or `hard`, found `3`"),
]


@pytest.mark.parametrize(("old", "new", "expected"), CASES)
def test_each_fault_is_told_at_its_place(old: str, new: str, expected: str) -> None:
    assert ITEM.count(old) == 1
    (line,) = faults(ITEM.replace(old, new))
    assert line.startswith(expected)


def test_lists_of_keys_and_values_are_asked_for() -> None:
    text = "id: o\ntype: order\npoints: [p]\nstem: Sort\nsteps: "
    hint = "(start each entry with `- `; its keys are `id` or `text`)"
    assert faults(text + "one") == [f"5:8 MS042 expected a list, found `one` {hint}"]
    assert faults(text + "{a: one}") == [f"5:8 MS042 expected a list, found keys and values {hint}"]
    assert "`---`" in faults("- id: a\n  type: order")[0]


def test_all_faults_are_told_in_one_run() -> None:
    text = (
        ITEM.replace("id: q1", "id: Q")
        .replace("stem", "stm")
        .replace("text: B", "txt: B")
        .replace("true", "no")
    )
    assert sorted(line.split()[1] for line in faults(text)) == [
        "MS040", "MS040", "MS042", "MS045",
    ]  # fmt: skip


def test_a_misspelt_key_is_told_once_and_its_entry_still_counts() -> None:
    assert [line.split()[1] for line in faults(ITEM.replace("text: B", "txt: B"))] == ["MS040"]
    assert [line.split()[1] for line in faults(ITEM.replace("text: B", "colour: B"))] == ["MS041", "MS040"]


def test_where_several_kinds_are_possible_all_are_told() -> None:
    text = "id: a\ntitle: A\nsections: [{id: s}]\nattempts: "
    assert faults(text + "many", "assessment") == [
        "4:11 MS042 expected a number or `unlimited`, found `many`"
    ]
    assert faults(text + "300", "assessment") == [
        "4:11 MS044 expected a number of at most 200 or `unlimited`, found `300`"
    ]
    assert faults(text + "1.5", "assessment") == [
        "4:11 MS042 expected a whole number or `unlimited`, found `1.5`"
    ]
    assert faults(text + "unlimited", "assessment") == []


def test_keys_of_a_mapping_can_be_at_fault() -> None:
    text = """
        id: m
        type: match
        points: [p]
        stem: Which?
        sources: [{id: a, text: A, target: x, misconceptions: {Not An Id: p}}]
        targets: [{id: x, text: X}, {id: y, text: Y}]
    """
    assert [line[:11] for line in faults(text)] == ["5:56 MS045 "]


def test_settings_hold_no_secret() -> None:
    for endpoint in (
        "https://user:word@lrs.example.org/",
        "http://lrs.example.org/",
        "https://lrs.example.org/?key=1",
    ):
        (line,) = faults(f"lrs: {{endpoint: '{endpoint}'}}", "settings")
        assert line.startswith("1:17 MS045 expected an `https` address without user name, password, query")
    (line,) = faults("lrs: {endpoint: https://lrs.example.org/xapi/, password: x}", "settings")
    assert "unknown key `password`" in line


@pytest.mark.parametrize(
    "iri", ["https://example.org", "https://example.org/a/b", "urn:x-markscheme", "urn:uuid:1-2"]
)
def test_activity_ids_begin_with_an_iri(iri: str) -> None:
    assert faults(f"iri: {iri}", "settings") == []


@pytest.mark.parametrize(
    "iri", ["example.org", "https://example.org/", "https://example.org/a?b", "urn:", "urn:x y", "mailto:a"]
)
def test_what_is_no_such_iri_is_refused(iri: str) -> None:
    assert [line[:10] for line in faults(f"iri: '{iri}'", "settings")] == ["1:6 MS045 "]


def test_text_is_taken_as_written() -> None:
    made = item(
        ITEM.replace("text: A", "text: 1.10").replace("text: B", "text: NO").replace("Which?", "true")
    )
    assert (made.options[0].text, made.options[1].text, made.stem) == ("1.10", "NO", "true")


KEYS = [
    "id",
    "type",
    "stem",
    "points",
    "options",
    "scheme",
    "marks",
    "sources",
    "misconceptions",
    "gaps",
    "x",
]

anything = st.recursive(
    st.none() | st.booleans() | st.text(max_size=5) | st.sampled_from(ITEM_TYPES),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(KEYS),
            inner,
            max_size=6,
        )
    ),
    max_leaves=20,
)


@given(anything)
def test_whatever_the_data_there_is_a_model_or_a_fault_at_a_place_in_it(data: Any) -> None:
    told: list[tuple[str | int, ...]] = []

    def report(code: str, message: str, pointer: tuple[str | int, ...] = (), *rest: Any, **more: Any) -> None:
        told.append(pointer)

    assert (read_item(data, report) is None) == bool(told)
    for pointer in told:
        place = data
        for step in pointer[:-1]:
            place = place[step]
        assert not pointer or isinstance(place, dict | list)
