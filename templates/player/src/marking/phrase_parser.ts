/** Reads a phrase; its language is described in `phrases.ts`. */
import type { LanguageRules } from "./languages/registry";
import type { Form } from "./vocabulary";
import { words } from "./words";

export type FaultCode =
  | "empty"
  | "unclosed"
  | "unopened"
  | "bar"
  | "star"
  | "exact"
  | "glued"
  | "gap"
  | "nested"
  | "and"
  | "set"
  | "optional";

/** A phrase that cannot be read. The build refuses it first, so that no learner meets this. */
export class PhraseFault extends Error {
  constructor(
    readonly code: FaultCode,
    /** Where, in UTF-16 code units of the phrase. */
    readonly at: number,
  ) {
    super(`phrase fault "${code}" at ${at}`);
  }
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

export type Element =
  | (Placed & { readonly kind: "word"; readonly raw: string; readonly form: Form })
  /** Up to `most` words between its neighbours. */
  | (Placed & { readonly kind: "gap"; readonly most: number })
  /** One of the alternatives; none of them when `optional`. */
  | (Placed & { readonly kind: "group"; readonly alternatives: readonly Sequence[]; readonly optional: boolean })
  | (Placed & { readonly kind: "set"; readonly name: string });

/** Elements one after the other. */
export type Sequence = readonly Element[];
/** Sequences that one sentence holds, in any order. */
export type Together = readonly Sequence[];
/** What a response must hold, wherever. */
export type Phrase = readonly Together[];

type Piece = Placed & { readonly text: string };

/** Groups may hold groups, this deep. */
const DEEPEST = 5;
/** Most words that a bounded gap can span. */
const WIDEST = 99;
const SPECIAL = /(\.{3,}\d*|\u2026\d*|&+|[()[\]|*=]|<[^<>]*>)/;
const GAP = /^(?:\.{3,}|\u2026)/;
const ENDS = new Set(["|", ")", "]", "&", "&&"]);
const STARRED: ReadonlySet<Form> = new Set(["start", "within"]);
const SET = /^<([a-z0-9][a-z0-9_-]*)>$/;

/** Throws PhraseFault. */
export function parse(phrase: string, rules: LanguageRules): Phrase {
  return new Parser(phrase, rules).phrase();
}

class Parser {
  private readonly pieces: readonly Piece[];
  private next = 0;

  constructor(
    phrase: string,
    private readonly rules: LanguageRules,
  ) {
    let end = 0;
    this.pieces = phrase.split(SPECIAL).map((text) => ({ text, start: end, end: (end += text.length) }));
  }

  private get piece(): Piece | undefined {
    return this.pieces[this.next];
  }

  phrase(): Phrase {
    const found: Sequence[][] = [[this.sequence(0, 0)]];
    for (let piece = this.piece; piece !== undefined; piece = this.piece) {
      if (piece.text === "|") throw new PhraseFault("bar", piece.start);
      if (!piece.text.startsWith("&")) throw new PhraseFault("unopened", piece.start);
      if (piece.text.length > 2) throw new PhraseFault("and", piece.start);
      this.next += 1;
      const sequence = this.sequence(piece.end, 0);
      if (piece.text === "&") (found[found.length - 1] as Sequence[]).push(sequence);
      else found.push([sequence]);
    }
    return found;
  }

  /** Elements up to the end, an `&`, a bar or a closing bracket. */
  private sequence(start: number, depth: number): Sequence {
    const elements: Element[] = [];
    for (let piece = this.piece; piece !== undefined && !ENDS.has(piece.text); piece = this.piece) {
      this.next += 1;
      if (piece.text === "(") elements.push(this.group(piece, depth + 1, ")"));
      else if (piece.text === "[") elements.push(this.group(piece, depth + 1, "]"));
      else if (piece.text === "*" || piece.text === "=") elements.push(this.marked(piece, elements));
      else if (piece.text.startsWith("<")) elements.push(set(piece));
      else if (GAP.test(piece.text)) elements.push(gap(piece));
      else if (piece.text.startsWith("&")) throw new PhraseFault("and", piece.start);
      else elements.push(...this.plain(piece));
    }
    refuse(elements, start);
    return elements;
  }

  private group(open: Piece, depth: number, close: ")" | "]"): Element {
    if (depth > DEEPEST) throw new PhraseFault("nested", open.start);
    const alternatives: Sequence[] = [];
    for (let before = open; ; ) {
      if (this.piece === undefined) throw new PhraseFault("unclosed", open.start);
      alternatives.push(this.sequence(before.end, depth));
      const mark = this.piece;
      if (mark === undefined) throw new PhraseFault("unclosed", open.start);
      if (mark.text.startsWith("&")) throw new PhraseFault("and", mark.start);
      this.next += 1;
      if (mark.text === close) {
        return { kind: "group", alternatives, optional: close === "]", start: open.start, end: mark.end };
      }
      if (mark.text !== "|") throw new PhraseFault("unclosed", open.start);
      before = mark;
    }
  }

  private plain({ text, start }: Piece): Element[] {
    return words(text, this.rules).map((word) => ({
      kind: "word",
      raw: word.raw,
      form: "any",
      start: start + word.start,
      end: start + word.end,
    }));
  }

  /** A word with a mark at its start, or a star at its end. */
  private marked(mark: Piece, elements: Element[]): Element {
    const before = elements[elements.length - 1];
    if (mark.text === "*" && before?.kind === "word" && before.end === mark.start) {
      if (before.form !== "any" && before.form !== "end") throw new PhraseFault("star", mark.start);
      elements.pop();
      return { ...before, form: before.form === "any" ? "start" : "within", end: mark.end };
    }
    const code = mark.text === "*" ? "star" : "exact";
    const [first, ...rest] = this.piece === undefined ? [] : this.plain(this.piece);
    if (first?.kind !== "word" || first.start !== mark.end) throw new PhraseFault(code, mark.start);
    this.next += 1;
    const word: Element = { ...first, form: code === "star" ? "end" : "exact", start: mark.start };
    if (rest.length === 0) return word;
    elements.push(word, ...rest.slice(0, -1));
    return rest[rest.length - 1] as Element;
  }
}

function gap({ text, start, end }: Piece): Element {
  const most = text.replace(GAP, "");
  if (most === "") return { kind: "gap", most: Infinity, start, end };
  if (Number(most) < 1 || Number(most) > WIDEST) throw new PhraseFault("gap", start);
  return { kind: "gap", most: Number(most), start, end };
}

function set({ text, start, end }: Piece): Element {
  const name = SET.exec(text)?.[1];
  if (name === undefined) throw new PhraseFault("set", start);
  return { kind: "set", name, start, end };
}

/** What reads well piece by piece, and is wrong as a whole. */
function refuse(elements: readonly Element[], start: number): void {
  if (elements.length === 0) throw new PhraseFault("empty", start);
  const first = elements[0] as Element;
  if (elements.every((element) => element.kind === "group" && element.optional)) {
    throw new PhraseFault("optional", first.start);
  }
  elements.forEach((element, index) => {
    const before = elements[index - 1];
    const after = elements[index + 1];
    if (element.kind === "gap" && (before === undefined || after === undefined || after.kind === "gap")) {
      throw new PhraseFault("gap", element.start);
    }
    if (before?.end !== element.start || before.kind === "gap" || element.kind === "gap") return;
    if (before.kind !== "word" || element.kind !== "word") throw new PhraseFault("glued", element.start);
    if (STARRED.has(before.form) || element.form !== "any") throw new PhraseFault("star", element.start);
  });
}
