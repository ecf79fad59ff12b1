"""Hooks become statement templates, and what is filled in is still what tincan writes."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from tincan import Activity, Statement

from markscheme import templates
from markscheme.xapi import activities
from markscheme.xapi.compiled import INTERACTION_TYPES, PROFILE_VERSION, compile_hooks, filled
from markscheme.xapi.model import Event, Hooks
from markscheme.xapi.rules import COMPONENTS, activity_faults, statement_faults

HOOKS = TypeAdapter(Hooks)
BUILT_IN = HOOKS.validate_python(yaml.safe_load(templates.read("xapi/hooks.yaml")))
DEFAULT = compile_hooks(BUILT_IN.by_event().items())
PROFILED = {"objectType": "Activity", "id": PROFILE_VERSION}
UNIT = activities.activity("urn:x-markscheme:u", DEFAULT.skeletons["unit"], "en", "Unit")
ASSESSMENT = activities.activity(
    "urn:x-markscheme:u:assessments:a", DEFAULT.skeletons["assessment"], "en", "Quiz"
)


def hook(**fields: Any) -> dict[str, Any]:
    return {"activity": "item", "verb": {"id": "urn:v", "display": "did"}, **fields}


def test_the_default_set_has_a_hook_for_each_event() -> None:
    assert tuple(template["event"] for template in DEFAULT.templates) == get_args(Event)


def test_the_core_and_the_observer_tell_each_event() -> None:
    player = Path(__file__).parents[3] / "templates" / "player" / "src"
    code = [
        (player / name).read_text("utf-8") for name in ("telling.ts", "status.ts", "xapi/lrs/observer.ts")
    ]
    told = {event for event in get_args(Event) if any(f'"{event}"' in text for text in code)}
    assert told == {*get_args(Event)}


def test_every_verb_has_words_in_the_same_languages() -> None:
    languages = {tuple(template["statement"]["verb"]["display"]) for template in DEFAULT.templates}
    assert languages == {("en", "de", "fr", "es", "cy", "pl", "ar")}


def test_every_verb_has_words_in_the_languages_of_the_player() -> None:
    folder = Path(__file__).parents[3] / "templates" / "locales"
    locales = {path.stem for path in folder.glob("*.json")}
    assert locales == set(DEFAULT.templates[0]["statement"]["verb"]["display"])


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", {"en": "passed"}),
        ("de-CH", {"de": "bestanden", "en": "passed"}),
        ("cy", {"cy": "pasiodd", "en": "passed"}),
        ("it", {"en": "passed"}),
    ],
)
def test_a_verb_is_shown_in_the_language_of_the_unit(language: str, shown: dict[str, str]) -> None:
    passed = next(template for template in DEFAULT.templates if template["event"] == "passed")
    statement = filled(passed, {"unit": UNIT, "assessment": ASSESSMENT}, language)["statement"]
    assert statement["verb"]["display"] == shown
    assert statement["context"]["language"] == language


def test_only_passed_failed_and_answers_carry_a_score() -> None:
    scored = {template["event"] for template in DEFAULT.templates if "score" in template["fill"]}
    assert scored == {
        "answered", "passed", "failed", "scored", "self_marked", "point_scored", "point_mastered",
    }  # fmt: skip


def test_a_template_says_what_stays_and_what_to_fill() -> None:
    passed = next(template for template in DEFAULT.templates if template["event"] == "passed")
    assert filled(passed, {"unit": UNIT, "assessment": ASSESSMENT}, "en", "extra_time") == {
        "event": "passed",
        "activity": "assessment",
        "fill": ["score", "duration"],
        "facts": {"context": {"urn:x-markscheme:extensions:attempt": "attempt"}},
        "statement": {
            "verb": {"id": "http://adlnet.gov/expapi/verbs/passed", "display": {"en": "passed"}},
            "result": {"success": True},
            "context": {
                "contextActivities": {"category": [PROFILED], "grouping": [UNIT]},
                "language": "en",
            },
        },
    }


def test_the_end_of_an_attempt_says_how_much_extra_time_it_had() -> None:
    extra = "urn:x-markscheme:extensions:extra-time"
    told = {
        template["event"]
        for template in DEFAULT.templates
        if extra in template.get("facts", {}).get("context", {})
    }
    assert told == {"started", "completed", "passed", "failed", "scored"}


@pytest.mark.parametrize("template", DEFAULT.templates, ids=lambda template: str(template["event"]))
def test_tincan_reads_a_filled_template_unchanged(template: dict[str, Any]) -> None:
    statement = filled(template, {"unit": UNIT, "assessment": ASSESSMENT}, "en")["statement"]
    assert list(statement_faults(statement)) == []
    read = Statement.from_json(json.dumps(statement)).as_version()
    again = json.loads(json.dumps(read))
    del again["version"]
    for each in (again, statement):
        for several in each["context"]["contextActivities"].values():
            for activity in several:
                activity.pop("objectType", None)  # the default, which tincan writes out
    assert again == statement


@pytest.mark.parametrize(
    "fields",
    [
        {"verb": {"id": "did", "display": "did"}},
        {"verb": {"id": "urn:v"}},
        {"activity": "unit"},
        {"result": {"score": 1}},
        {"result": {"marks": "fill"}},
        {"context": {"parent": "item"}},
        {"context": {"category": ["cmi5"]}},
    ],
)
def test_hooks_that_are_refused(fields: dict[str, Any]) -> None:
    HOOKS.validate_python({"answered": hook()})
    with pytest.raises(ValidationError):
        HOOKS.validate_python({"answered": hook(**fields)})


def test_an_event_that_never_happens_is_refused() -> None:
    with pytest.raises(ValidationError):
        HOOKS.validate_python({"answerd": hook()})


def test_categories_and_fixed_results() -> None:
    fields = {"result": {"completion": "false", "success": True}, "context": {"category": ["urn:c"]}}
    hooks = HOOKS.validate_python({"failed": hook(**fields)})
    (template,) = compile_hooks(hooks.by_event().items()).templates
    statement = filled(template, {}, "en")["statement"]
    assert statement["result"] == {"completion": False, "success": True}
    categories = statement["context"]["contextActivities"]["category"]
    assert [category["id"] for category in categories] == [PROFILE_VERSION, "urn:c"]


TEXTS = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=30)
IDS = st.lists(st.from_regex(r"\A[a-z0-9][a-z0-9_-]{0,9}\Z"), unique=True, min_size=1, max_size=4)


@given(st.sampled_from(INTERACTION_TYPES), TEXTS, TEXTS, IDS, st.sampled_from(["en", "de-CH", "zh-Hant-TW"]))
def test_tincan_reads_a_filled_activity_unchanged(
    kind: str, title: str, stem: str, ids: list[str], language: str
) -> None:
    lists = {name: [{"id": each, "description": stem} for each in ids] for name in COMPONENTS.get(kind, ())}
    pattern = {
        "true-false": "true",
        "numeric": "1[:]2",
        "matching": "[,]".join(f"{each}[.]{each}" for each in ids),
    }.get(kind, "[,]".join(ids))
    made = activities.interaction(
        activities.item_iri("https://example.org/quiz", "unit", ids[0]),
        DEFAULT.skeletons,
        language,
        (title, stem),
        {"interactionType": kind, **lists},
        [pattern],
    )
    assert list(activity_faults(made)) == []
    again = json.loads(json.dumps(Activity.from_json(json.dumps(made)).as_version()))
    del again["objectType"]
    assert again == made


def test_ids_of_activities_never_meet() -> None:
    base = "https://example.org/quiz"
    assert activities.unit_iri(base, "u") == "https://example.org/quiz/u"
    assert activities.item_iri(base, "u", "same") == "https://example.org/quiz/u/items/same"
    assert activities.assessment_iri(base, "u", "same") == "https://example.org/quiz/u/assessments/same"
    assert activities.item_iri("urn:x-markscheme", "u", "i") == "urn:x-markscheme:u:items:i"
