"""What all items share. Each question type adds its own fields in `interactions/`."""

from typing import Annotated, Literal

from .base import Bool, Id, Markdown, Marks, Number, Text, Title, model
from .constraints import Ge, Le, MinLen
from .example import Example


@model
class Feedback:
    """Feedback on the response as a whole."""

    correct: Markdown | None = None
    """After a response with full marks."""
    partial: Markdown | None = None
    """After a response with some of the marks."""
    incorrect: Markdown | None = None
    """After a response without marks."""


@model
class Item:
    """The fields of every item."""

    id: Id
    """Unique in the unit. LMS reports show it, so let it speak."""
    type: str
    """The question type."""
    title: Title | None = None
    """A few words for overviews and reports; the start of the stem when absent."""
    points: Annotated[tuple[Id, ...], MinLen(1)]
    """The points of the brief that the item assesses."""
    stem: Markdown
    """The question or task."""
    case: Id | None = None
    """The case whose text stands beside the question."""
    tags: tuple[Text, ...] = ()
    """Words by which sections can draw items."""
    difficulty: Literal["easy", "medium", "hard"] | None = None
    """How hard the item is; sections can draw by it."""
    feedback: Feedback | None = None
    """What to say about the response as a whole, after what its parts say."""

    @property
    def marking_language(self) -> str | None:
        """The language that marking must know to read a response; "" is the unit's, None is none."""
        return None

    @property
    def sets(self) -> "tuple[tuple[tuple[str | int, ...], str, bool], ...]":
        """Synonym sets by name, each with its place, and whether the item declares it or names the unit's."""
        return ()

    @property
    def examples(self) -> tuple[Example, ...]:
        """The tests that the item's scheme carries."""
        scheme = getattr(self, "scheme", None)
        return getattr(scheme, "examples", ())

    @property
    def model_response(self) -> str | None:
        """Markdown of an answer that must earn full marks by rule; None where there is no such answer."""
        return None


@model
class Scheme:
    """How an objective response earns marks."""

    marks: Marks = 1
    """Marks for a fully correct response."""
    scoring: Literal["match_correct", "partial"] = "match_correct"
    """`match_correct`: all or nothing. `partial`: each right part earns an equal share."""
    penalty: Annotated[float, Ge(0), Le(100), Number()] = 0
    """Marks lost for each wrong part (with `match_correct`: for a wrong answer). No answer loses nothing."""
    floor: Annotated[float, Ge(-100), Le(0), Number()] = 0
    """The fewest marks the item can give."""
    examples: tuple[Example, ...] = ()
    """Responses with what they must get; `markscheme check` tries them."""


@model
class Case:
    """A stimulus that several items share: a scenario, a letter, a conversation."""

    type: Literal["case"]
    id: Id
    """Unique among the unit's items and cases."""
    title: Title
    """Shown above the text."""
    text: Markdown
    """The text; shown beside each question of the case."""


@model
class Option:
    """An option to choose."""

    id: Id
    """Unique among the options of its list."""
    text: Markdown
    """What the learner chooses."""
    correct: Bool = False
    """Whether it is right."""
    feedback: Markdown | None = None
    """Shown to a learner who chose it."""
    misconception: Id | None = None
    """The misconception that choosing it betrays."""
