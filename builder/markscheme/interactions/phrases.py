"""The phrase language of short answers, as far as the build needs it: is a phrase well formed?

    phrase  = element, { element } ;              one after the other, inside one sentence
    element = word | word "*" | group | "..." ;   "..." stands between two elements: any words, or none
    group   = "(" phrase { "|" phrase } ")" ;     one of these

The player's `marking/phrase_parser.ts` reads the same language; `tests/vectors/phrases.json` holds
both to it.
"""

import re
import unicodedata
from typing import Literal, NamedTuple

Fault = Literal["empty", "unclosed", "unopened", "bar", "star", "glued", "gap", "nested"]
DEEPEST = 5
"""Groups may hold groups, this deep."""

_MESSAGES: dict[Fault, tuple[str, str]] = {
    "empty": ("no words", "say what the learner may write"),
    "unclosed": ("a bracket that is never closed", "add `)`"),
    "unopened": ("a closing bracket without an opening one", "add `(` before it, or drop it"),
    "bar": ("`|` outside brackets", "put alternatives in brackets: `(one|another)`"),
    "star": ("`*` that does not end a word", "write `help*` for help, helps, helpful"),
    "glued": ("a word glued to a bracket", "put a space between them"),
    "gap": ("`...` that does not stand between two words", "put words before and after it"),
    "nested": (f"brackets more than {DEEPEST} deep", "write a second phrase instead"),
}
_SPECIAL = re.compile(r"(\.{3,}|…|[()|*])")
# Over a text's character classes (see `_classes`): 1.5 and 1,000 are one word, and so is don't.
_WORD = re.compile(r"n+(?:[.,]n+)+|[wn]+(?:'[wn]+)*")
_INVISIBLE = "\u00ad\u200b\u200c\u200d"
_APOSTROPHES = "'\u2019\u02bc"


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
    kind: Literal["word", "stem", "gap", "group"]
    start: int
    end: int


def parse(phrase: str) -> None:
    """Raises PhraseError when the phrase is not well formed."""
    parser = _Parser(phrase)
    parser.sequence(0, 0)
    if (stray := parser.piece) is not None:
        raise PhraseError("bar" if stray.text == "|" else "unopened", stray.start)


class _Parser:
    def __init__(self, phrase: str) -> None:
        self._pieces = []
        self._next = end = 0
        for text in _SPECIAL.split(phrase):
            self._pieces.append(_Piece(text, end, end + len(text)))
            end += len(text)

    @property
    def piece(self) -> _Piece | None:
        return self._pieces[self._next] if self._next < len(self._pieces) else None

    def sequence(self, start: int, depth: int) -> None:
        """Elements up to the end, a bar or a closing bracket."""
        elements: list[_Element] = []
        while (piece := self.piece) is not None and piece.text not in ("|", ")"):
            self._next += 1
            if piece.text == "(":
                elements.append(self._group(piece, depth + 1))
            elif piece.text == "*":
                elements.append(_stem(elements.pop() if elements else None, piece))
            elif _SPECIAL.match(piece.text):
                elements.append(_Element("gap", piece.start, piece.end))
            else:
                elements += _words(piece)
        _refuse(elements, start)

    def _group(self, opening: _Piece, depth: int) -> _Element:
        if depth > DEEPEST:
            raise PhraseError("nested", opening.start)
        before = opening
        while before.text != ")":
            if self.piece is None:
                raise PhraseError("unclosed", opening.start)
            self.sequence(before.end, depth)
            mark = self.piece
            if mark is None:
                raise PhraseError("unclosed", opening.start)
            self._next += 1
            before = mark
        return _Element("group", opening.start, before.end)


def _words(piece: _Piece) -> list[_Element]:
    found = _WORD.finditer("".join(map(_class, piece.text)))
    return [
        _Element("word", piece.start + word.start(), piece.start + word.end())
        for word in found
        if any(_visible(character) for character in piece.text[word.start() : word.end()])
    ]


def _class(character: str) -> str:
    """n a number, w any other part of a word, ' an apostrophe, otherwise the character itself or a space."""
    if character in _APOSTROPHES:
        return "'"
    if character in ".,":
        return character
    category = unicodedata.category(character)[0]
    if category == "N":
        return "n"
    return "w" if category in "LM" or character in _INVISIBLE else " "


def _visible(character: str) -> bool:
    """Whether folding leaves anything of it: accents, apostrophes and soft hyphens go."""
    plain = unicodedata.normalize("NFKD", character)
    return any(part not in _INVISIBLE + _APOSTROPHES and not "\u0300" <= part <= "\u036f" for part in plain)


def _stem(word: _Element | None, star: _Piece) -> _Element:
    """The word that the star follows at once."""
    if word is None or word.kind != "word" or word.end != star.start:
        raise PhraseError("star", star.start)
    return _Element("stem", word.start, star.end)


def _refuse(elements: list[_Element], start: int) -> None:
    """What reads well piece by piece, and is wrong as a whole."""
    if not elements:
        raise PhraseError("empty", start)
    for before, element, after in zip([None, *elements], elements, [*elements[1:], None], strict=False):
        if element.kind == "gap" and (before is None or after is None or after.kind == "gap"):
            raise PhraseError("gap", element.start)
        if before is None or before.end != element.start or "gap" in (before.kind, element.kind):
            continue
        both_words = before.kind in ("word", "stem") and element.kind in ("word", "stem")
        raise PhraseError("star" if both_words else "glued", element.start)
