import { formatArea, OWN_MARK_NAME, parseOwnMark } from '../../src/workbook';
import type { NodeExcelHost } from '../../src/host/node';

/** All that stands in a workbook, sheet by sheet, as texts to be compared. */
export interface Snapshot {
  /** Sheets of hers, by name. */
  readonly hers: ReadonlyMap<string, string>;
  /** Ours, by kind and project. */
  readonly ours: ReadonlyMap<string, string>;
  /** Sheets that ours have in common a mark with, or that nobody knows, by name. */
  readonly strays: ReadonlyMap<string, string>;
}

type View = ReturnType<NodeExcelHost['workbook']['sheet']>;

/** Contents, looks and layout of a sheet. */
function textOf(sheet: View): string {
  const { used, merges, freeze, tabColor, gridlines, page, charts, name } = sheet;
  const lines: string[] = [];
  for (let row = 0; used && row <= used.bottom; row++) {
    for (let column = 0; column <= used.right; column++) {
      const address = formatArea({ top: row, left: column, bottom: row, right: column });
      const content = sheet.formula(address) ?? sheet.value(address);
      lines.push(`${address} ${JSON.stringify(content)} ${JSON.stringify(sheet.format(address))}`);
    }
  }
  const widths = Array.from({ length: (used?.right ?? -1) + 1 }, (_, column) => sheet.columnWidth(column));
  const beside = { name, freeze, tabColor, gridlines, page, charts: charts.length, widths };
  return [...lines, [...merges].sort().join(), JSON.stringify(beside)].join('\n');
}

/** @param known names of the sheets that are hers */
export function snapshot(host: NodeExcelHost, known: readonly string[]): Snapshot {
  const hers = new Map<string, string>();
  const ours = new Map<string, string>();
  const strays = new Map<string, string>();
  for (const name of host.workbook.sheetNames) {
    const sheet = host.workbook.sheet(name);
    const mark = sheet.names.find((one) => one.name === OWN_MARK_NAME);
    const own = mark && parseOwnMark(mark.formula);
    const key = own ? `${own.kind} ${own.project ?? ''}` : '';
    if (own && !ours.has(key)) ours.set(key, textOf(sheet));
    else if (!own && known.includes(name)) hers.set(name, textOf(sheet));
    else strays.set(name, textOf(sheet));
  }
  return { hers, ours, strays };
}

export function isSame(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): boolean {
  return left.size === right.size && [...left].every(([key, text]) => right.get(key) === text);
}

/** Two lines from shortly before where they part. */
function apart(is: string, expected: string): string {
  let same = 0;
  while (same < is.length && is[same] === expected[same]) same++;
  const from = Math.max(0, same - 20);
  return `${is.slice(from, from + 90)} instead of ${expected.slice(from, from + 90)}`;
}

/** Where two states of our sheets differ first, to be read by whoever looks for the cause. */
export function difference(is: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>): string {
  for (const [key, text] of expected) {
    const found = is.get(key);
    if (found === undefined) return `${key} is missing`;
    const [lines, wanted] = [found.split('\n'), text.split('\n')];
    const at = wanted.findIndex((line, index) => line !== lines[index]);
    if (at >= 0 || lines.length !== wanted.length)
      return `${key}: ${apart(lines[Math.max(at, 0)] ?? '', wanted[Math.max(at, 0)] ?? '')}`;
  }
  const more = [...is.keys()].filter((key) => !expected.has(key));
  return more.length > 0 ? `${more.join()} too many` : '';
}
