"""The step of an item's marks."""

import pytest

from markscheme.calibration.steps import off_step, step_of


@pytest.mark.parametrize(
    ("full", "possible", "given", "step"),
    [
        (3, [1, 2], [0, 1], 1),
        (1, [0.5, 1], [0, 0.25], 0.25),  # people mark finer than the scheme
        (1, [0.25], [0, 1], 0.25),
        (1, [0.3333, 0.6667], [0, 1], 1 / 3),  # as the engine rounds thirds
        (2, [-0.5], [0], 0.5),
        (10, [], [], 10),
    ],
)
def test_the_step_divides_all_marks(
    full: float, possible: list[float], given: list[float], step: float
) -> None:
    assert step_of(full, possible, given) == pytest.approx(step)


def test_marks_that_fit_no_scale_lie_between_the_steps_of_the_scheme() -> None:
    given = [0, 0.5, 0.17]
    step = step_of(1, [0.5], given)
    assert step == 0.5
    assert [off_step(each, step) for each in given] == [False, False, True]


def test_rounded_thirds_lie_on_a_step() -> None:
    assert not off_step(0.6667, 1 / 3)
