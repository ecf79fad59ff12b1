"""An item found by the name that people call it by: `item`, `unit/item` or `file.yaml#item`."""

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from .checks.references import check_sets
from .diagnostics import Report, did_you_mean
from .facts import facts
from .interactions import check_item
from .interactions.phrasing import check_unit_sets
from .model.item import Case, Item
from .model.reading import read_item
from .model.unit import Unit
from .payload import item_common
from .source import yaml
from .source.assets import Assets
from .source.markdown import Markdown
from .workspace import UNIT, NoWorkspaceError, UnitFolder, find_root, open_workspace, read_single, shown


class UnknownItemError(Exception):
    """There is no such item, or more than one."""


class FoundItem(NamedTuple):
    """An item without errors, and what marking must know around it."""

    item: Item
    unit: Unit
    folder: Path
    """The unit's."""
    root: Path | None
    """The workspace's, whose templates come first."""
    entry: yaml.Entry

    @property
    def name(self) -> str:
        return f"{self.unit.id}/{self.item.id}"

    def playable(self) -> dict[str, Any]:
        """The item as the player has it, for `Marker.mark`."""
        texts = Markdown(Assets(self.folder), self.unit.language, self.unit.synonyms)
        made: dict[str, Any] = json.loads(item_common(self.item, texts))
        return made


class _Place(NamedTuple):
    folder: UnitFolder
    entry: yaml.Entry
    id: str


def find_item(reference: str, report: Report, path: Path = Path()) -> FoundItem | None:
    """The item that `reference` names in the workspace around `path`; a file's path is taken as it is.

    What is wrong elsewhere is nobody's business here. None after reporting the errors of the item or its
    unit. Raises UnknownItemError, and NoWorkspaceError where only a workspace could tell.
    """
    file, sign, name = reference.rpartition("#")
    if sign:
        root, places = _of_file(Path(file))
        found = [place for place in places if place.id == name]
    else:
        workspace = open_workspace(path, Report())
        unit, _, name = reference.rpartition("/")
        root, places = workspace.root, [place for folder in workspace.units for place in _of_unit(folder)]
        found = [place for place in places if place.id == name and unit in ("", *_names(place.folder))]
    if len(found) != 1:
        raise UnknownItemError(_unknown(reference, name, found, places))
    faults = Report()
    item = _read(found[0], root, faults)
    report.extend(fault for fault in faults if fault.severity == "error")
    return item


def _of_file(file: Path) -> tuple[Path | None, list[_Place]]:
    path = Path(os.path.abspath(file))  # noqa: PTH100  # as the author wrote it, links and all
    unit = path.parent / UNIT
    folder = UnitFolder(path.parent, unit if unit.is_file() else None, None, (path,))
    try:
        root = find_root(path.parent)
    except NoWorkspaceError:
        root = None
    return root, list(_of_unit(folder))


def _of_unit(folder: UnitFolder) -> Iterator[_Place]:
    """The items of a unit's files, as far as they can be read."""
    for path in folder.items:
        document = yaml.read(path, shown(path))
        yaml.parse(document.documents)
        for entry in document.documents:
            data = entry.data if isinstance(entry.data, dict) else entry.glimpse()
            if isinstance(data.get("id"), str) and data.get("type") != "case":
                yield _Place(folder, entry, data["id"])


def _names(folder: UnitFolder) -> tuple[str, ...]:
    """What a unit may be called: its folder's name, or its id."""
    entries = yaml.read(folder.unit).documents if folder.unit else []
    data = entries[0].data if entries else None
    return (folder.path.name, str(data.get("id")) if isinstance(data, dict) else "")


def _unknown(reference: str, name: str, found: Sequence[_Place], places: Sequence[_Place]) -> str:
    if found:
        choices = sorted({f"{place.folder.path.name}/{place.id}" for place in found})
        if len(choices) == 1:
            return f"several items of the unit have the id {name!r}"
        return f"{reference!r} may be {' or '.join(choices)}"
    known = sorted({place.id for place in places})
    hint = did_you_mean(name, known) or f"the workspace has {len(known):,} others"
    if name in known:
        hint = f"it is in {', '.join(sorted({each.folder.path.name for each in places if each.id == name}))}"
    return f"there is no item {reference!r}: {hint}"


def _read(place: _Place, root: Path | None, report: Report) -> FoundItem | None:
    """The item and its unit, with all that is wrong with the two."""
    folder, entry = place.folder, place.entry
    unit: Unit | None = None
    if folder.unit is None:
        hint = f"put a {UNIT} beside it"
        report.add(entry.fault("MS081", f"the unit's folder has no {UNIT}", (), hint))
    else:
        unit, place_of_unit = read_single("unit", folder.unit, report)
        if unit is not None and place_of_unit is not None:
            check_unit_sets(unit.synonyms, place_of_unit.reporter(report))
    report.extend(entry.faults)
    item = read_item(entry.data, entry.reporter(report)) if entry.data is not None else None
    if unit is None or item is None or isinstance(item, Case):
        return None
    check_item(item, entry.reporter(report))
    report.extend(check_sets(facts(item), unit.synonyms, entry))
    if report.errors:
        return None
    return FoundItem(item, unit, folder.path, root, entry)
