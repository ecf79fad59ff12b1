"""The player's words and the code that uses them."""

import json
import re
from pathlib import Path

from markscheme.facts import FEATURES
from markscheme.interactions import TYPES
from markscheme.packages import LRS

TEMPLATES = Path(__file__).parents[2] / "templates"


def stems(messages: dict[str, str]) -> set[str]:
    """Keys, plurals once."""
    return {re.sub(r"\.(zero|one|two|few|many|other)$", "", key) for key in messages}


def test_every_word_of_the_locale_is_used() -> None:
    messages = json.loads((TEMPLATES / "locales" / "en.json").read_text("utf-8"))
    code = "\n".join(path.read_text("utf-8") for path in (TEMPLATES / "player" / "src").rglob("*.ts"))
    literals = set(re.findall(r'"([a-z0-9_]+(?:\.[a-z_]+)*)"', code))
    patterns = [re.escape(text).replace("HOLE", r"\w+") for text in templates(code)]
    unused = [
        key for key in stems(messages) - literals if not any(re.fullmatch(each, key) for each in patterns)
    ]
    assert unused == []


def templates(code: str) -> set[str]:
    """Keys with a hole in them, such as `order.${direction}`."""
    found = re.findall(r"`([a-z_]+(?:\.(?:[a-z_]+|\$\{\w+\}))+)`", code)
    return {re.sub(r"\$\{\w+\}", "HOLE", text) for text in found}


def test_words_under_the_name_of_a_part_are_that_parts_own() -> None:
    """They are left out of packages without it (`packages.py`)."""
    names = {*TYPES, *FEATURES, "cmi5", LRS}
    player = TEMPLATES / "player"
    own = stems(json.loads((TEMPLATES / "locales" / "en.json").read_text("utf-8")))
    for script in (player / "player.js", *(player / "parts").rglob("*.js")):
        code = script.read_text("utf-8")
        used = {key.partition(".")[0] for key in own if f'"{key}"' in code}
        assert used & names <= {script.stem}, script.name
