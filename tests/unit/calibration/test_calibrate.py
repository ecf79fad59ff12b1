"""What marked answers tell of a scheme: figures, points, phrases, disagreements."""

from typing import Any

import pytest

from markscheme.calibration.calibrate import NotMarkedError, RuleUse, Use
from unit.calibration.conftest import ITEM, Calibrated

ANSWERS = [
    ("Bacteria make you ill.", 2),
    ("Germs and bacteria.", 1),
    ("No germs.", 0),
    ("Germs, but all germs are good.", 0),
    ("You get tired and ill.", 2),
    ("Wear gloves instead.", 1),
    ("", 0),
]


def rules(found: Any) -> dict[tuple[str, str, str], RuleUse]:
    return {(use.rule.point, use.rule.purpose, use.rule.phrase): use for use in found.rules}


def test_figures_of_all_answers_and_of_those_decided_alone(calibrated: Calibrated) -> None:
    found = calibrated(ANSWERS)
    assert found.step == 1
    assert found.all.agreement.answers == 7
    assert found.all.agreement.exact == pytest.approx(5 / 7)
    assert found.all.matrix == {(0, 0): 3, (1, 0): 1, (1, 1): 1, (2, 1): 1, (2, 2): 1}
    # Negated germs, germs said to be good, and being tired are for a person to judge.
    assert found.referred == 3
    assert found.decided.agreement.answers == 4
    assert found.decided.matrix == {(0, 0): 1, (1, 0): 1, (1, 1): 1, (2, 2): 1}
    assert found.doubts == {"contradiction": 1, "judgement": 1, "negation": 1}


def test_points_tell_who_earned_them_and_how_people_marked_those(calibrated: Calibrated) -> None:
    germs, ill = calibrated(ANSWERS).points
    assert (germs.id, germs.marks, germs.use) == ("germs", 1, Use(2, 0))
    assert (ill.id, ill.use) == ("ill", Use(2, -0.5))


def test_every_phrase_tells_which_answers_hold_it(calibrated: Calibrated) -> None:
    found = calibrated(ANSWERS)
    uses = rules(found)
    bacteria = uses["germs", "accept", "bacteria"]
    assert (bacteria.use.answers, bacteria.alone, bacteria.negated) == (2, 1, 0)
    germs = uses["germs", "accept", "germs"]
    assert (germs.use.answers, germs.alone, germs.negated) == (2, 1, 1)
    assert uses["germs", "reject", "all germs are good"].use == Use(1, 0)
    assert uses["ill", "refer", "tired"].use.answers == 1
    assert uses["gloves", "betray", "gloves instead"].use == Use(1, -1)
    assert found.misconceptions == {"gloves": 1}


def test_a_phrase_that_no_answer_holds_is_dead(calibrated: Calibrated) -> None:
    assert [use.rule.phrase for use in calibrated(ANSWERS).dead] == ["salmonella"]


def test_a_phrase_found_negated_alone_is_not_dead(calibrated: Calibrated) -> None:
    dead = {use.rule.phrase for use in calibrated([("no salmonella", 0)]).dead}
    assert "salmonella" not in dead
    assert "bacteria" in dead


def test_the_widest_disagreements_come_first_and_decided_ones_before_others(calibrated: Calibrated) -> None:
    found = calibrated([*ANSWERS, ("Nothing at all.", 2), ("tired", 2)])
    assert [(each.answer.line, each.decided, each.difference) for each in found.disagreements] == [
        (9, True, -2),
        (7, True, -1),
        (10, False, -2),
        (6, False, -1),
    ]


def test_people_may_mark_finer_than_the_scheme(calibrated: Calibrated) -> None:
    found = calibrated([("germs", 0.5), ("ill", 1.25)])
    assert (found.step, found.between) == (0.25, 0)
    assert found.all.agreement.adjacent == 0.5


def test_marks_between_steps_are_counted(calibrated: Calibrated) -> None:
    found = calibrated([("germs", 0.93), ("ill", 1)])
    assert (found.step, found.between, found.all.agreement.exact) == (1, 1, 1)
    assert found.all.agreement.bias == pytest.approx(0.035)


def test_a_step_may_be_given(calibrated: Calibrated) -> None:
    found = calibrated([("germs", 0.5), ("ill", 2)], step=0.5)
    assert found.all.agreement.adjacent == 0.5


def test_no_answers_say_nothing(calibrated: Calibrated) -> None:
    found = calibrated([])
    assert found.all.agreement.answers == found.referred == 0
    assert (found.disagreements, found.points) == ([], [])
    assert len(found.dead) == len(found.rules) == 7


def test_types_without_phrases_have_parts_alone(calibrated: Calibrated) -> None:
    options = [{"id": "a", "text": "A", "correct": True}, {"id": "b", "text": "B"}]
    item = {**ITEM, "type": "choice", "marks": 1, "options": options}
    item["scheme"] = {"scoring": "match_correct", "penalty": 0}
    found = calibrated([(0, 1), (1, 1), (None, 0)], item)
    assert found.all.matrix == {(0, 0): 1, (1, 0): 1, (1, 1): 1}
    assert found.rules == []
    assert found.referred == 0


def test_what_only_people_mark_cannot_be_compared(calibrated: Calibrated) -> None:
    scheme = {"criteria": [{"id": "all", "marks": 2, "award": "All."}]}
    with pytest.raises(NotMarkedError):
        calibrated([("text", 1)], {**ITEM, "type": "extended_text", "scheme": scheme})
