import { openPackage, partEntry } from './package';
import { inflateSteps, MOST_STREAMED_PART } from './zip-inflate';

/**
 * Inflates every sheet and counts the cells, and does nothing else: the least that any reader has to do, for comparison.
 * @throws XlsxError as openWorkbook
 */
export function countCells(bytes: Uint8Array): number {
  const pack = openPackage(bytes, '');
  let count = 0;
  for (const { part } of pack.sheets) {
    let [before, last] = [0, 0];
    for (const step of inflateSteps(bytes, partEntry(pack, part), MOST_STREAMED_PART)) {
      for (let at = 0; at < step.length; at++) {
        const byte = step[at]!;
        // "<c" and then space, ">" or "/", not "<col" or "<cols"
        if (last === 0x63 && before === 0x3c && byte <= 0x3e) count++;
        before = last;
        last = byte;
      }
    }
  }
  return count;
}
