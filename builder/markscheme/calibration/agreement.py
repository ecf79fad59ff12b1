"""Figures of agreement between two markers: a person's marks and the scheme's.

Kappa and its weighted form come from scikit-learn, the interval from SciPy. Both are an extra of this
package (`markscheme[calibrate]`) and are imported when the first figure is asked for.

Marks are counted in steps (`steps.py`), and the categories of kappa are all steps from the lowest to the
highest that occurs, so that two marks that nobody gave still keep theirs apart.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple
from warnings import catch_warnings, simplefilter

if TYPE_CHECKING:
    from numpy.typing import NDArray

LIBRARIES = ("numpy", "scipy", "sklearn")
"""What the extra brings."""
CONFIDENCE = 0.95
RESAMPLES = 2_000
"""Draws of the bootstrap."""
SEED = 1960
"""Any number will do; the same one gives the same interval each time."""
FEWEST = 10
"""With fewer answers, redrawing them says nothing."""
USABLE = 0.95
"""Least share of the draws that must have a kappa of their own."""
CELLS = 2_000_000
"""Most numbers that the bootstrap holds at once, whatever the number of answers."""

Steps = Sequence[int]
"""Marks in steps, one an answer."""


class MissingLibraryError(ImportError):
    """The libraries of the extra are not installed."""

    def __str__(self) -> str:
        return (
            "calibrating needs scikit-learn, which is not installed; "
            "`pip install 'markscheme[calibrate]'` brings it"
        )


class Interval(NamedTuple):
    """Such intervals hold the figure of all answers about 95 times of 100."""

    low: float
    high: float


class Agreement(NamedTuple):
    """Figures of some answers. None stands for what the answers cannot tell."""

    answers: int
    exact: float | None = None
    """Share of the answers with the same marks."""
    adjacent: float | None = None
    """Share with marks at most one step apart."""
    kappa: float | None = None
    """Cohen's kappa (Cohen 1960): agreement beyond chance, every disagreement counting the same."""
    weighted: float | None = None
    """Kappa with quadratic weights (Cohen 1968; Fleiss and Cohen 1973): a wider disagreement counts more."""
    interval: Interval | None = None
    """Of the weighted kappa, 95 %, by bootstrap."""
    bias: float | None = None
    """Mean of scheme minus person, in marks: above 0, the scheme is the more generous."""
    error: float | None = None
    """Mean absolute difference, in marks."""


def agreement(person: Sequence[float], scheme: Sequence[float], step: float) -> Agreement:
    """The figures of marks that belong to the same answers, in order; `step` as `steps.step_of` finds it.

    MissingLibraryError without the extra.
    """
    count = len(person)
    if count == 0:
        return Agreement(0)
    one, other = in_steps(person, step), in_steps(scheme, step)
    apart = [abs(a - b) for a, b in zip(one, other, strict=True)]
    errors = [b - a for a, b in zip(person, scheme, strict=True)]
    return Agreement(
        answers=count,
        exact=sum(each == 0 for each in apart) / count,
        adjacent=sum(each <= 1 for each in apart) / count,
        kappa=kappa(one, other),
        weighted=kappa(one, other, weights="quadratic"),
        interval=interval(one, other),
        bias=sum(errors) / count,
        error=sum(map(abs, errors)) / count,
    )


def in_steps(marks: Sequence[float], step: float) -> list[int]:
    """Marks as numbers of steps; those between two steps go to the nearer one."""
    return [round(each / step) for each in marks]


def kappa(person: Steps, scheme: Steps, weights: str | None = None) -> float | None:
    """Cohen's kappa; None where everybody always gives the same one mark, so that chance alone agrees."""
    _require()
    from sklearn.metrics import cohen_kappa_score

    if len({*person, *scheme}) < 2:
        return None
    return float(cohen_kappa_score(person, scheme, labels=categories(person, scheme), weights=weights))


def categories(person: Steps, scheme: Steps) -> list[int]:
    """All steps from the lowest to the highest; none where there are no marks."""
    both = {*person, *scheme}
    return list(range(min(both), max(both) + 1)) if both else []


def confusion(person: Steps, scheme: Steps) -> dict[tuple[int, int], int]:
    """How many answers got which marks: (person, scheme) to their number, where there are any."""
    counts: dict[tuple[int, int], int] = {}
    for pair in sorted(zip(person, scheme, strict=True)):
        counts[pair] = counts.get(pair, 0) + 1
    return counts


def interval(person: Steps, scheme: Steps) -> Interval | None:
    """The percentile interval of the weighted kappa over redrawn answers (Efron and Tibshirani 1993, ch. 13).

    None where there are too few answers, or too many draws have no kappa of their own.
    """
    _require()
    import numpy as np
    from scipy.stats import DegenerateDataWarning, bootstrap

    if len(person) < FEWEST or len({*person, *scheme}) < 2:
        return None
    with catch_warnings():
        simplefilter("ignore", DegenerateDataWarning)  # draws without a kappa are counted below
        redrawn = bootstrap(
            (np.array(person, float), np.array(scheme, float)),
            _weighted,
            paired=True,
            vectorized=True,
            method="percentile",
            n_resamples=RESAMPLES,
            batch=max(1, CELLS // len(person)),
            rng=np.random.default_rng(SEED),
        ).bootstrap_distribution
    usable = redrawn[np.isfinite(redrawn)]
    if len(usable) < USABLE * RESAMPLES:
        return None
    low, high = np.quantile(usable, [(1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2])
    return Interval(float(low), float(high))


def _weighted(person: "NDArray[Any]", scheme: "NDArray[Any]", axis: int = -1) -> "NDArray[Any]":
    """The weighted kappa of many samples at once; NaN where it has none.

    With quadratic weights, kappa is the observed squared difference against the one that two markers
    with these means and variances would have by chance (Fleiss and Cohen 1973).
    """
    import numpy as np

    observed = ((person - scheme) ** 2).mean(axis=axis)
    means = person.mean(axis=axis) - scheme.mean(axis=axis)
    chance = person.var(axis=axis) + scheme.var(axis=axis) + means**2
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(1 - observed / chance)


def _require() -> None:
    """MissingLibraryError unless the extra is installed."""
    from importlib.util import find_spec

    if any(find_spec(name) is None for name in LIBRARIES):
        raise MissingLibraryError
