"""SCORM 2004 4th edition (Run-Time Environment 4.2.9; narrowed to what ADL's code and Moodle accept)."""

import re
from collections.abc import Iterable, Mapping

from .base import Described, Limits, Package, decimal, named, one_line, shorten, units


class Scorm2004:
    """Tokens match `[\\w.]{1,250}`, delimiters are `[,]`, `[.]` and `[:]`."""

    name = "scorm2004"
    reaches: str | None = None
    limits = Limits(
        state=64000, location=1000, identifier=4000, response=4000, pattern=4000, description=250,
        tokens=36, token=250, integer_digits=5, interactions=250,
    )  # fmt: skip

    def interaction_type(self, kind: str) -> str:
        """All kinds are 2004's own words."""
        return kind

    def tokens(self, ids: Iterable[str]) -> dict[str, str]:
        """Hyphens become underscores; where that makes two alike, the later one gets `.2`, `.3` …

        RTE 4.2.9 allows any URI here, but Moodle only letters, digits, underscore and full stop.
        """
        distinct = list(dict.fromkeys(ids))
        tokens = {each: each for each in distinct if "-" not in each}
        taken = set(tokens)
        for each in distinct:
            if each not in tokens:
                token = plain = re.sub(r"[^0-9A-Za-z_.]", "_", each)
                number = 1
                while token in taken:
                    number += 1
                    token = f"{plain}.{number}"
                tokens[each] = token
                taken.add(token)
        return {each: tokens[each] for each in distinct}

    def pattern(self, described: Described, tokens: Mapping[str, str] | None = None) -> str | None:
        """`correct_responses.n.pattern` (RTE 4.2.9.1), at most 250 characters for fill-in, else 4000."""
        text = self._pattern(described, tokens)
        limit = 250 if described["kind"] == "fill-in" else 4000
        return text if text and units(text) <= limit else None

    def _pattern(self, described: Described, tokens: Mapping[str, str] | None) -> str | None:
        match described["kind"]:
            case "true-false":
                return "true" if described["value"] else "false"
            case "choice" | "likert" | "sequencing":
                values = named(described["values"], tokens)
                return "[,]".join(values) if len(values) <= self.limits.tokens else None
            case "matching":
                pairs = ["[.]".join(named(pair, tokens)) for pair in described["pairs"]]
                return "[,]".join(pairs) if len(pairs) <= self.limits.tokens else None
            case "numeric":
                return self._range(*described.get("bounds", (described["value"], described["value"])))
            case "fill-in" | "long-fill-in":
                return _literal(described["text"], described.get("case_matters", False))
            case kind:
                raise ValueError(f"no such kind of response: {kind}")

    def _range(self, least: float | None, most: float | None) -> str | None:
        """`min[:]max`: a single number is no numeric pattern (RTE 4.2.9.1, table 4.2.9.1f).

        Either end may be open there, but Moodle refuses that.
        """
        if least is None or most is None:
            return None
        low, high = (decimal(bound, self.limits.integer_digits) for bound in (least, most))
        return None if low is None or high is None or least > most else f"{low}[:]{high}"

    def description(self, text: str) -> str:
        """One line of at most 250 characters. A brace in front would announce a language tag."""
        line = shorten(text, self.limits.description - 1)
        return f" {line}" if line.startswith("{") else line

    def parts(self, length: int) -> int:
        """A `learner_response` holds 4000 characters."""
        return max(1, -(-length // 4000))

    def manifest(self, package: Package) -> tuple[tuple[str, bytes], ...]:
        """`imsmanifest.xml`, Content Aggregation Model 2004 4th edition."""
        from .manifest2004 import manifest

        return (("imsmanifest.xml", manifest(package)),)


def _literal(text: str, case_matters: bool) -> str | None:
    """Free text in a pattern; None where it would read as notation (a delimiter, a property).

    Unless the pattern says otherwise, case does not matter (RTE 4.2.9.1, fill-in).
    """
    text = one_line(text)
    if text.startswith("{") or re.search(r"\[[,.:]\]", text):
        return None
    return f"{{case_matters=true}}{text}" if case_matters else text


target = Scorm2004()
