"""What tincan lets pass and our rules do not."""

from typing import Any

import pytest

from markscheme.xapi.rules import DURATION, IRI, TIME, activity_faults, statement_faults


@pytest.mark.parametrize("iri", ["https://example.org/a#b", "urn:x-markscheme:unit", "tag:a,2020:ü"])
def test_absolute_iris(iri: str) -> None:
    assert IRI.fullmatch(iri)


@pytest.mark.parametrize(
    "iri", ["", "example.org", "/a", "http://a b", "http://<a>", "a:", "http://a\n", 'x:"']
)
def test_what_is_no_absolute_iri(iri: str) -> None:
    assert not IRI.fullmatch(iri)


@pytest.mark.parametrize("text", ["PT0S", "PT1M5.25S", "P3DT4H", "P1W", "P1Y2M", "PT36H"])
def test_durations(text: str) -> None:
    assert DURATION.fullmatch(text)


@pytest.mark.parametrize("text", ["", "P", "PT", "P1DT", "1M", "PT1.234S", "-PT1S", "PT5S\n"])
def test_what_is_no_duration(text: str) -> None:
    assert not DURATION.fullmatch(text)


def test_times_need_a_zone() -> None:
    assert TIME.fullmatch("2024-02-29T12:00:00.123Z")
    assert TIME.fullmatch("2024-02-29T12:00:00+01:00")
    assert not TIME.fullmatch("2024-02-29T12:00:00")


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ({"verb": {"id": "answered"}}, "verb.id 'answered' is not an absolute IRI"),
        ({"verb": {"display": {"en_GB": "x"}}}, "verb.display: 'en_GB' is not a language tag"),
        ({"object": {"id": "x y"}}, "activity id 'x y' is not an absolute IRI"),
        ({"result": {"score": {"scaled": 7}}}, "score.scaled 7 is not between -1 and 1"),
        ({"result": {"score": {"raw": 7, "max": 5}}}, "score.raw 7 is not between min and max"),
        ({"result": {"score": {"raw": -1, "min": 0}}}, "score.raw -1 is not between min and max"),
        ({"result": {"duration": "PT01.M"}}, "duration 'PT01.M' is not an ISO 8601 duration"),
        ({"timestamp": "2024-01-01T00:00:00"}, "timestamp '2024-01-01T00:00:00' is not a time with a zone"),
        (
            {"context": {"contextActivities": {"group": []}}},
            "context.contextActivities.group does not exist",
        ),
        (
            {"context": {"contextActivities": {"parent": [{"id": "no"}]}}},
            "activity id 'no' is not an absolute IRI",
        ),
    ],
)
def test_faults_of_statements(statement: dict[str, Any], fault: str) -> None:
    assert list(statement_faults(statement)) == [fault]


def test_a_statement_without_fault() -> None:
    statement = {
        "verb": {"id": "http://adlnet.gov/expapi/verbs/answered", "display": {"en": "answered"}},
        "object": interaction("choice", ["a[,]b"], choices=["a", "b", "c"]),
        "result": {"score": {"scaled": 0.5, "raw": 1, "min": 0, "max": 2}, "duration": "PT2.5S"},
        "timestamp": "2024-02-29T12:00:00.000Z",
    }
    assert list(statement_faults(statement)) == []


def interaction(kind: str, patterns: list[str], **components: list[str]) -> dict[str, Any]:
    lists = {name: [{"id": each} for each in ids] for name, ids in components.items()}
    definition = {"interactionType": kind, "correctResponsesPattern": patterns, **lists}
    return {"id": "urn:x:item", "definition": definition}


@pytest.mark.parametrize(
    ("activity", "fault"),
    [
        (interaction("choice", ["a,b"], choices=["a", "b"]), "'a,b' is no correct response of choice"),
        (interaction("choice", ["c"], choices=["a", "b"]), "'c' is no correct response of choice"),
        (interaction("choice", ["a"], choices=["a", "a"]), "an id stands twice in choices"),
        (interaction("choice", [], choices=["a"], steps=["b"]), "choice has no steps"),
        (interaction("true-false", ["t"]), "'t' is no correct response of true-false"),
        (interaction("numeric", ["1,5"]), "'1,5' is no correct response of numeric"),
        (
            interaction("matching", ["b[.]a"], source=["a"], target=["b"]),
            "'b[.]a' is no correct response of matching",
        ),
        (
            interaction("matching", ["a"], source=["a"], target=["b"]),
            "'a' is no correct response of matching",
        ),
        (interaction("sequencing", ["a[,]x"], choices=["a"]), "'a[,]x' is no correct response of sequencing"),
        ({"id": "urn:x:y", "definition": {"type": "quiz"}}, "definition.type 'quiz' is not an absolute IRI"),
        (
            {"id": "urn:x:y", "definition": {"name": {"": "x"}}},
            "definition.name: '' is not a language tag",
        ),
    ],
)
def test_faults_of_activities(activity: dict[str, Any], fault: str) -> None:
    assert list(activity_faults(activity)) == [fault]


@pytest.mark.parametrize(
    "activity",
    [
        interaction("true-false", ["true"]),
        interaction("numeric", ["4.9[:]5.1"]),
        interaction("numeric", ["[:]5", "-3"]),
        interaction("matching", ["a[.]b[,]c[.]b"], source=["a", "c"], target=["b"]),
        interaction("fill-in", ["anything[,]goes"]),
    ],
)
def test_activities_without_fault(activity: dict[str, Any]) -> None:
    assert list(activity_faults(activity)) == []
