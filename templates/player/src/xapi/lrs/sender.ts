/** One request to a learning record store (xAPI 1.0.3, Communication 2.1.2), and what its answer means. */
import type { Access } from "../access";
import type { Statement } from "../statements";

export type Answer =
  /** All of the batch is in the store. */
  | { readonly kind: "stored" }
  /** The store takes the batch neither now nor later: one of its statements is there already, or not to its liking. */
  | { readonly kind: "refused"; readonly status: number; readonly conflict: boolean }
  /** Nothing is known of what arrived. `after`: milliseconds that the store asks to wait. */
  | { readonly kind: "later"; readonly why: string; readonly after?: number };

export interface Sender {
  /** `Access.sessions` */
  readonly sessions?: boolean | undefined;
  /** Never rejects. `last`: the request is to outlive the page. */
  send(statements: readonly Statement[], last: boolean, signal: AbortSignal): Promise<Answer>;
}

/** In bytes: `fetch` refuses what is to outlive the page beyond 64 KiB in all. Half is for the state (`lms/lrs.ts`). */
export const KEEPALIVE_LIMIT = 30_000;
/** Milliseconds after which a store that says nothing is taken for one that is down. */
const PATIENCE = 30_000;

/** What a 4xx means for the statements, where it is about them and not about access, address or load. */
const REFUSALS = new Set([400, 409, 412, 413, 415, 422]);

export class HttpSender implements Sender {
  constructor(
    private readonly access: Access,
    private readonly version: string,
    private readonly patience = PATIENCE,
  ) {}

  get sessions(): boolean | undefined {
    return this.access.sessions;
  }

  async send(statements: readonly Statement[], last: boolean, signal: AbortSignal): Promise<Answer> {
    // What waits stays in the browser, for the next launch: here nothing is tried any more.
    if (this.access.over) return new Promise(() => {});
    try {
      const answer = await this.request(statements, last, signal, false);
      // An expired token is renewed once; a page that goes has no time for it.
      if (answer.status !== 401 || last) return meaning(answer, this.access.final);
      return meaning(await this.request(statements, last, signal, true), this.access.final);
    } catch (error) {
      return { kind: "later", why: String(error) };
    }
  }

  /** Calls `fetch` before it returns wherever the credentials are known: at the page's end there is no later. */
  private request(statements: readonly Statement[], last: boolean, signal: AbortSignal, renew: boolean): Promise<Response> {
    const authorization = this.access.authorization(renew);
    const body = JSON.stringify(statements);
    if (typeof authorization === "string") return this.post(authorization, body, last, signal);
    return authorization.then((value) => this.post(value, body, last, signal));
  }

  private async post(authorization: string, body: string, keepalive: boolean, signal: AbortSignal): Promise<Response> {
    const patience = new AbortController();
    const stop = (): void => patience.abort();
    signal.addEventListener("abort", stop);
    const timer = setTimeout(stop, this.patience);
    try {
      return await fetch(`${this.access.endpoint}statements`, {
        method: "POST",
        headers: {
          Authorization: authorization,
          "Content-Type": "application/json",
          "X-Experience-API-Version": this.version,
        },
        body,
        keepalive,
        credentials: "omit",
        // Browsers follow a redirected POST with a GET, whose answer would say that all is stored.
        redirect: "error",
        cache: "no-store",
        signal: patience.signal,
      });
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
    }
  }
}

function meaning({ ok, status, headers }: Response, final: readonly number[] = []): Answer {
  if (ok) return { kind: "stored" };
  if (REFUSALS.has(status) || final.includes(status)) return { kind: "refused", status, conflict: status === 409 };
  const after = delay(headers.get("Retry-After"));
  return { kind: "later", why: `HTTP ${status}`, ...(after !== undefined && { after }) };
}

/** Seconds (RFC 9110, 10.2.3); a date would need a clock that is right. */
function delay(header: string | null): number | undefined {
  return header !== null && /^\d+$/.test(header.trim()) ? Number(header) * 1000 : undefined;
}
