/**
 * What the build puts into the page, and the player reads: one JSON island, `#payload`.
 * `builder/markscheme/payload.py` writes it. HTML in it is sanitised at build time.
 */

export type Html = string;
export type Id = string;

export interface Payload {
  readonly format: 1;
  /** Absent: items hold their keys. Else they hold only what a learner may read, and no points or misconceptions. */
  readonly protection?: "obfuscated" | "sealed";
  readonly target: "scorm12" | "scorm2004" | "cmi5" | "tincan" | "standalone";
  /** Stable for a package's source; keys browser storage in the standalone target. */
  readonly package: string;
  readonly unit: { readonly id: Id; readonly title: string; readonly language: string };
  /** Where there are several: the unit's own, then the others by tag with what is different in them. */
  readonly languages?: readonly string[];
  readonly translations?: Readonly<Record<string, Changes & { readonly items?: Readonly<Record<Id, Changes>> }>>;
  readonly assessment: AssessmentRules;
  readonly sections: readonly Section[];
  /** Titles of the units that the items come from, where they are several; ids of points then begin with the unit's. */
  readonly units?: Readonly<Record<Id, string>>;
  readonly points: readonly Point[];
  readonly misconceptions: Readonly<Record<Id, Misconception>>;
  /** Texts of the tips that the items assess. */
  readonly tips?: Readonly<Record<Id, Html>>;
  readonly cases: Readonly<Record<Id, Case>>;
  /** Only where the assessment shows it. */
  readonly glossary?: readonly GlossaryTerm[];
  readonly items: readonly ItemBase[];
  readonly layout: Layout;
  /** Only where the key is obfuscated: what the page's secrets are hidden with, and the head's own. */
  readonly mask?: number;
  readonly secret?: string;
  /** Only where it is sealed: what copies of attempts are encrypted for, a public key (SPKI) in base64. */
  readonly recoveryKey?: string;
  readonly settings: {
    /** SCORM 1.2 has one status for both; see docs on Moodle's completion rule. */
    readonly finalStatus?: "passed_failed" | "completed";
  };
}

/** New values by key or index, at any depth; what has another shape than the original stands whole. */
export type Changes = Readonly<Record<string, unknown>>;

export interface AssessmentRules {
  readonly id: Id;
  readonly title: string;
  readonly description?: Html;
  /** 0..1 of the maximum; absent: there is no passing or failing. */
  readonly passMark?: number;
  readonly navigation: "linear" | "nonlinear";
  readonly feedback: "immediate" | "deferred" | "none";
  /** 0 means unlimited. */
  readonly attempts: number;
  readonly timeLimitSeconds?: number;
  /** In percent of the time limit. */
  readonly extraTime?: {
    /** None when absent. */
    readonly everyone?: number;
    /** That a launch can give; 100 when absent. */
    readonly most?: number;
    /** The page's address counts as a launch, too. */
    readonly address?: boolean;
  };
  /** What this learner has beyond the time limit. The page puts it in; no package says it. */
  readonly extraSeconds?: number;
  /** The learner may go on when the time is up. */
  readonly goesOn?: boolean;
  readonly shuffleOptions: boolean;
  readonly countSelfMarks: boolean;
  /** Whether an attempt that passed, or is complete where there is no pass mark, earns a certificate. */
  readonly certificate?: boolean;
}

export interface Section {
  readonly id: Id;
  readonly title?: string;
  readonly intro?: Html;
  /** Indexes into `Payload.items`. */
  readonly items: readonly number[];
  /** How many of them an attempt draws. */
  readonly select: number;
  /** Those of its blueprint: an attempt draws for all of them together, no item twice. */
  readonly cells?: readonly Cell[];
  readonly shuffle: boolean;
}

/** Some of a section's items, and how many of them an attempt draws. */
export interface Cell {
  readonly items: readonly number[];
  readonly select: number;
}

export interface Point {
  readonly id: Id;
  readonly kind: "concept" | "tip" | "misconception" | "marking_point";
  readonly title: string;
}

export interface Misconception {
  readonly title: string;
  readonly correction: Html;
}

export interface Media {
  readonly kind: "audio" | "video";
  readonly title: string;
  /** Paths in the package. */
  readonly source: string;
  readonly captions?: string;
  readonly poster?: string;
  readonly transcript: Html;
}

export interface GlossaryTerm {
  readonly id: Id;
  readonly term: string;
  readonly definition: Html;
}

export interface Case {
  readonly title: string;
  readonly text: Html;
  readonly media?: readonly Media[];
}

/** The state layout that the build proved to fit the target (`builder/markscheme/state.py`). */
export interface Layout {
  readonly version: number;
  /** 24 bits, lower-case hex: changes when the layout of items or fields changes. */
  readonly fingerprint: string;
  /** Slots (questions) of one attempt. */
  readonly slots: number;
  /** Name and width in bits, in order. */
  readonly header: readonly (readonly [string, number])[];
  readonly slot: readonly (readonly [string, number])[];
  /** Most characters the packed state can have; the build proved this fits. */
  readonly worst: number;
}

/** How a response is packed: numbers, each below its radix, then text. */
export interface StateField {
  readonly radices?: readonly number[];
  /** Most characters of *encoded* text (see `state.ts`). */
  readonly text?: number;
}

/** A response in the form every standard's writer understands. */
export type Described =
  | { readonly kind: "true-false"; readonly value: boolean }
  | { readonly kind: "choice" | "likert"; readonly values: readonly Id[] }
  | { readonly kind: "matching"; readonly pairs: readonly (readonly [Id, Id])[] }
  | { readonly kind: "sequencing"; readonly values: readonly Id[] }
  | { readonly kind: "numeric"; readonly value: number }
  | { readonly kind: "fill-in"; readonly text: string }
  | { readonly kind: "long-fill-in"; readonly text: string };

/**
 * What all items share; each question type adds its own fields in `interactions/<type>/item.ts`. Where the key is
 * protected, an item has only those fields that `builder/markscheme/protection.py` lets a learner read: its view,
 * its packing and its description need no others.
 */
export interface ItemBase {
  readonly id: Id;
  readonly type: string;
  readonly title: string;
  readonly stem: Html;
  readonly case?: Id;
  readonly points: readonly Id[];
  readonly marks: number;
  readonly floor: number;
  /** The learner says with the answer how sure they are; the last number of the packed response keeps it. */
  readonly certainty?: CertaintyTable;
  /** Below the stem. */
  readonly media?: readonly Media[];
  /** Taken one after the other; none of them where the assessment shows no hints. The packed response counts those taken. */
  readonly hints?: readonly Hint[];
  readonly feedback?: { readonly correct?: Html; readonly partial?: Html; readonly incorrect?: Html };
  readonly state: StateField;
  /** The other fields, where they are obfuscated. */
  readonly secret?: string;
  /** What the LMS records: the interaction type and correct patterns in the target's own notation. */
  readonly lms: {
    readonly type: Described["kind"] | "performance";
    readonly patterns: readonly string[];
    readonly description: string;
    /** Option id to the target's token, where they differ. */
    readonly tokens?: Readonly<Record<Id, string>>;
    /** Interaction records the response may need (SCORM 1.2 allows 255 characters each); 1 when absent. */
    readonly parts?: number;
  };
}

export interface Hint {
  readonly text: Html;
  /** Marks that taking it costs; none when absent. */
  readonly cost?: number;
}

/** The families of `marking/families.ts`. */
export type Scoring = "match_correct" | "partial" | "right_minus_wrong" | "threshold" | "map_response";

/** How an objective response earns marks; the question types share it. */
export interface ObjectiveScheme {
  readonly scoring: Scoring;
  readonly penalty: number;
  /** `threshold`: how many parts must be right, and the marks from there on; rising. */
  readonly thresholds?: readonly (readonly [number, number])[];
  /** `map_response`: the marks of what has none of its own; 0 when absent. */
  readonly unmapped?: number;
}

/** Marks by how sure the learner was (1 to 3): for a right answer, and for a wrong one. */
export interface CertaintyTable {
  readonly right: readonly number[];
  readonly wrong: readonly number[];
}

export interface Option {
  readonly id: Id;
  /** Inline HTML where the option is one paragraph, block HTML otherwise. */
  readonly text: Html;
  readonly correct?: boolean;
  /** Under `map_response`. */
  readonly marks?: number;
  readonly feedback?: Html;
  readonly misconception?: Id;
}

/** An xAPI activity: what a statement is about. */
export interface Activity {
  readonly id: string;
  readonly definition: Readonly<Record<string, unknown>>;
}

/** A field of a statement's `result` that the player knows at run time. */
export type ResultField = "score" | "success" | "completion" | "response" | "duration";

/** A fact that has no field of its own in a statement. */
export type KnownFact = "attempt" | "certainty" | "extra_time" | "hints" | "misconceptions";

/** A statement hook, compiled: the player adds id, actor, timestamp, object, registration, and what `fill` names. */
export interface StatementTemplate {
  /** The event of the learner's session that makes a statement of it. */
  readonly event: string;
  /** Whose activity is the statement's object. */
  readonly activity: "assessment" | "item" | "point" | "misconception";
  readonly fill: readonly ResultField[];
  /** Extensions by IRI that say what the player knows. */
  readonly facts?: Readonly<Partial<Record<"result" | "context", Readonly<Record<string, KnownFact>>>>>;
  /** The points that the item assesses become other activities. */
  readonly points?: boolean;
  /** Verb, context, and the fixed fields of `result`. */
  readonly statement: Readonly<Record<string, unknown>>;
}

/** The learning record store, as the workspace's settings have it. */
export interface LrsSettings {
  readonly endpoint: string;
  /** Of xAPI; 1.0.3 when absent. */
  readonly version?: string;
  /** Path on the page's own server that gives credentials. */
  readonly token?: string;
  /** Origins of pages that may hand over credentials; `self` is the page's own. */
  readonly hosts?: readonly string[];
  /** Value of the `Authorization` header, for every learner to read. */
  readonly credential?: string;
}

/** The second island, `#xapi`, parsed only when the first statement is made. `builder/markscheme/xapi/` writes it. */
export interface XapiPayload {
  readonly templates: readonly StatementTemplate[];
  readonly assessment: Activity;
  /** By item id. Option ids in responses and patterns are the source's own, joined by `[,]`, `[.]` and `[:]`. */
  readonly activities: Readonly<Record<Id, Activity>>;
  /** Points of the brief, misconceptions among them; only where statements go to a record store and the key is open. */
  readonly points?: Readonly<Record<Id, Activity>>;
  readonly lrs?: LrsSettings;
}
