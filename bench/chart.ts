import { LogAxis, placed } from './chart-scale';
import { editPoints, toolsOf, wholePoints } from './fit';
import type { BenchResult } from './result';

type Points = ReturnType<typeof wholePoints>;

interface Panel {
  readonly title: string;
  readonly unit: string;
  readonly points: (tool: string) => Points;
}

const [WIDTH, HEIGHT] = [960, 470];
/** The drawing area of a panel within its half of the picture; names of tools stand right of it. */
const AREA = { left: 62, top: 70, width: 300, height: 330 };
const PANEL_WIDTH = WIDTH / 2;
const LINE_HEIGHT = 14;

/** Colours that can be told apart by people with colour-blindness, on light and on dark ground: [light, dark]. */
const COLOURS: Readonly<Record<string, readonly [string, string]>> = {
  ziping: ['#b3261e', '#ff6b5e'],
  scan: ['#6e7781', '#9198a1'],
  'scan-native': ['#6e7781', '#9198a1'],
  sheetjs: ['#0969da', '#58a6ff'],
  exceljs: ['#8250df', '#bc8cff'],
  duckdb: ['#9a6700', '#e3b341'],
  hyperformula: ['#1a7f37', '#3fb950'],
  libreoffice: ['#bf3989', '#f778ba'],
};
const OTHER = ['#57606a', '#8b949e'] as const;

function styles(tools: readonly string[]): string {
  const rules = (at: 0 | 1): string =>
    tools
      .map((tool) => [tool, (COLOURS[tool] ?? OTHER)[at]] as const)
      .map(([tool, colour]) => `.${tool}{stroke:${colour};fill:${colour}}`)
      .join('');
  const ground = (back: string, ink: string, faint: string, grid: string): string =>
    `.ground{fill:${back}}text{fill:${ink}}.inside{stroke:${back}}.faint{fill:${faint}}.grid{stroke:${grid}}`;
  return [
    'text{font:12px system-ui,"Segoe UI",Helvetica,Arial,sans-serif;stroke:none}.title{font-size:15px;font-weight:600}',
    'path{fill:none!important;stroke-width:1.75}path.ziping{stroke-width:3}path.scan-native,path.scan{stroke-dasharray:5 4}.own{font-weight:600}',
    // A rim in the colour of the ground keeps a name legible over a line.
    '.inside{stroke-width:4;paint-order:stroke}',
    ground('#ffffff', '#1f2328', '#59636e', '#d8dee4'),
    rules(0),
    `@media(prefers-color-scheme:dark){${ground('#0d1117', '#e6edf3', '#9198a1', '#30363d')}${rules(1)}}`,
  ].join('');
}

/** 1000 → 10³ */
function power(exponent: number): string {
  const digits = { '-': '⁻', ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [digit, sign])) };
  return `10${[...String(exponent)].map((sign) => (digits as Record<string, string>)[sign]).join('')}`;
}

/** Seconds or milliseconds as people write them: 0.01, 1, 1,000. */
function amount(exponent: number): string {
  return exponent < 0
    ? (10 ** exponent).toFixed(-exponent)
    : (10 ** exponent).toLocaleString('en-US', { maximumFractionDigits: 0 });
}

function gridOf(x: LogAxis, y: LogAxis, { title, unit }: Panel): string {
  const bottom = AREA.top + AREA.height;
  const right = AREA.left + AREA.width;
  const lines = y.decades.map(
    (exponent) =>
      `<line class="grid" x1="${AREA.left}" x2="${right}" y1="${y.at(10 ** exponent)}" y2="${y.at(10 ** exponent)}"/>` +
      `<text class="faint" x="${AREA.left - 8}" y="${y.at(10 ** exponent) + 4}" text-anchor="end">${amount(exponent)}</text>`,
  );
  const columns = x.decades.map(
    (exponent) =>
      `<line class="grid" x1="${x.at(10 ** exponent)}" x2="${x.at(10 ** exponent)}" y1="${AREA.top}" y2="${bottom}"/>` +
      `<text class="faint" x="${x.at(10 ** exponent)}" y="${bottom + 20}" text-anchor="middle">${power(exponent)}</text>`,
  );
  return [
    `<text class="title" x="${AREA.left}" y="30">${title}</text>`,
    `<text class="faint" x="${AREA.left}" y="50">${unit}</text>`,
    `<text class="faint" x="${AREA.left + AREA.width / 2}" y="${bottom + 42}" text-anchor="middle">rows of the ledger</text>`,
    ...lines,
    ...columns,
  ].join('');
}

function seriesOf(tool: string, points: Points, x: LogAxis, y: LogAxis): string {
  const places = points.map(([rows, cost]) => `${x.at(rows)} ${y.at(cost)}`);
  const dots = points.map(
    ([rows, cost]) =>
      `<circle class="${tool}" cx="${x.at(rows)}" cy="${y.at(cost)}" r="${tool === 'ziping' ? 4 : 3}"/>`,
  );
  return `<path class="${tool}" d="M${places.join('L')}"/>${dots.join('')}`;
}

interface Named {
  readonly tool: string;
  /** Place of the last point. */
  readonly x: number;
  readonly y: number;
}

const nameOf = (tool: string, x: number, y: number, place: string): string =>
  `<text class="${place}${tool === 'ziping' ? ' own' : ''}" x="${x}" y="${y + 4}">${tool}</text>`;

/** Names right of the plot, moved apart, each with a thin line from the last point. */
function namesBeside(ends: readonly Named[]): string[] {
  const left = AREA.left + AREA.width + 14;
  const heights = placed(
    ends.map(({ y }) => y),
    LINE_HEIGHT,
    AREA.top + AREA.height,
  );
  return ends.map(({ tool, x, y }, index) => {
    const height = heights[index]!;
    const lead = `<line class="${tool}" stroke-opacity=".45" x1="${x + 5}" y1="${y}" x2="${left - 3}" y2="${height}"/>`;
    return lead + nameOf(tool, left, height, 'beside');
  });
}

/** Names of series that end early stand at their last points: a line across the plot would look like data. */
function namesInside(ends: readonly Named[]): string[] {
  const heights = placed(
    ends.map(({ y }) => y - LINE_HEIGHT / 2),
    LINE_HEIGHT,
    AREA.top + AREA.height,
  );
  return ends.map(({ tool, x }, index) => nameOf(tool, x + 7, heights[index]!, 'inside'));
}

function namesOf(list: readonly (readonly [string, Points])[], x: LogAxis, y: LogAxis): string {
  const ends = list.map(([tool, points]): Named => {
    const [rows, cost] = points.at(-1)!;
    return { tool, x: x.at(rows), y: y.at(cost) };
  });
  const last = Math.max(...ends.map((end) => end.x));
  return [
    ...namesBeside(ends.filter((end) => end.x === last)),
    ...namesInside(ends.filter((end) => end.x < last)),
  ].join('');
}

function panelOf(panel: Panel, tools: readonly string[], sizes: readonly number[], at: number): string {
  const list = tools
    .map((tool) => [tool, panel.points(tool)] as const)
    .filter(([, points]) => points.length > 0);
  if (list.length === 0) return '';
  const costs = list.flatMap(([, points]) => points.map(([, cost]) => cost));
  const x = new LogAxis(sizes, AREA.left, AREA.left + AREA.width);
  const y = new LogAxis(costs, AREA.top + AREA.height, AREA.top);
  const series = list.map(([tool, points]) => seriesOf(tool, points, x, y));
  return `<g transform="translate(${at * PANEL_WIDTH} 0)">${gridOf(x, y, panel)}${series.join('')}${namesOf(list, x, y)}</g>`;
}

/** The result as a picture: whole runs and edits over the rows, both axes logarithmic, for light and dark pages. */
export function chartSvg(result: BenchResult): string {
  // What is drawn last lies on top.
  const tools = toolsOf(result).sort((left, right) => Number(left === 'ziping') - Number(right === 'ziping'));
  const sizes = [...new Set(result.whole.map(({ rows }) => rows))];
  const panels: Panel[] = [
    {
      title: 'Whole run from .xlsx',
      unit: 'seconds, logarithmic',
      points: (tool) => wholePoints(result, tool),
    },
    {
      title: 'One edit until the sums are new',
      unit: 'milliseconds (median), logarithmic',
      points: (tool) => editPoints(result, tool),
    },
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">`,
    `<title>Cost of whole runs and of edits over the rows, by tool</title><style>${styles(tools)}</style>`,
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}" rx="6"/>`,
    ...panels.map((panel, at) => panelOf(panel, tools, sizes, at)),
    '</svg>\n',
  ].join('\n');
}
