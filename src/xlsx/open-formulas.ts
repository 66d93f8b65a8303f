import { cellNumber } from '../workbook';
import { partEntry, type Package, type SheetEntry } from './package';
import { SheetSax, type RawCell } from './sheet-sax';
import { shiftFormula } from './shift-formula';
import { encodingOf, inflateSteps, MOST_STREAMED_PART } from './zip-inflate';

/** A formula as it is written in another cell, so many rows and columns away. */
interface Written {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

/** More formulas of a sheet are not kept, and so not computed. */
const MOST_FORMULAS = 500_000;

/** The formulas of a sheet for which the file holds no value, by cellNumber. */
export class OpenFormulas {
  readonly #formulas = new Map<number, Written>();

  constructor(pack: Package, { part }: SheetEntry) {
    const masters = new Map<string, RawCell>();
    const cell = (raw: RawCell): void => {
      if (raw.formula) this.#add(raw, masters);
    };
    let sax: SheetSax | null = null;
    for (const step of inflateSteps(pack.bytes, partEntry(pack, part), MOST_STREAMED_PART)) {
      sax ??= new SheetSax({ cell }, encodingOf(step));
      sax.push(step);
    }
    sax?.finish();
  }

  #add(raw: RawCell, masters: Map<string, RawCell>): void {
    const { text, attributes } = raw.formula!;
    const shares = attributes['t'] === 'shared';
    const group = attributes['si'] ?? '';
    if (shares && text !== '') masters.set(group, raw);
    const hasValue = raw.inline !== null || (raw.value ?? '').trim() !== '';
    if (hasValue || this.#formulas.size >= MOST_FORMULAS) return;
    const master = shares && text === '' ? masters.get(group) : raw;
    if (!master) return;
    this.#formulas.set(cellNumber(raw.row, raw.column), {
      text: master.formula!.text,
      rows: raw.row - master.row,
      columns: raw.column - master.column,
    });
  }

  /** Without "="; empty where it is not known. */
  at(row: number, column: number): string {
    const written = this.#formulas.get(cellNumber(row, column));
    return written ? shiftFormula(written.text, written.rows, written.columns) : '';
  }
}
