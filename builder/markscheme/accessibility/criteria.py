"""The success criteria of WCAG 2.2, levels A and AA, and how pages of the player stand by them."""

from typing import Literal, NamedTuple

Status = Literal["Supports", "Partially supports", "Does not support", "Not applicable"]
"""The terms of the Accessibility Conformance Report (VPAT 2.5)."""


class Criterion(NamedTuple):
    """A success criterion, what the page does about it, and who looks."""

    id: str
    name: str
    level: Literal["A", "AA"]
    status: Status
    remark: str
    tested: tuple[str, ...]
    """Tests, by their files below `tests/`; `reading` where a person has to judge."""
    needs: str = ""
    """Applies only to packages with this: `media`, `time limit that ends attempts`, `dragging`."""


READING = "reading"
_SCREENS = "player/test_screens.py"
_VIEWS = "player/test_views.py"
_KEYS = "player/test_keyboard.py"
_READ_OUT = "player/test_reading.py"
_CHECK = "acceptance/test_acceptance.py"

CRITERIA = (
    Criterion(
        "1.1.1",
        "Non-text Content",
        "A",
        "Supports",
        "A picture without a text alternative does not build. Icons repeat words beside them and "
        "are hidden from "
        "assistive technology. Where a point on a picture is asked for, its places can be chosen by name.",
        (_CHECK, _VIEWS, "player/test_pointer.py"),
    ),
    Criterion(
        "1.2.1",
        "Audio-only and Video-only (Prerecorded)",
        "A",
        "Supports",
        "Sound and video need a transcript, or do not build.",
        (_CHECK,),
        "media",
    ),
    Criterion(
        "1.2.2",
        "Captions (Prerecorded)",
        "A",
        "Supports",
        "Video needs captions, or does not build. Whether they are right only a person can say.",
        (_CHECK, READING),
        "media",
    ),
    Criterion(
        "1.2.3",
        "Audio Description or Media Alternative (Prerecorded)",
        "A",
        "Supports",
        "The transcript is the alternative; authors are asked to describe in it what is seen.",
        (_CHECK, READING),
        "media",
    ),
    Criterion("1.2.4", "Captions (Live)", "AA", "Not applicable", "There is no live media.", ()),
    Criterion(
        "1.2.5",
        "Audio Description (Prerecorded)",
        "AA",
        "Partially supports",
        "The player has one sound track. Where a video shows what is not said, authors have to say "
        "it in the video.",
        (READING,),
        "media",
    ),
    Criterion(
        "1.3.1",
        "Info and Relationships",
        "A",
        "Supports",
        "Options stand in a fieldset whose legend is the question; headings, lists and tables are "
        "such; hints and "
        "faults are tied to their fields.",
        (_READ_OUT, _VIEWS, _SCREENS),
    ),
    Criterion(
        "1.3.2",
        "Meaningful Sequence",
        "A",
        "Supports",
        "The order of the document is the order of reading, right-to-left languages included.",
        (_READ_OUT,),
    ),
    Criterion(
        "1.3.3",
        "Sensory Characteristics",
        "A",
        "Supports",
        "The player's words name things, never places or shapes. Authors' texts are theirs to check.",
        (READING,),
    ),
    Criterion("1.3.4", "Orientation", "AA", "Supports", "Nothing hangs on it.", (_SCREENS,)),
    Criterion(
        "1.3.5",
        "Identify Input Purpose",
        "AA",
        "Supports",
        "The one field about the user, the name on a certificate, says so.",
        ("player/test_results.py",),
    ),
    Criterion(
        "1.4.1",
        "Use of Color",
        "A",
        "Supports",
        "Right, wrong, chosen, flagged and saved are told by words and shapes as well.",
        (_SCREENS, READING),
    ),
    Criterion("1.4.2", "Audio Control", "A", "Supports", "Nothing plays by itself.", (_CHECK,), "media"),
    Criterion(
        "1.4.3",
        "Contrast (Minimum)",
        "AA",
        "Supports",
        "4.5:1 at least, in light and dark; the colours of a theme are measured by the build.",
        (_SCREENS, "unit/test_theme.py"),
    ),
    Criterion(
        "1.4.4", "Resize Text", "AA", "Supports", "Sizes follow the browser's, up to 400 %.", (_SCREENS,)
    ),
    Criterion(
        "1.4.5",
        "Images of Text",
        "AA",
        "Supports",
        "The player has none; formulas are MathML. Authors' pictures are theirs to check.",
        (READING,),
    ),
    Criterion(
        "1.4.10",
        "Reflow",
        "AA",
        "Supports",
        "At 320 CSS pixels nothing scrolls sideways but wide tables and pictures, each in a frame "
        "of its own.",
        (_SCREENS, _VIEWS),
    ),
    Criterion(
        "1.4.11",
        "Non-text Contrast",
        "AA",
        "Supports",
        "Edges of controls, marks of choice and the focus have 3:1 at least, in light and dark.",
        ("unit/test_theme.py", READING),
    ),
    Criterion(
        "1.4.12",
        "Text Spacing",
        "AA",
        "Supports",
        "Boxes grow with their texts; none has a fixed height.",
        (_VIEWS, READING),
    ),
    Criterion(
        "1.4.13",
        "Content on Hover or Focus",
        "AA",
        "Supports",
        "Nothing appears on hover or focus alone.",
        (READING,),
    ),
    Criterion(
        "2.1.1",
        "Keyboard",
        "A",
        "Supports",
        "Every question type is answered, and every attempt taken from start to results, by keyboard alone.",
        (_KEYS, "player/test_answers.py"),
    ),
    Criterion(
        "2.1.2",
        "No Keyboard Trap",
        "A",
        "Supports",
        "Dialogs close with Escape and give the focus back.",
        (_KEYS, _VIEWS),
    ),
    Criterion(
        "2.1.4",
        "Character Key Shortcuts",
        "A",
        "Supports",
        "There are none; keys act on what has the focus.",
        (READING,),
    ),
    Criterion(
        "2.2.1",
        "Timing Adjustable",
        "A",
        "Partially supports",
        "Where an assessment says `time_up: go_on`, no time limit ends anything. Elsewhere learners cannot "
        "extend it themselves: extra time comes from the assessment or the launch, up to four times the "
        "limit, and learners are warned five minutes and one minute before the end. Whether a limit is "
        "essential, as in an examination, a person has to judge.",
        (_VIEWS, "player/test_timing.py", READING),
        "time limit that ends attempts",
    ),
    Criterion(
        "2.2.2",
        "Pause, Stop, Hide",
        "A",
        "Supports",
        "Nothing moves by itself; the time left can be hidden.",
        (_VIEWS,),
    ),
    Criterion("2.3.1", "Three Flashes or Below Threshold", "A", "Supports", "Nothing flashes.", (READING,)),
    Criterion(
        "2.4.1",
        "Bypass Blocks",
        "A",
        "Supports",
        "Each screen moves the focus to its heading; landmarks hold bar and content.",
        (_SCREENS, _VIEWS),
    ),
    Criterion(
        "2.4.2",
        "Page Titled",
        "A",
        "Supports",
        "The title names screen and assessment, and changes with the screen.",
        (_VIEWS,),
    ),
    Criterion(
        "2.4.3",
        "Focus Order",
        "A",
        "Supports",
        "The focus follows the order of reading, and stays where it was when something is saved or checked.",
        (_KEYS, _VIEWS),
    ),
    Criterion(
        "2.4.4",
        "Link Purpose (In Context)",
        "A",
        "Supports",
        "Buttons and links say what they do.",
        (_VIEWS,),
    ),
    Criterion(
        "2.4.5",
        "Multiple Ways",
        "AA",
        "Supports",
        "Questions are reached one after the other or from the overview; a linear assessment is a process.",
        (_VIEWS,),
    ),
    Criterion(
        "2.4.6",
        "Headings and Labels",
        "AA",
        "Supports",
        "Each question is a heading of its own, and each field has a label that is seen.",
        (_SCREENS, _VIEWS),
    ),
    Criterion(
        "2.4.7",
        "Focus Visible",
        "AA",
        "Supports",
        "A ring of 3 pixels, in forced colours too.",
        (_KEYS, READING),
    ),
    Criterion(
        "2.4.11",
        "Focus Not Obscured (Minimum)",
        "AA",
        "Supports",
        "Nothing covers the page; what scrolls leaves room for the focus.",
        (_KEYS,),
    ),
    Criterion(
        "2.5.1",
        "Pointer Gestures",
        "A",
        "Supports",
        "One pointer and single taps do everything.",
        (_VIEWS,),
    ),
    Criterion(
        "2.5.2",
        "Pointer Cancellation",
        "A",
        "Supports",
        "Actions happen when the pointer is lifted, and not if it has left the control.",
        ("player/test_pointer.py", READING),
    ),
    Criterion(
        "2.5.3", "Label in Name", "A", "Supports", "Names begin with the words that are seen.", (_VIEWS,)
    ),
    Criterion("2.5.4", "Motion Actuation", "A", "Not applicable", "Motion does nothing.", ()),
    Criterion(
        "2.5.7",
        "Dragging Movements",
        "AA",
        "Supports",
        "What can be dragged can be moved by buttons, too.",
        (_VIEWS,),
        "dragging",
    ),
    Criterion(
        "2.5.8",
        "Target Size (Minimum)",
        "AA",
        "Supports",
        "Controls have 24 pixels at least each way, and nearly all of them 44.",
        (_SCREENS,),
    ),
    Criterion("3.1.1", "Language of Page", "A", "Supports", "It is that of the unit.", (_SCREENS, _VIEWS)),
    Criterion(
        "3.1.2",
        "Language of Parts",
        "AA",
        "Supports",
        "Texts in another language than the page's are marked as such by the player. Within a text, "
        "authors' Markdown "
        "has no way to say it.",
        (READING,),
    ),
    Criterion("3.2.1", "On Focus", "A", "Supports", "The focus alone changes nothing.", (_VIEWS,)),
    Criterion("3.2.2", "On Input", "A", "Supports", "An answer is saved, and nothing moves.", (_VIEWS,)),
    Criterion(
        "3.2.3",
        "Consistent Navigation",
        "AA",
        "Supports",
        "Bar and buttons stand in the same place on each screen.",
        (_VIEWS, READING),
    ),
    Criterion(
        "3.2.4",
        "Consistent Identification",
        "AA",
        "Supports",
        "The same thing has the same words.",
        (READING,),
    ),
    Criterion(
        "3.2.6",
        "Consistent Help",
        "A",
        "Not applicable",
        "The page offers no contact; help is the learning platform's.",
        (),
    ),
    Criterion(
        "3.3.1",
        "Error Identification",
        "A",
        "Supports",
        "What is missing or cannot be read is said in words at the field, and announced.",
        (_VIEWS,),
    ),
    Criterion(
        "3.3.2",
        "Labels or Instructions",
        "A",
        "Supports",
        "Each question says how to answer: how many options, which unit, how many characters.",
        (_VIEWS,),
    ),
    Criterion(
        "3.3.3",
        "Error Suggestion",
        "AA",
        "Supports",
        "A hint says what is expected, unless it would tell the answer.",
        (_VIEWS,),
    ),
    Criterion(
        "3.3.4",
        "Error Prevention (Legal, Financial, Data)",
        "AA",
        "Supports",
        "Answers can be changed until they are submitted; submitting asks first, and names what is "
        "unanswered. So does going on from a copy of answers, which is checked, and names what it replaces.",
        (_VIEWS, "player/test_rescue.py"),
    ),
    Criterion("3.3.7", "Redundant Entry", "A", "Supports", "Nothing has to be entered twice.", (READING,)),
    Criterion(
        "3.3.8",
        "Accessible Authentication (Minimum)",
        "AA",
        "Not applicable",
        "The learning platform knows the learner.",
        (),
    ),
    Criterion(
        "4.1.2",
        "Name, Role, Value",
        "A",
        "Supports",
        "Controls are the browser's own wherever there is one; names and roles are asserted through the "
        "accessibility tree.",
        (_READ_OUT, _VIEWS, _SCREENS),
    ),
    Criterion(
        "4.1.3",
        "Status Messages",
        "AA",
        "Supports",
        "Saving troubles, results of a check and time warnings are announced politely, and little else.",
        (_VIEWS,),
    ),
)
