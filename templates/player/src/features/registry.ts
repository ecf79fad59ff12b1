/** What only some items need beside their type, or some assessments; the page carries it where it is needed. */
import type { Certainty } from "../marking/certainty";
import type { Outcome } from "../marking/outcome";
import type { Launch } from "../lms/lms";
import type { AssessmentRules, Cell, ItemBase, Media, Payload } from "../payload";
import type { Random } from "../random";
import type { App } from "../screens/app";
import type { Bar } from "../screens/bar";
import type { Results, Slot } from "../session";
import type { Key, Words } from "../strings";

/** Marks by how sure the learner is. */
export interface CertaintyFeature {
  readonly name: "certainty";
  mark(item: ItemBase, outcome: Outcome, stated: Certainty | undefined): Outcome;
  /** The question how sure the learner is, and the answer given so far. */
  ask(context: Asked): HTMLElement;
  /** What to say to a learner who has not said it. */
  missing(item: ItemBase, stated: Certainty | undefined, words: Words): string | undefined;
  /** What the learner said, and what it made of the marks. */
  explain(outcome: Outcome, words: Words): HTMLElement | undefined;
}

export interface Asked {
  readonly item: ItemBase;
  readonly stated: Certainty | undefined;
  readonly locked: boolean;
  readonly prefix: string;
  readonly words: Words;
  changed(certainty: Certainty): void;
}

/** Help for learners who ask for it. */
export interface HintsFeature {
  readonly name: "hints";
  mark(item: ItemBase, outcome: Outcome, taken: number): Outcome;
  /** The hints taken so far, and the offer of the next one; nothing where there is nothing to show. */
  panel(app: App, index: number): HTMLElement | undefined;
  /** How many were taken, and what they took off. */
  explain(outcome: Outcome, words: Words): HTMLElement | undefined;
}

/** The time left, where there is a limit. */
export interface TimerFeature {
  readonly name: "timer";
  /** Seconds that this learner has beyond the limit. `address`: the query of the page's. */
  extra(rules: AssessmentRules, launch: Launch, address: string): number;
  create(app: App): Timer;
  /** What the start screen says: how long, and what becomes of the answers when the time is up. */
  limit(app: App): { readonly time: string; readonly notice: string };
  /** What the results say: that the attempt ended when the time was up, or after it, and of extra time. */
  ended(app: App): readonly string[];
}

export interface Timer extends Bar {
  /** Above the screen, when the time is nearly up. */
  readonly warning: HTMLElement;
}

/** The page's other languages. */
export interface LanguagesFeature {
  readonly name: "languages";
  /** The payload but for its items in one of its languages, by index. */
  payload(source: Payload, language: number): Payload;
  item(source: ItemBase, payload: Payload, language: number): ItemBase;
  /** Which of these languages suits somebody who prefers others: tags, the best first. */
  preferred(languages: readonly string[], tags: string): number;
  /** Tells browser and screen reader which language the page is in. */
  declare(tag: string): void;
  switcher(app: App): HTMLElement | undefined;
}

/** Sections whose items are drawn for several cells together. */
export interface BlueprintFeature {
  readonly name: "blueprint";
  /** Items for all cells, none twice; the build has proved that there are enough. */
  choose(cells: readonly Cell[], next: Random): ReadonlySet<number>;
}

/** A certificate, where the assessment gives one. */
export interface CertificateFeature {
  readonly name: "certificate";
  /** Undefined where the attempt has not earned it. */
  show(app: App, results: Results): HTMLElement | undefined;
}

/** Cases that questions are about. */
export interface CasesFeature {
  readonly name: "cases";
  /** Undefined where the question has none. */
  show(slot: Slot, app: App): HTMLElement | undefined;
}

/** Sound and video. */
export interface MediaFeature {
  readonly name: "media";
  show(media: readonly Media[], app: App): readonly HTMLElement[];
}

/** Pictures in texts can be enlarged. */
export interface ZoomFeature {
  readonly name: "zoom";
  start(app: App): void;
}

/** The attempt as a file, for learners to keep. */
export interface RescueFeature {
  readonly name: "rescue";
  /** A button that downloads it, quiet as a link. */
  offer(app: App, label: Key): HTMLElement;
}

/** The way back from such a file. */
export interface RestoreFeature {
  readonly name: "restore";
  panel(app: App): HTMLElement;
}

/** Encryption of the file, for whoever has the private half of the key. */
export interface SealingFeature {
  readonly name: "sealing";
  /** Whether this browser encrypts here: only where the address is a safe one. */
  able(): boolean;
  /** `about` stays readable, and cannot be altered. Base64. */
  seal(secret: string, about: string, key: string): Promise<Sealed>;
}

/** ECDH on P-256 with a key of its own, HKDF and AES-GCM with SHA-256: `builder/markscheme/collecting/sealed.py` opens it. */
export interface Sealed {
  /** Public half of the key that this was sealed with: a point, uncompressed. */
  readonly from: string;
  readonly iv: string;
  readonly data: string;
}

/** What stands above the questions and can be opened. */
export interface ToolFeature<Name extends "calculator" | "glossary"> {
  readonly name: Name;
  create(app: App): Bar;
}

export type Feature =
  | BlueprintFeature
  | CasesFeature
  | CertaintyFeature
  | CertificateFeature
  | HintsFeature
  | LanguagesFeature
  | MediaFeature
  | RescueFeature
  | RestoreFeature
  | SealingFeature
  | TimerFeature
  | ToolFeature<"calculator">
  | ToolFeature<"glossary">
  | ZoomFeature;

/** By their names. */
export const FEATURES: { [Each in Feature as Each["name"]]?: Each } = {};

export function register(feature: Feature): void {
  Object.assign(FEATURES, { [feature.name]: feature });
}
