"""The door to the marking engine: the very `marking.js` that the learner's page runs, in V8, in-process.

There is one engine, so the learner's mark and the examiner's mark cannot differ.
"""

from .engine import Marker, MarkingError
from .judgement import Judgement
from .outcome import Outcome, Part, Reason, Verdict, before_hints, excerpts

__all__ = [
    "Judgement",
    "Marker",
    "MarkingError",
    "Outcome",
    "Part",
    "Reason",
    "Verdict",
    "before_hints",
    "excerpts",
]
