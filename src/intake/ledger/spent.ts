import type { Decimal } from '../../numbers';
import { fold } from '../../text';
import type { Sums } from '../tables';
import type { LedgerStore } from './store';

/** What was spent for each project: according to each ledger by itself, and to all of them together. */
export function spentIn(stores: readonly LedgerStore[]): Sums[] {
  const all = new Map<string, Decimal>();
  const each = stores.map((store): Sums => {
    const sums = new Map<string, Decimal>();
    for (const name of store.projects()) {
      const total = store.slice(name)?.total;
      if (!total) continue;
      const folded = fold(name);
      sums.set(folded, total);
      all.set(folded, all.get(folded)?.plus(total) ?? total);
    }
    return sums;
  });
  return stores.length > 1 ? [...each, all] : each;
}
