"""A unit: one topic with its brief, as `unit.yaml` holds it."""

from dataclasses import field
from typing import Annotated, Literal

from .base import Id, Language, Markdown, Number, Text, Title, model
from .constraints import Ge, Le, MinLen
from .theme import Theme

PointKind = Literal["concept", "tip", "misconception", "marking_point"]


@model
class Point:
    """A point of the brief: something the unit teaches, warns of, or awards marks for."""

    id: Id
    """Unique in the unit; items name it under `points`."""
    title: Title
    """A few words, shown in results and LMS reports."""
    text: Markdown
    """The point itself, in full."""


@model
class Misconception(Point):
    """A mistaken belief that distractors and phrases can betray."""

    correction: Markdown
    """What is true instead; shown to a learner who holds the misconception."""


@model
class Aim:
    """Something that the synopsis promises: made of points of the brief, and assessed with them."""

    id: Id
    """Unlike that of any point and any other aim."""
    title: Title
    """A few words, for the coverage report."""
    points: Annotated[tuple[Id, ...], MinLen(1)]
    """The points it is made of, by their ids."""


@model
class Brief:
    """The points of a unit, by kind."""

    concepts: tuple[Point, ...] = ()
    """Key concepts and core principles."""
    tips: tuple[Point, ...] = ()
    """Exam tips and revision strategies."""
    misconceptions: tuple[Misconception, ...] = ()
    """Common misconceptions and mistakes."""
    marking_points: tuple[Point, ...] = ()
    """What examiners award credit for."""


@model
class Term:
    """A word that the unit explains."""

    id: Id
    """Texts link to it: `[brewed](#brewing)`."""
    term: Title
    """The word, as the glossary lists it."""
    definition: Markdown
    """What it means."""


@model
class Unit:
    """One topic: its synopsis and its points."""

    id: Id
    """Unique in the workspace; part of package names and activity ids."""
    title: Title
    """Shown above every page of the unit's packages."""
    language: Language = "en"
    """BCP 47 tag of the unit's text."""
    synopsis: Markdown
    """What the unit is about."""
    aims: tuple[Aim, ...] = ()
    """What the synopsis promises, so that coverage can say whether all of it is assessed."""
    keywords: tuple[Text, ...] = ()
    """Words an LMS catalogue can search for."""
    brief: Brief = Brief()
    """The points that the unit's items assess."""
    units: tuple[Id, ...] = ()
    """Instead of a brief and items: the units beside this one that it takes all of theirs from."""
    glossary: tuple[Term, ...] = ()
    """Terms with their definitions, where an assessment has the glossary among its tools."""
    synonyms: dict[Id, Annotated[tuple[Text, ...], MinLen(1)]] = field(default_factory=dict)
    """Sets of phrases by name, for `<name>` in the phrases of all schemes."""
    reading_level: Annotated[float, Ge(1), Le(20), Number()] | None = None
    """The hardest reading that items may ask for, as a Flesch-Kincaid grade; English units only."""
    silence: dict[Text, Text] | None = None
    """Rules of item writing that say nothing about the unit as a whole, by code, each with the reason."""
    theme: Theme | None = None
    """How the unit's pages look; it goes before the workspace's."""
