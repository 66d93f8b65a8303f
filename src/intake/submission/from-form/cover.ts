import { fold } from '../../../text';
import { fieldsInRow, ownColumns, type Block, type FieldInRow, type Frame } from '../../tables';
import { datesIn, foldDates, readDate } from '../../values';
import {
  EVALUATION_LINE,
  ISSUER_LINE,
  namesInFormTitle,
  REPORT_LINE,
  UNIT_LINE,
  YEAR_LINE,
  yearsIn,
  type InfoField,
} from '../../words';

const SIGNED: ReadonlySet<InfoField> = new Set(['filledBy', 'teamLeader', 'intermediary']);
const BLANK_DATE = /^(?:\d{2,4})?年_*月_*日?$/;

function isDate({ value, format, cell }: Pick<FieldInRow, 'value' | 'format' | 'cell'>): boolean {
  if (typeof value === 'string' && BLANK_DATE.test(fold(value))) return true;
  if (readDate(value, format, cell).value !== null) return true;
  // 6月31日 is written as a date all the same.
  return typeof value === 'string' && datesIn(foldDates(value)).some(({ text }) => text === foldDates(value));
}

/** A signature and the date beside it: two fields. */
function withDate(field: FieldInRow): FieldInRow[] {
  if (!SIGNED.has(field.field)) return [field];
  const parts = [{ value: field.value, format: field.format, cell: field.cell }, ...field.rest];
  const date = parts.find((part) => part.value !== null && isDate(part));
  const name = parts.find((part) => part.value !== null && part !== date);
  const signed = name
    ? { ...field, ...name }
    : { ...field, value: null, ...(date === parts[0] && { cell: field.labelCell }) };
  return date ? [signed, { ...field, field: 'fillingDate', ...date, rest: [] }] : [signed];
}

/** 负责人及电话. */
const WITH_PHONE = /电话|方式/;
const PHONE = /\d[\d\-—－]{5,20}\d/u;
const BETWEEN = /[\s,，、;；/:：(（]{1,9}$/u;

/** The manager and the telephone in one cell: two fields. A name without a figure, or a figure alone, is one of them. */
function withPhone(field: FieldInRow): FieldInRow[] {
  if (field.field !== 'manager' || !WITH_PHONE.test(field.label)) return [field];
  const typed = field.value === null ? '' : String(field.value).trim();
  const at = PHONE.exec(typed)?.index ?? typed.length;
  const name = typed.slice(0, at).replace(BETWEEN, '');
  const phone = typed.slice(at).replace(/[)）]$/u, '');
  const as = (one: 'manager' | 'phone', text: string): FieldInRow => ({
    ...field,
    field: one,
    value: text === '' ? null : text,
  });
  const beside = phone === '' ? field.rest.find(({ value }) => /\d{6}/.test(String(value))) : undefined;
  const own = as('phone', phone);
  return [as('manager', name), beside ? { ...own, ...beside, rest: [] } : own];
}

/** A line that stands alone above the tables: title, year, unit, date, the bureau that issued the form. */
function lineField(frame: Frame, row: number, isAboveTitle: boolean): FieldInRow | null {
  const own = ownColumns(frame, row);
  const column = own.length === 1 ? own[0]! : null;
  if (column === null) return null;
  const { view } = frame;
  // 评价方式：部门绩效自评 is a field with its label.
  if (view.folded(row, column).includes(':') && fieldsInRow(frame, row).length > 0) return null;
  const [value, cell, format] = [view.value(row, column), view.ref(row, column), view.format(row, column)];
  const text = fold(view.text(row, column));
  const as = (field: InfoField, shown = value): FieldInRow => ({
    field,
    label: '',
    labelCell: cell,
    value: shown,
    format,
    cell,
    rest: [],
  });
  if (REPORT_LINE.test(text) && text.length <= 60) return as('reportTitle');
  if (ISSUER_LINE.test(text))
    return as(
      'issuer',
      view
        .text(row, column)
        .replace(/[（(]制[）)]$/, '')
        .trim(),
    );
  if (YEAR_LINE.test(text)) return as('year');
  if (readDate(value, format, cell).value?.day != null || BLANK_DATE.test(text)) return as('reportDate');
  if (EVALUATION_LINE.test(text) && yearsIn(text).length > 0) return as('year');
  return isAboveTitle && UNIT_LINE.test(text) ? as('reportUnit') : null;
}

/** Unit and project as the title names them, where the form has no field for them. */
function fieldsInTitle(frame: Frame, blocks: readonly Block[], fields: readonly FieldInRow[]): FieldInRow[] {
  const title = blocks.find(({ kind }) => kind === 'title');
  const column = title && ownColumns(frame, title.top)[0];
  if (title === undefined || column === undefined) return [];
  const { unit, project } = namesInFormTitle(frame.view.text(title.top, column));
  const cell = frame.view.ref(title.top, column);
  const as = (field: InfoField, value: string): FieldInRow[] =>
    value === '' || fields.some((one) => one.field === field)
      ? []
      : [{ field, label: '', labelCell: cell, value, format: 'General', cell, rest: [] }];
  return [...as('unit', unit), ...as('projectName', project)];
}

/** All single fields of the form: labelled ones, the lines of its cover, and what only its title names. */
export function readFields(frame: Frame, blocks: readonly Block[]): FieldInRow[] {
  const fields = statedFields(frame, blocks);
  return [...fields, ...fieldsInTitle(frame, blocks, fields)];
}

/** 偏差原因分析及改进措施 beside what became of the goal: a note with its header as the label. */
function reasonOfGoal(
  { view }: Frame,
  { header: { row, reason }, bottom }: Extract<Block, { kind: 'goal' }>,
): FieldInRow[] {
  if (reason === null || row >= bottom) return [];
  const [labelCell, cell] = [view.ref(row, reason), view.ref(row + 1, reason)];
  const [value, format] = [view.value(row + 1, reason), view.format(row + 1, reason)];
  return [{ field: 'note', label: fold(view.text(row, reason)), labelCell, value, format, cell, rest: [] }];
}

function statedFields(frame: Frame, blocks: readonly Block[]): FieldInRow[] {
  const title = blocks.find(({ top }) => lineField(frame, top, false)?.field === 'reportTitle');
  const firstTable = blocks.find(
    ({ kind }) => kind === 'funds' || kind === 'pairs' || kind === 'indicators' || kind === 'goal',
  );
  return blocks.flatMap((block): FieldInRow[] => {
    const { kind, top } = block;
    if (kind === 'info' || kind === 'total' || kind === 'pairs') {
      const fields = fieldsInRow(frame, top).flatMap(withDate).flatMap(withPhone);
      return kind === 'total' ? fields.filter(({ field }) => field !== 'claimedTotal') : fields;
    }
    if (block.kind === 'goal') return reasonOfGoal(frame, block);
    if ((kind !== 'title' && kind !== 'text') || top > (firstTable?.top ?? Infinity)) return [];
    const line = lineField(frame, top, title !== undefined && top < title.top);
    return line ? [line] : [];
  });
}
