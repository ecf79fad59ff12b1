"""A short answer with phrases of every kind, and answers that people have marked."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from markscheme.calibration.answers import Answer
from markscheme.calibration.calibrate import Calibration, calibrate
from markscheme.marking import Marker

Calibrated = Callable[..., Calibration]
"""The fixture `calibrated`: (response, marks) pairs to a calibration; `item` for another item."""

ITEM: dict[str, Any] = {
    "id": "washing",
    "type": "short_answer",
    "title": "Why wash",
    "stem": "",
    "marks": 2,
    "floor": 0,
    "scheme": {
        "language": "en",
        "points": [
            {
                "id": "germs",
                "marks": 1,
                "award": "One mark for germs.",
                "accept": ["germs", "bacteria", "salmonella"],
                "reject": ["all germs are good"],
            },
            {"id": "ill", "marks": 1, "award": "One for illness.", "accept": ["ill"], "refer": ["tired"]},
        ],
        "misconceptions": [{"misconception": "gloves", "accept": ["gloves instead"]}],
    },
}


@pytest.fixture(scope="session")
def marker() -> Iterator[Marker]:
    with Marker() as marker:
        yield marker


@pytest.fixture
def calibrated(marker: Marker) -> Calibrated:
    def run(
        marked: Sequence[tuple[Any, float]], item: dict[str, Any] = ITEM, step: float | None = None
    ) -> Calibration:
        answers = [Answer(line, str(given), given, marks) for line, (given, marks) in enumerate(marked, 2)]
        return calibrate(item, answers, marker, step)

    return run
