"""Extended text: recorded, then marked by a person against criteria or levels of response."""

from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import Annotated, Any, Literal

from ..model.base import Bool, Id, Language, Markdown, Number, Scalar, Text, Title, model
from ..model.constraints import Ge, Le, MinLen
from ..model.either import Second
from ..model.example import Example
from ..model.item import Item
from .base import Described, Fields, Pointer, Report, StateField, Texts, check_ids, ids, put, unarranged
from .phrasing import AT_SETS, Phrases, check_phrase, check_sets, named_sets, placed, used


@model
class Criterion:
    """What a good answer shows."""

    id: Id
    """Unique among the item's criteria."""
    marks: Annotated[int, Ge(1), Le(100), Number()] = 1
    """Whole marks, so that a learner can tick them."""
    award: Markdown
    """“Award one mark for …”."""


@model
class CriteriaScheme:
    """Criteria, their sum capped by `marks`."""

    marks: Annotated[int, Ge(1), Le(100), Number()]
    """Most marks the item can give."""
    criteria: Annotated[tuple[Criterion, ...], MinLen(1)]
    """What the learner ticks; together at least `marks`."""


@model
class Level:
    """A band of marks, and what answers in it are like."""

    id: Id
    """Unique among the item's levels."""
    title: Title | None = None
    """What the level is called; “Level 1” and so on when absent."""
    min: Annotated[int, Ge(0), Le(100), Number()]
    """Fewest marks of the level."""
    max: Annotated[int, Ge(0), Le(100), Number()]
    """Most marks of the level."""
    descriptor: Markdown
    """What an answer at this level shows."""


@model
class IndicativePoint:
    """What answers may contain. It earns nothing by itself."""

    id: Id
    """Unique among the scheme's indicative content."""
    text: Markdown
    """For the examiner and the learner: what the answer may say."""
    accept: Phrases = ()
    """Phrases that show the point; without any, only a person can see it."""
    even_negated: Bool = False
    """Whether they do so where they are negated too: “no more than 5” names 5."""
    reject: Phrases = ()
    """Phrases that contradict it."""
    ignore: Phrases = ()
    """Passages to pass over: no evidence for the point, nor against it."""


@model
class ContentExample:
    """A response, and the indicative content that must be found in it. Marks are for people to give."""

    response: Annotated[str, Scalar()]
    """What a learner may answer."""
    points: tuple[Id, ...]
    """What must be found, exactly this."""
    note: Text | None = None
    """Why it is here: “says the opposite”."""


@model
class LevelsScheme:
    """Levels of response. A person finds the level that fits best, then a mark within it."""

    marks: Annotated[int, Ge(1), Le(100), Number()]
    """Most marks the item can give."""
    levels: Annotated[tuple[Level, ...], MinLen(2)]
    """Lowest first, from 0 or 1 mark to the item's marks, without a gap."""
    indicative_content: tuple[IndicativePoint, ...] = ()
    """What answers may contain; the engine shows which of it was found, and where."""
    language: Language | None = None
    """The answers' language, if it is not the unit's: words count in their forms, and negations are seen."""
    spelling: Bool = True
    """Whether a misspelling counts as the word that was meant."""
    synonyms: dict[Id, Annotated[Phrases, MinLen(1)]] = field(default_factory=dict)
    """Sets of phrases by name, for `<name>` in other phrases."""
    ignore: Phrases = ()
    """Passages to pass over for all points."""
    examples: tuple[ContentExample, ...] = ()
    """Responses with what must be found in them; `markscheme check` tries them."""


@model
class ExtendedText(Item):
    """A task answered at length."""

    type: Literal["extended_text"]
    scheme: Annotated[CriteriaScheme | LevelsScheme, Second("levels", "indicative_content")]
    """How a person marks the response: by criteria, or by levels."""
    model_answer: Markdown
    """Shown beside the scheme when the learner marks the answer."""
    max_length: Annotated[int, Ge(1), Le(20000), Number()] = 1500
    """Most characters that a learner may type."""

    @property
    def ruled(self) -> bool:
        return False

    @property
    def marking_language(self) -> str | None:
        scheme = self.scheme
        if isinstance(scheme, CriteriaScheme) or not any(point.accept for point in scheme.indicative_content):
            return None
        return scheme.language or ""

    @property
    def examples(self) -> tuple[Example, ...]:
        scheme = self.scheme
        several = () if isinstance(scheme, CriteriaScheme) else scheme.examples
        return tuple(Example(response=each.response, marks=0, points=each.points) for each in several)

    @property
    def sets(self) -> tuple[tuple[Pointer, str, bool], ...]:
        scheme = self.scheme
        return () if isinstance(scheme, CriteriaScheme) else named_sets(scheme.synonyms, phrases(scheme))


Model = ExtendedText


def check(item: ExtendedText, report: Report) -> None:
    if isinstance(item.scheme, CriteriaScheme):
        _check_criteria(item.scheme, report)
        return
    check_ids(item.scheme.levels, report, "scheme", "levels")
    check_ids(item.scheme.indicative_content, report, "scheme", "indicative_content")
    _check_levels(item.scheme, report)
    for place, phrase in phrases(item.scheme):
        check_phrase(phrase, place, report)
    check_sets(item.scheme.synonyms, report, *AT_SETS)
    if item.marking_language is not None and not item.scheme.examples:
        hint = "add `examples`: responses with the `points` that must be found in them, none among them"
        report("MS150", "no examples prove this scheme", ("scheme",), hint, "warning", key=True)


def _check_criteria(scheme: CriteriaScheme, report: Report) -> None:
    check_ids(scheme.criteria, report, "scheme", "criteria")
    total = sum(criterion.marks for criterion in scheme.criteria)
    if total < scheme.marks:
        message = f"the criteria add up to {total}, fewer than the item's {scheme.marks} marks"
        report("MS126", message, ("scheme", "marks"))


def _check_levels(scheme: LevelsScheme, report: Report) -> None:
    """From the lowest to the highest, each mark belongs to one level."""
    if not _check_order(scheme, report):
        return
    below = 0
    for index, level in enumerate(scheme.levels):
        at = ("scheme", "levels", index)
        if index and level.min <= below:
            message = f"`{scheme.levels[index - 1].id}` holds {_marks(level.min, below)} too"
            report("MS192", message, (*at, "min"), f"begin with {below + 1}")
        elif level.min > below + 1:
            message = f"no level holds {_marks(below + 1, level.min - 1)}"
            report("MS191", message, (*at, "min"), f"begin with {below + 1}")
        below = max(below, level.max)
    if below != scheme.marks:
        message = f"the levels end at {below}, and the item gives {_marks(scheme.marks, scheme.marks)}"
        report("MS194", message, ("scheme", "marks"), f"end the highest level at {scheme.marks}")


def _check_order(scheme: LevelsScheme, report: Report) -> bool:
    """Whether each level ends after it begins, and none stands after a higher one."""
    sound = True
    for index, level in enumerate(scheme.levels):
        at = ("scheme", "levels", index)
        if level.max < level.min:
            report("MS190", f"the level ends at {level.max}, before it begins", (*at, "max"))
            sound = False
        elif index and level.max < scheme.levels[index - 1].min:
            report("MS193", "the level stands after a higher one", (*at, "min"), "put the lowest level first")
            sound = False
    return sound


def _marks(first: int, last: int) -> str:
    return f"{first} mark{'' if first == 1 else 's'}" if first >= last else f"{first} to {last} marks"


def phrases(scheme: LevelsScheme) -> Iterator[tuple[Pointer, str]]:
    """Every phrase of a scheme with its place, but those of its synonym sets."""
    yield from placed(scheme.ignore, "scheme", "ignore")
    for index, point in enumerate(scheme.indicative_content):
        for purpose in ("accept", "reject", "ignore"):
            yield from placed(getattr(point, purpose), "scheme", "indicative_content", index, purpose)


def payload(item: ExtendedText, texts: Texts) -> dict[str, Any]:
    scheme = item.scheme
    return {
        "marks": scheme.marks,
        "floor": 0,
        "scheme": _criteria(scheme, texts) if isinstance(scheme, CriteriaScheme) else _levels(scheme, texts),
        "modelAnswer": texts.block(item.model_answer),
        "maxLength": item.max_length,
    }


def _criteria(scheme: CriteriaScheme, texts: Texts) -> dict[str, Any]:
    """`CriteriaScheme` of the player's `extended_text/item.ts`."""
    return {
        "criteria": [
            {"id": each.id, "marks": each.marks, "award": texts.inline(each.award)}
            for each in scheme.criteria
        ]
    }


def _levels(scheme: LevelsScheme, texts: Texts) -> dict[str, Any]:
    """`LevelsScheme` of the player's `extended_text/item.ts`."""
    fields = {
        "levels": [
            put(
                {"id": each.id, "min": each.min, "max": each.max, "descriptor": texts.block(each.descriptor)},
                title=each.title,
            )
            for each in scheme.levels
        ],
        "points": [_indicative(each, texts) for each in scheme.indicative_content],
    }
    if not any(each.accept for each in scheme.indicative_content):
        return fields
    return put(
        fields,
        language=scheme.language or texts.language or None,
        spelling=None if scheme.spelling else False,
        synonyms=used(phrases(scheme), {**texts.synonyms, **scheme.synonyms}) or None,
        ignore=scheme.ignore or None,
    )


def _indicative(point: IndicativePoint, texts: Texts) -> dict[str, Any]:
    return put(
        {"id": point.id, "text": texts.inline(point.text)},
        accept=point.accept or None,
        evenNegated=point.even_negated or None,
        reject=point.reject or None,
        ignore=point.ignore or None,
    )


arranged = unarranged


def public(fields: Fields) -> Fields:
    return {"maxLength": fields["maxLength"]}


def kind(item: ExtendedText) -> str:
    return "long-fill-in"


def described(item: ExtendedText, texts: Texts) -> tuple[Described, ...]:
    """None: no rule decides."""
    return ()


def option_ids(item: ExtendedText) -> tuple[str, ...]:
    return ()


def response(item: ExtendedText, written: str) -> str:
    return written


def misconceptions(item: ExtendedText) -> Iterable[tuple[Pointer, str]]:
    return ()


def state(item: ExtendedText) -> StateField:
    """The text, and what the learner judged: 0 (not yet) or the marks given, from 1.

    A number for each criterion; with levels one for all, as each mark belongs to one level.
    """
    scheme = item.scheme
    if isinstance(scheme, CriteriaScheme):
        radices = tuple(criterion.marks + 2 for criterion in scheme.criteria)
        return StateField(radices, item.max_length, ids(scheme.criteria))
    return StateField((scheme.marks + 2,), item.max_length, ("marks",))


def definition(item: ExtendedText, texts: Texts) -> dict[str, Any]:
    return {"interactionType": "long-fill-in"}
