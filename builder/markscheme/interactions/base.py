"""The Protocol of a question type, and what the types share."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from string import ascii_lowercase
from typing import Any, NamedTuple, Protocol, TypeVar

from ..diagnostics import Severity, did_you_mean
from ..model.item import Item, Option, Scheme

Pointer = tuple[str | int, ...]
"""The way to a place in an item's data: keys and indexes, outermost first."""
Described = Mapping[str, Any]
"""A response in the `Described` form of `payload.ts`. A number adds `bounds: [least, most]` (None: no end), a
text `case_matters`."""
Fields = dict[str, Any]
"""Fields of an item of the payload, as data."""
LETTERS = ascii_lowercase
"""Names of parts where the author's own might betray the key."""
I = TypeVar("I", bound=Item, contravariant=True)  # noqa: E741  # as in payload.ts: an item


class Texts(Protocol):
    """Markdown compiled. Faults in the text are the compiler's to report."""

    language: str
    """BCP 47 tag of the unit; empty where nobody needs it."""
    synonyms: Mapping[str, tuple[str, ...]]
    """The unit's synonym sets."""

    def block(self, markdown: str) -> str:
        """Sanitised HTML of paragraphs, lists, tables and the like."""

    def inline(self, markdown: str) -> str:
        """The same without `<p>` where the text is a single paragraph."""

    def plain(self, markdown: str) -> str:
        """Plain text, as escaped by nobody."""

    def picture(self, source: str, width: int, height: int) -> str:
        """The address of a picture of the unit, which must be of this size."""

    def file(self, source: str, kind: str) -> str:
        """The address of another file of the unit, of this kind (`assets.KINDS`)."""


class Report(Protocol):
    """Takes the faults of one item, places relative to it; `key`: the fault is at the key, not its value.

    `related` are other places that have to do with it, each with what to say of it.
    """

    def __call__(
        self,
        code: str,
        message: str,
        pointer: Pointer = (),
        hint: str | None = None,
        severity: Severity = "error",
        *,
        key: bool = False,
        related: Iterable[tuple[Pointer, str]] = (),
    ) -> object: ...


class StateField(NamedTuple):
    """How a response is packed: numbers, each below its radix, then text (`StateField` in `payload.ts`)."""

    radices: tuple[int, ...] = ()
    text: int = 0
    """Most UTF-16 code units of encoded text; 0: the response has no text."""
    names: tuple[str, ...] = ()
    """What the numbers mean: ids in the order that gives them their indexes."""


class Interaction(Protocol[I]):
    """A question type. Its module's functions keep this Protocol; `Model` is the dataclass of its items."""

    @property
    def Model(self) -> type[Item]: ...  # noqa: N802  # a class

    def check(self, item: I, report: Report) -> None:
        """Reports what the schema cannot say."""

    def payload(self, item: I, texts: Texts) -> dict[str, Any]:
        """`marks`, `floor`, `scheme` and the type's own fields of `Item` in `payload.ts`."""

    def arranged(self, fields: Fields) -> Fields:
        """The fields of `payload` with their parts in an order that does not tell the key.

        The marking must know where the order was the key.
        """

    def public(self, fields: Fields) -> Fields:
        """Those of the arranged fields that a learner may read: what the question shows, parts by letters.

        All others are secret where the key is protected.
        """

    def kind(self, item: I) -> str:
        """The `kind` of the item's responses (`Described` in `payload.ts`)."""

    def described(self, item: I, texts: Texts) -> tuple[Described, ...]:
        """Correct responses, the model answer first; none where a person decides."""

    def option_ids(self, item: I) -> tuple[str, ...]:
        """Every id that a response can name, in the author's order, without repetition."""

    def response(self, item: I, written: str) -> Any:
        """The response, as the player has it, that a person wrote down; ResponseError where it is none.

        Options are named by their ids: `a`, `a,c`, pairs `a=x,b=y`, an order `c,a,b`.
        """

    def misconceptions(self, item: I) -> Iterable[tuple[Pointer, str]]:
        """Every misconception that the item can betray, with its place."""

    def state(self, item: I) -> StateField: ...

    def definition(self, item: I, texts: Texts) -> dict[str, Any]:
        """`interactionType` and component lists (xAPI 1.0.3, Data 4.1.4.1), descriptions as plain text."""


class ResponseError(Exception):
    """A written response that the item cannot have."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


def put(target: dict[str, Any], **optional: Any) -> dict[str, Any]:
    """`target` with those of the values that are there."""
    target.update({name: value for name, value in optional.items() if value is not None})
    return target


def tidy(value: float) -> float:
    """A whole number without its fraction, so that JSON says 1 and not 1.0."""
    return int(value) if value == int(value) else value


def objective(scheme: Scheme) -> dict[str, Any]:
    """`marks`, `floor`, `certainty` and `ObjectiveScheme` of `payload.ts`."""
    rules: dict[str, Any] = {"scoring": scheme.scoring, "penalty": tidy(scheme.penalty)}
    if scheme.scoring == "threshold":
        rules["thresholds"] = [(parts, tidy(marks)) for parts, marks in scheme.steps]
    elif scheme.scoring == "map_response":
        rules["unmapped"] = tidy(scheme.unmapped)
    fields = {"marks": tidy(scheme.marks), "floor": tidy(scheme.least), "scheme": rules}
    table = scheme.certainty_table
    if table is not None:
        fields["certainty"] = {name: [tidy(each) for each in levels] for name, levels in vars(table).items()}
    return fields


PLAIN = ("match_correct", "partial")
"""Families with which a scheme that says no more has nothing to check."""
ANSWER_WAYS = ("match_correct", "map_response")
"""Families for one answer."""
PART_WAYS = ("match_correct", "partial", "right_minus_wrong", "threshold", "map_response")
"""Families for responses of several parts."""


class Worth(NamedTuple):
    """Something that can be chosen, with marks of its own."""

    at: Pointer
    """Where they are said."""
    marks: float | None
    right: bool


class Shape(NamedTuple):
    """What a response consists of, for the families of marking."""

    ways: tuple[str, ...]
    right: int = 1
    """How many parts can be right."""
    wrong: int = 1
    """How many can be wrong."""
    groups: tuple[tuple[Worth, ...], ...] = ()
    """What can have marks of its own; of each group a response holds one at most."""
    whole: bool = False
    """One answer is all: a right one without marks of its own earns those of the item."""
    least: float = 0
    """The fewest marks that a foreseen answer earns, of those that stand in no group."""


def check_scheme(scheme: Scheme, report: Report, shape: Callable[[], Shape], own: bool = False) -> None:
    """What is wrong with an objective scheme. `own`: some of its parts have marks of their own."""
    if scheme.scoring in PLAIN and not (
        own
        or scheme.penalty
        or scheme.floor
        or scheme.thresholds
        or scheme.unmapped
        or scheme.certainty is not None
    ):
        return
    from .families import check  # most schemes have nothing to check

    check(scheme, shape(), report)


def check_partial(scheme: Scheme, marks: float | None, report: Report, *at: str | int) -> None:
    """Where marks depend on certainty, nothing is partly right."""
    if marks is not None and scheme.certainty is not None and 0 < marks < scheme.marks:
        hint = "marks by certainty need answers that are right or wrong as a whole"
        report("MS176", "a partly right answer together with `certainty`", at, hint)


def state_of(item: Item, interaction: Interaction[Any]) -> StateField:
    """How a response is packed, and with it how many hints were taken, and how sure the learner is (0: not
    said), where the item has such."""
    field = interaction.state(item)
    hints = (len(item.hints) + 1,) if item.hints else ()
    certainty = (CERTAINTY,) if item.states_certainty else ()
    return field._replace(radices=(*field.radices, *hints, *certainty))


CERTAINTY = 4
"""Radix of certainty: not said, 1, 2, 3."""


def compiled(markdown: str | None, texts: Texts) -> str | None:
    """Block HTML of an optional text."""
    return None if markdown is None else texts.block(markdown)


def unarranged(fields: Fields) -> Fields:
    """`arranged` for types whose fields have no order that tells anything."""
    return fields


def by_text(parts: Sequence[Fields]) -> list[int]:
    """Places of the parts in the order of their texts, numbers by their value."""

    def key(place: int) -> list[Any]:
        pieces = re.split("([0-9]+)", parts[place]["text"].casefold())
        return [int(piece) if index % 2 else piece for index, piece in enumerate(pieces)]

    return sorted(range(len(parts)), key=key)


def rearranged(fields: Fields, name: str) -> Fields:
    """The fields with one list of parts in the order of their texts."""
    parts = fields[name]
    return {**fields, name: [parts[place] for place in by_text(parts)]}


def lettered(parts: Sequence[Fields], *names: str) -> list[Fields]:
    """Of each part these fields, and a letter for its id: the author's may betray the key."""
    return [
        {"id": letter, **{name: part[name] for name in names}}
        for letter, part in zip(LETTERS, parts, strict=False)
    ]


def option_payload(option: Option, texts: Texts) -> dict[str, Any]:
    """`Option` of `payload.ts`."""
    result: dict[str, Any] = {"id": option.id, "text": texts.inline(option.text)}
    if option.correct:
        result["correct"] = True
    if option.marks is not None:
        result["marks"] = tidy(option.marks)
    if option.feedback is not None:
        result["feedback"] = texts.block(option.feedback)
    if option.misconception is not None:
        result["misconception"] = option.misconception
    return result


def option_misconceptions(options: Sequence[Option], *at: str | int) -> list[tuple[Pointer, str]]:
    """The misconceptions that options name; `at` is the way to the list."""
    return [
        ((*at, index, "misconception"), option.misconception)
        for index, option in enumerate(options)
        if option.misconception is not None
    ]


def worths(options: Sequence[Option], *at: str | int) -> tuple[Worth, ...]:
    """The options of a list as what can have marks of its own; `at` is the way to the list."""
    return tuple(
        Worth((*at, index, "marks"), option.marks, option.correct) for index, option in enumerate(options)
    )


def has_own_marks(options: Iterable[Option]) -> bool:
    return any(option.marks is not None for option in options)


class Identified(Protocol):
    @property
    def id(self) -> str: ...


def ids(things: Iterable[Identified]) -> tuple[str, ...]:
    return tuple([thing.id for thing in things])


def components(things: Iterable[Any], texts: Texts) -> list[dict[str, str]]:
    """An xAPI component list (Data 4.1.4.1, interaction components)."""
    return [{"id": thing.id, "description": texts.plain(thing.text)} for thing in things]


def check_ids(things: Sequence[Identified], report: Report, *at: str | int) -> None:
    """Each id once; `at` is the way to the list."""
    if len(set(ids(things))) == len(things):
        return
    first: dict[str, int] = {}
    for index, thing in enumerate(things):
        if first.setdefault(thing.id, index) != index:
            message = f"`{thing.id}` stands twice in this list"
            report("MS110", message, (*at, index, "id"), "give each its own id")


class Worded(Identified, Protocol):
    @property
    def text(self) -> str: ...


def check_parts(parts: Sequence[Worded], report: Report, *at: str | int) -> None:
    """Each id once, and each text, since nobody can tell two alike apart; `at` is the way to the list."""
    check_ids(parts, report, *at)
    if len({part.text for part in parts}) == len(parts):
        return
    first: dict[str, str] = {}
    for index, part in enumerate(parts):
        if first.setdefault(part.text, part.id) != part.id:
            message = f"the same text as `{first[part.text]}`"
            report("MS137", message, (*at, index, "text"), "learners cannot tell them apart: reword one")


def check_one_key(options: Sequence[Option], report: Report, *at: str | int, several: bool = False) -> None:
    """Exactly one option is correct; with `several`, one or more."""
    keys = [index for index, option in enumerate(options) if option.correct]
    if not keys:
        report("MS111", "no option is correct", at, "add `correct: true` to the right one")
    for index in () if several else keys[1:]:
        hint = "only one can be; where several are, use `multiple_response`"
        report("MS112", "a second option is correct", (*at, index, "correct"), hint)


def check_key_betrays_nothing(options: Sequence[Option], report: Report, *at: str | int) -> None:
    """The right answer betrays no misconception."""
    for index, option in enumerate(options):
        if option.correct and option.misconception is not None:
            report("MS113", "a correct option names a misconception", (*at, index, "misconception"))


def named(written: str) -> list[str]:
    """The names in a written list: `a, c`."""
    return [name.strip() for name in written.split(",") if name.strip()]


def place(name: str, known: Sequence[str], what: str) -> int:
    """The index of a name; `what` the names are, for the ResponseError."""
    if name in known:
        return known.index(name)
    hint = did_you_mean(name, known) or f"it is one of {', '.join(known)}"
    raise ResponseError(f"there is no {what} `{name}`", hint)


def places(written: str, known: Sequence[str], what: str) -> list[int]:
    """The indexes of the names in a written list, each once."""
    found = [place(name, known, what) for name in named(written)]
    for index in found:
        if found.count(index) > 1:
            raise ResponseError(f"`{known[index]}` stands twice")
    return found


def pairs(written: str) -> list[tuple[str, str]]:
    """The pairs of a written list, each beginning once: `a=x, b=y`."""
    found: dict[str, str] = {}
    for pair in named(written):
        left, sign, right = (part.strip() for part in pair.partition("="))
        if not (left and sign and right):
            raise ResponseError(f"`{pair}` is no pair", "write pairs as `a=x,b=y`")
        if left in found:
            raise ResponseError(f"`{left}` stands twice")
        found[left] = right
    return list(found.items())


def bounds(answer: float, absolute: float = 0, relative: float = 0) -> tuple[float, float]:
    """Least and most that count as `answer`, inclusive, in decimal arithmetic: 0.3 ± 0.1 is 0.2 to 0.4."""
    exact = Decimal(str(answer))
    reach = max(Decimal(str(absolute)), abs(exact) * Decimal(str(relative)))
    return tidy(float(exact - reach)), tidy(float(exact + reach))
