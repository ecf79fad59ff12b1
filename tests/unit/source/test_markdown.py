"""Markdown to HTML: what is kept, what is refused, and that the short way gives what the long way does."""

import re
from pathlib import Path

import nh3
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from markscheme.diagnostics import Diagnostic
from markscheme.source.assets import MAX_INLINE, Asset, Assets
from markscheme.source.markdown import ATTRIBUTES, TAGS, Markdown
from markscheme.source.yaml import FORBIDDEN, decode

PNG = b"\x89PNG\r\n\x1a\n rest"
NOWHERE = Path("/nowhere")


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    folder = tmp_path / "unit"
    (folder / "media").mkdir(parents=True)
    (folder / "media" / "small.png").write_bytes(PNG)
    (folder / "media" / "large.png").write_bytes(PNG + bytes(MAX_INLINE))
    (folder / "media" / "a b é.svg").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    (tmp_path / "outside.png").write_bytes(PNG)
    return folder


def block(text: str, folder: Path = NOWHERE) -> str:
    return Markdown(Assets(folder)).block(text)


def faults(text: str, folder: Path = NOWHERE) -> list[Diagnostic]:
    """What is wrong with a text that stands as a literal block from line 2 on."""
    lines = "".join(f"  {line}\n" for line in text.split("\n"))
    (entry,) = decode(Path("x.yaml"), "x.yaml", f"stem: |\n{lines}".encode()).documents
    texts = Markdown(Assets(folder))
    texts.block(entry.data["stem"])
    return list(texts.taken(entry).diagnostics)


def told(text: str, folder: Path = NOWHERE) -> list[tuple[str, int, int]]:
    return [(fault.code, fault.span.line, fault.span.column) for fault in faults(text, folder)]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Plain words.", "<p>Plain words.</p>"),
        ("One\nline", "<p>One\nline</p>"),
        ("One\n\ntwo", "<p>One</p>\n<p>two</p>"),
        ("*a* **b** `c < d`", "<p><em>a</em> <strong>b</strong> <code>c &lt; d</code></p>"),
        ("1 < 2 & 3 > 2", "<p>1 &lt; 2 &amp; 3 &gt; 2</p>"),
        ("&copy; &lt;b&gt;", "<p>© &lt;b&gt;</p>"),
        ('"quoted"', '<p>"quoted"</p>'),
        ("# Head", "<h3>Head</h3>"),
        ("###### Head", "<h6>Head</h6>"),
        ("3. c\n4. d", '<ol start="3">\n<li>c</li>\n<li>d</li>\n</ol>'),
        ("```py\nx = 1\n```", "<pre><code>x = 1\n</code></pre>"),
        ("> said", "<blockquote>\n<p>said</p>\n</blockquote>"),
        (
            "| a |\n|--:|\n| 1 |",
            '<table>\n<thead>\n<tr>\n<th scope="col">a</th>\n</tr>\n</thead>\n'
            "<tbody>\n<tr>\n<td>1</td>\n</tr>\n</tbody>\n</table>",
        ),
        (
            '[x](https://example.org "t")',
            '<p><a href="https://example.org" title="t" target="_blank" rel="noopener">x</a></p>',
        ),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("https://example.org", "<p>https://example.org</p>"),
        ("~~no~~", "<p>~~no~~</p>"),
        ("[[gap]]", "<p>[[gap]]</p>"),
    ],
)
def test_markdown_becomes_html(text: str, html: str) -> None:
    assert block(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("one *b*", "one <em>b</em>"),
        ("one", "one"),
        ("one\n", "one"),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("- a", "<ul>\n<li>a</li>\n</ul>"),
    ],
)
def test_a_single_paragraph_stands_inline(text: str, html: str) -> None:
    assert Markdown(Assets(NOWHERE)).inline(text) == html


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("one\n\ntwo\n", "one two"),
        ("# A *b* `c`\n\n- d\n- e", "A b c d e"),
        ("| a | b |\n|---|---|\n| c | d |", "a b c d"),
        ("a  \nb", "a b"),
        ("1 \\* 2 &lt; 3 [x](https://example.org)", "1 * 2 < 3 x"),
        ("see ![a *pot*](media/small.png)", "see a pot"),
    ],
)
def test_plain_text_has_the_words_alone(text: str, plain: str) -> None:
    assert Markdown(Assets(NOWHERE)).plain(text) == plain


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("one\n\n<script>alert(1)</script>", ("MS060", 4, 3)),
        ("one <b>two</b>", ("MS060", 2, 7)),
        ('one\n<div onclick="x">', ("MS060", 3, 3)),
        ("a <!-- note --> b", ("MS060", 2, 5)),
        ("[x](javascript:alert)", ("MS061", 2, 7)),
        ("[x](JavaScript:alert)", ("MS061", 2, 7)),
        ("[x](data:text/html,y)", ("MS061", 2, 7)),
        ("[x](//example.org)", ("MS061", 2, 7)),
        ("[x](notes.html)", ("MS061", 2, 7)),
        ("<javascript:alert>", ("MS061", 2, 4)),
        ("[x][y]\n\n[y]: vbscript:z", ("MS061", 4, 8)),
        ("![](media/small.png)", ("MS062", 2, 3)),
        ("![ ](media/small.png)", ("MS062", 2, 8)),
        ("![x](media/smal.png)", ("MS063", 2, 8)),
        ("![x](media)", ("MS063", 2, 8)),
        ("![x](../outside.png)", ("MS064", 2, 8)),
        ("![x](..%2Foutside.png)", ("MS064", 2, 8)),
        ("![x](/etc/passwd)", ("MS064", 2, 8)),
        ("![x](https://example.org/x.png)", ("MS067", 2, 8)),
        ("![x](data:image/png;base64,AA)", ("MS067", 2, 8)),
        ("![x](file:///etc/passwd)", ("MS067", 2, 8)),
    ],
)
def test_what_cannot_be_shown_is_reported_where_it_stands(
    text: str, place: tuple[str, int, int], unit: Path
) -> None:
    assert place in told(text, unit)


def test_a_closing_tag_is_not_reported_beside_its_opening_one() -> None:
    assert told("<b>x</b> and <i>y</i>") == [("MS060", 2, 3), ("MS060", 2, 16)]
    assert told("</b>") == [("MS060", 2, 3)]


def test_code_may_show_html() -> None:
    assert told("`<script>`") == []
    assert block("`<script>`") == "<p><code>&lt;script&gt;</code></p>"


def test_small_pictures_stand_in_the_page_and_large_ones_beside_it(unit: Path) -> None:
    texts = Markdown(Assets(unit))
    (entry,) = decode(Path("x.yaml"), "x.yaml", b"a: b").documents
    html = texts.block("![s](media/small.png) ![l](media/large.png)")
    large, small = sorted(texts.taken(entry).assets, key=lambda asset: asset.inline)
    assert f'<img src="{small.address()}" alt="s">' in html
    assert small.address().startswith("data:image/png;base64,iVBOR")
    assert f'<img src="{large.name}" alt="l">' in html
    assert re.fullmatch(r"media/[0-9a-f]{16}\.png", large.name)


def test_pictures_are_handed_over_once(unit: Path) -> None:
    texts = Markdown(Assets(unit))
    (entry,) = decode(Path("x.yaml"), "x.yaml", b"a: b").documents
    texts.block("![s](media/small.png)")
    texts.inline("![t](media/small.png)")
    assert len(texts.taken(entry).assets) == 1
    assert texts.taken(entry) == ((), ())


def test_names_with_spaces_and_accents_are_found(unit: Path) -> None:
    assert told("![x](<media/a b é.svg>)", unit) == []
    assert told("![x](media/a%20b%20é.svg)", unit) == []


def test_a_picture_is_named_by_its_content(unit: Path) -> None:
    (unit / "copy.png").write_bytes(PNG)
    found = [Assets(unit).find(name).name for name in ("copy.png", "media/small.png", "media/large.png")]
    assert found[0] == found[1] != found[2]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.png", b"GIF89a"),
        ("x.jpg", PNG),
        ("x.svg", b"<html></html>"),
        ("x.webp", b"RIFF"),
        ("x.bmp", b"BM"),
        ("x", PNG),
    ],
)
def test_a_picture_is_what_its_name_says(name: str, content: bytes, unit: Path) -> None:
    (unit / name).write_bytes(content)
    assert [code for code, _, _ in told(f"![x]({name})", unit)] == ["MS065"]


def test_a_picture_has_a_limit(unit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("markscheme.source.assets.MAX_PICTURE", 100)
    (fault,) = faults("![x](media/large.png)", unit)
    assert fault.code == "MS066"
    assert f"{len(PNG) + MAX_INLINE:,} bytes" in fault.message


def test_no_picture_survives_that_was_not_found(unit: Path) -> None:
    html = block("![x](https://example.org/x.png) ![y](../outside.png)", unit)
    assert re.findall(r'src="([^"]*)"', html) == ["", ""]


MARKS = st.sampled_from(
    [
        *(
            "*",
            "_",
            "`",
            "[",
            "]",
            "(",
            ")",
            "!",
            "<",
            ">",
            "&",
            "#",
            "- ",
            "+ ",
            "1. ",
            "1) ",
            "=",
            "---",
            "|",
            "~",
        ),
        *(
            "\\",
            "\n",
            "\n\n",
            "  \n",
            "    ",
            "\t",
            " ",
            '"',
            "'",
            "a",
            "Word ",
            "é",
            "\u00a0",
            "\u3000",
            "&amp;",
        ),
        *(
            "<b>",
            "</b>",
            "<script>",
            "<!--",
            "-->",
            "https://x.org",
            "javascript:",
            "![x](y.png)",
            "[l](u)",
            ":-",
        ),
        *("```", "~~~", "> ", "2020. ", "R&D", "\u2028", "\x0b", "\x0c", "\x1c", "\x85", "\u200b", "\u0130"),
    ]
)
ordinary = st.text("aZ09 ,.;:!?'()\"/%£€éÀ‘’“”–—…-\n", max_size=40).map("A".__add__)
marked = st.lists(MARKS | st.text(max_size=5), max_size=12).map("".join)


def slow(text: str) -> tuple[str, str, str]:
    """What markdown-it and nh3 make of a text."""
    texts = Markdown(Assets(NOWHERE))
    long_way = pytest.MonkeyPatch()
    with long_way.context() as patch:
        patch.setattr("markscheme.source.markdown._is_plain", lambda text: False)
        patch.setattr("markscheme.source.markdown._ORDINARY", re.compile("(?!)"))
        return texts.block(text), texts.inline(text), texts.plain(text)


@settings(max_examples=400, deadline=None)
@given(marked | ordinary | st.text(st.characters(codec="utf-8"), max_size=60))
@example("a\n\n\nb\n")
@example("A well-formed “quotation”, isn’t it? 50 % (or more); £5/€6 – so…")
@example("a: b\n: c")
@example("x\n=")
def test_the_short_way_gives_what_the_long_way_does(text: str) -> None:
    text = FORBIDDEN.sub("", text)  # the reader of files lets none of these pass
    texts = Markdown(Assets(NOWHERE))
    assert (texts.block(text), texts.inline(text), texts.plain(text)) == slow(text)


def test_ordinary_texts_need_no_markdown_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("markscheme.source.markdown._parser", lambda: pytest.fail("the parser was asked"))
    texts = Markdown(Assets(NOWHERE))
    for text in (
        "What is tea?",
        "It's 5.5 (five and a half); “yes” – 50 %!",
        "One.\n\nTwo.\n",
        "2 teas, 3 cups",
        "R&D: 1 < 2 > 0 | Q & A",
    ):
        texts.block(text), texts.inline(text), texts.plain(text)


HTML = re.compile(r"<(/?)([a-z0-9]+)((?: [a-z]+=\"[^\"]*\")*)>")


@settings(max_examples=300, deadline=None)
@given(marked)
def test_only_allowed_html_comes_out(text: str) -> None:
    html = block(FORBIDDEN.sub("", text))
    assert "<" not in HTML.sub("", html)
    for _, tag, attributes in HTML.findall(html):
        names = set(re.findall(r" ([a-z]+)=", attributes))
        assert tag in TAGS
        assert names <= ATTRIBUTES.get(tag, set()) | ({"target", "rel"} if tag == "a" else set())
    for href in re.findall(r'href="([^"]*)"', html):
        assert re.match(r"(?:https?|mailto):", href, re.IGNORECASE)
    assert (
        nh3.clean(
            html, tags=TAGS, attributes={**ATTRIBUTES, "a": {"href", "title", "target"}}, link_rel="noopener"
        )
        == html
    )


def test_an_asset_is_a_plain_value() -> None:
    assert Asset(Path("x.png"), "media/x.png", False).address() == "media/x.png"
