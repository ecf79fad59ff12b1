"""The settings of a workspace, as `markscheme.yaml` holds them."""

from typing import Annotated, Literal

from .base import Bool, Pattern, Scalar, Text, model
from .constraints import MinLen
from .theme import Theme

# No characters that RFC 3987 keeps out of IRIs, and none that would end the path.
_PLAIN = r"[^\s<>\"{}|\\^`?#]"
_WEB = rf"https?://{_PLAIN}*[^\s<>\"{{}}|\\^`?#/]"
_URN = rf"urn:[a-z0-9][a-z0-9-]{{1,31}}(:{_PLAIN}+)?"
IRI = Pattern(
    rf"^({_WEB}|{_URN})$",
    "an address such as `https://example.org/quiz`, or a URN, without a slash at its end",
)
ENDPOINT = Pattern(
    r"^https://[^\s/?#@]+(/[^\s?#]*)?$", "an `https` address without user name, password, query or fragment"
)
ORIGIN = Pattern(r"^(self|https://[^\s/?#@\\]+)$", "an origin such as `https://lms.example.org`, or `self`")
PATH = Pattern(r"^/([^/\s\\?#][^\s\\#]*)?$", "a path on the page's own server, such as `/lrs-token`")
HEADER = Pattern(r"^[\x21-\x7e][\x20-\x7e]*$", "the value of an `Authorization` header, such as `Basic …`")
# SubjectPublicKeyInfo of a point on P-256, uncompressed (RFC 5480): its first 27 bytes are always the same.
RECOVERY_KEY = Pattern(
    r"^MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE[A-Za-z0-9+/]{86}==$",
    "a public key as `markscheme recover --new-key` writes it",
)
TargetName = Literal["scorm12", "scorm2004", "cmi5", "tincan", "standalone"]
MoveOn = Literal["passed", "completed", "completed_and_passed", "completed_or_passed", "not_applicable"]


@model
class Lrs:
    """The learning record store for statements, and where credentials for it come from.

    Launch parameters that bring credentials go before all others.
    """

    endpoint: Annotated[str, ENDPOINT, Scalar()]
    """Its `https` address."""
    version: Literal["1.0.3", "2.0.0"] = "1.0.3"
    """Of xAPI, as requests to the store name it."""
    token: Annotated[str, PATH, Scalar()] | None = None
    """Path on the server of the packages that gives whoever is signed in there an `Authorization` header."""
    hosts: tuple[Annotated[str, ORIGIN, Scalar()], ...] = ()
    """Origins of pages around the package's that may hand over credentials; `self` is the package's own."""
    credential: Annotated[str, HEADER, Scalar()] | None = None
    """An `Authorization` header for all learners, which stands in every package for anybody to read."""
    learners_may_read_the_credential: Bool = False
    """Must be `true` where there is a `credential`: whoever has a package can then write as anybody."""


@model
class Scorm12:
    """What SCORM 1.2 packages need to know of the LMS."""

    final_status: Literal["passed_failed", "completed"] = "passed_failed"
    """SCORM 1.2 has one field for both. `completed` suits LMSs that count only `completed` as complete."""


@model
class Cmi5:
    """What the course structure of cmi5 packages says."""

    move_on: MoveOn | None = None
    """What satisfies the LMS; without it `passed`, or `completed` in assessments without a pass mark."""
    launch_method: Literal["any_window", "own_window"] = "any_window"
    """`own_window`: the LMS must not put the page into a frame."""
    launch_parameters: Text | None = None
    """Handed to the page at launch, for styles of your own: `data-launch-parameters` of its root element."""


@model
class Settings:
    """Settings of the whole workspace."""

    iri: Annotated[str, IRI, Scalar()] = "urn:x-markscheme"
    """What the ids of xAPI activities begin with: an address of yours, or a URN; no slash at its end."""
    publisher: Text | None = None
    """Named in the packages' metadata."""
    theme: Theme | None = None
    """How all pages look."""
    targets: Annotated[tuple[TargetName, ...], MinLen(1)] = ("scorm12", "scorm2004")
    """The packages to build."""
    recovery_key: Annotated[str, RECOVERY_KEY, Scalar()] | None = None
    """Public key for which sealed packages encrypt the copies that learners download of their attempts."""
    lrs: Lrs | None = None
    """Where statements go; without it they only go to the page."""
    scorm12: Scorm12 = Scorm12()
    """Settings of SCORM 1.2 packages."""
    cmi5: Cmi5 = Cmi5()
    """Settings of cmi5 packages."""
