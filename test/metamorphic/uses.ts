import type { CellRef } from '../../src/workbook';

/**
 * What each cell was used for, seen from the figures themselves and not from what the reader says of its columns: the
 * place in the submission (indicators.weight, funds.rows.amounts.budget) of whatever names the cell as where it stands.
 */
export type Uses = ReadonlyMap<string, ReadonlySet<string>>;

export const cellKey = (sheet: string, row: number, column: number): string => `${sheet}!${row},${column}`;

/** Ranges are followed this far. */
const MOST_CELLS = 3_000;

/** Places that say again what another one says, or hold whatever is left. */
const SECOND_HAND = /^(identity\.(notes|unitNames|projectNames|years)|narrative|unread|indicatorTable|key\b)/;
/** Lines whose `cells` are all cells of their row. */
const ROWS = /^(budgetLines|expenses\.lines|indicators|funds\.rows|funds\.useRows)$/;

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;
const isRef = (value: unknown): value is CellRef =>
  isThing(value) && typeof value.sheet === 'string' && typeof value.top === 'number';
const isDecimal = (value: Thing): boolean => 'c' in value && 'e' in value && 's' in value;

class Collector {
  readonly uses = new Map<string, Set<string>>();

  add(ref: unknown, path: string): void {
    if (!isRef(ref)) return;
    let count = 0;
    for (let row = ref.top; row <= ref.bottom; row++)
      for (let column = ref.left; column <= ref.right && count < MOST_CELLS; column++, count++) {
        const key = cellKey(ref.sheet, row, column);
        const paths = this.uses.get(key) ?? new Set();
        this.uses.set(key, paths.add(path));
      }
  }

  walk(value: unknown, path: string): void {
    if (!isThing(value) || SECOND_HAND.test(path)) return;
    if (Array.isArray(value)) {
      for (const item of value) this.walk(item, path);
      return;
    }
    if (isDecimal(value) || isRef(value)) return;
    if (path === 'ledger') return this.ledger(value);
    if (Array.isArray(value.cells) && ('text' in value || 'value' in value) && !ROWS.test(path))
      for (const ref of value.cells) this.add(ref, path);
    if (Array.isArray(value.nameCells)) for (const ref of value.nameCells) this.add(ref, `${path}.name`);
    for (const [key, inner] of Object.entries(value)) this.walk(inner, path === '' ? key : `${path}.${key}`);
  }

  ledger(slice: Thing): void {
    const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
    for (const ref of list(slice.amountCells)) this.add(ref, 'ledger.amount');
    for (const total of list(slice.statedTotals)) this.walk(total, 'ledger.total');
    if (isThing(slice.wholeColumns)) this.add(slice.wholeColumns.projectNames, 'ledger.project');
    for (const group of list(slice.groups)) {
      const entries = isThing(group) && group.entries;
      const listed: unknown = typeof entries === 'function' ? entries.call(group, MOST_CELLS) : entries;
      for (const entry of list(listed))
        if (isThing(entry))
          for (const part of ['code', 'name', 'summary', 'amount']) this.add(entry[part], `ledger.${part}`);
    }
  }
}

export function usesOf(submissions: readonly unknown[]): Uses {
  const collector = new Collector();
  for (const submission of submissions) collector.walk(submission, '');
  return collector.uses;
}
