import {
  anchorDefinition,
  anchorName,
  anchorNumber,
  freeSheetName,
  LAST_ANCHOR_NAME,
  MAX_ROWS,
  OWN_MARK_NAME,
  ownKey,
  ownMarkFormula,
  ownSheetName,
  quoteSheetName,
  type AddedSheet,
  type Anchor,
  type OwnSheetMark,
  type SheetContent,
  type SheetPlan,
  type WrittenSheet,
} from '../../workbook';
import { XlsxError } from '../error';
import type { Package, SheetEntry } from '../package';
import { relationshipsPart, relativeTarget } from '../relationships';
import { ownSheetsIn } from '../sheet-mark';
import { patchCells, type CellEdit } from './cell-patch';
import { chartXml, drawingXml } from './chart-xml';
import { writeKept, type KeptBy } from './kept-parts';
import { CONTENT_TYPE } from './namespaces';
import { Parts } from './parts';
import { printNames } from './print-xml';
import {
  addRelationships,
  dropCalcChain,
  editContentTypes,
  relationshipsXml,
  relationshipXml,
  stylesPart,
} from './registers';
import { checkSheetName, renameInFormulas } from './sheet-names';
import { sheetXml } from './sheet-xml';
import { keepHeaders } from './table-headers';
import { StyleBook } from './style-book';
import { editWorkbook, type NewSheet, type NamesOf } from './workbook-xml';

/** A plan with the sheet whose place it takes, or null for a new one. */
export interface PlacedPlan {
  readonly plan: SheetPlan | AddedSheet;
  readonly name: string;
  readonly replaces: SheetEntry | null;
}

const OWNED_NAMES = [OWN_MARK_NAME, '_xlnm.print_area', '_xlnm.print_titles'];

/**
 * Decides under which name and where each plan is written. One of ours is known by its names and replaced where it stands,
 * under the name that it has; a sheet of the user's is never touched.
 * @throws XlsxError bad-plan, twins
 */
export function placePlans(
  pack: Package,
  earlier: readonly PlacedPlan[],
  plans: readonly SheetPlan[],
): PlacedPlan[] {
  const placed = [...earlier];
  const places = new Map(
    placed.flatMap(({ plan }, at) => ('mark' in plan ? [[ownKey(plan.mark), at] as const] : [])),
  );
  const ownSheetOf = ownSheetsIn(pack);
  const taken = new Set([...pack.sheets, ...placed].map(({ name }) => name.toLowerCase()));
  for (const plan of plans) {
    checkSheetName(plan.name);
    const key = ownKey(plan.mark);
    const again = places.get(key);
    if (again !== undefined) {
      placed[again] = { ...placed[again]!, plan };
      continue;
    }
    const replaces = ownSheetOf(plan.mark);
    const name = replaces?.name ?? freeSheetName(plan.name, taken);
    taken.add(name.toLowerCase());
    places.set(key, placed.length);
    placed.push({ plan, replaces, name });
  }
  return placed;
}

/**
 * Places sheets that bear no mark: each is a new one, under a name that is free.
 * @throws XlsxError bad-plan
 */
export function placeAdded(
  pack: Package,
  earlier: readonly PlacedPlan[],
  sheets: readonly AddedSheet[],
): PlacedPlan[] {
  const placed = [...earlier];
  const taken = new Set([...pack.sheets, ...placed].map(({ name }) => name.toLowerCase()));
  for (const plan of sheets) {
    checkSheetName(plan.name);
    const name = freeSheetName(plan.name, taken);
    taken.add(name.toLowerCase());
    placed.push({ plan, replaces: null, name });
  }
  return placed;
}

export function writtenSheets(placed: readonly PlacedPlan[], plans: readonly SheetPlan[]): WrittenSheet[] {
  const nameOf = new Map(
    placed.flatMap(({ plan, name }) => ('mark' in plan ? [[ownKey(plan.mark), name] as const] : [])),
  );
  return plans.map(({ mark }) => ({ name: nameOf.get(ownKey(mark))!, mark }));
}

/**
 * The package with our sheets and the edited cells of the user's. All other parts are copied, compressed bytes untouched.
 * @param edits by sheet name
 * @param anchors all of them where they changed
 * @param kept all that add-ins keep beside the cells, where it is known
 */
export function patchPackage(
  pack: Package,
  placed: readonly PlacedPlan[],
  edits: ReadonlyMap<string, readonly CellEdit[]>,
  anchors: readonly Anchor[] | null = null,
  kept: KeptBy | null = null,
): Uint8Array {
  if (placed.length === 0 && edits.size === 0 && !anchors && !kept) return pack.bytes;
  const parts = new Parts(pack);
  if (kept) writeKept(pack, parts, kept);
  for (const [name, cells] of edits) editCells(pack, parts, name, cells);
  const replaced = placed.flatMap(({ replaces }) => (replaces ? [replaces] : []));
  if (replaced.length > 0 || edits.size > 0) dropCalcChain(pack, parts);
  removeOwnParts(parts, replaced);
  const { added, names } = writePlans(pack, parts, placed);
  const lacksValues = placed.some(({ plan }) =>
    plan.cells.some(({ formula, value }) => formula !== undefined && value === null),
  );
  const workbook = editWorkbook(
    pack,
    added,
    [...names, ...anchorNames(pack, anchors)],
    lacksValues || edits.size > 0,
  );
  if (workbook !== pack.workbookXml) parts.set(pack.workbookPart, workbook);
  return parts.isChanged ? parts.toBytes() : pack.bytes;
}

function anchorNames(pack: Package, anchors: readonly Anchor[] | null): NamesOf[] {
  if (!anchors) return [];
  const before = pack.names.filter(({ name }) => anchorNumber(name) !== null);
  const last = Math.max(0, ...anchors.map(({ number }) => number));
  const names = anchors.map((anchor) => {
    const { formula, comment } = anchorDefinition(anchor);
    return { name: anchorName(anchor.number), text: formula, comment, hidden: true };
  });
  const highest = last > 0 ? [{ name: LAST_ANCHOR_NAME, text: String(last), hidden: true }] : [];
  const owned = [LAST_ANCHOR_NAME, ...before.map(({ name }) => name.toLowerCase())];
  return [{ position: null, owned, names: [...names, ...highest] }];
}

function editCells(pack: Package, parts: Parts, name: string, cells: readonly CellEdit[]): void {
  const sheet = pack.sheets.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (!sheet || parts.text(sheet.part) === null)
    throw new XlsxError('missing-sheet', { file: pack.file, sheet: name });
  const kept = keepHeaders(pack, parts, sheet.part, cells);
  parts.set(sheet.part, patchCells(parts.text(sheet.part)!, kept, sheet));
}

function writePlans(
  pack: Package,
  parts: Parts,
  placed: readonly PlacedPlan[],
): { added: NewSheet[]; names: NamesOf[] } {
  const part = placed.length > 0 ? stylesPart(pack, parts) : '';
  const styles = new StyleBook(part === '' ? null : parts.text(part));
  const others = placed.filter(({ plan, name }) => plan.name !== name);
  const renamed = new Map(others.map(({ plan, name }) => [plan.name, name]));
  const types = new Map<string, string>();
  const added: { name: string; part: string }[] = [];
  const names: NamesOf[] = [];
  for (const { plan, name, replaces } of placed) {
    const sheetPart = replaces?.part ?? parts.freeName('xl/worksheets/sheet#.xml');
    const drawing = writeCharts(parts, types, plan, name, sheetPart);
    const styleOf = (style: string) => styles.indexOf(plan.styles[style] ?? {});
    parts.set(sheetPart, sheetXml(renameInFormulas(plan, renamed), styleOf, drawing));
    types.set(sheetPart, CONTENT_TYPE.worksheet);
    names.push({
      position: replaces?.position ?? pack.sheets.length + added.length,
      owned: OWNED_NAMES,
      names: [
        ...('mark' in plan ? [{ name: OWN_MARK_NAME, text: ownMarkFormula(plan.mark), hidden: true }] : []),
        ...printNames(name, plan.print).map(([key, text]) => ({ name: key, text })),
      ],
    });
    if ('mark' in plan) names.push(referenceTo(name, plan.mark));
    if (replaces) continue;
    added.push({ name, part: sheetPart });
  }
  if (styles.isChanged) parts.set(part, styles.result());
  editContentTypes(parts, types, []);
  const targets = added.map(({ part: sheetPart }) => sheetPart);
  const ids = addRelationships(parts, pack.workbookPart, 'worksheet', targets);
  return { added: added.map(({ name }, at) => ({ name, relationship: ids[at]! })), names };
}

/** The name of the workbook that refers to the sheet: a copy takes the mark along, and this goes on referring to ours. */
function referenceTo(sheet: string, mark: OwnSheetMark): NamesOf {
  const name = ownSheetName(mark);
  const text = `${quoteSheetName(sheet)}!$1:$${MAX_ROWS}`;
  return { position: null, owned: [name], names: [{ name, text, hidden: true }] };
}

/** @returns the relationship of the drawing; null where the plan has no charts. */
function writeCharts(
  parts: Parts,
  types: Map<string, string>,
  plan: SheetContent,
  name: string,
  sheetPart: string,
): string | null {
  const charts = plan.charts ?? [];
  if (charts.length === 0) return null;
  const drawing = parts.freeName('xl/drawings/drawing#.xml');
  parts.set(drawing, drawingXml(charts));
  types.set(drawing, CONTENT_TYPE.drawing);
  const relationships = charts.map((chart, index) => {
    const part = parts.freeName('xl/charts/chart#.xml');
    parts.set(part, chartXml(plan, name, chart));
    types.set(part, CONTENT_TYPE.chart);
    return relationshipXml(`rId${index + 1}`, 'chart', relativeTarget(drawing, part));
  });
  parts.set(relationshipsPart(drawing), relationshipsXml(relationships));
  const target = relativeTarget(sheetPart, drawing);
  parts.set(relationshipsPart(sheetPart), relationshipsXml([relationshipXml('rId1', 'drawing', target)]));
  return 'rId1';
}

/** Removes what only the replaced sheets refer to: their relationships, drawings, charts. */
function removeOwnParts(parts: Parts, replaced: readonly SheetEntry[]): void {
  if (replaced.length === 0) return;
  const own = new Set(replaced.map(({ part }) => part.toLowerCase()));
  const kept = reach(parts, [''], own);
  const orphans = [
    ...reach(
      parts,
      replaced.map(({ part }) => part),
      new Set(),
    ),
  ].filter((part) => !kept.has(part) && !own.has(part));
  const gone = orphans.flatMap((part) => [part, relationshipsPart(part)]);
  for (const part of [...gone, ...replaced.map((sheet) => relationshipsPart(sheet.part))]) {
    if (parts.has(part)) parts.remove(part);
  }
  editContentTypes(parts, new Map(), gone);
}

/** Parts that can be reached over relationships, lower case, without going into the barred ones. */
function reach(parts: Parts, from: readonly string[], barred: ReadonlySet<string>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...from];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const target of parts.targets(part)) {
      const key = target.toLowerCase();
      if (reached.has(key) || barred.has(key)) continue;
      reached.add(key);
      waiting.push(target);
    }
  }
  return reached;
}
