/** The player's words, from `locales/<language>.json`: flat keys, `{name}` placeholders, `.one` / `.other` plurals. */
import type english from "../../locales/en.json";

export type Key = keyof typeof english;
type PluralKey = StemOf<Key>;
type StemOf<K> = K extends `${infer Stem}.other` ? Stem : never;
type Values = Readonly<Record<string, string | number>>;

export interface Words {
  (key: Key, values?: Values): string;
  /** The plural form that the language wants for `count`, which also fills `{count}`. */
  plural(key: PluralKey, count: number, values?: Values): string;
  number(value: number): string;
  /** 0.675 as 67.5%. */
  percent(fraction: number): string;
  /** Names or numbers as a list: 1, 2 and 5. */
  list(things: readonly string[]): string;
}

export function createWords(messages: Readonly<Record<string, string>>, language: string): Words {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  const text = (key: Key | `${string}.other`): string => messages[key] ?? key;
  const plain = (value: string | number): string => (typeof value === "number" ? numbers.format(value) : value);
  const fill = (message: string, values: Values): string =>
    message.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = values[name];
      return value === undefined ? hole : plain(value);
    });
  const words = (key: Key, values: Values = {}): string => fill(text(key), values);
  return Object.assign(words, {
    plural: (key: PluralKey, count: number, values: Values = {}): string => {
      const message = messages[`${key}.${plurals.select(count)}`] ?? text(`${key}.other`);
      return fill(message, { count, ...values });
    },
    number: (value: number): string => numbers.format(value),
    percent: (fraction: number): string => percents.format(fraction),
    list: (things: readonly string[]): string =>
      things.length < 2
        ? things.join("")
        : words("list.last", { start: things.slice(0, -1).join(words("list.comma")), end: things[things.length - 1] as string }),
  });
}
