"""Copies of attempts that learners downloaded from the page: `templates/player/src/copy.ts` writes them.

    {"markscheme": "attempt", "version": 1, unit, assessment, layout, saved, learner, state, check}

In sealed packages `sealed` stands in place of learner, state and check (`sealed.py`).
"""

import json
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..diagnostics import Diagnostic, Report, Span
from ..source.yaml import load
from .exam import Exam
from .submissions import Submission

if TYPE_CHECKING:
    from .sealed import PrivateKey

VERSION = 1
_HEAD = ("unit", "assessment", "layout", "saved")
_AGAIN = "ask the learner for the file as it was downloaded; an editor or mail program may have changed it"


class Copy(NamedTuple):
    """A file that says it is a copy, with what it says in the clear."""

    file: str
    unit: str
    assessment: str
    layout: str
    """Fingerprint of the layout that its state follows."""
    saved: str
    """When it was made: ISO 8601, as the learner's device had it."""
    body: Mapping[str, Any]

    @property
    def sealed(self) -> bool:
        return "sealed" in self.body

    @property
    def about(self) -> str:
        """`about` of `copy.ts`."""
        return f"{self.unit}\n{self.assessment}\n{self.layout}\n{self.saved}"

    def fault(self, code: str, message: str, hint: str | None) -> Diagnostic:
        return Diagnostic(code, message, Span(self.file, 1, 1), hint)


def read_copy(path: Path, file: str, report: Report) -> Copy | None:
    """The copy in a file, its contents unchecked; None after reporting why it is none."""

    def refuse(code: str, message: str, hint: str) -> None:
        report.add(Diagnostic(code, message, Span(file, 1, 1), hint))

    content = load(path, file)
    if not isinstance(content, bytes):
        report.extend(content.diagnostics)
        return None
    try:
        body = json.loads(content)
    except (ValueError, RecursionError):
        begun = b'"markscheme"' in content[:200]
        if begun:
            refuse("MS533", "the copy breaks off, or was altered: it is no JSON any more", _AGAIN)
        else:
            refuse("MS532", "this is no copy of an attempt", "learners' copies are called …-attempt.json")
        return None
    if not isinstance(body, dict) or body.get("markscheme") != "attempt":
        refuse("MS532", "this is no copy of an attempt", "learners' copies are called …-attempt.json")
        return None
    if body.get("version") != VERSION:
        message = f"the copy is of version {str(body.get('version'))[:20]}; version {VERSION} is known here"
        refuse("MS534", message, "use the version of Markscheme that built the package")
        return None
    head = [body.get(name) for name in _HEAD]
    if not all(isinstance(each, str) and "\n" not in each for each in head):
        refuse("MS533", "the copy does not say what it is of", _AGAIN)
        return None
    unit, assessment, layout, saved = map(str, head)
    return Copy(file, unit, assessment, layout, saved, body)


def submission(copy: Copy, exam: Exam, key: "PrivateKey | None", report: Report) -> Submission | None:
    """The attempt in a copy; None after reporting why it cannot be read. `key` opens what is sealed."""
    if (copy.unit, copy.assessment) != (exam.unit, exam.assessment.id):
        message = f"this is a copy of `{copy.unit[:64]}/{copy.assessment[:64]}`"
        hint = f"recover it by itself; here are attempts at `{exam.unit}/{exam.assessment.id}`"
        report.add(copy.fault("MS535", message, hint))
        return None
    if copy.layout != exam.payload["layout"]["fingerprint"]:
        message = "the copy is of another version of the assessment"
        hint = "recover it with the source that the package was built from: an earlier commit, say"
        report.add(copy.fault("MS536", message, hint))
        return None
    body = _opened(copy, key, report) if copy.sealed else _checked(copy, report)
    if body is None:
        return None

    def fault(code: str, message: str, hint: str | None) -> Diagnostic:
        # The file is whole: what is in it was damaged before.
        damaged = "the page found it so, and kept what there was; look for an older state in the LMS"
        return copy.fault(code, message, damaged if code == "MS522" else hint)

    learner = body["learner"]["id"] or body["learner"]["name"] or Path(copy.file).stem
    return Submission(learner, 1, fault, body["state"])


def _opened(copy: Copy, key: "PrivateKey | None", report: Report) -> Mapping[str, Any] | None:
    from .sealed import SealError, opened

    if key is None:
        hint = "name it with `--key`; its public half is `recovery_key` in markscheme.yaml"
        report.add(copy.fault("MS537", "the copy is encrypted, and there is no private key", hint))
        return None
    sealed = copy.body["sealed"]
    try:
        body = json.loads(opened(sealed if isinstance(sealed, dict) else {}, copy.about, key))
    except SealError:
        message = "the copy does not open with this key: it was made for another one, or altered since"
        report.add(copy.fault("MS537", message, f"use the key of the package's time; or {_AGAIN}"))
        return None
    except ValueError:
        body = None
    if not _whole(body):
        report.add(copy.fault("MS533", "the copy holds no attempt", _AGAIN))
        return None
    whole: Mapping[str, Any] = body
    return whole


def _checked(copy: Copy, report: Report) -> Mapping[str, Any] | None:
    body = copy.body
    if not _whole(body) or _check(copy) != body.get("check"):
        report.add(copy.fault("MS533", "the copy is damaged, or was altered", _AGAIN))
        return None
    return body


def _whole(body: Any) -> bool:
    learner = body.get("learner") if isinstance(body, dict) else None
    if not isinstance(learner, dict):
        return False
    texts = (learner.get("id"), learner.get("name"), body.get("state"), body.get("fault", ""))
    return all(isinstance(each, str) for each in texts)


def _check(copy: Copy) -> str:
    """`checkOf` of `copy.ts`: CRC-32, which tells damage and keeps nobody from anything."""
    body, learner = copy.body, copy.body["learner"]
    text = "\n".join((copy.about, learner["id"], learner["name"], body.get("fault", ""), body["state"]))
    return f"{zlib.crc32(_utf8(text)):08x}"


def _utf8(text: str) -> bytes:
    """As browsers encode it: halves of surrogate pairs as U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
