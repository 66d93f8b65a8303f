import { formatDate, type PlainDate } from '../intake';
import { fill, listed, statements, wordsOf, type Language, type Localized, type Words } from '../language';
import { certaintyNote, type Policy } from '../policy';
import type { Finding, Severity } from '../rules';
import type { CellRef, PlanCell, SheetPlan } from '../workbook';
import { cellList } from './cell-list';
import { fixed, textContent, type Content } from './content';
import { wholeColumn } from './findings-columns';
import type { PlanBuilder, Span } from './plan-builder';

/** Why no verdict can rest on the material. */
export interface IncompleteReasonRow {
  /** Keys of the submissions that it concerns; null for none in particular. */
  readonly projects: readonly (string | null)[];
  readonly message: Localized;
  readonly cells: readonly CellRef[];
  readonly hasMoreCells: boolean;
}

/** Projects with one verdict. */
export interface Standing {
  readonly verdict: keyof Words['briefVerdict'];
  /** Their names. */
  readonly projects: readonly string[];
}

/** What stands above the findings. */
export interface HeadingOptions {
  /** File name of the workbook. */
  readonly file: string;
  /** The policies used, each once. */
  readonly policies: readonly Policy[];
  readonly asOf: PlainDate;
  /** Project names by submission key; the key itself where there is none. */
  readonly projectNames?: ReadonlyMap<string, string>;
  /** The projects by verdict. */
  readonly standings?: readonly Standing[];
  /** Why the material is incomplete, one row each. */
  readonly incomplete?: readonly IncompleteReasonRow[];
  readonly language?: Language;
}

const TEXTS = {
  title: { zh: '绩效自评审核结果', en: 'Findings of the self-evaluation audit' },
  file: { zh: '文件', en: 'File' },
  date: { zh: '审核日期', en: 'As of' },
  policy: { zh: '评分口径', en: 'Policy' },
  unconfirmed: {
    zh: '{line}。另有{count}项参数为{note}',
    en: '{line}. {count} settings are {note}',
  },
  open: { zh: '未处理：', en: 'Open: ' },
  comma: { zh: '，', en: ', ' },
  standing: { zh: '{verdict}（{count}个项目）：', en: '{verdict} ({count} projects): ' },
  projects: { zh: '{count}个项目', en: '{count} projects' },
  moreCells: { zh: '等多处', en: ' and more' },
  more: { zh: '等', en: ' and more' },
} as const satisfies Record<string, Localized>;

/** The policy with its basis, and a word on settings that no text confirms. */
function policyLine({ title, basis, settings }: Policy, language: Language): string {
  const unconfirmed = Object.values(settings).filter(({ source }) => source.certainty === 'U');
  const line = `${TEXTS.policy[language]}：${title[language]}。${basis.text[language]}（${certaintyNote(basis.certainty)[language]}）`;
  if (unconfirmed.length === 0) return line;
  const note = certaintyNote('U')[language];
  return fill(TEXTS.unconfirmed[language], { line, count: unconfirmed.length, note });
}

/** One line: what is missing, of which projects, and where. */
function incompleteLine(
  { projects, message, cells, hasMoreCells }: IncompleteReasonRow,
  { projectNames, language = 'zh' }: HeadingOptions,
): string {
  const names = projects.flatMap((key) => (key === null ? [] : [projectNames?.get(key) || key]));
  const about = names.length > 1 ? fill(TEXTS.projects[language], { count: names.length }) : names[0];
  const more = hasMoreCells ? TEXTS.moreCells[language] : '';
  const where = cells.length > 0 ? `（${cellList(cells, language).replaceAll('\n', '、')}${more}）` : '';
  return `${wordsOf(language).verdict.incomplete}：${about === undefined ? '' : `${about}，`}${message[language]}${where}`;
}

/** More projects than that are not named one by one. */
const MOST_NAMES = 20;

/** The projects by verdict, in one line. */
function standingsLine(standings: readonly Standing[], language: Language): string {
  const parts = standings.map(({ verdict, projects }) => {
    const start = fill(TEXTS.standing[language], {
      verdict: wordsOf(language).briefVerdict[verdict],
      count: projects.length,
    });
    const rest = projects.length > MOST_NAMES ? TEXTS.more[language] : '';
    return `${start}${listed(projects.slice(0, MOST_NAMES), language)}${rest}`;
  });
  return statements(parts, language);
}

const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * How many findings are still to be settled, by severity. It counts by itself what stands in the table, so that a
 * finding more or less changes no cell but its own.
 */
function openLine(findings: readonly Finding[], language: Language): Content {
  const open = { error: 0, warning: 0, info: 0 };
  for (const { severity, explained } of findings) if (explained === null) open[severity]++;
  const [levels, explanations] = [wholeColumn('severity'), wholeColumn('explanation')];
  const words = wordsOf(language);
  const counts = LEVELS.map((severity) => {
    const name = words.severity[severity];
    const count = (level: string): string => `COUNTIFS(${levels},${level},${explanations},"")`;
    const both = [`"${name}"`, `"${name}"&CHAR(10)&"${words.needsReview}"`].map(count);
    return { text: `${name} ${open[severity]}`, formula: `"${name} "&(${both.join('+')})` };
  });
  const comma = TEXTS.comma[language];
  return {
    value: `${TEXTS.open[language]}${counts.map(({ text }) => text).join(comma)}`,
    formula: `="${TEXTS.open[language]}"&${counts.map(({ formula }) => formula).join(`&"${comma}"&`)}`,
    format: 'General',
  };
}

const ABOUT_ROW = 1;

/** Where 审核结果 names the day of the audit. */
export const isDatePlace = (
  { mark }: SheetPlan,
  { row, column }: Pick<PlanCell, 'row' | 'column'>,
): boolean => mark.kind === 'findings' && row === ABOUT_ROW && column === 0;

/** Writes the lines above the table. @returns the row of the table's header */
export function findingsHeading(
  builder: PlanBuilder,
  columns: Span,
  findings: readonly Finding[],
  options: HeadingOptions,
): number {
  const { file, asOf, policies, standings = [], incomplete = [], language = 'zh' } = options;
  builder.box({ row: 0, columns }, fixed(TEXTS.title[language]), 'title');
  builder.atLeast(0, 38);
  const about = `${TEXTS.file[language]}：${file}\u3000\u3000${TEXTS.date[language]}：${formatDate(asOf)}`;
  const reasons = incomplete.map((reason) => incompleteLine(reason, options));
  const lines = [
    textContent(about),
    ...policies.map((policy) => textContent(policyLine(policy, language))),
    openLine(findings, language),
    ...(standings.length > 0 ? [textContent(standingsLine(standings, language))] : []),
    ...reasons.map((reason) => textContent(reason)),
  ];
  lines.forEach((line, index) => builder.box({ row: index + ABOUT_ROW, columns }, line, 'caption'));
  return lines.length + 1;
}
