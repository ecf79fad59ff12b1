"""Each rule of `cmi5.xml` and `tincan.xml` has a package that breaks that rule and no other."""

import copy
from pathlib import Path
from typing import Any

import pytest

from markscheme.verify.package import verify
from markscheme.verify.rules import RULES
from unit.verify.packages import PAYLOAD, XAPI, Files, edited, package, page, zipped

VERBS = "http://adlnet.gov/expapi/verbs/"
OWED = ("initialized", "completed", "passed", "failed", "terminated")
COURSE, PLAIN = package("cmi5"), package("tincan")
AU = 'id="urn:x-markscheme:unit:assessments:quiz"'


def course(*edits: tuple[str, str]) -> Files:
    return edited(COURSE, *edits, name="cmi5.xml")


def plain(*edits: tuple[str, str]) -> Files:
    return edited(PLAIN, *edits, name="tincan.xml")


def templates(**changes: Any) -> list[dict[str, Any]]:
    """Hooks without fault, but for those of events that are changed; None leaves one out."""
    made = {
        event: {
            "event": event,
            "activity": "assessment",
            "fill": ["duration"],
            "statement": {"verb": {"id": VERBS + event, "display": {"en": event}}},
        }
        for event in OWED
    }
    return [each for event in OWED if (each := changes.get(event, made[event])) is not None]


def of(pass_mark: float | None = 0.6, **changes: Any) -> Files:
    """A cmi5 package with a page of ours."""
    rules = {} if pass_mark is None else {"passMark": pass_mark}
    data = {**copy.deepcopy(PAYLOAD), "target": "cmi5", "assessment": rules}
    return {**COURSE, "index.html": page(data, {**XAPI, "templates": templates(**changes)})}


def hook(event: str, **more: Any) -> dict[str, Any]:
    (found,) = (each for each in templates() if each["event"] == event)
    return {**found, **more}


CASES: list[tuple[str, Files]] = [
    ("MS477", course(("profiles/cmi5/v1/", "profiles/cmi5/v2/"))),
    ("MS477", course(("<url>index.html</url>", ""))),
    ("MS477", course(("<url>index.html</url>", "<url>index.html</url><objectives/>"))),
    ("MS477", course(("<description>", "<x:d xmlns:x='urn:x'>"), ("</description>", "</x:d>"))),
    ("MS477", plain(("projecttincan.com", "tincan.example"))),
    ("MS477", plain(("<name ", "<title "), ("</name>", "</title>"))),
    ("MS478", course((AU, 'id="quiz"'))),
    ("MS478", course((AU, ""))),
    ("MS478", course((AU, 'id="urn:x-markscheme:unit:courses:quiz"'))),
    ("MS478", course((AU, 'id="a b:c d"'))),
    ("MS479", course(('moveOn="Passed"', 'moveOn="passed"'))),
    ("MS479", course(('masteryScore="0.6"', 'masteryScore="60"'))),
    ("MS479", course(('masteryScore="0.6"', 'masteryScore="0.60001"'))),
    ("MS479", course(('launchMethod="AnyWindow"', 'launchMethod="Frame"'))),
    ("MS480", course(("<url>index.html", "<url>start.html"))),
    ("MS480", course(("<url>index.html", "<url>/index.html"))),
    ("MS480", course(("<url>index.html", "<url>../index.html"))),
    ("MS480", course(("<url>index.html", "<url>javascript:alert(1)"))),
    ("MS480", course(("<url>index.html", "<url>index.html?actor=me"))),
    (
        "MS481",
        course(('idref="urn:x-markscheme:unit:points:point"', 'idref="urn:x-markscheme:unit:points:no"')),
    ),
    ("MS482", course(('lang="en"', 'lang="in English"'))),
    ("MS482", course(("A quiz", " "))),
    ("MS483", course(('moveOn="Passed"', 'moveOn="CompletedAndPassed"'), (' masteryScore="0.6"', ""))),
    ("MS484", of(passed=None)),
    ("MS484", of(failed=hook("failed", statement={"verb": {"id": "urn:x:flunked", "display": {}}}))),
    ("MS484", of(completed=hook("completed", activity="item"))),
    ("MS484", of(terminated=hook("terminated", fill=[]))),
    ("MS485", of(pass_mark=0.7)),
    ("MS485", of(pass_mark=None)),
    ("MS486", plain(('id="urn:x-markscheme:unit:assessments:quiz"', 'id="quiz"'))),
    ("MS486", plain(('type="http://adlnet.gov/expapi/activities/assessment"', ""))),
    ("MS487", plain(("index.html", "start.html"))),
    ("MS487", plain(('<launch lang="en">index.html</launch>', ""))),
]


@pytest.mark.parametrize("files", [COURSE, PLAIN, of()], ids=["cmi5", "tincan", "ours"])
def test_packages_without_fault(files: Files, tmp_path: Path) -> None:
    assert verify(zipped(tmp_path / "p.zip", files)) == []


def test_an_address_elsewhere_is_allowed(tmp_path: Path) -> None:
    """Requirement 14.1.0.0-4: what is not in the zip has its whole address."""
    files = course(("<url>index.html", "<url>https://example.org/au/?lang=en"))
    assert verify(zipped(tmp_path / "p.zip", files)) == []


@pytest.mark.parametrize(
    ("code", "files"), CASES, ids=[f"{index}-{code}" for index, (code, _) in enumerate(CASES)]
)
def test_a_rule(code: str, files: Files, tmp_path: Path) -> None:
    found = verify(zipped(tmp_path / "p.zip", files), "p.zip")
    assert {diagnostic.code for diagnostic in found} == {code}
    assert {diagnostic.severity for diagnostic in found} == {"warning" if code == "MS483" else "error"}


def test_every_rule_has_a_test() -> None:
    assert {code for code, _ in CASES} == {code for code in RULES if "MS477" <= code < "MS488"}


@pytest.mark.parametrize("name", ["cmi5.xml", "tincan.xml"])
def test_entities_are_refused_unread(name: str, tmp_path: Path) -> None:
    files = edited(COURSE if name == "cmi5.xml" else PLAIN, ("?>\n<", "?>\n<!DOCTYPE x><"), name=name)
    assert [each.code for each in verify(zipped(tmp_path / "p.zip", files))] == ["MS422"]


def test_a_package_for_two_kinds_of_lms_is_checked_as_both(tmp_path: Path) -> None:
    files = {**package("scorm12"), **COURSE, **plain(("index.html", "start.html"))}
    codes = {each.code for each in verify(zipped(tmp_path / "p.zip", files))}
    assert codes == {"MS487"}
