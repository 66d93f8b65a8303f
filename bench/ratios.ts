import { toolsOf } from './fit';
import type { BenchResult, EditResult, WholeResult } from './result';

const NOTHING = '–';

interface Row {
  readonly rows: number;
  readonly tool: string;
}

/** The figure of `tool` at that size; null where it was not measured. */
function figureOf<T extends Row>(
  list: readonly T[],
  tool: string,
  rows: number,
  of: (one: T) => number | null,
) {
  const found = list.find((one) => one.tool === tool && one.rows === rows);
  return found ? of(found) : null;
}

/** 3 significant digits, and thousands set apart. */
function ratio(cost: number | null, own: number | null): string {
  if (cost === null || own === null || own === 0) return NOTHING;
  return `${Number((cost / own).toPrecision(3)).toLocaleString('en-US')}×`;
}

function line(cells: readonly string[], note: string): string {
  const [rows = '', tool = '', ...figures] = cells;
  return `${rows.padStart(9)}  ${tool.padEnd(12)}${figures.map((cell) => cell.padStart(14)).join('')}  ${note}`;
}

/** How often it was run and how far the times lie apart; nothing for a single run. */
function spread({ runs, secondsRange }: WholeResult): string {
  if (secondsRange === null || runs < 2) return '';
  const [shortest, longest] = secondsRange.map((seconds) => seconds.toFixed(2));
  return `; median of ${runs} runs, ${shortest} to ${longest} s`;
}

function wholeLine(one: WholeResult, all: BenchResult): string {
  const { tool, rows, seconds, peakRssMb, exact, note } = one;
  const own = figureOf(all.whole, 'ziping', rows, ({ seconds: ofZiping }) => ofZiping);
  const cells = [
    String(rows),
    tool,
    seconds === null ? NOTHING : `${seconds.toFixed(2)} s`,
    ratio(seconds, own),
    peakRssMb === null ? NOTHING : `${peakRssMb} MB`,
    exact === null ? NOTHING : exact ? 'exact' : 'not exact',
  ];
  return line(cells, note + spread(one));
}

function editLine({ tool, rows, medianMs, p99Ms, note }: EditResult, all: BenchResult): string {
  const own = figureOf(all.edit, 'ziping', rows, (one) => one.medianMs);
  const figures = [medianMs, p99Ms].map((time) => (time === null ? NOTHING : `${time.toFixed(3)} ms`));
  return line([String(rows), tool, figures[0]!, ratio(medianMs, own), figures[1]!], note);
}

function trafficLine({
  rows,
  syncs,
  requestBytes,
  responseBytes,
  cellsWritten,
  cellsNeedless,
}: EditResult): string {
  return line(
    [
      String(rows),
      'ziping',
      `${syncs}`,
      `${requestBytes} B`,
      `${responseBytes} B`,
      `${cellsWritten}`,
      `${cellsNeedless}`,
    ],
    '',
  );
}

/** For people: ratios to ziping, memory, edits, traffic of an edit, and how costs grow. */
export function ratiosText(result: BenchResult): string {
  const { whole, edit, growth } = result;
  const traffic = edit.filter(({ syncs }) => syncs !== null);
  const tools = toolsOf(result).filter((tool) => growth.tools[tool]?.whole ?? growth.tools[tool]?.edit);
  return [
    'Whole runs, from the start of the process',
    line(['rows', 'tool', 'time', 'of ziping', 'memory', 'sums'], ''),
    ...whole.map((one) => wholeLine(one, result)),
    '',
    'One edit, until the sums are new',
    line(['rows', 'tool', 'median', 'of ziping', 'p99'], ''),
    ...edit.map((one) => editLine(one, result)),
    ...(traffic.length === 0
      ? []
      : [
          '',
          'One edit through the Office.js client, live update on',
          line(['rows', 'tool', 'syncs', 'request', 'response', 'cells', 'needless'], ''),
          ...traffic.map(trafficLine),
        ]),
    ...(tools.length === 0 ? [] : ['', 'Growth: exponent of the rows in a power fit (0 flat, 1 linear)']),
    ...tools.map((tool) => {
      const { whole: ofWhole, edit: ofEdit } = growth.tools[tool]!;
      return line(['', tool, `whole ${ofWhole ?? NOTHING}`, `edit ${ofEdit ?? NOTHING}`], '');
    }),
    '',
  ].join('\n');
}
