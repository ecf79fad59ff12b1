"""Numeric."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from markscheme.interactions import numeric
from markscheme.interactions.base import bounds
from unit.documents import Plain, faults, item

EXAMPLE = """
id: sum
type: numeric
points: [sums]
stem: How much is 0.1 + 0.2?
answer: 0.3
tolerance: {absolute: 0.1}
unit: kg
alternatives:
  - {answer: 3, tolerance: {relative: 0.5}, feedback: Ten times too much., misconception: no-point}
"""


def test_payload() -> None:
    assert numeric.payload(item(EXAMPLE), Plain()) == {
        "marks": 1,
        "floor": 0,
        "scheme": {"scoring": "match_correct", "penalty": 0},
        "answer": 0.3,
        "bounds": (0.2, 0.4),
        "unit": "kg",
        "alternatives": [
            {"bounds": (1.5, 4.5), "feedback": "<p>Ten times too much.</p>", "misconception": "no-point"},
        ],
    }


def test_what_the_lms_the_state_and_statements_need() -> None:
    total = item(EXAMPLE)
    assert numeric.described(total, Plain()) == ({"kind": "numeric", "value": 0.3, "bounds": (0.2, 0.4)},)
    assert numeric.state(total) == ((), 24, ())
    assert list(numeric.misconceptions(total)) == [(("alternatives", 0, "misconception"), "no-point")]
    assert numeric.definition(total, Plain()) == {"interactionType": "numeric"}


def test_a_wrong_number_does_not_overlap_the_right_one() -> None:
    assert faults(EXAMPLE.replace("answer: 3,", "answer: 0.8,")) == [
        "9:14 MS120 0.8 overlaps the right answer (0.2 to 0.4)"
    ]


def test_a_tolerance_is_absolute_or_relative() -> None:
    for both in ("{}", "{absolute: 1, relative: 0.1}"):
        assert faults(EXAMPLE.replace("{absolute: 0.1}", both))[0] == (
            "6:12 MS121 a tolerance is either `absolute` or `relative`"
        )
    assert "9:28 MS121" in faults(EXAMPLE.replace("{relative: 0.5}", "{}"))[0]


def test_numbers_are_those_of_yaml() -> None:
    assert item(EXAMPLE.replace("0.3", "+3e-1")).answer == 0.3
    for wrong in ("1_000", "0,3", "three", ".inf", "true", "1 000"):
        assert [line[:9] for line in faults(EXAMPLE.replace("answer: 0.3", f"answer: {wrong}"))] == [
            "5:9 MS042"
        ]
    assert [line[:9] for line in faults(EXAMPLE.replace("answer: 0.3", "answer: 1e16"))] == ["5:9 MS044"]


numbers = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=6).map(float)
shares = st.decimals(0, 1, places=4).map(float)


@given(numbers, numbers.map(abs), shares)
def test_bounds_are_exact_in_decimals(answer: float, absolute: float, relative: float) -> None:
    exact = Fraction(str(answer))
    reach = max(Fraction(str(absolute)), abs(exact) * Fraction(str(relative)))
    least, most = bounds(answer, absolute, relative)
    assert (least, most) == (float(exact - reach), float(exact + reach))
    assert least <= answer <= most
