"""What all items share. Each question type adds its own fields in `interactions/`."""

from typing import Annotated, Literal

from .base import Bool, Id, Markdown, Marks, Number, Shorthand, Text, Title, model
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
class Hint:
    """Help with the question, for learners who ask for it."""

    text: Markdown
    """What it says."""
    cost: Annotated[float, Ge(0), Le(100), Number()] = 0
    """Marks that taking it costs, off what the answer earns; never below the floor."""


@model
class Media:
    """Sound or video, with the words that are heard in it."""

    file: Text
    """MP3, M4A or WAV; MP4 or WebM. In the unit's folder, its path relative to that."""
    title: Title
    """What it is, in a few words."""
    transcript: Markdown
    """All that is said, and what else matters: for those who cannot hear or see it, or would rather read."""
    captions: Text | None = None
    """A WebVTT file: what is heard in a video, while it is heard."""
    silent: Bool = False
    """Whether nothing is to be heard in a video, so that it needs no captions."""
    poster: Text | None = None
    """The picture that stands where the video will."""


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
    media: tuple[Media, ...] = ()
    """Sound and video, below the stem."""
    hints: tuple[Annotated[Hint, Shorthand("text")], ...] = ()
    """Taken one after the other, where the assessment shows hints: texts, or texts with what they cost."""
    silence: dict[Text, Text] | None = None
    """Rules of item writing that say nothing about this item, by code, each with the reason."""

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

    @property
    def ruled(self) -> bool:
        """Whether rules mark it; elsewhere learners do, or nobody, and the marks may not count."""
        return True

    @property
    def states_certainty(self) -> bool:
        """Whether learners say how sure they are."""
        return getattr(getattr(self, "scheme", None), "certainty", None) is not None


Scoring = Literal["match_correct", "partial", "right_minus_wrong", "threshold", "map_response"]
"""The families of objective marking (the player's `marking/families.ts`)."""
Signed = Annotated[float, Ge(-100), Le(100), Number()]
"""Marks that may be taken away."""
Steps = dict[Annotated[int, Ge(1), Number()], Annotated[float, Ge(0), Le(100), Number()]]
Levels = Annotated[tuple[Signed, ...], MinLen(1)]


@model
class CertaintyTable:
    """Marks by certainty: 1 (not sure), 2 (fairly sure), 3 (certain). Scaled to the marks of the item."""

    right: Levels
    """For a right answer; the last is the most."""
    wrong: Levels
    """For a wrong answer; the last is the least."""


STANDARD = CertaintyTable(right=(1, 2, 3), wrong=(0, -2, -6))
"""A. R. Gardner-Medwin's marks (Association for Learning Technology Journal 3 (1), 1995)."""


@model
class Scheme:
    """How an objective response earns marks."""

    marks: Marks = 1
    """Marks for a fully correct response."""
    scoring: Scoring = "match_correct"
    """`match_correct`: all or nothing. `partial`: each right part earns an equal share. `right_minus_wrong`:
    and each wrong one takes as much. `threshold`: marks in steps. `map_response`: each part has its own."""
    penalty: Annotated[float, Ge(0), Le(100), Number()] = 0
    """Marks lost for each wrong part (with `match_correct`: for a wrong answer). No answer loses nothing."""
    floor: Annotated[float, Ge(-100), Le(0), Number()] | None = None
    """The fewest marks the item can give: 0 when absent, with `certainty` the fewest of its table."""
    thresholds: Steps | None = None
    """With `threshold`: how many parts must be right, and the marks from there on."""
    unmapped: Signed = 0
    """With `map_response`: the marks of a part that has none of its own."""
    certainty: Literal["standard"] | CertaintyTable | None = None
    """Learners say with the answer how sure they are, and marks depend on it. `standard`: right 1, 2 or 3,
    wrong 0, -2 or -6, by certainty, scaled to `marks`."""

    examples: tuple[Example, ...] = ()
    """Responses with what they must get; `markscheme check` tries them."""

    @property
    def certainty_table(self) -> CertaintyTable | None:
        """The table, in the marks of the item."""
        if self.certainty is None:
            return None
        table = STANDARD if self.certainty == "standard" else self.certainty
        scale = self.marks / (max(table.right) or 1)
        right, wrong = (tuple(each * scale for each in levels) for levels in (table.right, table.wrong))
        return CertaintyTable(right=right, wrong=wrong)

    @property
    def steps(self) -> list[tuple[int, float]]:
        """`thresholds` in order."""
        return sorted((self.thresholds or {}).items())

    @property
    def least(self) -> float:
        """`floor`, or what stands for it."""
        if self.floor is not None:
            return self.floor
        table = self.certainty_table
        return 0 if table is None else min(0, *table.right, *table.wrong)


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
    media: tuple[Media, ...] = ()
    """Sound and video, below the text."""


@model
class Option:
    """An option to choose."""

    id: Id
    """Unique among the options of its list."""
    text: Markdown
    """What the learner chooses."""
    correct: Bool = False
    """Whether it is right."""
    marks: Signed | None = None
    """With `map_response`: what choosing it earns, or costs."""
    feedback: Markdown | None = None
    """Shown to a learner who chose it."""
    misconception: Id | None = None
    """The misconception that choosing it betrays."""
