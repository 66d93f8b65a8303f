import { openPackage, partEntry, type Package } from './package';
import { inflateAside, inflateSteps, MOST_STREAMED_PART, type Inflater } from './zip-inflate';

/** Counts the cells that begin in the steps of one sheet. */
class CellCounter {
  count = 0;
  #before = 0;
  #last = 0;

  add(step: Uint8Array): void {
    let [count, before, last] = [this.count, this.#before, this.#last];
    for (let at = 0; at < step.length; at++) {
      const byte = step[at]!;
      // "<c" and then space, ">" or "/", not "<col" or "<cols"
      if (last === 0x63 && before === 0x3c && byte <= 0x3e) count++;
      before = last;
      last = byte;
    }
    [this.count, this.#before, this.#last] = [count, before, last];
  }
}

function entriesOf(pack: Package) {
  return pack.sheets.filter(({ kind }) => kind !== '').map(({ part }) => partEntry(pack, part));
}

/**
 * Inflates every sheet and counts the cells, and does nothing else: the least that any reader has to do, for comparison.
 * @throws XlsxError as openWorkbook
 */
export function countCells(bytes: Uint8Array): number {
  let count = 0;
  for (const entry of entriesOf(openPackage(bytes, ''))) {
    const counter = new CellCounter();
    for (const step of inflateSteps(bytes, entry, MOST_STREAMED_PART)) counter.add(step);
    count += counter.count;
  }
  return count;
}

/** As {@link countCells}, with an inflater of the platform. */
export async function countCellsWith(bytes: Uint8Array, inflater: Inflater): Promise<number> {
  let count = 0;
  for (const entry of entriesOf(openPackage(bytes, ''))) {
    const counter = new CellCounter();
    for await (const step of inflateAside(bytes, entry, MOST_STREAMED_PART, inflater)) counter.add(step);
    count += counter.count;
  }
  return count;
}
