"""How calibration is worded, alike in the terminal and on the page."""

from collections.abc import Callable, Iterator

from ..marking.explain import written
from .agreement import FEWEST, Agreement
from .calibrate import Calibration, Figures

NONE = "–"
DOUBTS = {
    "contradiction": "words for a point and against it",
    "negation": "words of a point, but negated",
    "spelling": "a guess at a misspelt word",
    "judgement": "left to a person by the scheme",
    "unknown_words": "many words that the scheme does not know",
    "other_valid": "other points may be valid",
    "development": "a development without its point",
    "minimum": "too few marks for a criterion",
    "language": "another language",
}
"""Why answers are referred to a person."""
PURPOSES = {"accept": "accept", "reject": "reject", "refer": "refer", "betray": "misconception"}


def number(value: float | None, digits: int = 3, *, sign: bool = False) -> str:
    if value is None:
        return NONE
    shown = f"{value:+.{digits}f}" if sign else f"{value:.{digits}f}"
    return shown.replace("-", "−")


def share(value: float | None) -> str:
    return NONE if value is None else f"{100 * value:.1f} %"


def answers(count: int) -> str:
    return f"{count:,} answer{'' if count == 1 else 's'}"


def rows(calibration: Calibration) -> Iterator[tuple[str, str, str]]:
    """The figures: what, of all answers, of those decided alone."""
    for what, shown in _FIGURES.items():
        yield what, shown(calibration.all.agreement), shown(calibration.decided.agreement)


def _interval(agreement: Agreement) -> str:
    found = agreement.interval
    return NONE if found is None else f"{number(found.low)} to {number(found.high)}"


def notes(calibration: Calibration) -> Iterator[str]:
    """What the figures cannot say, in sentences."""
    step = written(calibration.step)
    yield f"Marks are counted in steps of {step}. Differences are in marks, scheme minus person."
    if calibration.between:
        yield (
            f"{answers(calibration.between).capitalize()} with marks between two steps count as the nearer "
            "step in all figures but the differences; another step may fit better."
        )
    for name, figures in (("answers", calibration.all), ("decided answers", calibration.decided)):
        found = figures.agreement
        if found.answers == 0:
            yield f"There are no {name} to compare."
        elif found.kappa is None:
            yield f"Kappa is undefined for the {name}: everybody always gave the same mark."
        elif found.answers < FEWEST:
            yield f"There is no interval for so few {name}: {found.answers}, where {FEWEST} is the least."
        elif found.interval is None:
            yield f"There is no interval for the {name}: almost all have the same mark."


def referred(calibration: Calibration) -> str:
    """How many answers are left to a person."""
    count = calibration.all.agreement.answers
    ratio = calibration.referred / count if count else None
    return f"{calibration.referred:,} of {answers(count)} ({share(ratio)})"


def matrix(calibration: Calibration, figures: Figures) -> tuple[list[int], list[list[int]]]:
    """The steps that occur for either marker, and the answers by person (row) and scheme (column)."""
    steps = sorted({step for pair in calibration.all.matrix for step in pair})
    return steps, [[figures.matrix.get((row, column), 0) for column in steps] for row in steps]


_FIGURES: dict[str, Callable[[Agreement], str]] = {
    "answers": lambda found: f"{found.answers:,}",
    "exact agreement": lambda found: share(found.exact),
    "within one step": lambda found: share(found.adjacent),
    "Cohen’s kappa": lambda found: number(found.kappa),
    "quadratic weighted kappa": lambda found: number(found.weighted),
    "95 % interval of it": _interval,
    "mean difference": lambda found: number(found.bias, sign=True),
    "mean absolute difference": lambda found: number(found.error),
}
