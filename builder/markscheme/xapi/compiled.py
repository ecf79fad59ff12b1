"""Hooks compiled into statement templates, and activity definitions into skeletons, by tincan.

Tincan's import takes longer than building a small unit. So what it makes is kept beside Python's
bytecode, by the hooks, the sources and the tincan that made it, and may be deleted at any time.
"""

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from .model import Hook, Hooks

TYPES = {
    "unit": "http://adlnet.gov/expapi/activities/module",
    "assessment": "http://adlnet.gov/expapi/activities/assessment",
    "item": "http://adlnet.gov/expapi/activities/cmi.interaction",
}
"""Activity types of ADL's vocabulary."""
INTERACTION_TYPES = (
    "true-false", "choice", "fill-in", "long-fill-in", "matching", "sequencing", "numeric", "other",
)  # fmt: skip
FILL = "fill"
RESULT = ("score", "success", "completion", "response", "duration")
PLACEHOLDER = "urn:x-markscheme:placeholder"
"""Stands for an activity's id where tincan wants one."""


class Compiled(NamedTuple):
    """What tincan made, as plain data. Context activities are named, not yet filled."""

    templates: tuple[Mapping[str, Any], ...]
    skeletons: Mapping[str, Mapping[str, Any]]
    """Definitions by interaction type, and those of `unit` and `assessment`."""


def compile_hooks(hooks: "Hooks") -> Compiled:
    """Statement templates and skeletons. ValueError where a template breaks a rule of xAPI."""
    templates = [template(event, hook) for event, hook in vars(hooks).items() if hook is not None]
    return Compiled(tuple(templates), dict(_skeletons()))


def template(event: str, hook: "Hook") -> dict[str, Any]:
    """A `StatementTemplate` of `payload.ts`, its context naming `assessment` or `unit`."""
    fields = {name: getattr(hook.result, name) for name in RESULT if getattr(hook.result, name) is not None}
    fixed = {name: value for name, value in fields.items() if value != FILL}
    from .rules import statement_faults

    statement = _statement(hook, fixed)
    for fault in statement_faults(statement):
        raise ValueError(f"{event}: {fault}")
    context = {name: value for name in ("parent", "grouping") if (value := getattr(hook.context, name))}
    return {
        "event": event,
        "activity": hook.activity,
        "fill": [name for name, value in fields.items() if value == FILL],
        "statement": statement,
        "context": context,
    }


def filled(template: Mapping[str, Any], activities: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """A template with the activities of this assessment and unit in its context."""
    statement = json.loads(json.dumps(template["statement"]))
    for name, which in template["context"].items():
        context = statement.setdefault("context", {}).setdefault("contextActivities", {})
        context[name] = [activities[which]]
    return {**{key: template[key] for key in ("event", "activity", "fill")}, "statement": statement}


def _statement(hook: "Hook", fixed: Mapping[str, Any]) -> dict[str, Any]:
    """Verb, fixed result and categories as tincan writes them."""
    from tincan import ActivityList, Context, ContextActivities, Result, Statement, Verb

    statement = Statement(verb=Verb(id=hook.verb.id, display={"en": hook.verb.display}))
    if fixed:
        statement.result = Result(**fixed)
    if hook.context.category:
        category = ActivityList([{"id": each} for each in hook.context.category])
        statement.context = Context(context_activities=ContextActivities(category=category))
    made: dict[str, Any] = statement.as_version()
    return {
        name: value for name, value in made.items() if name != "version"
    }  # the sender's to set (Data 4.1.10)


def _skeletons() -> Iterator[tuple[str, dict[str, Any]]]:
    from tincan import ActivityDefinition

    from .rules import COMPONENTS

    for name in ("unit", "assessment"):
        yield name, ActivityDefinition(type=TYPES[name]).as_version()
    for kind in INTERACTION_TYPES:
        components: dict[str, list[Any]] = {name: [] for name in COMPONENTS.get(kind, ())}
        skeleton = ActivityDefinition(type=TYPES["item"], interaction_type=kind, **components).as_version()
        yield kind, skeleton
