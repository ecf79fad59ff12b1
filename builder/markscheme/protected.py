"""What is different about the package of an assessment whose answer key is protected."""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from . import payload, protection
from .island import dump
from .items import KEYS, Chunk, shelf
from .model.assessment import Assessment
from .model.unit import Point
from .source.assets import Assets
from .source.markdown import Markdown
from .targets import Target
from .units import ReadUnit


class Protected(NamedTuple):
    """Parts of the page's payload."""

    head: dict[str, Any]
    """Fields in place of the assessment's own."""
    items: tuple[bytes, ...]
    """JSON of each item used."""
    arrangement: list[list[str]]
    """What the numbers of responses mean (`protection.arrangement`)."""

    def holds(self, name: str) -> bool:
        """Whether an item shows this file: what only feedback shows has no place in a sealed package."""
        return any(name.encode() in item for item in self.items)


def protect(
    assessment: Assessment, target: Target, used: Sequence[int], read: ReadUnit, tips: Sequence[Point]
) -> Protected:
    """The payload of a protected assessment that uses these of the unit's items, and tells these tips."""
    level = assessment.protection
    public = fragments(read, used, shelf(level, target.name))
    if not assessment.shows_hints:
        public = [_without_hints(each) for each in public]
    secrets = fragments(read, used, shelf(level, KEYS))
    arrangement = [protection.arrangement(json.loads(each)) for each in public]
    head: dict[str, Any] = {"protection": level, "points": (), "misconceptions": {}}
    if level == "sealed":
        return Protected(head, tuple(public), arrangement)
    mask = protection.mask(secrets)
    told = payload.told(read.unit.brief, Markdown(Assets(read.folder.path)), tips)
    head |= {"mask": mask, "secret": protection.cover(json.dumps(told).encode(), "", mask)}
    items = (_covered(*both, mask) for both in zip(public, secrets, strict=True))
    return Protected(head, tuple(items), arrangement)


def _without_hints(public: bytes) -> bytes:
    """Hints that nobody can take are not to be read in the page's source; the state keeps their place."""
    if b'"hints":' not in public:
        return public
    fields = json.loads(public)
    return dump({**fields, "hints": []}) if "hints" in fields else public


def _covered(public: bytes, secret: bytes, mask: int) -> bytes:
    """The item's public half with the other one under the mask."""
    hidden = protection.cover(secret, json.loads(public)["id"], mask)
    return b'%b,"secret":"%b"}' % (public[:-1], hidden.encode())


def keyed(
    assessment: Assessment, target: Target, used: Sequence[int], read: ReadUnit
) -> list[dict[str, Any]]:
    """The items that the assessment uses as marking needs them, their parts in the package's order."""
    level = assessment.protection
    items = [json.loads(each) for each in fragments(read, used, shelf(level, target.name))]
    if level == "open":
        return items
    secrets = fragments(read, used, shelf(level, KEYS))
    return [{**item, **json.loads(secret)} for item, secret in zip(items, secrets, strict=True)]


def fragments(read: ReadUnit, used: Sequence[int], name: str) -> list[bytes]:
    """The JSON of the used items, by the name of its chunks."""
    chunks = (Chunk(*chunk) for file in read.files for chunk in file.part.chunks[name])
    found = [fragment for chunk in chunks for fragment in chunk.fragments()]
    return [found[index] for index in used]
