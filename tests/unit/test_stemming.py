"""The player's stemmers give the stems of snowballstemmer 3.1, word for word.

The oracle is the pure Python of PyPI's snowballstemmer, whose release carries the algorithms' revision.
Words come from Debian's word lists: whole, spliced and with every ending, and from Hypothesis.
"""

import importlib
import importlib.metadata
import random
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

PLAYER = Path(__file__).resolve().parents[2] / "templates" / "player"
MARKING = PLAYER / "src" / "marking"
ENTRY = """\
import "./languages/all";
export { languageOf } from "./languages/registry";
"""
DICTIONARIES = Path("/usr/share/dict")
WORDS = 50_000
MUTANTS = 5_000
STARTS_OF_AN_ENDING = 40

Batch = Callable[[list[str], str], list[str]]


class Language(NamedTuple):
    tag: str
    algorithm: str
    package: str
    dictionary: str
    alphabet: str


LETTERS = "abcdefghijklmnopqrstuvwxyz'"
LANGUAGES = {
    language.tag: language
    for language in (
        Language("en", "English", "wbritish-large", "british-english-large", LETTERS),
        Language("de", "German", "wngerman", "ngerman", LETTERS + "äöüß"),
        Language("fr", "French", "wfrench", "french", LETTERS + "àâçéèêëîïôûùœ"),
        Language("es", "Spanish", "wspanish", "spanish", LETTERS + "áéíóúüñ"),
    )
}


@pytest.fixture(params=list(LANGUAGES))
def language(request: pytest.FixtureRequest) -> Language:
    return LANGUAGES[request.param]


@pytest.fixture(scope="module")
def bundle() -> str:
    esbuild = PLAYER / "node_modules" / ".bin" / "esbuild"
    if not esbuild.exists():
        pytest.skip(f"needs esbuild: run npm ci in {PLAYER.name}")
    command = [
        str(esbuild),
        "--bundle",
        "--format=iife",
        "--global-name=stemming",
        "--charset=utf8",
    ]
    return subprocess.run(
        command, cwd=MARKING, input=ENTRY, check=True, capture_output=True, encoding="utf-8"
    ).stdout


@pytest.fixture(scope="module")
def stems(bundle: str) -> Batch:
    """Stems of many words in one call into V8."""
    engine = MiniRacer()
    engine.eval(bundle)
    engine.eval("const batch = (words, tag) => words.map((word) => stemming.languageOf(tag).stem(word));")

    def call(words: list[str], tag: str) -> list[str]:
        result = engine.call("batch", words, tag)
        assert isinstance(result, list)
        return result

    return call


def oracle_class(language: Language) -> Any:
    """Not `snowballstemmer.stemmer`, which hands over to an installed PyStemmer of whatever revision."""
    module = importlib.import_module(f"snowballstemmer.{language.algorithm.lower()}_stemmer")
    return getattr(module, f"{language.algorithm}Stemmer")


def oracle(words: list[str], language: Language) -> list[str]:
    stemmed = oracle_class(language)().stemWords(words)
    assert isinstance(stemmed, list)
    return stemmed


def oracle_endings(language: Language) -> list[str]:
    """Every string in the oracle's suffix tables, lower case."""
    tables = [table for table in vars(oracle_class(language)).values() if isinstance(table, list | tuple)]
    return sorted({entry.s.lower() for table in tables for entry in table if hasattr(entry, "s")})


def dictionary(language: Language) -> list[str]:
    """All distinct words of the list, lower case, sorted."""
    path = DICTIONARIES / language.dictionary
    if not path.exists():
        pytest.skip(f"needs Debian's package {language.package}")
    return sorted({line.lower() for line in path.read_text(encoding="utf-8").split()})


def spread(words: list[str], count: int) -> list[str]:
    return [words[index * len(words) // count] for index in range(count)]


def mutants(words: list[str], language: Language, count: int) -> list[str]:
    """Non-words that keep real endings: the start of one word with the end of another, one letter changed."""
    chance = random.Random(language.tag)
    made: set[str] = set()
    while len(made) < count:
        start, end = chance.choice(words), chance.choice(words)
        letters = list(start[: chance.randint(0, 6)] + end[-chance.randint(1, 9) :])
        letters[chance.randrange(len(letters))] = chance.choice(language.alphabet)
        made.add("".join(letters))
    return sorted(made)


def inflected(words: list[str], language: Language) -> list[str]:
    """Starts of words with every ending the oracle knows: word lists hold few inflected forms."""
    chance = random.Random(language.tag)
    starts = [chance.choice(words)[: chance.randint(1, 7)] for _ in range(STARTS_OF_AN_ENDING)]
    return sorted({start + ending for start in starts for ending in oracle_endings(language)})


def differences(words: list[str], language: Language, stems: Batch) -> list[tuple[str, str, str]]:
    """Word, our stem, the oracle's stem."""
    triples = zip(words, stems(words, language.tag), oracle(words, language), strict=True)
    return [(word, ours, theirs) for word, ours, theirs in triples if ours != theirs]


def test_the_oracle_is_of_the_revision_we_follow() -> None:
    assert importlib.metadata.version("snowballstemmer").startswith("3.1.")


def test_agrees_on_fifty_thousand_words(language: Language, stems: Batch) -> None:
    words = spread(dictionary(language), WORDS)
    assert len(set(words)) == WORDS
    assert differences(words, language, stems) == []


def test_agrees_on_non_words_with_real_endings(language: Language, stems: Batch) -> None:
    words = mutants(dictionary(language), language, MUTANTS)
    assert differences(words, language, stems) == []


def test_agrees_on_every_ending(language: Language, stems: Batch) -> None:
    words = inflected(dictionary(language), language)
    assert len(words) > STARTS_OF_AN_ENDING * 20
    assert differences(words, language, stems) == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_agrees_on_any_letters(tag: str, stems: Batch) -> None:
    language = LANGUAGES[tag]

    @settings(max_examples=300, deadline=None, derandomize=True, database=None)
    @given(st.lists(st.text(language.alphabet, max_size=12), min_size=1))
    def agrees(words: list[str]) -> None:
        assert differences(words, language, stems) == []

    agrees()


@pytest.mark.parametrize(
    ("tag", "forms", "stem"),
    [
        ("en", "consign consigned consigning consignment", "consign"),
        ("en", "connect connects connected connecting connection", "connect"),
        ("en", "hamlet hamlet's 'hamlet'", "hamlet"),
        ("de", "kategorisch kategorische kategorischen kategorischer", "kategor"),
        ("de", "grüßen gruessen", "gruss"),
        ("fr", "continuer continuait continuation continuité", "continu"),
        ("fr", "eau l'eau eaux", "eau"),
        ("es", "trabajar trabajaba trabajadores trabajamos", "trabaj"),
    ],
)
def test_forms_of_a_word_share_its_stem(tag: str, forms: str, stem: str, stems: Batch) -> None:
    assert set(stems(forms.split(), tag)) == {stem}


def test_regional_tags_use_their_language(stems: Batch) -> None:
    assert stems(["colours"], "en-GB") == stems(["colours"], "EN") == ["colour"]


@pytest.mark.parametrize("tag", ["nl", "", "constructor", "x-en"])
def test_words_of_other_languages_stay_whole(tag: str, stems: Batch) -> None:
    assert stems(["walking", ""], tag) == ["walking", ""]


def test_words_must_be_composed(stems: Batch) -> None:
    """NFC is the caller's duty: a combining accent is no letter to the stemmer."""
    assert stems(["caf\u00e9s"], "fr") != stems(["cafe\u0301s"], "fr")
