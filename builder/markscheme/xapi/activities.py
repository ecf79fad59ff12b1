"""Activities: what statements are about. Ids are made of the workspace's IRI and the source's own ids."""

from collections.abc import Mapping, Sequence
from typing import Any

Definition = dict[str, Any]


def iri(base: str, *parts: str) -> str:
    """`base` extended by path segments, or by URN parts where it is a URN."""
    return (":" if base.startswith("urn:") else "/").join((base, *parts))


def unit_iri(base: str, unit: str) -> str:
    return iri(base, unit)


def assessment_iri(base: str, unit: str, assessment: str) -> str:
    return iri(base, unit, "assessments", assessment)


def item_iri(base: str, unit: str, item: str) -> str:
    """An item keeps its id in every assessment of the unit, so that its answers can be compared."""
    return _owned(base, unit, "items", item)


def point_iri(base: str, unit: str, point: str) -> str:
    """A point of the brief, the same in every package of the unit."""
    return _owned(base, unit, "points", point)


def _owned(base: str, unit: str, kind: str, name: str) -> str:
    """What a unit takes from another one, called `unit/id` there, keeps its own IRI."""
    owner, _, own = name.rpartition("/")
    return iri(base, owner or unit, kind, own)


def activity(
    identifier: str, skeleton: Mapping[str, Any], language: str, name: str, description: str = ""
) -> dict[str, Any]:
    """An activity of the skeleton's type with a name and, where there is one, a description (plain text)."""
    definition = {**skeleton, "name": {language: name}}
    if description:
        definition["description"] = {language: description}
    return {"id": identifier, "definition": definition}


def interaction(
    identifier: str,
    skeletons: Mapping[str, Mapping[str, Any]],
    language: str,
    texts: tuple[str, str],
    definition: Mapping[str, Any],
    patterns: Sequence[str],
) -> dict[str, Any]:
    """The activity of an item.

    `texts` are title and stem in plain text; `definition` is what the question type says of itself:
    `interactionType` and lists of components with plain descriptions.
    """
    skeleton = skeletons[definition["interactionType"]]
    result = activity(identifier, skeleton, language, *texts)
    filled = result["definition"]
    if patterns:
        filled["correctResponsesPattern"] = list(patterns)
    for name, components in definition.items():
        if name != "interactionType":
            filled[name] = [
                {"id": component["id"], "description": {language: component["description"]}}
                for component in components
            ]
    return result
