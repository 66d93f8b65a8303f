import { SaxesParser, type SaxesTagNS } from 'saxes';
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../workbook';
import { XlsxError } from './error';
import { isoToSerial } from './iso-date';
import { KIND, MOST_STYLES, type CellSink, type Kind } from './packed-cells';
import { XmlLimits } from './xml-limits';
import { unescapeExcel } from './xml-text';
import { attributesOf, isForSome, type XmlElement } from './xml-tree';

/** A cell as the XML has it, before it is understood. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly type: string;
  /** Text of `<v>`; null where there is none. */
  readonly value: string | null;
  /** Text of `<is>`, flattened; null where there is none. */
  readonly inline: string | null;
  /** `<f>` with its attributes; null where there is none. */
  readonly formula: { readonly text: string; readonly attributes: Readonly<Record<string, string>> } | null;
}

export interface SheetEvents {
  row?(row: number, attributes: Readonly<Record<string, string>>): void;
  cell(cell: RawCell): void;
  /** A row or cell that lies beyond the last that a sheet has, as the file addresses it. */
  outside?(address: string): void;
}

/** Reads a sheet of any well-formed XML in steps. Slower than the scanner, which it backs. */
export class SheetSax {
  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly limits = new XmlLimits('sheet');
  private readonly decoder: TextDecoder;
  private readonly open: XmlElement[] = [];
  private root: XmlElement | null = null;
  private inRows = 0;
  private row = -1;
  private column = 0;
  private attributes: Record<string, string> = {};
  private value: string | null = null;
  private inline: string | null = null;
  private formula: { text: string; attributes: Record<string, string> } | null = null;
  private into: 'value' | 'inline' | 'formula' | null = null;
  private phonetic = 0;
  private isOutside = false;
  private isInCell = false;
  private forSome = 0;

  constructor(
    private readonly events: SheetEvents,
    encoding = 'utf-8',
  ) {
    this.decoder = new TextDecoder(encoding);
    this.parser.on('error', (error) => {
      throw new XlsxError('damaged', { detail: error.message });
    });
    this.parser.on('opentag', (tag) => {
      this.limits.open();
      if (this.forSome > 0 || (this.inRows > 0 && isForSome(tag))) this.forSome++;
      else if (this.inRows > 0) this.openInRows(tag);
      else this.openOutside(tag);
    });
    this.parser.on('closetag', (tag) => {
      this.limits.close();
      if (this.forSome > 0) this.forSome--;
      else if (this.inRows > 0) this.closeInRows(tag);
      else this.open.pop();
    });
    this.parser.on('text', (text) => this.addText(text));
    this.parser.on('cdata', (text) => this.addText(text));
  }

  push(step: Uint8Array): void {
    this.parser.write(this.decoder.decode(step, { stream: true }));
  }

  /** @returns the sheet without its rows. */
  finish(): XmlElement {
    this.parser.write(this.decoder.decode()).close();
    if (!this.root) throw new XlsxError('damaged', { detail: 'empty sheet' });
    return this.root;
  }

  private openOutside(tag: SaxesTagNS): void {
    this.limits.keep();
    const element: XmlElement = {
      name: tag.name,
      local: tag.local,
      prefix: tag.prefix,
      uri: tag.uri,
      attributes: attributesOf(tag),
      children: [],
      text: '',
      start: 0,
      openEnd: 0,
      closeStart: 0,
      end: 0,
    };
    this.open.at(-1)?.children.push(element);
    this.root ??= element;
    this.open.push(element);
    if (tag.local === 'sheetData' && this.open.length === 2) this.inRows = 1;
  }

  private openInRows(tag: SaxesTagNS): void {
    this.inRows++;
    if ((tag.local === 'row' || tag.local === 'c') && this.isInCell)
      throw new XlsxError('damaged', { detail: `${tag.local} within a cell` });
    if (tag.local === 'row') this.openRow(attributesOf(tag));
    else if (tag.local === 'c') this.openCell(attributesOf(tag));
    else if (tag.local === 'v') [this.value, this.into] = ['', 'value'];
    else if (tag.local === 'f') {
      this.formula = { text: '', attributes: attributesOf(tag) };
      this.into = 'formula';
    } else if (tag.local === 'is') this.inline = '';
    else if (tag.local === 'rPh') this.phonetic++;
    else if (tag.local === 't' && this.phonetic === 0) this.into = 'inline';
  }

  private openRow(attributes: Record<string, string>): void {
    const stated = attributes['r'];
    this.row = stated === undefined ? this.row + 1 : Number(stated) - 1;
    this.column = 0;
    this.isOutside = !Number.isInteger(this.row) || this.row < 0 || this.row >= MAX_ROWS;
    if (!this.isOutside) this.events.row?.(this.row, attributes);
    else {
      this.events.outside?.(`${stated ?? this.row + 1}:${stated ?? this.row + 1}`);
      this.row = MAX_ROWS;
    }
  }

  private openCell(attributes: Record<string, string>): void {
    this.attributes = attributes;
    this.isInCell = true;
    [this.value, this.inline, this.formula] = [null, null, null];
    const letters = /^[A-Za-z]{1,7}/.exec(attributes['r'] ?? '')?.[0];
    if (letters) this.column = columnIndex(letters);
  }

  private closeInRows(tag: SaxesTagNS): void {
    this.inRows--;
    if (this.inRows === 0) this.open.pop();
    else if (tag.local === 'c') this.closeCell();
    else if (tag.local === 'rPh') this.phonetic--;
    if (tag.local === 'v' || tag.local === 'f' || (tag.local === 't' && this.phonetic === 0))
      this.into = null;
  }

  private closeCell(): void {
    const { row, value, inline, formula } = this;
    const column = this.column++;
    this.isInCell = false;
    if (this.isOutside) return;
    if (column >= MAX_COLUMNS) {
      this.events.outside?.(`${columnName(column)}${row + 1}`);
      return;
    }
    const stated = Number(this.attributes['s'] ?? 0);
    const style = stated >= 0 ? Math.min(stated, MOST_STYLES) : 0;
    const type = this.attributes['t'] ?? 'n';
    this.events.cell({ row, column, style, type, value, inline, formula });
  }

  private addText(text: string): void {
    if (this.forSome > 0) return;
    if (this.inRows === 0 && this.open.length > 0) this.open.at(-1)!.text += text;
    else if (this.into === 'value') this.value += text;
    else if (this.into === 'inline' && this.phonetic === 0) this.inline = (this.inline ?? '') + text;
    else if (this.into === 'formula' && this.formula) this.formula.text += text;
  }
}

/**
 * What a raw cell holds, in the terms of the packed cells. A value that its type does not allow is a text, so that it is
 * seen and is no number. @throws XlsxError damaged, with the cell, where it names no shared text.
 */
export function packCell(cells: CellSink, raw: RawCell): void {
  const { row, column, style, type, inline, formula, value } = raw;
  const isText = type === 'str' || type === 'e' || type === 'inlineStr';
  if (inline !== null) {
    if (inline !== '') cells.addText(row, column, unescapeExcel(inline), style);
    else if (formula) cells.addEmpty?.(row, column);
  } else if (value === null || (value.trim() === '' && !isText)) {
    if (formula) cells.add(row, column, KIND.noValue, 0, style);
  } else if (value === '') {
    if (formula) cells.addEmpty?.(row, column);
  } else if (type === 's') cells.add(row, column, KIND.shared, sharedIndex(value, raw), style);
  else {
    const number = isText ? null : numberOf(type, value.trim());
    if (number === null) cells.addText(row, column, unescapeExcel(value), style);
    else cells.add(row, column, KINDS[type] ?? KIND.number, number, style);
  }
}

const KINDS: Readonly<Record<string, Kind>> = { b: KIND.boolean, d: KIND.day };

function numberOf(type: string, text: string): number | null {
  if (type === 'b') return /^(?:1|true)$/i.test(text) ? 1 : /^(?:0|false)$/i.test(text) ? 0 : null;
  if (type === 'd') return isoToSerial(text);
  const number = /^[-+.\dEe]+$/.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number + 0 : null;
}

function sharedIndex(text: string, { row, column }: RawCell): number {
  if (/^\d+$/.test(text.trim())) return Number(text);
  throw new XlsxError('damaged', { cell: `${columnName(column)}${row + 1}`, detail: `value ${text}` });
}
