/** A page in several languages: its texts in each, and the buttons that change from one to another. */
import { h } from "../dom";
import type { Changes, ItemBase, Payload } from "../payload";
import type { App } from "../screens/app";
import type { Key } from "../strings";
import type { LanguagesFeature } from "./registry";

/** Languages written from right to left (`builder/markscheme/locales.py` has the same). */
const RTL = /^(ar|arc|ckb|dv|fa|he|ku|ps|sd|syr|ug|ur|yi)(-|$)/i;
const known = new WeakMap<ItemBase, Map<number, ItemBase>>();

export const languages: LanguagesFeature = { name: "languages", payload, item, preferred, declare, switcher };

function payload(source: Payload, language: number): Payload {
  const changes = changesOf(source, language);
  return changes === undefined ? source : { ...(translated(source, { ...changes, items: {} }) as Payload), items: source.items };
}

function item(source: ItemBase, { languages, translations }: Payload, language: number): ItemBase {
  const changes = translations?.[languages?.[language] ?? ""]?.items?.[source.id];
  if (changes === undefined) return source;
  const made = known.get(source) ?? new Map<number, ItemBase>();
  known.set(source, made);
  const found = made.get(language) ?? (translated(source, changes) as ItemBase);
  made.set(language, found);
  return found;
}

function changesOf({ languages, translations }: Payload, language: number): Changes | undefined {
  return translations?.[languages?.[language] ?? ""];
}

/** The other half of `builder/markscheme/translating/package.py`. */
function translated(thing: unknown, changes: unknown): unknown {
  if (!isObject(changes) || !isObject(thing) || Array.isArray(changes)) return changes;
  const copy: Record<string, unknown> = Array.isArray(thing) ? ([...thing] as unknown as Record<string, unknown>) : { ...thing };
  for (const [key, change] of Object.entries(changes)) copy[key] = translated(copy[key], change);
  return copy;
}

function isObject(thing: unknown): thing is Readonly<Record<string, unknown>> {
  return typeof thing === "object" && thing !== null;
}

/** `tags` as an LMS gives them: `cy-GB, en`; the first that the page has, else the unit's own. */
function preferred(has: readonly string[], tags: string): number {
  const [wanted, main] = [tags.toLowerCase().split(/[\s,;]+/), (tag: string) => tag.toLowerCase().split("-")[0]];
  for (const tag of wanted.filter(Boolean)) {
    const exact = has.findIndex((each) => each.toLowerCase() === tag);
    const near = exact < 0 ? has.findIndex((each) => main(each) === main(tag)) : exact;
    if (near >= 0) return near;
  }
  return 0;
}

function declare(tag: string): void {
  document.documentElement.lang = tag;
  document.documentElement.dir = RTL.test(tag) ? "rtl" : "ltr";
}

/** A button for each other language, in its own words. */
function switcher({ session, words, messages, speak }: App): HTMLElement | undefined {
  if (session.languages.length < 2) return undefined;
  const buttons = session.languages.map((tag, index) =>
    index === session.language
      ? undefined
      : h("button", { type: "button", class: "link", lang: tag, dir: "auto", onclick: () => speak(index) }, nameOf(tag, messages(tag))),
  );
  return h("div", { class: "languages", role: "group", "aria-label": words("languages.choose") }, ...buttons);
}

/** What the speakers of a language call it. */
function nameOf(tag: string, messages: ReturnType<App["messages"]>): string {
  // Browsers do not know every language's name in itself: Chromium none in Welsh.
  const known = Intl.DisplayNames.supportedLocalesOf(tag).length > 0;
  const name = messages["languages.name" satisfies Key] ?? (known && new Intl.DisplayNames(tag, { type: "language" }).of(tag));
  return name || tag;
}
