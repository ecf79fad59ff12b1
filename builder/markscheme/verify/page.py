"""Rules of a page that this program made: its data, read as an LMS will get it.

The patterns here are written from the standards, not from the writers in `targets/`, so that the
one can catch the other.
"""

import json
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any, NamedTuple

from ..xapi.cmi5 import cmi5_faults
from ..xapi.rules import activity_faults
from . import protection

NAME = "index.html"
_ISLAND = re.compile(rb'<script type="application/json" id="(\w+)">(.*?)</script>', re.DOTALL)
_INLINE = re.compile(rb"<(script|style)>(.*?)</\1>", re.DOTALL)
_MEDIA = re.compile(rb"\bmedia/[0-9a-f]{16}\.[0-9a-z]+")
_NUMBER = r"-?[0-9]{1,5}(\.[0-9]{1,18})?"
_TOKEN = r"[A-Za-z0-9_.]{1,250}"  # noqa: S105  # an option's name
_TEXT = r"(?!\{)[^\r\n]+"
_FILL_IN = rf"(\{{case_matters=(true|false)\}})?{_TEXT}"


class Notation(NamedTuple):
    """What a target's data model accepts."""

    state: int | None
    """Most characters of suspend_data."""
    identifier: str
    token: str
    description: str
    longest: Mapping[str, int]
    """Most characters of a pattern by interaction type, `""` for any other."""
    patterns: Mapping[str, str]


SCORM_12 = Notation(
    state=4096,
    identifier=r"[!-~]{1,255}",
    token="[0-9a-z]",  # noqa: S106  # as above
    description="",
    longest={"": 255},
    patterns={
        "true-false": "[tf01]",
        "choice": "[0-9a-z](,[0-9a-z])*",
        "likert": "[0-9a-z]",
        "sequencing": "[0-9a-z](,[0-9a-z])*",
        "matching": r"[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*",
        "numeric": r"-?[0-9]+(\.[0-9]+)?",
        "fill-in": r"[^\r\n]+",
        "performance": r"[^\r\n]+",
    },
)
SCORM_2004 = Notation(
    state=64000,
    identifier=r"\S{1,4000}",
    token=_TOKEN,
    description=rf"({_TEXT}){{0,1}}",
    longest={"fill-in": 250, "": 4000},
    patterns={
        "true-false": "true|false",
        "choice": rf"{_TOKEN}(\[,\]{_TOKEN}){{0,35}}",
        "likert": _TOKEN,
        "sequencing": rf"{_TOKEN}(\[,\]{_TOKEN}){{0,35}}",
        "matching": rf"{_TOKEN}\[\.\]{_TOKEN}(\[,\]{_TOKEN}\[\.\]{_TOKEN}){{0,35}}",
        "numeric": rf"({_NUMBER})?\[:\]({_NUMBER})?",
        "fill-in": _FILL_IN,
        "long-fill-in": _TEXT,
        "performance": _TEXT,
    },
)
NOTATIONS = {
    "scorm12": SCORM_12,
    "scorm2004": SCORM_2004,
    **dict.fromkeys(
        ("standalone", "cmi5", "tincan"),
        SCORM_2004._replace(
            state=None, longest={}, patterns={**SCORM_2004.patterns, "numeric": r"-?[0-9.]+\[:\]-?[0-9.]+"}
        ),
    ),
}


def is_ours(content: bytes) -> bool:
    """Whether this program made the page: it holds the islands of page format 1."""
    return {b"payload", b"strings"} <= {match[1] for match in _ISLAND.finditer(content)}


def target(content: bytes) -> str | None:
    """The target that the page's data names."""
    payload = _island(content, b"payload")
    return payload.get("target") if isinstance(payload, dict) else None


def media(content: bytes) -> set[str]:
    """The files beside the page that its data name."""
    return {found.decode() for found in _MEDIA.findall(content)}


def pass_mark(content: bytes) -> str | None:
    """The page's pass mark, from 0 to 1; None where there is no passing or failing."""
    payload = _island(content, b"payload")
    mark = payload.get("assessment", {}).get("passMark") if isinstance(payload, dict) else None
    return None if mark is None else str(mark)


def faults(content: bytes, version: str | None) -> Iterator[tuple[str, str]]:
    """Code and message of each fault of our page, in a package of SCORM `version` (None: standalone)."""
    yield from _policy(content)
    payload = _island(content, b"payload")
    if not isinstance(payload, dict) or payload.get("format") != 1 or payload.get("target") not in NOTATIONS:
        yield "MS470", "the page's payload cannot be read"
        return
    if payload["target"] != (version or "standalone"):
        yield "MS474", f"the page is made for {payload['target']}, the package for {version or 'standalone'}"
    notation = NOTATIONS[payload["target"]]
    try:
        yield from _state(payload, notation)
        yield from _items(payload, notation)
        yield from _statements(content, {item["id"] for item in payload["items"]})
        if payload["target"] == "cmi5":
            yield from _cmi5(_island(content, b"xapi"))
        if "protection" in payload:
            yield from _protection(payload, content)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        yield "MS470", f"the page's data has not the form of page format 1: {type(error).__name__} {error}"


def _island(content: bytes, name: bytes) -> Any:
    for match in _ISLAND.finditer(content):
        if match[1] == name:
            try:
                return json.loads(match[2])
            except ValueError:
                return None
    return None


def _policy(content: bytes) -> Iterator[tuple[str, str]]:
    head = content[:4096].replace(b"&#39;", b"'")
    for match in _INLINE.finditer(content):
        digest = b64encode(sha256(match[2]).digest())
        if b"'sha256-" + digest + b"'" not in head:
            yield "MS473", f"the page's policy does not allow its own {match[1].decode()}"


def _state(payload: Mapping[str, Any], notation: Notation) -> Iterator[tuple[str, str]]:
    worst = payload["layout"]["worst"]
    if notation.state is not None and worst > notation.state:
        yield (
            "MS471",
            f"the state may need {worst:,} characters; {payload['target']} keeps {notation.state:,}",
        )


def _items(payload: Mapping[str, Any], notation: Notation) -> Iterator[tuple[str, str]]:
    seen = set()
    for item in payload["items"]:
        name, lms = item["id"], item["lms"]
        if name in seen:
            yield "MS472", f"the interaction id `{name}` stands twice"
        seen.add(name)
        checks: list[tuple[str, str, str]] = [("interaction id", name, notation.identifier)]
        checks += [("token", token, notation.token) for token in lms.get("tokens", {}).values()]
        checks.append(("description", lms.get("description", ""), notation.description))
        if lms["type"] not in notation.patterns:
            yield "MS472", f"`{name}`: there is no interaction type {lms['type']}"
            continue
        checks += [(lms["type"], pattern, notation.patterns[lms["type"]]) for pattern in lms["patterns"]]
        for what, value, allowed in checks:
            if not re.fullmatch(allowed, value):
                yield "MS472", f"`{name}`: {value[:60]!r} is no {what} that {payload['target']} accepts"
        longest = notation.longest.get(lms["type"], notation.longest.get("", 1 << 30))
        if any(_units(pattern) > longest for pattern in lms["patterns"]) or _units(lms["description"]) > 250:
            yield "MS472", f"`{name}`: a pattern or description is too long for {payload['target']}"


def _statements(content: bytes, items: set[str]) -> Iterator[tuple[str, str]]:
    xapi = _island(content, b"xapi")
    activities = xapi["activities"]
    if set(activities) != items:
        yield "MS475", "the activities are not those of the page's items"
    for activity in [xapi["assessment"], *activities.values()]:
        for fault in activity_faults(activity):
            yield "MS475", f"{activity.get('id')}: {fault}"


def _cmi5(xapi: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for fault in cmi5_faults(xapi["templates"]):
        yield "MS484", fault


def _protection(payload: Mapping[str, Any], content: bytes) -> Iterator[tuple[str, str]]:
    scripts = b"".join(match[2] for match in _INLINE.finditer(content) if match[1] == b"script")
    for fault in protection.faults(payload, _island(content, b"xapi"), scripts):
        yield "MS476", f"the page betrays its key: {fault}"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
