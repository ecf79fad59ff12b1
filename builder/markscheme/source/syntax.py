"""What libyaml says about broken YAML, in an author's words."""

import re
from typing import TYPE_CHECKING, Any

from ..diagnostics import Diagnostic, Span

if TYPE_CHECKING:
    from .yaml import Entry

QUOTE = "put the whole text into quotation marks, or write it on the lines below after `|`"


def explain(error: Any, entry: "Entry", bracket: Any) -> Diagnostic:
    """The diagnostic for a `yaml.MarkedYAMLError`; `bracket` marks the last one that is not closed yet."""
    fault = _Fault(error, entry, bracket)
    code, message, hint, mark = fault.explanation()
    line, column = mark.line, mark.column
    # An error at the very end of a document is shown where its last line ends.
    while line > 0 and not fault.lines[line : line + 1]:
        line -= 1
        column = len(fault.lines[line]) if line < len(fault.lines) else 0
    end = _end_of_word(entry.document.line(entry.line + line + 1), column)
    span = Span(entry.document.file, entry.line + line + 1, column + 1, end + 1)
    return entry.document.fault(code, message, span, hint)


def _end_of_word(line: str, column: int) -> int:
    end = column
    while end < len(line) and not line[end].isspace():
        end += 1
    return max(end, column + 1)


Explanation = tuple[str, str, str | None, Any]


class _Fault:
    """One error of libyaml with what stands around it."""

    def __init__(self, error: Any, entry: "Entry", bracket: Any) -> None:
        self.problem: str = error.problem or ""
        self.context: str = error.context or ""
        self.mark = error.problem_mark or error.context_mark
        self.start = error.context_mark or error.problem_mark
        """Where the thing began that could not be finished."""
        self.bracket = bracket
        self.lines = entry.text.rstrip().split("\n")
        self.line = self._line(self.mark)
        self.start_line = self._line(self.start)

    def _line(self, mark: Any) -> str:
        return self.lines[mark.line] if mark.line < len(self.lines) else ""

    @property
    def character(self) -> str:
        return self.line[self.mark.column : self.mark.column + 1]

    def explanation(self) -> Explanation:
        for words, explain in EXPLANATIONS.items():
            if words in self.problem:
                return explain(self)
        if "directive" in self.context:
            return "MS024", "a YAML directive", "delete the line that starts with `%`", self.mark
        if "tag" in self.context:
            return self.reserved()
        return "MS010", f"YAML cannot be understood: {self.problem}", "check the lines above it", self.mark

    def no_token(self) -> Explanation:
        return self.tab() if self.character == "\t" else self.reserved()

    def tab(self) -> Explanation:
        hint = "indent with spaces; editors can convert tabs"
        return "MS011", "a tab where YAML wants spaces", hint, self.mark

    def reserved(self) -> Explanation:
        mark = self.start if "while scanning a" in self.context else self.mark
        line = self.start_line if mark is self.start else self.line
        character = line[mark.column : mark.column + 1]
        return "MS014", f"an unquoted text cannot start with `{character}`", QUOTE, mark

    def colon(self) -> Explanation:
        before = self.line[: self.mark.column]
        if re.search(r":\s", before) or "found unexpected" in self.problem:
            return "MS013", "a colon inside an unquoted text", QUOTE, self.mark
        hint = "align it with the other keys; if it is text, put the text into quotation marks"
        return "MS016", "a key stands where the value above goes on", hint, self.mark

    def list_in_line(self) -> Explanation:
        if re.search(r":\s+$", self.line[: self.mark.column]):
            message = "a list cannot start on the line of its key"
            return "MS016", message, "put `- ` on the next line", self.mark
        hint = "align its `-` with those of the other items"
        return "MS016", "a list item at the wrong indentation", hint, self.mark

    def question_mark(self) -> Explanation:
        return "MS014", "an unquoted text cannot start with `? `", QUOTE, self.mark

    def no_colon(self) -> Explanation:
        line = self.start_line.strip()
        hint = "if it continues the text above, indent it more; if it is a key, write `key: value`"
        if re.match(r"[\w-]+:\S", line):
            hint = "put a space after the colon"
        return "MS015", "this line is neither a key with a value nor part of the text above", hint, self.start

    def no_key(self) -> Explanation:
        before = self.line[: self.mark.column].rstrip()
        if before.endswith(("'", '"')):
            hint = "put the whole text into quotation marks of the other kind, or write it below after `|`"
            return "MS013", "text goes on after its closing quotation mark", hint, self.mark
        hint = f"the line above it starts in column {self._indent_above()}"
        return "MS016", "this line does not align with the lines above", hint, self.mark

    def _indent_above(self) -> int:
        """The column in which the line above starts, after the dashes of a list."""
        above = next((line for line in reversed(self.lines[: self.mark.line]) if line.strip()), "")
        return len(above) - len(re.sub(r"^ *(?:- +)*", "", above)) + 1

    def no_dash(self) -> Explanation:
        dash = self.start.column + 1
        hint = f"the line above it starts in column {self._indent_above()}, the list in column {dash}"
        return "MS016", "this line stands in a list but is no list item", hint, self.mark

    def no_document(self) -> Explanation:
        hint = "top-level keys start in column 1"
        return "MS016", "this line does not belong to what stands above", hint, self.mark

    def unclosed_quote(self) -> Explanation:
        quote = self.start_line[self.start.column : self.start.column + 1]
        return "MS012", "a quotation mark is never closed", f"close the text with {quote}", self.start

    def unclosed_bracket(self) -> Explanation:
        bracket = self.start_line[self.start.column : self.start.column + 1]
        closing = {"[": "]", "{": "}"}.get(bracket, bracket)
        if self.start.line == self.mark.line and self.character.strip():
            message = f"a comma or `{closing}` is missing before this"
            return "MS012", message, "separate values by commas", self.mark
        message = f"`{bracket}` is never closed, or a comma is missing after it"
        return "MS012", message, f"close it with `{closing}`", self.start

    def escape(self) -> Explanation:
        hint = "write `\\\\` for a backslash, or use single quotation marks"
        return "MS017", "no such escape in double quotation marks", hint, self.mark

    def escape_code(self) -> Explanation:
        hint = "write the character itself"
        return "MS017", "this escape stands for no character", hint, self.mark

    def no_value(self) -> Explanation:
        if self.bracket and not self.character.strip():
            self.start = self.bracket
            self.start_line = self._line(self.start)
            return self.unclosed_bracket()
        hint = "write the value, or put the text into quotation marks"
        return "MS010", "a value is missing here", hint, self.mark

    def block_header(self) -> Explanation:
        if "block scalar" not in self.context:
            return "MS024", "a YAML directive", "delete the line that starts with `%`", self.mark
        return "MS010", "text after `|` or `>`", "start the text on the next line", self.mark

    def zero_indentation(self) -> Explanation:
        return "MS010", "an indentation of 0 after `|` or `>`", "leave the number out", self.mark

    def tag_handle(self) -> Explanation:
        return "MS022", "a YAML tag", "delete it, or put the text into quotation marks", self.mark


EXPLANATIONS = {
    "found character that cannot start any token": _Fault.no_token,
    "found a tab": _Fault.tab,
    "mapping values are not allowed": _Fault.colon,
    "found unexpected ':'": _Fault.colon,
    "block sequence entries are not allowed": _Fault.list_in_line,
    "mapping keys are not allowed": _Fault.question_mark,
    "could not find expected ':'": _Fault.no_colon,
    "did not find expected key": _Fault.no_key,
    "did not find expected '-' indicator": _Fault.no_dash,
    "did not find expected <document start>": _Fault.no_document,
    "found unexpected end of stream": _Fault.unclosed_quote,
    "found unexpected document indicator": _Fault.unclosed_quote,
    "did not find expected ','": _Fault.unclosed_bracket,
    "found unknown escape character": _Fault.escape,
    "did not find expected hexdecimal number": _Fault.escape_code,
    "found invalid Unicode character": _Fault.escape_code,
    "did not find expected node content": _Fault.no_value,
    "did not find expected alphabetic": _Fault.reserved,
    "did not find expected comment or line break": _Fault.block_header,
    "found an indentation indicator equal to 0": _Fault.zero_indentation,
    "found undefined tag handle": _Fault.tag_handle,
}
"""By libyaml's words (scanner.c and parser.c), tried in this order."""
