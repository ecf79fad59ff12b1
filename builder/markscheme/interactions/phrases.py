"""The language of phrases in mark points, as far as the build needs it: is a phrase well formed?

    phrase   = together, { "&&" together } ;           all of these, wherever they stand
    together = sequence, { "&" sequence } ;            all of these in one sentence, in any order
    sequence = element, { element } ;                  one after the other
    element  = word | group | gap | "<" name ">" ;     a name stands for the phrases of a synonym set
    word     = letters | "=" letters | [ "*" ] letters [ "*" ] ;
    group    = "(" sequence { "|" sequence } ")" | "[" sequence { "|" sequence } "]" ;
    gap      = "..." [ digits ] ;                      between two elements: any words, or so many at most

What phrases find is told in the player's `marking/phrases.ts`; its `phrase_parser.ts` reads this same
language, and `tests/vectors/phrases.json` holds both to it.
"""

import re
import unicodedata
from typing import Literal, NamedTuple

Fault = Literal[
    "empty",
    "unclosed",
    "unopened",
    "bar",
    "star",
    "exact",
    "glued",
    "gap",
    "nested",
    "and",
    "set",
    "optional",
]
DEEPEST = 5
"""Groups may hold groups, this deep."""
WIDEST = 99
"""Most words that a gap can be limited to."""

_MESSAGES: dict[Fault, tuple[str, str]] = {
    "empty": ("no words", "say what the learner may write"),
    "unclosed": ("a bracket that is never closed", "close it where the group ends"),
    "unopened": ("a closing bracket without an opening one", "open it where the group begins, or drop it"),
    "bar": ("`|` outside brackets", "put alternatives in brackets: `(one|another)`"),
    "star": ("`*` at neither end of a word", "write `help*` for help, helps and helpful"),
    "exact": ("`=` without a word behind it", "write `=wash` for exactly this form"),
    "glued": ("no space beside a bracket", "put a space between them"),
    "gap": (
        "a gap that does not stand between two words",
        f"put words on both sides; `...{WIDEST}` is widest",
    ),
    "nested": (f"brackets more than {DEEPEST} deep", "write a second phrase instead"),
    "and": ("`&` out of place", "`&` and `&&` stand between phrases, outside of brackets and synonym sets"),
    "set": ("no name of a synonym set", "write `<name>` for a set that `synonyms` declares"),
    "optional": ("nothing but optional words", "say what must be there outside of `[ ]`"),
}
_SPECIAL = re.compile(r"(\.{3,}[0-9]*|…[0-9]*|&+|[()[\]|*=]|<[^<>]*>)")
_GAP = re.compile(r"(?:\.{3,}|…)([0-9]*)")
_SET = re.compile(r"<([a-z0-9][a-z0-9_-]*)>")
_CLOSING = {"(": ")", "[": "]"}
# Over a text's character classes (see `_class`): 1 000.5 and don't are one word each, CO2 is two.
_WORD = re.compile(r"d{1,3}(?:[ ']d{3}){1,5}(?:[.,]d+)?(?!d)|d+(?:[.,]d+)*|\$|w+(?:['`]w+)*")
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060"
_CLASSES = {
    **dict.fromkeys("'\u2019", "'"),
    **dict.fromkeys("\u00b4`", "`"),
    **dict.fromkeys(" \u00a0\u202f", " "),
    **dict.fromkeys("€$£%", "$"),
    **dict.fromkeys(_INVISIBLE, "w"),
    **dict.fromkeys(".,", ""),
}


class PhraseError(Exception):
    """A phrase that is not well formed."""

    def __init__(self, code: Fault, position: int) -> None:
        super().__init__(code, position)
        self.code = code
        self.position = position
        """Index of the character at fault."""
        self.message, self.hint = _MESSAGES[code]


class _Piece(NamedTuple):
    text: str
    start: int
    end: int


class _Element(NamedTuple):
    kind: Literal["word", "gap", "group", "optional", "set"]
    start: int
    end: int
    form: Literal["any", "exact", "start", "end", "within"] = "any"
    """Of a word: which of its ends `*` leaves open."""


def joins(phrase: str) -> bool:
    """Whether a phrase has `&` or `&&`. Raises PhraseError when it is not well formed."""
    return _Parser(phrase).phrase()


class _Parser:
    def __init__(self, phrase: str) -> None:
        self._pieces = []
        self._next = end = 0
        for text in _SPECIAL.split(phrase):
            self._pieces.append(_Piece(text, end, end + len(text)))
            end += len(text)

    @property
    def _piece(self) -> _Piece | None:
        return self._pieces[self._next] if self._next < len(self._pieces) else None

    def phrase(self) -> bool:
        self._sequence(0, 0)
        joined = False
        while (piece := self._piece) is not None:
            if piece.text == "|":
                raise PhraseError("bar", piece.start)
            if piece.text not in ("&", "&&"):
                raise PhraseError("and" if piece.text.startswith("&") else "unopened", piece.start)
            joined = True
            self._next += 1
            self._sequence(piece.end, 0)
        return joined

    def _sequence(self, start: int, depth: int) -> None:
        """Elements up to the end, an `&`, a bar or a closing bracket."""
        elements: list[_Element] = []
        while (piece := self._piece) is not None and piece.text not in ("|", ")", "]", "&", "&&"):
            self._next += 1
            if piece.text in _CLOSING:
                elements.append(self._group(piece, depth + 1))
            elif piece.text in ("*", "="):
                self._marked(piece, elements)
            elif piece.text.startswith("<"):
                elements.append(_set(piece))
            elif (gap := _GAP.fullmatch(piece.text)) is not None:
                elements.append(_gap(piece, gap[1]))
            elif piece.text.startswith("&"):
                raise PhraseError("and", piece.start)
            else:
                elements += _words(piece)
        _refuse(elements, start)

    def _group(self, opening: _Piece, depth: int) -> _Element:
        if depth > DEEPEST:
            raise PhraseError("nested", opening.start)
        closing = _CLOSING[opening.text]
        before = opening
        while before.text != closing:
            if self._piece is None:
                raise PhraseError("unclosed", opening.start)
            self._sequence(before.end, depth)
            mark = self._piece
            if mark is None:
                raise PhraseError("unclosed", opening.start)
            if mark.text.startswith("&"):
                raise PhraseError("and", mark.start)
            if mark.text not in ("|", closing):
                raise PhraseError("unclosed", opening.start)
            self._next += 1
            before = mark
        return _Element("optional" if closing == "]" else "group", opening.start, before.end)

    def _marked(self, mark: _Piece, elements: list[_Element]) -> None:
        """A word with a mark at its start, or a star at its end."""
        before = elements[-1] if elements else None
        if mark.text == "*" and before is not None and before.kind == "word" and before.end == mark.start:
            if before.form not in ("any", "end"):
                raise PhraseError("star", mark.start)
            form: Literal["start", "within"] = "start" if before.form == "any" else "within"
            elements[-1] = before._replace(form=form, end=mark.end)
            return
        words = _words(self._piece) if self._piece is not None else []
        if not words or words[0].start != mark.end:
            raise PhraseError("star" if mark.text == "*" else "exact", mark.start)
        self._next += 1
        open_start: Literal["end", "exact"] = "end" if mark.text == "*" else "exact"
        elements += [words[0]._replace(start=mark.start, form=open_start), *words[1:]]


def _set(piece: _Piece) -> _Element:
    if _SET.fullmatch(piece.text) is None:
        raise PhraseError("set", piece.start)
    return _Element("set", piece.start, piece.end)


def _gap(piece: _Piece, most: str) -> _Element:
    if most and not 1 <= int(most) <= WIDEST:
        raise PhraseError("gap", piece.start)
    return _Element("gap", piece.start, piece.end)


def _words(piece: _Piece) -> list[_Element]:
    """The words of plain text, in the classes that decide where words end."""
    found = _WORD.finditer("".join(map(_class, piece.text)))
    return [
        _Element("word", piece.start + word.start(), piece.start + word.end())
        for word in found
        if _says_something(piece.text[word.start() : word.end()])
    ]


def _class(character: str) -> str:
    """d a digit, w any other part of a word, $ a sign that is a word; otherwise what divides or joins."""
    known = _CLASSES.get(character)
    if known is not None:
        return known or character
    return {"N": "d", "L": "w", "M": "w"}.get(unicodedata.category(character)[0], "-")


def _says_something(word: str) -> bool:
    """Whether anything is left when accents and invisible characters go."""
    return word[0] < "\x80" or any(c in "€$£%" or unicodedata.category(c)[0] in "LN" for c in word)


def _refuse(elements: list[_Element], start: int) -> None:
    """What reads well piece by piece, and is wrong as a whole."""
    if not elements:
        raise PhraseError("empty", start)
    if all(element.kind == "optional" for element in elements):
        raise PhraseError("optional", elements[0].start)
    for before, element, after in zip([None, *elements], elements, [*elements[1:], None], strict=False):
        if element.kind == "gap" and (before is None or after is None or after.kind == "gap"):
            raise PhraseError("gap", element.start)
        if before is None or before.end != element.start or "gap" in (before.kind, element.kind):
            continue
        if before.kind != "word" or element.kind != "word":
            raise PhraseError("glued", element.start)
        if before.form in ("start", "within") or element.form != "any":
            raise PhraseError("star", element.start)
