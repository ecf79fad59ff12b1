"""What a screen reader is given of a page: its accessibility tree, read from the top to the end."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Literal, NamedTuple

from playwright.sync_api import Page

Direction = Literal["ltr", "rtl"]

NAMED = {"dialog", "image", "region"}
"""Roles besides those of controls that are nothing without a name."""
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

SILENT = {"InlineTextBox", "none", "generic", "LabelText"}
"""Roles that nothing is said of."""
WHOLE = (CONTROLS | {"heading"}) - {"application"}
"""Roles whose name says all that is in them."""


class Said(NamedTuple):
    """One node of the accessibility tree."""

    role: str
    name: str
    level: int
    """Of a heading; else 0."""
    state: str
    """What is said after the name, as `checked` or a value."""
    element: int
    """Chromium's number for the node of the document; 0 for what only the styles say, as a counter."""

    @property
    def line(self) -> str:
        """As it is said; empty for what only holds other things."""
        if self.role == "StaticText":
            return self.name.strip()
        if not self.name and self.role not in CONTROLS | NAMED:
            return ""
        return ", ".join(filter(None, (self.role, self.name, self.state)))


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
        names = "\n".join(
            each["name"]["value"] for each in nodes if each.get("role", {}).get("value") in CONTROLS
        )
        self.said = list(walk({node["nodeId"]: node for node in nodes}, nodes[0], names, label=False))
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

    def lines(self, places: range | None = None) -> list[str]:
        """What a screen reader says, one line for each thing; names of labels with what they label."""
        said = self.said if places is None else self.said[places.start : places.stop]
        return [each.line for each in said if each.line]

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


def walk(nodes: dict[str, dict[str, Any]], node: dict[str, Any], names: str, label: bool) -> Iterator[Said]:
    """In order. What is hidden from readers is passed over, and what names a control is said with it.

    `names`: those of all controls; `label`: this is within one.
    """
    role, name = node.get("role", {}).get("value", ""), node.get("name", {}).get("value", "")
    label = label or role == "LabelText"
    said_elsewhere = label and role == "StaticText" and name.strip() in names
    if not (node["ignored"] or said_elsewhere or role in SILENT):
        level = next((each["value"]["value"] for each in node["properties"] if each["name"] == "level"), 0)
        yield Said(role, name, level, state(node), node.get("backendDOMNodeId", 0))
    if role in WHOLE:
        return
    for child in node.get("childIds", []):
        if child in nodes:
            yield from walk(nodes, nodes[child], names, label)


def state(node: dict[str, Any]) -> str:
    """Of a control, in the words of the tree."""
    has = {each["name"]: str(each["value"].get("value", "")) for each in node["properties"]}
    words = [word for word in ("checked", "pressed", "expanded") if has.get(word, "").lower() == "true"]
    words += [word for word in ("disabled", "readonly", "invalid") if has.get(word, "").lower() == "true"]
    return ", ".join(filter(None, [str(node.get("value", {}).get("value", "")), *words]))


def misplaced(boxes: list[Box], line: Direction) -> list[int]:
    """Which boxes are drawn before the one that is read before them: above it, or earlier in its line."""
    found = []
    for place, (before, after) in enumerate(pairwise(boxes), 1):
        side_by_side = after.top < before.bottom - 1 and before.top < after.bottom - 1
        earlier = after.right > before.right if line == "rtl" else after.left < before.left
        if (side_by_side and earlier) or after.bottom <= before.top:
            found.append(place)
    return found
