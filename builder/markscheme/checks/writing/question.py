"""An item as a reader sees it: its texts without markup, the options of each choice, and where all stand."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from ...interactions.base import Pointer
from ...model.item import Case, Item
from ...model.reading import read_item
from ...model.unit import Unit
from ...source import yaml
from ...source.markdown import Markdown
from ..content import Source
from .words import sentences

_BLANK_LINES = re.compile(r"\n[ \t]*\n")


class Finding(NamedTuple):
    """What a rule has to say."""

    message: str
    pointer: Pointer
    hint: str
    excerpt: tuple[str, str] | None = None
    """A text of the document as written and the words in it to point at, instead of all of the text."""
    others: "tuple[Question, ...]" = ()
    """Other items that have to do with it: each of them may silence it."""


class Alternative(NamedTuple):
    """An option."""

    text: str
    """Without markup."""
    written: str
    """As the author wrote it."""
    correct: bool
    pointer: Pointer
    """Of its text."""


class Choices(NamedTuple):
    """The options of a question, or of one of its gaps."""

    options: tuple[Alternative, ...]
    lead: str
    """What the options answer or continue, without markup."""

    @property
    def key(self) -> Alternative | None:
        """The right one, where there is exactly one."""
        keys = [option for option in self.options if option.correct]
        return keys[0] if len(keys) == 1 else None

    @property
    def distractors(self) -> list[Alternative]:
        return [option for option in self.options if not option.correct]


@dataclass(frozen=True, eq=False)
class Question:
    """An item of a unit without errors."""

    item: Item
    entry: yaml.Entry
    texts: Markdown
    case: Case | None = None

    @cached_property
    def stem(self) -> str:
        """The stem without markup."""
        return self.texts.plain(self.item.stem)

    @cached_property
    def lead(self) -> str:
        """The sentence of the stem that asks: its last question, else its last sentence."""
        paragraphs = [each for each in _paragraphs(self.item.stem) if not each.startswith("|")]
        asking = [each for each in paragraphs if "?" in each] or paragraphs or [self.item.stem]
        plain = self.texts.plain(asking[-1])
        found = sentences(plain)
        return ([each for each in found if each.endswith("?")] or found or [plain])[-1]

    @property
    def has_gaps(self) -> bool:
        """Whether options fill gaps of a text instead of answering the stem."""
        return bool(getattr(self.item, "gaps", None))

    @cached_property
    def choices(self) -> tuple[Choices, ...]:
        """The options to choose from: of the question, or of each gap."""
        return tuple(self._choices())

    def _choices(self) -> Iterator[Choices]:
        item: Any = self.item
        if options := _options(item):
            yield Choices(self._alternatives(options, ("options",)), self.lead)
        for index, gap in enumerate(getattr(item, "gaps", None) or ()):
            if options := _options(gap):
                before = self.texts.plain(item.text.partition(f"[[{gap.id}]]")[0])
                yield Choices(self._alternatives(options, ("gaps", index, "options")), _last(before))

    def _alternatives(self, options: Sequence[Any], at: Pointer) -> tuple[Alternative, ...]:
        return tuple(
            Alternative(self.texts.plain(each.text), each.text, bool(each.correct), (*at, index, "text"))
            for index, each in enumerate(options)
        )

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """All that a learner reads of the item itself, without markup, in stretches that belong together."""
        item: Any = self.item
        shown = list(self._passages(item.stem))
        if isinstance(text := getattr(item, "text", None), str):
            shown += self._passages(text)
        shown += [option.text for choices in self.choices for option in choices.options]
        for name in ("sources", "targets", "steps", "areas"):
            told = (
                getattr(each, "text", getattr(each, "label", None))
                for each in getattr(item, name, None) or ()
            )
            shown += [self.texts.plain(each) for each in told if isinstance(each, str)]
        return tuple(shown)

    def _passages(self, text: str) -> Iterator[str]:
        """The paragraphs of a text, and the cells of its tables."""
        for paragraph in _paragraphs(text):
            for stretch in paragraph.split("|") if paragraph.startswith("|") else [paragraph]:
                if any(character.isalnum() for character in stretch):
                    yield self.texts.plain(stretch)

    @property
    def marks(self) -> float:
        """Marks for a fully correct response."""
        return float(getattr(getattr(self.item, "scheme", None), "marks", 1))

    @property
    def silence(self) -> Mapping[str, str]:
        return self.item.silence or {}


class Questions(NamedTuple):
    """A unit as the rules see it."""

    unit: Unit
    unit_entry: Source
    items: tuple[Question, ...]
    cases: tuple[tuple[Case, str], ...]
    """With their texts, without markup."""

    @property
    def is_english(self) -> bool:
        return self.unit.language.lower().partition("-")[0] == "en"


def read_questions(
    unit: Unit, unit_entry: Source, documents: Sequence[yaml.Document], texts: Markdown
) -> Questions:
    """The questions in a unit's files; documents with errors are passed over."""
    found: list[tuple[Item, yaml.Entry]] = []
    cases: dict[str, Case] = {}
    for document in documents:
        yaml.parse(document.documents)
        for entry in document.documents:
            thing = read_item(entry.data, _unheard) if entry.data is not None else None
            if isinstance(thing, Case):
                cases[thing.id] = thing
            elif thing is not None:
                found.append((thing, entry))
    items = (Question(item, entry, texts, cases.get(item.case or "")) for item, entry in found)
    return Questions(
        unit,
        unit_entry,
        tuple(items),
        tuple((case, texts.plain(case.text)) for case in cases.values()),
    )


_unheard: Callable[..., None] = lambda *told, **more: None  # noqa: E731  # errors are told where items are read


def _options(thing: Any) -> Sequence[Any]:
    """Options that are right or wrong, of an item or a gap of any type that has some."""
    options = getattr(thing, "options", ())
    alike = isinstance(options, tuple) and all(hasattr(each, "correct") for each in options)
    return options if alike and all(isinstance(each.text, str) for each in options) else ()


def _paragraphs(text: str) -> list[str]:
    return [each.strip() for each in _BLANK_LINES.split(text) if each.strip()]


def _last(text: str) -> str:
    """What of a text stands behind its last full stop."""
    found = text.rstrip()
    return "" if found.endswith((".", "!", "?")) else (sentences(found) or [""])[-1]
