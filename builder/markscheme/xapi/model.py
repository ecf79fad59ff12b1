"""Statement hooks as authors write them (`templates/xapi/hooks.yaml`)."""

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Any, Literal

from ..model.base import Bool, Boolean, Language, Pattern, Scalar, Text, model
from .rules import IRI

ABSOLUTE = Pattern(IRI.pattern, "an absolute IRI such as `https://example.org/verbs/did`")
Iri = Annotated[str, ABSOLUTE, Scalar()]
"""An absolute IRI (RFC 3987)."""
Fixed = Annotated[bool, Boolean()] | Literal["fill"]
"""`fill`: the player puts it in where it knows it; else the value itself."""


Extensions = dict[Iri, Text]
"""Fixed texts by IRI (Data 4.1.5.2)."""
Facts = dict[Iri, Literal["attempt", "certainty", "extra_time", "hints", "misconceptions"]]
"""What the player knows, by the IRI of the extension that says it; what it does not know stays away."""


@model
class Verb:
    """What the learner did (xAPI 1.0.3, Data 4.1.3)."""

    id: Iri
    display: Text | dict[Language, Text]
    """In English, or by language."""

    @property
    def words(self) -> Mapping[str, str]:
        """The display by language."""
        return {"en": self.display} if isinstance(self.display, str) else self.display


@model
class Result:
    """Fields of the statement's result (Data 4.1.5)."""

    score: Literal["fill"] | None = None
    success: Fixed | None = None
    completion: Fixed | None = None
    response: Literal["fill"] | None = None
    duration: Literal["fill"] | None = None
    extensions: Extensions = field(default_factory=dict)
    facts: Facts = field(default_factory=dict)


@model
class Context:
    """Context activities (Data 4.1.6.2)."""

    parent: Literal["assessment", "unit"] | None = None
    grouping: Literal["assessment", "unit"] | None = None
    category: tuple[Iri, ...] = ()
    points: Bool = False
    """The points of the brief that the item assesses, as other activities."""
    extensions: Extensions = field(default_factory=dict)
    facts: Facts = field(default_factory=dict)


@model
class Hook:
    """One event of the learner's session and the statement made of it."""

    activity: Literal["assessment", "item", "point", "misconception"]
    """Whose activity is the statement's object."""
    verb: Verb
    result: Result = Result()
    context: Context = Context()


Event = Literal[
    "launched",
    "initialized",
    "resumed",
    "suspended",
    "terminated",
    "started",
    "completed",
    "passed",
    "failed",
    "scored",
    "reviewed",
    "presented",
    "answered",
    "changed",
    "skipped",
    "flagged",
    "hint_taken",
    "self_marked",
    "point_scored",
    "point_mastered",
    "misconception",
]


@model
class More:
    """A further statement of an event."""

    event: Event
    hook: Hook


@model
class Hooks:
    """The hooks of a workspace, by event; those that are not here are built in."""

    launched: Hook | None = None
    initialized: Hook | None = None
    resumed: Hook | None = None
    suspended: Hook | None = None
    terminated: Hook | None = None
    started: Hook | None = None
    completed: Hook | None = None
    passed: Hook | None = None
    failed: Hook | None = None
    scored: Hook | None = None
    reviewed: Hook | None = None
    presented: Hook | None = None
    answered: Hook | None = None
    changed: Hook | None = None
    skipped: Hook | None = None
    flagged: Hook | None = None
    hint_taken: Hook | None = None
    self_marked: Hook | None = None
    point_scored: Hook | None = None
    point_mastered: Hook | None = None
    misconception: Hook | None = None
    more: tuple[More, ...] = ()
    """Further statements."""
    off: tuple[Event, ...] = ()
    """Events of which no statement is made, but those under `more`."""

    def by_event(self) -> Mapping[str, Hook]:
        """The hooks in place of built-in ones."""
        found: dict[str, Any] = {name: each for name, each in vars(self).items() if isinstance(each, Hook)}
        return found
