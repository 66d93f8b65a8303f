import { valueAt, type Grid } from '../../src/workbook';
import type { Case } from './cases';
import { meaningOf, viewOf, type ColumnView } from './column-fate';
import { headerBlocks, type HeaderBlock, type HeaderColumn } from './header-rows';
import { see, type Seen } from './seen';

export interface BlockColumn extends HeaderColumn {
  readonly before: ColumnView;
  readonly meaning: string | null;
  /** What stands below the header, as texts. */
  readonly texts: readonly string[];
}

/** One header row of all cases with what was made of its columns; header rows that say the same count once. */
export interface DistinctBlock {
  readonly one: Case;
  readonly grid: Grid;
  readonly block: HeaderBlock;
  readonly seen: Seen;
  readonly columns: readonly BlockColumn[];
}

const holdsValues = ({ columns }: HeaderBlock): number =>
  columns.filter(({ cells }) => cells.length > 0).length;

/** Which of two places of the same header row is looked at: the one that stands once, and has more columns with values. */
function isBetter(
  one: { block: HeaderBlock; once: boolean },
  other: { block: HeaderBlock; once: boolean },
): boolean {
  if (one.once !== other.once) return one.once;
  return holdsValues(one.block) > holdsValues(other.block);
}

export async function distinctBlocks(cases: readonly Case[]): Promise<DistinctBlock[]> {
  const found = new Map<string, { one: Case; grid: Grid; block: HeaderBlock; once: boolean }>();
  for (const one of cases)
    for (const grid of one.grids) {
      const blocks = headerBlocks(grid);
      for (const block of blocks) {
        const key = `${one.kind} ${block.words}`;
        const once = blocks.filter(({ words }) => words === block.words).length === 1;
        const place = { one, grid, block, once };
        const known = found.get(key);
        if (!known || isBetter(place, known)) found.set(key, place);
      }
    }
  const seen = new Map<Case, Seen>();
  const result: DistinctBlock[] = [];
  for (const { one, grid, block } of found.values()) {
    const baseline = seen.get(one) ?? (await see(one.grids, one.asOf));
    seen.set(one, baseline);
    // What is refused as it stands says nothing about what a change does.
    if (baseline.failure !== null) continue;
    result.push({ one, grid, block, seen: baseline, columns: columnsSeen(baseline, grid, block) });
  }
  return result;
}

function columnsSeen(seen: Seen, grid: Grid, block: HeaderBlock): BlockColumn[] {
  return block.columns.map((column) => {
    const texts = column.cells.map((cell) => String(valueAt(grid, cell.row, cell.column)));
    const before = viewOf(seen, block, column, { texts });
    return { ...column, before, texts, meaning: meaningOf(before) };
  });
}
