import { fold } from '../../../text';
import type { Correction } from '../../tables';

/** What the clerk says about names of projects: which are one, and which are not. Names are folded. */
export class ToldNames {
  readonly #same = new Map<string, Set<string>>();
  readonly #different = new Map<string, Set<string>>();

  constructor(corrections: readonly Correction[] = []) {
    for (const correction of corrections) {
      if (correction.kind !== 'same-project' && correction.kind !== 'different-projects') continue;
      const [one, other] = correction.names.map(fold) as [string, string];
      const [into, outOf] =
        correction.kind === 'same-project' ? [this.#same, this.#different] : [this.#different, this.#same];
      for (const [name, partner] of [
        [one, other],
        [other, one],
      ] as const) {
        into.set(name, (into.get(name) ?? new Set()).add(partner));
        outOf.get(name)?.delete(partner);
      }
    }
  }

  /** All names that are said to be the same project as this one, directly or by way of others. */
  sameAs(folded: string): ReadonlySet<string> {
    const found = new Set([folded]);
    for (const name of found) for (const partner of this.#same.get(name) ?? []) found.add(partner);
    found.delete(folded);
    return found;
  }

  differ(one: string, other: string): boolean {
    return this.#different.get(one)?.has(other) ?? false;
  }
}

export const NO_NAMES_TOLD = new ToldNames();
