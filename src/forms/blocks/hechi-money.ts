import { convertMoney } from '../../numbers';
import type { FundColumn, FundRow, FundRowKind, Submission } from '../../intake';
import { fixed, live, moneyFormat, numberContent, typedAmount, type Content } from '../content';
import { put, type Block, type Draft } from '../draft';
import { identityField, periodField } from '../fields';
import { EXACT_PLACES } from '../formulas/amount-reference';
import type { Span } from '../plan-builder';
import { FORM_UNIT, columnShown, moneyPlaces, totalFormula } from './fund-rows';
import { labelledRow, sectionRow } from './labelled-row';

/** 一、项目基本概况 */
export const overviewBlock: Block = (draft) => {
  sectionRow(draft, '一、项目基本概况');
  labelledRow(
    { label: '项目负责人', labelColumns: [0, 0], field: identityField('manager'), columns: [1, 2] },
    { label: '联系电话', labelColumns: [3, 3], field: identityField('phone'), columns: [4, 5] },
  )(draft);
  labelledRow(
    { label: '地址', labelColumns: [0, 0], field: identityField('address'), columns: [1, 2] },
    { label: '邮编', labelColumns: [3, 3], field: identityField('postcode'), columns: [4, 5] },
  )(draft);
  labelledRow({ label: '项目起止时间', labelColumns: [0, 0], field: periodField, columns: [1, 5] })(draft);
};

type Sources = readonly { readonly kind: FundRowKind; readonly label: string }[];

/** @param region how the form calls the money of the province */
const sourcesOf = (region: string): Sources => [
  { kind: 'central', label: '其中：中央财政' },
  { kind: 'region', label: region },
  { kind: 'local', label: '市县财政' },
  { kind: 'other', label: '其它' },
];

const HALVES: readonly {
  readonly column: FundColumn;
  readonly total: string;
  readonly label: Span;
  readonly value: Span;
}[] = [
  { column: 'planned', total: '计划安排资金（万元）', label: [0, 1], value: [2, 2] },
  { column: 'received', total: '实际到位资金（万元）', label: [3, 4], value: [5, 5] },
];

function rowOfKind({ funds }: Submission, kind: FundRowKind): FundRow | undefined {
  return funds?.rows.find((row) => row.kind === kind && row.level === (kind === 'total' ? 0 : 1));
}

/** 计划安排资金 and 实际到位资金, live: as stated, else the sum of the four sources where they are all there are. */
function fundTotal(draft: Draft, sources: Sources, column: FundColumn, value: Span, places: number): Content {
  const { fundTotals, submission, execution } = draft.evaluation;
  const shown = columnShown(submission, column);
  const total = fundTotals[shown];
  if (!total?.value) return typedAmount(rowOfKind(submission, 'total')?.amounts[shown], FORM_UNIT, places);
  const parts = submission.funds?.rows.filter(({ level }) => level === 1) ?? [];
  const allHere = parts.every(({ kind }) => sources.some((source) => source.kind === kind));
  const [first, last] = [1, sources.length].map((offset) =>
    draft.builder.address(draft.row + offset, value[0]),
  );
  const ofParts = allHere ? `=ROUND(SUM(${first}:${last}),${EXACT_PLACES})` : null;
  const formula = totalFormula(draft.evaluation, total, ofParts);
  return numberContent(convertMoney(total.value, execution.unit, FORM_UNIT), moneyFormat(places), {
    sources: total.cells,
    ...live(formula),
  });
}

/** 实际支出: the sum of the ledger where there is one, else as stated. */
function spending(draft: Draft, places: number): Content {
  const { fundTotals, submission, execution } = draft.evaluation;
  const total = fundTotals.executed;
  if (!total?.value) return typedAmount(rowOfKind(submission, 'total')?.amounts.executed, FORM_UNIT, places);
  const value = convertMoney(total.value, execution.unit, FORM_UNIT);
  const formula = totalFormula(draft.evaluation, total, null);
  return numberContent(value, moneyFormat(places), {
    sources: total.cells,
    ...live(formula),
  });
}

/** Planned and received funds by source, and spending. */
export const fundSourceBlock =
  (region: string): Block =>
  (draft) => {
    const sources = sourcesOf(region);
    const { submission } = draft.evaluation;
    const places = moneyPlaces(draft.evaluation);
    for (const { column, total, label, value } of HALVES) {
      put(draft, label, fixed(total), 'label');
      put(draft, value, fundTotal(draft, sources, column, value, places), 'figure');
    }
    draft.row += 1;
    for (const { kind, label: text } of sources) {
      for (const { column, label, value } of HALVES) {
        put(draft, label, fixed(text), 'text');
        const shown = columnShown(submission, column);
        put(
          draft,
          value,
          typedAmount(rowOfKind(submission, kind)?.amounts[shown], FORM_UNIT, places),
          'figure',
        );
      }
      draft.row += 1;
    }
    put(draft, [0, 1], fixed('实际支出（万元）'), 'label');
    put(draft, [2, 5], spending(draft, places), 'figure');
    draft.row += 1;
  };
