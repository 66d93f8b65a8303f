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
import { cellsOf } from '../outcomes';
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
  readonly textCells: readonly CellRef[];
  /** Code and name, or code and text, each cell once. */
  readonly codeAndNameCells: readonly CellRef[];
  readonly codeAndTextCells: readonly CellRef[];
  /** 款 of different 类 that the text names. */
  readonly natures: readonly string[];
}

const yuanOf = (amount: Amount | undefined): Decimal | null =>
  amount?.value ? convertMoney(amount.value, amount.unit, '元') : null;

/** A group of the ledger as a line. What only some rules ask for is found out when the first of them does, and once. */
class GroupLine implements SpendingLine {
  #codeAndName: readonly CellRef[] | null = null;
  #codeAndText: readonly CellRef[] | null = null;
  #natures: readonly string[] | null = null;

  constructor(private readonly group: LedgerGroup) {}

  get code(): string {
    return this.group.code;
  }

  get name(): string {
    return this.group.name;
  }

  get text(): string {
    return this.group.summary;
  }

  get nature(): string | null {
    return this.group.nature?.code ?? null;
  }

  get yuan(): Decimal {
    return this.group.amount;
  }

  get count(): number {
    return this.group.count;
  }

  get codeCells(): readonly CellRef[] {
    return cellsOfGroup(this.group, 'code');
  }

  get textCells(): readonly CellRef[] {
    return cellsOfGroup(this.group, 'summary');
  }

  get codeAndNameCells(): readonly CellRef[] {
    const names = cellsOfGroup(this.group, 'name');
    return (this.#codeAndName ??= cellsOf({ cells: this.codeCells }, { cells: names }));
  }

  get codeAndTextCells(): readonly CellRef[] {
    return (this.#codeAndText ??= cellsOf({ cells: this.codeCells }, { cells: this.textCells }));
  }

  get natures(): readonly string[] {
    return (this.#natures ??= naturesIn(this.text));
  }
}

/** A group is another object as soon as its entries change. */
const lines = new WeakMap<LedgerGroup, SpendingLine>();

function fromGroup(group: LedgerGroup): SpendingLine {
  const line = lines.get(group) ?? new GroupLine(group);
  lines.set(group, line);
  return line;
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

function naturesIn(text: string): string[] {
  return [...new Set(allNatures(text).map(({ code }) => code))];
}

export function totalOf(lines: readonly SpendingLine[]): Decimal {
  return lines.reduce((total, { yuan }) => (yuan ? total.plus(yuan) : total), ZERO);
}
