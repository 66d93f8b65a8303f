import { Memory, slot } from '../memory';
import { wordsOf, type Language, type Localized } from '../language';
import { citationText } from '../policy';
import type { Finding, Severity } from '../rules';
import type { SheetPlan } from '../workbook';
import { cellList } from './cell-list';
import { BLANK, fixed, reasonContent, textContent, type Content } from './content';
import { FINDING_COLUMNS, FINDING_COLUMN_NAMES, type FindingColumnName } from './findings-columns';
import { findingsHeading, type HeadingOptions } from './findings-heading';
import { keptRow, type KeptRow } from './kept-rows';
import { PlanBuilder } from './plan-builder';
import type { PreparedRow } from './plan-cells';
import { a4 } from './print-setup';
import { SHEET_NAMES } from './sheet-names';
import type { StyleName } from './styles';
import type { PlanOptions } from './types';

/** An explanation whose finding has gone: kept in sight until the clerk deletes it. */
export interface GoneExplanation {
  readonly key: string;
  readonly text: string;
}

export interface FindingsOptions extends HeadingOptions {
  readonly ruleTitle?: (id: string) => Localized | null;
  readonly gone?: readonly GoneExplanation[];
  readonly sheetName?: string;
  /** formulas: 序号 counts by itself. */
  readonly mode?: PlanOptions['mode'];
  /** Of whoever plans time and again. */
  readonly memory?: Memory;
}

const TEXTS = {
  none: { zh: '未发现问题', en: 'Nothing found' },
  gone: {
    zh: '原问题已不存在，请核对后删除本条说明',
    en: 'The finding has gone; check and delete this explanation',
  },
  several: { zh: '多个项目', en: 'several projects' },
} as const satisfies Record<string, Localized>;

const WIDTH = [0, FINDING_COLUMN_NAMES.length - 2] as const;
const LEFT: ReadonlySet<FindingColumnName> = new Set([
  'message',
  'cells',
  'found',
  'expected',
  'fix',
  'source',
]);

function severityText({ severity, outcome }: Finding, language: Language): string {
  const words = wordsOf(language);
  const level = words.severity[severity];
  return outcome === 'needs-review' ? `${level}\n${words.needsReview}` : level;
}

/** All that a row says besides its finding. */
interface RowPlace {
  /** 0-based. */
  readonly row: number;
  readonly firstRow: number;
  readonly language: Language;
  readonly mode: PlanOptions['mode'];
  /** Names of the project and the rule, where they are known. */
  readonly project: string | undefined;
  readonly rule: string | undefined;
}

/** 序号 counts by itself, so that a row more or less changes no other row, ours or the clerk's. */
function runningNumber(row: number, firstRow: number): Content {
  const number = row - firstRow + 1;
  return { value: number, exact: String(number), format: '0', formula: `=ROW()-${firstRow}` };
}

function contentsOf(
  finding: Finding,
  { row, firstRow, language, project, rule }: RowPlace,
): Record<FindingColumnName, Content> {
  const text = (localized: Localized | null): Content => textContent(localized?.[language] ?? '');
  return {
    number: runningNumber(row, firstRow),
    severity: fixed(severityText(finding, language)),
    project:
      finding.project === null ? fixed(TEXTS.several[language]) : textContent(project ?? finding.project),
    rule: textContent(rule ?? finding.rule),
    message: text(finding.message),
    cells: { ...textContent(cellList(finding.cells, language)), sources: finding.cells },
    found: text(finding.found),
    expected: text(finding.expected),
    fix: text(finding.fix),
    source: text(citationText(finding.source)),
    explanation: reasonContent(finding.explained ?? ''),
    key: textContent(finding.key),
  };
}

function goneContents(
  { key, text }: GoneExplanation,
  language: Language,
): Partial<Record<FindingColumnName, Content>> {
  return { message: fixed(TEXTS.gone[language]), explanation: reasonContent(text), key: textContent(key) };
}

function styleOf(name: FindingColumnName, severity: Severity | null): StyleName {
  if (name === 'explanation') return 'input';
  if (name === 'key') return 'key';
  if (name === 'severity' && severity !== null) return severity;
  if (name === 'source') return 'note';
  return LEFT.has(name) ? 'paragraph' : 'text';
}

function rowOf(
  builder: PlanBuilder,
  row: number,
  severity: Severity | null,
  contents: Partial<Record<FindingColumnName, Content>>,
): PreparedRow {
  return builder.prepare(
    row,
    FINDING_COLUMN_NAMES.map((name, column) => ({
      column,
      content: contents[name] ?? BLANK,
      style: styleOf(name, severity),
    })),
  );
}

/** A finding stays the same object while nothing of it differs, and most of them do so from one edit to the next. */
const FINDING_ROWS = slot<Finding, KeptRow>('rows of findings');

const MOST_FROZEN_ROWS = 8;

/** Findings that are planned at a stretch. */
const FINDINGS_AT_ONCE = 100;

/** 审核结果: one row for each finding, with a column for the clerk's explanation that is read back. In steps. */
export function* findingsSteps(
  findings: readonly Finding[],
  options: FindingsOptions,
): Generator<void, SheetPlan> {
  const { gone = [], language = 'zh', sheetName = SHEET_NAMES.findings, mode = 'formulas' } = options;
  const kept = (options.memory ?? new Memory()).of(FINDING_ROWS);
  const builder = new PlanBuilder(
    FINDING_COLUMN_NAMES.map((name) => FINDING_COLUMNS[name].width),
    mode,
  );
  const headerRow = findingsHeading(builder, WIDTH, findings, options);
  FINDING_COLUMN_NAMES.forEach((name, column) => {
    const style = name === 'key' ? 'key' : 'header';
    builder.box({ row: headerRow, columns: [column, column] }, fixed(FINDING_COLUMNS[name][language]), style);
  });
  const firstRow = headerRow + 1;
  for (const [index, finding] of findings.entries()) {
    const { projectNames, ruleTitle } = options;
    const place = {
      row: firstRow + index,
      firstRow,
      language,
      mode,
      project: finding.project === null ? undefined : projectNames?.get(finding.project),
      rule: ruleTitle?.(finding.rule)?.[language],
    };
    const make = () => rowOf(builder, place.row, finding.severity, contentsOf(finding, place));
    builder.put(keptRow(kept, finding, place, make));
    if (index % FINDINGS_AT_ONCE === FINDINGS_AT_ONCE - 1) yield;
  }
  gone.forEach((explanation, index) => {
    const row = firstRow + findings.length + index;
    builder.put(rowOf(builder, row, null, goneContents(explanation, language)));
  });
  const rowCount = findings.length + gone.length;
  if (rowCount === 0) builder.box({ row: firstRow, columns: WIDTH }, fixed(TEXTS.none[language]), 'text');
  return builder.build({
    name: sheetName,
    mark: { kind: 'findings' },
    print: a4('landscape'),
    header: { row: headerRow, lastRow: headerRow + rowCount },
    // Many lines above the header would leave no room for the findings below them.
    more: headerRow < MOST_FROZEN_ROWS ? { freeze: { rows: headerRow + 1, columns: 0 } } : {},
  });
}
