import { ZERO, convertMoney, type Decimal } from '../../numbers';
import {
  allNatures,
  matchNature,
  type Amount,
  type ExpenseLine,
  type LedgerGroup,
  type Submission,
} from '../../intake';
import type { CellRef } from '../../workbook';
import { cellsOfGroup } from './entry-cells';

/** What was spent on one thing: entries of the ledger of one kind, or a line of 项目支出明细. */
export interface SpendingLine {
  /** Digits of the economic item as typed; "" where none. */
  readonly code: string;
  /** Name beside the code. */
  readonly name: string;
  /** What it was for. */
  readonly text: string;
  /** 款 that the text points to; null where it says nothing. */
  readonly nature: string | null;
  /** Exact, in 元; null where it could not be read. */
  readonly yuan: Decimal | null;
  /** Number of entries that make it up. */
  readonly count: number;
  /** Where the economic item stands. */
  readonly codeCells: readonly CellRef[];
  readonly nameCells: readonly CellRef[];
  readonly textCells: readonly CellRef[];
}

const yuanOf = (amount: Amount | undefined): Decimal | null =>
  amount?.value ? convertMoney(amount.value, amount.unit, '元') : null;

function fromGroup(group: LedgerGroup): SpendingLine {
  const { code, name, summary, nature, amount, count } = group;
  return {
    code,
    name,
    text: summary,
    nature: nature?.code ?? null,
    yuan: amount,
    count,
    get codeCells() {
      return cellsOfGroup(group, 'code');
    },
    get nameCells() {
      return cellsOfGroup(group, 'name');
    },
    get textCells() {
      return cellsOfGroup(group, 'summary');
    },
  };
}

function fromLine({ code, name, text, cells, planned, actual }: ExpenseLine): SpendingLine {
  return {
    code,
    name,
    text: text || name,
    nature: matchNature(text || name)?.code ?? null,
    yuan: yuanOf(actual ?? planned),
    count: 1,
    codeCells: cells,
    nameCells: cells,
    textCells: cells,
  };
}

/** Actual spending line by line: of the ledger, else of 项目支出明细. Corrections in red are left out. */
export function spendingLines({ ledger, expenses }: Submission): readonly SpendingLine[] {
  if (ledger) return ledger.groups.filter(({ negative }) => !negative).map(fromGroup);
  return (expenses?.lines ?? []).map(fromLine);
}

/** Everything that names an economic item: spending, and budget lines. */
export function itemLines(submission: Submission): readonly SpendingLine[] {
  return [...spendingLines(submission), ...submission.budgetLines.map(fromLine)].filter(
    ({ code, name }) => code !== '' || name !== '',
  );
}

/** 类 of a code: 302 of 30201. */
export const classOf = (code: string): string => code.slice(0, 3);

/** Pieces that a text names with their number (3台, 10部); null where it names none. */
export function piecesIn(text: string): number | null {
  const match = /(\d{1,4})\s*(?:台|部|套|个|张|把|件|只|辆|块)/.exec(text);
  return match ? Number(match[1]) : null;
}

/** 款 of different 类 that one text names. */
export function naturesIn(text: string): string[] {
  return [...new Set(allNatures(text).map(({ code }) => code))];
}

export function totalOf(lines: readonly SpendingLine[]): Decimal {
  return lines.reduce((total, { yuan }) => (yuan ? total.plus(yuan) : total), ZERO);
}
