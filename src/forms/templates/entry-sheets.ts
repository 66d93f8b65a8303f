import {
  areaOf,
  type AddedSheet,
  type Area,
  type CellStyle,
  type CellValue,
  type EntryCells,
  type PlanCell,
} from '../../workbook';
import { a4 } from '../print-setup';
import { STYLES } from '../styles';
import { heightOf } from '../text-metrics';
import type { Form } from '../types';
import { formTemplate } from './form-template';
import { BUDGET_YEAR, PROJECT_NAME } from './info-fields';
import type { InfoTemplate, TableTemplate, TemplateField } from './types';

/** What she says before the sheets are made. */
export interface Beginning {
  readonly project: string;
  readonly year: number;
}

const FORMATS = { text: '@', list: 'General', number: '#,##0.00', date: 'yyyy-mm-dd' } as const;

const { input } = STYLES;
const LOOKS: Readonly<Record<string, CellStyle>> = {
  title: STYLES.title,
  note: { ...STYLES.caption, font: { ...STYLES.caption.font, color: '#595959' } },
  header: STYLES.header,
  label: { ...STYLES.label, horizontal: 'left' },
  text: { ...input, format: FORMATS.text },
  list: { ...input, format: FORMATS.list },
  number: { ...input, horizontal: 'right', format: FORMATS.number },
  date: { ...input, horizontal: 'center', format: FORMATS.date },
};

const TITLE_HEIGHT = 40;
const HEADER_HEIGHT = 30;
const ENTRY_HEIGHT = 24;
const LONG_HEIGHT = 64;
const TITLE_ROW = 0;
const NOTE_ROW = 1;
/** Header of a table, or first line of 项目信息. */
const FIRST_ROW = 2;

const LABEL_WIDTH = 30;
const VALUE_WIDTH = 58;

const exampleOf = ({ example }: TemplateField, year: number): string | null =>
  example?.replaceAll('{year}', String(year)) ?? null;

function entry(area: Area, field: TemplateField, year: number): EntryCells {
  const { header, takes, hint } = field;
  const example = exampleOf(field, year);
  return { area, takes, title: header, hint: example === null ? hint : `${hint}。例：${example}` };
}

interface Head {
  readonly title: string;
  readonly note: string;
  readonly widths: readonly number[];
}

/** Title and note, both across the sheet: a text by itself, which is never an entry. */
function headOf({ title, note, widths }: Head): Pick<AddedSheet, 'cells' | 'merges' | 'rowHeights'> {
  const across = (row: number): Area => areaOf(row, 0, 1, widths.length);
  const put = (row: number, value: string, style: string): PlanCell[] =>
    widths.map((_, column) => ({ row, column, value: column === 0 ? value : null, style }));
  const width = widths.reduce((sum, one) => sum + one, 0);
  return {
    cells: [...put(TITLE_ROW, title, 'title'), ...put(NOTE_ROW, note, 'note')],
    merges: [across(TITLE_ROW), across(NOTE_ROW)],
    rowHeights: new Map([
      [TITLE_ROW, TITLE_HEIGHT],
      [NOTE_ROW, heightOf(note, width, STYLES.caption.font.size) + 6],
    ]),
  };
}

const exampleRow = (fields: readonly TemplateField[], year: number): string =>
  fields.map((field) => exampleOf(field, year) ?? '（空着）').join(' ｜ ');

function tableSheet({ name, title, fields, rows, note }: TableTemplate, { year }: Beginning): AddedSheet {
  const widths = fields.map(({ width }) => width);
  const text = `填写说明：${note}\n例如（这一行不算数）：${exampleRow(fields, year)}`;
  const head = headOf({ title: `${year}年${title}`, note: text, widths });
  const top = FIRST_ROW + 1;
  const headers = fields.map(({ header }, column): PlanCell => ({
    row: FIRST_ROW,
    column,
    value: header,
    style: 'header',
  }));
  const blanks = Array.from({ length: rows }, (_, at) =>
    fields.map(({ takes }, column): PlanCell => ({ row: top + at, column, value: null, style: takes.kind })),
  );
  const heights = new Map([...head.rowHeights, [FIRST_ROW, HEADER_HEIGHT] as const]);
  for (let at = 0; at < rows; at++) heights.set(top + at, ENTRY_HEIGHT);
  return {
    name,
    columnWidths: widths,
    rowHeights: heights,
    styles: LOOKS,
    cells: [...head.cells, ...headers, ...blanks.flat()],
    merges: head.merges,
    freeze: { rows: top, columns: 0 },
    print: {
      ...a4('landscape'),
      area: areaOf(0, 0, top + rows, fields.length),
      titleRows: [FIRST_ROW, FIRST_ROW],
    },
    showGridlines: true,
    entries: fields.map((field, column) => entry(areaOf(top, column, rows, 1), field, year)),
  };
}

function infoSheet({ name, title, fields, note }: InfoTemplate, { project, year }: Beginning): AddedSheet {
  const widths = [LABEL_WIDTH, VALUE_WIDTH];
  const head = headOf({ title, note: `填写说明：${note}`, widths });
  const known = new Map<string, CellValue>([
    [PROJECT_NAME, project],
    [BUDGET_YEAR, String(year)],
  ]);
  const lines = fields.flatMap(({ header, takes }, at): PlanCell[] => [
    { row: FIRST_ROW + at, column: 0, value: header, style: 'label' },
    { row: FIRST_ROW + at, column: 1, value: known.get(header) ?? null, style: takes.kind },
  ]);
  const heights = new Map(head.rowHeights);
  fields.forEach(({ isLong }, at) => heights.set(FIRST_ROW + at, isLong ? LONG_HEIGHT : ENTRY_HEIGHT));
  return {
    name,
    columnWidths: widths,
    rowHeights: heights,
    styles: LOOKS,
    cells: [...head.cells, ...lines],
    merges: head.merges,
    freeze: { rows: FIRST_ROW, columns: 0 },
    print: { ...a4('portrait'), area: areaOf(0, 0, FIRST_ROW + fields.length, 2) },
    showGridlines: true,
    entries: fields.map((field, at) => entry(areaOf(FIRST_ROW + at, 1, 1, 1), field, year)),
  };
}

/** The sheets into which a unit enters what the form needs: 项目信息, 预算表, 支出明细账 and what else it has places for. */
export function entrySheets({ id, hasIndicators }: Form, beginning: Beginning): AddedSheet[] {
  const { info, tables } = formTemplate(id, hasIndicators);
  return [infoSheet(info, beginning), ...tables.map((table) => tableSheet(table, beginning))];
}
