"""Why a response got its marks, in words for the terminal."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from textwrap import wrap
from typing import Any

from ..terminal import visible
from .highlight import Note, highlighted
from .outcome import Outcome, Part, Reason, Span, before_hints, excerpts
from .rules import Firing

COLUMNS = 100
LONGEST = 40
"""Characters of a phrase that are shown."""
ROUNDING = 1e-4
"""Marks are rounded to as much, part by part."""
WAYS = {"match_correct": "all or nothing", "threshold": "by the number of right parts"}
"""Families in which parts have no marks of their own."""
CERTAINTY = {1: "not sure", 2: "fairly sure", 3: "certain"}
_MARGIN = "  "
_TAGS = re.compile("<[^>]*>")

DOUBTS = {
    "contradiction": "there are words for `{id}` and words against it: {words}",
    "negation": "words of `{id}` are negated: {words}",
    "spelling": "`{id}` rests on a guess at a misspelt word: {words}",
    "judgement": "the scheme leaves to a person what `{id}` makes of {words}",
    "unknown_words": "marks are missing, and much of it is in words that the scheme does not know: {words}",
    "other_valid": "the scheme credits other valid points, which may be among {words}",
    "development": "`{id}` is shown without the point that it develops: {words}",
    "minimum": "there are fewer marks than criterion `{id}` needs",
    "language": "there is no text in the language of the scheme",
}
"""Why a person should look (`Doubt` in the player's `marking/outcome.ts`), in words."""


def explain(
    item: Mapping[str, Any],
    response: str,
    outcome: Outcome,
    firings: Sequence[Firing] = (),
    *,
    colour: bool = False,
    columns: int = COLUMNS,
) -> list[str]:
    """The response with the words that earned something, a row for each part, the verdict and the total.

    `item` is as the player has it, `response` as it was written (spans are in a text's own units);
    `firings` are `rules.fired` for a scheme of mark points, and tell which phrase did what.
    """
    return [
        *_response(response, outcome, colour, columns),
        "",
        *_table(item, response, outcome, firings, columns),
    ]


def doubts(response: str, reasons: Iterable[Reason]) -> list[str]:
    """Why a person should look, a sentence each."""
    return [
        DOUBTS.get(reason["doubt"], reason["doubt"]).format(
            id=reason.get("id", ""), words=_quoted(response, reason.get("spans", ()))
        )
        for reason in reasons
    ]


def _response(response: str, outcome: Outcome, colour: bool, columns: int) -> Iterator[str]:
    if outcome["result"] == "unanswered":
        response = response or "(nothing)"
    notes = [
        Note(tuple(span), part["id"])  # type: ignore[arg-type]  # JSON makes a list of it
        for part in outcome["parts"]
        for span in part.get("spans", ())
    ]
    for line in highlighted(response, notes, columns - len(_MARGIN), colour=colour):
        yield (_MARGIN + line).rstrip()


def _table(
    item: Mapping[str, Any], response: str, outcome: Outcome, firings: Sequence[Firing], columns: int
) -> Iterator[str]:
    rows = list(explanations(item, response, outcome, firings))
    names = max((len(name) for name, _, _ in rows), default=0)
    figures = max((len(marks) for _, marks, _ in rows), default=0)
    indent = len(_MARGIN) + names + 2 + figures + 2
    for name, marks, why in rows:
        first, *others = _wrapped(why, columns - indent)
        yield f"{_MARGIN}{name:{names}}  {marks:{figures}}  {first}".rstrip()
        yield from (" " * indent + line for line in others)
    if rows:
        yield ""
    yield from _verdict(item, response, outcome, columns)


def explanations(
    item: Mapping[str, Any], response: str, outcome: Outcome, firings: Sequence[Firing]
) -> Iterator[tuple[str, str, str]]:
    """Name, marks and reason of each part; every point of the scheme has a part."""
    points = {point["id"]: point for point in item["scheme"].get("points", ())}
    earned = {part["id"] for part in outcome["parts"] if part["correct"]}
    for part in outcome["parts"]:
        name = part["id"]
        if name in points:
            own = [firing for firing in firings if firing.rule.point == name]
            yield name, _worth(part), _point(points[name], part, response, own, earned)
        elif "spans" in part:
            yield name, "", f"the misconception shows in {_quoted(response, part['spans'])}"
        else:
            yield name, _worth(part), _piece(part)


def _worth(part: Part) -> str:
    """The marks of a part; nothing where parts have none of their own."""
    if part["max"]:
        return f"{written(part['marks'])} of {written(part['max'])}"
    return written(part["marks"]) if part["marks"] else ""


def _piece(part: Part) -> str:
    """How an option, a pair, a gap or an answer is; where it is not right, with the author's words."""
    if part["correct"]:
        return "right"
    state = "missing" if part.get("open") else "partly right" if part["marks"] > 0 else "wrong"
    said = _plain(part.get("feedback", ""))
    return f"{state}: {said}" if said else state


def _point(
    point: Mapping[str, Any], part: Part, response: str, firings: Sequence[Firing], earned: set[str]
) -> str:
    """Why a mark point was earned or not."""
    if part["correct"]:
        words = _quoted(response, part.get("spans", ()))
        capped = f"; group `{point['group']}` gives no more" if part["marks"] < part["max"] else ""
        return f"{words}{_by(firings, 'accept')}{capped}"
    found = _found(response, firings, "accept")
    against = _found(response, firings, "reject")
    award = _plain(point.get("award") or point.get("text", ""))
    if found and against:
        return f"{found}, but contradicted by {against}{_by(firings, 'reject')}"
    if found:
        needs = [name for name in point.get("requires", ()) if name not in earned]
        develops = point.get("develops")
        if develops is not None and develops not in earned:
            needs.append(develops)
        if needs:
            return f"{found}, but earns nothing without {' and '.join(f'`{name}`' for name in needs)}"
        return f"{found}, but not in the sentence of `{develops}` or the next"
    negated = [firing for firing in firings if firing.negated]
    if negated:
        return f"negated: {_quoted(response, negated[0].spans)}. Missing: {award}"
    return f"missing: {award}"


def _found(response: str, firings: Sequence[Firing], purpose: str) -> str:
    """The words that the first rule of the purpose found."""
    spans = [each.spans for each in firings if each.rule.purpose == purpose and not each.negated]
    return _quoted(response, spans[0]) if spans else ""


def _by(firings: Sequence[Firing], purpose: str) -> str:
    """The phrases that found it."""
    phrases = [each.rule.phrase for each in firings if each.rule.purpose == purpose and not each.negated]
    return f", found by {' and '.join(f'`{_cut(phrase)}`' for phrase in phrases)}" if phrases else ""


def _verdict(item: Mapping[str, Any], response: str, outcome: Outcome, columns: int) -> Iterator[str]:
    most = written(outcome["max"])
    how = "; ".join(filter(None, (_how(item["scheme"], outcome), _hinted(outcome))))
    total = f"{written(outcome['marks'])} of {most} {'mark' if most == '1' else 'marks'}"
    total += f" ({how})" if how else ""
    if outcome["result"] == "unanswered":
        yield f"{_MARGIN}{total}: no answer"
    elif outcome["judged"] == "pending":
        yield f"{_MARGIN}recorded; a person gives the marks, {most} at most"
    elif outcome["verdict"]["decided"]:
        yield f"{_MARGIN}{total}, decided"
    else:
        yield f"{_MARGIN}{total} proposed; a person should look:"
        for sentence in doubts(response, outcome["verdict"]["reasons"]):
            first, *others = _wrapped(sentence, columns - len(_MARGIN) - 2)
            yield f"{_MARGIN}- {first}"
            yield from (f"{_MARGIN}  {line}" for line in others)


def _how(scheme: Mapping[str, Any], outcome: Outcome) -> str:
    """What makes the marks, where they are not the sum of those of the parts."""
    if "certainty" in outcome:
        right = outcome["result"] == "correct"
        return f"{'right' if right else 'wrong'}, and {CERTAINTY[outcome['certainty']]}"
    parts, marks = outcome["parts"], before_hints(outcome)
    if parts and scheme.get("scoring") in WAYS:
        return WAYS[scheme["scoring"]] if len(parts) > 1 else ""
    total = sum(part["marks"] for part in parts)
    if not parts or abs(total - marks) < ROUNDING * len(parts):
        return ""
    return f"{written(total)} in all, but no {'more' if total > marks else 'fewer'} than {written(marks)}"


def _hinted(outcome: Outcome) -> str:
    """What hints took off."""
    if "hints" not in outcome or not outcome["hints"]["cost"]:
        return ""
    taken = outcome["hints"]["taken"]
    return f"{written(outcome['hints']['cost'])} less for {taken} {'hint' if taken == 1 else 'hints'}"


def _wrapped(text: str, columns: int) -> list[str]:
    return wrap(visible(text), max(30, columns), break_on_hyphens=False) or [""]


def _quoted(response: str, spans: Iterable[Span]) -> str:
    return " ".join(f"“{' '.join(words.split())}”" for words in excerpts(response, spans))


def _cut(phrase: str) -> str:
    return phrase if len(phrase) <= LONGEST else f"{phrase[: LONGEST - 1]}…"


def _plain(html: str) -> str:
    return " ".join(unescape(_TAGS.sub("", html)).split())


def written(marks: float) -> str:
    """Marks as people write them: 0.25, 1, −2."""
    return f"{marks:.4f}".rstrip("0").rstrip(".").replace("-", "−")
