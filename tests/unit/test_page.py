"""The page's frame: nothing that an author writes leaves its place in it."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme import templates
from markscheme.archive import Segment, deflate
from markscheme.cache import Store
from markscheme.island import dump
from markscheme.page import PARTS, Shell, assemble, frame, policy

SHELL = Shell(
    template=templates.read("page.html.j2").decode(),
    language="en-GB",
    script=(b'part("</" + "script>");', b"start();"),
    style=b"main > p { color: red }",
    strings=(b'{"go": "Go < on", "noscript": "This needs JavaScript."}',),
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "kept")


def page(
    shell: Shell, store: Store, title: str = "Title", payload: object = None, xapi: object = None
) -> str:
    data = {"payload": [deflate(dump(payload))], "xapi": [deflate(dump(xapi))]}
    return b"".join(segment.data() for segment in assemble(frame(shell, store), title, data)).decode()


ELEMENTS = 16
"""Of the page, whatever is in it."""


class Parsed(HTMLParser):
    """Elements with their attributes and text, as a browser would see them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self._open = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.elements.append((tag, attributes))
        self._open = attributes.get("id") or tag

    def handle_data(self, data: str) -> None:
        self.texts[self._open] = self.texts.get(self._open, "") + data

    def handle_endtag(self, tag: str) -> None:
        self._open = ""


def test_parts_are_where_the_player_looks_for_them(store: Store) -> None:
    parsed = Parsed(page(SHELL, store, payload={"a": [1]}, xapi={"b": 2}))
    assert json.loads(parsed.texts["payload"]) == {"a": [1]}
    assert json.loads(parsed.texts["xapi"]) == {"b": 2}
    assert json.loads(parsed.texts["strings"]) == {"go": "Go < on"}
    assert parsed.texts["script"].encode() == b"".join(SHELL.script)
    assert parsed.texts["style"].encode() == SHELL.style
    assert parsed.texts["title"] == "Title"
    assert ("html", {"lang": "en-GB"}) in parsed.elements
    assert ("main", {"id": "app"}) in parsed.elements


@given(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\r\0")))
def test_a_title_stays_a_title(tmp_path_factory: pytest.TempPathFactory, title: str) -> None:
    parsed = Parsed(page(SHELL, Store(tmp_path_factory.getbasetemp() / "frames"), title))
    assert parsed.texts.get("title", "") == title
    assert len(parsed.elements) == ELEMENTS


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.text(st.characters(blacklist_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("<!->/script", max_size=9), inner, max_size=3)
    ),
)


@given(JSON)
def test_no_data_leaves_its_island(tmp_path_factory: pytest.TempPathFactory, data: object) -> None:
    parsed = Parsed(page(SHELL, Store(tmp_path_factory.getbasetemp() / "frames"), payload=data))
    assert json.loads(parsed.texts["payload"]) == data
    assert len(parsed.elements) == ELEMENTS


@pytest.mark.parametrize("text", ["</script>", "</SCRIPT >", "<!--", "<script>", "]]>", "\u2028", "&lt;"])
def test_islands_hold_what_would_end_them(store: Store, text: str) -> None:
    html = page(SHELL, store, payload={text: text})
    assert json.loads(Parsed(html).texts["payload"]) == {text: text}


def test_the_policy_allows_this_script_and_these_styles_alone(store: Store) -> None:
    parsed = Parsed(page(SHELL, store))
    content = next(
        attributes["content"] for tag, attributes in parsed.elements if attributes.get("http-equiv")
    )
    assert content is not None
    rules = dict(rule.strip().split(" ", 1) for rule in content.split(";"))
    assert rules["default-src"] == "'none'"
    for name, body in (("script-src", b"".join(SHELL.script)), ("style-src", SHELL.style)):
        assert rules[name] == f"'sha256-{b64encode(sha256(body).digest()).decode()}'"
    assert rules["connect-src"] == "'self'"
    assert rules["base-uri"] == rules["form-action"] == "'none'"


def test_the_record_store_may_be_reached() -> None:
    shell = SHELL._replace(connect="https://lrs.example.org")
    assert "connect-src 'self' https://lrs.example.org;" in policy(shell)


@pytest.mark.parametrize(
    ("language", "direction"), [("en", None), ("ar", "rtl"), ("he-IL", "rtl"), ("hr", None)]
)
def test_languages_from_right_to_left(store: Store, language: str, direction: str | None) -> None:
    parsed = Parsed(page(SHELL._replace(language=language), store))
    attributes = next(attributes for tag, attributes in parsed.elements if tag == "html")
    assert (attributes["lang"], attributes.get("dir")) == (language, direction)


def test_a_page_without_script_says_so(store: Store) -> None:
    assert "needs JavaScript" in page(SHELL, store)
    german = SHELL._replace(strings=(*SHELL.strings, b'{"noscript": "Bitte <JavaScript> erlauben."}'))
    assert "<noscript><p>Bitte &lt;JavaScript&gt; erlauben.</p></noscript>" in page(german, store)


@pytest.mark.parametrize(
    "shell",
    [
        SHELL._replace(script=(b"a = '</script>'",)),
        SHELL._replace(script=(b"a = '<!", b"--'")),
        SHELL._replace(script=(b"a\r\nb",)),
        SHELL._replace(style=b"/* </STYLE> */"),
        SHELL._replace(strings=(b"{",)),
        SHELL._replace(template=SHELL.template.replace("{{ xapi }}", "")),
        SHELL._replace(template=SHELL.template.replace("{{ xapi }}", "{{ xapi }}{{ xapi }}")),
        SHELL._replace(template=SHELL.template.replace("{{ xapi }}", "{{ typo }}")),
        SHELL._replace(template=SHELL.template + "{% endif %}"),
    ],
)
def test_shells_that_are_refused(store: Store, shell: Shell) -> None:
    with pytest.raises(ValueError, match=r".+"):
        frame(shell, store)


def test_a_frame_is_kept(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    made = frame(SHELL, store)
    monkeypatch.setattr("markscheme.page._render", lambda shell: pytest.fail("rendered again"))
    assert frame(SHELL, store) == made
    with pytest.raises(pytest.fail.Exception):
        frame(SHELL._replace(script=(b"other()",)), store)


def test_a_frame_is_segments_and_names(store: Store) -> None:
    made = frame(SHELL, store)
    assert [piece for piece in made.pieces if isinstance(piece, str)] == ["title", "payload", "xapi"]
    assert all(isinstance(piece, Segment | str) for piece in made.pieces)
    assert set(PARTS) > {"title", "payload", "xapi"}


def test_the_built_in_page_needs_nothing_from_elsewhere(store: Store) -> None:
    assert re.findall(r"https?://|//cdn|@import|url\(", page(SHELL, store)) == []


def test_words_of_absent_question_types_stay_away(store: Store) -> None:
    strings = (b'{"go": "Go", "order.up": "Up", "match.hint": "Match", "noscript": "-"}',)
    shell = SHELL._replace(strings=strings, absent=("match", "choice"))
    assert json.loads(Parsed(page(shell, store)).texts["strings"]) == {"go": "Go", "order.up": "Up"}


def test_words_of_a_language_stand_over_english_ones(store: Store) -> None:
    english = b'{"go": "Go", "left.one": "one left", "left.other": "more left", "noscript": "-"}'
    shell = SHELL._replace(strings=(english, b'{"left.other": "noch da"}'))
    # Its plural is its own, even where it has fewer forms than English.
    assert json.loads(Parsed(page(shell, store)).texts["strings"]) == {"go": "Go", "left.other": "noch da"}
