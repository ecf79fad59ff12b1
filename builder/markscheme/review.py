"""Inspected units as their readers see them: what the rules of item writing and the coverage look at."""

from collections.abc import Iterator

from .build import Inspected
from .checks.writing import Questions, lint, read_questions
from .diagnostics import Diagnostic
from .source.assets import Assets
from .source.markdown import Markdown
from .units import ReadUnit


def questions_of(read: ReadUnit) -> Questions:
    """The unit's questions, read again with all their texts."""
    documents = [file.source.document for file in read.files]
    texts = Markdown(Assets(read.folder.path), read.unit.language)
    return read_questions(read.unit, read.unit_entry, documents, texts)


def review(inspected: Inspected) -> Iterator[Diagnostic]:
    """The flaws in the writing of units that have no errors."""
    for read, _ in inspected.units:
        if not read.unit.units:  # what others hold is checked there
            yield from lint(questions_of(read))
