"""What of an item a learner may read, and what becomes of the rest: the three levels of key protection.

An item's fields are first *arranged*: where their order would say something, parts stand in the order
of their texts, which says nothing that the texts do not. Then they are halved: the public half holds
what every question type lets a learner read (`Interaction.public`), its parts named by letters; the
secret half holds the fields that differ. Both together make an item that the engine can mark.

- `open`: none of this; the item is in the page as it is.
- `obfuscated`: the secret half stands in the page under a mask (`cover`).
- `sealed`: the secret half stays here.
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any, NamedTuple

from .facts import STATED
from .interactions import INTERACTIONS
from .interactions.base import LETTERS, Fields, Texts
from .model.item import Item

SHARED = ("id", "type", "title", "stem", "case", "points", "marks", "media", "hints", "certainty", "state")
"""The fields of every item that a learner may read."""
PARTS = ("options", "sources", "targets", "steps", "gaps", "criteria")
"""Fields that list what a response names."""


class Halves(NamedTuple):
    """An item's fields, apart."""

    public: Fields
    secret: Fields


def arranged(item: Item, fields: Fields) -> Fields:
    """The fields of an item of the payload in an order that does not tell the key."""
    return INTERACTIONS[item.type].arranged(fields)


def halves(level: str, item: Item, arranged: Fields) -> Halves:
    """The halves at a level that is not `open`."""
    public = {name: arranged[name] for name in SHARED if name in arranged}
    public |= INTERACTIONS[item.type].public(arranged)
    if level == "sealed":
        public |= _sealed(public)
    return Halves(public, {name: value for name, value in arranged.items() if public.get(name) != value})


def _sealed(public: Fields) -> Fields:
    """No points, whose titles may tell what is true; no numbers beside a text that are self-marks."""
    state = public["state"]
    if "text" in state:
        stated = sum(name in public for name in STATED)
        own = state.get("radices", ())[-stated:] if stated else ()
        state = {"radices": own, "text": state["text"]} if own else {"text": state["text"]}
    return {"points": (), "state": state}


def lms(level: str, fields: Fields) -> Fields:
    """What the LMS records of a protected item: no correct response, and letters, which need no tokens."""
    kept = {name: value for name, value in {**fields, "patterns": ()}.items() if name != "tokens"}
    return {**kept, "type": _recorded(level, fields["type"])}


def _recorded(level: str, kind: str) -> str:
    """A sealed page cannot tell which of its readings a number has, so it is recorded as it was typed."""
    return "fill-in" if level == "sealed" and kind == "numeric" else kind


def definition(level: str, item: Item, arranged: Fields, texts: Texts) -> dict[str, Any]:
    """`Interaction.definition` with letters for ids, in the order of the page."""
    made = INTERACTIONS[item.type].definition(item, texts)
    made["interactionType"] = _recorded(level, made["interactionType"])
    if "gaps" in arranged:
        return {**made, **_gaps(arranged["gaps"])}
    for name, field in (
        ("choices", "options"),
        ("choices", "steps"),
        ("scale", "options"),
        ("source", "sources"),
        ("target", "targets"),
    ):
        if field in arranged and name in made:
            said = {each["id"]: each["description"] for each in made[name]}
            made[name] = _components([said[each["id"]] for each in arranged[field]])
    return made


def _gaps(gaps: Sequence[Fields]) -> dict[str, Any]:
    """Gaps share their options' letters, so that a description names each meaning."""
    most = max(len(gap["options"]) for gap in gaps)
    meanings = [[gap["options"][n]["text"] for gap in gaps if n < len(gap["options"])] for n in range(most)]
    return {
        "source": _components([gap["label"] for gap in gaps]),
        "target": _components([" / ".join(dict.fromkeys(each)) for each in meanings]),
    }


def _components(descriptions: Sequence[str]) -> list[dict[str, str]]:
    return [{"id": name, "description": said} for name, said in zip(LETTERS, descriptions, strict=False)]


def arrangement(public: Mapping[str, Any]) -> list[str]:
    """The texts behind the letters: what the numbers of a packed response mean.

    The author's ids in their order would say more than the page does.
    """
    parts = [part for name in PARTS for part in public.get(name, ())]
    each = [one for part in parts for one in (part, *part.get("options", ()))]
    return [one["text"] for one in each if "text" in one]


# The mask: `templates/player/src/protection/obfuscated.ts` is the other half


def mask(secrets: Sequence[bytes]) -> int:
    """32 bits for a package, the same for the same source."""
    return int.from_bytes(blake2b(b"\0".join(secrets), digest_size=4).digest(), "big")


def cover(secret: bytes, name: str, mask: int) -> str:
    """JSON hidden from those who read or search the page's source, and from nobody else."""
    words = -(-len(secret) // 4)
    stream = b"".join(word.to_bytes(4, "little") for word in _random(_hash(name, mask), words))
    covered = int.from_bytes(secret, "big") ^ int.from_bytes(stream[: len(secret)], "big")
    return b64encode(covered.to_bytes(len(secret), "big")).decode()


def _random(seed: int, count: int) -> Iterator[int]:
    """`random` of the player's `random.ts`."""
    for step in range(1, count + 1):
        yield _mix(seed + step * 0x9E3779B9)


def _hash(text: str, seed: int) -> int:
    """`hash` of the player's `random.ts`: over UTF-16 code units."""
    value = 0x811C9DC5 ^ seed
    units = text.encode("utf-16-le")
    for place in range(0, len(units), 2):
        value = (value ^ int.from_bytes(units[place : place + 2], "little")) * 0x01000193 & 0xFFFFFFFF
    return _mix(value)


def _mix(value: int) -> int:
    value &= 0xFFFFFFFF
    value = (value ^ value >> 16) * 0x7FEB352D & 0xFFFFFFFF
    value = (value ^ value >> 15) * 0x846CA68B & 0xFFFFFFFF
    return value ^ value >> 16
