"""Themes: colours that can be read, and styles that hold nothing but what they should."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme import templates
from markscheme.colour import Colour, contrast, nearest, parse
from markscheme.model.theme import Logo, Theme
from markscheme.theme import COMFORT, DARK, LIGHT, TEXT, Mode, check, look

TOKENS = templates.read("player/styles/1-tokens.css").decode()
COLOURS = st.builds(Colour, *[st.integers(0, 255)] * 3)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    # Black on white; and #767676 is the lightest grey that passes on white.
    [
        ("000000", "ffffff", 21.0),
        ("ffffff", "ffffff", 1.0),
        ("767676", "ffffff", 4.54),
        ("777777", "ffffff", 4.48),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(parse(one), parse(other)) == pytest.approx(ratio, abs=0.005)
    assert contrast(parse(other), parse(one)) == pytest.approx(ratio, abs=0.005)


@given(COLOURS)
def test_a_colour_is_read_as_it_is_written(colour: Colour) -> None:
    assert parse(str(colour)) == colour


@pytest.mark.parametrize("mode", [LIGHT, DARK], ids=["light", "dark"])
@given(COLOURS)
def test_what_is_proposed_passes(mode: Mode, colour: Colour) -> None:
    found = nearest(colour, lambda shade: mode.legibility(shade) >= TEXT, lighter=mode.dark)
    assert mode.legibility(found) >= TEXT


def test_a_colour_that_passes_stays_as_it_is() -> None:
    assert nearest(parse("2f4ac0"), lambda shade: LIGHT.legibility(shade) >= TEXT, lighter=False) == parse(
        "2f4ac0"
    )


@pytest.mark.parametrize(("mode", "block"), [(LIGHT, 0), (DARK, 1)], ids=["light", "dark"])
def test_grounds_are_those_of_the_player(mode: Mode, block: int) -> None:
    """The contrast is checked against colours that the player really has; its own accent passes, too."""
    tokens = dict(re.findall(r"--([\w-]+): (#\w{6})", TOKENS.split("@media")[block]))
    assert (str(mode.paper), str(mode.card), str(mode.ink)) == (
        tokens["paper"],
        tokens["card"],
        tokens["on-accent"],
    )
    assert mode.legibility(parse(tokens["accent"])) >= TEXT
    assert contrast(mode.soft(parse(tokens["accent"])), parse(tokens["accent-soft"])) < 1.15


def faults(theme: Theme, folder: Path) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    check(theme, folder, lambda *fault: found.append(fault))
    return found


def test_a_pale_colour_is_refused_with_one_that_passes(tmp_path: Path) -> None:
    (fault,) = faults(Theme(colour="ffd400"), tmp_path)
    code, message, pointer, hint = fault
    assert (code, pointer) == ("MS260", ("theme", "colour"))
    assert "`#ffd400` has a contrast of 1.3" in str(message)
    assert "light pages" in str(message)
    (proposed,) = re.findall(r"#\w{6}", str(hint))
    assert faults(Theme(colour=proposed), tmp_path) == []


def test_a_colour_for_dark_pages_is_checked_on_dark(tmp_path: Path) -> None:
    assert [fault[2] for fault in faults(Theme(colour="2f4ac0", dark="2f4ac0"), tmp_path)] == [
        ("theme", "dark")
    ]


def test_a_dark_shade_is_made_where_none_is_named(tmp_path: Path) -> None:
    style = look([(Theme(colour="2f4ac0"), tmp_path)]).style.decode()
    light, dark = re.findall(r"--accent: (#\w{6})", style)
    assert light == "#2f4ac0"
    assert DARK.legibility(parse(dark)) >= COMFORT


def test_the_nearer_theme_goes_before(tmp_path: Path) -> None:
    themes = [Theme(colour="2f4ac0", dark="ffffff", corner="square"), None, Theme(colour="7a1f5c")]
    style = look([(theme, tmp_path) for theme in themes]).style.decode()
    assert "--accent: #7a1f5c" in style
    assert "--radius: 0;" in style
    assert "#2f4ac0" not in style
    assert "--accent: #ffffff" not in style, "a dark shade belongs to its colour"


def test_a_theme_without_colour_changes_no_colour(tmp_path: Path) -> None:
    assert "accent" not in look([(Theme(corner="round"), tmp_path)]).style.decode()
    assert look([(None, tmp_path)]).style == b""


def test_fonts_are_quoted_and_end_in_one_that_is_there(tmp_path: Path) -> None:
    style = look([(Theme(font="Atkinson Hyperlegible, Verdana"), tmp_path)]).style.decode()
    assert '--font: "Atkinson Hyperlegible", "Verdana", sans-serif;' in style
    assert "--font: serif;" in look([(Theme(font="serif"), tmp_path)]).style.decode()


def test_a_logo_stands_in_the_page(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(SVG, encoding="utf-8")
    theme = Theme(logo=Logo(src="logo.svg", alt="Example College"))
    assert faults(theme, tmp_path) == []
    address, alt = look([(theme, tmp_path)]).logo or ("", "")
    assert address.startswith("data:image/svg+xml;base64,")
    assert alt == "Example College"


def test_a_heavy_logo_and_one_that_is_not_there_are_refused(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(SVG + " " * 40_000, encoding="utf-8")
    assert [fault[0] for fault in faults(Theme(logo=Logo(src="logo.svg", alt="X")), tmp_path)] == ["MS261"]
    assert [fault[0] for fault in faults(Theme(logo=Logo(src="no.svg", alt="X")), tmp_path)] == ["MS063"]


WRITTEN = {
    "ink": ("paper", "card", "sunk", "accent-soft", "right-soft", "wrong-soft", "warn-soft", "highlight"),
    "muted": ("paper", "card", "sunk"),
    "accent": ("paper", "card", "accent-soft", "on-accent"),
    "accent-strong": ("paper", "card", "on-accent"),
    "right": ("paper", "card", "right-soft"),
    "wrong": ("paper", "card", "wrong-soft"),
    "warn": ("paper", "card", "warn-soft"),
}
"""Colours of text, and the grounds that they stand on."""
DRAWN = {"edge": ("paper", "card", "sunk"), "accent": ("paper", "card", "sunk")}
"""Colours of what has to be seen to be used: the edges of fields, the focus (WCAG 2.2, 1.4.11)."""


@pytest.mark.parametrize("block", [0, 1], ids=["light", "dark"])
def test_the_colours_of_the_player_can_be_read(block: int) -> None:
    tokens = dict(re.findall(r"--([\w-]+): (#\w{6})", TOKENS.split("@media")[block]))
    pale = [
        (colour, ground)
        for least, pairs in ((TEXT, WRITTEN), (3, DRAWN))
        for colour, grounds in pairs.items()
        for ground in grounds
        if contrast(parse(tokens[colour]), parse(tokens[ground])) < least
    ]
    assert pale == []
