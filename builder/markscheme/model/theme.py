"""How the pages of a workspace, a unit or an assessment look: a few tokens."""

from typing import Annotated, Literal

from .base import Pattern, Scalar, Text, Title, model
from .constraints import MaxLen

COLOUR = Pattern(r"^#?[0-9A-Fa-f]{6}$", "a colour as six hexadecimal digits, such as `2f4ac0`")
FONT = Pattern(r"^\w[\w -]*(, ?\w[\w -]*)*$", "names of fonts with commas between, such as `Verdana, serif`")
Colour = Annotated[str, COLOUR, Scalar()]


@model
class Logo:
    """A picture at the head of the page."""

    src: Text
    """Its file, in the folder of the unit (or of `markscheme.yaml`); it goes into the page itself."""
    alt: Title
    """What it says to those who don't see it."""


@model
class Theme:
    """What is left out is as the unit, the workspace, or else the player has it."""

    colour: Colour | None = None
    """Of buttons, links and what is chosen."""
    dark: Colour | None = None
    """The same where the learner's system is dark; without it a lighter shade of `colour`."""
    font: Annotated[str, FONT, MaxLen(200), Scalar()] | None = None
    """Names of fonts that learners may have, best first. None is fetched."""
    corner: Literal["square", "soft", "round"] | None = None
    """Of cards, fields and buttons."""
    logo: Logo | None = None
    """Shown above every screen."""
