"""The Flesch–Kincaid grade."""

import pytest

from markscheme.checks.writing.reading import grade, syllables_of

SYLLABLES = {
    "tea": 1, "the": 1, "table": 2, "made": 1, "wanted": 2, "asked": 1, "changes": 2, "idea": 3, "area": 3,
    "customer": 3, "situation": 4, "receptionist": 4, "employee": 3, "quiet": 2, "queue": 1, "reading": 2,
    "created": 3, "areas": 3, "follow-up": 3, "2015": 1, "don’t": 1,
}  # fmt: skip


@pytest.mark.parametrize(("word", "count"), SYLLABLES.items(), ids=SYLLABLES)
def test_syllables(word: str, count: int) -> None:
    assert syllables_of(word) == count


def test_the_grade_is_the_published_formula() -> None:
    """Six sentences of ten words of one syllable: 0.39 · 10 + 11.8 · 1 - 15.59."""
    text = "The cat sat on the mat by the red door. " * 6
    assert grade([text]) == pytest.approx(0.39 * 10 + 11.8 - 15.59)


def test_each_part_ends_a_sentence() -> None:
    words = "the cat sat on the mat"
    assert grade([words] * 10) == grade([f"{words}. " * 10])


def test_short_texts_have_no_grade() -> None:
    assert grade(["The cat sat."] * 3) is None
