import { XlsxError } from './error';
import { readRelationships, relationshipsPart, type Relationship } from './relationships';
import { childOf, childrenOf, flag, parseXml, type XmlElement } from './xml-tree';
import { looksLikeZip, readDirectory, type ZipEntry } from './zip-directory';
import { inflateText, refuseHugePackage, type Inflater } from './zip-inflate';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  /** `sheetId` of the file: stable under renaming. */
  readonly id: string;
  readonly name: string;
  readonly state: string;
  /** worksheet, chartsheet, dialogsheet, xlMacrosheet …; empty where the package has no such part. */
  readonly kind: string;
  /** The part that the workbook names; empty where it names none. */
  readonly part: string;
  /** Position among all sheets, as `localSheetId` counts. */
  readonly position: number;
}

export interface DefinedName {
  readonly name: string;
  readonly text: string;
  /** Position of the sheet whose own it is. */
  readonly position: number | null;
  readonly hidden: boolean;
  readonly comment: string;
}

/** The opened package: its directory and registers, nothing of the sheets yet. */
export interface Package {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** By lower-case name, as part names do not differ by case. */
  readonly byName: ReadonlyMap<string, ZipEntry>;
  readonly workbookPart: string;
  readonly workbookXml: string;
  readonly workbook: XmlElement;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** Whether its formulas had been calculated when it was saved. */
  readonly isCalculated: boolean;
  /** The platform's own, for sheets and shared texts. */
  readonly inflater?: Inflater;
}

/**
 * Opens a package: directory and registers only.
 * @throws XlsxError for everything that is no readable .xlsx workbook.
 */
export function openPackage(bytes: Uint8Array, file: string): Package {
  try {
    return open(bytes, file);
  } catch (error) {
    throw error instanceof XlsxError ? error.at({ file }) : error;
  }
}

function open(bytes: Uint8Array, file: string): Package {
  refuseOtherFiles(bytes);
  const entries = readDirectory(bytes);
  refuseHugePackage(entries, bytes.length);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const workbookPart = findWorkbook(bytes, byName);
  const workbookXml = inflateText(bytes, entryOf(byName, workbookPart));
  const workbook = parseXml(workbookXml, workbookPart);
  if (workbook.uri.startsWith('http://purl.oclc.org/ooxml/')) throw new XlsxError('strict');
  if (workbook.local !== 'workbook') throw new XlsxError('not-workbook', { detail: workbook.name });
  const relationships = relationshipsOf(bytes, byName, workbookPart);
  return {
    file,
    bytes,
    entries,
    byName,
    workbookPart,
    workbookXml,
    workbook,
    relationships,
    sheets: readSheets(workbook, relationships, byName),
    names: readNames(workbook),
    date1904: flag(childOf(workbook, 'workbookPr')?.attributes['date1904']),
    isCalculated: flag(childOf(workbook, 'calcPr')?.attributes['calcCompleted'], true),
  };
}

/**
 * All sheets; those without a part too, as names count positions.
 * @throws XlsxError damaged where no worksheet is left to be read, or two have one name
 */
function readSheets(
  workbook: XmlElement,
  relationships: readonly Relationship[],
  byName: ReadonlyMap<string, ZipEntry>,
): SheetEntry[] {
  const targets = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const names = new Set<string>();
  const sheets = childrenOf(childOf(workbook, 'sheets'), 'sheet').map(({ attributes }, position) => {
    const target = targets.get(attributes['id'] ?? '');
    const name = attributes['name'] ?? '';
    if (names.has(name.toLowerCase())) {
      throw new XlsxError('damaged', { sheet: name, detail: 'two sheets of one name' });
    }
    names.add(name.toLowerCase());
    const part = target && !target.external ? target.target : '';
    return {
      id: attributes['sheetId'] ?? String(position + 1),
      name,
      state: attributes['state'] ?? 'visible',
      kind: byName.has(part.toLowerCase()) ? target!.kind : '',
      part,
      position,
    };
  });
  const lost = sheets.find(({ kind }) => kind === '');
  if (lost && !sheets.some(({ kind }) => kind === 'worksheet')) {
    throw new XlsxError('damaged', { sheet: lost.name, detail: `missing part ${lost.part}` });
  }
  return sheets;
}

function readNames(workbook: XmlElement): DefinedName[] {
  return childrenOf(childOf(workbook, 'definedNames'), 'definedName').map(({ attributes, text }) => ({
    name: attributes['name'] ?? '',
    text,
    position: attributes['localSheetId'] === undefined ? null : Number(attributes['localSheetId']),
    hidden: flag(attributes['hidden']),
    comment: attributes['comment'] ?? '',
  }));
}

function findWorkbook(bytes: Uint8Array, byName: ReadonlyMap<string, ZipEntry>): string {
  const document = relationshipsOf(bytes, byName, '').find(({ kind }) => kind === 'officeDocument');
  if (!document || !byName.has('[content_types].xml')) throw new XlsxError('not-workbook');
  if (/\.bin$/i.test(document.target)) throw new XlsxError('xlsb');
  if (!byName.has(document.target.toLowerCase()))
    throw new XlsxError('not-workbook', { detail: document.target });
  return document.target;
}

function relationshipsOf(
  bytes: Uint8Array,
  byName: ReadonlyMap<string, ZipEntry>,
  part: string,
): Relationship[] {
  const name = relationshipsPart(part);
  const entry = byName.get(name.toLowerCase());
  return entry ? readRelationships(parseXml(inflateText(bytes, entry), name), part) : [];
}

function entryOf(byName: ReadonlyMap<string, ZipEntry>, part: string): ZipEntry {
  const entry = byName.get(part.toLowerCase());
  if (!entry) throw new XlsxError('damaged', { detail: `missing part ${part}` });
  return entry;
}

/** The entry of a part. @throws XlsxError damaged where the package lacks it. */
export function partEntry(pack: Package, part: string): ZipEntry {
  return entryOf(pack.byName, part);
}

/** The text of a part; null where the package lacks it. */
export function partText(pack: Package, part: string): string | null {
  const entry = pack.byName.get(part.toLowerCase());
  return entry ? inflateText(pack.bytes, entry) : null;
}

/** The part of the workbook of a kind (styles, sharedStrings, theme); null where it has none. */
export function workbookPartOf(pack: Package, kind: string): string | null {
  const found = pack.relationships.find(
    (relationship) => relationship.kind === kind && !relationship.external,
  );
  return found && pack.byName.has(found.target.toLowerCase()) ? found.target : null;
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Excel 97 workbooks and password-protected ones are compound files; others come as HTML or text named .xls. */
function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new XlsxError('empty');
  if (looksLikeZip(bytes)) return;
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
    throw new XlsxError(hasUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'xls');
  }
  const isBiff = bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1);
  throw new XlsxError(isBiff ? 'xls' : 'not-zip');
}

function hasUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
