"""Short answer: a sentence or a few, marked by mark points."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import field
from typing import Annotated, Any, Literal

from ..diagnostics import did_you_mean
from ..model.base import Bool, Id, Language, Markdown, Marks, Number, model
from ..model.constraints import Ge, Le, MinLen
from ..model.example import Example
from ..model.item import Item
from .base import (
    Described,
    Fields,
    Pointer,
    Report,
    StateField,
    Texts,
    check_ids,
    compiled,
    ids,
    put,
    tidy,
    unarranged,
)
from .examples import AT
from .phrasing import AT_SETS, Phrases, check_phrase, check_sets, named_sets, placed, reached, used

LONGEST_FILL_IN = 250
"""SCORM 2004 holds longer responses as long-fill-in (RTE 4.2.9.1)."""


@model
class MarkPoint:
    """What earns marks: any accepted phrase, and no rejected one."""

    id: Id
    """Unique among the item's mark points."""
    marks: Marks = 1
    """Marks that the point earns."""
    award: Markdown
    """For the examiner and the learner: “Award one mark for …”."""
    accept: Annotated[Phrases, MinLen(1)]
    """Phrases that show the point."""
    even_negated: Bool = False
    """Whether they do so where they are negated too: “no more than 5” names 5."""
    reject: Phrases = ()
    """Phrases that contradict it."""
    ignore: Phrases = ()
    """Passages to pass over: no evidence for the point, nor against it."""
    refer: Phrases = ()
    """What a person has to judge."""
    refer_without: tuple[Id, ...] = ()
    """A person has to judge a response that earns this point and none of these."""
    requires: tuple[Id, ...] = ()
    """Points without which this one earns nothing."""
    develops: Id | None = None
    """The point that this one develops: required, in the same sentence or the one before."""
    group: Id | None = None
    """The group whose cap the point shares."""
    criterion: Id | None = None
    """The assessment criterion that the point counts for."""
    feedback: Markdown | None = None
    """Shown when the point was earned."""


@model
class BetrayingPhrases:
    """Phrases that betray a misconception."""

    misconception: Id
    """The misconception that they betray."""
    accept: Annotated[Phrases, MinLen(1)]
    """Phrases that betray it."""
    feedback: Markdown | None = None
    """Shown to a learner who wrote one of them."""


@model
class PointGroup:
    """A cap that several points share: “up to two marks for examples”."""

    id: Id
    """Points name it as their `group`."""
    marks: Marks
    """Most marks that its points earn together."""
    award: Markdown | None = None
    """For the examiner and the learner: “Up to two marks for examples.”"""


@model
class MinimumCriterion:
    """An assessment criterion with marks that it needs at least."""

    id: Id
    """Points name it as their `criterion`."""
    minimum: Marks
    """With fewer marks, a person should look at the response."""


@model
class MarkPointScheme:
    """Mark points, their sum capped by `marks`."""

    marks: Marks
    """Most marks the item can give."""
    points: Annotated[tuple[MarkPoint, ...], MinLen(1)]
    """What earns marks; together at least `marks`."""
    misconceptions: tuple[BetrayingPhrases, ...] = ()
    """What betrays misconceptions."""
    language: Language | None = None
    """The answers' language, if it is not the unit's: words count in their forms, and negations are seen."""
    spelling: Bool = True
    """Whether a misspelling counts as the word that was meant."""
    synonyms: dict[Id, Annotated[Phrases, MinLen(1)]] = field(default_factory=dict)
    """Sets of phrases by name, for `<name>` in other phrases."""
    ignore: Phrases = ()
    """Passages to pass over for all points."""
    groups: tuple[PointGroup, ...] = ()
    """Caps that points share."""
    criteria: tuple[MinimumCriterion, ...] = ()
    """Assessment criteria with a minimum."""
    other_valid: Bool = False
    """Whether other valid points would earn marks too, which only a person can see."""
    examples: tuple[Example, ...] = ()
    """Responses with what they must get; `markscheme check` tries them."""


@model
class ShortAnswer(Item):
    """A question answered in a sentence or a few."""

    type: Literal["short_answer"]
    scheme: MarkPointScheme
    """How the response earns marks."""
    model_answer: Markdown
    """An answer that earns full marks; shown in the review."""
    max_length: Annotated[int, Ge(1), Le(4000), Number()] = 400
    """Most characters that a learner may type."""

    @property
    def marking_language(self) -> str:
        return self.scheme.language or ""

    @property
    def sets(self) -> tuple[tuple[Pointer, str, bool], ...]:
        return named_sets(self.scheme.synonyms, phrases(self.scheme))

    @property
    def model_response(self) -> str:
        return self.model_answer


Model = ShortAnswer


def check(item: ShortAnswer, report: Report) -> None:
    scheme = item.scheme
    for name in ("points", "groups", "criteria"):
        check_ids(getattr(scheme, name), report, "scheme", name)
    total = sum(point.marks for point in scheme.points)
    if total < scheme.marks:
        message = f"the mark points add up to {tidy(total)}, fewer than the item's {tidy(scheme.marks)} marks"
        report("MS126", message, ("scheme", "marks"))
    for index, point in enumerate(scheme.points):
        _check_names(point, scheme, report, "scheme", "points", index)
    _check_needs(scheme, report)
    for place, phrase in phrases(scheme):
        check_phrase(phrase, place, report)
    check_sets(scheme.synonyms, report, *AT_SETS)
    _check_examples(item, report)


def phrases(scheme: MarkPointScheme) -> Iterator[tuple[Pointer, str]]:
    """Every phrase of a scheme with its place, but those of its synonym sets."""
    yield from placed(scheme.ignore, "scheme", "ignore")
    for index, point in enumerate(scheme.points):
        for purpose in ("accept", "reject", "ignore", "refer"):
            yield from placed(getattr(point, purpose), "scheme", "points", index, purpose)
    for index, betraying in enumerate(scheme.misconceptions):
        yield from placed(betraying.accept, "scheme", "misconceptions", index, "accept")


def _check_names(point: MarkPoint, scheme: MarkPointScheme, report: Report, *at: str | int) -> None:
    """What a point names is there."""
    points, groups, criteria = ids(scheme.points), ids(scheme.groups), ids(scheme.criteria)
    names = (
        *((("requires", n), "point", name, points) for n, name in enumerate(point.requires)),
        *((("refer_without", n), "point", name, points) for n, name in enumerate(point.refer_without)),
        (("develops",), "point", point.develops, points),
        (("group",), "group", point.group, groups),
        (("criterion",), "criterion", point.criterion, criteria),
    )
    for place, what, name, known in names:
        if name is not None and name not in known:
            report("MS128", f"the scheme has no {what} `{name}`", (*at, *place), did_you_mean(name, known))


def _check_needs(scheme: MarkPointScheme, report: Report) -> None:
    """No point needs itself, be it by way of others: it would never be earned."""
    needs = {point.id: {*point.requires, *filter(None, [point.develops])} for point in scheme.points}
    for index, point in enumerate(scheme.points):
        if point.id in reached([point.id], needs):
            message = f"`{point.id}` needs itself, so nobody can earn it"
            report("MS129", message, ("scheme", "points", index, "id"), "see `requires` and `develops`")


def _check_examples(item: ShortAnswer, report: Report) -> None:
    scheme = item.scheme
    if not scheme.examples:
        hint = "add `examples`: responses with the marks that they must get, wrong ones among them"
        report("MS150", "no examples prove this scheme", ("scheme",), hint, "warning", key=True)
    for index, example in enumerate(scheme.examples):
        if example.points is not None:
            _check_claim(example, example.points, scheme, report, *AT, index)


def _check_claim(
    example: Example, points: Collection[str], scheme: MarkPointScheme, report: Report, *at: str | int
) -> None:
    """The points that an example must earn can be earned together, and give its marks."""
    claimed = [point for point in scheme.points if point.id in points]
    for point in claimed:
        for need in (*point.requires, *filter(None, [point.develops])):
            if need not in points:
                report("MS152", f"nobody can earn `{point.id}` without `{need}`", (*at, "points"))
                return
    given = sum(point.marks for point in claimed if point.group is None)
    for group in scheme.groups:
        given += min(group.marks, sum(point.marks for point in claimed if point.group == group.id))
    given = min(given, scheme.marks)
    if len(claimed) == len(set(points)) and round(given - example.marks, 4):
        marks = f"{tidy(example.marks)} {'mark' if example.marks == 1 else 'marks'}"
        message = f"{marks}, but these points give {tidy(given)}"
        report("MS152", message, (*at, "marks"), related=[((*at, "points"), "these")])


def payload(item: ShortAnswer, texts: Texts) -> dict[str, Any]:
    return {
        "marks": tidy(item.scheme.marks),
        "floor": 0,
        "scheme": _scheme(item.scheme, texts),
        "modelAnswer": texts.block(item.model_answer),
        "maxLength": item.max_length,
    }


def _scheme(scheme: MarkPointScheme, texts: Texts) -> dict[str, Any]:
    """`MarkPointScheme` of the player's `short_answer/item.ts`."""
    return put(
        {"points": [_point(point, texts) for point in scheme.points]},
        language=scheme.language or texts.language or None,
        spelling=None if scheme.spelling else False,
        synonyms=used(phrases(scheme), {**texts.synonyms, **scheme.synonyms}) or None,
        ignore=scheme.ignore or None,
        groups=[_group(each, texts) for each in scheme.groups] or None,
        criteria=[{"id": each.id, "minimum": tidy(each.minimum)} for each in scheme.criteria] or None,
        otherValid=scheme.other_valid or None,
        misconceptions=[_betraying(each, texts) for each in scheme.misconceptions] or None,
    )


def _point(point: MarkPoint, texts: Texts) -> dict[str, Any]:
    fields = {"id": point.id, "marks": tidy(point.marks), "award": texts.inline(point.award)}
    return put(
        {**fields, "accept": point.accept},
        evenNegated=point.even_negated or None,
        reject=point.reject or None,
        ignore=point.ignore or None,
        refer=point.refer or None,
        referWithout=point.refer_without or None,
        requires=point.requires or None,
        develops=point.develops,
        group=point.group,
        criterion=point.criterion,
        feedback=compiled(point.feedback, texts),
    )


def _group(group: PointGroup, texts: Texts) -> dict[str, Any]:
    award = None if group.award is None else texts.inline(group.award)
    return put({"id": group.id, "marks": tidy(group.marks)}, award=award)


def _betraying(each: BetrayingPhrases, texts: Texts) -> dict[str, Any]:
    fields = {"misconception": each.misconception, "accept": each.accept}
    return put(fields, feedback=compiled(each.feedback, texts))


arranged = unarranged


def public(fields: Fields) -> Fields:
    return {"maxLength": fields["maxLength"]}


def kind(item: ShortAnswer) -> str:
    return "fill-in" if item.max_length <= LONGEST_FILL_IN else "long-fill-in"


def described(item: ShortAnswer, texts: Texts) -> tuple[Described, ...]:
    """The model answer, so that a report has something to show beside the response."""
    return ({"kind": kind(item), "text": texts.plain(item.model_answer)},)


def option_ids(item: ShortAnswer) -> tuple[str, ...]:
    return ()


def response(item: ShortAnswer, written: str) -> str:
    return written


def misconceptions(item: ShortAnswer) -> Iterable[tuple[Pointer, str]]:
    for index, each in enumerate(item.scheme.misconceptions):
        yield ("scheme", "misconceptions", index, "misconception"), each.misconception


def state(item: ShortAnswer) -> StateField:
    return StateField(text=item.max_length)


def definition(item: ShortAnswer, texts: Texts) -> dict[str, Any]:
    return {"interactionType": kind(item)}
