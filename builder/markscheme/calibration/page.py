"""A calibration as one page of HTML: no scripts, nothing beside it, every text escaped by the template."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from .. import templates
from ..marking import Outcome
from ..marking.explain import doubts, explanations, written
from ..terminal import shown
from . import words
from .calibrate import Calibration, Figures, Marked

_BREAK = re.compile(r"\r\n|\r|\n")
TEMPLATE = "calibration.html.j2"
SHADES = 6
"""Steps of the heat map."""


class Piece(NamedTuple):
    """A stretch of a response, and the parts that its words earned or betrayed."""

    text: str
    names: tuple[str, ...]


def page(calibration: Calibration, name: str, file: str, worst: int) -> str:
    """The page about the scheme of item `name` and the answers in `file`; `worst` disagreements at most."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"marks": written, "number": words.number, "text": _text}
    return environment.from_string(templates.read(TEMPLATE).decode()).render(
        calibration=calibration,
        name=name,
        file=file,
        words=words,
        language=calibration.item["scheme"].get("language", ""),
        matrices=[
            ("All answers", _heat(calibration, calibration.all)),
            ("Decided answers alone", _heat(calibration, calibration.decided)),
        ],
        disagreements=[_disagreement(calibration, each) for each in calibration.disagreements[:worst]],
    )


def _text(source: str) -> str:
    """A text that may stand in a page: no control characters, and none that turn the others around."""
    return "\n".join(map(shown, _BREAK.split(source)))


def _heat(calibration: Calibration, figures: Figures) -> list[tuple[str, list[tuple[int, str]]]]:
    """Rows of the matrix: the person's marks, then count and shade of each cell."""
    steps, counts = words.matrix(calibration, figures)
    most = max((count for row in counts for count in row), default=0)
    return [
        (
            written(steps[row] * calibration.step),
            [(count, _shade(count, most, abs(row - column))) for column, count in enumerate(cells)],
        )
        for row, cells in enumerate(counts)
    ]


def _shade(count: int, most: int, apart: int) -> str:
    """The class of a cell: agreement in one colour, disagreement in another, the more the darker."""
    if not count:
        return "none"
    # By the root, since the few answers off the diagonal are what one looks for.
    depth = max(1, round(SHADES * (count / most) ** 0.5))
    return f"{'off' if apart else 'same'}-{depth}"


def _disagreement(calibration: Calibration, each: Marked) -> dict[str, Any]:
    response = each.answer.response
    return {
        "marked": each,
        "pieces": list(pieces(response, each.outcome)),
        "parts": list(explanations(calibration.item, response, each.outcome, each.firings)),
        "doubts": doubts(response, each.outcome["verdict"]["reasons"]),
    }


def pieces(response: str, outcome: Outcome) -> Iterator[Piece]:
    """The response in stretches, cut wherever the words of a part begin or end."""
    units = response.encode("utf-16-le", "surrogatepass")
    spans = [(*span, part["id"]) for part in outcome["parts"] for span in part.get("spans", ())]
    cuts = sorted({0, len(units) // 2, *(place for start, end, _ in spans for place in (start, end))})
    for start, end in pairwise(cuts):
        text = units[2 * start : 2 * end].decode("utf-16-le", "replace")
        names = dict.fromkeys(name for first, last, name in spans if first <= start and end <= last)
        yield Piece(text, tuple(names))
