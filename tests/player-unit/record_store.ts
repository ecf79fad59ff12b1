/** A record store that fails in every way, the disk of a browser, and timers that go off when told to. */
import type { Kept, Store } from "../../templates/player/src/xapi/lrs/store";
import type { Statement } from "../../templates/player/src/xapi/statements";

/** What outlives a page. */
export class Disk implements Store {
  private next = 0;

  constructor(readonly kept = new Map<number, Statement>()) {}

  async load(): Promise<Kept[]> {
    const left = [...this.kept].sort(([one], [other]) => one - other).map(([place, statement]) => this.entry(statement, place));
    this.next = (left[left.length - 1]?.place ?? -1) + 1;
    return left;
  }

  add(statement: Statement): Kept {
    const entry = this.entry(statement, this.next++);
    this.kept.set(entry.place, statement);
    return entry;
  }

  remove(entries: readonly Kept[]): void {
    for (const { place } of entries) this.kept.delete(place);
  }

  private entry(statement: Statement, place: number): Kept {
    return { statement, place, bytes: new TextEncoder().encode(JSON.stringify(statement)).length };
  }
}

/** Timers that go off when told to. */
export class Alarms {
  readonly set = new Map<object, { delay: number; action: () => void }>();

  after = (delay: number, action: () => void): (() => void) => {
    const alarm = {};
    this.set.set(alarm, { delay, action });
    return () => void this.set.delete(alarm);
  };

  ring(): void {
    const [next] = this.set;
    if (!next) return;
    this.set.delete(next[0]);
    next[1].action();
  }
}

export type Fault = "ok" | "lost" | "stored, then lost" | "500" | "503" | "429" | "401" | "404" | "slow" | "hangs" | "redirected";
export const FAULTS: readonly Fault[] = ["ok", "lost", "stored, then lost", "500", "503", "429", "401", "404", "slow", "redirected"];

/** A record store: a batch goes in as a whole or not at all (Communication 2.1.2). */
export class RecordStore {
  readonly stored: Statement[] = [];
  readonly requests: { body: string; init: RequestInit; url: string }[] = [];
  /** Refuses what it has already, as it may, instead of taking it for the same. */
  strict = false;
  poison: string | undefined;
  next: () => Fault = () => "ok";

  fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const body = String(init.body);
    this.requests.push({ body, init, url });
    const fault = this.next();
    if (fault === "lost") throw new TypeError("Failed to fetch");
    if (fault === "hangs") return new Promise((_, reject) => init.signal?.addEventListener("abort", () => reject(new Error("aborted"))));
    if (fault === "redirected") {
      // Browsers follow with a GET: a page for logging in answers 200, and nothing was stored.
      if (init.redirect === "error") throw new TypeError("Failed to fetch");
      return new Response("<!doctype html>", { status: 200 });
    }
    if (fault === "slow") {
      for (let turn = 0; turn < 5; turn++) await settled();
    }
    if (/^\d+$/.test(fault)) return new Response(null, { status: Number(fault), headers: fault === "429" ? { "Retry-After": "7" } : {} });
    const answer = this.take(JSON.parse(body) as Statement[]);
    if (fault === "stored, then lost") throw new TypeError("Failed to fetch");
    return answer;
  };

  private take(batch: readonly Statement[]): Response {
    if (batch.some(({ id }) => id === this.poison)) return new Response(null, { status: 400 });
    const ids = new Set(this.stored.map(({ id }) => id));
    const fresh = batch.filter(({ id }) => !ids.has(id));
    if (this.strict && fresh.length < batch.length) return new Response(null, { status: 409 });
    this.stored.push(...fresh);
    return new Response(JSON.stringify(batch.map(({ id }) => id)), { status: 200 });
  }
}

/** What is on its way has come. */
export const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

export async function withStore<T>(lrs: RecordStore, body: () => Promise<T>): Promise<T> {
  const real = globalThis.fetch;
  globalThis.fetch = lrs.fetch as typeof fetch;
  try {
    return await body();
  } finally {
    globalThis.fetch = real;
  }
}

export const ACCESS = { endpoint: "https://lrs.example.org/xapi/", authorization: () => "Basic abc" };
