import {
  anchorOf,
  type Anchor,
  type AnchorWriter,
  type SheetAdder,
  type SheetPlan,
  type SheetWriter,
} from '../workbook';
import { openPackage } from './package';
import { makeReader, type ReaderOptions, type XlsxReader } from './reader';
import type { CellEdit } from './write/cell-patch';
import type { KeptBy } from './write/kept-parts';
import type { Inflater } from './zip-inflate';
import { patchPackage, placeAdded, placePlans, writtenSheets, type PlacedPlan } from './write/writer';

/** A workbook file: read as it stands, and written as a changed copy. The given bytes are never changed. */
export interface XlsxWorkbook extends XlsxReader, SheetWriter, SheetAdder, AnchorWriter {
  anchors(): readonly Anchor[];
  /**
   * Replaces the content of cells of any sheet; their looks stay, and Excel is told to calculate on opening.
   * @throws XlsxError missing-sheet here; bad-plan from toBytes (a cell within an array formula, a number that is none).
   */
  replaceCells(sheet: string, cells: readonly CellEdit[]): void;
  /** Brings what is kept beside the cells, custom XML parts and settings of an add-in, to all of what is given. */
  keepParts(kept: KeptBy): void;
  /** The package with everything that was written since it was opened; reading still gives what was opened. */
  toBytes(): Uint8Array;
}

export interface OpenOptions extends ReaderOptions {
  /** Default: the one in JavaScript that runs everywhere. */
  readonly inflater?: Inflater;
}

/**
 * Opens a workbook. Only its registers are read here, its sheets when they are needed.
 * @param name file name, for messages.
 * @throws XlsxError where it is no readable .xlsx workbook: encrypted, .xls, .xlsb, strict, truncated, no zip, a zip bomb.
 */
export function openWorkbook(bytes: Uint8Array, name: string, options: OpenOptions = {}): XlsxWorkbook {
  const { inflater } = options;
  const pack = { ...openPackage(bytes, name), ...(inflater && { inflater }) };
  let placed: PlacedPlan[] = [];
  const edits = new Map<string, CellEdit[]>();
  let anchors = pack.names.flatMap(({ name, text, position, comment }) =>
    position === null ? (anchorOf(name, text, comment) ?? []) : [],
  );
  let anchorsChanged = false;
  let kept: KeptBy | null = null;
  const reader = makeReader(pack, name, options);
  return {
    ...reader,

    anchors: () => anchors,

    changeAnchors(removed, added) {
      const gone = new Set([...removed, ...added.map(({ number }) => number)]);
      anchors = [...anchors.filter(({ number }) => !gone.has(number)), ...added];
      anchorsChanged = true;
      return Promise.resolve();
    },

    writeSheets(plans: readonly SheetPlan[], { signal } = {}) {
      try {
        signal?.throwIfAborted();
        placed = placePlans(pack, placed, plans);
        return Promise.resolve(writtenSheets(placed, plans));
      } catch (error) {
        return Promise.reject(error as Error);
      }
    },

    addSheets(sheets) {
      try {
        const before = placed.length;
        placed = placeAdded(pack, placed, sheets);
        return Promise.resolve(placed.slice(before).map(({ name }) => name));
      } catch (error) {
        return Promise.reject(error as Error);
      }
    },

    replaceCells(sheet, cells) {
      const name = reader.sheetName(sheet);
      edits.set(name, [...(edits.get(name) ?? []), ...cells]);
    },

    keepParts(given) {
      kept = given;
    },

    toBytes: () => patchPackage(pack, placed, edits, anchorsChanged ? anchors : null, kept),
  };
}
