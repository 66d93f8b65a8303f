import {
  areaOf,
  formatArea,
  parseArea,
  type BlockRequest,
  type CellValue,
  type Grid,
  type ReadOptions,
} from '../workbook';
import { hasExcelApi, type Trips } from './batch';
import { isTooLarge, isUnexplained } from './errors';

/** Cells whose values and number formats fit into one response of 5 MB with room to spare. */
const CELLS_AT_ONCE = 60_000;

/** A part of a request that is read in one go. */
interface Part {
  readonly request: number;
  readonly block: BlockRequest;
}

function cellCount({ area }: BlockRequest): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

function inRows({ area, ...rest }: BlockRequest, rows: number): BlockRequest[] {
  const width = area.right - area.left + 1;
  const blocks: BlockRequest[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    blocks.push({ ...rest, area: areaOf(top, area.left, Math.min(rows, area.bottom - top + 1), width) });
  }
  return blocks;
}

function partsOf(requests: readonly BlockRequest[]): Part[] {
  return requests.flatMap((block, request) => {
    const width = block.area.right - block.area.left + 1;
    const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
    return inRows(block, rows).map((part) => ({ request, block: part }));
  });
}

/** Parts that go together in one round trip. */
function batchesOf(parts: readonly Part[]): Part[][] {
  const batches: Part[][] = [];
  let cells = 0;
  for (const part of parts) {
    const count = cellCount(part.block);
    const batch = batches.at(-1);
    if (batch && cells + count <= CELLS_AT_ONCE) {
      batch.push(part);
      cells += count;
    } else {
      batches.push([part]);
      cells = count;
    }
  }
  return batches;
}

/** A text that begins with "=" reads the same as a value: only where the value is another one it is a formula. */
export function formulasIn({
  formulas,
  values,
}: Pick<Excel.Range, 'formulas' | 'values'>): (string | null)[][] {
  return formulas.map((line: unknown[], row) =>
    line.map((content, column) =>
      typeof content === 'string' && content.startsWith('=') && values[row]![column] !== content
        ? content
        : null,
    ),
  );
}

/** Blank cells read as "". */
export function cellValue(value: unknown): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

function mergesIn(range: Excel.RangeAreas | null): Grid['merges'] {
  if (!range || range.isNullObject) return [];
  return range.address.split(',').flatMap((address) => {
    const area = parseArea(address.slice(address.lastIndexOf('!') + 1));
    return area ? [area] : [];
  });
}

function readBatch(
  trips: Trips,
  parts: readonly Part[],
  knowsMerges: boolean,
  signal?: AbortSignal,
): Promise<Grid[]> {
  return trips.roundTrip((context) => {
    const queued = parts.map(({ block }) => {
      const range = context.workbook.worksheets.getItem(block.sheet).getRange(formatArea(block.area));
      range.load(block.formulas ? 'values,numberFormat,formulas' : 'values,numberFormat');
      const merged = knowsMerges ? range.getMergedAreasOrNullObject() : null;
      merged?.load('address');
      return { range, merged };
    });
    return () =>
      queued.map(({ range, merged }, index): Grid => {
        const { sheet, area, formulas } = parts[index]!.block;
        return {
          sheet,
          area,
          values: range.values.map((row: unknown[]) => row.map(cellValue)),
          formats: range.numberFormat.map((row: unknown[]) => row.map((format) => String(format))),
          ...(formulas && { formulas: formulasIn(range) }),
          merges: mergesIn(merged),
        };
      });
  }, signal);
}

/** Fewer rows are not halved any more: their merges stay unknown, as they are below ExcelApi 1.13. */
const LEAST_ROWS = 32;

/** Merged areas of a block. Excel refuses to tell of more than 512 at once: the block is halved until it does. */
export async function mergesOf(
  trips: Trips,
  block: BlockRequest,
  signal?: AbortSignal,
): Promise<Grid['merges']> {
  try {
    return await trips.roundTrip(({ workbook }) => {
      const range = workbook.worksheets.getItem(block.sheet).getRange(formatArea(block.area));
      const merged = range.getMergedAreasOrNullObject();
      merged.load('address');
      return () => mergesIn(merged);
    }, signal);
  } catch (error) {
    if (!isUnexplained(error)) throw error;
    const rows = block.area.bottom - block.area.top + 1;
    if (rows < LEAST_ROWS) return [];
    const merges: Grid['merges'][number][] = [];
    for (const half of inRows(block, Math.ceil(rows / 2))) {
      merges.push(...(await mergesOf(trips, half, signal)));
    }
    return merges;
  }
}

/** Reads a batch; where Excel fails over its merged areas, values and merges apart. */
async function readWithMerges(trips: Trips, parts: readonly Part[], signal?: AbortSignal): Promise<Grid[]> {
  const knowsMerges = hasExcelApi('1.13');
  try {
    return await readBatch(trips, parts, knowsMerges, signal);
  } catch (error) {
    if (!knowsMerges || !isUnexplained(error)) throw error;
    const grids = await readBatch(trips, parts, false, signal);
    const whole: Grid[] = [];
    for (const grid of grids) {
      const block = { sheet: grid.sheet, area: grid.area };
      whole.push({ ...grid, merges: distinct(await mergesOf(trips, block, signal)) });
    }
    return whole;
  }
}

/** Long texts can make a batch too large in spite of the estimate: it is halved until it passes. */
async function readWithin(trips: Trips, parts: readonly Part[], signal?: AbortSignal): Promise<Grid[]> {
  try {
    return await readWithMerges(trips, parts, signal);
  } catch (error) {
    const [only] = parts;
    if (!isTooLarge(error) || !only) throw error;
    if (parts.length > 1) {
      const middle = Math.ceil(parts.length / 2);
      const first = await readWithin(trips, parts.slice(0, middle), signal);
      return [...first, ...(await readWithin(trips, parts.slice(middle), signal))];
    }
    const rows = only.block.area.bottom - only.block.area.top + 1;
    if (rows === 1) throw error;
    const halves = inRows(only.block, Math.ceil(rows / 2));
    const grids = await readWithin(
      trips,
      halves.map((block) => ({ request: only.request, block })),
      signal,
    );
    return [joined(only.block, grids)];
  }
}

/** A merged area that reaches from one part into the next is told of in one of them, or in both. */
function distinct(merges: readonly Grid['merges'][number][]): Grid['merges'] {
  return [...new Map(merges.map((merge) => [formatArea(merge), merge])).values()];
}

function joined({ sheet, area, formulas }: BlockRequest, grids: readonly Grid[]): Grid {
  const [only] = grids;
  if (grids.length === 1 && only) return only;
  return {
    sheet,
    area,
    values: grids.flatMap(({ values }) => values),
    formats: grids.flatMap(({ formats }) => formats ?? []),
    ...(formulas && { formulas: grids.flatMap((grid) => grid.formulas ?? []) }),
    merges: distinct(grids.flatMap(({ merges }) => merges)),
  };
}

/** Reads all blocks with values, number formats and (from ExcelApi 1.13) merges: one round trip for each 5 MB. */
export async function readBlocks(
  trips: Trips,
  requests: readonly BlockRequest[],
  { signal, onProgress }: ReadOptions = {},
): Promise<Grid[]> {
  const batches = batchesOf(partsOf(requests));
  const read: Grid[][] = requests.map(() => []);
  for (const [index, batch] of batches.entries()) {
    signal?.throwIfAborted();
    const grids = await readWithin(trips, batch, signal);
    grids.forEach((grid, part) => read[batch[part]!.request]!.push(grid));
    onProgress?.((index + 1) / batches.length);
  }
  return requests.map((request, index) => joined(request, read[index]!));
}
