"""The player's words and the code that uses them."""

import json
import re
from pathlib import Path

from markscheme import locales
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
        key
        for key in stems(messages) - literals - {"noscript"}
        if not any(re.fullmatch(each, key) for each in patterns)
    ]
    assert unused == []


def templates(code: str) -> set[str]:
    """Keys with a hole in them, such as `order.${direction}`."""
    found = re.findall(r"`([a-z_]+(?:\.(?:[a-z_]+|\$\{\w+\}))+)`", code)
    return {re.sub(r"\$\{\w+\}", "HOLE", text) for text in found}


def test_a_language_has_its_own_words_or_those_of_its_main_language(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "locales"
    folder.mkdir(parents=True)
    (folder / "de.json").write_text("{}")
    english, german = ((TEMPLATES / "locales" / f"{name}.json").read_bytes() for name in ("en", "de"))
    assert locales.layers("de-CH", tmp_path) == (english, german, b"{}")
    assert locales.layers("tlh", tmp_path) == locales.layers("en-GB", tmp_path) == (english,)


def test_what_a_language_lacks_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "locales"
    folder.mkdir(parents=True)
    words = json.loads((TEMPLATES / "locales" / "cy.json").read_text("utf-8"))
    for form in ("zero", "one", "two", "few", "many", "other"):
        del words[f"marks.{form}"]
    del words["save.retry"]
    words["cases.title"] = "Achos: {titel}"
    (folder / "ga.json").write_text(json.dumps(words))
    found = [(fault.code, fault.message, fault.severity) for fault in locales.check("ga", tmp_path)]
    assert found == [
        ("MS221", "no words for `marks`, `save.retry`", "warning"),
        ("MS222", "`{titel}` in `cases.title` stands for nothing", "warning"),
    ]
    assert [fault.code for fault in locales.check("tlh", tmp_path)] == ["MS221"]
    assert list(locales.check("fr-CA", tmp_path)) == list(locales.check("en-GB", tmp_path)) == []


def test_words_under_the_name_of_a_part_are_that_parts_own() -> None:
    """They are left out of packages without it (`packages.py`)."""
    names = {*TYPES, *FEATURES, "cmi5", LRS}
    player = TEMPLATES / "player"
    own = stems(json.loads((TEMPLATES / "locales" / "en.json").read_text("utf-8")))
    for script in (player / "player.js", *(player / "parts").rglob("*.js")):
        code = script.read_text("utf-8")
        used = {key.partition(".")[0] for key in own if f'"{key}"' in code}
        assert used & names <= {script.stem}, script.name
