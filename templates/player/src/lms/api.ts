/** The calls that SCORM 1.2 and 2004 share; they differ in the names only. Never throws: what fails is told. */
import type { ApiObject } from "./find-api";

export interface CallNames {
  readonly initialize: string;
  readonly getValue: string;
  readonly setValue: string;
  readonly commit: string;
  readonly terminate: string;
  readonly getLastError: string;
  readonly getErrorString: string;
}

/** General exception, and general get failure (in 1.2: not initialized); SCORM 2004 RTE 3.1.7, SCORM 1.2 RTE 3.3.3. */
const FAILURES: readonly number[] = [101, 301];

export class Api {
  lastError: string | null = null;
  /** What each element was last set to; an element is not set again to what it already holds. */
  private readonly written = new Map<string, string>();
  private readonly noted = new Set<string>();

  constructor(
    private readonly object: ApiObject,
    private readonly names: CallNames,
  ) {}

  initialize(): boolean {
    return this.isTrue(this.names.initialize, "");
  }

  /** Empty when the element has no value or does not exist. */
  get(element: string): string {
    const value = this.call(this.names.getValue, element);
    return value === undefined || value === null ? "" : String(value);
  }

  /** Undefined where the LMS fails to say: there may be a value. */
  certain(element: string): string | undefined {
    const value = this.call(this.names.getValue, element);
    if (value !== undefined && value !== null && value !== "") return String(value);
    const failed = value === undefined || FAILURES.includes(Number(this.call(this.names.getLastError)));
    if (failed) this.note(this.names.getValue, element);
    return failed ? undefined : "";
  }

  count(collection: string): number {
    return Math.max(0, Math.trunc(Number(this.get(`${collection}._count`)))) || 0;
  }

  set(element: string, value: string): boolean {
    if (this.written.get(element) === value) return true;
    const done = this.isTrue(this.names.setValue, element, value);
    if (done) this.written.set(element, value);
    else this.written.delete(element);
    return done;
  }

  /** Sets all, also after one has failed; true when all were taken. */
  setAll(values: Iterable<readonly [string, string]>): boolean {
    let done = true;
    for (const [element, value] of values) done = this.set(element, value) && done;
    return done;
  }

  /** What an element was set to in this session. */
  holds(element: string): string | undefined {
    return this.written.get(element);
  }

  /** Takes no value below `prefix` for set any longer. */
  forget(prefix: string): void {
    for (const element of [...this.written.keys()]) if (element.startsWith(prefix)) this.written.delete(element);
  }

  commit(): boolean {
    return this.isTrue(this.names.commit, "");
  }

  terminate(): boolean {
    return this.isTrue(this.names.terminate, "");
  }

  /** `"true"` by the specification; some LMSs give the boolean. */
  private isTrue(name: string, ...values: string[]): boolean {
    const done = String(this.call(name, ...values)) === "true";
    if (!done) this.note(name, values[0] ?? "");
    return done;
  }

  private call(name: string, ...values: string[]): unknown {
    try {
      return this.object[name]?.(...values);
    } catch (error) {
      this.lastError = `${name} ${values[0] ?? ""}: ${String(error)}`;
      return undefined;
    }
  }

  private note(name: string, subject: string): void {
    const code = String(this.call(this.names.getLastError) ?? "");
    const text = String(this.call(this.names.getErrorString, code) ?? "");
    this.lastError = [name, subject, code, text].filter((part) => part !== "").join(" ");
    // One of a kind: an LMS that is gone refuses everything.
    if (!this.noted.has(name + code)) console.warn(`The LMS refused: ${this.lastError}`);
    this.noted.add(name + code);
  }
}
