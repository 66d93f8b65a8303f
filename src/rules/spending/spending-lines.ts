import { ZERO, convertMoney, type Decimal } from '../../numbers';
import { matchNature, type Amount, type ExpenseLine, type Submission } from '../../intake';
import type { Memory } from '../../memory';
import { lineOfGroup } from './group-lines';
import type { SpendingLine } from './spending-line';
import { naturesIn } from './natures';

const yuanOf = (amount: Amount | undefined): Decimal | null =>
  amount?.value ? convertMoney(amount.value, amount.unit, '元') : null;

function fromLine({ code, name, unreadCode, text, cells, planned, actual }: ExpenseLine): SpendingLine {
  return {
    code,
    name,
    unreadCode,
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
export function spendingLines({ ledger, expenses }: Submission, memory: Memory): readonly SpendingLine[] {
  if (ledger) {
    const spent = ledger.groups.filter(({ negative }) => !negative);
    return spent.map((group) => lineOfGroup(group, memory));
  }
  return (expenses?.lines ?? []).map(fromLine);
}

/** Everything that names an economic item: spending, and budget lines. */
export function itemLines(submission: Submission, memory: Memory): readonly SpendingLine[] {
  return [...spendingLines(submission, memory), ...submission.budgetLines.map(fromLine)].filter(
    ({ code, name, unreadCode }) => code !== '' || name !== '' || unreadCode !== undefined,
  );
}

/** 类 of a code: 302 of 30201. */
export const classOf = (code: string): string => code.slice(0, 3);

export function totalOf(lines: readonly SpendingLine[]): Decimal {
  return lines.reduce((total, { yuan }) => (yuan ? total.plus(yuan) : total), ZERO);
}
