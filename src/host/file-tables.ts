import type { ModelFilter, ModelName, ModelSheet, ModelTable, WorkbookModel } from '../xlsx';
import { tableId, type Beside } from './beside';
import { sheetIdAt } from './book/snapshot';
import { HostError } from './errors';
import { asComputed, isIndirect, type InView } from './written-formulas';
import type { Criteria, Table } from './tables';
import { LOOK } from './types/table';

/** A table of a file, as the host keeps it, and what its columns are called. */
interface FileTable {
  readonly sheetId: string;
  readonly table: Table;
  readonly names: readonly string[];
}

/** The tables of all sheets of a file. */
export function readTables(model: WorkbookModel): readonly FileTable[] {
  let number = 0;
  return model.sheets.flatMap((sheet, index) =>
    sheet.tables.map((table) => ({
      sheetId: sheetIdAt(index),
      table: tableOf(table, tableId(++number)),
      names: table.columns.map(({ name }) => name),
    })),
  );
}

function tableOf(
  { name, area, hasHeaders, hasTotals, columns, hasFilterButtons, style }: ModelTable,
  id: string,
): Table {
  return {
    id,
    name,
    area,
    hasHeaders,
    hasTotals,
    columns: columns.map(({ filter }, index) => ({ id: index + 1, criteria: filter && criteriaOf(filter) })),
    isEmpty: false,
    look: {
      ...LOOK,
      Style: style.name ?? '',
      HighlightFirstColumn: style.firstColumn,
      HighlightLastColumn: style.lastColumn,
      ShowBandedRows: style.bandedRows,
      ShowBandedColumns: style.bandedColumns,
      ShowFilterButton: hasFilterButtons,
    },
    sort: null,
  };
}

/** As `Excel.FilterCriteria` says it. The rows that it hides are hidden in the file. */
function criteriaOf(filter: ModelFilter): Criteria {
  switch (filter.kind) {
    case 'values':
      return { filterOn: 'Values', values: filter.values };
    case 'custom': {
      const [criterion1, criterion2] = filter.conditions;
      const second = criterion2 === undefined ? {} : { criterion2, operator: filter.all ? 'And' : 'Or' };
      return { filterOn: 'Custom', criterion1, ...second };
    }
    case 'top': {
      const filterOn = `${filter.top ? 'Top' : 'Bottom'}${filter.percent ? 'Percent' : 'Items'}`;
      return { filterOn, criterion1: String(filter.count) };
    }
    case 'other':
      return { filterOn: 'Dynamic', dynamicCriteria: 'Unknown' };
  }
}

/** Not print areas and the like. */
export const isPlainName = ({ name }: ModelName): boolean => !name.startsWith('_xlnm.');

function namesIn({ sheets, names }: Pick<WorkbookModel, 'sheets' | 'names'>): InView['names'] {
  const byOwner = new Map<string | null, Map<string, { formula: string }>>();
  for (const { name, text, sheet } of names.filter(isPlainName)) {
    const at = sheets.findIndex((one) => one.name === sheet);
    const owner = sheet === null || at < 0 ? null : sheetIdAt(at);
    const ofOwner = byOwner.get(owner) ?? new Map<string, { formula: string }>();
    byOwner.set(owner, ofOwner.set(name.toLowerCase(), { formula: `=${text}` }));
  }
  return (sheetId) => byOwner.get(sheetId) ?? new Map();
}

/** By sheet: formulas that refer to tables or names, as they were written, by what the engine gets in their place. */
type Written = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * The sheets with formulas that refer to tables or names as the engine computes them. Those of a kind that is not known here stay as
 * they are, with the results of the file.
 */
export function withoutFileTables(
  { sheets, names }: WorkbookModel,
  tables: readonly FileTable[],
): { readonly sheets: readonly ModelSheet[]; readonly written: Written } {
  const written = new Map<string, Map<string, string>>();
  if (tables.length === 0 && !names.some(isPlainName)) return { sheets, written };
  const columns = new Map(tables.map(({ table, names }) => [table.id, names]));
  const view: InView = {
    sheets: sheets.map(({ name }, index) => ({ id: sheetIdAt(index), name })),
    names: namesIn({ sheets, names }),
    tables: tables.map(({ sheetId, table }) => [sheetId, table] as const),
    columnName: (_sheetId, { id }, index) => columns.get(id)?.[index] ?? '',
    sheetName: (sheetId) => sheets.find((_, index) => sheetIdAt(index) === sheetId)?.name ?? '',
  };
  const translated = sheets.map((sheet, index): ModelSheet => {
    const sheetId = sheetIdAt(index);
    const ofSheet = new Map<string, string>();
    const cells = sheet.cells.map((cell) => {
      const { formula, row, column } = cell;
      if (formula === undefined || !isIndirect(formula)) return cell;
      const near = orNull(() => asComputed(formula, sheetId, row, column, view));
      if (near === null) return cell;
      ofSheet.set(near, formula);
      return { ...cell, formula: near };
    });
    if (ofSheet.size === 0) return sheet;
    written.set(sheetId, ofSheet);
    return { ...sheet, cells };
  });
  return { sheets: translated, written };
}

function orNull(read: () => string): string | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

/** Puts tables, filters and what formulas were written as beside the grid. */
export function keepTables(
  model: WorkbookModel,
  tables: readonly FileTable[],
  written: Written,
  beside: Beside,
): void {
  for (const { sheetId, table } of tables) {
    beside.tableNumber();
    const sheet = beside.sheet(sheetId);
    sheet.tables = [...sheet.tables, table];
  }
  for (const [sheetId, formulas] of written) beside.sheet(sheetId).writtenFormulas = new Map(formulas);
  model.sheets.forEach(({ autoFilter }, index) => {
    if (!autoFilter) return;
    const criteria = [...autoFilter.filters].map(([column, filter]) => [column, criteriaOf(filter)]);
    beside.sheet(sheetIdAt(index)).filter = {
      area: autoFilter.area,
      criteria: Object.fromEntries(criteria) as Readonly<Record<number, Criteria>>,
    };
  });
}
