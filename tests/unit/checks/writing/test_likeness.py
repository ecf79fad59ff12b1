"""Likeness: exact for what is above the threshold, and without comparing all with all."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme.checks.writing import likeness
from markscheme.checks.writing.likeness import Likeness, Pair, likenesses

MEMBERS = st.sampled_from([(first, second) for first in "abcd" for second in "abc"])
SETS = st.lists(st.frozensets(MEMBERS, min_size=1, max_size=9), max_size=12)


def dice(one: frozenset[Pair], two: frozenset[Pair]) -> float:
    return 2 * len(one & two) / (len(one) + len(two))


def test_likeness_is_the_shared_share() -> None:
    one = frozenset({("a", "b"), ("b", "c"), ("c", "d")})
    two = frozenset({("a", "b"), ("b", "c"), ("c", "e"), ("e", "f"), ("f", "g")})
    assert list(likenesses([one, two], 0.5)) == [(2 * 2 / 8, 0, 1)]
    assert list(likenesses([one, two], 0.51)) == []


@given(SETS, st.sampled_from([0.3, 0.5, 0.8]))
def test_none_is_missed(sets: list[frozenset[Pair]], least: float) -> None:
    """What the index finds is what comparing all with all finds."""
    best = {
        two: max((dice(sets[one], sets[two]) for one in range(two)), default=0) for two in range(len(sets))
    }
    assert {each.two: each.share for each in likenesses(sets, least)} == {
        two: share for two, share in best.items() if share >= least
    }


def test_the_work_is_bounded_where_all_is_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand items of one pattern: each is compared with some, not with all."""
    compared = 0
    measure = likeness._likeness

    def counting(sets: Sequence[frozenset[Pair]], one: int, two: int) -> Likeness:
        nonlocal compared
        compared += 1
        return measure(sets, one, two)

    monkeypatch.setattr(likeness, "_likeness", counting)
    pattern = [(str(number), "same") for number in range(20)]
    sets = [frozenset([*pattern, (str(number), "own")]) for number in range(1000)]
    assert len(list(likenesses(sets, 0.8))) == 999
    assert 0 < compared <= 1000 * likeness.MOST_CANDIDATES
