"""JSON in a page: nothing in it can end the script element, and it says what it said."""

import json
from html.parser import HTMLParser
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from markscheme.island import dump

texts = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("<>&/!-\u2028\u2029\"'"), max_size=30
)
values = st.recursive(
    texts
    | st.booleans()
    | st.none()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
)


@given(values)
def test_what_goes_in_comes_out(value: Any) -> None:
    assert json.loads(dump(value)) == value


@given(values)
def test_nothing_stands_for_itself_that_html_or_a_line_reader_heeds(value: Any) -> None:
    json = dump(value).decode()
    assert not set(json) & set("\u2028\u2029\n\r\0")
    assert "</" not in json
    assert "<!" not in json


class Script(HTMLParser):
    """Collects what a browser takes for the script's text, and for anything else."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.script = self.rest = ""

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.rest += self.get_starttag_text() or "" if tag != "script" else ""
        self.inside = tag == "script"

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.script += data
        else:
            self.rest += data


def test_a_hostile_text_stays_in_its_island() -> None:
    hostile = [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "<!--",
        "</",
        "<",
        "]]>",
        "&lt;",
        "</SCRIPT ",
    ]
    page = Script()
    page.feed(f'<script type="application/json">{dump(hostile).decode()}</script>')
    page.close()
    assert json.loads(page.script) == hostile
    assert page.rest == ""


def test_it_is_compact_and_keeps_the_order_of_keys() -> None:
    assert dump({"b": 1, "a": [True, None, 0.5, "é"]}) == '{"b":1,"a":[true,null,0.5,"é"]}'.encode()
