/**
 * The language of accept and reject phrases.
 *
 *     phrase  = element, { element } ;              one after the other, inside one sentence
 *     element = word | word "*" | group | "..." ;   "..." stands between two elements: any words, or none
 *     group   = "(" phrase { "|" phrase } ")" ;     one of these
 *
 * Case, accents and punctuation don't matter. Matching follows all alternatives side by side, so its
 * time is the response's length times the phrase's, whatever the phrase.
 */
import type { Span } from "./outcome";
import { parse, type Element } from "./phrase_parser";
import type { Sentences, Word } from "./sentences";

/** A step of the machine, and the steps that may follow it. */
interface Step {
  readonly kind: "word" | "gap" | "fork" | "found";
  readonly text: string;
  readonly stem: boolean;
  readonly next: readonly Step[];
}

/** A way through the phrase so far: indexes of the words it took, last first. */
interface Path {
  readonly index: number;
  readonly before: Path | undefined;
}

type Paths = Map<Step, Path | undefined>;

/** Where the phrase is first found in a text: spans of the words that match it. Throws PhraseFault. */
export function find(phrase: string, text: Sentences): readonly Span[] | undefined {
  const start = compile(phrase);
  for (const sentence of text) {
    const path = walk(start, sentence);
    if (path !== undefined) return spans(path, sentence);
  }
  return undefined;
}

function compile(phrase: string): Step {
  return chain(parse(phrase), { kind: "found", text: "", stem: false, next: [] });
}

function chain(elements: readonly Element[], last: Step): Step {
  return elements.reduceRight<Step>((next, element) => {
    if (element.kind === "word") return { kind: "word", text: element.text, stem: element.stem, next: [next] };
    if (element.kind === "gap") return { kind: "gap", text: "", stem: false, next: [next] };
    return { kind: "fork", text: "", stem: false, next: element.alternatives.map((inner) => chain(inner, next)) };
  }, last);
}

/** Of all matches the one that ends first, and of those the one that starts last. */
function walk(start: Step, sentence: readonly Word[]): Path | undefined {
  let waiting: Paths = new Map();
  for (const [index, word] of sentence.entries()) {
    const here: Paths = new Map();
    enter(here, start, undefined);
    for (const [step, path] of waiting) enter(here, step, path);
    waiting = new Map();
    for (const [step, path] of here) {
      if (step.kind === "gap") keep(waiting, step, path);
      if (step.kind !== "word" || !matches(step, word)) continue;
      const next = step.next[0] as Step;
      if (next.kind === "found") return { index, before: path };
      keep(waiting, next, { index, before: path });
    }
  }
  return undefined;
}

/** Adds the step, and those that may follow without a word between; the first way to a step is kept. */
function enter(here: Paths, step: Step, path: Path | undefined): void {
  if (here.has(step)) return;
  here.set(step, path);
  if (step.kind === "fork" || step.kind === "gap") step.next.forEach((next) => enter(here, next, path));
}

function keep(waiting: Paths, step: Step, path: Path | undefined): void {
  if (!waiting.has(step)) waiting.set(step, path);
}

function matches(step: Step, word: Word): boolean {
  return step.stem ? word.text.startsWith(step.text) : word.text === step.text;
}

/** Words side by side become one span. */
function spans(last: Path, sentence: readonly Word[]): readonly Span[] {
  const found: Span[] = [];
  let end = last.index;
  for (let path: Path | undefined = last; path !== undefined; path = path.before) {
    if (path.before?.index === path.index - 1) continue;
    found.unshift([(sentence[path.index] as Word).start, (sentence[end] as Word).end]);
    end = path.before?.index ?? 0;
  }
  return found;
}
