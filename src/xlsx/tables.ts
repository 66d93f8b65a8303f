import { parseArea, type Area } from '../workbook';
import type { ModelFilter, ModelTable } from './model-types';
import { partText, type Package } from './package';
import { readRelationships, relationshipsPart } from './relationships';
import { childOf, childrenOf, flag, parseXml, type XmlElement } from './xml-tree';

/** A table of a sheet with the part in which it stands. */
export interface TablePart {
  readonly part: string;
  readonly root: XmlElement;
  readonly table: ModelTable;
}

/**
 * The tables (ListObjects) of a sheet. One that is damaged is left out: its cells are read all the same.
 * @param text of a part; null where there is none
 */
export function tablesOfSheet(text: (part: string) => string | null, sheetPart: string): TablePart[] {
  const name = relationshipsPart(sheetPart);
  const xml = text(name);
  if (xml === null) return [];
  return readRelationships(parseXml(xml, name), sheetPart).flatMap(({ kind, target, external }) => {
    const own = kind === 'table' && !external ? text(target) : null;
    if (own === null) return [];
    const root = parseXml(own, target);
    const table = readTable(root);
    return table ? [{ part: target, root, table }] : [];
  });
}

/** The tables of a sheet of a package. */
export function modelTables(pack: Package, sheetPart: string): ModelTable[] {
  return tablesOfSheet((part) => partText(pack, part), sheetPart).map(({ table }) => table);
}

function readTable(root: XmlElement): ModelTable | null {
  const { attributes } = root;
  const area = parseArea(attributes['ref'] ?? '');
  const columns = childrenOf(childOf(root, 'tableColumns'), 'tableColumn');
  if (!area || columns.length !== area.right - area.left + 1) return null;
  const filter = childOf(root, 'autoFilter');
  const filters = filter ? filtersOf(filter) : new Map<number, ModelFilter>();
  const style = childOf(root, 'tableStyleInfo')?.attributes ?? {};
  return {
    name: attributes['displayName'] ?? attributes['name'] ?? '',
    area,
    hasHeaders: attributes['headerRowCount'] !== '0',
    hasTotals: Number(attributes['totalsRowCount'] ?? 0) > 0,
    columns: columns.map((column, index) => ({
      name: unescapeName(column.attributes['name'] ?? ''),
      filter: filters.get(index) ?? null,
    })),
    hasFilterButtons: filter !== undefined,
    style: {
      name: style['name'] ?? null,
      firstColumn: flag(style['showFirstColumn']),
      lastColumn: flag(style['showLastColumn']),
      bandedRows: flag(style['showRowStripes']),
      bandedColumns: flag(style['showColumnStripes']),
    },
  };
}

/** Line breaks of header cells are written out in names of columns. */
function unescapeName(name: string): string {
  return name.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/** The filter of a sheet that belongs to no table; null where it has none. */
export function modelAutoFilter(
  skeleton: XmlElement,
): { readonly area: Area; readonly filters: ReadonlyMap<number, ModelFilter> } | null {
  const filter = childOf(skeleton, 'autoFilter');
  const area = parseArea(filter?.attributes['ref'] ?? '');
  return filter && area ? { area, filters: filtersOf(filter) } : null;
}

/** What the columns of a filter let through, by their number from 0. */
function filtersOf(filter: XmlElement): Map<number, ModelFilter> {
  return new Map(
    childrenOf(filter, 'filterColumn').flatMap((column) => {
      const [criteria] = column.children;
      return criteria ? [[Number(column.attributes['colId']), filterOf(criteria)] as const] : [];
    }),
  );
}

const OPERATORS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  lessThan: '<',
  lessThanOrEqual: '<=',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
};

function filterOf(criteria: XmlElement): ModelFilter {
  const { local, attributes } = criteria;
  if (local === 'filters' && childrenOf(criteria, 'dateGroupItem').length === 0) {
    const values = childrenOf(criteria, 'filter').map((one) => one.attributes['val'] ?? '');
    return { kind: 'values', values: flag(attributes['blank']) ? [...values, ''] : values };
  }
  if (local === 'customFilters') {
    const conditions = childrenOf(criteria, 'customFilter').map(
      (one) => `${OPERATORS[one.attributes['operator'] ?? 'equal'] ?? '='}${one.attributes['val'] ?? ''}`,
    );
    return { kind: 'custom', conditions, all: flag(attributes['and']) };
  }
  if (local === 'top10') {
    const count = Number(attributes['val']);
    return { kind: 'top', count, top: flag(attributes['top'], true), percent: flag(attributes['percent']) };
  }
  return { kind: 'other' };
}
