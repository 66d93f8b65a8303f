import { ZERO, convertMoney, type Decimal } from '../../numbers';
import { matchNature, type Amount, type ExpenseLine, type Submission } from '../../intake';
import type { CellRef } from '../../workbook';
import { lineOfGroup } from './group-lines';
import { naturesIn } from './natures';

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
  readonly textCells: readonly CellRef[];
  /** Code and name, or code and text, each cell once. */
  readonly codeAndNameCells: readonly CellRef[];
  readonly codeAndTextCells: readonly CellRef[];
  /** 款 of different 类 that the text names. */
  readonly natures: readonly string[];
}

const yuanOf = (amount: Amount | undefined): Decimal | null =>
  amount?.value ? convertMoney(amount.value, amount.unit, '元') : null;

function fromLine({ code, name, text, cells, planned, actual }: ExpenseLine): SpendingLine {
  return {
    code,
    name,
    text: text || name,
    nature: matchNature(text || name)?.code ?? null,
    yuan: yuanOf(actual ?? planned),
    count: 1,
    codeCells: cells,
    textCells: cells,
    codeAndNameCells: cells,
    codeAndTextCells: cells,
    get natures() {
      return naturesIn(text || name);
    },
  };
}

/** Actual spending line by line: of the ledger, else of 项目支出明细. Corrections in red are left out. */
export function spendingLines({ ledger, expenses }: Submission): readonly SpendingLine[] {
  if (ledger) return ledger.groups.filter(({ negative }) => !negative).map(lineOfGroup);
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

export function totalOf(lines: readonly SpendingLine[]): Decimal {
  return lines.reduce((total, { yuan }) => (yuan ? total.plus(yuan) : total), ZERO);
}
