"""The translations of a unit: read, laid over its texts, and compiled as the originals are.

Runs only where a unit has translations, after its own texts were found in order: whatever is wrong here is
the translation's own.
"""

from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from ..diagnostics import Diagnostic, Report, Span, did_you_mean
from ..facts import facts
from ..interactions import check_item
from ..interactions.base import Pointer
from ..island import dump
from ..locales import direction
from ..model.assessment import Assessment
from ..model.base import LANGUAGE
from ..model.compiled import model_of
from ..model.item import Case, Item
from ..model.reading import read_item, read_model
from ..model.unit import Unit
from ..payload import case_payload, item_fields
from ..source.assets import Asset, Assets
from ..source.markdown import Markdown
from ..source.yaml import Entry
from ..workspace import read_single, shown
from .overlay import Laid, lay, place_in

SHOWN = 3
"""Most texts that a finding names."""
Data = dict[str, Any]


class Original(NamedTuple):
    """What is translated: the data of a unit's documents, each with its place."""

    folder: Path
    unit: tuple[Data, Entry]
    assessments: tuple[tuple[Data, Entry], ...]
    items: tuple[tuple[Data, Entry], ...]
    """Items and cases."""
    language: str


class Translated(NamedTuple):
    """A unit in another language. What is not translated is the original's."""

    language: str
    unit: Unit
    assessments: tuple[Assessment, ...]
    items: Mapping[str, Item]
    fields: Mapping[str, Data]
    """Fields of the items' payload (`payload.item_fields`), by their ids."""
    cases: Mapping[str, Data]
    texts: Markdown
    assets: tuple[Asset, ...]
    """Pictures that lie beside the page."""


class Bilingual(Markdown):
    """Compiles the texts of a translation. Those that are the original's own say so."""

    def __init__(self, assets: Assets, unit: Unit, original: str) -> None:
        super().__init__(assets, unit.language, unit.synonyms, [term.id for term in unit.glossary])
        self.foreign: set[str] = set()
        """Texts in the original's language."""
        self._tag = f'lang="{original}" dir="{direction(original)}"'

    def block(self, text: str) -> str:
        html = super().block(text)
        return f"<div {self._tag}>{html}</div>" if text in self.foreign else html

    def inline(self, text: str) -> str:
        html = super().inline(text)
        if text not in self.foreign:
            return html
        name = "div" if html.startswith("<p>") else "span"
        return f"<{name} {self._tag}>{html}</{name}>"


def translate(path: Path, original: Original, report: Report) -> Translated | None:
    """The unit in the language that a file is named after; None where the translation has errors."""
    language = path.stem
    span = Span(shown(path), 1, 1)
    if not _is_tag(language):
        hint = f"{LANGUAGE.means}, as in `cy.yaml`"
        report.add(Diagnostic("MS226", "a translation is named after its language", span, hint))
        return None
    if language.lower() == original.language.lower():
        report.add(
            Diagnostic("MS226", f"`{language}` is the unit's own language", span, "rename or delete it")
        )
        return None
    translation, entry = read_single("translation", path, report)
    if translation is None or entry is None:
        return None
    return _Translator(language, original, entry, report).translated()


class _Translator:
    def __init__(self, language: str, original: Original, entry: Entry, report: Report) -> None:
        self._language = language
        self._original = original
        self._entry = entry
        self._changes: Data = entry.data
        self._report = report
        self._foreign: set[str] = set()

    def translated(self) -> Translated | None:
        errors = self._report.errors
        unit = self._document("unit", self._original.unit, ("unit",))
        assessments = [
            self._document("assessment", each, ("assessments", each[0]["id"]))
            for each in self._original.assessments
        ]
        things = [self._item(*each) for each in self._original.items]
        self._known("assessments", self._original.assessments)
        for name in ("items", "of"):
            self._known(name, self._original.items)
        if self._report.errors > errors:
            return None
        texts = Bilingual(Assets(self._original.folder), unit, self._original.language)
        texts.foreign = self._foreign
        found = [
            self._compiled(thing, data, texts)
            for thing, (data, _) in zip(things, self._original.items, strict=True)
        ]
        self._wording(unit, assessments, texts)
        taken = texts.taken(self._entry)
        self._report.extend(fault for fault in taken.diagnostics if fault.severity == "error")
        if self._report.errors > errors:
            return None
        return Translated(
            language=self._language,
            unit=unit,
            assessments=tuple(assessments),
            items={thing.id: thing for thing in things if isinstance(thing, Item)},
            fields={
                thing.id: each for thing, each in zip(things, found, strict=True) if isinstance(thing, Item)
            },
            cases={
                thing.id: each for thing, each in zip(things, found, strict=True) if isinstance(thing, Case)
            },
            texts=texts,
            assets=tuple(asset for asset in taken.assets if not asset.inline),
        )

    def _document(self, name: str, original: tuple[Data, Entry], at: Pointer) -> Any:
        """The unit or an assessment."""
        data, entry = original
        laid = self._laid(name, data, entry, at).data
        if name == "unit":
            laid = {**laid, "language": self._language}
        return read_model(name, laid, self._reporter(data, at))

    def _item(self, data: Data, entry: Entry) -> Item | Case | None:
        at = ("items", data["id"])
        laid = self._laid(data["type"], data, entry, at)
        self._check_mark(data, entry, laid)
        found: Item | Case | None = read_item(laid.data, self._reporter(data, at))
        if isinstance(found, Item) and self._at(at) is not None:
            check_item(found, self._reporter(data, at))
            self._check_kept(found, data, at)
        return found

    def _laid(self, name: str, data: Data, entry: Entry, at: Pointer) -> Laid:
        changes = self._at(at)
        laid = lay(model_of(name), data, changes if changes is not None else {}, at)
        for code, message, place, hint, key in laid.faults:
            self._report.add(self._entry.fault(code, message, place, hint, key=key))
        if laid.missing:
            self._report.add(self._missing(laid.missing, data, entry, translated=changes is not None))
            self._foreign |= {text for place in laid.missing if isinstance(text := _value(data, place), str)}
        return laid

    def _missing(
        self, places: Sequence[Pointer], data: Data, entry: Entry, *, translated: bool
    ) -> Diagnostic:
        """Points at the first of the texts, where the translator finds what to translate."""
        file = shown(self._entry.document.path)
        hint = f"add it to {file}; until then the page shows the original"
        if not translated:
            name = data.get("id")
            return entry.fault(
                "MS223", f"`{name}` is not translated into `{self._language}`", ("id",), hint, "warning"
            )
        names = [".".join(map(str, place_in(data, place))) for place in places]
        listed = ", ".join(f"`{name}`" for name in names[:SHOWN])
        more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
        message = f"{listed}{more} not translated into `{self._language}`"
        return entry.fault("MS223", message, places[0], hint, "warning")

    def _check_mark(self, data: Data, entry: Entry, laid: Laid) -> None:
        """Whether the original is still the one that was translated, where the translator asked for that."""
        told = self._changes.get("of", {}).get(data["id"])
        if told is None:
            return
        mark = mark_of(data)
        if told != mark:
            at = ("of", data["id"])
            hint = f"look through the translation, then write `{mark}` here"
            message = f"`{data['id']}` has changed since it was translated"
            self._report.add(self._entry.fault("MS228", message, at, hint, "warning"))

    def _check_kept(self, item: Item, data: Data, at: Pointer) -> None:
        """A translation must not change what is kept of an answer, or the marks."""
        original = read_item(data, lambda *_, **__: None)
        same = facts(item)._replace(sets=()) == facts(original)._replace(sets=())
        marks = [getattr(getattr(each, "scheme", None), "marks", None) for each in (item, original)]
        if not same or marks[0] != marks[1]:
            message = "the translation changes more than texts: what is kept of an answer, or its marks"
            self._report.add(
                self._entry.fault("MS225", message, at, "give it as many marks and ids as the original")
            )

    def _compiled(self, thing: Item | Case | None, data: Data, texts: Markdown) -> Data:
        if isinstance(thing, Item):
            return item_fields(thing, texts)
        return case_payload(thing, texts) if thing is not None else {}

    def _wording(self, unit: Unit, assessments: Sequence[Assessment], texts: Markdown) -> None:
        """Compiles what stands around the items, for what is wrong with it."""
        from ..units import assessment_wording, unit_wording

        for text in (*unit_wording(unit), *(each for one in assessments for each in assessment_wording(one))):
            texts.block(text)

    def _known(self, name: str, originals: Sequence[tuple[Data, Entry]]) -> None:
        ids = [data["id"] for data, _ in originals]
        for each in self._changes.get(name, {}):
            if each not in ids:
                hint = did_you_mean(each, ids) or "delete it if what it translated is gone"
                self._report.add(
                    self._entry.fault("MS224", f"the unit has no `{each}`", (name, each), hint, key=True)
                )

    def _at(self, at: Pointer) -> Any:
        found: Any = self._changes
        for step in at:
            found = found.get(step) if isinstance(found, dict) else None
        return found

    def _reporter(self, data: Data, at: Pointer) -> Callable[..., None]:
        """What puts errors at places of the data into the report, at their places in the translation."""

        def add(
            code: str,
            message: str,
            pointer: Pointer = (),
            hint: str | None = None,
            severity: Any = "error",
            **options: Any,
        ) -> None:
            if severity == "error":
                options.pop("related", None)
                place = (*at, *place_in(data, pointer))
                self._report.add(self._entry.fault(code, message, place, hint, severity, **options))

        return add


def mark_of(data: Data) -> str:
    """The mark of an item's texts: another one where any of them changes."""
    laid = lay(model_of(data["type"]), data, {}, ())
    words = [(place, _value(data, place)) for place in laid.missing]
    return blake2b(dump(words), digest_size=4).hexdigest()


def _value(data: Any, place: Pointer) -> Any:
    for step in place:
        data = data[step]
    return data


def _is_tag(name: str) -> bool:
    import re

    return re.fullmatch(LANGUAGE.regex, name) is not None
