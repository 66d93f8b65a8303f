import { MAX_COLUMNS } from '../workbook';
import { isoToSerial } from './iso-date';
import { KIND, MOST_STYLES, type PackedCells } from './packed-cells';
import { ByteCursor } from './byte-cursor';
import { ABSENT, isText, TYPE, TYPES } from './cell-types';
import { flattenText, NotPlain, refuseOddSigns } from './rich-text';
import { RowRuns } from './row-runs';
import { ASCII, asciiBytes, decodeBytes, endOfLastRow, findBytes, startsAt } from './sheet-bytes';

const SHEET_DATA = asciiBytes('<sheetData');
const SHEET_DATA_END = asciiBytes('</sheetData>');
const ROW_END = asciiBytes('</row>');
const IN_LINE_END = asciiBytes('</is>');
/** What stands before the first row: columns, views. Bytes. */
const MOST_HEAD = 16 * 1024 * 1024;
/** Powers of ten that binary numbers hold exactly: a division by them rounds once, as reading the text would. */
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/**
 * Scans the bytes of a sheet as Excel, WPS and LibreOffice write them: no prefixes, no comments, no CDATA between cells.
 * It makes no objects for cells and no text for numbers. Whatever is not plain it refuses with NotPlain (or UnknownEntity),
 * and the XML parser reads the sheet instead: a wrong cell is not possible, only a slow one.
 */
export class SheetScanner extends ByteCursor {
  readonly hidden = new RowRuns();
  private state: 'head' | 'rows' | 'tail' = 'head';
  private head = '';
  private row = -1;
  private column = 0;
  private isInRow = false;

  constructor(private readonly cells: PackedCells) {
    super();
  }

  /** Takes the next bytes of the part. */
  push(step: Uint8Array): void {
    this.take(step);
    let at = 0;
    if (this.state === 'head') at = this.readHead();
    if (this.state === 'rows') at = this.readRows(at);
    this.drop(at);
  }

  /** @returns the sheet without its rows, a whole XML document. */
  finish(): string {
    if (this.state !== 'tail') throw new NotPlain('no end of the rows');
    const tail = decodeBytes(this.buffer, 0, this.length);
    if (tail.includes('<sheetData')) throw new NotPlain('two blocks of rows');
    return `${this.head}<sheetData/>${tail}`;
  }

  private readHead(): number {
    const at = findBytes(this.buffer, SHEET_DATA, this.searched, this.length);
    const end = at < 0 ? -1 : findBytes(this.buffer, asciiBytes('>'), at, this.length);
    if (end < 0) {
      if (this.length > MOST_HEAD) throw new NotPlain('no rows');
      return 0;
    }
    this.head = decodeBytes(this.buffer, 0, at);
    if (this.head.includes('<!') || !/<worksheet[\s>]/.test(this.head)) throw new NotPlain('head');
    const isEmpty = this.buffer[end - 1] === ASCII.slash;
    if (!isEmpty && end !== at + SHEET_DATA.length) throw new NotPlain('attributes of sheetData');
    this.state = isEmpty ? 'tail' : 'rows';
    return end + 1;
  }

  private readRows(from: number): number {
    const start = Math.max(from, this.searched);
    const found = endOfLastRow(this.buffer, start, this.length);
    const limit = found === start ? from : found;
    let at = from;
    while (at < limit) at = this.readElement(at);
    at = this.skipSpace(at);
    if (!startsAt(this.buffer, at, SHEET_DATA_END)) return at;
    if (this.isInRow) throw new NotPlain('no end of a row');
    this.state = 'tail';
    return at + SHEET_DATA_END.length;
  }

  /** A `<row …>`, `</row>` or a whole cell. @returns the place behind it. */
  private readElement(from: number): number {
    const { buffer } = this;
    const at = buffer[from] === ASCII.less ? from : this.skipSpace(from);
    if (buffer[at] !== ASCII.less) {
      if (at >= this.length) return at;
      throw new NotPlain('text between cells');
    }
    const next = buffer[at + 1];
    if (next === ASCII.c) return this.readCell(at + 2);
    if (next === ASCII.r && buffer[at + 2] === 0x6f && buffer[at + 3] === 0x77) return this.readRow(at + 4);
    if (next === ASCII.slash && this.isInRow && startsAt(buffer, at, ROW_END)) {
      this.isInRow = false;
      return at + ROW_END.length;
    }
    throw new NotPlain('unknown element among the rows');
  }

  private readRow(from: number): number {
    const { buffer } = this;
    let [at, isHidden] = [from, false];
    if (this.isInRow) throw new NotPlain('row within a row');
    this.row++;
    this.column = 0;
    this.beginTag();
    for (; buffer[at] === ASCII.space; at = this.skipAttribute(at)) {
      isHidden ||= this.saysHidden(at);
      if (buffer[at + 1] === ASCII.r && buffer[at + 2] === ASCII.equals)
        this.row = this.readDigits(at + 4) - 1;
    }
    this.isInRow = buffer[at] !== ASCII.slash;
    const behind = this.behindGreater(this.isInRow ? at : at + 1);
    if (this.row < 0 || this.row >= 1_048_576) throw new NotPlain('row number');
    if (isHidden) this.hidden.add(this.row);
    return behind;
  }

  private readCell(from: number): number {
    const { buffer } = this;
    let at = from;
    let style = 0;
    let type: number = TYPE.number;
    let byte = buffer[at];
    if (!this.isInRow) throw new NotPlain('cell outside a row');
    let seen = 0;
    while (byte === ASCII.space) {
      const name = buffer[at + 1];
      if (buffer[at + 2] !== ASCII.equals) {
        if (seen < 8) this.beginTag();
        seen |= 8;
        at = this.skipAttribute(at);
        byte = buffer[at];
        continue;
      }
      const bit = name === ASCII.r ? 1 : name === ASCII.s ? 2 : 4;
      if ((seen & bit) !== 0) throw new NotPlain('two attributes of one name');
      seen |= bit;
      if (name === ASCII.r) at = this.readColumn(at + 3);
      else if (name === ASCII.s) {
        style = 0;
        const start = at + 4;
        for (at = start; buffer[at]! >= ASCII.zero && buffer[at]! <= ASCII.nine; at++)
          style = style * 10 + buffer[at]! - 48;
        if (at === start || buffer[at++] !== ASCII.quote || style > MOST_STYLES)
          throw new NotPlain('number of a cell format');
      } else if (name === ASCII.t) {
        if (buffer[at + 4] === ASCII.s && buffer[at + 5] === ASCII.quote) {
          type = TYPE.shared;
          at += 6;
        } else {
          if (seen < 8) this.beginTag();
          seen |= 8;
          const end = this.skipAttribute(at);
          type = TYPES[decodeBytes(buffer, at + 4, end - 1)] ?? ABSENT;
          if (type === ABSENT) throw new NotPlain('type of a cell');
          at = end;
        }
      } else throw new NotPlain('attribute of a cell');
      byte = buffer[at];
    }
    const column = this.column++;
    if (byte === ASCII.greater) return this.readContent(at + 1, column, type, style);
    if (byte === ASCII.slash && buffer[at + 1] === ASCII.greater) return at + 2;
    throw new NotPlain('cell');
  }

  /** `="AB12"`. @returns the place behind it. */
  private readColumn(from: number): number {
    const { buffer } = this;
    let at = from + 1;
    let letters = 0;
    let byte = buffer[at]!;
    for (; byte >= ASCII.A && byte <= ASCII.Z; byte = buffer[++at]!) letters = letters * 26 + byte - 64;
    while (byte >= ASCII.zero && byte <= ASCII.nine) byte = buffer[++at]!;
    if (letters === 0 || letters > MAX_COLUMNS || byte !== ASCII.quote) throw new NotPlain('address');
    this.column = letters - 1;
    return at + 1;
  }

  /** The children of a cell up to `</c>`. @returns the place behind it. */
  private readContent(from: number, column: number, type: number, style: number): number {
    const { buffer } = this;
    let at = from;
    let hasFormula = false;
    let hasValue = false;
    for (;;) {
      if (buffer[at] !== ASCII.less) at = this.skipSpace(at);
      const next = buffer[at + 1];
      if (buffer[at] !== ASCII.less) throw new NotPlain('text in a cell');
      if (next === ASCII.v) {
        if (hasValue) throw new NotPlain('two values');
        const start = buffer[at + 2] === ASCII.greater ? at + 3 : this.endOfTag(at + 2);
        if (buffer[start - 2] === ASCII.slash) {
          hasValue = isText(type);
          if (hasValue && hasFormula) this.cells.addEmpty(this.row, column);
          at = start;
          continue;
        }
        hasValue = true;
        at = this.readValue(start, column, type, style, hasFormula);
        if (buffer[at + 1] !== ASCII.slash || buffer[at + 2] !== ASCII.v || buffer[at + 3] !== ASCII.greater)
          throw new NotPlain('value');
        at += 4;
      } else if (next === ASCII.slash && buffer[at + 2] === ASCII.c) {
        if (hasFormula && !hasValue) this.cells.add(this.row, column, KIND.noValue, 0, style);
        if (buffer[at + 3] !== ASCII.greater) throw new NotPlain('end of a cell');
        return at + 4;
      } else if (next === ASCII.f) {
        if (hasValue) throw new NotPlain('formula behind its value');
        hasFormula = true;
        at = this.skipFormula(at + 2);
      } else if (next === ASCII.i && buffer[at + 2] === ASCII.s && buffer[at + 3] === ASCII.greater) {
        if (hasValue) throw new NotPlain('two values');
        hasValue = true;
        at = this.readInline(at + 4, column, style, hasFormula);
      } else throw new NotPlain('element in a cell');
    }
  }

  private readInline(from: number, column: number, style: number, hasFormula: boolean): number {
    const end = findBytes(this.buffer, IN_LINE_END, from, this.length);
    if (end < 0) throw new NotPlain('inline text');
    const raw = decodeBytes(this.buffer, from, end);
    refuseOddSigns(raw);
    const text = flattenText(raw);
    if (text !== '') this.cells.addText(this.row, column, text, style);
    else if (hasFormula) this.cells.addEmpty(this.row, column);
    return end + IN_LINE_END.length;
  }

  /** @returns the place of the "<" behind the value. */
  private readValue(from: number, column: number, type: number, style: number, hasFormula: boolean): number {
    if (type === TYPE.number) return this.readNumber(from, column, style, hasFormula);
    if (type === TYPE.shared) {
      const { buffer } = this;
      let at = from;
      let index = 0;
      let byte = buffer[at]!;
      for (; byte >= ASCII.zero && byte <= ASCII.nine; byte = buffer[++at]!) index = index * 10 + byte - 48;
      if (byte !== ASCII.less || at === from) throw new NotPlain('index of a shared text');
      this.cells.add(this.row, column, KIND.shared, index, style);
      return at;
    }
    const end = this.nextLess(from);
    const text = this.textOf(from, end);
    if (type === TYPE.boolean) this.addBoolean(column, text, style);
    else if (type === TYPE.date) this.addDate(column, text, style);
    else if (text !== '') this.cells.addText(this.row, column, text, style);
    else if (hasFormula) this.cells.addEmpty(this.row, column);
    return end;
  }

  private readNumber(from: number, column: number, style: number, hasFormula: boolean): number {
    const { buffer } = this;
    let at = from;
    let mantissa = 0;
    let digits = 0;
    let point = ABSENT;
    let byte = buffer[at]!;
    const isNegative = byte === ASCII.minus;
    if (isNegative) byte = buffer[++at]!;
    for (;;) {
      if (byte >= ASCII.zero && byte <= ASCII.nine) {
        mantissa = mantissa * 10 + byte - 48;
        digits++;
      } else if (byte === ASCII.point && point === ABSENT) point = digits;
      else break;
      byte = buffer[++at]!;
    }
    if (byte !== ASCII.less || digits === 0 || digits > 16 || mantissa > Number.MAX_SAFE_INTEGER) {
      return this.readOddNumber(from, column, style, hasFormula);
    }
    const size = point === ABSENT ? mantissa : mantissa / POWERS[digits - point]!;
    this.cells.add(this.row, column, KIND.number, isNegative ? 0 - size : size, style);
    return at;
  }

  /** Numbers with many digits or an exponent, and empty values. */
  private readOddNumber(from: number, column: number, style: number, hasFormula: boolean): number {
    const end = this.nextLess(from);
    const text = decodeBytes(this.buffer, from, end).trim();
    const number = Number(text);
    if (text === '') {
      if (hasFormula) this.cells.add(this.row, column, KIND.noValue, 0, style);
    } else if (!Number.isFinite(number) || !/^[-+.\dEe]+$/.test(text)) throw new NotPlain('number');
    else this.cells.add(this.row, column, KIND.number, number + 0, style);
    return end;
  }

  private addBoolean(column: number, text: string, style: number): void {
    if (text !== '0' && text !== '1') throw new NotPlain('boolean');
    this.cells.add(this.row, column, KIND.boolean, Number(text), style);
  }

  private addDate(column: number, text: string, style: number): void {
    const serial = isoToSerial(text);
    if (serial === null) throw new NotPlain('date');
    this.cells.add(this.row, column, KIND.day, serial, style);
  }
}
