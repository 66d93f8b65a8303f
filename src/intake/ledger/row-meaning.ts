import { decimal, MONEY_UNITS, yuanPer, type Decimal, type MoneyUnit } from '../../numbers';
import { cellText, fold, isBlankMark } from '../../text';
import { cellRef, type CellValue } from '../../workbook';
import {
  dateOfSerial,
  datesIn,
  foldDates,
  joinItem,
  matchNature,
  moneyUnitAlone,
  readAmount,
  readItem,
  type ItemText,
  type NatureMatch,
  type ValueProblem,
} from '../values';
import { projectRowLabel, rowLabel, type RowLabel } from '../words';
import { AlikeNames } from './alike-names';
import { CellIds, Numbering, type BatchColumn } from './cell-ids';
import { toFen } from './exact-sum';
import type { LedgerLayout } from './layout';
import { TextPool } from './text-pool';

/** A project's name as first typed; "" for entries that name none. */
export interface ProjectCell {
  /** Id of the project; −1 where the cell names none. */
  readonly project: number;
  readonly label: RowLabel;
}

export interface SummaryCell {
  /** Place in the pool; −1 for a blank cell. */
  readonly at: number;
  /** Id of the nature; 0 for none. */
  readonly nature: number;
  readonly label: RowLabel;
}

interface ItemCell {
  readonly id: number;
  readonly label: RowLabel;
}

/** An amount as the store keeps it. */
export type AmountCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'fen'; readonly fen: number; readonly problem?: ValueProblem; readonly text: string }
  | { readonly kind: 'finer'; readonly yuan: Decimal; readonly problem?: ValueProblem; readonly text: string }
  | { readonly kind: 'unreadable'; readonly problem: ValueProblem; readonly text: string };

/** Summaries beyond this many are worked out row by row: remembering them all would cost more than it saves. */
const REMEMBERED_SUMMARIES = 10_000;
const NO_YEAR = 0;
/** Serials of days up to the year 2119. */
const DAYS = 80_000;
const NOT_YET = 0xffff;

/** Exact numbers of 分 that one unit is. */
const FEN_PER_UNIT = Object.fromEntries(
  MONEY_UNITS.map((unit) => [unit, Number(yuanPer(unit).toString()) * 100]),
) as Record<MoneyUnit, number>;

const BLANK: AmountCell = { kind: 'blank' };

/** What the cells of a ledger mean. Each distinct text is worked out once. */
export class RowMeaning {
  readonly projects = new Numbering<string>();
  readonly items = new Numbering<ItemText>();
  readonly sources = new Numbering<string>();
  readonly natures = new Numbering<NatureMatch | null>();
  readonly pool = new TextPool();
  readonly alike = new AlikeNames();
  readonly #units = new CellIds((value) => this.#readUnit(value));
  readonly #projectCells = new CellIds((value) => this.#readProject(value));
  readonly #codeCells = new CellIds((value) => this.#readItemCell(value));
  readonly #nameCells = new CellIds((value) => this.#readItemCell(value));
  readonly #sourceCells = new CellIds((value) => this.#readSource(value));
  readonly #summaryCells = new CellIds((value) => this.#readSummary(value), REMEMBERED_SUMMARIES);
  readonly #labels = new CellIds((value) => rowLabel(cellText(value)), REMEMBERED_SUMMARIES);
  readonly #years = new CellIds((value) => yearOf(value), REMEMBERED_SUMMARIES);
  readonly #yearsOfDays = new Uint16Array(DAYS).fill(NOT_YET);
  #hasOtherUnits = false;
  readonly #itemCells = new Numbering<ItemText>();
  readonly #speltVariously = new Set<number>();
  /** Id of the item by the ids of its code cell and its name cell. */
  readonly #itemOfCells: number[][] = [];

  constructor(private readonly layout: LedgerLayout) {
    // Project 0 is that of rows that name none: the whole ledger where it has no project column. Nature 0 is none.
    this.projects.idOf('', () => '');
    this.natures.idOf('', () => null);
  }

  project(column: BatchColumn, k: number): ProjectCell {
    return this.#projectCells.readAt(column, k);
  }

  /** Id of the item of a code cell and a name cell; `label` tells totals apart. */
  item(code: BatchColumn, name: BatchColumn, k: number): ItemCell {
    const left = this.#codeCells.readAt(code, k);
    const right = this.#nameCells.readAt(name, k);
    const label = left.label.kind === 'entry' ? right.label : left.label;
    const ofCode = (this.#itemOfCells[left.id] ??= []);
    let id = ofCode[right.id];
    if (id === undefined) {
      const item = joinItem(this.#itemCells.get(left.id), this.#itemCells.get(right.id));
      const { unreadCode = '' } = item;
      id = this.items.idOf(`${item.code}\n${fold(item.name)}\n${unreadCode}`, () => item);
      ofCode[right.id] = id;
    }
    return { id, label };
  }

  source(column: BatchColumn, k: number): number {
    return this.#sourceCells.readAt(column, k);
  }

  summary(column: BatchColumn, k: number): SummaryCell {
    return this.#summaryCells.readAt(column, k);
  }

  label(value: CellValue): RowLabel {
    return this.#labels.read(value);
  }

  /** The year of a date cell, 0 where it tells none. */
  year(value: CellValue): number {
    // Whole days, which dates are without a time, are looked up by themselves.
    if (typeof value !== 'number' || !(value > 0 && value < DAYS && Number.isInteger(value)))
      return this.#years.read(value);
    const known = this.#yearsOfDays[value]!;
    if (known !== NOT_YET) return known;
    return (this.#yearsOfDays[value] = yearOf(value));
  }

  /** Whether rows name another unit than that of the ledger. */
  get hasOtherUnits(): boolean {
    return this.#hasOtherUnits;
  }

  /** The unit that a cell names, or has where it is blank; null where nobody knows it. */
  unit(value: CellValue): MoneyUnit | null {
    return this.#units.read(value);
  }

  /** @param unit of the row, where it names one; null where nobody knows what it names */
  amount(value: CellValue, unit: MoneyUnit | null): AmountCell {
    if (value === null) return BLANK;
    if (unit === null) return this.#withoutUnit(value);
    if (typeof value === 'number') {
      const fen = toFen(value, FEN_PER_UNIT[unit]);
      if (!Number.isNaN(fen)) return { kind: 'fen', fen, text: '' };
    }
    return this.#readAmount(value, unit);
  }

  /** Whether cells write the project's name in more than one way. */
  isSpeltVariously(project: number): boolean {
    return this.#speltVariously.has(project);
  }

  #readUnit(value: CellValue): MoneyUnit | null {
    const { unit: unitOfLedger, unitOfBlank, headerUnit } = this.layout;
    const text = cellText(value);
    if (text === '' || isBlankMark(fold(text))) return unitOfBlank;
    const unit = moneyUnitAlone(text);
    if (unit !== null && unit !== unitOfLedger) this.#hasOtherUnits = true;
    // Two units for one amount: nobody knows which one holds.
    return headerUnit !== null && unit !== headerUnit ? null : unit;
  }

  /** In a unit that nobody knows an amount says nothing. */
  #withoutUnit(value: CellValue): AmountCell {
    const read = this.#readAmount(value, this.layout.unit);
    return read.kind === 'blank' || read.kind === 'unreadable'
      ? read
      : { kind: 'unreadable', problem: 'unknown-unit', text: cellText(value) };
  }

  #readAmount(value: CellValue, unit: MoneyUnit): AmountCell {
    const { amountLabel, sheet } = this.layout;
    const read = readAmount({
      value,
      format: 'General',
      unit,
      label: amountLabel,
      cell: cellRef(sheet, 0, 0),
    });
    if (read.value === null) {
      return read.problem ? { kind: 'unreadable', problem: read.problem, text: read.text } : BLANK;
    }
    const yuan = read.value.times(yuanPer(unit));
    const hundredths = yuan.times(100);
    const whole =
      hundredths.eq(hundredths.round(0)) && hundredths.abs().lte(decimal(Number.MAX_SAFE_INTEGER));
    const note = { text: read.text, ...(read.problem ? { problem: read.problem } : {}) };
    return whole
      ? { kind: 'fen', fen: Number(hundredths.toString()), ...note }
      : { kind: 'finer', yuan, ...note };
  }

  #readProject(value: CellValue): ProjectCell {
    const text = cellText(value);
    if (text === '') return { project: -1, label: { kind: 'entry' } };
    const label = projectRowLabel(text);
    const project = label.kind === 'entry' ? this.projects.idOf(fold(text), () => text) : -1;
    this.alike.add(project, text);
    if (project < 0) return { project, label };
    if (this.projects.get(project) !== value) this.#speltVariously.add(project);
    return { project, label };
  }

  #readItemCell(value: CellValue): ItemCell {
    const item = readItem(value);
    const id = this.#itemCells.idOf(`${item.code}\n${item.name}`, () => item);
    return { id, label: rowLabel(cellText(value)) };
  }

  #readSource(value: CellValue): number {
    const text = cellText(value);
    return this.sources.idOf(fold(text), () => text);
  }

  #readSummary(value: CellValue): SummaryCell {
    const text = cellText(value);
    if (text === '') return { at: -1, nature: 0, label: { kind: 'entry' } };
    const nature = matchNature(text);
    return {
      at: this.pool.add(text),
      nature: nature ? this.natures.idOf(`${nature.code}\n${nature.phrase}`, () => nature) : 0,
      label: rowLabel(text),
    };
  }
}

function yearOf(value: CellValue): number {
  if (typeof value === 'number') {
    if (value >= 1_900 && value <= 2_100) return Math.floor(value);
    if (value >= 19_000_101 && value <= 21_001_231) return Math.floor(value / 10_000);
    return dateOfSerial(value)?.year ?? NO_YEAR;
  }
  return datesIn(foldDates(cellText(value)))[0]?.date.year ?? NO_YEAR;
}
