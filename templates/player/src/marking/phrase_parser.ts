/** Reads a phrase; its grammar stands in `phrases.ts`. */
import { words } from "./words";

export type FaultCode = "empty" | "unclosed" | "unopened" | "bar" | "star" | "glued" | "gap" | "nested";

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
  | (Placed & { readonly kind: "word"; readonly text: string; readonly stem: boolean })
  | (Placed & { readonly kind: "gap" })
  | (Placed & { readonly kind: "group"; readonly alternatives: readonly (readonly Element[])[] });

type Piece = Placed & { readonly text: string };

/** Groups may hold groups, this deep. */
const DEEPEST = 5;
const SPECIAL = /(\.{3,}|\u2026|[()|*])/;

/** Throws PhraseFault. */
export function parse(phrase: string): readonly Element[] {
  const parser = new Parser(phrase);
  const elements = parser.sequence(0, 0);
  const stray = parser.piece;
  if (stray !== undefined) throw new PhraseFault(stray.text === "|" ? "bar" : "unopened", stray.start);
  return elements;
}

class Parser {
  private readonly pieces: readonly Piece[];
  private next = 0;

  constructor(phrase: string) {
    let end = 0;
    this.pieces = phrase.split(SPECIAL).map((text) => ({ text, start: end, end: (end += text.length) }));
  }

  get piece(): Piece | undefined {
    return this.pieces[this.next];
  }

  /** Elements up to the end, a bar or a closing bracket. */
  sequence(start: number, depth: number): readonly Element[] {
    const elements: Element[] = [];
    for (let piece = this.piece; piece !== undefined && piece.text !== "|" && piece.text !== ")"; piece = this.piece) {
      this.next += 1;
      if (piece.text === "(") elements.push(this.group(piece, depth + 1));
      else if (piece.text === "*") elements.push(stem(elements.pop(), piece));
      else if (SPECIAL.test(piece.text)) elements.push({ kind: "gap", start: piece.start, end: piece.end });
      else elements.push(...plain(piece));
    }
    refuse(elements, start);
    return elements;
  }

  private group(open: Piece, depth: number): Element {
    if (depth > DEEPEST) throw new PhraseFault("nested", open.start);
    const alternatives: (readonly Element[])[] = [];
    for (let before = open; ; ) {
      if (this.piece === undefined) throw new PhraseFault("unclosed", open.start);
      alternatives.push(this.sequence(before.end, depth));
      const mark = this.piece;
      if (mark === undefined) throw new PhraseFault("unclosed", open.start);
      this.next += 1;
      if (mark.text === ")") return { kind: "group", alternatives, start: open.start, end: mark.end };
      before = mark;
    }
  }
}

function plain({ text, start }: Piece): readonly Element[] {
  return words(text).map((word) => ({
    kind: "word",
    text: word.text,
    stem: false,
    start: start + word.start,
    end: start + word.end,
  }));
}

/** The word that the star follows at once. */
function stem(word: Element | undefined, star: Piece): Element {
  if (word?.kind !== "word" || word.stem || word.end !== star.start) throw new PhraseFault("star", star.start);
  return { ...word, stem: true, end: star.end };
}

/** What reads well piece by piece, and is wrong as a whole. */
function refuse(elements: readonly Element[], start: number): void {
  if (elements.length === 0) throw new PhraseFault("empty", start);
  elements.forEach((element, index) => {
    const before = elements[index - 1];
    const after = elements[index + 1];
    if (element.kind === "gap" && (before === undefined || after === undefined || after.kind === "gap")) {
      throw new PhraseFault("gap", element.start);
    }
    if (before?.end !== element.start || before.kind === "gap" || element.kind === "gap") return;
    throw new PhraseFault(before.kind === "word" && element.kind === "word" ? "star" : "glued", element.start);
  });
}
