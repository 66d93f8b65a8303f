import type { Report } from '../../../src/engine';

/** What is known of the reason for one finding. */
interface Known {
  /** Texts of which the last one counts; several where nobody waited between them. */
  texts: string[];
  /** Whether none at all is right, too: an undo may have taken it away. */
  maybeNone: boolean;
}

/** The reasons that she typed, on the sheet and in panes. */
export class Reasons {
  readonly #known = new Map<string, Known>();
  /** Keys at which something was typed since all was settled. */
  #open = new Set<string>();

  typed(key: string, text: string): void {
    const known = this.#known.get(key);
    const isOpen = this.#open.has(key);
    this.#known.set(key, {
      texts: isOpen && known ? [...known.texts, text] : [text],
      maybeNone: isOpen ? (known?.maybeNone ?? false) : false,
    });
    this.#open.add(key);
  }

  /** Something that may take away, or bring back, what was typed on the sheet. */
  unsure(): void {
    for (const [key, known] of this.#known) {
      known.maybeNone = true;
      this.#open.add(key);
    }
  }

  settled(): void {
    this.#open = new Set([...this.#open].filter((key) => this.#known.get(key)?.maybeNone));
  }

  /** Reasons that a report does not have. */
  lost({ findings, orphanedExplanations, otherReasons = [] }: Report): string[] {
    const shown = new Map([
      ...orphanedExplanations.map(({ key, text }) => [key, text] as const),
      ...findings.map(({ key, explained }) => [key, explained ?? ''] as const),
    ]);
    return [...this.#known].flatMap(([key, { texts, maybeNone }]) => {
      const now = shown.get(key) ?? '';
      // Of two of which neither is the later one for certain, she is asked.
      const others = otherReasons.filter((other) => other.key === key).map(({ text }) => text);
      if ([now, ...others].some((text) => texts.includes(text)) || maybeNone) return [];
      return [`${key}: ${now || 'nothing'} instead of ${texts.join(' or ')}`];
    });
  }
}
