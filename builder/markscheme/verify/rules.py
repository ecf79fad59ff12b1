"""The rules of `markscheme verify`: a code each, what it stands for, and where the rule comes from.

CAM and RTE are the books of SCORM 2004 (4th edition) unless 1.2 is named. What is said of Moodle
was observed in 4.5.
"""

from typing import NamedTuple


class Rule(NamedTuple):
    meaning: str
    source: str


RULES = {
    # The zip
    "MS400": Rule("a file that is no zip, or whose directory is damaged", "APPNOTE.TXT 4.3"),
    "MS401": Rule("a member that is damaged", "APPNOTE.TXT 4.4.7"),
    "MS402": Rule("an encrypted member", "APPNOTE.TXT 4.4.4, bit 0; no LMS asks for a password"),
    "MS403": Rule("a compression method that LMSs do not unpack", "Moodle unpacks store and deflate"),
    "MS404": Rule("a path that leads out of the package", "APPNOTE.TXT 4.4.17.1"),
    "MS405": Rule("two members with one name", "Content Packaging: files are known by their path"),
    "MS406": Rule("names that differ in case only", "file systems of LMSs may not tell them apart"),
    "MS407": Rule("more data than an LMS can unpack", "a guard against zip bombs"),
    "MS408": Rule("a file name that an LMS alters", "Moodle strips : & ' \" from file names"),
    "MS409": Rule("a member that is a symbolic link", "it may lead out of the package"),
    # The manifest as a file
    "MS420": Rule("no manifest in the root", "Content Packaging: the manifest lies in the root"),
    "MS421": Rule("a manifest that is no well-formed XML", "XML 1.0"),
    "MS422": Rule("a document type declaration in a manifest", "XML bombs and external entities"),
    "MS423": Rule("a manifest that is not UTF-8", "UTF-16 breaks titles in Moodle"),
    "MS424": Rule("a root element that is no manifest", "Content Packaging, manifest"),
    "MS425": Rule("a schemaversion that no LMS knows", "CAM 3.4.1, schemaversion; Moodle matches it exactly"),
    "MS426": Rule("a schemaversion and namespaces that contradict each other", "CAM 3.4.1, schemaversion"),
    "MS427": Rule("metadata without `ADL SCORM`", "CAM 3.4.1, schema"),
    "MS428": Rule("a prefix that Moodle does not understand", "Moodle goes by literal prefixes"),
    # Organizations and items
    "MS430": Rule("no organization", "CAM 3.4.1, organization"),
    "MS431": Rule("a default organization that does not exist", "CAM 3.4.1, organizations"),
    "MS432": Rule("an organization or item without a title", "CAM 3.4.1, title"),
    "MS433": Rule("a reference to a resource that does not exist", "CAM 3.4.1, item and dependency"),
    "MS434": Rule("an identifier that stands twice", "XML 1.0, validity constraint: ID"),
    "MS435": Rule("an identifier that is missing or no XML name", "XML 1.0, NCName"),
    "MS436": Rule("a title or identifier that is too long", "over 255, Moodle fails with a database error"),
    "MS437": Rule("an item that launches a resource without href", "CAM 3.4.1, resource"),
    "MS438": Rule("text that an LMS would misread", "Moodle keeps references as text, drops `0`"),
    "MS439": Rule("several SCOs in one SCORM 2004 package", "Moodle answers the second with error 104"),
    # Resources and files
    "MS440": Rule("a launch file that does not exist", "CAM 3.4.1, resource; Moodle does not check"),
    "MS441": Rule("a listed file that does not exist", "CAM 3.4.1, file"),
    "MS442": Rule("a file that the manifest does not list", "CAM 3.4.1, file"),
    "MS443": Rule("a resource without the scorm type of its version", "CAM 3.4.1, resource; CAM 1.2 2.3"),
    "MS444": Rule("an xml:base where LMSs ignore it", "Moodle applies it on the resource only"),
    "MS445": Rule("an href that is no relative path inside the package", "CAM 3.4.1, resource and file"),
    # SCORM 1.2
    "MS450": Rule("a mastery score that is no number from 0 to 100", "CAM 1.2 2.3, masteryscore"),
    "MS451": Rule("a time limit in the wrong format", "CAM 1.2 2.3, maxtimeallowed: CMITimespan"),
    "MS452": Rule("a word outside its vocabulary", "CAM 3.4.1, timeLimitAction; CAM 5.2, hideLMSUI"),
    # SCORM 2004
    "MS460": Rule("a primary objective without objectiveID", "CAM 5.1, objectives"),
    "MS461": Rule("a measure out of range", "CAM 5.1, minNormalizedMeasure; CAM 3.4.1, completionThreshold"),
    "MS462": Rule("an objective map", "it makes Moodle's upload fail"),
    "MS463": Rule("an objectiveID that stands twice in one item", "CAM 5.1, objectives"),
    # The data of a page that this program made
    "MS470": Rule("a page whose data cannot be read", "page format 1"),
    "MS471": Rule("a state that outgrows the target", "RTE, cmi.suspend_data"),
    "MS472": Rule("a value that the data model refuses", "RTE, cmi.interactions; ADL's code; Moodle"),
    "MS473": Rule("a script or style that the page's own policy refuses", "Content Security Policy 3, 2.3.1"),
    "MS474": Rule("a page made for another target", "page format 1"),
    "MS475": Rule("xAPI data that a record store refuses", "xAPI 1.0.3, part two"),
    "MS476": Rule("a protected page that betrays its key", "docs/security.md"),
    # cmi5.xml, tincan.xml
    "MS477": Rule("a manifest whose elements are not those of its schema", "cmi5 13.2.0.0-1; tincan.xsd"),
    "MS478": Rule(
        "a course structure's id that is no IRI, or stands twice",
        "cmi5 3.0.0.0-1, 13.1.2.0-1, 13.1.3.0-1, 13.1.4.0-1",
    ),
    "MS479": Rule("an attribute of an AU outside its vocabulary", "cmi5 13.1.4; CourseStructure.xsd"),
    "MS480": Rule("an AU's address that leads nowhere", "cmi5 8.1.0.0-6, 14.1.0.0-3, 14.1.0.0-4"),
    "MS481": Rule("a reference to an objective that does not exist", "cmi5 13.1.4, objectives"),
    "MS482": Rule("a text without words or with a wrong language", "cmi5 13.1, langstring: RFC 5646"),
    "MS483": Rule("a moveOn that asks for a pass where there is no masteryScore", "cmi5 10.2.4"),
    "MS484": Rule("statement templates that a cmi5 LMS refuses", "cmi5 9.3, 9.5.4.1"),
    "MS485": Rule("a page and a course structure that disagree", "cmi5 10.2.4.0-2"),
    "MS486": Rule("an activity whose id or type is no IRI", "xAPI 1.0.3, Data 4.1.4.1"),
    "MS487": Rule("an activity that cannot be launched", "tincan.xml, launch"),
    "MS488": Rule("a page that shows a file which the package does not hold", "page format 1"),
}  # fmt: skip
"""Every rule, by code. `diagnostics.CODES` holds the meanings too."""
