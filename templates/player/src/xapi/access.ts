/** Where statements go, and on whose behalf: what a launch knows of it. The core has types alone. */
import type { XapiPayload } from "../payload";
import type { Session } from "../session";
import type { Actor, Facts } from "./fill";
import type { Context, Delivery, Statement, StatementEvent } from "./statements";

/** A learning record store that this launch may write to. */
export interface Access {
  /** Ends in a slash. */
  readonly endpoint: string;
  /** Of xAPI, where the launch says more of it than the package's settings do. */
  readonly version?: string;
  /**
   * Value of the `Authorization` header. `renew`: the store refuses the last one (401). At once where it is known:
   * a page that goes away waits for nothing. Rejects where there is none to be had for now.
   */
  authorization(renew: boolean): string | Promise<string>;
  /** Statuses by which this store refuses a statement for good, besides those of xAPI. */
  readonly final?: readonly number[];
  /** Statements belong to a session of the store's, which the last one ends. */
  readonly sessions?: boolean;
  /** The store takes nothing more from this launch, so nothing more is asked of it. */
  over?: boolean;
}

/** What an LMS that speaks xAPI itself, as in cmi5, says at the launch. It goes before query parameters. */
export interface XapiLaunch {
  readonly access?: Access;
  readonly actor?: Actor;
  readonly registration?: string | undefined;
  /** The events to tell for one that happened: none where it may not be told, or others before it. */
  readonly events?: (event: StatementEvent) => readonly StatementEvent[];
  /** What of a statement that an earlier page could not deliver is to be sent now; undefined: nothing. */
  readonly adopt?: (left: Statement) => Statement | undefined;
  /** Completes each statement by the rules of the launch; undefined: it must not be made. */
  readonly complete?: (statement: Statement, event: StatementEvent, facts: Facts) => Statement | undefined;
}

/** What packages with a record store carry beside the core (`lrs/lrs.ts`). */
export interface LrsPart {
  /** Undefined where the launch gives no access. */
  connect(
    launch: XapiLaunch | undefined,
    payload: XapiPayload,
    context: Context,
    words: Readonly<Record<string, string>>,
  ): Delivery | undefined;
  /** Tells what the core does not, as it follows from changes of the session. */
  observe(session: Session, tell: (event: StatementEvent, facts: Facts) => void): void;
}

export const PARTS: { lrs?: LrsPart } = {};

export function register(part: LrsPart): void {
  PARTS.lrs = part;
}
