import type { Package } from '../package';
import { XmlEdits } from '../xml-edit';
import { escapeAttribute } from '../xml-text';
import { childOf, childrenOf, type XmlElement } from '../xml-tree';
import { declared, MAIN, RELATIONSHIPS } from './namespaces';

export interface NewSheet {
  readonly name: string;
  readonly relationship: string;
}

/** Defined names of one sheet, by its position, or of the workbook; they replace those of the same names. */
export interface NamesOf {
  /** null for names of the workbook. */
  readonly position: number | null;
  readonly names: readonly {
    readonly name: string;
    readonly text: string;
    readonly hidden?: boolean;
    readonly comment?: string;
  }[];
  /** Names that go when they are not among the new ones, lower case. */
  readonly owned: readonly string[];
}

/** What follows `definedNames` and what goes before it, by the schema. */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'];

/** The register of the workbook with sheets added at the end, names set, and a recalculation asked for. */
export function editWorkbook(
  pack: Package,
  added: readonly NewSheet[],
  sheetNames: readonly NamesOf[],
  calculate: boolean,
): string {
  const { workbook, workbookXml } = pack;
  const edits = new XmlEdits(workbookXml);
  const space = declared(workbook.prefix, MAIN);
  const sheets = childOf(workbook, 'sheets');
  let id = Math.max(0, ...pack.sheets.map((sheet) => Number(sheet.id) || 0));
  const items = added.map(
    ({ name, relationship }) =>
      `<sheet${space} xmlns:r="${RELATIONSHIPS}" name="${escapeAttribute(name)}" sheetId="${++id}" r:id="${relationship}"/>`,
  );
  if (sheets) edits.append(sheets, items.join(''));
  const names = editNames(workbook, edits, sheetNames);
  const anchor = workbook.children.filter(({ local }) => BEFORE_NAMES.includes(local)).at(-1);
  const behind = childOf(workbook, 'definedNames') ?? anchor;
  const calc = childOf(workbook, 'calcPr');
  if (names !== '' && anchor) edits.insert(anchor.end, `<definedNames${space}>${names}</definedNames>`);
  if (calculate && calc) edits.setAttribute(calc, 'fullCalcOnLoad', '1');
  else if (calculate && behind) edits.insert(behind.end, `<calcPr${space} fullCalcOnLoad="1"/>`);
  return edits.result();
}

/** Edits the element in place where it is there. @returns the names to be put into a new one */
function editNames(workbook: XmlElement, edits: XmlEdits, sheetNames: readonly NamesOf[]): string {
  const element = childOf(workbook, 'definedNames');
  const kept = childrenOf(element, 'definedName');
  const ownedAt = new Map(
    sheetNames.map(({ position, owned }) => [
      position === null ? undefined : String(position),
      new Set(owned),
    ]),
  );
  for (const name of kept) {
    const { localSheetId, name: text = '' } = name.attributes;
    if (ownedAt.get(localSheetId)?.has(text.toLowerCase())) edits.remove(name);
  }
  const space = declared(workbook.prefix, MAIN);
  const items = sheetNames.flatMap(({ position, names }) =>
    names.map(({ name, text, hidden, comment = '' }) => {
      const attributes = [
        `name="${name}"`,
        ...(comment === '' ? [] : [`comment="${escapeAttribute(comment)}"`]),
        ...(position === null ? [] : [`localSheetId="${position}"`]),
        ...(hidden ? ['hidden="1"'] : []),
      ].join(' ');
      return `<definedName${element ? space : ''} ${attributes}>${escapeAttribute(text)}</definedName>`;
    }),
  );
  if (!element) return items.join('');
  edits.append(element, items.join(''));
  return '';
}
