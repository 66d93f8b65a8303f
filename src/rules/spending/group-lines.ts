import type { Decimal } from '../../numbers';
import type { LedgerGroup } from '../../intake';
import { slot, type Memory } from '../../memory';
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

  constructor(
    private readonly group: LedgerGroup,
    private readonly memory: Memory,
  ) {}

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
    return cellsOfGroup(this.group, 'code', this.memory);
  }

  get textCells(): readonly CellRef[] {
    return cellsOfGroup(this.group, 'summary', this.memory);
  }

  get codeAndNameCells(): readonly CellRef[] {
    const names = cellsOfGroup(this.group, 'name', this.memory);
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
const GROUP_LINES = slot<LedgerGroup, SpendingLine>('lines of ledger groups');

export function lineOfGroup(group: LedgerGroup, memory: Memory): SpendingLine {
  return memory.of(GROUP_LINES).recall(group, () => new GroupLine(group, memory));
}
