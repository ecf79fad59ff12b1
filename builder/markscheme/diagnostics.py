"""What is wrong with an author's input, and where.

Authors' faults are values that are gathered, all of them in one run; exceptions are for bugs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]

CODES = {
    # MS001–MS039: files and YAML
    "MS001": "a file cannot be read",
    "MS002": "a file is not UTF-8",
    "MS003": "a file is too large",
    "MS004": "a file holds no data",
    "MS005": "a character that text must not hold",
    "MS006": "a path leads out of the workspace",
    "MS010": "YAML cannot be understood",
    "MS011": "a tab indents a line",
    "MS012": "a quotation mark or bracket is never closed",
    "MS013": "a colon inside unquoted text",
    "MS014": "a value starts with a character that YAML reserves",
    "MS015": "a line is neither a key with a value nor part of a text",
    "MS016": "a line stands at the wrong indentation",
    "MS017": "an escape in a quoted text does not exist",
    "MS020": "a key stands twice",
    "MS021": "a key is not a plain word",
    "MS022": "a YAML tag",
    "MS023": "a YAML merge key",
    "MS024": "a YAML directive",
    "MS025": "an alias names no anchor",
    "MS026": "aliases unfold to too much",
    "MS027": "data is nested too deeply",
    "MS028": "more than one document in a file that holds one",
    # MS040–MS059: the shape of the data
    "MS040": "an unknown key",
    "MS041": "a required key is missing",
    "MS042": "a value of the wrong kind",
    "MS043": "a value that is not among those allowed",
    "MS044": "a number out of range",
    "MS045": "an id or tag that is not well formed",
    "MS046": "a text or list that is too short or too long",
    "MS047": "an unknown item type",
    # MS060–MS079: Markdown and pictures
    "MS060": "raw HTML in Markdown",
    "MS061": "a link that is not safe",
    "MS062": "a picture without a text alternative",
    "MS063": "a picture that does not exist",
    "MS064": "a picture's path leads out of the unit's folder",
    "MS065": "a file that is no picture a browser shows",
    "MS066": "a picture that is too large",
    "MS067": "a picture from another site",
    # MS080–MS099: the workspace
    "MS080": "no workspace",
    "MS081": "a unit's folder lacks unit.yaml",
    "MS082": "a workspace without units",
    "MS083": "a folder with the name of a YAML file",
    # MS100–MS109, MS130–MS139: how the parts of a unit fit together
    "MS100": "an id stands twice in a unit",
    "MS101": "two units have the same id",
    "MS102": "two assessments of a unit have the same id",
    "MS103": "a point that the brief does not hold",
    "MS104": "a misconception that the brief does not hold",
    "MS105": "a case that the unit does not hold",
    "MS106": "an item that the unit does not hold",
    "MS107": "a section draws more items than it has",
    "MS108": "a section without items",
    "MS109": "two sections of an assessment may draw the same item",
    # MS110–MS129: what an item says
    "MS110": "an id stands twice in a list",
    "MS111": "no option is correct",
    "MS112": "more than one option of a single choice is correct",
    "MS113": "a right answer names a misconception",
    "MS114": "the most choices fit neither the options nor the correct ones",
    "MS115": "a target that the item does not hold",
    "MS116": "the model answer does not earn full marks",
    "MS117": "an answer earns more than the item gives",
    "MS118": "an answer is longer than a learner may type",
    "MS119": "an answer stands twice",
    "MS120": "a wrong number overlaps the right one",
    "MS121": "a tolerance that is not either absolute or relative",
    "MS122": "more ids than an LMS can tell apart in a response",
    "MS123": "a gap in the text that is not among the gaps",
    "MS124": "a gap stands twice in the text",
    "MS125": "a gap does not stand in the text",
    "MS126": "the parts of a scheme give fewer marks than the item",
    "MS127": "a phrase that is not well formed",
    "MS130": "a point of the brief that no item assesses",
    "MS131": "an item that no assessment uses",
    "MS132": "a case that no item uses",
    "MS133": "a misconception that no answer betrays",
    "MS134": "the items of a case stand in different sections",
    "MS135": "a section that names both items and a pool",
    "MS140": "the state of an attempt may be too large for the LMS",
}
"""Every code and its meaning. A code, once published, keeps its meaning."""


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a text file. Lines and columns count from 1; columns count characters (code points)."""

    file: str
    """As shown to the author: relative to the workspace where possible, with `/`."""
    line: int
    column: int
    end_column: int | None = None
    """The column after the last character; to the end of the line when absent."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault: what, where, and what to do about it."""

    code: str
    message: str
    """What is wrong, in lower case, without a full stop; `code` in back-ticks."""
    span: Span
    hint: str | None = None
    """What to do."""
    severity: Severity = "error"
    source_line: str | None = None
    """The line that `span` points into, without its line break."""

    def __post_init__(self) -> None:
        if self.code not in CODES:
            raise ValueError(f"{self.code} is not in diagnostics.CODES")


class Report:
    """Gathers the diagnostics of a run."""

    def __init__(self, diagnostics: Iterable[Diagnostic] = ()) -> None:
        self._diagnostics = list(diagnostics)

    def add(self, diagnostic: Diagnostic) -> None:
        self._diagnostics.append(diagnostic)

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        self._diagnostics.extend(diagnostics)

    @property
    def errors(self) -> int:
        return sum(diagnostic.severity == "error" for diagnostic in self._diagnostics)

    def __iter__(self) -> Iterator[Diagnostic]:
        """In the order of files, lines and columns; each fault once."""
        return iter(sorted(dict.fromkeys(self._diagnostics), key=_place))

    def __len__(self) -> int:
        return len(self._diagnostics)


def _place(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    span = diagnostic.span
    return span.file, span.line, span.column, diagnostic.code, diagnostic.message


def suggest(word: str, known: Iterable[str]) -> str | None:
    """The one of the known words that `word` was probably meant to be."""
    from difflib import get_close_matches  # imported only where there is a fault

    matches = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The hint that goes with an unknown word."""
    match = suggest(word, known)
    return f"did you mean `{match}`?" if match else None
