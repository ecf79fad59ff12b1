"""Match."""

from markscheme.interactions import match
from unit.documents import Plain, faults, item

EXAMPLE = """
id: homes
type: match
points: [animals]
stem: Who lives where?
sources:
  - {id: bee, text: Bee, target: hive, feedback: It flies., misconceptions: {sea: bees-swim}}
  - {id: cod, text: Cod, target: sea}
targets:
  - {id: hive, text: Hive}
  - {id: sea, text: The sea}
"""


def test_payload() -> None:
    assert match.payload(item(EXAMPLE), Plain()) == {
        "marks": 1,
        "floor": 0,
        "scheme": {"scoring": "match_correct", "penalty": 0},
        "sources": [
            {
                "id": "bee",
                "text": "<i>Bee</i>",
                "target": "hive",
                "feedback": "<p>It flies.</p>",
                "misconceptions": {"sea": "bees-swim"},
            },
            {"id": "cod", "text": "<i>Cod</i>", "target": "sea"},
        ],
        "targets": [
            {"id": "hive", "text": "<i>Hive</i>", "plain": "Hive"},
            {"id": "sea", "text": "<i>The sea</i>", "plain": "The sea"},
        ],
        "shuffle": True,
    }


def test_what_the_lms_the_state_and_statements_need() -> None:
    homes = item(EXAMPLE)
    assert match.described(homes, Plain()) == (
        {"kind": "matching", "pairs": [("bee", "hive"), ("cod", "sea")]},
    )
    assert match.option_ids(homes) == ("bee", "cod", "hive", "sea")
    assert match.state(homes) == ((3, 3), 0, ("bee", "cod", "hive", "sea"))
    assert list(match.misconceptions(homes)) == [(("sources", 0, "misconceptions", "sea"), "bees-swim")]
    assert match.definition(homes, Plain()) == {
        "interactionType": "matching",
        "source": [{"id": "bee", "description": "Bee"}, {"id": "cod", "description": "Cod"}],
        "target": [{"id": "hive", "description": "Hive"}, {"id": "sea", "description": "The sea"}],
    }


def test_sources_name_targets_that_are_there() -> None:
    assert faults(EXAMPLE.replace("target: hive", "target: hives")) == [
        "6:34 MS115 there is no target `hives` (did you mean `hive`?)"
    ]
    assert faults(EXAMPLE.replace("{sea: bees-swim}", "{see: bees-swim}")) == [
        "6:78 MS115 there is no target `see` (did you mean `sea`?)"
    ]


def test_the_right_target_betrays_no_misconception() -> None:
    assert faults(EXAMPLE.replace("{sea: bees-swim}", "{hive: bees-swim}")) == [
        "6:78 MS113 the right target betrays no misconception"
    ]


def test_ids_stand_once_in_each_list() -> None:
    assert faults(EXAMPLE.replace("id: cod", "id: bee").replace("id: sea", "id: hive"))[:2] == [
        "7:10 MS110 `bee` stands twice in this list (give each its own id)",
        "10:10 MS110 `hive` stands twice in this list (give each its own id)",
    ]
