"""The fast YAML reader: rapidyaml, ten times as fast as libyaml, and guarded.

rapidyaml 0.15 reads some things otherwise than YAML 1.2: it drops anchors and tags, leaves
aliases as text, passes over stray indicators, rewrites a few numbers; three tags in a row
crash it. This module finds the documents that hold such things, and leaves them to the exact
reader. A document that it does read has the same data there.
"""

import json
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice, repeat
from typing import Any

import ryml


class NotPlainError(Exception):
    """The document has faults, or is beyond what the fast reader reads as YAML 1.2 has it."""


# What follows `|` or `>` where they open a text (an indentation in figures goes to the exact reader).
_HEADER = r"[-+]?\n"
# What may be an anchor, alias, tag, escape, or an indicator that rapidyaml passed over.
# (A set comes first, since `re` then skips ahead to its members.)
_SUSPECT = re.compile(
    r"[&*!@`~?%,:|>\[{\]}\\]"
    r"(?:(?<=\\)|(?<=:)(?=[,?\[\]{}])|(?<![^\s\[{,:].)"
    rf"(?:(?<=[^|>\[])|(?<=[|>])(?!{_HEADER})|(?<=\[)(?![\w, -]*\]\n)))"
)
# What stands before an indicator that opens a line, a key or a value.
_LINE_START = re.compile(r" *(?:- +)*")
_VALUE_START = re.compile(r""".*(?:[?-] +|[:\[{,'"\]}] *)""")
# A value that goes on after its closing quotation mark or bracket, which rapidyaml makes a key further up; an
# indented separator, which it drops.
_GOES_ON = re.compile(
    r"""\n *(?:- +)*(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|[\[{].*[\]}]) *[^\s#:,\]}]"""
    r"""|\n +(?:\.\.\.|---)(?=\s)"""
)
_OPENS_BLOCK_TEXT = re.compile(rf"(?P<indent> *(?:- +)*)(?:[^\s#][^#]*[:?-] +)?[|>]{_HEADER}")
# Escapes in double quotation marks that rapidyaml leaves unchecked.
_ESCAPE = re.compile(r'\\[^"\\/nt]')
_MAX_SUSPECTS = 200  # beyond, the exact reader is quicker than looking at each
_ANCHOR_ALIAS_TAG = ryml.KEYANCH | ryml.VALANCH | ryml.KEYREF | ryml.VALREF | ryml.KEYTAG | ryml.VALTAG
_DOUBLE_QUOTED = ryml.VAL_DQUO | ryml.KEY_DQUO
# What plain text becomes that rapidyaml accepts or rewrites against the specification; then the text itself.
_DOUBTFUL = re.compile(r'"(?:[@`%|>~.?]|[,:\]}](?<=[ \[{,]".)|-\.|(?:N(?:ull|ULL)|<<)")')
_MISREAD = re.compile(
    rb"[@`%,|>\]}]|(?:~|Null|NULL|<<)\Z|[-+]?\.|[-+]*(?i:nan|inf)|[-+]?[0-9]+\.\Z|[?:](?:\s|\Z)"
)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) != len(pairs):
        raise NotPlainError
    return data


def _refuse(constant: str) -> None:
    raise NotPlainError


def read_fast(texts: Sequence[str]) -> list[dict[str, Any]]:
    """The data of documents, parsed as one stream, which takes half the time of one by one.

    Raises `NotPlainError` where the exact reader has to read one of them.
    """
    text = "---\n".join(texts)
    if "\t" in text or any(each.startswith(("---", "...", "%")) for each in texts):
        raise NotPlainError
    suspects = list(islice(_SUSPECT.finditer(text), _MAX_SUSPECTS))
    if len(suspects) == _MAX_SUSPECTS or any(_is_stray(text, suspect.start()) for suspect in suspects):
        raise NotPlainError
    floats: list[str] = []
    try:
        tree = ryml.parse_in_arena(text.encode())
        emitted = ryml.emit_json(tree)
        data = _decoder(floats).decode(emitted)
    except (ryml.ExceptionBasic, ryml.ExceptionParse, ryml.ExceptionVisit, ValueError, TypeError) as error:
        raise NotPlainError from error
    if len(texts) == 1:
        data = [data]
    if (
        not isinstance(data, list)
        or len(data) != len(texts)
        or not all(isinstance(each, dict) for each in data)
    ):
        raise NotPlainError
    if suspects and _is_beyond(text, suspects, tree):
        raise NotPlainError
    if _may_go_on(text, suspects) and any(
        not _in_block_text(text, match.end()) for match in _GOES_ON.finditer(text)
    ):
        raise NotPlainError
    rewritten = any("0." in each or ".0" in each for each in floats)
    if (rewritten or _DOUBTFUL.search(emitted)) and _is_misread(tree):
        raise NotPlainError
    return data


def _decoder(floats: list[str]) -> json.JSONDecoder:
    """Numbers as they are written; those with a fraction also go to `floats`."""

    def fraction(number: str) -> str:
        floats.append(number)
        return number

    return json.JSONDecoder(
        parse_int=str, parse_float=fraction, parse_constant=_refuse, object_pairs_hook=_unique
    )


def _may_go_on(text: str, suspects: Sequence[re.Match[str]]) -> bool:
    """Whether `_GOES_ON` can find anything: a bracket that it finds is a suspect as well."""
    return (
        '"' in text
        or "'" in text
        or " ---" in text
        or " ..." in text
        or any(suspect[0] in "[{" for suspect in suspects)
    )


def _is_beyond(text: str, suspects: list[re.Match[str]], tree: Any) -> bool:
    """Whether the document holds anchors, aliases, tags or rare escapes."""
    characters = {suspect[0] for suspect in suspects}
    flags = _ANCHOR_ALIAS_TAG if characters & {"&", "*", "!"} else 0
    if "\\" in characters and _ESCAPE.search(text):
        flags |= _DOUBLE_QUOTED
    return bool(flags) and any(map(tree.type_has_any, range(tree.size()), repeat(flags)))


def _is_stray(text: str, offset: int) -> bool:
    """Whether an indicator opens a line, a key or a value where plain YAML has none."""
    character = text[offset]
    if character in "\\~":
        return False
    line = text.rfind("\n", 0, offset) + 1
    if character in "[{":  # rapidyaml is careless with brackets over several lines or before comments
        rest = text[offset : text.index("\n", offset)]
        open_ = any(rest.count(left) != rest.count(right) for left, right in ("[]", "{}"))
        return (open_ or " #" in rest) and not _in_block_text(text, offset)
    opens = (
        _LINE_START.fullmatch(text, line, offset)
        or (character == ":" and text[offset + 1] in ",?[]{}")
        or (character in "!&?:,%|>]}" and _VALUE_START.fullmatch(text, line, offset))
    )
    return bool(opens) and not _in_block_text(text, offset)


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
