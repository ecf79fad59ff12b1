/**
 * Where credentials come from, best first: the LMS's own launch (cmi5), the launch parameters, a token of this page's
 * server, the page around this one, and at last those in the package, which every learner can read.
 */
import type { LrsSettings } from "../../payload";
import type { Access } from "../access";

/** Milliseconds for whoever is asked for credentials. */
const PATIENCE = 10_000;
/** The message that asks for credentials, and the one that brings them. */
export const MESSAGE = "markscheme:lrs";

/** Undefined without any. An address in the query counts only with its own credentials: others are not for it. */
export function accessOf(query: URLSearchParams, settings: LrsSettings | undefined, page: Window): Access | undefined {
  const auth = query.get("auth");
  const endpoint = (auth && query.get("endpoint")) || settings?.endpoint;
  if (!endpoint) return undefined;
  const authorization = auth ? () => auth : sourceOf(settings, page);
  return authorization && { endpoint: endpoint.endsWith("/") ? endpoint : `${endpoint}/`, authorization };
}

function sourceOf(settings: LrsSettings | undefined, page: Window): Access["authorization"] | undefined {
  const { token, hosts, credential } = settings ?? {};
  if (token !== undefined) return remembering(() => fetched(new URL(token, page.location.href)));
  if (hosts !== undefined) return remembering((renew) => asked(page, hosts, renew));
  return credential === undefined ? undefined : () => credential;
}

/** Asks once, and again when the answer no longer serves. */
function remembering(ask: (renew: boolean) => Promise<string>): Access["authorization"] {
  let known: string | undefined;
  return (renew) => {
    if (known !== undefined && !renew) return known;
    return ask(renew).then((found) => (known = found));
  };
}

/** The server answers with the header's value, as text or as `{"authorization": …}`. Its own session says who asks. */
async function fetched(url: URL): Promise<string> {
  if (url.origin !== location.origin) throw new Error(`${url.href} is not on this page's server`);
  const answer = await fetch(url.href, {
    credentials: "same-origin",
    cache: "no-store",
    signal: AbortSignal.timeout?.(PATIENCE) ?? null,
  });
  if (!answer.ok) throw new Error(`${url.href} answers HTTP ${answer.status}`);
  const text = (await answer.text()).trim();
  return checked(text.startsWith("{") ? (JSON.parse(text) as { authorization?: unknown }).authorization : text);
}

/** The page around this one, or the one that opened it, if it comes from one of the origins. */
function asked(page: Window, hosts: readonly string[], renew: boolean): Promise<string> {
  const host = page.parent !== page ? page.parent : (page.opener as Window | null);
  if (!host) return Promise.reject(new Error("no page is around this one"));
  const origins = hosts.map((origin) => (origin === "self" ? page.location.origin : origin));
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      page.removeEventListener("message", listen);
    };
    const listen = ({ source, origin, data }: MessageEvent): void => {
      if (source !== host || !origins.includes(origin) || (data as { type?: unknown } | null)?.type !== MESSAGE) return;
      end();
      try {
        resolve(checked((data as { authorization?: unknown }).authorization));
      } catch (error) {
        reject(error as Error);
      }
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error("the page around this one gives no credentials"));
    }, PATIENCE);
    page.addEventListener("message", listen);
    for (const origin of origins) host.postMessage({ type: MESSAGE, renew }, origin);
  });
}

/** Value of a header: nothing that would end it. */
function checked(value: unknown): string {
  if (typeof value === "string" && /^[\x21-\x7e][\x20-\x7e]*$/.test(value)) return value;
  throw new Error("these are no credentials");
}
