"""`markscheme recover`: copies of attempts that learners downloaded, whatever is in the files."""

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_public_key,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from markscheme.cli.group import run
from markscheme.collecting.exam import find_exam
from markscheme.diagnostics import Report
from markscheme.recovery import is_point
from unit.collecting.test_collect import results, rows, state

Recover = Callable[..., tuple[int, str]]
LEARNER = {"id": "ann", "name": "Ann"}


@pytest.fixture
def recovered(workspace: Path, capsys: pytest.CaptureFixture[str]) -> Recover:
    """Writes files and runs the command on them; gives its exit code and what it printed."""

    def recovered(content: object, *arguments: str) -> tuple[int, str]:
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        (workspace / "tea-attempt.json").write_bytes(data)
        code = run(["recover", "tea-attempt.json", *arguments])
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return recovered


def head(workspace: Path, assessment: str) -> dict[str, Any]:
    exam = find_exam(f"tea/{assessment}", workspace, Report())
    assert exam is not None
    return {
        "markscheme": "attempt",
        "version": 1,
        "unit": "tea",
        "assessment": assessment,
        "layout": exam.payload["layout"]["fingerprint"],
        "saved": "2027-03-04T09:30:00.000Z",
    }


def about(file: dict[str, Any]) -> str:
    return "\n".join(file[name] for name in ("unit", "assessment", "layout", "saved"))


def open_copy(workspace: Path, **more: Any) -> dict[str, Any]:
    """As the page of an open package writes it."""
    packed = state(workspace, [[(2, 2)], [], [(0, 3)]], "It draws out the taste.", "A day.", name="tea/open")
    file = {**head(workspace, "open"), "learner": LEARNER, "state": packed, **more}
    learner = file["learner"]
    told = "\n".join((about(file), learner["id"], learner["name"], file.get("fault", ""), file["state"]))
    return {**file, "check": f"{zlib.crc32(told.encode()):08x}"}


def sealed_copy(workspace: Path, public: str, body: object = None) -> dict[str, Any]:
    """As the page of a sealed package writes it (`features/sealing.ts`)."""
    packed = state(workspace, [[(1, 2)], [], []], "It draws out the taste.", "A day.")
    secret = json.dumps({"learner": LEARNER, "state": packed} if body is None else body).encode()
    key = load_der_public_key(b64decode(public))
    assert isinstance(key, ec.EllipticCurvePublicKey)
    own = ec.generate_private_key(ec.SECP256R1())
    sender = own.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    shared = own.exchange(ec.ECDH(), key)
    cipher = HKDF(hashes.SHA256(), 32, salt=sender, info=b"markscheme attempt 1").derive(shared)
    file = head(workspace, "exam")
    data = AESGCM(cipher).encrypt(b"twelve bytes", secret, about(file).encode())
    texts = {"from": sender, "iv": b"twelve bytes", "data": data}
    return {**file, "sealed": {name: b64encode(each).decode() for name, each in texts.items()}}


@pytest.fixture
def public(workspace: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The public half of a new key of the workspace."""
    assert run(["recover", "--new-key"]) == 0
    return capsys.readouterr().out.rpartition("recovery_key: ")[2].strip()


def codes(printed: str) -> list[str]:
    return [line[:5] for line in printed.splitlines() if line.startswith("MS")]


def test_a_copy_is_shown_and_marked(workspace: Path, recovered: Recover) -> None:
    code, printed = recovered(open_copy(workspace))
    assert code == 0
    assert "ann, attempt 1 at tea/open" in printed
    assert "3 of 3 answered, submitted" in printed
    assert "3 of 7 marks, 1 for a person to mark" in printed
    assert "1 of 1  leaves: leaves" in printed
    assert "2 of 2  why: It draws out the taste." in printed
    assert "to mark of 4  day: A day." in printed
    assert not (workspace / "results").exists()


def test_a_copy_gives_what_an_examiner_needs(workspace: Path, recovered: Recover) -> None:
    assert recovered(open_copy(workspace), "--out", "results")[0] == 0
    (row,) = results(workspace)
    assert (row["learner"], row["marks"], row["to_judge"]) == ("ann", "3", "1")
    (waiting,) = rows(workspace / "results" / "to-judge.csv")
    assert (waiting["item"], waiting["response"]) == ("day", "A day.")
    (workspace / "judged.csv").write_text("learner,attempt,item,marks\nann,1,day,4\n")
    printed = recovered(open_copy(workspace), "--judged", "judged.csv")[1]
    assert "7 of 7 marks\n" in printed


def test_learners_without_an_id_go_by_their_name_or_the_file(workspace: Path, recovered: Recover) -> None:
    assert recovered(open_copy(workspace, learner={"id": "", "name": "Ann"}))[1].startswith("Ann, attempt")
    hostile = open_copy(workspace, learner={"id": "\x1b[2J=Ann\u202e", "name": ""})
    assert recovered(hostile)[1].startswith("\\u001b[2J=Ann\\u202e, attempt")
    assert recovered(open_copy(workspace, learner={"id": "", "name": ""}))[1].startswith("tea-attempt,")


def test_a_sealed_copy_opens_with_the_private_key(workspace: Path, recovered: Recover, public: str) -> None:
    copy = sealed_copy(workspace, public)
    assert "taste" not in json.dumps(copy)
    code, printed = recovered(copy)
    assert code == 0
    assert "ann, attempt 1 at tea/exam" in printed
    assert "3 of 7 marks" in printed
    (workspace / "recovery.key").rename(workspace / "elsewhere.pem")
    assert codes(recovered(copy)[1]) == ["MS537"]
    assert recovered(copy, "--key", "elsewhere.pem")[0] == 0


@pytest.mark.parametrize("part", ["from", "iv", "data", "saved", "layout", "unit"])
def test_a_sealed_copy_cannot_be_altered(part: str, workspace: Path, recovered: Recover, public: str) -> None:
    copy = sealed_copy(workspace, public)
    if part in copy["sealed"]:
        content = bytearray(b64decode(copy["sealed"][part]))
        content[-1] ^= 1
        copy["sealed"][part] = b64encode(content).decode()
    else:
        copy[part] = {"saved": "2027-03-05T09:30:00.000Z", "layout": "000000", "unit": "milk"}[part]
    code, printed = recovered(copy)
    assert code == 1
    assert codes(printed) == [{"layout": "MS536", "unit": "MS535"}.get(part, "MS537")]


def test_a_new_key_takes_no_other_ones_place(
    workspace: Path, public: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = workspace / "recovery.key"
    before = path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600
    assert run(["recover", "--new-key"]) == 2
    assert "recovery.key exists" in capsys.readouterr().err
    assert path.read_bytes() == before
    (workspace / "markscheme.yaml").write_text(f"recovery_key: {public}\n")
    assert run(["check"]) == 0


def test_a_key_in_the_settings_that_is_none_is_told(
    workspace: Path, public: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for wrong in (public[:-4], public.replace("MFkw", "MFkx"), "-----BEGIN PUBLIC KEY-----", "secret"):
        (workspace / "markscheme.yaml").write_text(f"recovery_key: {wrong}\n")
        assert run(["check"]) == 1
        printed = capsys.readouterr().out
        assert "`markscheme recover --new-key`" in printed
        assert "markscheme.yaml:1:15" in printed


def test_public_keys_are_points_and_altered_ones_are_none(public: str) -> None:
    assert is_point(public)
    for place in range(40, 120):
        altered = public[:place] + ("A" if public[place] != "A" else "B") + public[place + 1 :]
        assert not is_point(altered)


def test_keys_of_other_kinds_are_refused(workspace: Path, recovered: Recover, public: str) -> None:
    other = ec.generate_private_key(ec.SECP384R1())
    pem = other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    for content in (pem, b"", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"):
        (workspace / "other.pem").write_bytes(content)
        code, printed = recovered(sealed_copy(workspace, public), "--key", "other.pem")
        assert (code, codes(printed)) == (1, ["MS538"])
        assert "other.pem:1:1" in printed


FAULTS: list[tuple[str, Callable[[dict[str, Any]], object]]] = [
    ("MS532", lambda _: b""),
    ("MS532", lambda _: b"PK\x03\x04\xff"),
    ("MS532", lambda _: b"[" * 100_000),
    ("MS532", lambda _: []),
    ("MS532", lambda copy: {**copy, "markscheme": "state"}),
    ("MS533", lambda copy: json.dumps(copy).encode()[:-30]),
    ("MS533", lambda copy: {**copy, "state": copy["state"][:-3] + "x.."}),
    ("MS533", lambda copy: {**copy, "state": None}),
    ("MS533", lambda copy: {**copy, "learner": {"id": "bea", "name": "Bea"}}),
    ("MS533", lambda copy: {**copy, "learner": "bea"}),
    ("MS533", lambda copy: {**copy, "unit": 5}),
    ("MS533", lambda copy: {**copy, "unit": "tea\nopen"}),
    ("MS533", lambda copy: {**copy, "saved": "2028"}),
    ("MS534", lambda copy: {**copy, "version": 2}),
    ("MS535", lambda copy: {**copy, "unit": "milk"}),
    ("MS535", lambda copy: {**copy, "assessment": "\x1b[2J"}),
    ("MS536", lambda copy: {**copy, "layout": "000000"}),
]


@pytest.mark.parametrize(("code", "change"), FAULTS, ids=[f"{n}-{each[0]}" for n, each in enumerate(FAULTS)])
def test_faults_of_files(
    code: str, change: Callable[[dict[str, Any]], object], workspace: Path, recovered: Recover
) -> None:
    exit_code, printed = recovered(change(open_copy(workspace)))
    assert (exit_code, codes(printed)) == (1, [code])
    assert "tea-attempt.json:1:1" in printed
    assert "\x1b" not in printed


def test_what_the_page_could_not_read_is_told(workspace: Path, recovered: Recover) -> None:
    """A copy that was made of a damaged or foreign state is whole; its state is not."""
    good = open_copy(workspace)["state"]
    damaged = open_copy(workspace, state=good[:-4] + "xyz.", fault="damaged")
    code, printed = recovered(damaged)
    assert (code, codes(printed)) == (1, ["MS522"])
    assert "look for an older state in the LMS" in printed
    foreign = open_copy(workspace, state="M1AAAA" + good[6:], fault="foreign")
    assert codes(recovered(foreign)[1]) == ["MS523"]


def test_copies_of_several_learners_are_marked_together(
    workspace: Path, recovered: Recover, capsys: pytest.CaptureFixture[str]
) -> None:
    other = open_copy(workspace, learner={"id": "bea", "name": "Bea"})
    (workspace / "other.json").write_text(json.dumps(other))
    (workspace / "third.json").write_text(json.dumps({**open_copy(workspace), "assessment": "exam"}))
    code, printed = recovered(open_copy(workspace), "other.json", "third.json", "--out", "results")
    assert (code, codes(printed)) == (1, ["MS535"])
    assert [row["learner"] for row in results(workspace)] == ["ann", "bea"]


def test_nothing_to_recover_is_a_mistake_in_the_call(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["recover"]) == 2
    assert "--new-key" in capsys.readouterr().err


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    name=st.sampled_from(
        ["version", "unit", "assessment", "layout", "saved", "learner", "state", "check", "sealed"]
    ),
    value=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=6,
    ),
)
def test_no_file_breaks_the_command(name: str, value: object, workspace: Path, recovered: Recover) -> None:
    copy = {**open_copy(workspace), name: value}
    assert recovered(copy)[0] in (0, 1)
