"""A calibration as data for other tools."""

from collections.abc import Mapping
from typing import Any

from ..marking import excerpts
from .calibrate import Calibration, Figures, Marked, PointUse, RuleUse


def fields(calibration: Calibration, name: str, file: str, worst: int) -> dict[str, Any]:
    """What `--format json` prints; docs/calibrating.md says what the fields mean."""
    count = calibration.all.agreement.answers
    return {
        "item": name,
        "file": file,
        "marks": calibration.item["marks"],
        "step": calibration.step,
        "between_steps": calibration.between,
        "all": _figures(calibration, calibration.all),
        "decided": _figures(calibration, calibration.decided),
        "referred": {
            "answers": calibration.referred,
            "share": calibration.referred / count if count else None,
            "reasons": calibration.doubts,
        },
        "points": [_point(point) for point in calibration.points],
        "rules": [_rule(rule) for rule in calibration.rules],
        "misconceptions": calibration.misconceptions,
        "disagreements": [_disagreement(each) for each in calibration.disagreements[:worst]],
    }


def _figures(calibration: Calibration, figures: Figures) -> dict[str, Any]:
    found = figures.agreement
    return {
        "answers": found.answers,
        "exact": found.exact,
        "adjacent": found.adjacent,
        "kappa": found.kappa,
        "quadratic_weighted_kappa": found.weighted,
        "interval": found.interval,
        "mean_difference": found.bias,
        "mean_absolute_difference": found.error,
        "matrix": [
            {"person": person * calibration.step, "scheme": scheme * calibration.step, "answers": count}
            for (person, scheme), count in figures.matrix.items()
        ],
    }


def _point(point: PointUse) -> dict[str, Any]:
    return {"id": point.id, "marks": point.marks, **point.use._asdict()}


def _rule(rule: RuleUse) -> dict[str, Any]:
    return {**rule.rule._asdict(), **rule.use._asdict(), "alone": rule.alone, "negated": rule.negated}


def _disagreement(each: Marked) -> dict[str, Any]:
    return {
        "line": each.answer.line,
        "response": each.answer.response,
        "person": each.answer.marks,
        "scheme": each.marks,
        "decided": each.decided,
        "earned": [_earned(part, each.answer.response) for part in each.outcome["parts"] if part["correct"]],
        "reasons": each.outcome["verdict"]["reasons"],
        "misconceptions": each.outcome["misconceptions"],
    }


def _earned(part: Mapping[str, Any], response: str) -> dict[str, Any]:
    return {"id": part["id"], "marks": part["marks"], "words": excerpts(response, part.get("spans", ()))}
