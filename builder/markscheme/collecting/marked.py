"""Attempts marked: what each answer earned, what it comes to, and what a person has to look at."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..marking import Marker, Outcome
from ..marking.judgement import Judgement
from .attempts import Answer, Attempt
from .exam import Exam
from .judged import Key


class MarkedAnswer(NamedTuple):
    answer: Answer
    outcome: Outcome

    @property
    def referred(self) -> bool:
        """Whether a person has to look: the rules cannot decide, or do not know all that they need."""
        by_person = self.outcome["judged"] in ("examiner", "self")
        return not by_person and (not self.outcome["verdict"]["decided"] or bool(self.answer.lost))


class MarkedAttempt(NamedTuple):
    attempt: Attempt
    answers: tuple[MarkedAnswer, ...]

    @property
    def marks(self) -> float:
        """By rules and people so far; what rules propose is among it."""
        return round(sum(each.outcome["marks"] for each in self.answers), 4)

    @property
    def max(self) -> float:
        return round(sum(each.outcome["max"] for each in self.answers), 4)

    @property
    def percent(self) -> float:
        return round(100 * max(0.0, self.marks / self.max), 2) if self.max > 0 else 0.0

    @property
    def referred(self) -> int:
        """How many answers a person has to look at."""
        return sum(each.referred for each in self.answers)

    def passed(self, pass_mark: float | None) -> bool | None:
        """None where there is no passing, and until all is decided. The slack is that of `status.ts`."""
        if pass_mark is None or self.referred:
            return None
        return self.marks >= self.max * pass_mark / 100 - 1e-6

    def points(self, exam: Exam) -> dict[str, dict[str, float]]:
        """Marks for each point of the brief."""
        found: dict[str, dict[str, float]] = {}
        for each in self.answers:
            for point in exam.points[each.answer.item]:
                sums = found.setdefault(point, {"marks": 0, "max": 0})
                sums["marks"] = round(sums["marks"] + each.outcome["marks"], 4)
                sums["max"] = round(sums["max"] + each.outcome["max"], 4)
        return found


def mark_attempts(
    attempts: Sequence[Attempt], exam: Exam, marker: Marker, judgements: Mapping[Key, Judgement]
) -> list[MarkedAttempt]:
    """The attempts marked, item by item and language by language, so that each scheme is compiled once."""
    outcomes: dict[Key, Outcome] = {}
    met: dict[tuple[int, str | None], list[tuple[Attempt, Answer]]] = {}
    for attempt in attempts:
        for answer in attempt.answers:
            met.setdefault((answer.item, answer.language), []).append((attempt, answer))
    for (place, language), asked in met.items():
        keys = [Key(attempt.learner, attempt.number, place) for attempt, _ in asked]
        people = [
            _judgement(key, answer, exam, judgements) for key, (_, answer) in zip(keys, asked, strict=True)
        ]
        responses = [answer.response for _, answer in asked]
        certainties = [answer.certainty for _, answer in asked]
        hints = [answer.hints for _, answer in asked]
        marked = marker.mark(exam.item(place, language), responses, people, certainties, hints)
        outcomes |= zip(keys, marked, strict=True)
    return [MarkedAttempt(attempt, tuple(_answers(attempt, outcomes))) for attempt in attempts]


def _answers(attempt: Attempt, outcomes: Mapping[Key, Outcome]) -> Iterator[MarkedAnswer]:
    for answer in attempt.answers:
        yield MarkedAnswer(answer, outcomes[attempt.learner, attempt.number, answer.item])  # type: ignore[index]  # a Key is this tuple


def _judgement(key: Key, answer: Answer, exam: Exam, judgements: Mapping[Key, Judgement]) -> Judgement | None:
    """An examiner's, or else the learner's own where the assessment lets it count."""
    if key in judgements:
        return judgements[key]
    if answer.self_marks is None or not exam.assessment.count_self_marks:
        return None
    return {"by": "self", "marks": list(answer.self_marks)}
