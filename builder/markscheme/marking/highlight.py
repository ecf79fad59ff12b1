"""A response for the terminal, with the words that earned something underlined and named."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..terminal import NO_UNDERLINE, UNDERLINE, shown, width
from .outcome import Span


class Note(NamedTuple):
    """Words of the response, and what to write beneath them."""

    span: Span
    label: str


def highlighted(response: str, notes: Sequence[Note], columns: int, *, colour: bool = False) -> Iterator[str]:
    """The response in lines of at most `columns`; beneath each the labels of the words that begin there.

    The words are underlined with the terminal's own means where there is `colour`, else with `^`.
    """
    offsets = _offsets(response)
    placed = [(offsets[start], offsets[end], label) for (start, end), label in notes]
    for first, last in _lines(response, columns):
        here = [(start, end, label) for start, end, label in placed if start < last and end > first]
        yield from _line(response, first, last, here, colour=colour)


def _offsets(response: str) -> dict[int, int]:
    """Index of the character at each UTF-16 code unit that begins one, and at the end."""
    offsets, unit = {0: 0}, 0
    for index, character in enumerate(response, start=1):
        unit += 2 if ord(character) > 0xFFFF else 1
        offsets[unit] = index
    return offsets


def _lines(response: str, columns: int) -> Iterator[tuple[int, int]]:
    """[start, end) of each line, broken behind spaces where there are any."""
    start = space = used = 0
    for index, character in enumerate(response):
        if character == "\n":
            yield start, index
            start = space = index + 1
            used = 0
            continue
        used += width(shown(character))
        if used > columns and index > start:
            end = space if space > start else index
            yield start, start + len(response[start:end].rstrip(" "))
            start = space = end
            used = width(shown(response[start : index + 1]))
        if character == " ":
            space = index + 1
    yield start, len(response)


def _line(
    response: str, first: int, last: int, notes: Sequence[tuple[int, int, str]], *, colour: bool
) -> Iterator[str]:
    under = {index for start, end, _ in notes for index in range(max(start, first), min(end, last))}
    text = carets = ""
    columns: dict[int, int] = {}
    for index in range(first, last):
        columns[index] = width(carets)
        character = shown(response[index])
        if colour and (index in under) != (index - 1 in under):
            text += UNDERLINE if index in under else NO_UNDERLINE
        text += character
        carets += ("^" if index in under else " ") * width(character)
    yield text + NO_UNDERLINE if colour and last - 1 in under else text.rstrip()
    if under and not colour:
        yield carets.rstrip()
    yield from _rows(sorted((columns[start], label) for start, _, label in notes if start >= first))


def _rows(labels: Sequence[tuple[int, str]]) -> Iterator[str]:
    """Labels at their columns, in as many rows as it takes for none to touch another."""
    rows: list[str] = []
    for column, label in labels:
        row = next((n for n, row in enumerate(rows) if not row or len(row) < column), len(rows))
        if row == len(rows):
            rows.append("")
        rows[row] = rows[row].ljust(column) + label
    yield from rows
