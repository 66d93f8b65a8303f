import type { ReadOptions } from '../workbook';
import { XlsxError } from './error';
import { partEntry, type Package, type SheetEntry } from './package';
import { PackedCells, type CellBudget } from './packed-cells';
import { isUnusual } from './rich-text';
import { RowRuns } from './row-runs';
import { packCell, SheetSax, type RawCell } from './sheet-sax';
import { SheetScanner } from './sheet-scanner';
import { flag, parseXml, type XmlElement } from './xml-tree';
import { encodingOf, inflateAside, MOST_STREAMED_PART } from './zip-inflate';

/** A sheet that has been read: its cells, and all the rest of its XML. */
export interface SheetContent {
  readonly cells: PackedCells;
  readonly skeleton: XmlElement;
  /** Which of the two readers took it. */
  readonly readBy: 'scanner' | 'parser';
  /** Rows and cells that lie beyond what a sheet holds, as the file addresses them. */
  readonly outside: readonly string[];
  /** Rows that are not shown, whether by a filter or by hand. */
  readonly hidden: RowRuns;
}

/** More of them are not named. */
const MOST_OUTSIDE = 100;

export interface ContentOptions extends ReadOptions {
  readonly by?: 'parser' | undefined;
  /** Default: one for this sheet alone. */
  readonly budget?: CellBudget;
}

/** Inflated bytes between two breaths for the event loop. */
const BREATH = 8 * 1024 * 1024;

/** Lets the page paint and cancel. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Inflates and reads a sheet once, by the scanner where its XML is plain, else by the XML parser.
 * @throws XlsxError with the sheet; the signal's reason when cancelled.
 */
export async function readSheetContent(
  pack: Package,
  sheet: SheetEntry,
  options: ContentOptions = {},
): Promise<SheetContent> {
  try {
    if (options.by !== 'parser') {
      const scanned = await scan(pack, sheet, options);
      if (scanned) return scanned;
    }
    return await parse(pack, sheet, options);
  } catch (error) {
    throw error instanceof XlsxError ? error.at({ file: pack.file, sheet: sheet.name }) : error;
  }
}

async function scan(pack: Package, sheet: SheetEntry, options: ContentOptions): Promise<SheetContent | null> {
  const cells = new PackedCells(options.budget);
  const scanner = new SheetScanner(cells);
  try {
    await forEachStep(pack, sheet, options, (step) => scanner.push(step));
    const skeleton = parseXml(scanner.finish(), sheet.part);
    return { cells, skeleton, readBy: 'scanner', outside: [], hidden: scanner.hidden };
  } catch (error) {
    cells.discard();
    const isBroken = error instanceof XlsxError && error.code === 'damaged';
    if (!isUnusual(error) && !isBroken) throw error;
    return null;
  }
}

async function parse(pack: Package, sheet: SheetEntry, options: ContentOptions): Promise<SheetContent> {
  const cells = new PackedCells(options.budget);
  const outside: string[] = [];
  const hidden = new RowRuns();
  const events = {
    row: (row: number, { hidden: word }: Readonly<Record<string, string>>) =>
      void (flag(word) && hidden.add(row)),
    cell: (cell: RawCell) => packCell(cells, cell),
    outside: (address: string) => void (outside.length < MOST_OUTSIDE && outside.push(address)),
  };
  let sax: SheetSax | null = null;
  await forEachStep(pack, sheet, options, (step) => {
    sax ??= new SheetSax(events, encodingOf(step));
    sax.push(step);
  });
  if (!sax) throw new XlsxError('damaged', { detail: 'empty sheet' });
  return { cells, skeleton: (sax as SheetSax).finish(), readBy: 'parser', outside, hidden };
}

async function forEachStep(
  pack: Package,
  sheet: SheetEntry,
  { signal, onProgress }: ReadOptions,
  take: (step: Uint8Array) => void,
): Promise<void> {
  const entry = partEntry(pack, sheet.part);
  let done = 0;
  let next = BREATH;
  for await (const step of inflateAside(pack.bytes, entry, MOST_STREAMED_PART, pack.inflater)) {
    take(step);
    done += step.length;
    if (done < next) continue;
    next = done + BREATH;
    await breathe();
    signal?.throwIfAborted();
    onProgress?.(done / entry.size);
  }
}
