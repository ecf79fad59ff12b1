"""A workspace with a sealed assessment and an open one of the same three items."""

from pathlib import Path

import pytest

UNIT = """\
id: tea
title: Tea
language: en
synopsis: Tea.
brief: {concepts: [{id: brewing, title: Brewing, text: Tea is brewed.}]}
"""
ASSESSMENTS = """\
id: exam
title: Exam
protection: sealed
pass_mark: 50
sections: [{id: all}]
---
id: open
title: Open
sections: [{id: all}]
"""
ITEMS = """\
id: leaves
type: choice
points: [brewing]
stem: What goes into the pot?
options:
  - {id: zinc, text: Zinc}
  - {id: leaves, text: Leaves, correct: true}
---
id: why
type: short_answer
points: [brewing]
stem: Why is the water hot?
model_answer: It draws out the taste.
scheme:
  marks: 2
  points:
    - {id: taste, award: For taste., accept: [taste]}
    - {id: draws, award: For drawing., accept: [draws]}
max_length: 600
---
id: day
type: extended_text
points: [brewing]
stem: Tell of a day.
model_answer: A day.
scheme: {marks: 4, criteria: [{id: tells, marks: 4, award: Tells.}]}
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "items" / "tea"
    folder.mkdir(parents=True)
    for name, text in {"unit": UNIT, "assessment": ASSESSMENTS, "questions": ITEMS}.items():
        (folder / f"{name}.yaml").write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path
