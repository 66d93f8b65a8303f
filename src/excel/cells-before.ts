import { cellRef, type CellRef, type CellValue } from '../workbook';
import { customXml, queueFind, textOfXml, type FoundParts } from './custom-xml';
import { dataText } from './plan-text';

/** A custom XML part: what stood in cells of hers before they were written on her word, and what was written. */
const BEFORE = 'urn:ziping:cells-before';

/** One cell that was written. */
export interface CellBefore {
  /** Id of its sheet: she may rename it. */
  readonly sheet: string;
  /** Name of its sheet when it was written. */
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Its number format before, where that was changed. */
  readonly format: string | null;
}

export function cellsXml(cells: readonly CellBefore[]): string {
  return customXml(BEFORE, dataText({ cells }));
}

/** Queues a look at the part. */
export function queueCellsBefore(context: Excel.RequestContext): () => FoundParts {
  return queueFind(context, BEFORE);
}

/** Queues a look at whether there is one: little, as sheets are listed often. */
export function queueIdsOfCellsBefore({ workbook }: Excel.RequestContext): () => string[] {
  const parts = workbook.customXmlParts.getByNamespace(BEFORE);
  parts.load('items/id');
  return () => parts.items.map(({ id }) => id);
}

/** What the part holds; nothing where it is broken, or not the only one. */
export function cellsIn({ xml }: FoundParts): readonly CellBefore[] {
  try {
    return (JSON.parse(textOfXml(xml ?? '')) as { readonly cells: readonly CellBefore[] }).cells;
  } catch {
    return [];
  }
}

/**
 * The cells with the ids that their sheets have today: an id stays while a workbook is open, and may be another one when it
 * is opened again. A sheet whose id is not there is looked for by its name.
 *
 * @param names of the sheets that there are, by their ids
 */
export function withIdsOfToday(
  cells: readonly CellBefore[],
  names: ReadonlyMap<string, string>,
): readonly CellBefore[] {
  const ids = new Map([...names].map(([id, name]) => [name, id]));
  return cells.map((cell) =>
    names.has(cell.sheet) ? cell : { ...cell, sheet: ids.get(cell.name) ?? cell.sheet },
  );
}

/** Where the cell stands, its sheet by id or by name. */
export function placeOf({ sheet, row, column }: CellBefore, name = sheet): CellRef {
  return cellRef(name, row, column);
}
