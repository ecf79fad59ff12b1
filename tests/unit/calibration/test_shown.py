"""A calibration shown: in 80 columns, as data, as a page; hostile answers do no harm."""

import json
import re
from collections.abc import Sequence
from itertools import product
from typing import Any

import pytest
from lxml import html

from markscheme.calibration.fields import fields
from markscheme.calibration.page import page, pieces
from markscheme.calibration.text import COLUMNS, text
from markscheme.marking import Outcome
from markscheme.terminal import width
from unit.calibration.conftest import ITEM, Calibrated

HOSTILE = [
    "<script>alert(1)</script> germs",
    "</blockquote><img src=x onerror=alert(1)> ill",
    "\x1b[31mred\x07 \x00 germs",
    "\u202egerms\u2066 \ufeff",
    "germs 🦠🦠 ill \ud83e",
    "{{ 7 * 7 }} {% raw %}",
    "a" * 300,
    "細菌" * 60,
]
MARKED = [(response, number % 3) for number, response in enumerate(HOSTILE)]


def parsed(source: str) -> Any:
    """The page's tree; lxml says nothing of what an expression finds."""
    return html.document_fromstring(source)


def lines(calibrated: Calibrated, marked: Sequence[tuple[str, float]], worst: int = 99) -> list[str]:
    return list(text(calibrated(marked), "food/washing", "answers.csv", worst))


def test_the_terminal_needs_no_more_than_80_columns(calibrated: Calibrated) -> None:
    shown = lines(calibrated, MARKED * 3)
    assert max(map(width, shown)) <= COLUMNS == 80


def test_the_terminal_obeys_no_answer(calibrated: Calibrated) -> None:
    shown = "\n".join(lines(calibrated, MARKED))
    assert not {"\x1b", "\x07", "\x00", "\u202e", "\u2066", "\ufeff", "\ud83e"} & set(shown)


def test_the_terminal_says_what_there_is_to_say(calibrated: Calibrated) -> None:
    shown = "\n".join(lines(calibrated, [("germs", 1), ("ill", 2), ("no salmonella", 0)]))
    assert "quadratic weighted kappa" in shown
    assert re.search(r"^referred to a person +1 of 3 answers \(33\.3 %\)$", shown, re.MULTILINE)
    assert "Phrases that no answer holds: 4 of 7" in shown
    assert "line 3: the person gave 2, the scheme 1\n" in shown
    assert "“ill”" in shown
    assert "There is no interval for so few answers: 3, where 10 is the least." in shown
    assert "nan" not in shown.lower()


def test_what_is_undefined_is_said_and_not_computed(calibrated: Calibrated) -> None:
    same = "\n".join(lines(calibrated, [("germs", 1)] * 12))
    assert "Kappa is undefined for the answers: everybody always gave the same mark." in same
    nothing = "\n".join(lines(calibrated, []))
    assert "There are no answers to compare." in nothing
    assert "nan" not in (same + nothing).lower()


def test_explained_are_as_many_disagreements_as_were_asked_for(calibrated: Calibrated) -> None:
    assert "the person gave" not in "\n".join(lines(calibrated, MARKED, worst=0))
    assert "\n".join(lines(calibrated, MARKED, worst=2)).count("the person gave") == 2


def test_a_matrix_that_is_too_wide_is_left_to_the_page(calibrated: Calibrated) -> None:
    item = {**ITEM, "marks": 20}
    marked = [("germs", marks) for marks in range(20)]
    shown = text(calibrated(marked, item), "food/washing", "answers.csv", 0)
    assert "  (too wide for the terminal; the page has it)" in list(shown)


def test_data_is_json_without_nan(calibrated: Calibrated) -> None:
    for marked in (MARKED, [], [("germs", 1)] * 12):
        shown = json.dumps(fields(calibrated(marked), "food/washing", "answers.csv", 3), allow_nan=False)
        assert json.loads(shown)["item"] == "food/washing"
    found = fields(calibrated([("germs", 1), ("ill", 2)]), "food/washing", "answers.csv", 3)
    assert found["all"]["matrix"] == [
        {"person": 1, "scheme": 1, "answers": 1},
        {"person": 2, "scheme": 1, "answers": 1},
    ]
    (worst,) = found["disagreements"]
    assert worst["earned"] == [{"id": "ill", "marks": 1, "words": ["ill"]}]


def test_the_page_escapes_every_answer(calibrated: Calibrated) -> None:
    source = page(calibrated(MARKED), "food/<washing>", "<b>.csv", 99)
    tree = parsed(source)
    assert not tree.xpath("//script | //img | //b | //*[@onerror]")
    shown = tree.text_content()
    assert "<script>alert(1)</script>" in shown
    assert "{{ 7 * 7 }} {% raw %}" in shown
    assert not {"\x1b", "\x07", "\x00", "\u202e", "\u2066", "\ud83e"} & set(source)
    source.encode()


def test_the_page_needs_nothing_beside_it(calibrated: Calibrated) -> None:
    tree = parsed(page(calibrated(MARKED), "food/washing", "answers.csv", 9))
    assert [each for each in tree.xpath("//@src | //@href") if not each.startswith("data:")] == []
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none';")
    assert "script" not in policy


def test_answers_tell_their_language(calibrated: Calibrated) -> None:
    tree = parsed(page(calibrated(MARKED), "food/washing", "answers.csv", 9))
    assert set(tree.xpath("//blockquote/@lang")) == {"en"}


def test_tables_have_captions_and_scopes(calibrated: Calibrated) -> None:
    tree = parsed(page(calibrated(MARKED), "food/washing", "answers.csv", 9))
    tables = tree.xpath("//table")
    assert len(tables) >= 5
    assert all(table.xpath("caption[normalize-space()]") for table in tables)
    assert all(cell.get("scope") for cell in tree.xpath("//th"))


def test_the_matrix_of_the_page_counts_every_answer(calibrated: Calibrated) -> None:
    marked = [("germs", 1), ("germs", 2), ("ill", 2), ("nothing", 0)]
    tree = parsed(page(calibrated(marked), "food/washing", "answers.csv", 9))
    all_, _ = tree.xpath("//table[@class='matrix']")
    rows = [[cell.text_content() for cell in row] for row in all_.xpath("tbody/tr")]
    assert rows == [["0", "1", "0", "0"], ["1", "0", "1", "0"], ["2", "0", "2", "0"]]
    assert all_.xpath("tbody/tr[3]/td[2]/@class") == ["off-6"]


@pytest.mark.parametrize("marked", [[], [("germs", 1)], [("germs", 1)] * 12])
def test_the_page_copes_with_little(marked: Sequence[tuple[str, float]], calibrated: Calibrated) -> None:
    source = page(calibrated(marked), "food/washing", "answers.csv", 9)
    assert "nan" not in parsed(source).find("body").text_content().lower()


def outcome(*spans: tuple[str, int, int]) -> Outcome:
    names = dict.fromkeys(name for name, _, _ in spans)
    parts = [
        {"id": name, "spans": [[start, end] for each, start, end in spans if each == name]} for name in names
    ]
    return {"parts": parts}  # type: ignore[typeddict-item]  # pieces looks at nothing else


def test_pieces_make_up_the_response_whatever_overlaps() -> None:
    response = "a🦠bcdef"
    for (one, first), (other, second) in product(product(range(7), range(7)), repeat=2):
        spans = [("p", one, max(one, first)), ("q", other, max(other, second))]
        if any(2 in span for span in spans):  # inside of the pair of surrogates, where no word ends
            continue
        assert "".join(piece.text for piece in pieces(response, outcome(*spans))) == response


def test_pieces_name_all_parts_that_their_words_earned() -> None:
    found = list(pieces("abcdef", outcome(("p", 0, 4), ("q", 2, 6))))
    assert found == [("ab", ("p",)), ("cd", ("p", "q")), ("ef", ("q",))]
