import { convertMoney, type Decimal } from '../../numbers';
import { isBlank, type FundColumn, type FundRow } from '../../intake';
import { rateOf } from '../../scoring';
import {
  BLANK,
  fixed,
  isNumber,
  live,
  moneyFormat,
  numberContent,
  numberFormat,
  textContent,
  typedAmount,
  typedText,
  type Content,
} from '../content';
import { labelText, put, type Block, type Draft, type Label } from '../draft';
import { EXACT_PLACES } from '../formulas/amount-reference';
import { rateFormula } from '../formulas/execution-formula';
import { executionScore, executionWeight } from './execution-points';
import type { Span } from '../plan-builder';
import {
  FORM_UNIT,
  columnShown,
  moneyPlaces,
  onlySource,
  rowsToWrite,
  totalFormula,
  type StandardRow,
} from './fund-rows';

export interface FundLayout {
  readonly label: Label;
  readonly labelColumns: Span;
  readonly rowLabelColumns: Span;
  readonly rowLabelHeader: string;
  readonly amounts: readonly {
    readonly column: FundColumn;
    readonly header: string;
    readonly columns: Span;
  }[];
  readonly rate: { readonly header: string; readonly columns: Span };
  /** Points for execution, where the block gives any: none, or those of a row among the indicators. */
  readonly weight?: { readonly header: string; readonly columns: Span };
  readonly score?: { readonly header: string; readonly columns: Span };
  readonly reason?: { readonly header: string; readonly columns: Span };
  readonly rows: readonly StandardRow[];
  /** What stands in 分值 and 得分 of the 其中 rows. */
  readonly dash: string;
}

const RATE_FORMAT = numberFormat(2, { percent: true });

interface FundDraft {
  readonly draft: Draft;
  readonly layout: FundLayout;
  readonly places: number;
  readonly firstRow: number;
  readonly rows: readonly FundRow[];
  /** The row of the one source whose spending is that of the total. */
  readonly only: FundRow | null;
}

/** The column's total, live: as stated, else the sum of its parts, or of the ledger. */
function totalAmount({ draft, layout, places, firstRow, rows }: FundDraft, column: FundColumn): Content {
  const { fundTotals, submission, execution } = draft.evaluation;
  const shown = columnShown(submission, column);
  const total = fundTotals[shown];
  if (!total?.value) return typedAmount(rows[0]?.amounts[shown], FORM_UNIT, places);
  const value = convertMoney(total.value, execution.unit, FORM_UNIT);
  const place = layout.amounts.find((slot) => slot.column === column)?.columns[0] ?? 0;
  const cells = rows.flatMap(({ level }, index) =>
    level === 1 ? [draft.builder.address(firstRow + index, place)] : [],
  );
  const ofParts = `=ROUND(SUM(${sumArguments(cells)}),${EXACT_PLACES})`;
  const formula = totalFormula(draft.evaluation, total, ofParts);
  return numberContent(value, moneyFormat(places), {
    sources: total.cells,
    ...live(formula),
  });
}

/** Neighbouring cells of one column as a range. */
function sumArguments(cells: readonly string[]): string {
  const rowOf = (cell: string): number => Number(cell.replaceAll(/\D/g, ''));
  const groups: string[][] = [];
  for (const cell of cells) {
    const group = groups.at(-1);
    if (group && rowOf(cell) === rowOf(group.at(-1)!) + 1) group.push(cell);
    else groups.push([cell]);
  }
  return groups.map((group) => (group.length > 1 ? `${group[0]}:${group.at(-1)}` : group[0])).join(',');
}

function amountsOfRow(fund: FundDraft, row: FundRow, isTotal: boolean): Map<FundColumn, string> {
  const { draft, layout, places } = fund;
  const addresses = new Map<FundColumn, string>();
  for (const { column, columns } of layout.amounts) {
    const shown = columnShown(draft.evaluation.submission, column);
    const typed = typedAmount(row.amounts[shown], FORM_UNIT, places);
    const isOfTotal = row === fund.only && column === 'executed';
    const content = isTotal
      ? totalAmount(fund, column)
      : isOfTotal
        ? { ...typed, formula: `=${draft.builder.address(fund.firstRow, columns[0])}` }
        : typed;
    const address = put(draft, columns, content, 'figure');
    if (isNumber(content)) addresses.set(column, address);
  }
  return addresses;
}

/** A live rate where both amounts are numbers; the rate as typed where none can be computed. */
function rateContent(
  fund: FundDraft,
  row: FundRow,
  isTotal: boolean,
  cells: Map<FundColumn, string>,
): Content {
  const { evaluation } = fund.draft;
  const { rateBase = 'budget' } = evaluation.submission.funds ?? {};
  const budget = row.amounts[columnShown(evaluation.submission, rateBase)];
  const rate = isTotal ? evaluation.execution.rate : rateOf(row.amounts.executed?.value, budget?.value);
  const [executed, denominator] = [cells.get('executed'), cells.get(rateBase)];
  if (!rate) {
    const stated = row.rate;
    if (!stated || isBlank(stated)) return BLANK;
    return stated.value === null
      ? textContent(stated.text, stated.cells)
      : numberContent(stated.value, RATE_FORMAT, { sources: stated.cells });
  }
  const isLive =
    executed !== undefined && denominator !== undefined && !isZero(evaluation.execution.budget, isTotal);
  return numberContent(rate, RATE_FORMAT, { ...(isLive && { formula: rateFormula(executed, denominator) }) });
}

const isZero = (budget: Decimal | null, isTotal: boolean): boolean => isTotal && (budget?.eq(0) ?? true);

function pointsOfTotal({ draft, layout: { weight, score } }: FundDraft): void {
  if (!weight || !score) return;
  const points = executionWeight(draft);
  const weightCell = put(draft, weight.columns, points, 'figure');
  draft.anchors.executionScore = put(draft, score.columns, executionScore(draft, weightCell), 'figure');
  if (isNumber(points)) draft.anchors.executionWeight = weightCell;
}

function fundRow(fund: FundDraft, row: FundRow, isTotal: boolean): void {
  const { draft, layout } = fund;
  put(draft, layout.rowLabelColumns, textContent(row.label), 'text');
  const cells = amountsOfRow(fund, row, isTotal);
  const rate = rateContent(fund, row, isTotal, cells);
  const rateCell = put(draft, layout.rate.columns, rate, 'figure');
  if (isTotal) {
    draft.anchors.executionRate = { cell: rateCell, isLive: rate.formula !== undefined, content: rate };
    pointsOfTotal(fund);
  } else {
    for (const place of [layout.weight, layout.score])
      if (place) put(draft, place.columns, fixed(layout.dash), 'figure');
  }
  if (layout.reason) put(draft, layout.reason.columns, typedText(row.reason), 'paragraph');
  draft.row += 1;
}

/** The fund block: header, 年度资金总额 with rate and points, and its parts. */
export const fundBlock =
  (layout: FundLayout): Block =>
  (draft) => {
    const stated = rowsToWrite(draft.evaluation.submission, layout.rows);
    const only = onlySource(stated, draft.evaluation);
    const rows = stated.map((row) => (row === only?.stated ? only.row : row));
    put(draft, layout.labelColumns, fixed(labelText(layout.label, draft)), 'label', rows.length + 1);
    put(draft, layout.rowLabelColumns, fixed(layout.rowLabelHeader), 'header');
    const { rate, weight, score, reason } = layout;
    for (const heading of [...layout.amounts, rate, weight, score, reason]) {
      if (heading) put(draft, heading.columns, fixed(heading.header), 'header');
    }
    draft.row += 1;
    const places = moneyPlaces(draft.evaluation);
    const fund = { draft, layout, places, firstRow: draft.row, rows, only: only?.row ?? null };
    rows.forEach((row, index) => fundRow(fund, row, index === 0 && row.level === 0));
  };
