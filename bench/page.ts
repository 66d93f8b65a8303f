import { ratiosText } from './ratios';
import type { BenchResult, EditResult, WholeResult } from './result';

const MARKS = /(<!-- run[^>]*-->)[\s\S]*?(<!-- \/run -->)/;

/** A table whose columns are as wide as Prettier makes them: the page is checked as everything else. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(3, ...[head, ...rows].map((cells) => cells[at]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`;
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** One row a tool, one column a size; the ratio to ziping in brackets. */
function grid<T extends WholeResult | EditResult>(
  list: readonly T[],
  figure: (one: T) => number | null,
  unit: string,
): string {
  const sizes = [...new Set(list.map(({ rows }) => rows))];
  const tools = [...new Set(list.map(({ tool }) => tool))];
  const of = (tool: string, rows: number): number | null => {
    const found = list.find((one) => one.tool === tool && one.rows === rows);
    return found ? figure(found) : null;
  };
  const cell = (tool: string, rows: number): string => {
    const [cost, own] = [of(tool, rows), of('ziping', rows)];
    if (cost === null) return '–';
    const digits = Number(cost.toPrecision(3)).toLocaleString('en-US', { maximumSignificantDigits: 3 });
    const ratio = own === null || tool === 'ziping' ? '' : ` (${times(cost / own)})`;
    return `${digits} ${unit}${ratio}`;
  };
  const thousands = sizes.map((size) => `${size.toLocaleString('en-US')} rows`);
  return table(
    ['tool', ...thousands],
    tools.map((tool) => [tool, ...sizes.map((size) => cell(tool, size))]),
  );
}

const times = (ratio: number): string => `${ratio.toLocaleString('en-US', { maximumSignificantDigits: 3 })}×`;

/** The page with this run in the place of the one before. @throws Error where the page has no marks */
export function withRun(page: string, result: BenchResult): string {
  if (!MARKS.test(page)) throw new Error('the page has no marks <!-- run --> and <!-- /run -->');
  const { cores, node } = result.machine;
  const run = [
    `One run on a machine with ${cores} cores, Node.js ${node}. In brackets: how many times the time of ziping.`,
    'Whole runs, from the start of the process to the sums:',
    grid(result.whole, ({ seconds }) => seconds, 's'),
    'One edit, median:',
    grid(result.edit, ({ medianMs }) => medianMs, 'ms'),
    'As it was printed, with memory, exactness, traffic, growth and what each entry is:',
    `\`\`\`text\n${ratiosText(result)
      .trimEnd()
      .replaceAll(/[ \t]+$/gm, '')}\n\`\`\``,
  ].join('\n\n');
  return page.replace(MARKS, (_, start: string, end: string) => `${start}\n\n${run}\n\n${end}`);
}
