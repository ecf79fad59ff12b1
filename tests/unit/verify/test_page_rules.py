"""The data of our own pages, checked by rules that know nothing of how it was written."""

import copy
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from markscheme.verify.package import verify
from markscheme.verify.rules import RULES
from unit.verify.packages import PAYLOAD, XAPI, package, page, zipped


def payload(**fields: Any) -> dict[str, Any]:
    return {**copy.deepcopy(PAYLOAD), **fields}


def with_lms(target: str = "scorm2004", **fields: Any) -> dict[str, Any]:
    changed = payload(target=target)
    changed["items"][0]["lms"] |= fields
    return changed


def with_id(name: str) -> dict[str, Any]:
    changed = payload()
    changed["items"][0]["id"] = name
    return changed


def with_activity(**definition: Any) -> dict[str, Any]:
    changed = copy.deepcopy(XAPI)
    changed["activities"]["first-item"]["definition"] = definition
    return changed


MARKING = "markscheme.register.interactions(choice, markChoice);"


def hashed(script: str) -> str:
    return "sha256-" + b64encode(sha256(script.encode()).digest()).decode()


PATTERN = {"interactionType": "choice", "correctResponsesPattern": ["a"], "choices": [{"id": "a"}]}
PLAIN_LMS = {"type": "choice", "patterns": [], "description": ""}
RULES_OF_SEALED = {"feedback": "none", "attempts": 1, "countSelfMarks": False}


def protected(level: str = "sealed", edit: dict[str, Any] | None = None, **fields: Any) -> dict[str, Any]:
    """A protected payload without fault but what is edited: fields of the item, and of the payload."""
    options = [{"id": "a", "text": "Item 9"}, {"id": "b", "text": "Item 10"}]
    item = {
        "id": "first-item",
        "type": "choice",
        "points": [],
        "state": {},
        "options": options,
        "lms": PLAIN_LMS,
    }
    head = {"protection": level, "points": [], "misconceptions": {}, "assessment": RULES_OF_SEALED}
    return payload(**{**head, "items": [{**item, **(edit or {})}], **fields})


LMS_12 = {"type": "choice", "patterns": ["a"], "description": "", "tokens": {"a-b": "a"}}
CASES: list[tuple[str, str, bytes]] = [
    ("MS470", "scorm2004", page("no object")),
    ("MS470", "scorm2004", page(payload(format=2))),
    ("MS470", "scorm2004", page(payload(items=[{}]))),
    ("MS470", "scorm2004", page().replace(b'"format"', b'"format')),
    ("MS471", "scorm2004", page(payload(layout={"worst": 64001}))),
    ("MS472", "scorm2004", page(with_lms(patterns=["a-b"]))),
    ("MS472", "scorm2004", page(with_lms(patterns=["a_b,c"]))),
    ("MS472", "scorm2004", page(with_lms(tokens={"a": "a b"}))),
    ("MS472", "scorm2004", page(with_lms(type="numeric", patterns=["5"]))),
    ("MS472", "scorm2004", page(with_lms(type="numeric", patterns=["123456[:]5"]))),
    ("MS472", "scorm2004", page(with_lms(type="true-false", patterns=["t"]))),
    ("MS472", "scorm2004", page(with_lms(type="fill-in", patterns=["x" * 251]))),
    ("MS472", "scorm2004", page(with_lms(type="fill-in", patterns=["two\nlines"]))),
    ("MS472", "scorm2004", page(with_lms(type="dance"))),
    ("MS472", "scorm2004", page(with_lms(description="{what}"))),
    ("MS472", "scorm2004", page(with_lms(description="x" * 251))),
    ("MS472", "scorm12", page(with_lms("scorm12", **{**LMS_12, "patterns": ["a[,]b"]}))),
    ("MS472", "scorm12", page(with_lms("scorm12", **{**LMS_12, "description": "there is none"}))),
    ("MS472", "scorm12", page(with_lms("scorm12", **{**LMS_12, "type": "long-fill-in", "patterns": ["x"]}))),
    ("MS472", "scorm12", page(with_lms("scorm12", **{**LMS_12, "type": "fill-in", "patterns": ["x" * 256]}))),
    ("MS488", "scorm2004", page(with_lms(description="media/0123456789abcdef.mp4"))),
    ("MS473", "scorm2004", page(script="other()")),
    ("MS473", "scorm2004", page(policy="script-src 'unsafe-eval'")),
    ("MS474", "scorm12", page(with_lms("scorm2004"))),
    ("MS475", "scorm2004", page(xapi={**XAPI, "activities": {}})),
    ("MS475", "scorm2004", page(xapi=with_activity(type="question"))),
    ("MS476", "scorm2004", page(protected("secret"))),
    ("MS476", "scorm2004", page(protected(points=[{"id": "p"}]))),
    ("MS476", "scorm2004", page(protected(mask=1))),
    ("MS476", "scorm2004", page(protected(assessment={**RULES_OF_SEALED, "passMark": 0.5}))),
    ("MS476", "scorm2004", page(protected(edit={"feedback": {}}))),
    ("MS476", "scorm2004", page(protected(edit={"secret": "AAAA"}))),
    ("MS476", "scorm2004", page(protected(edit={"points": ["p"]}))),
    ("MS476", "scorm2004", page(protected(edit={"state": {"text": 9, "radices": [3]}}))),
    ("MS476", "scorm2004", page(protected(edit={"lms": {**PLAIN_LMS, "patterns": ["a"]}}))),
    ("MS476", "scorm2004", page(protected(edit={"lms": {**PLAIN_LMS, "tokens": {"x": "a"}}}))),
    ("MS476", "scorm2004", page(protected(edit={"options": [{"id": "right", "text": ""}]}))),
    ("MS476", "scorm2004", page(protected(edit={"options": [{"id": "a", "text": "", "correct": True}]}))),
    (
        "MS476",
        "scorm2004",
        page(protected(edit={"options": [{"id": "a", "text": "B"}, {"id": "b", "text": "A"}]})),
    ),
    ("MS476", "scorm2004", page(protected(), script=MARKING, policy=f"script-src '{hashed(MARKING)}'")),
    ("MS476", "scorm2004", page(protected("obfuscated"), xapi=with_activity(**PATTERN))),
    (
        "MS475",
        "scorm2004",
        page(xapi=with_activity(**{**PATTERN, "correctResponsesPattern": ["z"]})),
    ),
]


def of(target: str, content: bytes) -> dict[str, bytes]:
    return {**package(target), "index.html": content}


@pytest.mark.parametrize(
    ("code", "target", "content"), CASES, ids=[f"{index}-{case[0]}" for index, case in enumerate(CASES)]
)
def test_a_rule(code: str, target: str, content: bytes, tmp_path: Path) -> None:
    found = verify(zipped(tmp_path / "p.zip", of(target, content)), "p.zip")
    assert {diagnostic.code for diagnostic in found} == {code}
    assert {diagnostic.span.file for diagnostic in found} == {"p.zip!index.html"}


@pytest.mark.parametrize(
    ("target", "data"),
    [
        ("scorm2004", PAYLOAD),
        ("scorm12", with_lms("scorm12", **LMS_12)),
        ("scorm2004", protected()),
        ("scorm2004", protected("obfuscated", {"secret": "AAAA", "points": ["p"]}, mask=1, secret="AAAA")),
    ],
)
def test_a_page_without_fault(target: str, data: dict[str, Any], tmp_path: Path) -> None:
    assert verify(zipped(tmp_path / "p.zip", of(target, page(data)))) == []


def test_a_standalone_package_needs_no_manifest(tmp_path: Path) -> None:
    content = page(payload(target="standalone", layout={"worst": 10**6}))
    assert verify(zipped(tmp_path / "p.zip", {"index.html": content})) == []


def test_an_id_twice(tmp_path: Path) -> None:
    data = payload(items=[*PAYLOAD["items"], *PAYLOAD["items"]])
    (found,) = verify(zipped(tmp_path / "p.zip", of("scorm2004", page(data))))
    assert found.code == "MS472"
    assert "stands twice" in found.message


def test_every_rule_of_pages_has_a_test() -> None:
    assert {code for code, _, _ in CASES} == {"MS488"} | {code for code in RULES if "MS470" <= code < "MS477"}
