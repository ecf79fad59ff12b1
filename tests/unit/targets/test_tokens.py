"""Tokens, patterns, numbers and descriptions, by the strictest reading of each standard."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme.targets import TARGETS
from markscheme.targets.base import decimal, one_line, shorten, units

IDS = st.lists(st.from_regex(r"\A[a-z0-9][a-z0-9_-]{0,63}\Z"), unique=True, min_size=1, max_size=36)
S12, S2004 = TARGETS["scorm12"], TARGETS["scorm2004"]


@given(IDS)
def test_scorm12_tokens_are_single_characters(ids: list[str]) -> None:
    tokens = S12.tokens(ids)
    assert list(tokens) == ids
    assert len(set(tokens.values())) == len(ids)
    assert all(re.fullmatch("[0-9a-z]", token) for token in tokens.values())


def test_scorm12_keeps_the_authors_letters() -> None:
    assert S12.tokens(["c", "1", "a"]) == {"c": "c", "1": "1", "a": "a"}
    assert S12.tokens(["c", "yes"]) == {"c": "a", "yes": "b"}


def test_scorm12_has_36_tokens() -> None:
    assert len(S12.tokens(f"o{number}" for number in range(36))) == S12.limits.tokens
    with pytest.raises(ValueError, match="36 options at most, not 37"):
        S12.tokens(f"o{number}" for number in range(37))


@given(IDS)
def test_scorm2004_tokens_are_what_moodle_accepts(ids: list[str]) -> None:
    tokens = S2004.tokens(ids)
    assert list(tokens) == ids
    assert len(set(tokens.values())) == len(ids)
    assert all(re.fullmatch(r"[\w.]{1,250}", token, re.ASCII) for token in tokens.values())
    assert all(tokens[each] == each for each in ids if "-" not in each)


def test_scorm2004_tokens_stay_apart() -> None:
    assert S2004.tokens(["a-b", "a_b", "a-b-c", "a_b-c"]) == {
        "a-b": "a_b.2",
        "a_b": "a_b",
        "a-b-c": "a_b_c",
        "a_b-c": "a_b_c.2",
    }


@pytest.mark.parametrize(
    ("described", "in_12", "in_2004"),
    [
        ({"kind": "true-false", "value": True}, "t", "true"),
        ({"kind": "true-false", "value": False}, "f", "false"),
        ({"kind": "choice", "values": ["a-1", "b"]}, "x,b", "a_1[,]b"),
        ({"kind": "choice", "values": []}, None, None),
        ({"kind": "sequencing", "values": ["b", "a-1"]}, "b,x", "b[,]a_1"),
        ({"kind": "matching", "pairs": [["a-1", "b"], ["b", "b"]]}, "x.b,b.b", "a_1[.]b[,]b[.]b"),
        ({"kind": "numeric", "value": 5, "bounds": [4.5, 5.5]}, "5", "4.5[:]5.5"),
        ({"kind": "numeric", "value": 5}, "5", "5[:]5"),
        ({"kind": "numeric", "value": 123456, "bounds": [123456, 123457]}, "123456", None),
        ({"kind": "fill-in", "text": "line\none"}, "line one", "line one"),
        ({"kind": "fill-in", "text": "[a]"}, "[a]", "[a]"),
        ({"kind": "fill-in", "text": "a[,]b"}, "a[,]b", None),
        ({"kind": "fill-in", "text": "{case_matters=true}x"}, "{case_matters=true}x", None),
        ({"kind": "fill-in", "text": "y" * 251}, "y" * 251, None),
        ({"kind": "long-fill-in", "text": "y" * 256}, None, "y" * 256),
        ({"kind": "long-fill-in", "text": "😀" * 2001}, None, None),
    ],
)
def test_patterns(described: dict[str, object], in_12: str | None, in_2004: str | None) -> None:
    assert S12.pattern(described, {"a-1": "x"}) == in_12
    assert S2004.pattern(described, {"a-1": "a_1"}) == in_2004


@pytest.mark.parametrize("name", TARGETS)
def test_an_unknown_kind_is_a_bug(name: str) -> None:
    with pytest.raises(ValueError, match="performance"):
        TARGETS[name].pattern({"kind": "performance"})


def test_scorm12_records_long_text_as_fill_ins() -> None:
    assert S12.interaction_type("long-fill-in") == "fill-in"
    assert S2004.interaction_type("long-fill-in") == "long-fill-in"
    assert [S12.parts(length) for length in (0, 255, 256, 1500)] == [1, 1, 2, 6]
    assert [S2004.parts(length) for length in (1500, 4000, 4001)] == [1, 1, 2]


@given(st.floats(allow_nan=False, allow_infinity=False, width=32))
def test_numbers_are_what_moodle_accepts(value: float) -> None:
    text = decimal(value)
    if text is None:
        assert abs(value) >= 99999
    else:
        assert re.fullmatch(r"-?[0-9]{1,5}(\.[0-9]{1,18})?", text)
        assert float(text) == pytest.approx(value, abs=1e-17)
        assert text != "-0"


@given(st.text(st.characters(blacklist_categories=["Cs"])), st.integers(5, 300))
def test_shortening_keeps_to_the_limit_and_shows_the_cut(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert units(short) <= limit
    assert "\n" not in short
    short.encode("utf-8")
    assert short == one_line(text) or short.endswith("…")


def test_descriptions_by_target() -> None:
    assert S12.description("Which one?") == ""
    assert S2004.description("Which\n one?") == "Which one?"
    assert S2004.description("{lang} is a word") == " {lang} is a word"
    assert units(S2004.description("word " * 100)) <= 250
    assert S2004.description("word " * 100).endswith("word…")
