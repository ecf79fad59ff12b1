"""Packages without fault, and ways to break them."""

import json
import zipfile
from base64 import b64encode
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from markscheme.targets import TARGETS, Objective, Package

Files = dict[str, bytes]
Edit = Callable[[str], str]

PACKAGE = Package(
    unit="unit",
    assessment="quiz",
    title="A quiz",
    description="About something",
    language="en",
    keywords=("one",),
    pass_mark=60,
    objectives=(Objective("point", "A point"),),
    files=("index.html", "media/a.png"),
)
PAYLOAD: dict[str, Any] = {
    "format": 1,
    "target": "scorm2004",
    "layout": {"worst": 100},
    "items": [
        {
            "id": "first-item",
            "lms": {"type": "choice", "patterns": ["a_b"], "description": "Which?", "tokens": {"a-b": "a_b"}},
        },
    ],
}
XAPI: dict[str, Any] = {
    "templates": [],
    "assessment": {"id": "urn:x-markscheme:unit:assessments:quiz", "definition": {}},
    "activities": {"first-item": {"id": "urn:x-markscheme:unit:items:first-item", "definition": {}}},
}


def package(target: str = "scorm2004") -> Files:
    """The files of a package without fault."""
    return {
        **dict(TARGETS[target].manifest(PACKAGE)),
        "index.html": b"<!DOCTYPE html><title>Foreign</title>",
        "media/a.png": b"picture",
    }


def page(
    payload: object = PAYLOAD, xapi: object = XAPI, script: str = "start()", policy: str | None = None
) -> bytes:
    """A page such as this program makes."""
    digest = b64encode(sha256(b"start()").digest()).decode()
    islands = {"strings": {}, "payload": payload, "xapi": xapi}
    scripts = "".join(
        f'<script type="application/json" id="{name}">{json.dumps(value)}</script>'
        for name, value in islands.items()
    )
    allowed = f"script-src 'sha256-{digest}'" if policy is None else policy
    return f'<meta content="{allowed}">{scripts}<script>{script}</script>'.encode()


def edited(files: Files, *edits: tuple[str, str], name: str = "imsmanifest.xml") -> Files:
    """The files with words of one of them replaced; each must be there."""
    text = files[name].decode()
    for before, after in edits:
        assert before in text, before
        text = text.replace(before, after, 1)
    return {**files, name: text.encode()}


def zipped(path: Path, files: Files | Iterable[tuple[str, bytes]]) -> Path:
    members = files.items() if isinstance(files, dict) else files
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return path
