"""How diagnostics are printed: as text for people, as JSON for tools, as annotations for GitHub."""

import json
from collections.abc import Callable, Iterable, Iterator

from .diagnostics import Diagnostic, Span
from .terminal import BLUE, BOLD, RED, RESET, YELLOW, shown, visible, width

WINDOW = 100
"""Most columns of a source line that are shown."""


def text(diagnostics: Iterable[Diagnostic], *, colour: bool = False) -> Iterator[str]:
    """A block of lines each, as Ruff prints them."""
    paint = _paint if colour else _plain
    for diagnostic in diagnostics:
        yield from _block(diagnostic, paint)
        yield ""


def as_json(diagnostics: Iterable[Diagnostic], *, colour: bool = False) -> Iterator[str]:
    """One JSON array; see docs/diagnostics.md for its fields."""
    yield json.dumps([_fields(diagnostic) for diagnostic in diagnostics], indent=2)


def github(diagnostics: Iterable[Diagnostic], *, colour: bool = False) -> Iterator[str]:
    """Workflow commands, one a line, which GitHub shows beside the source."""
    for diagnostic in diagnostics:
        span = diagnostic.span
        place = {"file": span.file, "line": span.line, "col": span.column}
        if span.end_column is not None:
            place["endColumn"] = span.end_column
        properties = ",".join(f"{name}={_property(str(value))}" for name, value in place.items())
        message = diagnostic.message + (f" ({diagnostic.hint})" if diagnostic.hint else "")
        others = (f"{each.span.file}:{each.span.line}: {each.message}" for each in diagnostic.related)
        message = "; ".join((message, *others))
        title = f"title={diagnostic.code}"
        yield f"::{diagnostic.severity} {properties},{title}::{_data(visible(message))}"


REPORTERS: dict[str, Callable[..., Iterator[str]]] = {"text": text, "json": as_json, "github": github}
"""By the name that `--format` takes; each takes diagnostics and `colour`, and gives lines."""


def summary(errors: int, warnings: int) -> str:
    """The last line of a run with faults."""
    counts = [_count(errors, "error"), _count(warnings, "warning")]
    return f"Found {' and '.join(count for count in counts if count)}."


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}" if number else ""


def _block(diagnostic: Diagnostic, paint: Callable[[str, str], str]) -> Iterator[str]:
    span, related = diagnostic.span, diagnostic.related
    severity = "warning: " if diagnostic.severity == "warning" else ""
    strong = YELLOW if severity else RED
    yield f"{paint(diagnostic.code, strong)} {severity}{paint(visible(diagnostic.message), BOLD)}"
    digits = max(len(str(place.line)) for place in (span, *(each.span for each in related)))
    margin = " " * digits
    yield from _place("-->", span, diagnostic.source_line, "", digits, strong, paint)
    for each in related:
        yield from _place(":::", each.span, each.source_line, each.message, digits, BLUE, paint)
    if diagnostic.hint:
        yield f"{margin} {paint('=', BLUE)} {paint('help:', BOLD)} {visible(diagnostic.hint)}"


def _place(
    arrow: str,
    span: Span,
    source_line: str | None,
    words: str,
    digits: int,
    strong: str,
    paint: Callable[[str, str], str],
) -> Iterator[str]:
    """A place in a file, its line, and what to say of it."""
    margin = " " * digits
    yield f"{margin}{paint(arrow, BLUE)} {visible(span.file)}:{span.line}:{span.column}"
    if source_line is not None and source_line.strip():
        line, caret = _excerpt(source_line, span)
        bar = paint("|", BLUE)
        yield f"{margin} {bar}"
        yield f"{paint(f'{span.line:{digits}}', BLUE)} {bar} {line}"
        yield f"{margin} {bar} {paint(f'{caret} {visible(words)}'.rstrip(), strong)}"
        yield f"{margin} {bar}"


def _excerpt(line: str, span: Span) -> tuple[str, str]:
    """The shown part of a source line, and carets under the culprit."""
    start = min(span.column - 1, len(line))
    end = len(line.rstrip()) if span.end_column is None else min(span.end_column - 1, len(line))
    end = max(end, start + 1)
    first, last = _window(len(line), start, end)
    head, tail = ("…" if first else ""), ("…" if last < len(line) else "")
    before = head + shown(line[first:start])
    culprit = shown(line[start : min(end, last)]) or " "
    after = shown(line[min(end, last) : last]) + tail
    return (before + culprit + after).rstrip(), " " * width(before) + "^" * max(1, width(culprit))


def _window(length: int, start: int, end: int) -> tuple[int, int]:
    """Which characters of a line are shown: the culprit's beginning, and what stands around it."""
    if length <= WINDOW:
        return 0, length
    spare = max(0, WINDOW - (end - start))
    first = max(0, min(start - spare // 2, length - WINDOW))
    return first, min(length, first + WINDOW)


def _fields(diagnostic: Diagnostic) -> dict[str, object]:
    found: dict[str, object] = {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        **_where(diagnostic.span),
    }
    if diagnostic.related:
        found["related"] = [{"message": each.message, **_where(each.span)} for each in diagnostic.related]
    return found


def _where(span: Span) -> dict[str, object]:
    return {"file": span.file, "line": span.line, "column": span.column, "end_column": span.end_column}


def _data(value: str) -> str:
    """As the value of a workflow command."""
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    """As a property of a workflow command."""
    return _data(visible(value)).replace(":", "%3A").replace(",", "%2C")


def _paint(words: str, style: str) -> str:
    return f"{style}{words}{RESET}"


def _plain(words: str, style: str) -> str:
    return words
