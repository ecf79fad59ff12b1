/** In which of its languages a page shows its texts. Most packages have one, and carry nothing to tell others. */
import { FEATURES } from "./features/registry";
import type { ItemBase, Payload } from "./payload";

export class Wording {
  /** An index into `languages`. */
  language = 0;
  private shown: readonly [number, Payload] | undefined;

  constructor(private readonly source: Payload) {}

  get languages(): readonly string[] {
    return this.source.languages ?? [this.source.unit.language];
  }

  get payload(): Payload {
    if (this.shown?.[0] !== this.language) this.shown = [this.language, this.payloadIn(this.language)];
    return (this.shown as readonly [number, Payload])[1];
  }

  /** An item in one of the languages; by default the one that is shown. */
  item(item: ItemBase, language = this.language): ItemBase {
    return FEATURES.languages?.item(item, this.source, language) ?? item;
  }

  private payloadIn(language: number): Payload {
    return FEATURES.languages?.payload(this.source, language) ?? this.source;
  }
}
