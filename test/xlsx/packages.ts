import { strFromU8, unzipSync } from 'fflate';
import { writeZip } from '../../src/xlsx/zip-write';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type PartTexts = Record<string, string | Uint8Array>;

export function zipOf(parts: PartTexts): Uint8Array {
  return writeZip(Object.entries(parts).map(([name, content]) => ({ kind: 'new', name, content })));
}

/** The file with parts that say something else, or are new. */
export function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, string | ((text: string) => string)>>,
): Uint8Array {
  const parts: PartTexts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const before = parts[name];
    parts[name] =
      typeof change === 'string'
        ? change
        : change(before instanceof Uint8Array ? strFromU8(before) : (before ?? ''));
  }
  return zipOf(parts);
}

export function relationships(
  items: readonly (readonly [id: string, kind: string, target: string])[],
): string {
  const xml = items.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${RELATIONS}">${xml.join('')}</Relationships>`;
}

export function sheetOf(sheetData: string, before = '', after = ''): string {
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${sheetData}</sheetData>${after}</worksheet>`;
}

export interface BookOptions {
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookProperties?: string;
  /** XML behind `<sheets>`. */
  readonly rest?: string;
  readonly more?: PartTexts;
  readonly target?: (index: number) => string;
}

/** The parts of a small workbook with the given sheets, by name. */
export function bookParts(sheets: Readonly<Record<string, string>>, options: BookOptions = {}): PartTexts {
  const { strings, styles, workbookProperties = '', rest = '', more = {} } = options;
  const target = options.target ?? ((index) => `worksheets/sheet${index}.xml`);
  const names = Object.keys(sheets);
  const items = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', '/xl/workbook.xml']]),
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookProperties}<sheets>${items.join('')}</sheets>${rest}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, i) => [`rId${i + 1}`, 'worksheet', target(i + 1)] as const),
      ...(strings === undefined ? [] : ([['rId90', 'sharedStrings', 'sharedStrings.xml']] as const)),
      ...(styles === undefined ? [] : ([['rId91', 'styles', 'styles.xml']] as const)),
      ...(more['xl/calcChain.xml'] === undefined ? [] : ([['rId92', 'calcChain', 'calcChain.xml']] as const)),
    ]),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strings }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheets[name]!])),
    ...more,
  };
}

export function stylesOf(formatIds: readonly number[], custom = ''): string {
  const xfs = formatIds.map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
  return `${DECLARATION}<styleSheet xmlns="${MAIN}">${custom}<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`;
}

export function stringsOf(items: string): string {
  return `${DECLARATION}<sst xmlns="${MAIN}">${items}</sst>`;
}
