"""What marking a response yields: `Outcome` of the player's `marking/outcome.ts`, as JSON has it."""

from collections.abc import Iterable
from typing import Literal, NotRequired, TypedDict

Span = tuple[int, int]
"""Words of the response: [start, end) in UTF-16 code units. JSON makes it a list."""
Doubt = Literal[
    "contradiction",
    "negation",
    "spelling",
    "judgement",
    "unknown_words",
    "other_valid",
    "development",
    "minimum",
    "language",
]
"""Why a person should look; `outcome.ts` says what each means."""


class Part(TypedDict):
    """One part of the explanation: a mark point, an option, a pair, a step, a gap."""

    id: str
    marks: float
    max: float
    correct: bool
    open: NotRequired[Literal[True]]
    """Nothing was given for it."""
    spans: NotRequired[list[Span]]
    """The words that earned it."""
    feedback: NotRequired[str]


class Reason(TypedDict):
    """Why a person should look."""

    doubt: Doubt
    id: NotRequired[str]
    """The point or criterion."""
    spans: NotRequired[list[Span]]


class Verdict(TypedDict):
    """Whether the marks stand, or are a proposal to a person."""

    decided: bool
    reasons: list[Reason]


class HintsTaken(TypedDict):
    """Hints that the learner took."""

    taken: int
    cost: float
    """Marks that they took off the answer's."""


class Outcome(TypedDict):
    """What a response earned, and why."""

    marks: float
    max: float
    result: Literal["correct", "partial", "incorrect", "neutral", "unanswered"]
    parts: list[Part]
    misconceptions: list[str]
    judged: Literal["by_rule", "self", "examiner", "pending"]
    level: NotRequired[str]
    """The level reached, where the scheme has levels and a person has judged."""
    note: NotRequired[str]
    """What an examiner wrote."""
    certainty: NotRequired[int]
    """How sure the learner was, 1 to 3, where marks depend on it."""
    hints: NotRequired[HintsTaken]
    """Where the learner took some."""
    verdict: Verdict


def before_hints(outcome: Outcome) -> float:
    """Marks of the answer alone, before hints took something off."""
    return outcome["marks"] + outcome["hints"]["cost"] if "hints" in outcome else outcome["marks"]


def excerpts(response: str, spans: Iterable[Span]) -> list[str]:
    """The words that spans name."""
    units = response.encode("utf-16-le", "surrogatepass")
    return [units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass") for start, end in spans]
