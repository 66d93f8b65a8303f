import { contains, type Area } from '../workbook';
import type { PackedCells } from './packed-cells';

/** Smaller rectangles are read whole, however little stands in them. Cells. */
const FEW_CELLS = 200_000;
/** A rectangle of which less than one cell in so many is filled holds things far apart. */
const SPARSE = 20;
/** Blank rows and columns that part what stands on both sides of them. */
const ROW_GAP = 200;
const COLUMN_GAP = 50;
/** What is scattered further is not followed. */
const MOST_ISLANDS = 32;
const MOST_LEVELS = 4;

/** Where the cells of a sheet stand. */
export interface UsedAreas {
  /** The rectangle that holds most of them. */
  readonly main: Area;
  /** Rectangles far from it. */
  readonly apart: readonly Area[];
  /** What is too scattered to be told apart: a rectangle around all of it. */
  readonly scattered: Area | null;
}

interface Island {
  readonly area: Area;
  readonly cells: number;
}

interface Bounds {
  top: number;
  left: number;
  bottom: number;
  right: number;
  cells: number;
}

const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

function isSparse({ area, cells }: Island): boolean {
  return sizeOf(area) > FEW_CELLS && cells * SPARSE < sizeOf(area);
}

/** Stretches of numbers in ascending order that no gap parts. */
function stretches(numbers: Iterable<number>, gap: number): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number - last[1] <= gap) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

/** Calls back for every cell of the area, row by row. */
function visitArea(cells: PackedCells, area: Area, visitor: (row: number, column: number) => void): void {
  for (let index = cells.firstRowIndex(area.top); cells.rowAt(index) <= area.bottom; index++) {
    const row = cells.rowAt(index);
    cells.visit(index, (column) => {
      if (contains(area, row, column)) visitor(row, column);
    });
  }
}

function filledColumns(cells: PackedCells, area: Area): number[] {
  const filled = new Uint8Array(area.right - area.left + 1);
  visitArea(cells, area, (_, column) => (filled[column - area.left] = 1));
  return [...filled.keys()].filter((column) => filled[column]).map((column) => column + area.left);
}

/** The cells within some columns of an area, in the rectangle that they fill. */
function islandIn(cells: PackedCells, area: Area): Island {
  const bounds: Bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1, cells: 0 };
  visitArea(cells, area, (row, column) => {
    bounds.cells++;
    bounds.top = Math.min(bounds.top, row);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.right = Math.max(bounds.right, column);
  });
  const { cells: count, ...own } = bounds;
  return { area: own, cells: count };
}

function filledRows(cells: PackedCells, area: Area): number[] {
  const rows: number[] = [];
  visitArea(cells, area, (row) => {
    if (rows.at(-1) !== row) rows.push(row);
  });
  return rows;
}

/** Parts an area along its blank rows, and each part along its blank columns. */
function parted(cells: PackedCells, { area }: Island): Island[] {
  const bands = stretches(filledRows(cells, area), ROW_GAP);
  // Each takes a look at its rows; what is scattered over more is not followed.
  if (bands.length > MOST_ISLANDS) return [];
  return bands.flatMap(([top, bottom]) => {
    const band = { ...area, top, bottom };
    const columns = stretches(filledColumns(cells, band), COLUMN_GAP);
    if (columns.length > MOST_ISLANDS) return [];
    return columns.map(([left, right]) => islandIn(cells, { ...band, left, right }));
  });
}

/**
 * The rectangles in which the cells stand: a text that somebody left at the last row of a sheet does not make all that lies
 * between part of its table.
 */
export function usedAreas(cells: PackedCells): UsedAreas | null {
  if (cells.isEmpty) return null;
  const { top, left, bottom, right } = cells;
  const bounds = { top, left, bottom, right };
  let islands: Island[] = [{ area: bounds, cells: cells.size }];
  for (let level = 0; level < MOST_LEVELS && islands.some(isSparse); level++) {
    islands = islands.flatMap((island) => {
      const parts = isSparse(island) ? parted(cells, island) : [island];
      return parts.length > 0 ? parts : [island];
    });
    if (islands.length > MOST_ISLANDS) break;
  }
  const [first, ...others] = [...islands].sort((one, other) => other.cells - one.cells);
  if (!first) return null;
  const near = others.filter((island) => !isSparse(island)).slice(0, MOST_ISLANDS);
  const far = others.filter((island) => !near.includes(island));
  return {
    main: first.area,
    apart: near.map(({ area }) => area).sort((one, other) => one.top - other.top || one.left - other.left),
    scattered: far.length > 0 ? around(far.map(({ area }) => area)) : null,
  };
}

function around(areas: readonly Area[]): Area {
  return areas.reduce((all, { top, left, bottom, right }) => ({
    top: Math.min(all.top, top),
    left: Math.min(all.left, left),
    bottom: Math.max(all.bottom, bottom),
    right: Math.max(all.right, right),
  }));
}
