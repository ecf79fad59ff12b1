/**
 * What the build puts into the page, and the player reads: one JSON island, `#payload`.
 * `builder/markscheme/payload.py` writes it. HTML in it is sanitised at build time.
 */

export type Html = string;
export type Id = string;

export interface Payload {
  readonly format: 1;
  readonly target: "scorm12" | "scorm2004" | "standalone";
  /** Stable for a package's source; keys browser storage in the standalone target. */
  readonly package: string;
  readonly unit: { readonly id: Id; readonly title: string; readonly language: string };
  readonly assessment: AssessmentRules;
  readonly sections: readonly Section[];
  readonly points: readonly Point[];
  readonly misconceptions: Readonly<Record<Id, Misconception>>;
  readonly cases: Readonly<Record<Id, Case>>;
  readonly items: readonly Item[];
  readonly layout: Layout;
  readonly settings: {
    /** SCORM 1.2 has one status for both; see docs on Moodle's completion rule. */
    readonly finalStatus?: "passed_failed" | "completed";
  };
}

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
  readonly shuffleOptions: boolean;
  readonly countSelfMarks: boolean;
}

export interface Section {
  readonly id: Id;
  readonly title?: string;
  readonly intro?: Html;
  /** Indexes into `Payload.items`. */
  readonly items: readonly number[];
  /** How many of them an attempt draws. */
  readonly select: number;
  readonly shuffle: boolean;
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

export interface Case {
  readonly title: string;
  readonly text: Html;
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
  | { readonly kind: "choice"; readonly values: readonly Id[] }
  | { readonly kind: "matching"; readonly pairs: readonly (readonly [Id, Id])[] }
  | { readonly kind: "sequencing"; readonly values: readonly Id[] }
  | { readonly kind: "numeric"; readonly value: number }
  | { readonly kind: "fill-in"; readonly text: string }
  | { readonly kind: "long-fill-in"; readonly text: string };

export interface ItemBase {
  readonly id: Id;
  readonly type: string;
  readonly title: string;
  readonly stem: Html;
  readonly case?: Id;
  readonly points: readonly Id[];
  readonly marks: number;
  readonly floor: number;
  readonly feedback?: { readonly correct?: Html; readonly partial?: Html; readonly incorrect?: Html };
  readonly state: StateField;
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

export interface ObjectiveScheme {
  readonly scoring: "match_correct" | "partial";
  readonly penalty: number;
}

export interface Option {
  readonly id: Id;
  /** Inline HTML where the option is one paragraph, block HTML otherwise. */
  readonly text: Html;
  readonly correct?: boolean;
  readonly feedback?: Html;
  readonly misconception?: Id;
}

export interface ChoiceItem extends ItemBase {
  readonly type: "choice";
  readonly scheme: ObjectiveScheme;
  readonly options: readonly Option[];
  readonly shuffle: boolean;
}

export interface MultipleResponseItem extends ItemBase {
  readonly type: "multiple_response";
  readonly scheme: ObjectiveScheme;
  readonly options: readonly Option[];
  readonly shuffle: boolean;
  readonly maxChoices?: number;
}

export interface TrueFalseItem extends ItemBase {
  readonly type: "true_false";
  readonly scheme: ObjectiveScheme;
  readonly answer: boolean;
  readonly whenTrue?: { readonly feedback?: Html; readonly misconception?: Id };
  readonly whenFalse?: { readonly feedback?: Html; readonly misconception?: Id };
}

export interface MatchItem extends ItemBase {
  readonly type: "match";
  readonly scheme: ObjectiveScheme;
  readonly sources: readonly {
    readonly id: Id;
    readonly text: Html;
    readonly target: Id;
    readonly feedback?: Html;
    readonly misconceptions?: Readonly<Record<Id, Id>>;
  }[];
  /** `text` is HTML; `plain` is for a select's option, which holds no markup. */
  readonly targets: readonly { readonly id: Id; readonly text: Html; readonly plain: string }[];
  readonly shuffle: boolean;
}

export interface OrderItem extends ItemBase {
  readonly type: "order";
  readonly scheme: ObjectiveScheme;
  /** In the right order. */
  readonly steps: readonly { readonly id: Id; readonly text: Html; readonly plain: string }[];
}

export interface TextEntryItem extends ItemBase {
  readonly type: "text_entry";
  readonly scheme: ObjectiveScheme;
  readonly answers: readonly {
    readonly text: string;
    readonly marks: number;
    readonly feedback?: Html;
    readonly misconception?: Id;
  }[];
  readonly caseSensitive: boolean;
  readonly maxLength: number;
}

export interface NumericItem extends ItemBase {
  readonly type: "numeric";
  readonly scheme: ObjectiveScheme;
  readonly answer: number;
  /** Bounds that count as right, inclusive. */
  readonly bounds: readonly [number, number];
  readonly unit?: string;
  readonly wrong?: readonly {
    readonly bounds: readonly [number, number];
    readonly feedback?: Html;
    readonly misconception?: Id;
  }[];
}

export interface InlineChoiceItem extends ItemBase {
  readonly type: "inline_choice";
  readonly scheme: ObjectiveScheme;
  /** Each gap stands as `<span data-gap="id"></span>`. */
  readonly text: Html;
  readonly gaps: readonly {
    readonly id: Id;
    readonly label: string;
    readonly options: readonly (Omit<Option, "text"> & { readonly text: string })[];
  }[];
}

export interface MarkPoint {
  readonly id: Id;
  readonly marks: number;
  readonly award: Html;
  readonly accept: readonly string[];
  readonly reject?: readonly string[];
  readonly feedback?: Html;
}

export interface ShortAnswerItem extends ItemBase {
  readonly type: "short_answer";
  readonly scheme: {
    readonly points: readonly MarkPoint[];
    readonly misconceptions?: readonly {
      readonly misconception: Id;
      readonly accept: readonly string[];
      readonly feedback?: Html;
    }[];
  };
  readonly modelAnswer: Html;
  readonly maxLength: number;
}

export interface ExtendedTextItem extends ItemBase {
  readonly type: "extended_text";
  readonly scheme: {
    readonly criteria: readonly { readonly id: Id; readonly marks: number; readonly award: Html }[];
  };
  readonly modelAnswer: Html;
  readonly maxLength: number;
}

export type Item =
  | ChoiceItem
  | MultipleResponseItem
  | TrueFalseItem
  | MatchItem
  | OrderItem
  | TextEntryItem
  | NumericItem
  | InlineChoiceItem
  | ShortAnswerItem
  | ExtendedTextItem;

/** The second island, `#xapi`, parsed only when the first statement is made. */
export interface XapiPayload {
  /** Statement templates by event; what is missing (id, actor, timestamp, result …) the player fills. */
  readonly templates: Readonly<Record<string, unknown>>;
  /** Activity (id and definition) by item id. */
  readonly activities: Readonly<Record<Id, unknown>>;
  readonly assessment: unknown;
  readonly lrs?: { readonly endpoint: string };
}
