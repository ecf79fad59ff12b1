"""How hard texts are to read: the Flesch–Kincaid grade level. English.

J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom: Derivation of new readability formulas
(Automated Readability Index, Fog Count and Flesch Reading Ease Formula) for Navy enlisted personnel.
Research Branch Report 8-75, Naval Technical Training Command, 1975.
"""

import re
from collections.abc import Iterable, Iterator

from .question import Finding, Question, Questions
from .words import WORD, sentences

LEAST_WORDS = 50
"""The formula is for passages: of fewer words it says little."""
_VOWELS = re.compile(r"[aeiouyáéíóúàèìòùâêîôûäëïöü]+")
_SILENT = re.compile(r"(?:[^laeiouy]e|[^aeiouy]es|[^aeioutdy]ed)$")
_APART = re.compile(
    r"(?<![cgstx])i[aou]|eo(?!u)|[^aeiou]uo|ye[^aeiouy]|yee|iet|(?<=[dr])eas?$|crea(?!m)|[aeiou]ing|ua[^rl]"
)


def grade(parts: Iterable[str]) -> float | None:
    """The school grade (USA) in which the text can be read; None for a text of fewer than `LEAST_WORDS`.

    Each part ends its last sentence: 0.39 words a sentence + 11.8 syllables a word - 15.59.
    """
    words = units = syllables = 0
    for part in parts:
        for sentence in sentences(part):
            found = WORD.findall(sentence)
            words += len(found)
            units += bool(found)
            syllables += sum(syllables_of(word) for word in found)
    if words < LEAST_WORDS:
        return None
    return 0.39 * words / units + 11.8 * syllables / words - 15.59


def syllables_of(word: str) -> int:
    """Syllables of an English word, by rule; a number counts as one."""
    if not any(character.isalpha() for character in word):
        return 1
    return sum(_of_part(part) for part in re.split(r"[-’']", word.lower()) if len(part) > 1) or 1


def _of_part(word: str) -> int:
    count = len(_VOWELS.findall(word)) + len(_APART.findall(word))
    if _SILENT.search(word) and not word.endswith(("ces", "ges", "ses", "xes", "zes", "shes", "ches")):
        count -= 1
    return max(1, count)


def unit_grade(questions: Questions) -> float | None:
    """The grade of all that learners read in the unit's items and cases."""
    texts = [part for question in questions.items for part in question.parts]
    return grade([*texts, *(text for _, text in questions.cases)])


def above_level(questions: Questions) -> Iterator[tuple[Question, Finding]]:
    """Items that ask for more reading skill than the unit's `reading_level`."""
    level = questions.unit.reading_level
    if level is None:
        return
    for question in questions.items:
        found = grade(question.parts)
        if found is not None and found > level:
            message = f"reading level {found:.1f}, where the unit's is {level:g} at most"
            hint = "shorter sentences and everyday words bring it down"
            yield question, Finding(message, ("stem",), hint)
