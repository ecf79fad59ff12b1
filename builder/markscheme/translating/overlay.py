"""A translation laid over an author's data: texts change, and nothing else does.

The models say what is a text. A list whose entries have ids is given as keys and values; one without (the
answers of a text entry, the phrases of a mark point) is given whole, since languages need more or fewer.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from ..diagnostics import did_you_mean
from ..interactions.base import Pointer
from ..model.base import Markdown, Text, Title
from ..model.fields import hints, model_of_hint, models_in

OTHERS = frozenset({"aims", "tags", "keywords", "note", "examples", "silence", "types", "theme", "pool"})
"""Fields with words that learners do not read."""
OPTIONAL = frozenset({"file", "unit", "units"})
"""Fields that may differ from language to language, and need not: a picture with words in it, `ml`."""
Fault = tuple[str, str, Pointer, str | None, bool]
"""Code, message, place in the translation, hint, and whether the key is at fault."""


class Laid(NamedTuple):
    """What came of it."""

    data: Any
    """The author's, in the other language."""
    faults: list[Fault]
    missing: list[Pointer]
    """Texts without a translation, by their places in the author's data."""


def lay(model: type[Any], data: Any, changes: Any, at: Pointer) -> Laid:
    """`changes`, which stand at `at` of a translation, over the data of a model."""
    overlay = _Overlay()
    return Laid(overlay.thing(model, data, changes, at, ()), overlay.faults, overlay.missing)


def place_in(data: Any, pointer: Pointer) -> Pointer:
    """A place in the author's data as the translation calls it: by ids where there are any."""
    found: list[str | int] = []
    for step in pointer:
        known = isinstance(data, list) and isinstance(step, int) and step < len(data) and _has_ids(data)
        found.append(data[step]["id"] if known else step)
        data = data[step] if _leads(data, step) else None
    return tuple(found)


class _Overlay:
    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.missing: list[Pointer] = []

    def thing(self, model: type[Any], data: Any, changes: Any, at: Pointer, source: Pointer) -> Any:
        """An object. A text alone stands for its `text`."""
        known = hints(model)
        if isinstance(changes, str) and "text" in known:
            changes = {"text": changes}
        if not isinstance(changes, dict):
            self._fault("MS225", "expected keys and values here, as in the original", at)
            return data
        texts = [key for key in data if key in known and _is_text(key, known[key])]
        for key in (each for each in changes if each not in texts):
            self._unknown(key, known.get(key), texts, (*at, key))
        laid = dict(data)
        for key in texts:
            place = (*source, key)
            if key in changes:
                laid[key] = self._value(known[key], data[key], changes[key], (*at, key), place)
            elif key not in OPTIONAL:
                self.missing += _words(known[key], data[key], place)
        return laid

    def _value(self, hint: Any, data: Any, change: Any, at: Pointer, source: Pointer) -> Any:
        model = model_of_hint(hint, data)
        if model is not None and isinstance(data, dict):
            return self.thing(model, data, change, at, source)
        if model is not None and isinstance(data, list) and _has_ids(data):
            return self._entries(model, data, change, at, source)
        if type(change) is not type(data):
            what = (
                "a list"
                if isinstance(data, list)
                else "keys and values"
                if isinstance(data, dict)
                else "a text"
            )
            self._fault("MS225", f"expected {what} here, as in the original", at)
            return data
        return change

    def _entries(self, model: type[Any], data: list[Any], change: Any, at: Pointer, source: Pointer) -> Any:
        """A list whose entries have ids."""
        ids = [entry["id"] for entry in data]
        if not isinstance(change, dict):
            self._fault("MS225", "expected the ids as keys here", at, f"write `{ids[0]}: …`")
            return data
        for key in (each for each in change if each not in ids):
            hint = did_you_mean(key, ids) or "delete it if what it translated is gone"
            self._fault("MS224", f"the original has no `{key}`", (*at, key), hint, key=True)
        laid = []
        for index, entry in enumerate(data):
            if entry["id"] in change:
                place = (*at, entry["id"])
                laid.append(self.thing(model, entry, change[entry["id"]], place, (*source, index)))
            else:
                self.missing += _words_of(model, entry, (*source, index))
                laid.append(entry)
        return laid

    def _unknown(self, key: str, hint_of: Any, texts: list[str], at: Pointer) -> None:
        if hint_of is not None and not _is_text(key, hint_of):
            hint = "a translation has the texts that learners read; all else is the original's"
            self._fault("MS225", f"`{key}` is not translated", at, hint, key=True)
        else:
            hint = (
                did_you_mean(key, texts) or f"the texts here are {', '.join(f'`{each}`' for each in texts)}"
            )
            self._fault("MS224", f"the original has no `{key}`", at, hint, key=True)

    def _fault(
        self, code: str, message: str, at: Pointer, hint: str | None = None, *, key: bool = False
    ) -> None:
        self.faults.append((code, message, at, hint, key))


def _words_of(model: type[Any], data: Any, source: Pointer) -> Iterator[Pointer]:
    """The texts of an object."""
    for key, hint in hints(model).items():
        if isinstance(data, dict) and key in data and key not in OPTIONAL and _is_text(key, hint):
            yield from _words(hint, data[key], (*source, key))


def _words(hint: Any, data: Any, source: Pointer) -> Iterator[Pointer]:
    """The places of texts that say something in words; a list without ids is one."""
    model = model_of_hint(hint, data)
    if model is not None and isinstance(data, dict):
        yield from _words_of(model, data, source)
    elif model is not None and isinstance(data, list) and _has_ids(data):
        for index, entry in enumerate(data):
            yield from _words_of(model, entry, (*source, index))
    elif model is not None and isinstance(data, list):
        if any(isinstance(entry, str) or any(True for _ in _words_of(model, entry, ())) for entry in data):
            yield source
    elif any(character.isalpha() for character in str(data)):
        yield source


def _is_text(key: str, hint: Any) -> bool:
    return key not in OTHERS and _holds_text(hint)


@cache
def _holds_text(hint: Any) -> bool:
    """Whether an annotation names texts, be it inside of models."""
    if hint in (Markdown, Text, Title):
        return True
    if any(_is_text(key, inner) for model in models_in(hint) for key, inner in hints(model).items()):
        return True
    return any(_holds_text(each) for each in get_args(hint) if get_args(each))


def _has_ids(entries: list[Any]) -> bool:
    return all(isinstance(entry, dict) and isinstance(entry.get("id"), str) for entry in entries)


def _leads(data: Any, step: str | int) -> bool:
    if isinstance(data, dict):
        return step in data
    return isinstance(data, list) and isinstance(step, int) and step < len(data)
