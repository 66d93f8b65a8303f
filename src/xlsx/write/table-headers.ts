import { renameTableColumn } from '../../workbook';
import type { Package } from '../package';
import { tablesOfSheet, type TablePart } from '../tables';
import { XmlEdits } from '../xml-edit';
import { escapeXml } from '../xml-text';
import { childOf, childrenOf } from '../xml-tree';
import type { CellEdit } from './cell-patch';
import type { Parts } from './parts';

/** A column of a table whose header says something else now. */
interface Renamed {
  readonly table: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The names of a table's columns stand in its header cells and in its part: where they differ Excel calls the file damaged.
 * So the part says what the edited cells say, as do formulas that refer to the column, and the cells hold texts, each its own.
 * @returns the edits with what the header cells are to hold
 */
export function keepHeaders(
  pack: Package,
  parts: Parts,
  sheetPart: string,
  edits: readonly CellEdit[],
): readonly CellEdit[] {
  let kept = edits;
  const renamed: Renamed[] = [];
  for (const found of tablesOfSheet((part) => parts.text(part), sheetPart)) {
    const { area, hasHeaders } = found.table;
    const isHeader = ({ row, column }: CellEdit): boolean =>
      hasHeaders && row === area.top && column >= area.left && column <= area.right;
    if (!kept.some(isHeader)) continue;
    const names = found.table.columns.map(({ name }) => name);
    const headers = kept.filter(isHeader).map(({ row, column, value }): CellEdit => {
      const index = column - area.left;
      const before = names[index]!;
      names[index] = '';
      const after = freeName(value === null ? '' : String(value), index, names);
      names[index] = after;
      if (before !== after) renamed.push({ table: found.table.name, before, after });
      return { row, column, value: after };
    });
    kept = [...kept.filter((edit) => !isHeader(edit)), ...headers];
    parts.set(found.part, withNames(parts.text(found.part)!, found, names));
  }
  if (renamed.length > 0) renameInFormulas(pack, parts, renamed);
  return kept;
}

/** No column is without a name, and no two have one name. */
function freeName(text: string, index: number, others: readonly string[]): string {
  const wanted = text === '' ? `Column${index + 1}` : text;
  const taken = new Set(others.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
  return name;
}

function withNames(xml: string, { root }: TablePart, names: readonly string[]): string {
  const edits = new XmlEdits(xml);
  childrenOf(childOf(root, 'tableColumns'), 'tableColumn').forEach((column, index) => {
    const name = names[index]!.replaceAll(/[\r\n]/g, (sign) => (sign === '\n' ? '_x000a_' : '_x000d_'));
    if (column.attributes['name'] !== name) edits.setAttribute(column, 'name', name);
  });
  return edits.result();
}

const FORMULA = /(<(?:f|calculatedColumnFormula|totalsRowFormula)\b[^>]*>)([^<]*)(<\/)/g;

function renameInFormulas(pack: Package, parts: Parts, renamed: readonly Renamed[]): void {
  const sheets = pack.sheets.filter(({ kind }) => kind === 'worksheet').map(({ part }) => part);
  const tables = sheets.flatMap((sheet) =>
    tablesOfSheet((part) => parts.text(part), sheet).map(({ part }) => part),
  );
  for (const part of [...sheets, ...tables]) {
    const xml = parts.text(part);
    if (!xml?.includes('[')) continue;
    const next = xml.replaceAll(FORMULA, (_, open: string, formula: string, close: string) => {
      const written = renamed.reduce(
        (text, { table, before, after }) =>
          renameTableColumn(text, table, escapeXml(before), escapeXml(after)),
        formula,
      );
      return `${open}${written}${close}`;
    });
    if (next !== xml) parts.set(part, next);
  }
}
