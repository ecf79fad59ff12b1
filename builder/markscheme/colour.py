"""Colours and their contrast (WCAG 2.2, "relative luminance" and "contrast ratio")."""

from collections.abc import Callable, Iterable
from colorsys import hls_to_rgb, rgb_to_hls
from typing import NamedTuple


class Colour(NamedTuple):
    """Red, green and blue in sRGB, each 0–255."""

    red: int
    green: int
    blue: int

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    def luminance(self) -> float:
        """From 0 (black) to 1 (white)."""
        red, green, blue = (_linear(channel / 255) for channel in self)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def mixed(self, other: "Colour", share: float) -> "Colour":
        """With a share (0–1) of another colour."""
        return Colour(*(round(a + (b - a) * share) for a, b in zip(self, other, strict=True)))

    def shaded(self, lightness: float) -> "Colour":
        """The same hue and saturation with another lightness (0–1)."""
        hue, _, saturation = rgb_to_hls(*(channel / 255 for channel in self))
        return Colour(*(round(channel * 255) for channel in hls_to_rgb(hue, lightness, saturation)))

    def lightness(self) -> float:
        """Of HLS, 0–1."""
        return rgb_to_hls(*(channel / 255 for channel in self))[1]


def parse(text: str) -> Colour:
    """A colour from six hexadecimal digits, with or without `#`."""
    digits = text.removeprefix("#")
    return Colour(*(int(digits[place : place + 2], 16) for place in (0, 2, 4)))


def contrast(one: Colour, other: Colour) -> float:
    """From 1 (the same) to 21 (black and white)."""
    low, high = sorted((one.luminance(), other.luminance()))
    return (high + 0.05) / (low + 0.05)


def worst(colour: Colour, grounds: Iterable[Colour]) -> float:
    """The contrast on that ground where it is least."""
    return min(contrast(colour, ground) for ground in grounds)


def nearest(colour: Colour, fits: Callable[[Colour], bool], *, lighter: bool) -> Colour:
    """The nearest of the colour's lighter or darker shades that fits; white or black where none does."""
    start, end = colour.lightness(), float(lighter)
    shades = (colour.shaded(start + (end - start) * step / 100) for step in range(1, 100))
    white_or_black = Colour(*[255 * lighter] * 3)
    return next((shade for shade in (colour, *shades) if fits(shade)), white_or_black)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
