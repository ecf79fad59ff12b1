/**
 * The order of statements that cmi5 demands of a session and a registration (7.1, 9.3, 10.2.2), as an explicit
 * machine beside that of `status.ts`: that one knows what happened, this one what may still be said of it. Pure.
 */
import type { StatementEvent } from "../xapi/statements";
import type { Mode } from "./lms";

/** Statements with a verb of cmi5's own; all others are merely allowed. */
export const DEFINED: readonly StatementEvent[] = ["initialized", "completed", "passed", "failed", "terminated"];

/** `closed`: terminated by the AU, or abandoned by the LMS, which takes nothing more (9.3.6.0-2, 9.3.8.0-4). */
export type Stage = "launched" | "initialized" | "closed";

export interface Session {
  readonly mode: Mode;
  readonly stage: Stage;
  /** Said in this registration, by this session or an earlier one: `completed`, `passed`, `failed`. */
  readonly told: readonly StatementEvent[];
  /** `passed` or `failed` was said in this session: one of them only (9.3.0.0-3). */
  readonly judged: boolean;
}

export function launched(mode: Mode, told: readonly StatementEvent[]): Session {
  return { mode, stage: "launched", told, judged: false };
}

/** What to say for an event, in order, and the session after it. */
export function next(session: Session, event: StatementEvent): readonly [Session, readonly StatementEvent[]] {
  if (session.stage === "closed") return [session, []];
  if (event === "launched") return [session, []]; // the LMS says so itself (9.3.1.0-1)
  if (session.stage === "launched") {
    // Initialized comes first, whatever happens (9.3.0.0-4), and in every mode (10.2.2.0-6, -8, -10).
    const [begun, more] = event === "initialized" ? [session, []] : next({ ...session, stage: "initialized" }, event);
    const stage = begun.stage === "closed" ? "closed" : "initialized";
    return [{ ...begun, stage }, ["initialized", ...more]];
  }
  if (event === "terminated") return [{ ...session, stage: "closed" }, [event]];
  return mayTell(session, event) ? [afterwards(session, event), [event]] : [session, []];
}

/** `passed` or `failed`, which an earlier session could not deliver, is said in this one. */
export function inherited(session: Session): Session {
  return { ...session, judged: true };
}

/** Nothing may be said any more. */
export function abandoned(session: Session): Session {
  return { ...session, stage: "closed" };
}

function mayTell({ mode, told, judged }: Session, event: StatementEvent): boolean {
  switch (event) {
    case "initialized":
      return false; // once a session (9.3.2.0-3)
    case "completed":
      return mode === "normal" && !told.includes(event); // once a registration (9.3.0.0-6, 9.3.3.0-2)
    case "passed":
      return mode === "normal" && !judged && !told.includes(event); // once a registration (9.3.0.0-7, 9.3.4.0-3)
    case "failed":
      return mode === "normal" && !judged && !told.includes("passed"); // never after passed (9.3.0.0-8)
    default:
      return mode === "normal"; // looking around is nobody's record
  }
}

function afterwards(session: Session, event: StatementEvent): Session {
  if (event !== "completed" && event !== "passed" && event !== "failed") return session;
  const told = session.told.includes(event) ? session.told : [...session.told, event];
  return { ...session, told, judged: session.judged || event !== "completed" };
}
