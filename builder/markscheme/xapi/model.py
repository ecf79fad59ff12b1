"""Statement hooks as authors write them (`templates/xapi/hooks.yaml`)."""

from typing import Annotated, Literal

from ..model.base import Boolean, Pattern, Scalar, Text, model
from .rules import IRI

ABSOLUTE = Pattern(IRI.pattern, "an absolute IRI such as `https://example.org/verbs/did`")
Iri = Annotated[str, ABSOLUTE, Scalar()]
"""An absolute IRI (RFC 3987)."""
Fixed = Annotated[bool, Boolean()] | Literal["fill"]
"""`fill`: the player puts it in where it knows it; else the value itself."""


@model
class Verb:
    """What the learner did (xAPI 1.0.3, Data 4.1.3)."""

    id: Iri
    display: Text
    """In English."""


@model
class Result:
    """Fields of the statement's result (Data 4.1.5)."""

    score: Literal["fill"] | None = None
    success: Fixed | None = None
    completion: Fixed | None = None
    response: Literal["fill"] | None = None
    duration: Literal["fill"] | None = None


@model
class Context:
    """Context activities (Data 4.1.6.2)."""

    parent: Literal["assessment", "unit"] | None = None
    grouping: Literal["assessment", "unit"] | None = None
    category: tuple[Iri, ...] = ()


@model
class Hook:
    """One event of the learner's session and the statement made of it."""

    activity: Literal["assessment", "item"]
    """Whose activity is the statement's object."""
    verb: Verb
    result: Result = Result()
    context: Context = Context()


@model
class Hooks:
    """The hooks of a workspace, by event. An event without a hook makes no statement."""

    initialized: Hook | None = None
    resumed: Hook | None = None
    answered: Hook | None = None
    completed: Hook | None = None
    passed: Hook | None = None
    failed: Hook | None = None
    suspended: Hook | None = None
    terminated: Hook | None = None
