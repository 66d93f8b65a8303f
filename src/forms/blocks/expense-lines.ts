import { convertMoney, sum, type Decimal } from '../../numbers';
import type { Amount, ExpenseLine, LedgerGroup, LedgerSlice, Submission } from '../../intake';
import { addTo, formatCellRef, type CellRef } from '../../workbook';
import { live, moneyFormat, numberContent, typedAmount, type Content } from '../content';
import { amountFormula, EXACT_PLACES } from '../formulas/amount-reference';
import { ledgerSum } from '../formulas/ledger-sum';
import { FORM_UNIT } from './fund-rows';

/** One line of 项目支出明细, ready to be written. */
export interface WrittenLine {
  /** 302商品和服务支出 */
  readonly item: string;
  readonly cells: readonly CellRef[];
  readonly planned: Content;
  readonly actual: Content;
}

/** Entries whose cells a formula names one by one; beyond them the line holds a value. */
const MOST_ENTRIES = 100;

const itemText = ({ code, name, text }: Pick<ExpenseLine, 'code' | 'name' | 'text'>): string =>
  `${code}${name}` || text;

function fromForm(line: ExpenseLine, places: number): WrittenLine {
  return {
    item: itemText(line),
    cells: line.cells,
    planned: typedAmount(line.planned, FORM_UNIT, places),
    actual: typedAmount(line.actual, FORM_UNIT, places),
  };
}

function plannedOf(lines: readonly ExpenseLine[], places: number): Content {
  const amounts = lines.flatMap(({ planned }) => (planned ? [planned] : []));
  const [only] = amounts;
  if (amounts.length <= 1 || amounts.some(({ value }) => value === null)) {
    return typedAmount(only, FORM_UNIT, places);
  }
  const values = amounts.map(({ value, unit }: Amount) => convertMoney(value as Decimal, unit, FORM_UNIT));
  const formula = amountFormula(amounts, FORM_UNIT);
  return numberContent(sum(values), moneyFormat(places), {
    sources: amounts.flatMap(({ cells }) => cells),
    ...live(formula),
  });
}

/** Sum over the entries' own cells, in 万元. */
function entriesFormula(groups: readonly LedgerGroup[], ledger: LedgerSlice): string | null {
  const isPlain = ledger.sumCells ?? ledger.wholeColumns;
  const count = groups.reduce((total, group) => total + group.count, 0);
  if (!isPlain || count > MOST_ENTRIES || ledger.problemCount > 0 || ledger.unit !== '元') return null;
  const cells = groups
    .flatMap((group) => group.entries(group.count))
    .map(({ amount }) => formatCellRef(amount));
  return cells.length === count ? `=ROUND(SUM(${cells.join(',')})/10000,${EXACT_PLACES})` : null;
}

function actualOf(submission: Submission, groups: readonly LedgerGroup[], places: number): Content {
  const { ledger } = submission;
  if (!ledger || groups.length === 0) return { value: null };
  const value = convertMoney(sum(groups.map(({ amount }) => amount)), '元', FORM_UNIT);
  const isAll = groups.length === ledger.groups.length;
  const formula = isAll ? ledgerSum(ledger, FORM_UNIT, value) : entriesFormula(groups, ledger);
  const cells = groups.flatMap((group) => group.entries(MOST_ENTRIES)).map(({ amount }) => amount);
  return numberContent(value, moneyFormat(places), {
    sources: isAll ? ledger.amountCells : cells,
    ...live(formula),
  });
}

/** Budget lines and ledger, brought together by economic item: what was planned beside what was spent. */
function fromTables(submission: Submission, places: number): WrittenLine[] {
  const budget = new Map<string, ExpenseLine[]>();
  for (const line of submission.budgetLines) {
    if (itemText(line) !== '') addTo(budget, line.code, line);
  }
  const groups = submission.ledger?.groups ?? [];
  const codes = new Set([...budget.keys(), ...groups.map(({ code }) => code)]);
  return [...codes].map((code) => {
    const lines = budget.get(code) ?? [];
    const spent = groups.filter((group) => group.code === code);
    const [line, group] = [lines[0], spent[0]];
    const item = line ? itemText(line) : group ? itemText({ ...group, text: group.summary }) : '';
    return {
      item,
      cells: lines.flatMap(({ cells }) => cells),
      planned: plannedOf(lines, places),
      actual: actualOf(submission, spent, places),
    };
  });
}

/** Lines of 项目支出明细: those of the filled form or of a table of its own, else what budget and ledger say by economic item. */
export function expenseLines(submission: Submission, places: number): readonly WrittenLine[] {
  const stated = submission.expenses?.lines ?? [];
  const fromBudget = submission.origin === 'tables' && submission.expenses === null;
  return fromBudget ? fromTables(submission, places) : stated.map((line) => fromForm(line, places));
}
