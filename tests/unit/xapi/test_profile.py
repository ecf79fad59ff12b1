"""The xAPI profile has the shape that xAPI Profiles 1.0 asks for, and describes our statements."""

import json
import re
from typing import Any

import pytest
from jsonschema import Draft7Validator

from markscheme.xapi.compiled import PROFILE_VERSION, TYPES, compile_hooks
from markscheme.xapi.loading import built_in
from markscheme.xapi.profile import profile
from markscheme.xapi.rules import IRI, LANGUAGE

HOOKS = built_in()
MADE = profile(HOOKS)
CONCEPT = {"id", "type", "inScheme", "prefLabel", "definition"}
TEMPLATE = CONCEPT | {"verb", "objectActivityType", "rules"}


def test_the_head_says_what_it_is() -> None:
    assert MADE["type"] == "Profile"
    assert MADE["conformsTo"] == "https://w3id.org/xapi/profiles#1.0"
    assert MADE["@context"] == "https://w3id.org/xapi/profiles/context"
    assert [version["id"] for version in MADE["versions"]] == [PROFILE_VERSION]
    assert MADE["author"]["type"] == "Organization"


DESCRIBED: list[dict[str, Any]] = [*MADE["concepts"], *MADE["templates"]]


@pytest.mark.parametrize("thing", DESCRIBED, ids=lambda thing: str(thing["id"]))
def test_each_thing_has_an_id_a_scheme_and_words(thing: dict[str, Any]) -> None:
    kinds = {"Verb": CONCEPT, "StatementTemplate": TEMPLATE}
    extension = CONCEPT | {"inlineSchema"}
    assert set(thing) == kinds.get(thing["type"], extension)
    assert thing["type"] in {*kinds, "ResultExtension", "ContextExtension"}
    assert thing["inScheme"] == PROFILE_VERSION
    assert IRI.fullmatch(thing["id"])
    for words in (thing["prefLabel"], thing["definition"]):
        assert words
        assert all(LANGUAGE.fullmatch(tag) for tag in words)


def test_no_id_stands_twice() -> None:
    ids = [thing["id"] for thing in DESCRIBED]
    assert len(set(ids)) == len(ids)


def test_schemas_of_extensions_are_schemas() -> None:
    for concept in MADE["concepts"]:
        if "inlineSchema" in concept:
            Draft7Validator.check_schema(json.loads(concept["inlineSchema"]))


def test_every_own_verb_and_extension_is_described() -> None:
    ids = {concept["id"] for concept in MADE["concepts"]}
    verbs = {hook.verb.id for hook in HOOKS.values()}
    parts = [part for hook in HOOKS.values() for part in (hook.result, hook.context)]
    extensions = {iri for part in parts for iri in part.facts}
    assert ids == {verb for verb in verbs if verb.startswith("urn:x-markscheme:")} | extensions


def test_rules_say_where_and_what() -> None:
    for template in MADE["templates"]:
        for rule in template["rules"]:
            assert set(rule) <= {"location", "presence", "any", "all", "none", "selector"}
            assert rule["location"].startswith("$.")
            assert rule.get("presence") in (None, "included", "excluded", "recommended")
            assert set(rule) - {"location"}


def test_templates_are_those_of_the_statements() -> None:
    made = {template["event"]: template for template in compile_hooks(HOOKS.items()).templates}
    for template in MADE["templates"]:
        event = re.sub(".*:", "", template["id"])
        statement = made[event]["statement"]
        assert template["verb"] == statement["verb"]["id"]
        kind = "point" if made[event]["activity"] == "misconception" else made[event]["activity"]
        assert template["objectActivityType"] == TYPES[kind]
        categories = statement["context"]["contextActivities"]["category"]
        assert PROFILE_VERSION in [category["id"] for category in categories]
        presences = {rule["location"]: rule.get("presence") for rule in template["rules"]}
        assert set(made[event]["fill"]) == {
            location.removeprefix("$.result.")
            for location, presence in presences.items()
            if presence == "recommended" and re.fullmatch(r"\$\.result\.\w+", location)
        }
    assert len(made) == len(MADE["templates"])


def test_statements_name_the_version_of_the_profile() -> None:
    """Using Profiles in Statements: the category is the version's id, not the profile's."""
    (version,) = (each["id"] for each in MADE["versions"])
    for template in compile_hooks(HOOKS.items()).templates:
        categories = template["statement"]["context"]["contextActivities"]["category"]
        assert version in [category["id"] for category in categories]
        assert MADE["id"] not in [category["id"] for category in categories]
