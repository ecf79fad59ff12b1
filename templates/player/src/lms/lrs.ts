/** Requests to a learning record store (xAPI 1.0.3, Communication). Nothing here throws: a failure is an answer too. */

import type { Access } from "../xapi/access";

/** What came back; status 0: nothing did. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** Null where the store sends none, or does not let a page of another origin read it. */
  readonly etag: string | null;
}

export interface Sent {
  readonly method?: "GET" | "PUT" | "POST";
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What to do where the answer sends elsewhere. */
  readonly redirect?: RequestRedirect;
}

/** Milliseconds after which a request counts as failed. */
const PATIENCE = 20_000;
/** Bytes. Browsers let 64 KiB outlive a page, for all its requests together; statements have the rest (`sender.ts`). */
const KEPT_ALIVE = 30_000;

/** Whether a request may be as long as this and outlive the page. */
export function outlives(body: string): boolean {
  return new TextEncoder().encode(body).length <= KEPT_ALIVE;
}

export async function send(url: string, { method = "GET", body, headers = {}, redirect = "follow" }: Sent = {}): Promise<Answer> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  try {
    const keepalive = method !== "GET" && outlives(body ?? "");
    const request = { method, headers, keepalive, redirect, signal: abort.signal, cache: "no-store" as const };
    const answer = await fetch(url, body === undefined ? request : { ...request, body });
    return { status: answer.status, body: await answer.text(), etag: answer.headers.get("ETag") };
  } catch (error) {
    return { status: 0, body: String(error), etag: null };
  } finally {
    clearTimeout(timer);
  }
}

/** For the log, and for whoever helps the learner. */
export function said({ status, body }: Answer): string {
  return [status === 0 ? "no answer" : `HTTP ${status}`, body.slice(0, 200)].filter((part) => part !== "").join(": ");
}

export class Lrs implements Access {
  /** That of cmi5, and of launchers of plain packages; another store's, in the package's settings, is not for this one. */
  readonly version = "1.0.3";
  over = false;

  /** `endpoint` ends in a slash; `auth` is the value of the `Authorization` header; the others are those of `Access`. */
  constructor(
    readonly endpoint: string,
    readonly auth: string,
    readonly final: readonly number[] = [],
    readonly sessions = false,
  ) {}

  /** The token of the launch is the only one there is. */
  authorization(): string {
    return this.auth;
  }

  request(resource: string, parameters: Readonly<Record<string, string | undefined>>, sent: Sent = {}): Promise<Answer> {
    const given = Object.entries(parameters).filter((each): each is [string, string] => each[1] !== undefined);
    const query = given.map((each) => each.map(encodeURIComponent).join("=")).join("&");
    const headers = { Authorization: this.auth, "X-Experience-API-Version": this.version, ...sent.headers };
    // It may lead to a page for logging in, which answers 200 to whatever follows, and has kept nothing.
    return send(`${this.endpoint}${resource}?${query}`, { ...sent, headers, redirect: "error" });
  }
}
