"""The learner's page: one `index.html` that holds styles, script, words and data.

The shell is a Jinja template. What is big (script, styles) or differs from package to package (title,
data) is not put through the template but between its pieces, each deflated on its own. So the frame
is made once per language and kept, and a package only adds what is its own.
"""

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, NamedTuple

from markupsafe import escape

from .archive import Segment, deflate
from .cache import Store, digest, program
from .island import dump
from .locales import direction, has_words, merged

PARTS = ("title", "style", "strings", "payload", "xapi", "script")
OWN = ("title", "payload", "xapi")
"""The parts that each package has of its own."""
_NOSCRIPT = "noscript"
_NAME = "languages.name"


class BrokenTemplateError(ValueError):
    """A template that cannot be used."""


class Look(NamedTuple):
    """What a theme makes of a page."""

    style: bytes = b""
    """Comes after the player's own."""
    logo: tuple[str, str] | None = None
    """Address and alternative text of a picture at the head of the page."""


class Shell(NamedTuple):
    """What the page's frame depends on."""

    template: str
    language: str
    script: tuple[bytes, ...]
    """The player's core, and its parts; each of both is deflated once, however many packages it is in."""
    style: bytes
    strings: tuple[bytes, ...]
    """The player's words: JSON objects of texts, the later ones over the earlier."""
    others: tuple[tuple[str, tuple[bytes, ...]], ...] = ()
    """Other languages that the page can speak, with their words."""
    connect: str | None = None
    """Origin of the learning record store, if one is configured."""
    logo: tuple[str, str] | None = None
    """`Look.logo`."""
    absent: tuple[str, ...] = ()
    """Question types and features that the package lacks: words under their names are left out."""


class Weight(NamedTuple):
    """Bytes of script and styles."""

    raw: int
    deflated: int
    """As they are in the package; what a server sends, which deflates them too."""


class Frame(NamedTuple):
    """What packages share of a page."""

    pieces: tuple[Segment | str, ...]
    """The page in order: finished segments, and the names of the package's own parts."""
    player: Weight


def frame(shell: Shell, store: Store) -> Frame:
    """The frame for a shell, kept in `store`.

    BrokenTemplateError when script or styles could end their own element, the words are no JSON, or the
    template is at fault or leaves out a part.
    """
    key = f"frame-{digest(program(), repr(shell).encode())}"
    kept = store.get(key)
    if kept is None:
        kept = tuple(_checked(shell))
        store.put(key, kept)
    style = [_deflated(shell.style, store)]
    script = [_deflated(body, store) for body in shell.script]
    own = (*style, *script)
    weight = Weight(sum(each.size for each in own), sum(len(each.deflated) for each in own))
    fixed = {"style": style, "script": script, "strings": [_deflated(dump(_strings(shell)), store)]}
    return Frame(tuple(_finished(kept, fixed, store)), weight)


def _finished(
    pieces: Iterable[str], fixed: Mapping[str, Sequence[Segment]], store: Store
) -> Iterator[Segment | str]:
    """The pieces of the template, in turn its text and the name of a part, with what all packages share."""
    for index, piece in enumerate(pieces):
        if index % 2 == 0:
            yield _deflated(piece.encode(), store)
        elif piece in OWN:
            yield piece
        else:
            yield from fixed[piece]


def _deflated(body: bytes, store: Store) -> Segment:
    """As small as it gets; that takes long, so it is kept."""
    key = f"deflated-{digest(program(), body)}"
    kept = store.get(key)
    if kept is None:
        kept = tuple(deflate(body, 9))
        store.put(key, kept)
    return Segment(*kept)


def assemble(frame: Frame, title: str, data: Mapping[str, Iterable[Segment]]) -> Iterator[Segment]:
    """The page's segments: the frame with a title and the package's data islands."""
    for piece in frame.pieces:
        if isinstance(piece, Segment):
            yield piece
        elif piece == "title":
            yield deflate(str(escape(title)).encode())
        else:
            yield from data[piece]


def policy(shell: Shell) -> str:
    """The Content-Security-Policy: nothing but this page's own script and styles, media and the LRS."""
    connect = f" {shell.connect}" if shell.connect else ""
    return (
        f"default-src 'none'; script-src {_hash(b''.join(shell.script))}; style-src {_hash(shell.style)}; "
        f"img-src 'self' data:; media-src 'self'; connect-src 'self'{connect}; "
        "base-uri 'none'; form-action 'none'"
    )


def _checked(shell: Shell) -> list[str]:
    """The pieces of the rendered template: text, name of a part, text …"""
    for name, body in (("style", shell.style), ("script", b"".join(shell.script))):
        if re.search(rb"</(script|style)|<!--|\r|\0", body, re.IGNORECASE):
            raise BrokenTemplateError(f"the page's {name} holds text that would end its element")
    pieces = re.split("\0(\\w+)\0", _render(shell))
    if sorted(pieces[1::2]) != sorted(PARTS):
        raise BrokenTemplateError(f"the page template must hold each of {', '.join(PARTS)} once")
    return pieces


def _strings(shell: Shell) -> dict[str, Any]:
    """The player's words but for the template's; where it speaks several languages, those of each."""
    found = {
        language: {
            key: text
            for key, text in _words(shell, layers).items()
            # English stands for other words of a language, but not for its name.
            if key != _NOSCRIPT and (key != _NAME or has_words(language, layers))
        }
        for language, layers in ((shell.language, shell.strings), *shell.others)
    }
    return found if shell.others else found[shell.language]


def _words(shell: Shell, layers: Iterable[bytes]) -> dict[str, str]:
    words: dict[str, str] = {}
    for layer in layers:
        words = merged(words, _layer(layer))
    return {key: text for key, text in words.items() if key.partition(".")[0] not in shell.absent}


def _layer(content: bytes) -> dict[str, str]:
    try:
        words = json.loads(content)
    except ValueError as error:
        raise BrokenTemplateError(f"the player's words are no JSON: {error}") from error
    if not isinstance(words, dict):
        raise BrokenTemplateError("the player's words are no JSON object")
    return words


def _render(shell: Shell) -> str:
    """The template with a mark (NUL, name, NUL) for each part; nothing else in it has a NUL."""
    from jinja2 import Environment, StrictUndefined, TemplateError
    from markupsafe import Markup

    environment = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    try:
        return environment.from_string(shell.template).render(
            language=shell.language,
            rtl=direction(shell.language) == "rtl",
            noscript=_words(shell, shell.strings)[_NOSCRIPT],
            policy=policy(shell),
            logo=shell.logo,
            # A mark is a constant of this module, no author's text.
            **{name: Markup(f"\0{name}\0") for name in PARTS},  # noqa: S704
        )
    except TemplateError as error:
        raise BrokenTemplateError(f"the page template cannot be rendered: {error}") from error


def _hash(body: bytes) -> str:
    """A source expression for an inline element (CSP 3, 2.3.1)."""
    return f"'sha256-{b64encode(sha256(body).digest()).decode()}'"
