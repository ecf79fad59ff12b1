"""Figures of agreement: published examples, what must hold of any, and what cannot be told."""

from collections.abc import Sequence
from math import sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme.calibration import agreement as module
from markscheme.calibration.agreement import Agreement, agreement, categories, confusion, interval, kappa

Table = list[list[int]]

COHEN: Table = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
"""Cohen (1968), “Weighted kappa”, Psychological Bulletin 70, table 1: 200 diagnoses, as in Cohen (1960)."""
CARCINOMA: Table = [[22, 2, 2, 0], [5, 7, 14, 0], [0, 2, 36, 0], [0, 1, 17, 10]]
"""Agresti, Categorical Data Analysis, from Landis and Koch (1977): two pathologists, 118 slides."""
SEXUAL_FUN: Table = [[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]]
"""Agresti, Categorical Data Analysis, from Hout et al. (1987). R's vcd gives its kappas and errors."""


def pairs(table: Table) -> tuple[list[int], list[int]]:
    """The two markers' marks, one an answer."""
    cells = [
        (row, column)
        for row, counts in enumerate(table)
        for column, count in enumerate(counts)
        for _ in range(count)
    ]
    return [row for row, _ in cells], [column for _, column in cells]


@pytest.mark.parametrize(
    ("table", "published"), [(COHEN, 0.492), (CARCINOMA, 0.493), (SEXUAL_FUN, 0.1293)], ids=str
)
def test_kappa_is_what_was_published(table: Table, published: float) -> None:
    digits = 4 if published == 0.1293 else 3
    assert round(kappa(*pairs(table)) or 0, digits) == published


def test_quadratic_weighted_kappa_is_what_was_published() -> None:
    assert round(kappa(*pairs(SEXUAL_FUN), weights="quadratic") or 0, 4) == 0.3320


# The two worked examples of Maple's EssayTools (QuadraticWeightedKappa), on marks from 1 to 10.
ESSAYS = [9, 7, 8, 7, 6, 8, 3, 5, 10]


@pytest.mark.parametrize(
    ("other", "published"),
    [([8, 8, 6, 6, 7, 6, 1, 4, 8], 0.758620689655172), ([3, 5, 6, 6, 7, 6, 1, 4, 8], 0.438095238095238)],
)
def test_marks_that_nobody_gave_keep_the_others_apart(other: list[int], published: float) -> None:
    assert kappa(ESSAYS, other, weights="quadratic") == pytest.approx(published, abs=1e-14)


def test_what_is_reported_is_each_kappa_under_its_own_name() -> None:
    found = agreement(*pairs(SEXUAL_FUN), 1)
    assert round(found.kappa or 0, 4) == 0.1293
    assert round(found.weighted or 0, 4) == 0.3320


marks = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=2, max_size=40)


@given(marks)
def test_the_bootstrap_redraws_the_same_kappa(both: list[tuple[int, int]]) -> None:
    person, scheme = zip(*both, strict=True)
    expected = kappa(person, scheme, weights="quadratic")
    found = float(module._weighted(np.array(person, float), np.array(scheme, float)))
    assert expected is None if np.isnan(found) else found == pytest.approx(expected, abs=1e-9)


@given(marks, st.sampled_from([None, "quadratic"]))
def test_kappa_is_the_same_from_either_side_and_never_above_one(
    both: list[tuple[int, int]], weights: str | None
) -> None:
    person, scheme = zip(*both, strict=True)
    found = kappa(person, scheme, weights)
    assert found == pytest.approx(kappa(scheme, person, weights))
    assert found is None or found <= 1 + 1e-12


def test_quarter_marks_are_counted_in_steps() -> None:
    quarters = [0, 0.25, 0.5, 0.75, 1, 0.25], [0, 0.5, 0.5, 0.25, 1, 0.25]
    whole = [4 * each for each in quarters[0]], [4 * each for each in quarters[1]]
    fine, coarse = agreement(*quarters, 0.25), agreement(*whole, 1)
    assert (fine.kappa, fine.weighted, fine.exact) == (coarse.kappa, coarse.weighted, coarse.exact)
    assert fine.exact == pytest.approx(4 / 6)
    assert fine.adjacent == pytest.approx(5 / 6)
    assert fine.bias == pytest.approx((0.25 - 0.5) / 6)
    assert fine.error == pytest.approx(0.75 / 6)


def test_nothing_is_said_about_no_answers() -> None:
    assert agreement([], [], 1) == Agreement(0)


def test_one_answer_has_no_interval() -> None:
    found = agreement([1], [0], 1)
    assert (found.answers, found.exact, found.adjacent, found.bias, found.interval) == (1, 0, 1, -1, None)


def test_the_same_mark_throughout_leaves_kappa_undefined() -> None:
    found = agreement([1] * 30, [1] * 30, 1)
    assert (found.exact, found.kappa, found.weighted, found.interval) == (1, None, None, None)


def test_a_scheme_that_always_gives_the_same_agrees_no_more_than_chance() -> None:
    found = agreement([0, 1, 2, 1] * 5, [1] * 20, 1)
    assert found.kappa == found.weighted == 0


def test_too_many_draws_without_a_kappa_leave_no_interval() -> None:
    assert interval([0] * 19 + [1], [0] * 19 + [1]) is None


def spread(table: Table, times: int = 1) -> float:
    person, scheme = pairs(table)
    found = interval(person * times, scheme * times)
    assert found
    return found.high - found.low


def test_the_interval_is_the_same_each_time_and_holds_the_figure() -> None:
    person, scheme = pairs(CARCINOMA)
    found = interval(person, scheme)
    assert found == interval(person, scheme)
    assert found
    assert found.low < (kappa(person, scheme, "quadratic") or 0) < found.high


def test_four_times_the_answers_make_the_interval_half_as_wide() -> None:
    assert spread(COHEN) / spread(COHEN, 4) == pytest.approx(2, rel=0.1)


@pytest.mark.parametrize("table", [COHEN, CARCINOMA], ids=["Cohen", "carcinoma"])
def test_the_interval_is_as_wide_as_the_large_sample_error_says(table: Table) -> None:
    assert spread(table, 4) == pytest.approx(2 * 1.96 * standard_error(np.array(table) * 4), rel=0.1)


def test_the_large_sample_error_is_what_was_published() -> None:
    assert round(standard_error(np.array(SEXUAL_FUN)), 4) == 0.0973


def standard_error(counts: "np.ndarray[tuple[int, int], np.dtype[np.int64]]") -> float:
    """Of a quadratic weighted kappa, after Fleiss, Cohen and Everitt (1969)."""
    total, size = counts.sum(), len(counts)
    share = counts / total
    rows, columns = share.sum(axis=1), share.sum(axis=0)
    apart = np.subtract.outer(np.arange(size), np.arange(size)) / (size - 1)
    weights = 1 - apart**2
    observed, chance = (weights * share).sum(), (weights * np.outer(rows, columns)).sum()
    means = np.add.outer(weights @ columns, weights.T @ rows)
    inner = weights * (1 - chance) - means * (1 - observed)
    variance = (share * inner**2).sum() - (observed * chance - 2 * chance + observed) ** 2
    return sqrt(variance / total) / float((1 - chance) ** 2)


def test_the_matrix_counts_every_answer_once() -> None:
    person, scheme = pairs(CARCINOMA)
    found = confusion(person, scheme)
    assert found == {
        (row, column): count
        for row, counts in enumerate(CARCINOMA)
        for column, count in enumerate(counts)
        if count
    }
    assert categories([1, 4], [2]) == [1, 2, 3, 4]
    assert categories([], []) == []


@pytest.mark.parametrize("library", module.LIBRARIES)
def test_a_missing_library_is_named_with_its_remedy(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found: Sequence[str] = [each for each in module.LIBRARIES if each != library]
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name if name in found else None)
    with pytest.raises(module.MissingLibraryError, match=r"pip install 'markscheme\[calibrate\]'"):
        agreement([1], [1], 1)
