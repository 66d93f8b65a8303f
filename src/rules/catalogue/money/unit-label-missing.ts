import { FUND_COLUMNS, type Amount, type Submission } from '../../../intake';
import type { Localized } from '../../../language';
import { confirmed } from '../../../policy';
import { cellsOf, fail, orNotApplicable, pass } from '../../outcomes';
import type { CellRef } from '../../../workbook';
import type { Outcome, Rule } from '../../types';

interface AmountTable {
  readonly name: Localized;
  readonly stated: boolean;
  readonly cells: readonly CellRef[];
}

/** Every amount names its unit itself: 20万元. */
function unitsInCells(amounts: readonly Amount[]): boolean {
  const filled = amounts.filter(({ text }) => text !== '');
  return filled.length > 0 && filled.every(({ problem }) => problem === 'unit-in-cell');
}

function amountTables({ funds, expenses, ledger }: Submission): AmountTable[] {
  const amounts = (funds?.rows ?? []).flatMap((row) =>
    FUND_COLUMNS.flatMap((column) => row.amounts[column] ?? []),
  );
  const filled = amounts.filter(({ text }) => text !== '');
  return [
    ...(funds && filled.length > 0
      ? [
          {
            name: { zh: '资金表', en: 'The fund table' },
            stated: funds.unitStated || unitsInCells(amounts),
            cells: cellsOf(...filled),
          },
        ]
      : []),
    ...(expenses && expenses.lines.length > 0
      ? [
          {
            name: { zh: '项目支出明细', en: 'The expense table' },
            stated: expenses.unitStated,
            cells: expenses.headerCells,
          },
        ]
      : []),
    ...(ledger && ledger.count > 0
      ? [
          {
            name: { zh: '支出明细账', en: 'The ledger' },
            stated: ledger.unitStated,
            cells: ledger.amountCells,
          },
        ]
      : []),
  ];
}

function check({ name, stated, cells }: AmountTable): Outcome {
  return stated ? pass(cells) : fail('missing', { cells, values: { name } });
}

export const UNIT_LABEL_MISSING: Rule = {
  id: 'unit-label-missing',
  number: 23,
  title: { zh: '未注明金额单位', en: 'Unit of money not stated' },
  severity: 'warning',
  forms: 'H',
  source: confirmed('seed', '支出明细的表头未注明万元', 'The headers of the expense table name no unit'),
  messages: {
    missing: {
      text: {
        zh: '{name}的表头和标题都没有注明金额单位',
        en: '{name}: neither header nor caption names the unit of money',
      },
      fix: {
        zh: '在表头或表格右上方注明“单位：万元”（明细账可为元）',
        en: 'State the unit in the header or above the table: 单位：万元 (元 for a ledger)',
      },
    },
  },
  examples: {
    fails: { zh: '表头“计划支出数”“实际支出数”', en: 'Headers 计划支出数, 实际支出数' },
    passes: { zh: '表头“计划支出数（万元）”', en: 'Header 计划支出数（万元）' },
  },
  check: ({ submission }) => orNotApplicable(amountTables(submission).map(check), 'no-table'),
};
