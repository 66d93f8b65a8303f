import { decimal, sum, toText } from '../../../numbers';
import { fold } from '../../../text';
import { levelName } from '../../values';
import {
  ASIDE_HEADERS,
  COLUMN_NUMBERS,
  FUND_ASIDE_HEADERS,
  FUND_HINTS,
  FUND_ROW_LABEL,
  INDICATOR_HINTS,
  REDUCED_BUDGET,
  type FundHeader,
  type IndicatorHeader,
} from '../../words';
import { columnFacts, isSerial, shareOfNumbers } from '../evidence/facts';
import { FUNDS_KIND } from '../evidence/kinds/funds';
import { INDICATORS_KIND } from '../evidence/kinds/indicators';
import type { ColumnReading } from '../column-readings';
import { readColumns } from '../evidence/read-columns';
import { standingIn, withStandIns } from '../indicator-columns';
import { filledIn, isOwnColumn, isWords, ownColumns, type Frame } from './frame';
import { withoutDenied } from './formula-letters';
import type { HeaderRows } from './headers';
import { isLevel } from './header-above-contents';
import { labelColumns } from './label-columns';
import { pointsOfExecution } from './points-column';
import { saidElsewhere } from './said-elsewhere';
import { settledNames } from './settled-names';
import { isSubtotal } from './sum-rows';
import { isTotalRow } from './total-row';

function isAside(texts: readonly string[]): boolean {
  const own = fold(texts[texts.length - 1] ?? '');
  return own !== '' && ASIDE_HEADERS.test(own);
}

function rowsBetween(frame: Frame, first: number, last: number): number[] {
  const rows: number[] = [];
  for (let row = first; row <= last; row++) if (ownColumns(frame, row).length > 0) rows.push(row);
  return rows;
}

/** Whether cells of the column begin in rows of the form outside of the block. */
function isSharedBeyond(frame: Frame, top: number, bottom: number): (column: number) => boolean {
  const { area } = frame;
  return (column) => {
    for (let row = area.top; row <= area.bottom; row++) {
      if (row >= top && row <= bottom) continue;
      if (isOwnColumn(frame, row, column)) return true;
    }
    return false;
  };
}

/** Points printed beside the names of levels, as far as the column of first levels, or else of second ones, prints them. */
function printedPoints(
  frame: Frame,
  columns: readonly (number | undefined)[],
  rows: readonly number[],
): number | null {
  for (const column of columns) {
    if (column === undefined) continue;
    const points = rows.flatMap((row) =>
      frame.view.ref(row, column).top === row ? (levelName(frame.view.text(row, column)).points ?? []) : [],
    );
    if (points.length > 0) return Number(toText(sum(points.map(decimal))));
  }
  return null;
}

/**
 * A cell left of the levels that reaches over all rows says what the table is about: 评价指标 below 年度绩效目标. Where the
 * table goes on on another page it is said again.
 */
function labelsBeside(
  frame: Frame,
  { columns, paths }: HeaderRows<IndicatorHeader>,
  rows: readonly number[],
): Set<number> {
  const { view, area } = frame;
  const levels = paths.flatMap(({ column }) =>
    rows.some((row) => isLevel(frame, row, column)) ? [column] : [],
  );
  const first = Math.min(...Object.values(columns), ...levels, area.right);
  const headed = new Set(paths.map(({ column }) => column));
  const isLabel = (column: number): boolean => {
    const own = rows.filter((row) => !view.isEmpty(row, column) && view.ref(row, column).top === row);
    if (own[0] !== rows[0] || !isWords(frame, rows[0]!, column)) return false;
    if (own.length === 1 && headed.has(column)) return true;
    const isSame = own.every((row) => view.folded(row, column) === view.folded(rows[0]!, column));
    const reaches = (row: number): boolean => own.includes(view.ref(row, column).top);
    return isSame && rows.every(reaches);
  };
  const labels = new Set<number>();
  for (let column = area.left; column < first && rows.length > 1; column++)
    if (isLabel(column)) labels.add(column);
  return labels;
}

/** Reads all columns of an indicator block whose rows are known. */
export function withIndicatorColumns(
  frame: Frame,
  header: HeaderRows<IndicatorHeader>,
  bottom: number,
): HeaderRows<IndicatorHeader> {
  const { view, area, vocabulary } = frame;
  const rows: number[] = [];
  const sums: number[] = [];
  for (const row of rowsBetween(frame, header.last + 1, bottom))
    (isSubtotal(frame, row) ? sums : rows).push(row);
  const beside = labelsBeside(frame, header, rows);
  const isTotal = bottom < area.bottom && isTotalRow(frame, bottom + 1);
  const { columns, readings } = readColumns(
    INDICATORS_KIND,
    {
      view,
      header,
      left: area.left,
      right: area.right,
      bottom,
      rows: { rows, total: isTotal ? bottom + 1 : null, sums },
      paths: header.paths,
    },
    {
      named: settledNames(frame, header, rows),
      hints: INDICATOR_HINTS,
      isAside,
      isLabel: (column) => beside.has(column),
      isShared: isSharedBeyond(frame, header.first, bottom),
      elsewhere: saidElsewhere(frame, header, bottom, (text) => {
        const meaning = vocabulary.indicatorHeader(text);
        const isTarget = meaning === 'initial-target' && header.columns.target === undefined;
        return isTarget ? 'target' : meaning;
      }),
      printedPoints: printedPoints(frame, [header.columns.level1, header.columns.level2], rows),
    },
  );
  return { ...header, ...withReasons(columns, readings, header.paths) };
}

/** Columns that stand in for others are read as these; none does where one that is asked about may be the other. */
function withReasons(
  columns: Readonly<Record<string, number>>,
  readings: readonly ColumnReading[],
  paths: HeaderRows<IndicatorHeader>['paths'],
): Pick<HeaderRows<IndicatorHeader>, 'columns' | 'readings'> {
  if (readings.some(({ state, meaning }) => state === 'asked' && meaning === 'reason'))
    return { columns, readings };
  const all = withStandIns(columns, paths);
  return { columns: all, readings: standingIn(readings, all) };
}

/** The first column of a fund block that holds figures, other than numbers of rows. */
function firstFigures(
  frame: Frame,
  { paths }: HeaderRows<FundHeader>,
  rows: readonly number[],
  from: number,
): number {
  const found = paths.find(({ column, texts }) => {
    if (column < from) return false;
    const facts = columnFacts(frame.view, column, texts, rows);
    return shareOfNumbers(facts) > 0 && !isSerial(facts);
  });
  return found?.column ?? frame.area.right + 1;
}

/** The last column that only labels the rows of a fund block. */
function lastLabelColumn(frame: Frame, header: HeaderRows<FundHeader>, rows: readonly number[]): number {
  const named = Math.min(...Object.values(header.columns), frame.area.right + 1);
  const all = rows.flatMap((row) =>
    filledIn(frame, row).filter(
      (column) =>
        column < named &&
        isWords(frame, row, column) &&
        (frame.vocabulary.fundRow(frame.view.text(row, column)) !== null ||
          FUND_ROW_LABEL.test(frame.view.folded(row, column))),
    ),
  );
  // Figures left of the labels are a column that somebody put in.
  const first = Math.min(named, firstFigures(frame, header, rows, Math.min(...all, named)));
  const labels = all.filter((column) => column < first);
  return labels.length === 0 ? first - 1 : Math.max(...labels);
}

/** 列次 | 1 | 2 | 3. */
function numbersColumns(frame: Frame, row: number): boolean {
  return filledIn(frame, row).some((column) => COLUMN_NUMBERS.test(frame.view.folded(row, column)));
}

function isFundAside(texts: readonly string[]): boolean {
  return FUND_ASIDE_HEADERS.test(fold(texts[texts.length - 1] ?? ''));
}

function textsAt({ paths }: HeaderRows<FundHeader>, at: number | undefined): string {
  return paths.find(({ column }) => column === at)?.texts.join('') ?? '';
}

/** Reads all columns of a fund block whose rows are known. */
export function withFundColumns(
  frame: Frame,
  header: HeaderRows<FundHeader>,
  bottom: number,
): HeaderRows<FundHeader> {
  const { view, area } = frame;
  const rows = rowsBetween(frame, header.last + 1, bottom).filter((row) => !numbersColumns(frame, row));
  const { budget } = header.columns;
  const isReduced = REDUCED_BUDGET.test(fold(textsAt(header, budget)));
  const isReplaced = (texts: readonly string[]): boolean =>
    isReduced && frame.vocabulary.fundHeader(texts[texts.length - 1] ?? '') === 'budget';
  const left = lastLabelColumn(frame, header, rows) + 1;
  const points = pointsOfExecution(frame, header.first, bottom, left);
  const { columns, readings } = readColumns(
    FUNDS_KIND,
    {
      view,
      header,
      left,
      right: area.right,
      bottom,
      rows: { rows, total: null, sums: [] },
      paths: header.paths.filter(({ column }) => column >= left),
    },
    {
      named: withoutDenied(header),
      hints: FUND_HINTS,
      isAside: (texts) => isAside(texts) || isFundAside(texts) || isReplaced(texts),
      isShared: isSharedBeyond(frame, header.first, bottom),
      elsewhere: saidElsewhere(frame, header, bottom, frame.vocabulary.fundHeader),
      printedPoints: points === null ? null : Number(points.text),
    },
  );
  return { ...header, columns, readings: [...labelColumns(frame, header, left, rows, bottom), ...readings] };
}
