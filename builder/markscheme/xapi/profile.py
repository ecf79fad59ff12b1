"""The xAPI profile of our statements (xAPI Profiles 1.0), as JSON-LD, generated from the built-in hooks."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from .compiled import FILL, PROFILE, PROFILE_VERSION, RESULT, TYPES
from .model import Hook

NAME = "xapi-profile.jsonld"
_GENERATED = "2024-01-01T00:00:00Z"
"""Of the version, not of the file: the same source gives the same bytes."""
_OWN = "urn:x-markscheme:"
_OBJECTS = {**TYPES, "misconception": TYPES["point"]}
_DEFINITIONS = {
    "changed": "The learner came back to an answer and left another one.",
    "flagged": "The learner put a flag on a question, to look at it again.",
    "took-hint": "The learner took a hint.",
    "self-marked": "The learner gave marks to their own answer, by its marking scheme.",
    "showed": "Answers of the learner show a misconception.",
    "attempt": "Number of the attempt at the assessment, from 1.",
    "certainty": "How sure the learner said they were of the response: 1, 2 or 3.",
    "extra-time": "Time that the attempt has beyond the time limit, as a duration (ISO 8601).",
    "hints": "How many hints the learner took before answering.",
    "misconceptions": "Ids of the misconceptions that the response shows.",
}
_SCHEMAS: dict[str, dict[str, Any]] = {
    "attempt": {"type": "integer", "minimum": 1},
    "certainty": {"enum": [1, 2, 3]},
    "extra_time": {"type": "string", "pattern": "^PT"},
    "hints": {"type": "integer", "minimum": 0},
    "misconceptions": {"type": "array", "minItems": 1, "items": {"type": "string"}},
}


def profile(hooks: Mapping[str, Hook]) -> dict[str, Any]:
    """The profile's JSON-LD."""
    return {
        "id": PROFILE,
        "@context": "https://w3id.org/xapi/profiles/context",
        "type": "Profile",
        "conformsTo": "https://w3id.org/xapi/profiles#1.0",
        "prefLabel": {"en": "Markscheme"},
        "definition": {"en": "Statements of learners' attempts at assessments with marking schemes."},
        "author": {"type": "Organization", "name": "Markscheme contributors"},
        "versions": [{"id": PROFILE_VERSION, "generatedAtTime": _GENERATED}],
        "concepts": [*_verbs(hooks), *_extensions(hooks)],
        "templates": [_template(event, hook) for event, hook in hooks.items()],
    }


def written(hooks: Mapping[str, Hook]) -> str:
    """The profile as a file's text."""
    return json.dumps(profile(hooks), ensure_ascii=False, indent=2) + "\n"


def _verbs(hooks: Mapping[str, Hook]) -> Iterator[dict[str, Any]]:
    """Those that no other vocabulary has."""
    for hook in hooks.values():
        if hook.verb.id.startswith(_OWN):
            yield _concept("Verb", hook.verb.id, dict(hook.verb.words))


def _extensions(hooks: Mapping[str, Hook]) -> Iterator[dict[str, Any]]:
    for part in ("result", "context"):
        found = {iri: name for hook in hooks.values() for iri, name in getattr(hook, part).facts.items()}
        for iri, name in found.items():
            concept = _concept(f"{part.title()}Extension", iri, {"en": name})
            yield {**concept, "inlineSchema": json.dumps(_SCHEMAS[name])}


def _concept(kind: str, iri: str, label: dict[str, str]) -> dict[str, Any]:
    definition = {"en": _DEFINITIONS[iri.rpartition(":")[2]]}
    return {
        "id": iri,
        "type": kind,
        "inScheme": PROFILE_VERSION,
        "prefLabel": label,
        "definition": definition,
    }


def _template(event: str, hook: Hook) -> dict[str, Any]:
    words = event.replace("_", " ")
    return {
        "id": f"{PROFILE}:templates:{event}",
        "type": "StatementTemplate",
        "inScheme": PROFILE_VERSION,
        "prefLabel": {"en": words},
        "definition": {"en": f"The statement of the event “{words}”."},
        "verb": hook.verb.id,
        "objectActivityType": _OBJECTS[hook.activity],
        "rules": list(_rules(hook)),
    }


def _rules(hook: Hook) -> Iterator[dict[str, Any]]:
    """What is always there, and what is there where the player knows it (Profiles 1.0, 8.2)."""
    yield {"location": "$.timestamp", "presence": "included"}
    yield {"location": "$.context.contextActivities.category[*].id", "any": [PROFILE_VERSION]}
    yield {"location": "$.context.language", "presence": "included"}
    for name in ("parent", "grouping"):
        if which := getattr(hook.context, name):
            kinds = [TYPES[which]]
            yield {"location": f"$.context.contextActivities.{name}[*].definition.type", "any": kinds}
    for name in RESULT:
        value = getattr(hook.result, name)
        if value == FILL:
            yield {"location": f"$.result.{name}", "presence": "recommended"}
        elif value is not None:
            yield {"location": f"$.result.{name}", "presence": "included", "all": [value]}
    for part in ("result", "context"):
        for iri in getattr(hook, part).facts:
            yield {"location": f"$.{part}.extensions['{iri}']", "presence": "recommended"}
