"""The step of an item's marks: the smallest difference that a marker makes."""

from collections.abc import Iterable
from fractions import Fraction
from functools import reduce
from math import gcd

MOST_STEPS = 40
"""More steps than these from nothing to full marks are no scale that people mark by."""
_FINEST = 1_000
"""Marks are no finer than this part of one: the engine's 0.3333 is a third."""


def step_of(full: float, possible: Iterable[float], given: Iterable[float]) -> float:
    """The largest step of which all marks are multiples: those that the scheme can give, and those given.

    `full`: the item's marks. Where marks that people gave make the step too fine for a scale, it is that of
    the scheme alone, and such marks lie between steps (`off_step`).
    """
    own = _common([full, *possible])
    common = _common([float(own), *given])
    return float(common if common and Fraction(full) / common <= MOST_STEPS else own)


def off_step(marks: float, step: float) -> bool:
    """Whether marks lie between two steps."""
    return abs(marks / step - round(marks / step)) > 1e-3


def _common(marks: Iterable[float]) -> Fraction:
    """The greatest common divisor."""
    parts = (abs(Fraction(each).limit_denominator(_FINEST)) for each in marks)
    return reduce(_divisor, parts, Fraction(0))


def _divisor(one: Fraction, other: Fraction) -> Fraction:
    over = one.denominator * other.denominator
    return Fraction(gcd(one.numerator * other.denominator, other.numerator * one.denominator), over)
