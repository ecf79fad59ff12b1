"""Files of items compiled to plain data: what is kept is what was made."""

import marshal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from markscheme.items import (
    CHUNK,
    Chunk,
    Job,
    Part,
    Terms,
    chunk,
    compile_part,
    diagnostics,
    has_errors,
    merge,
)
from markscheme.xapi.loading import load

HOOKS = load()[0]
assert HOOKS is not None
ITEM = """\
id: {name}
type: true_false
points: [point]
stem: "{name}: **so** <3?"
answer: true
"""


def terms(folder: Path, *targets: str) -> Terms:
    assert HOOKS is not None
    return Terms(folder, folder, "unit", "en", "urn:x-test", targets, HOOKS.skeletons, {}, "")


def job(text: str, first: int = 0, last: int | None = None) -> Job:
    return Job(Path("items.yaml"), "items.yaml", text.encode(), first, last)


def stream(count: int) -> str:
    return "---\n".join(ITEM.format(name=f"item-{number}") for number in range(count))


def fragments(part: Part, name: str) -> list[bytes]:
    return [fragment for each in part.chunks[name] for fragment in Chunk(*each).fragments()]


@given(st.lists(st.binary(min_size=1, max_size=50), min_size=1, max_size=9))
def test_fragments_come_out_of_a_chunk_as_they_went_in(several: list[bytes]) -> None:
    assert chunk(several).fragments() == several


def test_a_part_is_plain_data(tmp_path: Path) -> None:
    part = compile_part(job(stream(3)), terms(tmp_path, "scorm12", "scorm2004"))
    assert Part(*marshal.loads(marshal.dumps(tuple(part)))) == part
    assert part.chunks.keys() == {"scorm12", "scorm2004", "xapi"}
    assert [place for place, _ in part.items] == [0, 1, 2]
    assert [len(fragments(part, name)) for name in part.chunks] == [3, 3, 3]


def test_stretches_make_the_file(tmp_path: Path) -> None:
    text = stream(CHUNK + 5) + "---\ntype: case\nid: case\ntitle: Case\ntext: Text.\n"
    whole = compile_part(job(text), terms(tmp_path, "scorm12"))
    parts = [
        compile_part(job(text, first, first + 20), terms(tmp_path, "scorm12")) for first in range(0, 60, 20)
    ]
    merged = merge(parts)
    assert merged.items == whole.items
    assert merged.cases == whole.cases
    assert merged.cases[0][:2] == (CHUNK + 5, "case")
    assert fragments(merged, "scorm12") == fragments(whole, "scorm12")
    assert fragments(merged, "xapi") == fragments(whole, "xapi")
    assert len(whole.chunks["scorm12"]) == 2


def test_faults_keep_their_places_and_items_their_ids(tmp_path: Path) -> None:
    text = stream(3).replace("answer: true", "answer: maybe", 1).replace("id: item-2", "id: item-2\nx: [")
    part = compile_part(job(text), terms(tmp_path, "scorm12"))
    assert has_errors(part)
    assert {fault.span.line for fault in diagnostics(part)} >= {5}
    assert [facts[0] for _, facts in part.items] == ["item-0", "item-1", "item-2"]
    assert len(fragments(part, "scorm12")) == 1
