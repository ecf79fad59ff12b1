"""From a document's data to its model, or to diagnostics that an author understands."""

from collections.abc import Iterable
from copy import deepcopy
from typing import Any, Protocol

from pydantic_core import ErrorDetails, ValidationError

from ..diagnostics import Severity, did_you_mean, suggest
from ..interactions import TYPES
from .compiled import model_of, validator

Pointer = tuple[str | int, ...]
ITEM_TYPES = (*TYPES, "case")
_ELSEWHERE = {
    "multiple_choice": "choice",
    "multichoice": "choice",
    "single_choice": "choice",
    "mcq": "choice",
    "multiple_answer": "multiple_response",
    "multiple_answers": "multiple_response",
    "matching": "match",
    "ordering": "order",
    "sequence": "order",
    "cloze": "inline_choice",
    "dropdown": "inline_choice",
    "fill_in": "text_entry",
    "hotspot": "select_point",
    "hot_spot": "select_point",
    "image_hotspot": "select_point",
    "number": "numeric",
    "drag_text": "gap_match",
    "word_bank": "gap_match",
    "drag_the_words": "gap_match",
    "highlight": "hot_text",
    "hottext": "hot_text",
    "mark_the_words": "hot_text",
    "sort": "categorise",
    "categorize": "categorise",
    "categories": "categorise",
    "range": "slider",
    "survey": "likert",
    "rating": "likert",
    "checklist": "evidence_checklist",
    "portfolio": "evidence_checklist",
    "numerical": "numeric",
    "essay": "extended_text",
    "scenario": "case",
}
"""What other tools call the item types."""

_EXPECTED = {
    "string_type": "text",
    "string_too_short": "some text",
    "string_too_long": "at most {max_length} characters",
    "tuple_type": "a list",
    "too_short": "a list of {min_length} entries or more",
    "too_long": "a list of {max_length} entries at most",
    "greater_than": "a number above {gt:g}",
    "greater_than_equal": "a number of at least {ge:g}",
    "less_than_equal": "a number of at most {le:g}",
    "finite_number": "a number of ordinary size",
    "int_parsing": "a whole number",
    "int_parsing_size": "a number of ordinary size",
    "int_from_float": "a whole number",
    "float_parsing": "a number",
    "value_error": "{error}",
}
"""What pydantic would have taken, by its kind of error; keys and values in all other cases."""
_CODES = {
    "greater_than": "MS044",
    "greater_than_equal": "MS044",
    "less_than_equal": "MS044",
    "too_short": "MS046",
    "too_long": "MS046",
    "string_too_short": "MS046",
    "string_too_long": "MS046",
    "literal_error": "MS043",
    "string_pattern_mismatch": "MS045",
}


class Report(Protocol):
    """Takes the faults of one document; `key`: the fault is at the key, not at its value."""

    def __call__(
        self,
        code: str,
        message: str,
        pointer: Pointer = (),
        hint: str | None = None,
        severity: Severity = "error",
        *,
        key: bool = False,
    ) -> object: ...


def read_model(name: str, data: Any, report: Report) -> Any:
    """An instance of model `name` (`unit`, `assessment`, `settings`); None after reporting what is wrong."""
    try:
        return validator(name).validate_python(data)
    except ValidationError as error:
        _explain(name, data, error.errors(include_url=False), report)
        return None


def read_item(data: Any, report: Report) -> Any:
    """An item of any type, or a case; None after reporting what is wrong."""
    name = data.get("type") if isinstance(data, dict) else None
    if isinstance(name, str) and name in ITEM_TYPES:
        return read_model(name, data, report)
    if not isinstance(data, dict):
        hint = (
            "part items with a line `---`, and write no `- ` before them" if isinstance(data, list) else None
        )
        report("MS042", f"expected an item's keys and values, found {_found(data)}", hint=hint)
    elif "type" not in data:
        report("MS041", "`type` is missing", ("type",), f"it is one of {_listed(ITEM_TYPES)}")
    else:
        report("MS047", f"unknown type {_found(name)}", ("type",), _type_hint(str(name)))
    return None


def read_rest(data: Any) -> Any:
    """What can be read of an item whose faults `read_item` has reported: the item without the keys at fault.

    None where more than keys is wrong, or a key cannot be missed. Only its texts are as the author has them.
    """
    name = data.get("type") if isinstance(data, dict) else None
    if name not in ITEM_TYPES:
        return None
    try:
        return validator(name).validate_python(data)
    except ValidationError as error:
        places = {_place(data, each)[0] for each in error.errors(include_url=False)}
    rest = deepcopy(data)
    for pointer in sorted(places, key=len, reverse=True):
        holder = rest
        for step in pointer[:-1]:
            holder = holder[step]
        if not pointer or not isinstance(holder, dict) or pointer[-1] not in holder:
            return None
        del holder[pointer[-1]]
    try:
        return validator(name).validate_python(rest)
    except ValidationError:
        return None


def _type_hint(name: str) -> str:
    meant = _ELSEWHERE.get(name.lower().replace("-", "_").replace(" ", "_"))
    if meant:
        return f"did you mean `{meant}`?"
    return did_you_mean(name, ITEM_TYPES) or f"the types are {_listed(ITEM_TYPES)}"


def _explain(name: str, data: Any, errors: Iterable[ErrorDetails], report: Report) -> None:
    """One diagnostic a place: where all members of a union failed, they say together what was expected."""
    places: dict[tuple[Pointer, bool], list[ErrorDetails]] = {}
    for error in errors:
        if not _is_long_enough(error):
            places.setdefault(_place(data, error), []).append(error)
    mistyped = _mistyped(places)
    for (pointer, key), faults in places.items():
        match faults[0]["type"]:
            case "missing" if pointer in mistyped:
                pass
            case "missing":
                report("MS041", f"`{pointer[-1]}` is missing", pointer, _meaning(name, data, pointer))
            case "unexpected_keyword_argument":
                known = _fields(name, data, pointer[:-1])
                hint = did_you_mean(str(pointer[-1]), known) or f"the keys here are {_listed(known)}"
                if faults[0]["input"] is None:
                    hint += "; a text with a comma inside `{ }` needs quotation marks"
                report("MS040", f"unknown key `{pointer[-1]}`", pointer, hint, key=True)
            case _:
                _unexpected(faults, pointer, _fields(name, data, pointer), report, key=key)


def _mistyped(places: dict[tuple[Pointer, bool], list[ErrorDetails]]) -> set[Pointer]:
    """The missing keys that an unknown key beside them was meant to be: one mistake, told once."""
    found = set()
    kinds = {pointer: faults[0]["type"] for (pointer, _), faults in places.items()}
    for pointer in (each for each, kind in kinds.items() if kind == "unexpected_keyword_argument"):
        missing = {
            str(each[-1]): each
            for each, kind in kinds.items()
            if kind == "missing" and each[:-1] == pointer[:-1]
        }
        if match := suggest(str(pointer[-1]), missing):
            found.add(missing[match])
    return found


def _is_long_enough(error: ErrorDetails) -> bool:
    """Pydantic does not count entries that have faults of their own."""
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def _place(data: Any, error: ErrorDetails) -> tuple[Pointer, bool]:
    """Where an error is in the data, without what pydantic adds to say which member of a union failed."""
    pointer: Pointer = ()
    from .fields import steps

    last = len(error["loc"]) - 1
    for index, step in enumerate(error["loc"]):
        if step == "[key]":
            return pointer, True
        if step in steps(data):
            data = data[step]
            pointer += (step,)
        elif index == last and error["type"] == "missing":
            pointer += (step,)
    return pointer, False


def _unexpected(
    faults: list[ErrorDetails], pointer: Pointer, keys: list[str], report: Report, *, key: bool
) -> None:
    """`keys`: of the model that belongs there, or of the entries of a list of models."""
    value = faults[0]["input"]
    expected = " or ".join(dict.fromkeys(_expected(fault) for fault in faults))
    code, hint = _code(faults[0]), None
    choices = [choice for fault in faults for choice in _choices(fault)]
    if isinstance(value, str) and choices:
        hint = did_you_mean(value, choices)
    found = f"{len(value)}" if code == "MS046" and isinstance(value, list) else _found(value)
    hint = hint or _hint(faults[0], value, keys)
    report(code, f"expected {expected}, found {found}", pointer, hint, key=key)


def _code(fault: ErrorDetails) -> str:
    if fault["type"] == "string_pattern_mismatch" and not fault["input"].strip():
        return "MS046"
    return _CODES.get(fault["type"], "MS042")


def _expected(fault: ErrorDetails) -> str:
    """What pydantic would have taken, after “expected”."""
    limits = fault.get("ctx", {})
    if fault["type"] == "literal_error":
        return _listed(_choices(fault))
    if fault["type"] == "string_pattern_mismatch":
        return _patterns()[limits["pattern"]]
    expected = _EXPECTED.get(fault["type"], "keys and values").format(**limits)
    return expected.replace(" of 1 entries", " of 1 entry")


def _hint(fault: ErrorDetails, value: Any, keys: list[str]) -> str | None:
    if fault["type"] == "dataclass_type" and keys:
        return f"the keys here are {_listed(keys)}"
    if fault["type"] == "tuple_type" and keys:
        return f"start each entry with `- `; its keys are {_listed(keys)}"
    if fault["type"] == "tuple_type" and isinstance(value, str):
        return f"write `[{_cut(value)}]`, or start each entry on its own line with `- `"
    if fault["type"] == "string_type" and value is None:
        return "write the text; where it is the word null itself, put it into quotation marks"
    if fault["type"] == "string_type" and isinstance(value, dict | list):
        return "if it is meant as text, put quotation marks around it"
    if fault["type"] == "value_error" and isinstance(value, str):
        if _expected(fault) == "a number" and any(map(str.isdigit, value)):
            return "write digits only, with a point before decimals"
        word = {"yes": "true", "on": "true", "no": "false", "off": "false"}.get(value.lower())
        return f"write `{word}`" if word else None
    return None


def _choices(fault: ErrorDetails) -> list[str]:
    """The words of a Literal, from pydantic's own sentence: 'a', 'b' or 'c'."""
    if fault["type"] != "literal_error":
        return []
    sentence: str = fault["ctx"]["expected"]
    return sentence.replace(" or ", ", ").replace("'", "").split(", ")


def _patterns() -> dict[str, str]:
    from ..xapi.model import ABSOLUTE
    from .base import ID, LANGUAGE, NOT_BLANK, REFERENCE
    from .settings import ENDPOINT, HEADER, IRI, ORIGIN, PATH, RECOVERY_KEY
    from .theme import COLOUR, FONT

    patterns = (
        ID,
        REFERENCE,
        LANGUAGE,
        NOT_BLANK,
        IRI,
        ENDPOINT,
        HEADER,
        ORIGIN,
        PATH,
        RECOVERY_KEY,
        COLOUR,
        FONT,
        ABSOLUTE,
    )
    return {pattern.regex: pattern.means for pattern in patterns}


def _fields(name: str, data: Any, pointer: Pointer) -> list[str]:
    """The keys of the model at `pointer`."""
    from .fields import keys_at

    return keys_at(model_of(name), pointer, data)


def _meaning(name: str, data: Any, pointer: Pointer) -> str | None:
    from .fields import meaning_at

    meaning = meaning_at(model_of(name), pointer, data)
    return f"add `{pointer[-1]}: …`: {meaning[0].lower()}{meaning[1:].rstrip('.')}" if meaning else None


def _listed(words: Iterable[str]) -> str:
    *some, last = [f"`{word}`" for word in words]
    return f"{', '.join(some)} or {last}" if some else last


def _found(value: Any) -> str:
    """What the author wrote, shortened."""
    match value:
        case None:
            return "nothing"
        case str() if not value.strip():
            return "an empty text"
        case bool():
            return "`true`" if value else "`false`"
        case list():
            return "a list"
        case dict():
            return "keys and values"
    return f"`{_cut(str(value))}`"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:39]}…"
