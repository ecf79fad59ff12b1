"""The exact YAML reader: slower, and knows where everything stands.

It composes libyaml's events (PyYAML's C parser) into nodes with positions, with YAML 1.2's
meaning, and says in an author's words what is wrong. Tags, merge keys and directives are
refused; aliases are followed within a budget.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml as pyyaml

from ..diagnostics import Diagnostic, Span
from .syntax import explain
from .yaml import FORBIDDEN, Entry, Pointer

MAX_DEPTH = 64
"""Containers within each other; rapidyaml's own limit, so that both readers refuse the same."""
MAX_NODES = 10_000
"""Nodes that the aliases of one document may unfold to."""
NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(slots=True)
class Node:
    """A scalar, sequence or mapping with its place. Lines and columns count from 0, as libyaml's do."""

    start: tuple[int, int]
    end: tuple[int, int]
    value: "str | list[Node] | dict[str, tuple[Node, Node]]"
    """For a mapping, the nodes of key and value by the key's text."""
    style: str = ""
    """How it is written: `|`, `>`, a quotation mark or nothing for scalars; `flow` for `[]` and `{}`."""
    size: int = 1
    """Nodes, with all aliases unfolded."""

    def data(self) -> Any:
        match self.value:
            case dict(members):
                return {key: value.data() for key, (_, value) in members.items()}
            case list(members):
                return [member.data() for member in members]
            case text if not self.style and text in NULLS:
                return None
            case text if not self.style and text in ("true", "false"):
                return text == "true"
            case text:
                return text


def read(entry: Entry) -> tuple[Node | None, list[Diagnostic]]:
    """The document and its faults. With some faults it can still be read further; otherwise it is None."""
    composer = _Composer(entry)
    try:
        return composer.document(), composer.faults
    except _UnreadableError:
        return None, composer.faults


_DIRECTIVE = re.compile(r"(?:[ \t]*(?:#.*)?\n)*(?=%)")


class _UnreadableError(Exception):
    """The fault that was gathered last leaves no data to go on with."""


@dataclass
class _Composer:
    entry: Entry
    faults: list[Diagnostic] = field(default_factory=list)
    _anchors: dict[str, Node | None] = field(default_factory=dict)
    _brackets: list[Any] = field(default_factory=list)
    """Marks of the `[` and `{` that are not closed yet."""

    def document(self) -> Node:
        if directive := _DIRECTIVE.match(self.entry.text):
            line = self.entry.text.count("\n", 0, directive.end())
            span = span_of(self.entry, (line, 0), (line, 1))
            hint = "delete the line that starts with `%`"
            self.faults.append(self.entry.document.fault("MS024", "a YAML directive", span, hint))
            raise _UnreadableError
        events = pyyaml.parse(self.entry.text, Loader=pyyaml.CLoader)
        try:
            return self._document(events)
        except pyyaml.MarkedYAMLError as error:
            self.faults.append(explain(error, self.entry, self._brackets[-1] if self._brackets else None))
            raise _UnreadableError from error

    def _document(self, events: Iterator[Any]) -> Node:
        root: Node | None = None
        for event in events:
            if isinstance(event, pyyaml.DocumentStartEvent):
                root = self._node(next(events), events, 0)
        assert root is not None, "a chunk of the stream holds a document"
        return root

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        if isinstance(event, pyyaml.AliasEvent):
            return self._alias(event)
        if event.tag is not None:
            hint = "delete it: the field says what kind of value it is"
            self._add("MS022", f"the tag `{_shown_tag(event.tag)}`", event, hint)
        if depth >= MAX_DEPTH and not isinstance(event, pyyaml.ScalarEvent):
            message = f"more than {MAX_DEPTH} levels within each other"
            self._stop("MS027", message, event, "no file needs so many")
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        match event:
            case pyyaml.ScalarEvent():
                node = self._scalar(event)
            case _:
                node = self._container(event, events, depth)
        if event.anchor is not None:
            self._anchors[event.anchor] = node
        return node

    def _alias(self, event: Any) -> Node:
        if event.anchor not in self._anchors:
            hint = "put the text into quotation marks if it is no alias"
            self._stop("MS025", f"`*{event.anchor}` refers to no anchor above it", event, hint)
        node = self._anchors[event.anchor]
        if node is None:
            message = f"`*{event.anchor}` stands inside of what it refers to"
            self._stop("MS026", message, event, "write the value out")
        return Node(_place(event.start_mark), _place(event.end_mark), node.value, node.style, node.size)

    def _scalar(self, event: Any) -> Node:
        style = event.style or ""
        node = Node(_place(event.start_mark), _place(event.end_mark), event.value, style)
        if bad := FORBIDDEN.search(event.value):
            hint = "write `\\\\` for a backslash, or use single quotation marks"
            self._add("MS005", f"an escape for U+{ord(bad[0]):04X}, a control character", event, hint)
            node.value = FORBIDDEN.sub(" ", event.value)
        return node

    def _container(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        if event.flow_style:
            self._brackets.append(event.start_mark)
        compose = self._sequence if isinstance(event, pyyaml.SequenceStartEvent) else self._mapping
        node = compose(event, events, depth)
        if event.flow_style:
            self._brackets.pop()
        return node

    def _sequence(self, start: Any, events: Iterator[Any], depth: int) -> Node:
        members: list[Node] = []
        size = 1
        while not isinstance(event := next(events), pyyaml.SequenceEndEvent):
            members.append(self._node(event, events, depth + 1))
            size = self._budget(size + members[-1].size, event)
        return Node(_place(start.start_mark), _place(event.end_mark), members, _flow(start), size)

    def _mapping(self, start: Any, events: Iterator[Any], depth: int) -> Node:
        members: dict[str, tuple[Node, Node]] = {}
        repeated: set[str] = set()
        size = 1
        while not isinstance(event := next(events), pyyaml.MappingEndEvent):
            key = self._key(event, events, depth)
            value = self._node(next(events), events, depth + 1)
            size = self._budget(size + 1 + value.size, event)
            name = str(key.value)
            if name in members:
                if name not in repeated:
                    self._add_repeated(name, members[name][0], event)
                repeated.add(name)
            else:
                members[name] = key, value
        return Node(_place(start.start_mark), _place(event.end_mark), members, _flow(start), size)

    def _add_repeated(self, name: str, first: Node, event: Any) -> None:
        line, column = first.start
        same = line == event.start_mark.line
        where = f"column {column + 1}" if same else f"line {self.entry.line + line + 1}"
        self._add("MS020", f"`{name}` stands twice; the first is in {where}", event, "delete one of the two")

    def _key(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        if not isinstance(event, pyyaml.ScalarEvent):
            hint = "put it into quotation marks if it is text"
            self._stop("MS021", "a key must be a plain word", event, hint)
        if event.value == "<<" and not event.style:
            self._stop("MS023", "`<<` merges nothing in YAML 1.2", event, "write the keys out")
        return self._node(event, events, depth)

    def _budget(self, size: int, event: Any) -> int:
        if size > MAX_NODES and self._anchors:
            message = f"aliases unfold to more than {MAX_NODES:,} values"
            self._stop("MS026", message, event, "write the values out")
        return size

    def _add(self, code: str, message: str, event: Any, hint: str) -> None:
        span = span_of(self.entry, _place(event.start_mark), _place(event.end_mark))
        self.faults.append(self.entry.document.fault(code, message, span, hint))

    def _stop(self, code: str, message: str, event: Any, hint: str) -> NoReturn:
        self._add(code, message, event, hint)
        raise _UnreadableError


def _place(mark: Any) -> tuple[int, int]:
    return mark.line, mark.column


def _flow(event: Any) -> str:
    return "flow" if event.flow_style else ""


def _shown_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


def span_of(entry: Entry, start: tuple[int, int], end: tuple[int, int]) -> Span:
    """Of what stands from `start` to `end`; to the end of its first line where it goes on below."""
    line, column = start
    end_column = end[1] + 1 if end[0] == line and end[1] > column else None
    return Span(entry.document.file, entry.line + line + 1, column + 1, end_column)


def locate(entry: Entry, pointer: Pointer, key: bool) -> Span:
    """See `Entry.locate`."""
    node = entry.node()
    if node is None:
        return Span(entry.document.file, entry.line + 1, 1)
    label: Node | None = None
    for step in pointer:
        match node.value, step:
            case dict(members), str() if step in members:
                label, node = members[step]
            case list(members), int() if step < len(members):
                label, node = None, members[step]
            case _:
                key = False
                break
    if label is not None and (key or _stands_below(node)):
        node = label
    return _first(entry, node)


def _stands_below(node: Node) -> bool:
    """Whether the value is nothing, or starts on a line after its key: the key says more then."""
    return node.start == node.end or (not isinstance(node.value, str) and node.style != "flow")


def _first(entry: Entry, node: Node) -> Span:
    """The span of a node; of its first key for a mapping of several lines."""
    while isinstance(node.value, dict) and node.style != "flow" and node.value:
        node = next(iter(node.value.values()))[0]
    if isinstance(node.value, list) and node.style != "flow":
        return span_of(entry, node.start, (node.start[0], node.start[1] + 1))
    return span_of(entry, node.start, node.end)


def locate_text(entry: Entry, text: str, excerpt: str) -> Span:
    """See `Entry.locate_text`."""
    node = entry.node()
    scalar = next((each for each in _scalars(node) if each.value == text), None) if node else None
    if scalar is None:
        return locate(entry, (), False)
    for number in range(scalar.start[0], scalar.end[0] + 1):
        line = entry.document.line(entry.line + number + 1)
        column = line.find(excerpt, scalar.start[1] if number == scalar.start[0] else 0)
        if column >= 0:
            return span_of(entry, (number, column), (number, column + len(excerpt)))
    return span_of(entry, scalar.start, scalar.end)


def _scalars(node: Node) -> Iterator[Node]:
    match node.value:
        case dict(members):
            for _, value in members.values():
                yield from _scalars(value)
        case list(members):
            for value in members:
                yield from _scalars(value)
        case _:
            yield node
