"""Course structures of cmi5 against its section 13, and activity lists of plain xAPI."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from markscheme.targets import TARGETS, Objective, Package
from unit.targets.test_manifests import PACKAGE

GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("cmi5.rng")))
NAMES = {"c": "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"}


def structure(**fields: Any) -> etree._Element:
    ((name, body),) = TARGETS["cmi5"].manifest(PACKAGE._replace(**fields))
    assert name == "cmi5.xml"
    return etree.fromstring(body)


def au(**fields: Any) -> etree._Element:
    (found,) = structure(**fields).findall("c:au", NAMES)
    return found


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"pass_mark": None, "objectives": (), "description": ""},
        {"pass_mark": 0},
        {"pass_mark": 100, "move_on": "CompletedAndPassed", "launch_method": "OwnWindow"},
        {"launch_parameters": "exam=1&room=<2>", "iri": "https://example.org/quiz"},
    ],
)
def test_the_grammar_accepts_it(fields: dict[str, Any]) -> None:
    GRAMMAR.assertValid(structure(**fields))


@given(st.text(min_size=1), st.text())
def test_any_text_makes_a_course_structure(title: str, description: str) -> None:
    GRAMMAR.assertValid(structure(title=f"A{title}", description=description))


def test_the_grammar_does_refuse() -> None:
    (unit,) = (root := structure()).findall("c:au", NAMES)
    for name, value in (("moveOn", "Done"), ("masteryScore", "1.1"), ("launchMethod", "Popup")):
        before = unit.get(name)
        unit.set(name, value)
        assert not GRAMMAR.validate(root)
        unit.set(name, before or "")
    GRAMMAR.assertValid(root)
    root.insert(0, unit)
    assert not GRAMMAR.validate(root)


def test_ids_are_iris_and_differ() -> None:
    """Requirements 3.0.0.0-1, 13.1.3.0-1 and 13.1.4.0-1. Another assessment of the unit is another course."""
    root = structure(iri="https://example.org/quiz")
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert ids == [
        "https://example.org/quiz/extra-mile/courses/1-quiz",
        "https://example.org/quiz/extra-mile/points/going-beyond",
        "https://example.org/quiz/extra-mile/points/2nd",
        "https://example.org/quiz/extra-mile/assessments/1-quiz",
    ]
    references = [each.get("idref") for each in root.iter("{*}objective") if each.get("idref")]
    assert references == ids[1:3]
    other = structure(iri="https://example.org/quiz", assessment="other")
    assert other[0].get("id") == "https://example.org/quiz/extra-mile/courses/other"


def test_what_satisfies_suits_the_assessment() -> None:
    assert (au().get("moveOn"), au().get("masteryScore")) == ("Passed", "0.666")
    assert (au(pass_mark=None).get("moveOn"), au(pass_mark=None).get("masteryScore")) == ("Completed", None)
    assert au(pass_mark=None, move_on="CompletedAndPassed").get("moveOn") == "Completed"
    assert au(pass_mark=None, move_on="NotApplicable").get("moveOn") == "NotApplicable"
    assert au(move_on="CompletedOrPassed").get("moveOn") == "CompletedOrPassed"


@pytest.mark.parametrize(
    ("pass_mark", "score"),
    [
        (0, "0.0"),
        (50, "0.5"),
        (66.6667, "0.6666"),
        (58.3, "0.583"),
        (29.29, "0.2929"),
        (99.999999, "0.9999"),
        (100, "1"),
    ],
)
def test_a_mastery_score_has_four_decimals_and_asks_for_no_more(pass_mark: float, score: str) -> None:
    """13.1.4"""
    assert au(pass_mark=pass_mark).get("masteryScore") == score


def test_the_address_is_relative_and_quoted() -> None:
    """Requirement 14.1.0.0-3."""
    assert au().findtext("c:url", namespaces=NAMES) == "index.html"
    assert au(files=("ä b.html",)).findtext("c:url", namespaces=NAMES) == "%C3%A4%20b.html"


def test_texts_have_their_language() -> None:
    found = {each.get("lang") for each in structure(language="pt-BR").iter("{*}langstring")}
    assert found == {"pt-BR"}


def test_plain_xapi_names_one_activity() -> None:
    ((name, body),) = TARGETS["tincan"].manifest(PACKAGE._replace(iri="https://example.org/quiz"))
    root = etree.fromstring(body)
    assert (name, root.tag) == ("tincan.xml", "{http://projecttincan.com/tincan.xsd}tincan")
    (activity,) = root.iter("{*}activity")
    assert activity.get("id") == "https://example.org/quiz/extra-mile/assessments/1-quiz"
    assert activity.get("type") == "http://adlnet.gov/expapi/activities/assessment"
    assert [(each.tag.partition("}")[2], each.text, each.get("lang")) for each in activity] == [
        ("name", "Fish & chips <today>", "en-GB"),
        ("description", "Was man für Gäste tut", "en-GB"),
        ("launch", "index.html", "en-GB"),
    ]


def test_pages_may_reach_the_store_that_the_launch_names() -> None:
    assert {name for name, target in TARGETS.items() if target.reaches} == {"cmi5", "tincan"}


def test_a_package_needs_no_more_than_it_always_did() -> None:
    plain = Package("u", "a", "T", "", "en", objectives=(Objective("p", "P"),))
    for target in ("cmi5", "tincan"):
        assert TARGETS[target].manifest(plain)
