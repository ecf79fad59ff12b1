"""What is wrong with an author's input, and where.

Authors' faults are values that are gathered, all of them in one run; exceptions are for bugs.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]

CODES = {
    # MS001–MS039: files and YAML
    "MS001": "a file cannot be read",
    "MS002": "a file is not UTF-8",
    "MS003": "a file is too large",
    "MS004": "a file holds no data",
    "MS005": "a character that text must not hold",
    "MS006": "a path leads out of the workspace",
    "MS010": "YAML cannot be understood",
    "MS011": "a tab indents a line",
    "MS012": "a quotation mark or bracket is never closed",
    "MS013": "a colon inside unquoted text",
    "MS014": "a value starts with a character that YAML reserves",
    "MS015": "a line is neither a key with a value nor part of a text",
    "MS016": "a line stands at the wrong indentation",
    "MS017": "an escape in a quoted text does not exist",
    "MS020": "a key stands twice",
    "MS021": "a key is not a plain word",
    "MS022": "a YAML tag",
    "MS023": "a YAML merge key",
    "MS024": "a YAML directive",
    "MS025": "an alias names no anchor",
    "MS026": "aliases unfold to too much",
    "MS027": "data is nested too deeply",
    "MS028": "more than one document in a file that holds one",
    # MS040–MS059: the shape of the data
    "MS040": "an unknown key",
    "MS041": "a required key is missing",
    "MS042": "a value of the wrong kind",
    "MS043": "a value that is not among those allowed",
    "MS044": "a number out of range",
    "MS045": "an id or tag that is not well formed",
    "MS046": "a text or list that is too short or too long",
    "MS047": "an unknown item type",
    # MS060–MS079: Markdown and pictures
    "MS060": "raw HTML in Markdown",
    "MS061": "a link that is not safe",
    "MS062": "a picture without a text alternative",
    "MS063": "a picture that does not exist",
    "MS064": "a picture's path leads out of the unit's folder",
    "MS065": "a file that is no picture a browser shows",
    "MS066": "a picture that is too large",
    "MS067": "a picture from another site",
    "MS068": "a picture's path with a space",
    # MS080–MS099: the workspace
    "MS081": "a unit's folder lacks unit.yaml or assessment.yaml",
    "MS082": "a workspace without units",
    "MS083": "a folder with the name of a YAML file",
    "MS084": "a file that ends in .yml",
    "MS085": "a YAML file outside of a unit's folder",
    # MS100–MS109, MS130–MS139: how the parts of a unit fit together
    "MS100": "an id stands twice in a unit",
    "MS101": "two units have the same id",
    "MS102": "two assessments of a unit have the same id",
    "MS103": "a point that the brief does not hold",
    "MS104": "a misconception that the brief does not hold",
    "MS105": "a case that the unit does not hold",
    "MS106": "an item that the unit does not hold",
    "MS107": "a section draws more items than it has",
    "MS108": "a section without items",
    "MS109": "two sections of an assessment may draw the same item",
    # MS110–MS129: what an item says
    "MS110": "an id stands twice in a list",
    "MS111": "no option is correct",
    "MS112": "more than one option of a single choice is correct",
    "MS113": "a right answer names a misconception",
    "MS114": "the most choices fit neither the options nor the correct ones",
    "MS115": "a target that the item does not hold",
    "MS116": "the model answer does not earn full marks",
    "MS117": "an answer earns more than the item gives",
    "MS118": "an answer is longer than a learner may type",
    "MS119": "an answer stands twice",
    "MS120": "a wrong number overlaps the right one",
    "MS121": "a tolerance that is not either absolute or relative",
    "MS122": "more ids than an LMS can tell apart in a response",
    "MS123": "a gap in the text that is not among the gaps",
    "MS124": "a gap stands twice in the text",
    "MS125": "a gap does not stand in the text",
    "MS126": "the parts of a scheme give fewer marks than the item",
    "MS127": "a phrase that is not well formed",
    "MS128": "a name that the scheme does not hold",
    "MS129": "a mark point or synonym set that needs itself",
    "MS130": "a point of the brief that no item assesses",
    "MS131": "an item that no assessment uses",
    "MS132": "a case that no item uses",
    "MS133": "a misconception that no answer betrays",
    "MS134": "the items of a case stand in different sections",
    "MS135": "a section that names both items and a pool",
    "MS136": "a pass mark that looks like a share, not a percentage",
    "MS137": "two parts of a question that say the same",
    "MS140": "the state of an attempt may be too large for the LMS",
    # MS150–MS157: the examples of marking schemes
    "MS150": "a marking scheme without examples",
    "MS151": "an example that is no response to the item",
    "MS152": "an example that expects what the scheme cannot give",
    "MS153": "two examples that contradict each other",
    "MS154": "an example that does not get what it must get",
    "MS155": "a mark point that no example earns",
    "MS156": "a misconception that no example betrays",
    "MS157": "a synonym set of a scheme with the name of one of the unit",
    # MS158–MS169: types of questions with checks of their own
    "MS158": "a scale that is marked without a scheme",
    "MS159": "a scale that ends before it begins, or has no even steps",
    "MS160": "a right value that learners cannot set",
    "MS161": "a mistake's range that cannot be, or holds right values",
    "MS162": "a word that belongs into several gaps and can be used once",
    # MS170–MS189: objective schemes
    "MS170": "a way of scoring that the type of question does not have",
    "MS171": "a setting that the way of scoring does not have",
    "MS172": "marks of a part's own that are missing, or that nothing reads",
    "MS173": "steps of marks that cannot be",
    "MS174": "the right response does not earn the marks of the item",
    "MS175": "a floor or penalty that makes no difference",
    "MS176": "marks by certainty for what is not right or wrong as a whole",
    "MS177": "a table of certainty that does not reward being sure and right",
    "MS178": "a precision that is not either figures or decimals",
    "MS179": "a range that cannot be",
    "MS180": "units that do not fit the answer",
    "MS181": "the fewest choices do not fit the correct ones",
    "MS182": "an area of a picture that has not one shape, or no extent",
    "MS183": "an area that reaches out of its picture",
    "MS184": "areas that overlap",
    "MS185": "areas whose labels make no list to choose from",
    "MS186": "a picture of another size than the item says, or of none",
    "MS187": "a text alternative that tells the key",
    "MS188": "hints that cost more than an answer can earn",
    "MS189": "an assessment that shows hints, of items that have none",
    # MS190–MS199: levels of response, and marks that people give
    "MS190": "a level that ends before it begins",
    "MS191": "marks that no level holds",
    "MS192": "marks that two levels hold",
    "MS193": "a level that stands after a higher one",
    "MS194": "the highest level does not end at the item's marks",
    "MS195": "a pass mark where no marks may count",
    # MS196–MS199: what stands in texts beside words
    "MS196": "a formula that cannot be shown",
    "MS197": "captions that are missing, or that nothing shows",
    "MS198": "captions that are no WebVTT, or whose cues are out of order",
    "MS199": "a link to a term that the glossary does not hold",
    # MS200–MS219: key protection
    "MS200": "immediate feedback where nothing is marked",
    "MS201": "several attempts where nothing is marked",
    "MS202": "marks by learners where nothing is marked",
    "MS203": "a pass mark of which learners are told nothing",
    "MS204": "a protected assessment in the author's order",
    "MS205": "a protected item that another package gives away",
    "MS206": "a certificate for results that nobody sees",
    # MS207–MS219: tools
    "MS207": "a glossary among the tools, of a unit that has none",
    # MS220: cmi5 and plain xAPI; MS221–MS235: languages
    "MS220": "hooks whose statements a cmi5 LMS refuses",
    "MS221": "words that the player lacks in a language",
    "MS222": "a placeholder in the player's words that nothing fills",
    "MS223": "a text without a translation",
    "MS224": "a translation of what the original does not have",
    "MS225": "a translation that changes more than texts",
    "MS226": "a translation that is not named after another language",
    "MS227": "a protected assessment of a unit in several languages",
    "MS228": "a translation of a text that has changed since",
    # MS240–MS259: xAPI
    "MS240": "a credential that every learner could read",
    "MS241": "a hook whose event is not about its activity",
    "MS242": "a hook that fills in what its event does not know",
    "MS243": "a hook whose verb has no words",
    "MS244": "a hook of an event that is off",
    # MS260–MS261: themes
    "MS260": "a colour that is hard to read",
    "MS261": "a logo that would make every page heavy",
    # MS262–MS269: time limits
    "MS262": "what becomes of a time limit where there is none",
    "MS263": "more extra time for everyone than a launch can give",
    "MS264": "extra time of less than one percent",
    "MS265": "an exam in which learners can give themselves extra time",
    "MS266": "a package with extra time that another one gives already",
    # MS300–MS319: packages and templates
    "MS300": "a template that cannot be used",
    "MS301": "two packages with one name",
    "MS302": "script and styles beyond their budget",
    "MS303": "a page beyond its budget",
    # MS400–MS489: finished packages (`verify/rules.py` names the source of each rule)
    "MS400": "a file that is no zip, or whose directory is damaged",
    "MS401": "a member that is damaged",
    "MS402": "an encrypted member",
    "MS403": "a compression method that LMSs do not unpack",
    "MS404": "a path that leads out of the package",
    "MS405": "two members with one name",
    "MS406": "names that differ in case only",
    "MS407": "more data than an LMS can unpack",
    "MS408": "a file name that an LMS alters",
    "MS409": "a member that is a symbolic link",
    "MS420": "no manifest in the root",
    "MS421": "a manifest that is no well-formed XML",
    "MS422": "a document type declaration in a manifest",
    "MS423": "a manifest that is not UTF-8",
    "MS424": "a root element that is no manifest",
    "MS425": "a schemaversion that no LMS knows",
    "MS426": "a schemaversion and namespaces that contradict each other",
    "MS427": "metadata without `ADL SCORM`",
    "MS428": "a prefix that Moodle does not understand",
    "MS430": "no organization",
    "MS431": "a default organization that does not exist",
    "MS432": "an organization or item without a title",
    "MS433": "a reference to a resource that does not exist",
    "MS434": "an identifier that stands twice",
    "MS435": "an identifier that is missing or no XML name",
    "MS436": "a title or identifier that is too long",
    "MS437": "an item that launches a resource without href",
    "MS438": "text that an LMS would misread",
    "MS439": "several SCOs in one SCORM 2004 package",
    "MS440": "a launch file that does not exist",
    "MS441": "a listed file that does not exist",
    "MS442": "a file that the manifest does not list",
    "MS443": "a resource without the scorm type of its version",
    "MS444": "an xml:base where LMSs ignore it",
    "MS445": "an href that is no relative path inside the package",
    "MS450": "a mastery score that is no number from 0 to 100",
    "MS451": "a time limit in the wrong format",
    "MS452": "a word outside its vocabulary",
    "MS460": "a primary objective without objectiveID",
    "MS461": "a measure out of range",
    "MS462": "an objective map",
    "MS463": "an objectiveID that stands twice in one item",
    "MS470": "a page whose data cannot be read",
    "MS471": "a state that outgrows the target",
    "MS472": "a value that the data model refuses",
    "MS473": "a script or style that the page's own policy refuses",
    "MS474": "a page made for another target",
    "MS475": "xAPI data that a record store refuses",
    "MS476": "a protected page that betrays its key",
    "MS477": "a manifest whose elements are not those of its schema",
    "MS478": "a course structure's id that is no IRI, or stands twice",
    "MS479": "an attribute of an AU outside its vocabulary",
    "MS480": "an AU's address that leads nowhere",
    "MS481": "a reference to an objective that does not exist",
    "MS482": "a text without words or with a wrong language",
    "MS483": "a moveOn that asks for a pass where there is no masteryScore",
    "MS484": "statement templates that a cmi5 LMS refuses",
    "MS485": "a page and a course structure that disagree",
    "MS486": "an activity whose id or type is no IRI",
    "MS487": "an activity that cannot be launched",
    "MS488": "a page that shows a file which the package does not hold",
    # MS500–MS519: tables of answers
    "MS500": "a table without a column that is needed",
    "MS501": "a column stands twice",
    "MS502": "a row with more or fewer cells than the header",
    "MS503": "quotation marks that do not enclose a cell",
    "MS504": "more rows than are read",
    "MS505": "a response that the item cannot have",
    "MS506": "marks that are no number",
    "MS507": "marks that the item cannot give",
    "MS508": "an item that no scheme marks",
    # MS520–MS531: collected attempts
    "MS520": "a table without a column of learners",
    "MS521": "a table without answers",
    "MS522": "a state that is damaged",
    "MS523": "a state of another package or version",
    "MS524": "an attempt or a judgement that stands twice",
    "MS525": "a record of an item that the assessment does not hold",
    "MS526": "a record that is no response to its item",
    "MS528": "text that is no xAPI statement",
    "MS529": "a file without attempts at the assessment",
    "MS530": "marks that a person cannot give",
    "MS531": "a judgement of an answer that was not collected",
    # MS532–MS549: copies of attempts that learners downloaded
    "MS532": "a file that is no copy of an attempt",
    "MS533": "a copy that is damaged or was altered",
    "MS534": "a copy in a form that this version does not know",
    "MS535": "a copy of an assessment that is not here, or not the one asked for",
    "MS536": "a copy of another version of the assessment",
    "MS537": "an encrypted copy, and no key that opens it",
    "MS538": "a file that is no private recovery key",
    "MS539": "a recovery key in the settings that no copy can be encrypted for",
    # MS600–MS641: item writing (docs/writing-rules.md)
    "MS600": "the right option is much the longest",
    "MS601": "the right options of a unit stand mostly in one place",
    "MS602": "an option about the other options",
    "MS603": "an absolute word that tells right options from wrong ones",
    "MS604": "a vague frequency",
    "MS605": "a negative stem without emphasis",
    "MS606": "an option that does not follow the stem's grammar",
    "MS607": "words that all options share",
    "MS608": "a word that only stem and right option share",
    "MS609": "options of very different lengths",
    "MS610": "numeric options that overlap",
    "MS611": "a right option that combines what the others share",
    "MS612": "a statement with more than one idea",
    "MS613": "a stem that does not say what it is about",
    "MS614": "a stem that is neither question, task nor completion",
    "MS615": "a text that is harder to read than the unit may be",
    "MS616": "a command verb that does not fit marks, type or difficulty",
    "MS617": "unequal marks for equal work",
    "MS618": "an item that gives away another one's answer",
    "MS619": "two items that are nearly the same",
    "MS620": "a gendered word",
    "MS621": "a unit whose people are nearly all of one gender",
    "MS622": "the right options of a unit are mostly the longest",
    "MS640": "a silence of a writing rule that does not exist",
    "MS641": "a silence of a writing rule that has nothing to say",
    # MS642–MS649: blueprints, assessments over several units
    "MS642": "a cell of a blueprint that draws more items than there are for it",
    "MS643": "a section with both a blueprint and `select`",
    "MS644": "a reason for a pass mark where there is none",
    "MS645": "a unit to take items from that is not there",
    "MS646": "a unit over other units with items of its own",
    "MS647": "an assessment over several units whose key is protected",
    # MS650–MS659: coverage
    "MS650": "a point that no assessment can draw",
    "MS651": "an assessment whose attempts are worth different marks",
}
"""Every code and its meaning. A code, once published, keeps its meaning."""


class Span(NamedTuple):
    """A place in a text file. Lines and columns count from 1; columns count characters (code points)."""

    file: str
    """As shown to the author: relative to the workspace where possible, with `/`."""
    line: int
    column: int
    end_column: int | None = None
    """The column after the last character; to the end of the line when absent."""


class Related(NamedTuple):
    """Another place that has to do with a fault."""

    message: str
    """What it has to do with it."""
    span: Span
    source_line: str | None = None


class Diagnostic(NamedTuple):
    """One fault: what, where, and what to do about it."""

    code: str
    message: str
    """What is wrong, in lower case, without a full stop; `code` in back-ticks."""
    span: Span
    hint: str | None = None
    """What to do."""
    severity: Severity = "error"
    source_line: str | None = None
    """The line that `span` points into, without its line break."""
    related: tuple[Related, ...] = ()


class Report:
    """Gathers the diagnostics of a run."""

    def __init__(self, diagnostics: Iterable[Diagnostic] = ()) -> None:
        self._diagnostics: list[Diagnostic] = []
        self.extend(diagnostics)

    def add(self, diagnostic: Diagnostic) -> None:
        """Raises ValueError for a code that is not in `CODES`."""
        if diagnostic.code not in CODES:
            raise ValueError(f"{diagnostic.code} is not in diagnostics.CODES")
        self._diagnostics.append(diagnostic)

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        for diagnostic in diagnostics:
            self.add(diagnostic)

    @property
    def errors(self) -> int:
        return sum(diagnostic.severity == "error" for diagnostic in self._diagnostics)

    def __iter__(self) -> Iterator[Diagnostic]:
        """In the order of files, lines and columns; each fault once."""
        return iter(sorted(dict.fromkeys(self._diagnostics), key=_place))

    def __len__(self) -> int:
        return len(self._diagnostics)


def _place(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    span = diagnostic.span
    return span.file, span.line, span.column, diagnostic.code, diagnostic.message


def suggest(word: str, known: Iterable[str]) -> str | None:
    """The one of the known words that `word` was probably meant to be."""
    return _nearest(word, tuple(known))


@lru_cache(maxsize=1000)  # one misspelt name may stand in thousands of items
def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    from difflib import get_close_matches  # imported only where there is a fault

    matches = get_close_matches(word, known, n=1, cutoff=0.6)
    return matches[0] if matches else None


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The hint that goes with an unknown word."""
    match = suggest(word, known)
    return f"did you mean `{match}`?" if match else None
