/**
 * The page's policy lets it reach any server, as none is known before the launch. From then on it reaches those that
 * the launch names, and its own: a second policy takes away from the first (Content Security Policy 3, 8.1).
 */
import { h } from "../dom";

export function narrow({ document, location }: Window, addresses: readonly (string | null)[]): void {
  const origins = new Set(addresses.flatMap((address) => originOf(address, location.href)));
  const content = ["connect-src 'self'", ...origins].join(" ");
  document.head.append(h("meta", { "http-equiv": "Content-Security-Policy", content }));
}

/** Nothing where it is no address: the launch says so in its own words. */
function originOf(address: string | null, base: string): readonly string[] {
  try {
    const { origin } = new URL(address ?? "", base);
    return origin === "null" ? [] : [origin];
  } catch {
    return [];
  }
}
