import type { LedgerSlice } from './ledger-types';

/** What a slice says, before it has a version. */
export type SliceContent = Omit<LedgerSlice, 'version'>;

interface Taken {
  readonly slice: LedgerSlice;
  /** All that it says besides its groups; null where nothing was compared with it yet. */
  readonly text: string | null;
  /** The version of the ledger for which it was last found to hold. */
  readonly holdsFor: number;
}

function textOf({
  groups: _groups,
  version: _version,
  ...others
}: SliceContent & Partial<Pick<LedgerSlice, 'version'>>): string {
  return JSON.stringify(others);
}

/** Groups compare by themselves: a ledger makes a new object of one only where something of its rows changed. */
function haveSameGroups(left: SliceContent, right: SliceContent): boolean {
  return (
    left.groups.length === right.groups.length && left.groups.every((group, at) => group === right.groups[at])
  );
}

/** The slices that were handed out last: a slice is the same object, of the same version, until something of it changes. */
export class Snapshots {
  readonly #taken = new Map<string, Taken>();
  #version = 0;

  /** The ledger is another one from here on. */
  changed(): void {
    this.#version++;
  }

  /**
   * @param name of the slice
   * @param make null where there is no such slice any more
   */
  take(name: string, make: () => SliceContent | null): LedgerSlice | null {
    const known = this.#taken.get(name);
    const version = this.#version;
    if (known?.holdsFor === version) return known.slice;
    const content = make();
    if (!content) {
      this.#taken.delete(name);
      return null;
    }
    const text = known === undefined ? null : textOf(content);
    const isSame =
      known !== undefined &&
      (known.text ?? textOf(known.slice)) === text &&
      haveSameGroups(known.slice, content);
    const slice = isSame ? known.slice : { version, ...content };
    this.#taken.set(name, { slice, text, holdsFor: version });
    return slice;
  }
}
