/** Tables of suffixes: "search for the longest among the following, and perform the action indicated". */

/** Where the regions of a word start. A suffix is in a region when it starts there or later. */
export interface Regions {
  readonly r1: number;
  readonly r2: number;
  /** Only the Romance languages have it; the length of the word elsewhere. */
  readonly rv: number;
}

export type Region = keyof Regions;

/**
 * The action of a group of suffixes: takes what precedes the suffix, gives the word that it becomes,
 * or undefined when a condition fails and the word stays as it is.
 */
export type Action = (stem: string, regions: Regions) => string | undefined;

interface Entry {
  readonly length: number;
  readonly action: Action;
}

/** Node of a tree of suffixes, read from the last letter to the first. */
interface Node {
  entry: Entry | undefined;
  readonly before: Map<number, Node>;
}

export class Suffixes {
  private readonly root: Node = { entry: undefined, before: new Map() };

  /** Groups as the descriptions print them: suffixes separated by spaces, and their action. */
  constructor(groups: readonly (readonly [suffixes: string, action: Action])[]) {
    for (const [suffixes, action] of groups) {
      for (const suffix of suffixes.split(" ")) this.add(suffix, action);
    }
  }

  private add(suffix: string, action: Action): void {
    let node = this.root;
    for (let i = suffix.length - 1; i >= 0; i--) {
      const letter = suffix.charCodeAt(i);
      let before = node.before.get(letter);
      if (before === undefined) node.before.set(letter, (before = { entry: undefined, before: new Map() }));
      node = before;
    }
    node.entry = { length: suffix.length, action };
  }

  /**
   * Does what the longest suffix found at or after `from` asks for.
   * Undefined when there is none, or when its action declines; a shorter suffix is then not tried.
   */
  apply(word: string, regions: Regions, from = 0): string | undefined {
    let longest: Entry | undefined;
    let node: Node | undefined = this.root;
    for (let i = word.length - 1; i >= from; i--) {
      node = node.before.get(word.charCodeAt(i));
      if (node === undefined) break;
      longest = node.entry ?? longest;
    }
    return longest?.action(word.slice(0, word.length - longest.length), regions);
  }
}

/** "Replace by `letters` if in the region". */
export function replace(letters: string, region: Region): Action {
  return (stem, regions) => (stem.length >= regions[region] ? stem + letters : undefined);
}

/** "Delete if in the region", and if what precedes the suffix passes the test. */
export function remove(region: Region, test?: (stem: string) => boolean): Action {
  return (stem, regions) => (stem.length >= regions[region] && (test?.(stem) ?? true) ? stem : undefined);
}

/** "Replace by `letters`" wherever the suffix was found; without letters, "delete". */
export function always(letters = ""): Action {
  return (stem) => stem + letters;
}

/** "Do nothing": the suffix is listed to be found before a shorter one. */
export const never: Action = () => undefined;

/** Does the first action, and then, where it applied, whatever the table finds in its result. */
export function followedBy(first: Action, then: Suffixes): Action {
  return (stem, regions) => {
    const result = first(stem, regions);
    return result === undefined ? undefined : (then.apply(result, regions) ?? result);
  };
}

/** The first of the actions that applies: "delete if in R2, else replace by …". */
export function either(...actions: readonly Action[]): Action {
  return (stem, regions) => {
    for (const action of actions) {
      const result = action(stem, regions);
      if (result !== undefined) return result;
    }
    return undefined;
  };
}
