"""An assessment: which items a learner meets, in what order, under what rules."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, Literal

from .base import Bool, Id, Markdown, Number, Percent, Reference, Text, Title, model
from .constraints import Ge, Gt, Le, MinLen
from .theme import Theme


@model
class Pool:
    """Which items a section may draw from: those that match every given criterion."""

    tags: tuple[Text, ...] = ()
    """Any of these tags."""
    points: tuple[Reference, ...] = ()
    """Any of these points of the brief."""
    types: tuple[Text, ...] = ()
    """Any of these question types."""
    difficulty: tuple[Literal["easy", "medium", "hard"], ...] = ()
    """Any of these difficulties."""
    misconceptions: tuple[Reference, ...] = ()
    """Items whose answers can betray any of these misconceptions."""
    units: tuple[Id, ...] = ()
    """Any of these units, in a unit over other units."""


@model
class Cell(Pool):
    """Some of the items of a blueprint: those that match every given criterion, and how many of them."""

    select: Annotated[int, Ge(1), Number()]
    """How many items each attempt draws for this cell."""


@model
class Section:
    """A part of an assessment. Without `items` and `pool` it holds every item of the unit."""

    id: Id
    """Unique in the assessment."""
    title: Title | None = None
    """Shown above the section's questions, and in overviews."""
    intro: Markdown | None = None
    """Shown above each question of the section."""
    items: tuple[Reference, ...] = ()
    """These items, in this order."""
    pool: Pool | None = None
    """Or all items that match."""
    select: Annotated[int, Ge(1), Number()] | None = None
    """How many of them each attempt draws; all when absent."""
    blueprint: tuple[Cell, ...] = ()
    """Or what each attempt draws of them: the items of all cells together, none twice."""
    shuffle: Bool = False
    """Whether the questions come in random order (the items of a case stay together)."""


@model
class ExtraTime:
    """Extra time beside a time limit, in percent of it, rounded up to whole minutes."""

    everyone: Annotated[float, Ge(0), Le(300), Number()] = 0
    """What every learner gets."""
    most: Annotated[float, Ge(0), Le(300), Number()] = 100
    """The most that a launch can give one learner; 0: none."""
    address: Bool = False
    """Whether the page's address may give extra time, which learners can alter; else the LMS's data alone."""
    packages: tuple[Annotated[int, Ge(1), Le(300), Number()], ...] = ()
    """For each of these a further package is built, in which everyone gets as much: for LMSs that tell a
    package nothing about a learner."""


@model
class Assessment:
    """One assessment of the unit; each becomes one package per target."""

    id: Id
    """Unique in the unit."""
    title: Title
    """The package's title in the LMS."""
    description: Markdown | None = None
    """Shown on the start page and in the LMS."""
    sections: Annotated[tuple[Section, ...], MinLen(1)]
    """Asked one after the other."""
    pass_mark: Percent | None = None
    """Percent of the marks needed to pass; without it the result is completed, neither passed nor failed."""
    pass_mark_reason: Markdown | None = None
    """Why the pass mark is what it is; shown on the start page."""
    navigation: Literal["linear", "nonlinear"] = "nonlinear"
    """`linear`: forward only. `nonlinear`: any order, with an overview."""
    feedback: Literal["immediate", "deferred", "none"] = "deferred"
    """When marks and feedback appear: after each answer, after submitting, or never."""
    attempts: Annotated[int, Ge(1), Le(200), Number()] | Literal["unlimited"] = 1
    """How many attempts the package itself offers; the best one counts."""
    time_limit: Annotated[float, Gt(0), Le(1440), Number()] | None = None
    """Minutes from start to the deadline, which no reload moves."""
    extra_time: ExtraTime | None = None
    """Who gets more than the time limit, and how."""
    time_up: Literal["submit", "go_on"] = "submit"
    """When the time is up: answers are submitted as they stand, or learners may go on, and results say so."""
    protection: Literal["open", "obfuscated", "sealed"] = "open"
    """Whether the page holds the answer key: plainly, hidden from the eye, or not at all (marked later)."""
    shuffle_options: Bool = True
    """Whether options come in random order, in items that allow it."""
    hints: Bool | None = None
    """Whether learners can take the items' hints. When absent, with immediate feedback alone: in exams there
    are none."""
    tools: tuple[Literal["calculator", "glossary"], ...] = ()
    """What learners can open above the questions: a calculator, the unit's glossary."""
    count_self_marks: Bool = False
    """Whether marks that learners give themselves count in the score."""
    certificate: Bool = False
    """Whether results offer a certificate, to be printed, to those who passed."""
    theme: Theme | None = None
    """How its pages look; it goes before the unit's."""

    def editions(self) -> "Iterator[tuple[str, Assessment]]":
        """What packages are made of it: the end of their names, and the assessment as it is in them."""
        yield self.id, self
        if self.extra_time is None or self.time_limit is None:
            return
        for percent in self.extra_time.packages:
            extra = replace(self.extra_time, everyone=percent)
            yield f"{self.id}-extra-{percent}", replace(self, extra_time=extra)

    @property
    def shows_hints(self) -> bool:
        """Whether learners can take hints."""
        return self.feedback == "immediate" if self.hints is None else self.hints
