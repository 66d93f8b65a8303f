/**
 * One kind of thing that is remembered from one evaluation to the next: by what it was found out about. Each room names its
 * own; all of them are listed in docs/architecture.md.
 */
export interface Slot<About extends object, Found> {
  readonly name: string;
  /** Only for the compiler: what a slot holds. */
  readonly types?: (about: About) => Found;
}

/** Names a slot. */
export function slot<About extends object, Found>(name: string): Slot<About, Found> {
  return Object.freeze({ name });
}

/** What is remembered in one slot. */
export class Remembered<About extends object, Found> {
  /** Weakly: what the workbook no longer says is not kept, nor what was found out about it. */
  readonly #found = new WeakMap<About, Found>();

  get(about: About): Found | undefined {
    return this.#found.get(about);
  }

  set(about: About, found: Found): void {
    this.#found.set(about, found);
  }

  /** What was found out about it; found out now where it was not. */
  recall(about: About, find: () => Found): Found {
    const known = this.#found.get(about);
    if (known !== undefined) return known;
    const found = find();
    this.#found.set(about, found);
    return found;
  }
}

/**
 * What is remembered between two evaluations, so that the second finds out only what is new. It belongs to whoever evaluates
 * more than once, and is handed down; nothing depends on it but time. Whoever evaluates once makes a new one.
 */
export class Memory {
  readonly #slots = new Map<object, Remembered<object, unknown>>();

  of<About extends object, Found>(slot: Slot<About, Found>): Remembered<About, Found> {
    const known = this.#slots.get(slot) ?? new Remembered<object, unknown>();
    this.#slots.set(slot, known);
    return known as unknown as Remembered<About, Found>;
  }
}
