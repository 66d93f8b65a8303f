import { EntryPlaces, MOST_ENTRIES } from './entry-places';
import type { ShownGroup } from './groups';
import type { LedgerState } from './ledger-state';
import type { LedgerGroup } from './ledger-types';

function placesOf(state: LedgerState, id: number): EntryPlaces {
  const { rows } = state.groups;
  const first = new Int32Array(Math.min(state.groups.countOf(id), MOST_ENTRIES));
  let row = rows.first(id);
  for (let at = 0; at < first.length; at++) {
    first[at] = row;
    row = rows.after(row);
  }
  return new EntryPlaces(state, first);
}

/** Sums are values; where the entries stand is looked up when somebody asks, at the latest before one of them changes. */
export function showGroup(state: LedgerState, id: number): ShownGroup {
  const { entries, groups, meaning } = state;
  const key = groups.keyOf(id);
  const item = meaning.items.get(key.item);
  const nature = meaning.natures.get(key.nature);
  let places: EntryPlaces | null = null;
  const settled = (): EntryPlaces => (places ??= placesOf(state, id));
  const group: LedgerGroup = {
    code: item.code,
    name: item.name,
    ...(item.unreadCode !== undefined && { unreadCode: item.unreadCode }),
    source: meaning.sources.get(key.source),
    nature: nature && { code: nature.code, phrase: nature.phrase },
    summary: meaning.pool.get(entries.summary[groups.rows.first(id)] ?? -1),
    negative: key.negative,
    count: groups.countOf(id),
    amount: groups.sumOf(id),
    entries: (limit) => settled().first(limit),
  };
  return { group, settle: () => void settled() };
}
