"""What a package of several languages holds of the others: their differences from the first."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

Data = Mapping[str, Any]


def changes(original: Any, other: Any) -> Any:
    """What makes `other` of `original` (`translated` in the player's `features/languages.ts`).

    Objects, and lists of one length, by their keys or indexes; everything else whole.
    """
    if isinstance(original, dict) and isinstance(other, dict):
        pairs = ((key, original.get(key), other[key]) for key in other)
    elif (
        isinstance(original, list | tuple) and isinstance(other, list | tuple) and len(original) == len(other)
    ):
        pairs = ((str(index), *both) for index, both in enumerate(zip(original, other, strict=True)))
    else:
        return other
    return {key: changes(one, another) for key, one, another in pairs if _differ(one, another)}


def changed(original: Any, change: Any) -> Any:
    """What `changes` is about: `other`, from `original` and what makes the one of the other."""
    if not isinstance(change, dict) or not isinstance(original, dict | list):
        return change
    if isinstance(original, list):
        return [changed(each, change.get(str(place), each)) for place, each in enumerate(original)]
    return {**original, **{key: changed(original.get(key), each) for key, each in change.items()}}


def _differ(one: Any, another: Any) -> bool:
    """As JSON; there lists and tuples are the same."""
    return bool(one != another and json.dumps(one) != json.dumps(another))


def items_of(originals: Iterable[bytes], others: Mapping[str, Data]) -> dict[str, Any]:
    """The changes of items by id. `originals` are JSON, one or several items joined by commas."""
    found = {}
    for item in json.loads(b"[%b]" % b",".join(originals)):
        other = others[item["id"]]
        if change := changes({key: item.get(key) for key in other}, other):
            found[item["id"]] = change
    return found


def together(maps: Any, others: Any) -> Any:
    """Definitions with the language maps of others like them; words that are the same are said once."""
    if isinstance(maps, dict) and isinstance(others, dict):
        said = [each for each in maps.values() if isinstance(each, str)]
        more = {key: each for key, each in others.items() if key not in maps and each not in said}
        return {key: _joined(key, each, others.get(key)) for key, each in maps.items()} | more
    if isinstance(maps, list | tuple) and isinstance(others, list | tuple) and len(maps) == len(others):
        return [together(one, another) for one, another in zip(maps, others, strict=True)]
    return maps


def _joined(key: str, one: Any, another: Any) -> Any:
    if key == "correctResponsesPattern" and another is not None:
        return [*one, *(each for each in another if each not in one)]
    return together(one, another)
