"""What a screen reader is given of a page: its accessibility tree, read from the top to the end."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Literal, NamedTuple

from playwright.sync_api import Page

Direction = Literal["ltr", "rtl"]

CONTROLS = {
    "application",
    "button",
    "checkbox",
    "combobox",
    "DisclosureTriangle",
    "link",
    "radio",
    "slider",
    "textbox",
}
"""Roles of what can be operated, as Chromium calls them."""


class Said(NamedTuple):
    """One node of the accessibility tree."""

    role: str
    name: str
    level: int
    """Of a heading; else 0."""
    element: int
    """Chromium's number for the node of the document; 0 for what only the styles say, as a counter."""


class Box(NamedTuple):
    """Where something is drawn, in CSS px."""

    left: float
    top: float
    right: float
    bottom: float


class Reading:
    """A page as it is read at this moment."""

    def __init__(self, page: Page) -> None:
        self._session = page.context.new_cdp_session(page)
        nodes = self._session.send("Accessibility.getFullAXTree")["nodes"]
        self.said = list(walk({node["nodeId"]: node for node in nodes}, nodes[0]))
        self._root = self._session.send("DOM.getDocument")["root"]["nodeId"]

    def of(self, selector: str) -> range:
        """From the first to the last that is read of the elements of a selector; it must be there."""
        found = self._session.send("DOM.querySelectorAll", {"nodeId": self._root, "selector": selector})
        elements = {number for node in found["nodeIds"] for number in self._inside(node)}
        places = [place for place, said in enumerate(self.said) if said.element in elements]
        assert places, f"nothing is read of {selector}"
        return range(places[0], places[-1] + 1)

    def _inside(self, node: int) -> Iterator[int]:
        described = self._session.send("DOM.describeNode", {"nodeId": node, "depth": -1, "pierce": False})
        waiting = [described["node"]]
        while waiting:
            each = waiting.pop()
            yield each["backendNodeId"]
            waiting.extend(each.get("children", []))

    def controls(self, places: range | None = None) -> list[Said]:
        said = self.said if places is None else self.said[places.start : places.stop]
        return [each for each in said if each.role in CONTROLS]

    def words(self) -> list[tuple[str, str]]:
        """All that is read, whatever it is drawn like."""
        return [(each.role, each.name) for each in self.said]

    def headings(self) -> list[Said]:
        return [each for each in self.said if each.role == "heading"]

    def text(self, places: range) -> str:
        """The words that are read there, without the names of groups and controls."""
        texts = self.said[places.start : places.stop]
        return " ".join("".join(each.name for each in texts if each.role == "StaticText").split())

    def box(self, said: Said) -> Box:
        quad = self._session.send("DOM.getBoxModel", {"backendNodeId": said.element})["model"]["border"]
        return Box(min(quad[::2]), min(quad[1::2]), max(quad[::2]), max(quad[1::2]))


def walk(nodes: dict[str, dict[str, Any]], node: dict[str, Any]) -> Iterator[Said]:
    """In order; what assistive technology is not shown is passed over."""
    role = node.get("role", {}).get("value", "")
    if not node["ignored"] and role not in ("InlineTextBox", "none", "generic"):
        level = next((each["value"]["value"] for each in node["properties"] if each["name"] == "level"), 0)
        yield Said(role, node["name"]["value"], level, node.get("backendDOMNodeId", 0))
    for child in node.get("childIds", []):
        if child in nodes:
            yield from walk(nodes, nodes[child])


def misplaced(boxes: list[Box], line: Direction) -> list[int]:
    """Which boxes are drawn before the one that is read before them: above it, or earlier in its line."""
    found = []
    for place, (before, after) in enumerate(pairwise(boxes), 1):
        side_by_side = after.top < before.bottom - 1 and before.top < after.bottom - 1
        earlier = after.right > before.right if line == "rtl" else after.left < before.left
        if (side_by_side and earlier) or after.bottom <= before.top:
            found.append(place)
    return found
