"""Formulas: what becomes of TeX, and that no text can get more than MathML through them."""

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme.source.assets import Assets
from markscheme.source.markdown import ATTRIBUTES as PLAIN_ATTRIBUTES
from markscheme.source.markdown import TAGS as PLAIN_TAGS
from markscheme.source.markdown import Markdown
from markscheme.source.maths import ATTRIBUTES, TAGS, Fault, mathml

HALF = '<math dir="ltr" alttext="\\frac{1}{2}" aria-label="1/2"><mfrac><mn>1</mn><mn>2</mn></mfrac></math>'


def texts() -> Markdown:
    return Markdown(Assets(Path("nowhere")))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("$`\\frac{1}{2}`$", HALF),
        ("A *half* is $`\\frac{1}{2}`$.", f"A <em>half</em> is {HALF}."),
        ("A $ and `code` and $`x", "A $ and <code>code</code> and $`x"),
        ("$`a`$$`b`$", "{a}{b}"),
        ("```math\n\\frac{1}{2}\n```", HALF.replace("><", ' display="block"><', 1)),
        ("```tex\n\\frac{1}{2}\n```", "<pre><code>\\frac{1}{2}\n</code></pre>"),
    ],
)
def test_a_formula_becomes_mathml(text: str, html: str) -> None:
    for name in "ab":
        words = f'alttext="{name}" aria-label="{name}"'
        html = html.replace(f"{{{name}}}", f'<math dir="ltr" {words}><mi>{name}</mi></math>')
    assert texts().inline(text) == html


def test_a_formula_is_plain_text_in_its_own_notation() -> None:
    assert texts().plain("Is $`x < \\frac{1}{2}`$?") == "Is $x < \\frac{1}{2}$?"


@pytest.mark.parametrize(
    ("tex", "excerpt", "message"),
    [
        ("x + \\foo", "\\foo", 'unknown command "\\foo"'),
        ("x^2^3", "^3", "duplicate subscript or superscript"),
        ("\\frac{1", "\\frac{1", 'expected closing token "}", but reached end of input'),
        ("\\color{red} x", "\\color{red} x", "a page allows no colours, boxes and the like in a formula"),
        (" ", " ", "there is nothing in it"),
    ],
)
def test_a_fault_is_told_with_its_place(tex: str, excerpt: str, message: str) -> None:
    assert mathml(tex, block=False) == Fault(excerpt, message)


@pytest.mark.parametrize(
    ("tex", "line"),
    [
        ("x^2 + \\frac{a+b}{3.5}", "x^2+(a+b)/3.5"),
        ("\\sqrt{2} \\cdot \\sqrt[3]{x}", "√2⋅3√x"),
        ("\\sum_{i=0}^N x_i", "∑_(i=0)^N x_i"),
        ("\\begin{matrix}1&2\\\\3&4\\end{matrix}", "(1, 2; 3, 4)"),
        ("5\\,\\mathrm{ml} \\text{ of tea}", "5 ml of tea"),
        ("a < b", "a<b"),
    ],
)
def test_a_formula_has_a_name_that_can_be_read_out(tex: str, line: str) -> None:
    found = re.search('aria-label="([^"]*)"', str(mathml(tex, block=False)))
    assert found
    assert unescape(found[1]) == line


def test_commands_that_never_end_are_refused() -> None:
    assert isinstance(mathml("\\newcommand{\\a}{\\a\\a}\\a", block=False), Fault)


TEX = st.text(st.sampled_from("\\{}^_&$`<>\"'abtextfrac{}leq 0=!-/script"), max_size=40)


@given(TEX, st.booleans())
def test_nothing_but_mathml_comes_of_a_formula(tex: str, block: bool) -> None:
    text = f"```math\n{tex}\n```" if block else f"$`{tex}`$"
    html = texts().block(text)
    for tag, attributes in re.findall(r"<(\w+)((?:\s[^<>]*)?)>", html):
        assert tag in TAGS | PLAIN_TAGS
        allowed = ATTRIBUTES.get(tag, set()) | PLAIN_ATTRIBUTES.get(tag, set())
        assert {*re.findall(r'([\w-]+)="[^"]*"', attributes)} <= allowed
