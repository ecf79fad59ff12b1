"""The phrase language: the build refuses exactly what the player's engine cannot read."""

import json
import random
import subprocess
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme.interactions.phrases import Fault, PhraseError, joins

ROOT = Path(__file__).parents[3]
VECTORS = json.loads((ROOT / "tests" / "vectors" / "phrases.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("phrase", VECTORS["wellFormed"])
def test_well_formed(phrase: str) -> None:
    joins(phrase)


@pytest.mark.parametrize("vector", VECTORS["faults"], ids=lambda vector: repr(vector["phrase"]))
def test_faults_are_told_with_their_place(vector: dict[str, Any]) -> None:
    with pytest.raises(PhraseError) as error:
        joins(vector["phrase"])
    assert (error.value.code, error.value.position) == (vector["code"], vector["at"])
    assert error.value.message
    assert error.value.hint


def test_every_fault_has_a_vector() -> None:
    assert {vector["code"] for vector in VECTORS["faults"]} == set(get_args(Fault))


words = st.text("abé'", min_size=1, max_size=4).filter(lambda text: text.strip("'\u0301") != "")
phrases = st.recursive(
    words | words.map(lambda word: f"{word.rstrip(chr(39))}*"),
    lambda inner: (
        st.lists(inner, min_size=2, max_size=3).map(" ".join)
        | st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"({'|'.join(parts)})")
        | st.lists(inner, min_size=2, max_size=3).map(" ... ".join)
    ),
    max_leaves=6,
)


def fault(phrase: str) -> PhraseError | None:
    try:
        joins(phrase)
    except PhraseError as error:
        return error
    return None


@given(phrases)
def test_what_the_grammar_makes_is_read(phrase: str) -> None:
    found = fault(phrase)
    assert found is None or found.code == "nested"


@given(st.text("ab '.,*()|…\u0301-", max_size=30))
def test_a_fault_points_into_the_phrase(phrase: str) -> None:
    found = fault(phrase)
    assert found is None or 0 <= found.position <= len(phrase)


ENGINE = """
import { readFileSync } from "node:fs";
import { parse, PhraseFault } from "./marking/phrase_parser";
import { languageOf } from "./marking/languages/registry";
const verdicts = JSON.parse(readFileSync(0, "utf8")).map((phrase: string) => {
  try {
    parse(phrase, languageOf("").rules);
    return null;
  } catch (fault) {
    if (!(fault instanceof PhraseFault)) throw fault;
    return [fault.code, fault.at];
  }
});
process.stdout.write(JSON.stringify(verdicts));
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The player's reader of phrases as a script: phrases come in, verdicts go out, both as JSON."""
    script = tmp_path_factory.mktemp("engine") / "phrases.cjs"
    player = ROOT / "templates" / "player"
    options = ("--bundle", "--platform=node", "--format=cjs", "--loader=ts", f"--outfile={script}")
    command = [str(player / "node_modules" / ".bin" / "esbuild"), *options, "--log-level=warning"]
    subprocess.run(command, input=ENGINE, text=True, cwd=player / "src", check=True)
    return script


def test_the_players_engine_gives_the_same_verdict_on_any_text(engine: Path) -> None:
    source = random.Random(4)
    parts = [
        *"aé1²'’ʼ -.,*=()[]|&<>€…",
        "...",
        "...3",
        "<ab>",
        "&&",
        "word",
        "10 000",
        "\u0301",
        "\u200b",
        "°",
    ]
    phrases = ["".join(source.choices(parts, k=source.randrange(1, 12))) for _ in range(5_000)]
    done = subprocess.run(
        ["node", engine],
        input=json.dumps(phrases),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    verdicts = json.loads(done.stdout)
    assert sum(verdict is None for verdict in verdicts) > 100
    for phrase, verdict in zip(phrases, verdicts, strict=True):
        found = fault(phrase)
        assert (found and [found.code, found.position]) == verdict, phrase
