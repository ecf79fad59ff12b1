"""The two YAML readers give the same data; no input breaks them."""

from pathlib import Path
from typing import Any

import pytest
import yaml as pyyaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from markscheme.source import exact
from markscheme.source.fast import NotPlainError, read_fast, silence
from markscheme.source.yaml import decode

STARTER = Path(__file__).parents[3] / "builder" / "markscheme" / "starter"
FILES = [path.read_text(encoding="utf-8") for path in sorted(STARTER.rglob("*.yaml"))]
SEED = """\
id: x
stem: |
  ![a picture](media/x.png) shows *this* &amp; `that`.

  | a | b |
  |---|--:|
  > 1 : 2 ? 3
points: [a, "b", 'c', {d: e, f: [g, h]}]
options:
- text: 'it''s'
  note: "x\\n\\"q\\" \\
    z"
- ~
- 1.5
- .5
- "quoted" # comment
- >-
  folded
  text

  more
- plain
  continued
? key
: value
"k2" : v2
t: true
n: null
e:
d: "#no"
f: a#b
"""

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-1000, 1000),
    st.floats(allow_nan=False, allow_infinity=False, width=16),
    st.text(st.characters(codec="utf-8"), max_size=40),
    st.sampled_from(
        ["true", "null", "~", "NO", ".5", "5.", "+1", "nan", "*a", "&a b", "!t", "a: b", "- a", "|", "<<"]
    ),
)
keys = st.one_of(st.from_regex(r"\A[a-z_]{1,8}\Z"), st.text(max_size=6))
documents = st.dictionaries(
    keys,
    st.recursive(
        scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4)
    ),
    max_size=5,
)
FRAGMENTS = [
    *("'", '"', ": ", ":", " ", "  ", "\n", "\n  ", "\n- ", "- ", "-", "[", "]", "{", "}", ",", "#", " #"),
    *(
        "&a ",
        "*a ",
        "!t ",
        "! ",
        "!!str ",
        "|",
        "|\n",
        ">\n",
        ">-\n",
        "|2\n",
        "|+\n",
        "%",
        "@",
        "`",
        "~",
        "null",
    ),
    *("true", "True", "1", "1.5", ".5", "5.", "+1", "nan", "inf", ".inf", "\t", "\\", "\\x07", "\\t", "\\\n"),
    *(
        "<<: ",
        "? ",
        "...",
        "---",
        "--- ",
        "\n---\n",
        "\n...\n",
        "é",
        "\u00a0",
        "\U0001f600",
        "a",
        "b: ",
        "'' ",
    ),
    *('"" ', "|-", "0", "0x1", "_", "\n\n", "   ", "\r\n", "\r", "=", "\\/", "\\u00e9", "\\_"),
]
snippets = st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join)


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """A real file with a few pieces put in or taken out."""
    text = draw(st.sampled_from([*FILES, SEED]))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.sampled_from([0, 0, 1, 2, 5]))
        text = text[:start] + draw(st.sampled_from(FRAGMENTS)) + text[end:]
    return text


def agree(text: str) -> None:
    """What the fast reader reads, one by one or together, the exact one reads alike, without a fault."""
    entries = decode(Path("x.yaml"), "x.yaml", text.encode()).documents
    groups = [[entry] for entry in entries]
    if len(entries) > 1:
        groups += [entries, entries[-2:]]
    for group in groups:
        try:
            with silence():
                data = read_fast([entry.text for entry in group])
        except NotPlainError:
            continue
        for entry, found in zip(group, data, strict=True):
            node, faults = exact.read(entry)
            assert faults == []
            assert node is not None
            assert node.data() == found


@settings(max_examples=400, deadline=None)
@given(
    documents,
    st.sampled_from([None, True, False]),
    st.sampled_from([None, "'", '"', "|", ">"]),
    st.booleans(),
)
def test_both_read_what_a_writer_writes(data: Any, flow: bool | None, style: str | None, wide: bool) -> None:
    width = 1000 if wide else 30
    text = pyyaml.safe_dump(
        data, default_flow_style=flow, default_style=style, allow_unicode=True, width=width, sort_keys=False
    )
    agree(text)


@settings(max_examples=1000, deadline=None)
@given(mutations() | snippets)
@example("c: [?a]\n")
@example("stem: |5. Text\n")
@example('a:\n- "x" b: c\n')
@example("a: *x\n")
@example("nan: 1\n")
@example("'nan': 1\n")
@example("{a: b #\n}\n")
@example("{---\nc: 1}\n")
@example("c: [1:, 2]\n")
@example("a: |2\n   \n")
@example("<<: {a: b}\n")
@example("a: {b:? c}\n")
@example("a: b\n  ...\n")
@example("a: |\n  b\n  ...\n  ---\n")
@example("a:\n-\n  '' b: c\n")
def test_both_read_what_an_author_may_mistype(text: str) -> None:
    agree(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: [!t ! ! !!str b: \n",
        "!a !b !c d: e\n",
        "a:\n  !a !b !c d\n",
        "? !a !b !c d\n",
        "&a !b !c !d e: f\n",
    ],
)
def test_what_crashes_rapidyaml_never_reaches_it(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ryml.parse_in_arena", lambda *_: pytest.fail("it was asked"))
    with pytest.raises(NotPlainError):
        read_fast([text])


def test_real_files_are_read_fast() -> None:
    with silence():
        for text in FILES:
            for entry in decode(Path("x.yaml"), "x.yaml", text.encode()).documents:
                assert read_fast([entry.text])


@pytest.mark.parametrize(
    "text",
    [
        "a: Ask *why*, then act (and how)! R&D, 50 % done? Yes, @home.\n",
        "stem: |\n  - *one*\n  > two\n  | a | b |\n  ? three\n  ![x](y.png)\n",
        "a: |\n  Pourquoi ? Bravo ! Ceci : cela.\nb: Pourquoi ? Non !\n",
        "accept: ['any (thing|word)', \"two words\", go*]\n",
    ],
)
def test_ordinary_prose_is_read_fast(text: str) -> None:
    with silence():
        assert read_fast([text])


@settings(max_examples=500, deadline=None)
@given(st.binary(max_size=200) | snippets.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_no_bytes_raise(content: bytes) -> None:
    document = decode(Path("x.yaml"), "x.yaml", content)
    faults = document.faults()
    for entry in document.documents:
        entry.locate(("a", 0, "b"))
        assert entry.data is not None or faults or entry.text.strip()
    for fault in faults:
        assert fault.span.line >= 1
        assert fault.span.column >= 1
