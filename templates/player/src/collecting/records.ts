/** What an LMS or a record store kept of a response, read back: the inverse of `describe` and its writers. */
import type { SliderItem } from "../interactions/slider/item";
import { valueAt } from "../marking/slider";
import type { Id, ItemBase } from "../payload";
import { NOTATION_12, NOTATION_2004, unescaped, type Notation } from "../lms/values";

/** How a response was written. xAPI has the item's own ids and text as it is; SCORM tokens, and escapes in text. */
export type Form = "scorm12" | "scorm2004" | "xapi";

interface Listed {
  readonly id: Id;
}

/** Fields of the types whose responses name parts of the item. */
interface Parts {
  readonly options?: readonly Listed[];
  readonly sources?: readonly Listed[];
  readonly targets?: readonly Listed[];
  readonly steps?: readonly Listed[];
  readonly gaps?: readonly (Listed & { readonly options: readonly Listed[] })[];
}

/** The response as the item's type has it; undefined where the text is none for this item. */
export function readRecord(item: ItemBase, text: string, form: Form): unknown {
  const notation = form === "scorm12" ? NOTATION_12 : NOTATION_2004;
  const token = (id: Id): string => (form === "xapi" ? id : (item.lms.tokens?.[id] ?? id));
  const place = (list: readonly Listed[] = [], name: string | undefined): number | undefined => {
    const found = list.findIndex(({ id }) => token(id) === name);
    return found < 0 ? undefined : found;
  };
  const parts = item as ItemBase & Parts;
  const all = (list: readonly Listed[] | undefined): readonly number[] | undefined =>
    whole(text.split(notation.list).map((name) => place(list, name)));
  switch (item.type) {
    case "choice":
    case "likert":
      return place(parts.options, text);
    case "multiple_response":
    case "hot_text":
      return all(parts.options)?.slice().sort((one, other) => one - other);
    case "order": {
      const order = all(parts.steps);
      return new Set(order).size === parts.steps?.length ? order : undefined;
    }
    case "match":
    case "gap_match":
    case "categorise":
      return pairs(text, notation, parts.sources ?? [], () => parts.targets ?? [], place);
    case "inline_choice":
      return pairs(text, notation, parts.gaps ?? [], (gap) => parts.gaps?.[gap]?.options ?? [], place);
    case "slider":
      return valuePlace(item as SliderItem, Number(text));
    case "select_point":
      return whole(text.split(" ").map(point));
    case "true_false":
      return { [notation.truth[1]]: true, [notation.truth[0]]: false }[text];
    default:
      return form === "xapi" ? text : unescaped(text);
  }
}

/** Which value of the scale it is. */
function valuePlace(item: SliderItem, value: number): number | undefined {
  const place = Math.round((value - item.min) / item.step);
  return place >= 0 && place <= item.count && valueAt(item, place) === value ? place : undefined;
}

/** `x,y`. */
function point(text: string): readonly [number, number] | undefined {
  const found = /^(\d{1,5}),(\d{1,5})$/.exec(text);
  return found === null ? undefined : [Number(found[1]), Number(found[2])];
}

function whole<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  return values.includes(undefined) ? undefined : (values as readonly T[]);
}

function pairs(
  text: string,
  notation: Notation,
  sources: readonly Listed[],
  targetsOf: (source: number) => readonly Listed[],
  place: (list: readonly Listed[], name: string | undefined) => number | undefined,
): readonly (number | undefined)[] | undefined {
  const response: (number | undefined)[] = sources.map(() => undefined);
  for (const pair of text.split(notation.list)) {
    const [left, right] = pair.split(notation.pair);
    const source = place(sources, left);
    const target = source === undefined ? undefined : place(targetsOf(source), right);
    if (source === undefined || target === undefined) return undefined;
    response[source] = target;
  }
  return response;
}
