import { contains, type Area } from '../workbook';
import type { PackedCells } from './packed-cells';

/** Smaller rectangles are read whole, however little stands in them. Cells. */
const FEW_CELLS = 200_000;
/** A rectangle of which less than one cell in so many is filled holds things far apart. */
const SPARSE = 20;
/** Blank rows and columns that part what stands on both sides of them. */
interface Gap {
  readonly rows: number;
  readonly columns: number;
}
/** Level by level; the narrow ones where what is left would take too much room. */
const GAPS: readonly Gap[] = [
  { rows: 200, columns: 50 },
  { rows: 200, columns: 50 },
  { rows: 40, columns: 10 },
  { rows: 8, columns: 3 },
];
const NARROW = 2;
/** A sheet takes room for whole rows wherever anything stands in them. Cells. */
const MOST_ROOM = 4_000_000;
/** What is scattered further is not followed. */
const MOST_ISLANDS = 32;

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
  /** Whether it is one of too many, and not looked into. */
  readonly isFar?: true;
}

const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

function isSparse({ area, cells, isFar }: Island): boolean {
  return !isFar && sizeOf(area) > FEW_CELLS && cells * SPARSE < sizeOf(area);
}

/** Consecutive rows or columns that no gap parts, with how many cells stand in them. */
interface Stretch {
  readonly first: number;
  last: number;
  cells: number;
}

/** @param counts cells by row or column, in ascending order */
function stretches(counts: Iterable<readonly [number, number]>, gap: number): Stretch[] {
  const found: Stretch[] = [];
  for (const [at, cells] of counts) {
    const open = found.at(-1);
    if (open && at - open.last <= gap) {
      open.last = at;
      open.cells += cells;
    } else found.push({ first: at, last: at, cells });
  }
  return found;
}

/** The fullest ones in their order, and the others. */
function fullest(all: readonly Stretch[]): { near: readonly Stretch[]; far: readonly Stretch[] } {
  if (all.length <= MOST_ISLANDS) return { near: all, far: [] };
  const ranked = [...all].sort((one, other) => other.cells - one.cells);
  const near = new Set(ranked.slice(0, MOST_ISLANDS));
  return { near: all.filter((one) => near.has(one)), far: all.filter((one) => !near.has(one)) };
}

/** Parts of an area by their rows or columns; those that are too many as one. */
function partsOf(all: readonly Stretch[], areaOf: (first: number, last: number) => Area): Island[] {
  const { near, far } = fullest(all);
  const islands: Island[] = near.map(({ first, last, cells }) => ({ area: areaOf(first, last), cells }));
  const [first, last] = [far[0], far.at(-1)];
  if (!first || !last) return islands;
  return [...islands, { area: areaOf(first.first, last.last), cells: 0, isFar: true }];
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

/** Cells by row, of the rows that have any. */
function cellsByRow(cells: PackedCells, area: Area): Iterable<readonly [number, number]> {
  const counts = new Map<number, number>();
  visitArea(cells, area, (row) => counts.set(row, (counts.get(row) ?? 0) + 1));
  return counts;
}

/** Cells by column, of the columns that have any. */
function cellsByColumn(cells: PackedCells, area: Area): (readonly [number, number])[] {
  const counts = new Uint32Array(area.right - area.left + 1);
  visitArea(cells, area, (_, column) => counts[column - area.left]!++);
  return [...counts.entries()].flatMap(([at, count]) =>
    count > 0 ? [[at + area.left, count] as const] : [],
  );
}

/** The rectangle that the cells within an area fill. */
function shrunk(cells: PackedCells, { area, cells: count }: Island): Island {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  visitArea(cells, area, (row, column) => {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  });
  return { area: { top, left, bottom, right }, cells: count };
}

/** Whether the rows in which anything stands take more room than a sparse rectangle may. */
function isCostly(cells: PackedCells, { area }: Island): boolean {
  const rows = [...cellsByRow(cells, area)].length;
  return rows * (area.right - area.left + 1) > MOST_ROOM;
}

/** Parts an area along its blank rows, and each part along its blank columns. */
function parted(cells: PackedCells, { area }: Island, gap: Gap): Island[] {
  const bands = stretches(cellsByRow(cells, area), gap.rows);
  const rows = partsOf(bands, (top, bottom) => ({ ...area, top, bottom }));
  return rows.flatMap((band) => {
    if (band.isFar) return [band];
    const columns = stretches(cellsByColumn(cells, band.area), gap.columns);
    const parts = partsOf(columns, (left, right) => ({ ...band.area, left, right }));
    return parts.map((part) => (part.isFar ? part : shrunk(cells, part)));
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
  for (const [level, gap] of GAPS.entries()) {
    const isParted = (island: Island): boolean =>
      isSparse(island) && (level < NARROW || isCostly(cells, island));
    if (islands.length > MOST_ISLANDS || !islands.some(isParted)) continue;
    islands = islands.flatMap((island) => (isParted(island) ? parted(cells, island, gap) : [island]));
  }
  const [first, ...others] = [...islands].sort((one, other) => other.cells - one.cells);
  if (!first) return null;
  const near = others.filter((island) => !island.isFar && !isSparse(island)).slice(0, MOST_ISLANDS);
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
