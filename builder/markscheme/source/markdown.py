"""Authors' Markdown to sanitised HTML (CommonMark with tables).

markdown-it and nh3 are imported only when a text needs them. A text without any character that
means something to Markdown or HTML is its own HTML; a property test proves the result the same.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote, urlsplit

from ..diagnostics import Diagnostic, did_you_mean
from .assets import Asset, AssetError, Assets

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from nh3 import Cleaner

    from .yaml import Entry

TAGS = {
    *("p", "br", "hr", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a", "img", "span"),
    *("h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "th": {"scope"},
    "span": {"data-term"},
}
SCHEMES = {"https", "http", "mailto"}
"""What a link may begin with."""
MATHS = "math"
"""The word behind the back-ticks of a formula on lines of its own."""
FIRST_HEADING = 3
"""The level of `#`: the page itself has the first two."""

_SPACED_PICTURE = re.compile(r"""!\[[^\[\]]*\]\(([^()<>"']*\s[^()<>"']*)\)""")
# Characters that may mean something to Markdown or HTML, line starts that do, and white space it strips.
_SIGNIFICANT = re.compile(
    r"[\\`*_\[\]]|&[#\w]+;|<[\w/!?]|[^\S\n ]|(?:^|\n) *(?:[ #+=:~>|-]|\d{1,9}[.)])| \n| \Z"
)
# Most texts: one line that begins with a letter and holds nothing of that, nor what HTML escapes. It stands
# as it is, and is found ten times as fast.
_ORDINARY = re.compile("[A-Za-z][A-Za-z0-9 ,.;:!?'()\"/%£€À-ɏ‘’“”–—…-]*(?<! )\n?")
_NEWLINE = "\n"
NO_SYNONYMS: Mapping[str, tuple[str, ...]] = {}
_BLANK_LINES = re.compile(r"\n\n+")


class TextFault(NamedTuple):
    """A fault in a Markdown text, before it is known where the text stands."""

    text: str
    excerpt: str
    """What to point at in it."""
    code: str
    message: str
    hint: str | None


class Compiled(NamedTuple):
    """What came of a document's texts besides their HTML."""

    diagnostics: tuple[Diagnostic, ...]
    assets: tuple[Asset, ...]
    """The files shown, each once, by name."""


class Markdown:
    """Compiles the texts of a unit, and gathers their faults and pictures (see `taken`)."""

    def __init__(
        self,
        assets: Assets,
        language: str = "",
        synonyms: Mapping[str, tuple[str, ...]] = NO_SYNONYMS,
        terms: Sequence[str] = (),
    ) -> None:
        """`terms` are the ids of the unit's glossary."""
        self.language = language
        self.synonyms = synonyms
        self._terms = terms
        self._assets = assets
        self._faults: dict[TextFault, None] = {}
        self._used: dict[str, Asset] = {}

    def block(self, text: str) -> str:
        """HTML of paragraphs, lists, tables and the like."""
        if _ORDINARY.fullmatch(text):
            return f"<p>{text.rstrip(_NEWLINE)}</p>"
        if not _is_plain(text):
            return self._compile(text, unwrap=False)
        return "\n".join(f"<p>{part}</p>" for part in _paragraphs(_escaped(text)))

    def inline(self, text: str) -> str:
        """The same, without `<p>` where the text is a single paragraph."""
        if _ORDINARY.fullmatch(text):
            return text.rstrip(_NEWLINE)
        if not _is_plain(text):
            return self._compile(text, unwrap=True)
        parts = _paragraphs(_escaped(text))
        return parts[0] if len(parts) == 1 else self.block(text)

    def plain(self, text: str) -> str:
        """The words in one line, without markup; a picture's are its text alternative."""
        if _ORDINARY.fullmatch(text) and "  " not in text:
            return text.rstrip(_NEWLINE)
        if not _is_plain(text):
            text = "".join(_words(_parser().parse(text)))
        return " ".join(text.split())

    def picture(self, source: str, width: int, height: int) -> str:
        """The address of a picture that must be of this size, in pixels; empty where there is none."""
        from .dimensions import size_of  # imported only where a question is about a picture

        try:
            asset = self._assets.find(source, "map")
        except AssetError as error:
            self._add(source, source, error.code, error.message, error.hint)
            return ""
        size = size_of(asset.path.suffix, asset.path.read_bytes())
        if size is None:
            hint = 'save it as PNG or JPEG, or as SVG with `viewBox="0 0 width height"` in whole numbers'
            self._add(source, source, "MS186", "a picture whose size cannot be told", hint)
        elif size != (width, height):
            message = f"the picture is {size[0]} × {size[1]}, not {width} × {height}"
            hint = f"say `width: {size[0]}` and `height: {size[1]}`, and see whether the areas still fit"
            self._add(source, source, "MS186", message, hint)
        self._used[asset.name] = asset
        return asset.address()

    def file(self, source: str, kind: str) -> str:
        """The address of a file of this kind (`assets.KINDS`); empty where there is none."""
        try:
            asset = self._assets.find(source, kind)
        except AssetError as error:
            self._add(source, source, error.code, error.message, error.hint)
            return ""
        if kind == "captions":
            self._check_captions(source, asset.path)
        self._used[asset.name] = asset
        return asset.address()

    def _check_captions(self, source: str, path: Path) -> None:
        from .captions import faults

        for line, message in faults(path.read_bytes()):
            self._add(source, source, "MS198", f"line {line} of the captions: {message}", None)

    def taken(self, entry: "Entry") -> Compiled:
        """What came of the texts since the last call, which all stand in `entry`."""
        diagnostics = tuple(_diagnostic(fault, entry) for fault in self._faults)
        assets = tuple(self._used[name] for name in sorted(self._used))
        self._faults, self._used = {}, {}
        return Compiled(diagnostics, assets)

    def _compile(self, text: str, *, unwrap: bool) -> str:
        parser = _parser()
        tokens = parser.parse(text)
        shown: dict[str, Asset] = {}
        for token in tokens:
            self._check_block(token, text)
            children = _marked(token.children or []) if _holds_maths(text) else token.children or []
            token.children = [self._checked(child, text, shown) for child in children]
            _mark_terms(token.children)
        if unwrap and len(tokens) == 3 and tokens[0].type == "paragraph_open":
            tokens = tokens[1:2]
        clean = _cleaner(maths=_holds_maths(text)).clean
        html = clean(parser.renderer.render(tokens, parser.options, {})).rstrip("\n")
        for name, asset in shown.items():
            self._used[name] = asset
            if asset.inline:
                # Names are digests, and the sanitiser lets no other `src` pass.
                html = html.replace(f'src="{name}"', f'src="{asset.address()}"')
        return html

    def _check_block(self, token: Any, text: str) -> None:
        match token.type:
            case "html_block":
                self._raw_html(token, text)
                token.content = ""
            case "heading_open" | "heading_close":
                token.tag = f"h{min(6, int(token.tag[1]) + FIRST_HEADING - 1)}"
            case "th_open":
                token.attrs = {"scope": "col"}
            case "fence" if token.info.strip() == MATHS:
                token.type, token.content = "html_block", self._formula(token.content, text, block=True)

    def _checked(self, token: Any, text: str, shown: dict[str, Asset]) -> Any:
        """An inline token, its faults gathered."""
        match token.type:
            case "html_inline":
                self._raw_html(token, text)
                token.content = ""
            case "math":
                token.type, token.content = "html_inline", self._formula(token.content, text, block=False)
            case "text":
                self._check_words(token, text)
            case "link_open":
                self._check_link(token, text)
            case "image":
                self._check_image(token, text, shown)
        return token

    def _formula(self, tex: str, text: str, *, block: bool) -> str:
        """MathML; empty where the formula is at fault."""
        from .maths import Fault, mathml  # imported only where there is one

        made = mathml(tex.strip(), block=block)
        if isinstance(made, Fault):
            hint = "write it as in TeX; in double quotation marks, YAML needs two back-slashes for one"
            self._add(text, made.excerpt, "MS196", f"a formula that cannot be shown: {made.message}", hint)
            return ""
        return made

    def _raw_html(self, token: Any, text: str) -> None:
        tag = token.content.strip().partition("\n")[0]
        if tag.startswith("</") and any(fault.text == text for fault in self._faults):
            return  # its opening tag is reported
        hint = "write it in Markdown; to show it as it is, put it between back-ticks"
        if tag.startswith("<!--"):
            hint = "delete the comment, or make it a comment of the YAML file with `#`"
        opening = re.match(r"</?[\w-]+|<!--", tag)
        what = f"`{opening[0]}{'>' if opening[0][-1] != '-' else ''}`" if opening else "it"
        self._add(text, tag, "MS060", f"raw HTML, {what}, cannot stand in a text", hint)

    def _check_words(self, token: Any, text: str) -> None:
        """CommonMark takes a picture whose path holds spaces for words."""
        for picture in _SPACED_PICTURE.finditer(token.content):
            if f"\\{picture[0]}" not in text:
                hint = f"put the path between `<` and `>`: `(<{_cut(picture[1])}>)`"
                message = f"a space ends a picture's path: `{_cut(picture[1])}`"
                self._add(text, picture[0], "MS068", message, hint)

    def _check_link(self, token: Any, text: str) -> None:
        href = str(token.attrs["href"])
        if href.startswith("#"):
            self._check_term(href, text)
            return
        try:
            scheme = urlsplit(href).scheme.lower()
        except ValueError:
            scheme = ""
        if scheme not in SCHEMES:
            message = f"a link to `{_cut(href)}`"
            self._add(text, href, "MS061", message, "links start with `https://`, `http://` or `mailto:`")
            del token.attrs["href"]

    def _check_term(self, href: str, text: str) -> None:
        name = unquote(href[1:])
        if name not in self._terms:
            hint = (
                did_you_mean(name, self._terms) or "terms and their ids stand under `glossary` in unit.yaml"
            )
            self._add(text, href, "MS199", f"the glossary holds no term `{_cut(name)}`", hint)

    def _check_image(self, token: Any, text: str, shown: dict[str, Asset]) -> None:
        source = str(token.attrs["src"])
        if not "".join(_words(token.children or ())).strip():
            hint = "say what it shows: `![a bar chart of …](…)`; leave it out where it only decorates"
            excerpt = f"![]({source}" if f"![]({source}" in text else source
            self._add(text, excerpt, "MS062", "the picture has no text alternative", hint)
        try:
            asset = self._assets.find(source)
        except AssetError as error:
            self._add(text, source, error.code, error.message, error.hint)
            token.attrs["src"] = ""
        else:
            shown[asset.name] = asset
            token.attrs["src"] = asset.name

    def _add(self, text: str, excerpt: str, code: str, message: str, hint: str | None) -> None:
        self._faults[TextFault(text, excerpt, code, message, hint)] = None


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    # Raw HTML is recognised so that it can be refused; nothing of it is rendered.
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parser.validateLink = _accept  # type: ignore[method-assign]  # links are checked here, not silently dropped
    return parser


def _accept(url: str) -> bool:
    return True


def _mark_terms(tokens: Sequence[Any]) -> None:
    """Links to terms of the glossary are none: the player makes of them what opens the definition."""
    is_term = False
    for token in tokens:
        if token.type == "link_open":
            href = str(token.attrs.get("href", ""))
            is_term = href.startswith("#")
            if is_term:
                token.tag, token.attrs = "span", {"data-term": unquote(href[1:])}
        elif token.type == "link_close" and is_term:
            token.tag = "span"


def _holds_maths(text: str) -> bool:
    """Whether a formula may stand in the text."""
    return "$`" in text or MATHS in text


def _marked(tokens: list[Any]) -> list[Any]:
    """Inline tokens, where code between dollar signs, $`x^2`$, has become a token `math`."""
    for before, code, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        dollars = before.type == after.type == "text" and before.content[-1:] == after.content[:1] == "$"
        if code.type == "code_inline" and dollars:
            code.type = "math"
            before.content, after.content = before.content[:-1], after.content[1:]
    return tokens


@cache
def _cleaner(*, maths: bool) -> "Cleaner":
    from nh3 import Cleaner

    more: Any = None
    if maths:
        from . import maths as more
    return Cleaner(
        tags=TAGS | more.TAGS if more else TAGS,
        attributes=ATTRIBUTES | more.ATTRIBUTES if more else ATTRIBUTES,
        set_tag_attribute_values={"a": {"target": "_blank"}},
        link_rel="noopener",
        url_schemes=SCHEMES,
    )


def _is_plain(text: str) -> bool:
    """Whether neither Markdown nor HTML sees anything in the text but words and paragraphs."""
    return _SIGNIFICANT.search(text) is None


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _paragraphs(text: str) -> list[str]:
    text = text.strip("\n")
    return _BLANK_LINES.split(text) if text else []


def _words(tokens: Any) -> Iterator[str]:
    """The text of tokens; a space where a block or line ends."""
    for token in tokens:
        if token.children:
            yield from _words(token.children)
        elif token.type in ("text", "code_inline", "code_block", "fence", "text_special"):
            yield token.content
        if token.block or token.type in ("softbreak", "hardbreak"):
            yield " "


def _diagnostic(fault: TextFault, entry: "Entry") -> Diagnostic:
    # markdown-it has percent-encoded addresses.
    excerpt = fault.excerpt if fault.excerpt in fault.text else unquote(fault.excerpt)
    return entry.document.fault(fault.code, fault.message, entry.locate_text(fault.text, excerpt), fault.hint)


def _cut(href: str) -> str:
    return href if len(href) <= 60 else f"{href[:59]}…"
