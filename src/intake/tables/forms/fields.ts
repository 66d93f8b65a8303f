import { inlineLabels, isEmptyCell } from '../../../text';
import type { CellRef, CellValue } from '../../../workbook';
import type { CellEntry } from '../../values';
import { goalOf, SIGNATURE_LABEL, type FieldLabel, type InfoField } from '../../words';
import { filledIn, type Frame } from './frame';
import { holdsPoints } from './points-column';

/** A label of a single field with the value that stands beside it, or behind it in the same cell. */
export interface FieldInRow {
  readonly field: InfoField;
  /** As typed, without colons. */
  readonly label: string;
  readonly labelCell: CellRef;
  readonly value: CellValue;
  readonly format: string;
  readonly cell: CellRef;
  /** Further cells up to the next label: the end of a period, the date beside a signature. */
  readonly rest: readonly CellEntry[];
}

interface InlineField extends FieldLabel {
  readonly value: string;
}

/** 项目名称 低保专项, without a colon, in a cell over the whole width or in two lines of one. */
const SPACED = /^(\S{2,12})[ \u3000\t\r\n]+(\S.*)$/u;
const SPACED_FIELDS: ReadonlySet<InfoField> = new Set([
  'projectName',
  'unit',
  'department',
  'manager',
  'period',
]);

/** 项目名称：网络维护费, then 项目单位：… in one cell. A text that only begins like a label is none. */
function inlineFields({ vocabulary }: Frame, text: string): InlineField[] {
  const inline = inlineLabels(text).flatMap(({ label, value }) => {
    const meaning = vocabulary.field(label);
    return meaning ? [{ ...meaning, value: withoutNextLabel(vocabulary, value) }] : [];
  });
  if (inline.length > 0) return inline;
  const [, label = '', value = ''] = SPACED.exec(text.trim()) ?? [];
  const meaning = /[:：]/.test(label) ? null : vocabulary.field(label);
  return meaning && SPACED_FIELDS.has(meaning.field) ? [{ ...meaning, value }] : [];
}

/** The last label of a text, behind a blank. */
const NEXT_LABEL = /[ \u3000\t](\S{2,12})[:：][^:：]*$/u;

/** 黄石市图书馆 主要领导签字: as the value of 项目单位. */
function withoutNextLabel(vocabulary: Frame['vocabulary'], value: string): string {
  const whole = value.trim();
  const found = NEXT_LABEL.exec(whole);
  const [before, label] = [whole.slice(0, found?.index ?? 0).trim(), found?.[1] ?? ''];
  const isNext = label !== '' && (vocabulary.field(label) !== null || SIGNATURE_LABEL.test(label));
  return isNext && before !== '' && !before.includes('\n') ? before : value;
}

function isLabel(frame: Frame, value: CellValue): boolean {
  if (typeof value !== 'string') return false;
  return frame.vocabulary.field(value.trim()) !== null || inlineFields(frame, value).length > 0;
}

/** Where the value of a label stands, or would. */
interface Place {
  readonly column: number;
  readonly value: CellValue;
}

/** The first filled cell behind the label that is no label itself; else the blank cell beside it. */
function valueColumn(frame: Frame, row: number, column: number): Place {
  const { view, area } = frame;
  const first = Math.min(view.lastColumn(row, column) + 1, area.right);
  for (let at = first; at <= area.right; at++) {
    const value = view.value(row, at);
    if (isEmptyCell(value) || at === column) continue;
    if (!isLabel(frame, value)) return { column: at, value };
    // 项目负责人： right beside 财务负责人： has its place behind the colon.
    return { column: at === first ? column : first, value: null };
  }
  return { column: first, value: null };
}

/** 自评得分 at the right edge with the number below it. */
function pointsBelow(frame: Frame, row: number, column: number, field: InfoField): Place | null {
  const { view, area } = frame;
  if (field !== 'claimedTotal' || view.lastColumn(row, column) < area.right || row >= area.bottom)
    return null;
  return holdsPoints(frame, row + 1, column) ? { column, value: view.value(row + 1, column) } : null;
}

/** 预期目标 behind 年度总体目标, of a form cut short behind it: the text stands below, as below the whole header. */
function goalBelow(frame: Frame, row: number, column: number, field: InfoField): Place | null {
  const { view, area } = frame;
  const before = filledIn(frame, row).findLast((other) => other < column);
  if (field !== 'goalExpected' || before === undefined || row >= area.bottom) return null;
  const isOnly = filledIn(frame, row).every((other) => other <= column);
  const beside = goalOf(view.text(row, before)) ?? frame.vocabulary.field(view.text(row, before))?.field;
  const value = view.value(row + 1, column);
  const stands = isOnly && beside === 'goalExpected' && !isEmptyCell(value) && !isLabel(frame, value);
  return stands && view.ref(row + 1, column).top > row ? { column, value } : null;
}

function restOf(frame: Frame, row: number, after: number): CellEntry[] {
  const { view } = frame;
  const rest: CellEntry[] = [];
  for (const column of filledIn(frame, row).filter((candidate) => candidate > after)) {
    const value = view.value(row, column);
    if (isLabel(frame, value)) break;
    rest.push({ value, format: view.format(row, column), cell: view.ref(row, column) });
  }
  return rest;
}

/** 项目单位： has its place behind the colon. */
const ENDS_IN_COLON = /[:：]\s*$/;

/**
 * Whether the form was cut short behind the label, so that it has no place for the value: nobody left it blank. A label
 * that is merged up to the edge has its place in its own cell.
 */
function isCutBehind(frame: Frame, row: number, column: number): boolean {
  const { view, area } = frame;
  const last = view.lastColumn(row, column);
  const isWholeWidth = last > column && filledIn(frame, row)[0] === column;
  return last >= area.right && !isWholeWidth && !ENDS_IN_COLON.test(view.text(row, column));
}

/** So far down a small table of notes is followed. */
const MOST_NOTES = 12;

/** 情况说明, 存在问题, 改进措施 side by side head a small table: what they hold stands below, row by row. */
function notesBelow(
  frame: Frame,
  row: number,
  column: number,
): Pick<FieldInRow, 'value' | 'format' | 'cell'>[] {
  const { view, area, vocabulary } = frame;
  const isNote = (at: number): boolean => vocabulary.field(view.text(row, at).trim())?.field === 'note';
  if (!isNote(column) || filledIn(frame, row).filter(isNote).length < 2) return [];
  const notes: Pick<FieldInRow, 'value' | 'format' | 'cell'>[] = [];
  const first = filledIn(frame, row).find(isNote) ?? column;
  // 分配科学性 names a row of the table; any other label ends it.
  const endsIt = (at: number, other: number): boolean => {
    const text = view.value(at, other);
    const isRowName = other < first && vocabulary.field(view.text(at, other).trim())?.field === 'note';
    return isLabel(frame, text) && !isRowName;
  };
  for (let at = row + 1; at <= Math.min(row + MOST_NOTES, area.bottom); at++) {
    if (filledIn(frame, at).some((other) => endsIt(at, other))) break;
    const value = view.value(at, column);
    const cell = view.ref(at, column);
    const isOwn = cell.top === at && cell.left === view.ref(row, column).left;
    if (isOwn && typeof value === 'string' && !isEmptyCell(value)) {
      notes.push({ value, format: view.format(at, column), cell });
    }
  }
  return notes;
}

/** All labels of single fields in the row with their values, from left to right. */
export function fieldsInRow(frame: Frame, row: number): FieldInRow[] {
  const { view, vocabulary } = frame;
  const fields: FieldInRow[] = [];
  for (const column of filledIn(frame, row)) {
    const value = view.value(row, column);
    if (typeof value !== 'string') continue;
    const labelCell = view.ref(row, column);
    const label = vocabulary.field(value.trim());
    if (label && !/[:：]\s*\S/.test(value)) {
      const below =
        pointsBelow(frame, row, column, label.field) ?? goalBelow(frame, row, column, label.field);
      const at = below ?? valueColumn(frame, row, column);
      const listed = at.value === null ? notesBelow(frame, row, column) : [];
      if (listed.length > 0) {
        fields.push(...listed.map((note) => ({ ...label, labelCell, ...note, rest: [] })));
        continue;
      }
      if (!below && at.value === null && isCutBehind(frame, row, column)) continue;
      const valueRow = below ? row + 1 : row;
      const place = { format: view.format(valueRow, at.column), cell: view.ref(valueRow, at.column) };
      const rest = at.value === null ? [] : restOf(frame, row, at.column);
      fields.push({ ...label, labelCell, value: at.value, ...place, rest });
      continue;
    }
    for (const inline of inlineFields(frame, value)) {
      const text = inline.value === '' ? null : inline.value;
      fields.push({
        field: inline.field,
        label: inline.label,
        labelCell,
        value: text,
        format: 'General',
        cell: labelCell,
        rest: [],
      });
    }
  }
  return fields;
}
