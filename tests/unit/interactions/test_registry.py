"""What holds for every question type, shown with the fixture of all types and with the real unit."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from markscheme.interactions import INTERACTIONS, TYPES, check_item
from markscheme.marking import Marker
from markscheme.model.reading import read_item
from markscheme.payload import item_common
from markscheme.targets import TARGETS
from markscheme.xapi.rules import activity_faults
from unit.documents import Found, Plain, entries

ROOT = Path(__file__).parents[3]
FOLDERS = (ROOT / "tests/fixtures/every-type/items/every-type", ROOT / "items/extra-mile")


def items() -> list[Any]:
    read = []
    for folder in FOLDERS:
        for path in sorted(folder.glob("*.yaml")):
            if path.name not in ("unit.yaml", "assessment.yaml"):
                for entry in entries(path.read_text(encoding="utf-8"), path.name):
                    found = Found(entry)
                    item = read_item(entry.data, found)
                    assert found.lines == []
                    read.append(item)
    return [item for item in read if item.type != "case"]


ITEMS = items()
each_item = pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)


def test_there_is_an_item_of_every_type() -> None:
    assert {item.type for item in ITEMS} == set(TYPES) == set(INTERACTIONS)


def test_no_type_is_imported_before_it_is_asked_for() -> None:
    code = (
        "import sys, markscheme.interactions as i;"
        "assert 'choice' in i.INTERACTIONS and len(i.INTERACTIONS) == 17;"
        "assert 'markscheme.interactions.choice' not in sys.modules;"
        "i.INTERACTIONS['choice'];"
        "assert 'markscheme.interactions.choice' in sys.modules;"
        "assert 'markscheme.interactions.match' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_what_is_no_type_is_not_imported() -> None:
    for name in ("base", "phrases", "essay"):
        assert name not in INTERACTIONS
        with pytest.raises(KeyError):
            INTERACTIONS[name]


@each_item
def test_its_own_checks_find_nothing(item: Any) -> None:
    faults: list[Any] = []
    check_item(item, lambda *fault, **place: faults.append((fault, place)))
    assert faults == []


@each_item
def test_correct_responses_name_ids_of_the_item(item: Any) -> None:
    interaction = INTERACTIONS[item.type]
    ids = set(interaction.option_ids(item))
    for described in interaction.described(item, Plain()):
        assert described["kind"] == interaction.kind(item)
        named = described.get("values", []) + [part for pair in described.get("pairs", []) for part in pair]
        assert ids.issuperset(named)
        assert bool(named) == bool(ids)


@each_item
def test_the_definition_lists_what_patterns_name(item: Any) -> None:
    """xAPI 1.0.3, Data 4.1.4.1: no schema checks this."""
    interaction = INTERACTIONS[item.type]
    definition = interaction.definition(item, Plain())
    listed = {part["id"] for name, parts in definition.items() if name != "interactionType" for part in parts}
    assert listed == set(interaction.option_ids(item))
    patterns = [TARGETS["standalone"].pattern(each) for each in interaction.described(item, Plain())]
    lists = {
        name: [{"id": part["id"], "description": {"en": part["description"]}} for part in parts]
        for name, parts in definition.items()
        if name != "interactionType"
    }
    kind = {
        "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
        "interactionType": definition["interactionType"],
        **lists,
    }
    if any(patterns):
        kind["correctResponsesPattern"] = [pattern for pattern in patterns if pattern]
    assert list(activity_faults({"id": "urn:x-markscheme:i", "definition": kind})) == []


@each_item
@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_every_target_can_name_the_options_and_the_answer(item: Any, target: Any) -> None:
    interaction = INTERACTIONS[item.type]
    tokens = target.tokens(interaction.option_ids(item))
    assert len(set(tokens.values())) == len(tokens)
    if item.type not in ("short_answer", "extended_text"):
        for described in interaction.described(item, Plain()):
            assert target.pattern(described, tokens)


@each_item
def test_every_misconception_stands_where_it_is_said_to(item: Any) -> None:
    for pointer, name in INTERACTIONS[item.type].misconceptions(item):
        place = item
        for step in pointer:
            place = getattr(place, step) if isinstance(step, str) and hasattr(place, step) else place[step]
        assert place == name


@each_item
def test_the_state_has_room_for_each_response(item: Any) -> None:
    state = INTERACTIONS[item.type].state(item)
    assert state.radices or state.text
    assert all(radix >= 2 for radix in state.radices)


def written(described: Any) -> str:
    """A described response as people write it."""
    match described["kind"]:
        case "choice" | "likert" | "sequencing":
            return ",".join(described["values"])
        case "matching":
            return ",".join(f"{left}={right}" for left, right in described["pairs"])
        case "true-false":
            return str(described["value"]).lower()
        case "numeric":
            return str(described["value"])
    return " ".join(described["text"].split())


@pytest.fixture(scope="module")
def marker() -> Iterator[Marker]:
    with Marker() as engine:
        yield engine


@each_item
def test_the_first_correct_response_can_be_written_and_earns_all_marks(item: Any, marker: Marker) -> None:
    interaction = INTERACTIONS[item.type]
    texts = Plain()
    texts.language = "en"
    playable = json.loads(item_common(item, texts))
    responses = [
        interaction.response(item, written(each)) for each in interaction.described(item, Plain())[:1]
    ]
    for outcome in marker.mark(playable, responses, certainties=[3] * len(responses)):
        assert outcome["marks"] == outcome["max"] == playable["marks"]


@each_item
def test_no_response_can_be_written_too(item: Any, marker: Marker) -> None:
    response = INTERACTIONS[item.type].response(item, "")
    (outcome,) = marker.mark(json.loads(item_common(item, Plain())), [response])
    assert outcome["result"] == "unanswered"
