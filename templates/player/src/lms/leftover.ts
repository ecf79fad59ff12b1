/**
 * A state that is too large to outlive the page that sends it: this browser keeps it for the next page, which takes it
 * up if the store still holds what it held then, or what was on its way. Anything else is newer, from another page.
 */
import type { StateOwner } from "./state-document";

interface Left {
  readonly body: string;
  /** Documents that this one follows; null: none. */
  readonly after: readonly (string | null)[];
}

export class Leftover {
  private readonly name: string;
  private present = false;

  /** `storage` may throw where it is blocked. */
  constructor(
    owner: StateOwner,
    private readonly storage: () => Storage,
  ) {
    this.name = `markscheme.left ${JSON.stringify(owner)}`;
  }

  keep(body: string, after: readonly (string | null)[]): void {
    this.present = true;
    this.attempt((storage) => storage.setItem(this.name, JSON.stringify({ body, after } satisfies Left)));
  }

  /** What follows the document that the store holds. It stays until `forget`: this page may be killed, too. */
  after(held: string | null): string | undefined {
    let left: Left | null = null;
    this.attempt((storage) => (left = JSON.parse(storage.getItem(this.name) ?? "null") as Left | null));
    const { body, after = [] } = (left ?? {}) as Partial<Left>;
    this.present = body !== undefined;
    if (after.includes(held)) return body;
    this.forget();
    return undefined;
  }

  forget(): void {
    if (!this.present) return;
    this.present = false;
    this.attempt((storage) => storage.removeItem(this.name));
  }

  private attempt(act: (storage: Storage) => void): void {
    try {
      act(this.storage());
    } catch (error) {
      console.warn("This browser keeps nothing for the next page.", error);
    }
  }
}
