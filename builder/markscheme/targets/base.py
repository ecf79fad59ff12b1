"""The Protocol of a target, its limits, and the writers that all targets share.

One writer per data-model type: whatever the build puts into a package as a token, pattern,
number or description goes through these, so each rule of a standard stands in one place.
The player's adapters (`templates/player/src/lms/`) are the other half, for responses.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

Described = Mapping[str, Any]
"""A response in the `Described` form of `payload.ts`, such as `{"kind": "choice", "values": ["b"]}`.
A numeric *pattern* adds `bounds: [min, max]`."""


class Limits(NamedTuple):
    """Most characters (UTF-16 code units, as LMSs count them) of each data-model element; None: no limit."""

    state: int | None
    """`suspend_data`"""
    location: int | None
    identifier: int | None
    """Ids of interactions and objectives."""
    response: int | None
    """One `student_response` / `learner_response` of free text."""
    pattern: int | None
    """One correct response pattern."""
    description: int
    """An interaction's description; 0: the target has none."""
    tokens: int
    """Most options (or pairs, steps) that one response may name."""
    token: int
    """Most characters of one token."""
    integer_digits: int | None
    """Most digits before the decimal point of a number."""
    interactions: int | None
    """Most interaction records of one attempt; the player reuses them from 0 beyond it."""


class Objective(NamedTuple):
    """A point of the brief, as the LMS records it."""

    id: str
    title: str


class Package(NamedTuple):
    """What a manifest says. All texts are plain, without markup."""

    unit: str
    assessment: str
    title: str
    description: str
    language: str
    translations: tuple[tuple[str, str, str], ...] = ()
    """Language, title and description in each further language."""
    keywords: tuple[str, ...] = ()
    pass_mark: float | None = None
    """Percent of the marks; None when there is no passing or failing."""
    attempts: int | None = 1
    """How many the package itself offers; None: no limit."""
    final_status: str = "passed_failed"
    """SCORM 1.2 only: `passed_failed` or `completed`."""
    objectives: tuple[Objective, ...] = ()
    files: tuple[str, ...] = ("index.html",)
    """Every file of the package but the manifest, launch file first."""
    publisher: str | None = None
    iri: str = "urn:x-markscheme"
    """What activity ids begin with."""
    move_on: str | None = None
    """cmi5 only: what satisfies the LMS, in the standard's words; None: what suits the assessment."""
    launch_method: str = "AnyWindow"
    """cmi5 only."""
    launch_parameters: str | None = None
    """cmi5 only: what the LMS hands to the page at launch."""

    @property
    def titles(self) -> tuple[tuple[str, str], ...]:
        """Languages and titles, the package's own first."""
        return ((self.language, self.title), *((tag, title) for tag, title, _ in self.translations))

    @property
    def descriptions(self) -> tuple[tuple[str, str], ...]:
        """Likewise; no empty ones."""
        every = ((self.language, self.description), *((tag, text) for tag, _, text in self.translations))
        return tuple((tag, text) for tag, text in every if text)

    @property
    def name(self) -> str:
        """`<unit>.<assessment>`. Ids hold no full stop, so no two packages share a name."""
        return f"{self.unit}.{self.assessment}"


class Target(Protocol):
    """What the build asks of a target. A new one is a new module and a line in `TARGETS`."""

    @property
    def name(self) -> str: ...

    @property
    def limits(self) -> Limits: ...

    @property
    def reaches(self) -> str | None:
        """Where the page may connect to besides its own origin (CSP); None: the configured store alone."""

    def interaction_type(self, kind: str) -> str:
        """The data model's interaction type for a `Described` kind."""

    def tokens(self, ids: Iterable[str]) -> dict[str, str]:
        """The target's token for each option id, distinct, in the order given.

        At most `limits.tokens` ids may be given where tokens are single characters: ValueError beyond.
        """

    def pattern(self, described: Described, tokens: Mapping[str, str] | None = None) -> str | None:
        """A correct response in the target's notation; None when the notation cannot hold it."""

    def description(self, text: str) -> str:
        """An interaction's description from plain text; empty when the target has none."""

    def parts(self, length: int) -> int:
        """Interaction records that free text of `length` characters may need; at least 1."""

    def manifest(self, package: Package) -> tuple[tuple[str, bytes], ...]:
        """The files (path, bytes) that tell an LMS what the package is; none where there is no LMS."""


def units(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text) if text.isascii() else len(text) + sum(character > "\uffff" for character in text)


def one_line(text: str) -> str:
    """Runs of white space become one space; what XML 1.0 forbids and other control characters go."""
    line = " ".join(text.split())
    return line if line.isprintable() else re.sub("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "", line)


def shorten(text: str, limit: int) -> str:
    """`text` on one line in at most `limit` UTF-16 units; a cut shows as an ellipsis, after a whole word.

    Only for texts that describe; responses are never cut.
    """
    text = one_line(text)
    if units(text) <= limit:
        return text
    kept = text[: limit - 1]
    while units(kept) > limit - 1:
        kept = kept[:-1]
    words = kept.rpartition(" ")[0]
    return (words if units(words) > limit // 2 else kept).rstrip() + "…"


def decimal(value: float, digits: int | None = 5) -> str | None:
    """A number without exponent and with a digit before the point (Moodle: 1–5 digits before, 18 after).

    None when more than `digits` integer digits are needed.
    """
    text = repr(float(value))
    if "e" in text or len(text.partition(".")[2]) > 18:
        text = f"{value:.18f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if text == "-0":
        text = "0"
    whole = text.lstrip("-").partition(".")[0]
    return None if digits is not None and len(whole) > digits else text


def named(ids: Sequence[str], tokens: Mapping[str, str] | None) -> list[str]:
    """Tokens of `ids`; an id without one stands for itself."""
    return list(ids) if tokens is None else [tokens.get(each, each) for each in ids]
