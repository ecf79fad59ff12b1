/** From what happens in a session to xAPI statements: filled, handed to the page, and sent if there is an LRS. */
import type { StatementTemplate, XapiPayload } from "../payload";
import { hash } from "../random";
import type { XapiLaunch } from "./access";
import { fill, type Actor, type Facts } from "./fill";

export type { Facts } from "./fill";

/** Events of a session that a hook may name (`templates/xapi/hooks.yaml`): those that the core tells … */
export type StatementEvent =
  | "initialized"
  | "resumed"
  | "answered"
  | "completed"
  | "passed"
  | "failed"
  | "suspended"
  | "terminated"
  /** … and those that `lrs/observer.ts` does. */
  | "launched"
  | "started"
  | "scored"
  | "reviewed"
  | "presented"
  | "changed"
  | "skipped"
  | "flagged"
  | "hint_taken"
  | "self_marked"
  | "point_scored"
  | "point_mastered"
  | "misconception";

export type Statement = Readonly<Record<string, unknown>>;

/** How a statement is to go. */
export interface Way {
  /** To be called when nothing can be lost any more. */
  readonly arrived?: (() => void) | undefined;
  /** An earlier page may have told it already: the store may refuse it. */
  readonly again?: boolean | undefined;
}

/** Where statements go. */
export interface Delivery {
  send(statement: Statement, way?: Way): void;
  /** The page goes away, or is out of sight and may be killed. */
  leave?(): void;
}

/** Name of the DOM event on `window`; its `detail` is the statement. */
export const STATEMENT = "markscheme:statement";

export interface Context {
  readonly actor: Actor;
  readonly registration?: string | undefined;
}

/** What happened, until there are templates to say it with. */
interface Told {
  readonly event: StatementEvent;
  readonly facts: Facts;
  readonly at: Date;
  readonly arrived?: (() => void) | undefined;
}

export class Statements {
  private parsed: XapiPayload | null | undefined;
  private deliveries: readonly Delivery[] | undefined;
  private held: Told[] = [];

  /**
   * `read` and `connect` are called for the first statement, not before. `read` gives null while the page
   * has not arrived as far as the templates, which stand at its end: the first question does not wait for them.
   */
  constructor(
    private readonly read: () => XapiPayload | null,
    /** The last one says what has arrived. */
    private readonly connect: (payload: XapiPayload) => readonly Delivery[],
    private readonly context: Context,
    /** The rules of the launch. */
    private readonly rules: Pick<XapiLaunch, "complete" | "events"> = {},
  ) {}

  tell(event: StatementEvent, facts: Facts, arrived?: () => void): void {
    const events = this.rules.events?.(event) ?? [event];
    const at = new Date();
    // What the launch has told beside it, is no part of it.
    const { once: _, again: __, ...beside } = facts;
    this.held.push(...events.map((each) => (each === event ? { event, facts, at, arrived } : { event: each, facts: beside, at })));
    this.flush();
  }

  /** Makes the statements that wait for their templates. */
  flush(): void {
    if (this.held.length === 0) return;
    const payload = (this.parsed ??= this.read());
    if (payload === null) return;
    const told = this.held;
    this.held = [];
    for (const each of told) this.make(payload, each);
  }

  /** The page goes away, or is out of sight and may be killed. */
  leave(): void {
    this.flush();
    for (const delivery of this.deliveries ?? []) delivery.leave?.();
  }

  private make(payload: XapiPayload, told: Told): void {
    const deliveries = (this.deliveries ??= this.connect(payload));
    const made = payload.templates.flatMap((template, place): readonly Statement[] => {
      const statement = template.event === told.event ? this.statement(template, place, payload, told) : undefined;
      return statement ? [statement] : [];
    });
    const { again } = told.facts;
    let coming = made.length;
    const arrived = (): void => {
      if (--coming === 0) told.arrived?.();
    };
    for (const statement of made) {
      deliveries.forEach((each, index) => each.send(statement, index === deliveries.length - 1 ? { arrived, again } : undefined));
    }
  }

  private statement(template: StatementTemplate, place: number, payload: XapiPayload, { event, facts, at }: Told): Statement | undefined {
    const { once } = facts;
    const name = JSON.stringify([this.context, payload.assessment.id, place, once]);
    const id = once === undefined ? (crypto.randomUUID?.() ?? uuid()) : named(name);
    const statement = fill(template, payload, facts, this.context, id, at);
    return this.rules.complete ? this.rules.complete(statement, event, facts) : statement;
  }
}

/** An id made of a name: version 8 (RFC 9562, 5.8). `crypto` has hashes only where pages come over HTTPS. */
export function named(name: string): string {
  return written(new Uint8Array(Uint32Array.from([1, 2, 3, 4], (seed) => hash(name, hash(`${seed}`))).buffer), 8);
}

/** Version 4 (RFC 9562, 5.4), for pages that are not served over HTTPS: `crypto.randomUUID` is missing there. */
export function uuid(): string {
  return written(crypto.getRandomValues(new Uint8Array(16)), 4);
}

function written(bytes: Uint8Array, version: number): string {
  bytes[6] = ((bytes[6] as number) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
