"""SCORM 1.2 (Run-Time Environment 3.4.7; the stricter reading of it where implementations differ)."""

import string
from collections.abc import Iterable, Mapping

from .base import Described, Limits, Package, decimal, named, one_line, units

_CHARACTERS = string.ascii_lowercase + string.digits


class Scorm12:
    """Tokens are single characters, lists are `a,b`, pairs `a.1`."""

    name = "scorm12"
    reaches: str | None = None
    limits = Limits(
        state=4096, location=255, identifier=255, response=255, pattern=255, description=0,
        tokens=len(_CHARACTERS), token=1, integer_digits=None, interactions=None,
    )  # fmt: skip

    def interaction_type(self, kind: str) -> str:
        """1.2 has no long-fill-in: long text is recorded as several fill-ins."""
        return "fill-in" if kind == "long-fill-in" else kind

    def tokens(self, ids: Iterable[str]) -> dict[str, str]:
        """The author's ids where all are one character, else a, b, c … by position."""
        distinct = list(dict.fromkeys(ids))
        if all(len(each) == 1 and each in _CHARACTERS for each in distinct):
            return {each: each for each in distinct}
        return dict(zip(distinct, _characters(len(distinct)), strict=True))

    def pattern(self, described: Described, tokens: Mapping[str, str] | None = None) -> str | None:
        """`correct_responses.n.pattern` (RTE 3.4.7), at most 255 characters."""
        text = self._pattern(described, tokens)
        return text if text is not None and 0 < units(text) <= 255 else None

    def _pattern(self, described: Described, tokens: Mapping[str, str] | None) -> str | None:
        match described["kind"]:
            case "true-false":
                return "t" if described["value"] else "f"
            case "choice" | "likert" | "sequencing":
                return ",".join(named(described["values"], tokens))
            case "matching":
                return ",".join(".".join(named(pair, tokens)) for pair in described["pairs"])
            case "numeric":
                return decimal(described["value"], self.limits.integer_digits)
            case "fill-in" | "long-fill-in":
                return one_line(described["text"])
            case kind:
                raise ValueError(f"no such kind of response: {kind}")

    def description(self, text: str) -> str:
        """1.2 has no `interactions.n.description`."""
        return ""

    def parts(self, length: int) -> int:
        """A `student_response` holds 255 characters; longer text goes on in further records."""
        return max(1, -(-length // 255))

    def manifest(self, package: Package) -> tuple[tuple[str, bytes], ...]:
        """`imsmanifest.xml`, Content Aggregation Model 1.2."""
        from .manifest12 import manifest

        return (("imsmanifest.xml", manifest(package)),)


def _characters(count: int) -> str:
    if count > len(_CHARACTERS):
        raise ValueError(f"SCORM 1.2 can name {len(_CHARACTERS)} options at most, not {count}")
    return _CHARACTERS[:count]


target = Scorm12()
