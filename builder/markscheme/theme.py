"""Themes: tokens of `model/theme.py` checked, and made into styles that come after the player's own.

The player's `styles/1-tokens.css` has all tokens; a theme gives other values to a few. Colours must be read
with ease on every ground where the player writes with them: text has a contrast of at least 4.5.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from .colour import Colour, nearest, parse, worst
from .model.theme import Logo, Theme
from .page import Look
from .source.assets import AssetError, Assets

TEXT = 4.5
"""Least contrast of text (WCAG 2.2, 1.4.3)."""
COMFORT = 7.0
"""Contrast of the shade for dark systems that is made where the theme names none."""
CORNERS = {"square": "0", "soft": "0.625rem", "round": "1.25rem"}
GENERIC = {
    "serif",
    "sans-serif",
    "monospace",
    "system-ui",
    "ui-serif",
    "ui-sans-serif",
    "ui-rounded",
    "cursive",
}


class Mode(NamedTuple):
    """The player's colours around the accent, in light or dark."""

    name: str
    dark: bool
    paper: Colour
    card: Colour
    ink: Colour
    """What is written on the accent."""
    far: Colour
    """Where the accent leads to when the pointer is above it."""

    def soft(self, accent: Colour) -> Colour:
        """The ground of what is chosen."""
        return self.card.mixed(accent, 0.09 if not self.dark else 0.14)

    def legibility(self, accent: Colour) -> float:
        """The least contrast of the accent: with what the player writes on it, and where it writes in it."""
        return worst(accent, (self.paper, self.card, self.ink, self.soft(accent)))


LIGHT = Mode("light", False, parse("f7f7f8"), parse("ffffff"), parse("ffffff"), parse("000000"))
DARK = Mode("dark", True, parse("11151b"), parse("1a2029"), parse("10162a"), parse("ffffff"))


def check(theme: Theme, folder: Path, add: Callable[..., None]) -> None:
    """Tells what is wrong with a theme. `add` takes what `Entry.fault` takes; logos lie in `folder`."""
    for key, mode in (("colour", LIGHT), ("dark", DARK)):
        colour = getattr(theme, key)
        if colour is None:
            continue
        accent = parse(colour)
        ratio = mode.legibility(accent)
        if ratio < TEXT:
            message = (
                f"`{accent}` has a contrast of {_down(ratio)}:1 in {mode.name} pages; text needs {TEXT}:1"
            )
            hint = f"`{_passing(accent, mode)}` would pass"
            add("MS260", message, ("theme", key), hint)
    if theme.logo is not None:
        _check_logo(theme.logo, folder, add)


def _check_logo(logo: Logo, folder: Path, add: Callable[..., None]) -> None:
    try:
        asset = Assets(folder).find(logo.src)
    except AssetError as error:
        add(error.code, error.message, ("theme", "logo", "src"), error.hint)
        return
    if not asset.inline:
        add(
            "MS261",
            f"the logo has {asset.path.stat().st_size:,} bytes, and stands in every page",
            ("theme", "logo", "src"),
            "32,768 bytes are plenty for a logo: save it as SVG, or smaller",
        )


def _passing(accent: Colour, mode: Mode, ratio: float = TEXT) -> Colour:
    """The nearest shade that can be read."""
    return nearest(accent, lambda shade: mode.legibility(shade) >= ratio, lighter=mode.dark)


def look(themes: Iterable[tuple[Theme | None, Path]]) -> Look:
    """What several themes, each with its folder, make of a page; the later ones go before."""
    tokens: dict[str, Any] = {}
    logo = None
    for theme, folder in themes:
        if theme is None:
            continue
        if theme.colour is not None:
            tokens.pop("dark", None)  # it was a shade of another colour
        tokens |= {key: value for key, value in vars(theme).items() if value is not None}
        if theme.logo is not None:
            logo = (Assets(folder).find(theme.logo.src).address(), theme.logo.alt)
    return Look(_style(tokens, logo=logo is not None).encode(), logo)


def _style(tokens: dict[str, Any], *, logo: bool) -> str:
    own: list[str] = []
    colour = tokens.get("colour")
    if colour is not None:
        own += _accent(parse(colour), LIGHT)
    if "font" in tokens:
        own.append(f"--font: {', '.join(_fonts(tokens['font']))}")
    if "corner" in tokens:
        own.append(f"--radius: {CORNERS[tokens['corner']]}")
    rules = [_rule(own)] if own else []
    dark = tokens.get("dark")
    accent = parse(dark) if dark else _passing(parse(colour), DARK, COMFORT) if colour else None
    if accent is not None:
        rules.append(f"@media screen and (prefers-color-scheme: dark) {{\n{_rule(_accent(accent, DARK))}}}\n")
    if logo:
        rules.append(LOGO)
    return "".join(("\n/* theme */\n", *rules)) if rules else ""


LOGO = """\
.brand {
  max-inline-size: 49rem;
  margin-inline: auto;
  padding: 1rem 1.5rem 0;
}

body:has(.case) .brand {
  max-inline-size: 72rem;
}

.brand img {
  display: block;
  max-block-size: 3rem;
  border-radius: 0;
}
"""


def _rule(declarations: Iterable[str]) -> str:
    return ":root {\n" + "".join(f"  {each};\n" for each in declarations) + "}\n"


def _accent(accent: Colour, mode: Mode) -> Iterator[str]:
    yield f"--accent: {accent}"
    yield f"--accent-strong: {accent.mixed(mode.far, 0.25)}"
    yield f"--accent-soft: {mode.soft(accent)}"
    yield f"--on-accent: {mode.ink}"


def _fonts(names: str) -> Iterator[str]:
    """Each name in quotes, but for the generic ones, which end the list."""
    found = [name.strip() for name in names.split(",")]
    yield from (name if name in GENERIC else f'"{name}"' for name in found)
    if found[-1] not in GENERIC:
        yield "sans-serif"


def _down(ratio: float) -> str:
    """Never rounded up to what would pass."""
    return f"{int(ratio * 100) / 100:.2f}"
