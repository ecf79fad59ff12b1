"""The fast YAML reader: rapidyaml, ten times as fast as libyaml, and guarded.

rapidyaml 0.15 reads some things otherwise than YAML 1.2: it drops anchors and tags, leaves
aliases as text, passes over stray indicators, rewrites a few numbers. This module finds the
documents that hold such things, and leaves them to the exact reader. A document that it
does read has the same data there.
"""

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import ryml


class NotPlainError(Exception):
    """The document has faults, or is beyond what the fast reader reads as YAML 1.2 has it."""


# What follows `|` or `>` where they open a text.
_HEADER = r"[-+]?[1-9]?[-+]?\n"
# Where one of these stands at the start of a value, key or line, rapidyaml may have passed over it.
# (A set comes first, since `re` then skips ahead to its members.)
_SUSPECT = re.compile(
    r"[&*!@`~?%,:|>\]}\\]"
    r"(?:(?<=\\)|(?<=:)(?=[,\]}])|(?<![^\s\[{,:].)"
    rf"(?:(?<=[^|>])|(?<=[|>])(?!{_HEADER})))"
)
# Lines and values that start with an indicator where none belongs.
_STRAY = re.compile(
    rf"^ *(?:- +)*(?![|>]{_HEADER})[?:,%|>\]}}]|[:?-] +[|>](?!{_HEADER})|[\[{{,] *[?:%]|:[,\]}}]",
    re.MULTILINE,
)
_OPENS_BLOCK_TEXT = re.compile(rf"(?P<indent> *(?:- +)*)(?:[^\s#][^#]*[:?-] +)?[|>]{_HEADER}")
# Escapes in double quotation marks that rapidyaml leaves unchecked.
_ESCAPE = re.compile(r'\\[^"\\/nt]')
_ANCHOR_ALIAS_TAG = ryml.KEYANCH | ryml.VALANCH | ryml.KEYREF | ryml.VALREF | ryml.KEYTAG | ryml.VALTAG
_DOUBLE_QUOTED = ryml.VAL_DQUO | ryml.KEY_DQUO
# What plain text becomes that rapidyaml accepts or rewrites against the specification; then the text itself.
_DOUBTFUL = re.compile(r'"(?:[@`%,|>\]}~.?:]|-\.|N(?:ull|ULL)")|[ \[{,]-?0\.|\.0[\s,\]}]')
_MISREAD = re.compile(
    rb"[@`%,|>\]}]|(?:~|Null|NULL)\Z|[-+]?\.|[-+]*(?i:nan|inf)|[-+]?[0-9]+\.\Z|[?:](?:\s|\Z)"
)


def read_fast(text: str) -> Any:
    """The data of one document. Raises `NotPlainError` where the exact reader has to read it."""
    if "\t" in text or text.startswith(("---", "...", "%")):
        raise NotPlainError
    try:
        tree = ryml.parse_in_arena(text.encode())
        emitted = ryml.emit_json(tree)
        data = json.loads(
            emitted, parse_int=str, parse_float=str, parse_constant=_refuse, object_pairs_hook=_unique
        )
    except (ryml.ExceptionBasic, ryml.ExceptionParse, ryml.ExceptionVisit, ValueError, TypeError) as error:
        raise NotPlainError from error
    if not isinstance(data, dict):
        raise NotPlainError
    if _SUSPECT.search(text) and _is_beyond(text, tree):
        raise NotPlainError
    if _DOUBTFUL.search(emitted) and _is_misread(tree):
        raise NotPlainError
    return data


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) != len(pairs):
        raise NotPlainError
    return data


def _refuse(constant: str) -> None:
    raise NotPlainError


def _is_beyond(text: str, tree: Any) -> bool:
    """Whether the document holds anchors, aliases, tags, rare escapes or stray indicators."""
    flags = _ANCHOR_ALIAS_TAG
    if _ESCAPE.search(text):
        flags |= _DOUBLE_QUOTED
    return any(tree.type_has_any(node, flags) for node in range(tree.size())) or any(
        not _in_block_text(text, match.start()) for match in _STRAY.finditer(text)
    )


def _is_misread(tree: Any) -> bool:
    """Whether the tree holds a plain scalar that rapidyaml should not have accepted, or has rewritten."""
    return any(
        (tree.is_val_plain(node) and _MISREAD.match(tree.val(node) or b""))
        or (tree.has_key(node) and _MISREAD.match(tree.key(node) or b""))
        for node in range(tree.size())
    )


def _in_block_text(text: str, offset: int) -> bool:
    """Whether the line at `offset` lies inside of a text after `|` or `>`, where nothing is an indicator."""
    start = text.rfind("\n", 0, offset) + 1
    indent = _indent(text, start)
    while start > 0 and indent > 0:
        end = start
        start = text.rfind("\n", 0, end - 1) + 1
        if text[start:end].isspace():
            continue
        opening = _OPENS_BLOCK_TEXT.fullmatch(text, start, end)
        if opening and len(opening["indent"]) < indent:
            return True
        indent = min(indent, _indent(text, start))
    return False


def _indent(text: str, start: int) -> int:
    end = start
    while text.startswith(" ", end):
        end += 1
    return end - start


@contextmanager
def silence() -> Iterator[None]:
    """rapidyaml prints each error to the standard error output before it raises."""
    try:
        saved = os.dup(2)
    except OSError:  # it is closed already
        yield
        return
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)
        yield
    finally:
        os.dup2(saved, 2)
        os.close(saved)
