import type { Decimal } from '../../numbers';
import type { LedgerGroup } from '../../intake';
import type { CellRef } from '../../workbook';
import { cellsOf } from '../outcomes';
import { cellsOfGroup } from './entry-cells';
import { naturesIn } from './natures';
import type { SpendingLine } from './spending-line';

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

  get unreadCode(): string | undefined {
    return this.group.unreadCode;
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

export function lineOfGroup(group: LedgerGroup): SpendingLine {
  const line = lines.get(group) ?? new GroupLine(group);
  lines.set(group, line);
  return line;
}
