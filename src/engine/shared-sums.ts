import { sharedBudgetSums, sharedLedgerSums, type FoundTable, type SharedSum } from '../intake';
import { slot, type Memory } from '../memory';
import { findingOf, isReported, sharedSumOutcomes, type Finding } from '../rules';
import { shortKey } from '../text';
import type { WorkbookContents } from './contents';

/** A table is another object as soon as a cell of it changes. */
const BUDGET_SUMS = slot<FoundTable, readonly SharedSum[]>('sums over projects');

function sumsIn({ contents, ledgers }: WorkbookContents, memory: Memory): SharedSum[] {
  const tables = [...contents.values()].flatMap((sheet) => sheet.tables);
  return tables.flatMap((table): readonly SharedSum[] => {
    const store = ledgers.get(table);
    if (store) return sharedLedgerSums(store);
    return memory.of(BUDGET_SUMS).recall(table, () => sharedBudgetSums(table));
  });
}

/** Findings of rows 合计 over several projects. They are told by sheet and column, so that reasons stay with them. */
export function sharedSumFindings(
  contents: WorkbookContents,
  explanations: ReadonlyMap<string, string>,
  memory: Memory,
): readonly Finding[] {
  return sumsIn(contents, memory).flatMap((shared) =>
    sharedSumOutcomes(shared).flatMap(({ rule, outcome }) => {
      if (!isReported(outcome)) return [];
      const key = [rule.id, shared.sheet, shared.column ?? '', shortKey(shared.source)].join('|');
      return [{ ...findingOf({ rule, outcome }, null, key), explained: explanations.get(key) || null }];
    }),
  );
}
