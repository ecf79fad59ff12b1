"""An item's scheme beside the people who marked the same answers: figures, rules, disagreements."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from ..marking import Marker, Outcome
from ..marking.rules import Firing, Rule, fired, rules
from .agreement import Agreement, agreement, confusion, in_steps
from .answers import Answer
from .steps import off_step, step_of


class Marked(NamedTuple):
    """An answer with a person's marks and the scheme's."""

    answer: Answer
    outcome: Outcome
    firings: Sequence[Firing] = ()
    """Phrases of the scheme that the answer holds."""

    @property
    def marks(self) -> float:
        return self.outcome["marks"]

    @property
    def decided(self) -> bool:
        return self.outcome["verdict"]["decided"]

    @property
    def difference(self) -> float:
        """Scheme minus person."""
        return self.marks - self.answer.marks


class Use(NamedTuple):
    """How often something in the scheme was at work, and what became of those answers."""

    answers: int
    difference: float | None
    """Mean of scheme minus person over them; None where there are none."""


class PointUse(NamedTuple):
    """A mark point, or another part that earns marks."""

    id: str
    marks: float
    """The most that it earns."""
    use: Use
    """The answers that earned it."""


class RuleUse(NamedTuple):
    """A phrase of the scheme."""

    rule: Rule
    use: Use
    """The answers that hold it."""
    alone: int
    """Those of them that hold no other phrase of the same point and purpose."""
    negated: int
    """Further answers that hold it only negated."""


class Figures(NamedTuple):
    """Agreement over some answers, and how their marks meet."""

    agreement: Agreement
    matrix: Mapping[tuple[int, int], int]
    """(person, scheme) in steps to the number of answers."""


class Calibration(NamedTuple):
    """All that is known of a scheme from answers that people have marked."""

    item: Mapping[str, Any]
    """As the player has it."""
    step: float
    """The smallest difference of marks (`steps.py`)."""
    all: Figures
    decided: Figures
    """Of the answers that the scheme does not refer to a person."""
    between: int
    """Answers whose marks lie between two steps; all figures but the differences take the nearer one."""
    doubts: Mapping[str, int]
    """Why answers were referred, the commonest first; one answer may have several reasons."""
    points: Sequence[PointUse]
    rules: Sequence[RuleUse]
    """Empty for types whose schemes have no phrases."""
    misconceptions: Mapping[str, int]
    """Answers that betray each."""
    disagreements: Sequence[Marked]
    """The widest first, those before others that the scheme decided."""

    @property
    def referred(self) -> int:
        return self.all.agreement.answers - self.decided.agreement.answers

    @property
    def dead(self) -> list[RuleUse]:
        """Rules that no answer holds, not even negated."""
        return [each for each in self.rules if each.use.answers == each.negated == 0]


class NotMarkedError(Exception):
    """The item is marked by people alone."""


def calibrate(
    item: Mapping[str, Any], answers: Sequence[Answer], marker: Marker, step: float | None = None
) -> Calibration:
    """What `answers` tell of the scheme of `item`, an item as the player has it.

    `step`: the smallest difference of marks, found where it is None. MissingLibraryError without the extra,
    NotMarkedError where no rule marks the item.
    """
    responses = [answer.value for answer in answers]
    outcomes = marker.mark(item, responses)
    if outcomes and all(outcome["judged"] != "by_rule" for outcome in outcomes):
        raise NotMarkedError
    firings = fired(marker, item, responses) if has_phrases(item) else [()] * len(answers)
    marked = [Marked(*each) for each in zip(answers, outcomes, firings, strict=True)]
    step = step or step_of(item["marks"], _possible(marked), [answer.marks for answer in answers])
    decided = [each for each in marked if each.decided]
    apart = [each for each in marked if abs(each.difference) > 1e-9]
    return Calibration(
        item=item,
        step=step,
        all=figures(marked, step),
        decided=figures(decided, step),
        between=sum(off_step(each.answer.marks, step) or off_step(each.marks, step) for each in marked),
        doubts=_doubts(marked),
        points=_points(marked),
        rules=_rules(item, marked),
        misconceptions=Counter(name for each in marked for name in each.outcome["misconceptions"]),
        disagreements=sorted(apart, key=lambda each: (not each.decided, -abs(each.difference))),
    )


def figures(marked: Sequence[Marked], step: float) -> Figures:
    """Agreement and matrix of these answers."""
    person, scheme = [each.answer.marks for each in marked], [each.marks for each in marked]
    return Figures(agreement(person, scheme, step), confusion(in_steps(person, step), in_steps(scheme, step)))


def _possible(marked: Iterable[Marked]) -> set[float]:
    """Marks that the scheme gives, for the whole and for each part."""
    wholes = {each.marks for each in marked}
    return wholes | {part["max"] for each in marked for part in each.outcome["parts"]}


def _doubts(marked: Iterable[Marked]) -> dict[str, int]:
    reasons = [{reason["doubt"] for reason in each.outcome["verdict"]["reasons"]} for each in marked]
    return dict(Counter(doubt for several in reasons for doubt in sorted(several)).most_common())


def _points(marked: Sequence[Marked]) -> list[PointUse]:
    """Every part that can earn marks, in the scheme's order."""
    most = {part["id"]: part["max"] for each in marked for part in each.outcome["parts"] if part["max"] > 0}
    earned: dict[str, list[Marked]] = {name: [] for name in most}
    for each in marked:
        for part in each.outcome["parts"]:
            if part["correct"] and part["id"] in earned:
                earned[part["id"]].append(each)
    return [PointUse(name, marks, _use(earned[name])) for name, marks in most.items()]


def has_phrases(item: Mapping[str, Any]) -> bool:
    """Whether the item's scheme is one of mark points with phrases."""
    return "points" in item["scheme"]


def _rules(item: Mapping[str, Any], marked: Sequence[Marked]) -> list[RuleUse]:
    if not has_phrases(item):
        return []
    holding: dict[Rule, list[Marked]] = {rule: [] for rule in rules(item)}
    alone, negated = Counter[Rule](), Counter[Rule]()
    for each in marked:
        whole = [firing.rule for firing in each.firings if not firing.negated]
        negated.update(firing.rule for firing in each.firings if firing.negated)
        kinds = Counter((rule.point, rule.purpose) for rule in whole)
        for rule in whole:
            holding[rule].append(each)
            alone[rule] += kinds[rule.point, rule.purpose] == 1
    return [RuleUse(rule, _use(own), alone[rule], negated[rule]) for rule, own in holding.items()]


def _use(marked: Sequence[Marked]) -> Use:
    count = len(marked)
    return Use(count, sum(each.difference for each in marked) / count if count else None)
