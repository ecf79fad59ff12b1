"""Hooks compiled into statement templates, and activity definitions into skeletons, by tincan.

Tincan's import takes longer than building a small unit. So what it makes is kept beside Python's
bytecode, by the hooks, the sources and the tincan that made it, and may be deleted at any time.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from .model import Hook

TYPES = {
    "unit": "http://adlnet.gov/expapi/activities/module",
    "assessment": "http://adlnet.gov/expapi/activities/assessment",
    "item": "http://adlnet.gov/expapi/activities/cmi.interaction",
    "point": "http://adlnet.gov/expapi/activities/objective",
}
"""Activity types of ADL's vocabulary."""
INTERACTION_TYPES = (
    "true-false", "choice", "fill-in", "long-fill-in", "matching", "sequencing", "likert", "numeric", "other",
)  # fmt: skip
FILL = "fill"
RESULT = ("score", "success", "completion", "response", "duration")
PROFILE = "urn:x-markscheme:profile"
PROFILE_VERSION = f"{PROFILE}:v1"
"""Of the profile that all statements follow (`profile.py`): statements name the version as a category (xAPI
Profiles 1.0, Using Profiles in Statements). A new one where statements change in meaning."""


class Compiled(NamedTuple):
    """What tincan made, as plain data. Context activities are named, not yet filled."""

    templates: tuple[Mapping[str, Any], ...]
    skeletons: Mapping[str, Mapping[str, Any]]
    """Definitions by interaction type, and those of `unit`, `assessment` and `point`."""


def compile_hooks(hooks: "Iterable[tuple[str, Hook]]") -> Compiled:
    """Statement templates and skeletons of events and their hooks, which have no faults (`faults`)."""
    return Compiled(tuple(template(event, hook) for event, hook in hooks), dict(_skeletons()))


def template(event: str, hook: "Hook") -> dict[str, Any]:
    """A `StatementTemplate` of `payload.ts`, its verb in all languages, its context by name."""
    fields = {name: getattr(hook.result, name) for name in RESULT if getattr(hook.result, name) is not None}
    fixed = {name: value for name, value in fields.items() if value != FILL}
    context = {name: value for name in ("parent", "grouping") if (value := getattr(hook.context, name))}
    facts = {name: dict(each.facts) for name, each in (("result", hook.result), ("context", hook.context))}
    statement = _statement(hook, fixed)
    from .rules import statement_faults

    broken = list(statement_faults(statement))
    assert not broken, (event, broken)
    made: dict[str, Any] = {
        "event": event,
        "activity": hook.activity,
        "fill": [name for name, value in fields.items() if value == FILL],
        "statement": statement,
        "context": context,
    }
    if any(facts.values()):
        made["facts"] = {name: each for name, each in facts.items() if each}
    if hook.context.points:
        made["points"] = True
    return made


def filled(
    template: Mapping[str, Any],
    activities: Mapping[str, Mapping[str, Any]],
    language: str,
    unknown: str | None = None,
) -> dict[str, Any]:
    """A template with the activities of this assessment and unit in its context, in the unit's language.

    `unknown`: a fact that attempts at this assessment do not have.
    """
    statement = json.loads(json.dumps(template["statement"]))
    words = statement["verb"]["display"]
    best = next((tag for tag in (language, language.partition("-")[0], "en") if tag in words), None)
    if best is not None:
        statement["verb"]["display"] = {
            tag: words[tag] for tag in dict.fromkeys((best, "en")) if tag in words
        }
    context = statement.setdefault("context", {})
    context["language"] = language
    for name, which in template["context"].items():
        context.setdefault("contextActivities", {})[name] = [activities[which]]
    facts = {
        part: known
        for part, each in template.get("facts", {}).items()
        if (known := {iri: name for iri, name in each.items() if name != unknown})
    }
    made = {**template, "facts": facts, "statement": statement}
    kept = ("event", "activity", "fill", "facts", "points", "statement")
    return {key: made[key] for key in kept if made.get(key, {}) != {}}


def _statement(hook: "Hook", fixed: Mapping[str, Any]) -> dict[str, Any]:
    """Verb, fixed result, categories and extensions as tincan writes them."""
    from tincan import ActivityList, Context, ContextActivities, Extensions, Result, Statement, Verb

    statement = Statement(verb=Verb(id=hook.verb.id, display=dict(hook.verb.words)))
    if hook.result.extensions:
        fixed = {**fixed, "extensions": Extensions(hook.result.extensions)}
    if fixed:
        statement.result = Result(**fixed)
    category = ActivityList([{"id": each} for each in (PROFILE_VERSION, *hook.context.category)])
    statement.context = Context(context_activities=ContextActivities(category=category))
    if hook.context.extensions:
        statement.context.extensions = Extensions(hook.context.extensions)
    made: dict[str, Any] = statement.as_version()
    return {
        name: value for name, value in made.items() if name != "version"
    }  # the sender's to set (Data 4.1.10)


def _skeletons() -> Iterator[tuple[str, dict[str, Any]]]:
    from tincan import ActivityDefinition

    from .rules import COMPONENTS

    for name in ("unit", "assessment", "point"):
        yield name, ActivityDefinition(type=TYPES[name]).as_version()
    for kind in INTERACTION_TYPES:
        components: dict[str, list[Any]] = {name: [] for name in COMPONENTS.get(kind, ())}
        skeleton = ActivityDefinition(type=TYPES["item"], interaction_type=kind, **components).as_version()
        yield kind, skeleton
