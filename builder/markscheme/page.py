"""The learner's page: one `index.html` that holds styles, script, words and data.

The shell is a Jinja template. The big parts (the islands of JSON, script, styles) are not put
through the template but between its pieces, so that each can be kept and deflated on its own.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

RTL = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "syr", "ug", "ur", "yi"})
"""Languages written from right to left (Unicode CLDR, the usual script of each)."""
PARTS = ("style", "strings", "payload", "xapi", "script")
NOSCRIPT = "This assessment needs JavaScript. Please allow it for this site, or use another browser."


@dataclass(frozen=True)
class Shell:
    """What the page's frame depends on."""

    template: str
    language: str
    title: str
    script: bytes
    style: bytes
    strings: bytes
    """JSON, already fit to stand in an island."""
    noscript: str = NOSCRIPT
    connect: str | None = None
    """Origin of the learning record store, if one is configured."""


def island(json: bytes) -> bytes:
    """JSON that may stand inside a `<script>` element: no tag can end it or open a comment in it.

    `<` occurs only in JSON's strings, where `\\u003c` says the same (HTML, 4.12.1.3).
    """
    return json.replace(b"<", b"\\u003c")


def policy(shell: Shell) -> str:
    """The Content-Security-Policy: nothing but this page's own script and styles, media and the LRS."""
    connect = f" {shell.connect}" if shell.connect else ""
    return (
        f"default-src 'none'; script-src {_hash(shell.script)}; style-src {_hash(shell.style)}; "
        f"img-src 'self' data:; media-src 'self'; connect-src 'self'{connect}; "
        "base-uri 'none'; form-action 'none'"
    )


def pieces(shell: Shell) -> Iterator[tuple[str, bytes]]:
    """The frame in order: ("html", bytes) for what the template gave, (part, b"") where a part belongs.

    ValueError when script or styles could end their own element, or the template leaves out a part.
    """
    for name, body in (("script", shell.script), ("style", shell.style)):
        if re.search(rb"</(script|style)|<!--|\r|\0", body, re.IGNORECASE):
            raise ValueError(f"the page's {name} holds text that would end its element")
    seen = []
    for index, piece in enumerate(re.split("\0(\\w+)\0", _render(shell))):
        if index % 2:
            seen.append(piece)
            yield piece, b""
        else:
            yield "html", piece.encode()
    if sorted(seen) != sorted(PARTS):
        raise ValueError(f"the page template must hold each of {', '.join(PARTS)} once")


def _render(shell: Shell) -> str:
    """The template with a mark (NUL, name, NUL) for each big part; NUL stands in no author's text."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    environment = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    return environment.from_string(shell.template).render(
        language=shell.language,
        rtl=shell.language.partition("-")[0].lower() in RTL,
        title=shell.title,
        noscript=shell.noscript,
        policy=policy(shell),
        # A mark is a constant of this module, no author's text.
        **{name: Markup(f"\0{name}\0") for name in PARTS},  # noqa: S704
    )


def _hash(body: bytes) -> str:
    """A source expression for an inline element (CSP 3, 2.3.1)."""
    return f"'sha256-{b64encode(sha256(body).digest()).decode()}'"
